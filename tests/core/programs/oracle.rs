//! The programs once more, slow and obvious: day by day, from their definition.
//!
//! Nothing is shared with the core but the loaded rules, the client and the names of verdicts
//! and questions. No client here has a job offer, nor a spouse who comes along; the scenarios cover those.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use drawcheck::core::client::{Ability, CanadianStudy, Client, LanguageTest, WorkEntry};
use drawcheck::core::noc::Noc;
use drawcheck::core::program::{Counting, FswRule, Programs, Rule, Work};
use drawcheck::core::reading::{Question, Reading};
use drawcheck::core::rulebook::{Location, Rulebook};
use drawcheck::core::verdict::Verdict;

use crate::oracle::{add_months, before, next};

const YEARS: (i32, i32) = (2000, 2036);

/// Met, not met or not known.
type Known = Option<bool>;

/// Whether each question is read leniently.
type Lenient = [bool; 6];

/// What decides which work counts: the occupation, the program's work, the readings.
type Key = (Option<Noc>, u32, Lenient);

pub struct Oracle<'a> {
    book: &'a Rulebook,
    programs: &'a Programs,
    client: &'a Client,
    kept: RefCell<HashMap<Key, Rc<Vec<i64>>>>,
}

fn first_kept() -> NaiveDate {
    NaiveDate::from_ymd_opt(YEARS.0, 1, 1).expect("a date")
}

fn last_kept() -> NaiveDate {
    NaiveDate::from_ymd_opt(YEARS.1, 12, 31).expect("a date")
}

fn index(day: NaiveDate) -> usize {
    assert!(first_kept() <= day && day <= last_kept(), "{day} is outside the days kept");
    (day - first_kept()).num_days() as usize
}

fn at(question: Question) -> usize {
    Question::ALL.iter().position(|&each| each == question).expect("one of the six")
}

impl<'a> Oracle<'a> {
    pub fn new(book: &'a Rulebook, programs: &'a Programs, client: &'a Client) -> Oracle<'a> {
        Oracle { book, programs, client, kept: RefCell::default() }
    }

    fn rule(&self, id: &str) -> &'a Rule {
        &self.programs.editions[0].programs.iter().find(|it| it.id == id).expect("a program").rule
    }

    pub fn verdict(&self, id: &str, day: NaiveDate) -> Option<Verdict> {
        if day < self.programs.editions[0].in_force_from {
            return None;
        }
        let strict = self.requirements(id, self.read([false; 6]), day);
        let lenient = self.requirements(id, self.read([true; 6]), day);
        let pairs: Vec<(Known, Known)> = strict.into_iter().zip(lenient).collect();
        let some = |holds: fn(&(Known, Known)) -> bool| pairs.iter().any(holds);
        Some(if some(|it| it.1 == Some(false)) {
            Verdict::NotEligible
        } else if some(|it| it.0.is_none() || it.1.is_none()) {
            Verdict::Unknown
        } else if some(|it| it.0 == Some(false)) {
            Verdict::Depends
        } else {
            Verdict::Eligible
        })
    }

    /// Each switch that alone turns the strict answer to yes, or the lenient one to no.
    pub fn depends_on(&self, id: &str, day: NaiveDate) -> Vec<Question> {
        if self.verdict(id, day) != Some(Verdict::Depends) {
            return Vec::new();
        }
        let met = |lenient: Lenient| {
            self.requirements(id, self.read(lenient), day).iter().all(|&it| it == Some(true))
        };
        let open = Question::ALL.into_iter().filter(|question| !self.client.readings.contains_key(question));
        let decisive = open.filter(|&question| {
            let (mut one, mut all_but_one) = ([false; 6], [true; 6]);
            one[at(question)] = true;
            all_but_one[at(question)] = false;
            met(one) || !met(all_but_one)
        });
        let settled = |question: &Question| match (self.rule(id).work(), question) {
            (work, Question::SelfEmployment) => work.self_employed == Counting::Open,
            (work, Question::StudyWork) => work.full_time_study == Counting::Open,
            (work, Question::UnauthorizedWork) => work.unauthorized == Counting::Open,
            (work, Question::Gap) => work.continuous,
            (_, Question::MonthMeasure) => false,
            (_, Question::WindowEdge) => true,
        };
        decisive.filter(settled).collect()
    }

    pub fn unbroken(&self, id: &str, day: NaiveDate) -> (NaiveDate, Option<NaiveDate>) {
        let verdict = self.verdict(id, day);
        let mut since = day;
        while self.verdict(id, before(since)) == verdict {
            since = before(since);
        }
        let horizon = add_months(day, 36);
        let mut last = day;
        while last < horizon {
            if self.verdict(id, next(last)) != verdict {
                return (since, Some(last));
            }
            last = next(last);
        }
        (since, None)
    }

    /// `lenient` with the pinned readings put in.
    fn read(&self, mut lenient: Lenient) -> Lenient {
        for (&question, &reading) in &self.client.readings {
            lenient[at(question)] = reading == Reading::Lenient;
        }
        lenient
    }

    fn requirements(&self, id: &str, lenient: Lenient, day: NaiveDate) -> Vec<Known> {
        let client = self.client;
        match self.rule(id) {
            Rule::Cec(rule) => {
                let group = |noc: Noc| {
                    rule.language.iter().position(|it| it.teers.contains(&noc.teer())).expect("a group")
                };
                // The strictest of the occupations with most work, by either reading of the window.
                let mut strictest = rule.language.len();
                for open in [[false; 6], [true; 6]] {
                    let lenient = self.read(open);
                    let worked = |noc| self.window(&rule.work, Some(noc), lenient, day).iter().sum::<i64>();
                    let most = self.occupations(&rule.work).into_iter().map(worked).max().unwrap_or(0);
                    if most == 0 {
                        strictest = 0;
                    }
                    for noc in self.occupations(&rule.work) {
                        if worked(noc) == most {
                            strictest = strictest.min(group(noc));
                        }
                    }
                }
                let levels = rule.language[strictest].thresholds().levels();
                vec![Some(self.worked(&rule.work, lenient, day)), self.language(levels, day)]
            }
            Rule::Fsw(rule) => vec![
                Some(self.worked(&rule.work, lenient, day)),
                self.language(rule.language.levels(), day),
                client.education.as_ref().and_then(|it| it.level).map(|level| level >= rule.education.least),
                self.points(rule, lenient, day),
                self.funds(day),
            ],
            Rule::Fst(rule) => vec![
                Some(self.worked(&rule.work, lenient, day)),
                self.language(rule.language.levels(), day),
                client.certificate_of_qualification,
                self.funds(day),
            ],
        }
    }

    fn occupations(&self, work: &Work) -> Vec<Noc> {
        let mut found: Vec<Noc> = self.client.work.iter().map(|entry| entry.noc).collect();
        found.retain(|&noc| {
            let code = noc.to_string();
            let (include, exclude) = (&work.occupations.include, &work.occupations.exclude);
            work.occupations.teers.contains(&noc.teer())
                && (include.is_empty() || include.iter().any(|digits| code.starts_with(digits)))
                && !exclude.iter().any(|digits| code.starts_with(digits))
        });
        found.sort();
        found.dedup();
        found
    }

    /// Hundredths of hours a week that count on each day of the window.
    fn window(&self, work: &Work, noc: Option<Noc>, lenient: Lenient, day: NaiveDate) -> Vec<i64> {
        let edge = add_months(day, -12 * work.window_years as i32);
        let first = if lenient[at(Question::WindowEdge)] { edge } else { next(edge) };
        self.rates(work, noc, lenient)[index(first)..=index(day)].to_vec()
    }

    fn rates(&self, work: &Work, noc: Option<Noc>, lenient: Lenient) -> Rc<Vec<i64>> {
        let key = (noc, work.window_years, lenient);
        if let Some(kept) = self.kept.borrow().get(&key) {
            return Rc::clone(kept);
        }
        let counting = |counting, question| match counting {
            Counting::Counts => true,
            Counting::Excluded => false,
            Counting::Open => lenient[at(question)],
        };
        let counts = |entry: &WorkEntry| {
            let canada = entry.country.to_string() == "CA";
            entry.paid
                && (canada || work.location == Location::Anywhere)
                && (!entry.self_employed || counting(work.self_employed, Question::SelfEmployment))
                && (!entry.full_time_study || counting(work.full_time_study, Question::StudyWork))
                && (!canada || entry.authorized || counting(work.unauthorized, Question::UnauthorizedWork))
        };
        let own = self.occupations(work);
        let of_it = |entry: &&WorkEntry| own.contains(&entry.noc) && noc.is_none_or(|noc| noc == entry.noc);
        let rates = Rc::new(day_by_day(self.client.work.iter().filter(of_it).filter(|it| counts(it))));
        self.kept.borrow_mut().insert(key, Rc::clone(&rates));
        rates
    }

    fn worked(&self, work: &Work, lenient: Lenient, day: NaiveDate) -> bool {
        let enough = |hundredths: i64| hundredths >= i64::from(work.hours) * 700;
        if !work.one_occupation {
            return enough(self.window(work, None, lenient, day).iter().sum());
        }
        self.occupations(work).into_iter().any(|noc| {
            let window = self.window(work, Some(noc), lenient, day);
            if !work.continuous {
                return enough(window.iter().sum());
            }
            let gap = self.book.law.question(Question::Gap).lenient_days.unwrap_or(0);
            let bridged = if lenient[at(Question::Gap)] { gap } else { 0 };
            let (mut sum, mut idle, mut best) = (0, 0, 0);
            for rate in window {
                if rate == 0 {
                    idle += 1;
                    if idle > bridged {
                        sum = 0;
                    }
                } else {
                    idle = 0;
                    sum += rate;
                    best = best.max(sum);
                }
            }
            enough(best)
        })
    }

    fn levels(&self, test: &LanguageTest) -> Vec<u8> {
        let table = self.book.languages.test(test.test);
        let score = |ability| match ability {
            Ability::Speaking => test.speaking,
            Ability::Listening => test.listening,
            Ability::Reading => test.reading,
            Ability::Writing => test.writing,
        };
        Ability::ALL.map(|it| table.scales.of(it).level(score(it)) as u8).to_vec()
    }

    fn is_valid(&self, test: &LanguageTest, day: NaiveDate) -> bool {
        let accepted = self.book.languages.test(test.test).accepted_from;
        test.taken <= day && accepted <= day && day < add_months(test.taken, 24)
    }

    fn language(&self, needed: [u8; 4], day: NaiveDate) -> Known {
        let tests = &self.client.language_tests;
        if tests.is_empty() {
            return None;
        }
        let reaches =
            |test: &LanguageTest| self.levels(test).iter().zip(needed).all(|(&it, need)| it >= need);
        Some(tests.iter().any(|test| self.is_valid(test, day) && reaches(test)))
    }

    fn funds(&self, day: NaiveDate) -> Known {
        let on = |from: NaiveDate, until: Option<NaiveDate>| from <= day && until.is_none_or(|it| day <= it);
        let table = self.programs.funds.iter().find(|it| on(it.in_force_from, it.in_force_until))?;
        let couple = 1 + usize::from(self.client.spouse.is_some());
        let (has, size) = (self.client.funds_cad?, usize::from(self.client.family_size?).max(couple));
        let listed = table.amounts.len();
        let beyond = size.saturating_sub(listed) as u64 * u64::from(table.each_more);
        Some(has >= u64::from(table.amounts[size.min(listed) - 1]) + beyond)
    }

    /// Whether the grid is passed: the least and the most points are added up.
    fn points(&self, rule: &FswRule, lenient: Lenient, day: NaiveDate) -> Known {
        let (grid, client) = (&rule.grid, self.client);
        let table = |rows: &[(u8, u16)], count: i64| {
            rows.iter().filter(|&&(from, _)| count >= i64::from(from)).map(|it| it.1).next_back().unwrap_or(0)
        };
        let mut sure = 0;
        let mut possible = 0;
        let mut add = |least: u16, most: u16| {
            sure += least;
            possible += most;
        };
        if client.language_tests.is_empty() {
            add(0, grid.first_language.maximum + grid.second_language.points);
        } else {
            let valid: Vec<_> = client.language_tests.iter().filter(|it| self.is_valid(it, day)).collect();
            let language = |test: &LanguageTest| self.book.languages.test(test.test).language;
            let mut best = (false, 0);
            for first in &valid {
                let levels = self.levels(first);
                let points: u16 =
                    levels.iter().map(|&it| table(&grid.first_language.rows.0, i64::from(it))).sum();
                let reaches = levels.iter().zip(rule.language.levels()).all(|(&it, need)| it >= need);
                let mut second = valid.iter().filter(|other| language(other) != language(first));
                let least = grid.second_language.least;
                let second = second.any(|other| self.levels(other).iter().all(|&it| it >= least));
                let total = points + if second { grid.second_language.points } else { 0 };
                best = best.max((reaches, total));
            }
            if valid.is_empty() {
                best = (false, 0);
            }
            add(best.1, best.1);
        }
        match client.education.as_ref().and_then(|it| it.level) {
            Some(level) => {
                let points = grid.education.rows.iter().find(|row| row.0 == level).expect("a row").1;
                add(points, points);
            }
            None => add(0, grid.education.maximum),
        }
        let hundredths: i64 = self.window(&rule.work, None, lenient, day).iter().sum();
        let years = hundredths / (i64::from(grid.experience.year_hours) * 700);
        let points = table(&grid.experience.rows.0, years);
        add(points, points);
        match client.birth_date {
            None => add(0, grid.age.maximum),
            Some(birth) => {
                let mut years = 0;
                while add_months(birth, 12 * (years + 1)) <= day {
                    years += 1;
                }
                let points = table(&grid.age.rows.0, i64::from(years));
                add(points, points);
            }
        }
        let adapt = &grid.adaptability;
        let (mut sure_adapted, mut possible_adapted) = (0, 0);
        let mut adapted = |points: u16, holds: Known| {
            sure_adapted += if holds == Some(true) { points } else { 0 };
            possible_adapted += if holds == Some(false) { 0 } else { points };
        };
        let study = client.education.as_ref().and_then(|it| it.canadian_study);
        adapted(adapt.own_study, study.map(|it| it == CanadianStudy::ThreeYearsOrMore));
        adapted(adapt.relative, client.family.as_ref().and_then(|it| it.sibling_in_canada));
        let full_time = i64::from(self.book.law.full_time_hours.value) * 100;
        let rates = self.in_canada(&adapt.own_work.teers);
        let days = rates[..=index(day)].iter().filter(|&&rate| rate == full_time).count();
        adapted(
            adapt.own_work.points,
            Some(days as i64 * full_time >= i64::from(adapt.own_work.hours) * 700),
        );
        add(sure_adapted.min(adapt.maximum), possible_adapted.min(adapt.maximum));
        match grid.pass_mark {
            mark if sure >= mark => Some(true),
            mark if possible < mark => Some(false),
            _ => None,
        }
    }

    /// Paid and authorized skilled work in Canada, kept under a window no program has.
    fn in_canada(&self, teers: &[u8]) -> Rc<Vec<i64>> {
        let key = (None, 0, [false; 6]);
        if let Some(kept) = self.kept.borrow().get(&key) {
            return Rc::clone(kept);
        }
        let counts = |it: &&WorkEntry| {
            it.paid && it.authorized && teers.contains(&it.noc.teer()) && it.country.to_string() == "CA"
        };
        let rates = Rc::new(day_by_day(self.client.work.iter().filter(counts)));
        self.kept.borrow_mut().insert(key, Rc::clone(&rates));
        rates
    }

    /// Calendar months counted whole, those of each occupation or of all, in hundredths of an hour.
    pub fn months(&self, id: &str, day: NaiveDate) -> i64 {
        let work = self.rule(id).work();
        let lenient = self.read([false; 6]);
        let edge = add_months(day, -12 * work.window_years as i32);
        let first = if lenient[at(Question::WindowEdge)] { edge } else { next(edge) };
        let pools: Vec<Option<Noc>> = if work.one_occupation {
            self.occupations(work).into_iter().map(Some).collect()
        } else {
            vec![None]
        };
        let count = |noc: Option<Noc>| {
            let (mut sum, mut best) = (0, 0);
            for month in (first.year() * 12 + first.month0() as i32)..=(day.year() * 12 + day.month0() as i32)
            {
                let mut rate = 0;
                for entry in &self.client.work {
                    let own = noc.is_none_or(|noc| noc == entry.noc);
                    let alone = Client { work: vec![entry.clone()], ..self.client.clone() };
                    let alone = Oracle::new(self.book, self.programs, &alone);
                    let rates = alone.rates(work, None, lenient);
                    let held = (index(first)..=index(day)).any(|at| {
                        let date = first_kept() + chrono::Days::new(at as u64);
                        rates[at] > 0 && date.year() * 12 + date.month0() as i32 == month
                    });
                    if own && held {
                        rate += i64::from(entry.hours_per_week.hundredths());
                    }
                }
                if rate == 0 && work.continuous {
                    sum = 0;
                }
                sum += rate.min(3000);
                best = best.max(sum);
            }
            best
        };
        pools.into_iter().map(count).max().unwrap_or(0)
    }

    /// Whether the exact days are enough, strictly read.
    pub fn exact(&self, id: &str, day: NaiveDate) -> bool {
        self.worked(self.rule(id).work(), self.read([false; 6]), day)
    }
}

/// The hours a week of `entries` on each day kept, at most full time.
fn day_by_day<'e>(entries: impl Iterator<Item = &'e WorkEntry>) -> Vec<i64> {
    let mut rates = vec![0; index(last_kept()) + 1];
    for entry in entries {
        let last = entry.end.unwrap_or(last_kept()).min(last_kept());
        let mut day = entry.start.max(first_kept());
        while day <= last {
            rates[index(day)] += i64::from(entry.hours_per_week.hundredths());
            day = next(day);
        }
    }
    rates.into_iter().map(|rate: i64| rate.min(3000)).collect()
}

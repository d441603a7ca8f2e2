//! The category rules once more, slow and obvious: day by day, from their definition.
//!
//! Nothing here is shared with the core but the loaded rules, the client and the names of
//! verdicts and questions: dates are chrono's, months are added here, every day's hours are
//! added up one by one. Every number of the law comes from the rulebook.

pub mod histories;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::{Datelike, Days, NaiveDate};
use drawcheck::core::client::{Ability, Client, LanguageTest, Military, OfficialLanguage, WorkEntry};
use drawcheck::core::noc::Noc;
use drawcheck::core::reading::{Question, Reading};
use drawcheck::core::rulebook::{
    Category, Edition, FrenchRule, Location, MilitaryRule, Rule, Rulebook, WorkRule,
};
use drawcheck::core::verdict::Verdict;

/// The first and last year for which days are kept; no window asked about may leave them.
const YEARS: (i32, i32) = (2018, 2036);

/// How many years ahead `until` and the next day of eligibility are looked for.
const YEARS_AHEAD: i32 = 3;

/// One reading for each open question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Switches([Reading; 6]);

impl Switches {
    /// All six questions read the same way.
    fn all(reading: Reading) -> Switches {
        Switches([reading; 6])
    }

    /// The same switches with one set.
    fn with(mut self, question: Question, reading: Reading) -> Switches {
        let at = Question::ALL.iter().position(|&each| each == question).expect("one of the six");
        self.0[at] = reading;
        self
    }

    fn lenient(self, question: Question) -> bool {
        let at = Question::ALL.iter().position(|&each| each == question).expect("one of the six");
        self.0[at] == Reading::Lenient
    }
}

/// Hundredths of hours a week that count on each day, from the first day kept on.
type Rates = Rc<Vec<u32>>;

/// What decides which work counts: the occupation, the place, and three of the questions.
type Counted = (Noc, bool, [bool; 3]);

/// The rules applied to one client.
pub struct Oracle<'a> {
    book: &'a Rulebook,
    client: &'a Client,
    kept: RefCell<HashMap<Counted, Rates>>,
}

/// The day after.
pub fn next(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).expect("no test goes near the end of time")
}

/// The day before.
pub fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).expect("no test goes near the beginning of time")
}

/// The same day of the month, `months` later or earlier, or the last day of that month.
pub fn add_months(day: NaiveDate, months: i32) -> NaiveDate {
    let count = day.year() * 12 + day.month0() as i32 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as u32 + 1);
    let mut of_month = day.day();
    loop {
        match NaiveDate::from_ymd_opt(year, month, of_month) {
            Some(date) => return date,
            None => of_month -= 1,
        }
    }
}

fn first_kept() -> NaiveDate {
    NaiveDate::from_ymd_opt(YEARS.0, 1, 1).expect("a date")
}

fn last_kept() -> NaiveDate {
    NaiveDate::from_ymd_opt(YEARS.1, 12, 31).expect("a date")
}

/// Where a day is kept.
fn index(day: NaiveDate) -> usize {
    assert!(first_kept() <= day && day <= last_kept(), "{day} is outside the years kept");
    (day - first_kept()).num_days() as usize
}

impl<'a> Oracle<'a> {
    pub fn new(book: &'a Rulebook, client: &'a Client) -> Oracle<'a> {
        Oracle { book, client, kept: RefCell::default() }
    }

    /// The edition in force on a day.
    pub fn edition(&self, day: NaiveDate) -> Option<&'a Edition> {
        let in_force = |edition: &&Edition| {
            edition.in_force_from <= day && edition.in_force_until.is_none_or(|last| day <= last)
        };
        let mut found = self.book.editions.iter().filter(in_force);
        let edition = found.next();
        assert!(found.next().is_none(), "two editions on {day}");
        edition
    }

    /// The category as it stands on a day.
    pub fn category(&self, id: &str, day: NaiveDate) -> Option<&'a Category> {
        self.edition(day)?.categories.iter().find(|category| category.id == id)
    }

    /// The verdict on a day; `None` on a day without such a category.
    pub fn verdict(&self, id: &str, day: NaiveDate) -> Option<Verdict> {
        self.category(id, day).map(|category| self.verdict_under(category, day))
    }

    /// The verdict under the rule of `category`, whether or not it is in force on the day.
    pub fn verdict_under(&self, category: &Category, day: NaiveDate) -> Verdict {
        match &category.rule {
            Rule::Work(rule) => {
                if self.met(rule, self.strict(), day) {
                    Verdict::Eligible
                } else if self.met(rule, self.lenient(), day) {
                    Verdict::Depends
                } else {
                    Verdict::NotEligible
                }
            }
            Rule::French(rule) => self.french(rule, day),
            Rule::Military(rule) => military(rule, self.client.military.as_ref(), day).0,
        }
    }

    /// Each switch that alone turns the strict answer to yes, or whose strict reading alone
    /// turns the all-lenient answer to no. A pinned switch does not move.
    pub fn depends_on(&self, category: &Category, day: NaiveDate) -> Vec<Question> {
        let Rule::Work(rule) = &category.rule else { return Vec::new() };
        if self.verdict_under(category, day) != Verdict::Depends {
            return Vec::new();
        }
        let mut decisive = Vec::new();
        for question in Question::ALL {
            if self.client.readings.contains_key(&question) {
                continue;
            }
            let alone_yes = self.met(rule, self.strict().with(question, Reading::Lenient), day);
            let alone_no = !self.met(rule, self.lenient().with(question, Reading::Strict), day);
            if alone_yes || alone_no {
                decisive.push(question);
            }
        }
        decisive
    }

    /// The facts without which there is no verdict.
    pub fn missing(&self, category: &Category, day: NaiveDate) -> Vec<&'static str> {
        match &category.rule {
            Rule::Work(_) => Vec::new(),
            Rule::French(rule) => match self.french(rule, day) {
                Verdict::Unknown => vec!["language_tests.french"],
                _ => Vec::new(),
            },
            Rule::Military(rule) => match military(rule, self.client.military.as_ref(), day) {
                (Verdict::Unknown, missing) => missing,
                _ => Vec::new(),
            },
        }
    }

    /// Whether work in `noc` by itself meets the rule as `verdict` says.
    pub fn occupation_meets(&self, category: &Category, noc: Noc, verdict: Verdict, day: NaiveDate) -> bool {
        let Rule::Work(rule) = &category.rule else { return false };
        let switches = if verdict == Verdict::Eligible { self.strict() } else { self.lenient() };
        rule.occupations.contains(&noc) && self.occupation_met(rule, noc, switches, day)
    }

    /// The first and last day of the same verdict around a day, one day at a time.
    pub fn unbroken(&self, id: &str, day: NaiveDate) -> (NaiveDate, Option<NaiveDate>) {
        let verdict = self.verdict(id, day);
        let mut since = day;
        while self.verdict(id, before(since)) == verdict {
            since = before(since);
        }
        let horizon = add_months(day, YEARS_AHEAD * 12);
        let mut last = day;
        while last < horizon {
            if self.verdict(id, next(last)) != verdict {
                return (since, Some(last));
            }
            last = next(last);
        }
        (since, None)
    }

    /// The first day after `day` on which the category is met, no further than one looks ahead.
    pub fn next_eligible(&self, id: &str, day: NaiveDate) -> Option<NaiveDate> {
        let horizon = add_months(day, YEARS_AHEAD * 12);
        let mut later = next(day);
        while later <= horizon {
            if self.verdict(id, later) == Some(Verdict::Eligible) {
                return Some(later);
            }
            later = next(later);
        }
        None
    }

    /// The last day of an eligible that does not last until an application may be received.
    pub fn last_safe_day(&self, id: &str, day: NaiveDate) -> Option<NaiveDate> {
        if self.verdict(id, day) != Some(Verdict::Eligible) {
            return None;
        }
        let mut last = day;
        for _ in 0..self.book.law.application_days.value {
            if self.verdict(id, next(last)) != Some(Verdict::Eligible) {
                return Some(last);
            }
            last = next(last);
        }
        None
    }

    /// Whether the profile's count of months is enough for a category while the exact days, strictly
    /// read, are not. Nothing can be too early for a category that does not exist.
    pub fn early(&self, id: &str, day: NaiveDate) -> bool {
        let Some(Category { rule: Rule::Work(rule), .. }) = self.category(id, day) else { return false };
        let enough = self.months(rule, day) >= i64::from(rule.min_months) * self.full_time();
        enough && self.verdict(id, day) != Some(Verdict::Eligible)
    }

    /// Calendar months counted whole in the occupation that has most of them, in hundredths of an hour.
    pub fn months(&self, rule: &WorkRule, day: NaiveDate) -> i64 {
        let switches = self.strict();
        let edge = add_months(day, -12 * rule.window_years as i32);
        let first = if switches.lenient(Question::WindowEdge) { edge } else { next(edge) };
        let lenient = [Question::SelfEmployment, Question::StudyWork, Question::UnauthorizedWork]
            .map(|question| switches.lenient(question));
        let month_of = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
        let of_occupation = |noc: Noc| {
            let (mut sum, mut best) = (0, 0);
            for month in month_of(first)..=month_of(day) {
                let mut rate = 0;
                for entry in self.client.work.iter().filter(|entry| entry.noc == noc) {
                    let from = entry.start.max(first);
                    let to = entry.end.map_or(day, |end| end.min(day));
                    let held = from <= to && month_of(from) <= month && month <= month_of(to);
                    if held && counts(entry, rule.location == Location::Canada, lenient) {
                        rate += i64::from(entry.hours_per_week.hundredths());
                    }
                }
                if rate == 0 && rule.continuous {
                    sum = 0;
                }
                sum += rate.min(self.full_time());
                best = best.max(sum);
            }
            best
        };
        let own = self.client.work.iter().map(|entry| entry.noc);
        own.filter(|noc| rule.occupations.contains(noc)).map(of_occupation).max().unwrap_or(0)
    }

    fn strict(&self) -> Switches {
        self.pinned(Switches::all(Reading::Strict))
    }

    fn lenient(&self) -> Switches {
        self.pinned(Switches::all(Reading::Lenient))
    }

    fn pinned(&self, mut switches: Switches) -> Switches {
        for (&question, &reading) in &self.client.readings {
            switches = switches.with(question, reading);
        }
        switches
    }

    /// Whether any listed occupation meets the rule.
    fn met(&self, rule: &WorkRule, switches: Switches, day: NaiveDate) -> bool {
        let mut tried = Vec::new();
        for entry in &self.client.work {
            if tried.contains(&entry.noc) || !rule.occupations.contains(&entry.noc) {
                continue;
            }
            tried.push(entry.noc);
            if self.occupation_met(rule, entry.noc, switches, day) {
                return true;
            }
        }
        false
    }

    fn occupation_met(&self, rule: &WorkRule, noc: Noc, switches: Switches, day: NaiveDate) -> bool {
        let edge = add_months(day, -12 * rule.window_years as i32);
        let first = if switches.lenient(Question::WindowEdge) { edge } else { next(edge) };
        let rates = self.rates(rule, noc, switches);
        let window = &rates[index(first)..=index(day)];
        if rule.continuous {
            self.some_run_is_enough(rule, switches, first, window)
        } else {
            let after = next(day);
            let days = (after - add_months(after, -(rule.min_months as i32))).num_days();
            let worked = window.iter().map(|&rate| i64::from(rate)).sum();
            self.enough(rule, switches, worked, days)
        }
    }

    /// Looks at every run of worked days in the window, each to its full length.
    fn some_run_is_enough(
        &self,
        rule: &WorkRule,
        switches: Switches,
        window_first: NaiveDate,
        window: &[u32],
    ) -> bool {
        let bridged = if switches.lenient(Question::Gap) { self.days_of(Question::Gap) } else { 0 };
        // The run under way: where it starts, what was worked in it, idle days since its last day.
        let mut run: Option<(usize, i64, i64)> = None;
        let mut runs = Vec::new();
        for (at, &rate) in window.iter().enumerate() {
            if rate == 0 {
                if let Some((start, worked, idle)) = run {
                    run = Some((start, worked, idle + 1));
                }
                continue;
            }
            run = match run {
                Some((start, worked, idle)) if idle <= bridged => Some((start, worked + i64::from(rate), 0)),
                ended => {
                    runs.extend(ended);
                    Some((at, i64::from(rate), 0))
                }
            };
        }
        runs.extend(run);
        runs.into_iter().any(|(start, worked, _)| {
            let start = window_first.checked_add_days(Days::new(start as u64)).expect("in the window");
            let days = (add_months(start, rule.min_months as i32) - start).num_days();
            self.enough(rule, switches, worked, days)
        })
    }

    /// Whether `worked` hundredths of weekly hours, summed over days, make `days` full-time days.
    fn enough(&self, rule: &WorkRule, switches: Switches, worked: i64, days: i64) -> bool {
        let full_time = self.full_time();
        let calendar = worked >= days * full_time;
        let year = self.days_of(Question::MonthMeasure);
        let in_hours = worked * 12 >= i64::from(rule.min_months) * year * full_time;
        calendar || (switches.lenient(Question::MonthMeasure) && in_hours)
    }

    fn full_time(&self) -> i64 {
        i64::from(self.book.law.full_time_hours.value) * 100
    }

    fn days_of(&self, question: Question) -> i64 {
        let mut questions = self.book.law.questions.iter();
        let found = questions.find(|open| open.id == question).expect("every question is described");
        i64::from(found.lenient_days.expect("a question with a number"))
    }

    /// The hours that count on each day: those of the jobs of that day together, at most full time.
    fn rates(&self, rule: &WorkRule, noc: Noc, switches: Switches) -> Rates {
        let canada_only = rule.location == Location::Canada;
        let lenient = [Question::SelfEmployment, Question::StudyWork, Question::UnauthorizedWork]
            .map(|question| switches.lenient(question));
        let key = (noc, canada_only, lenient);
        if let Some(rates) = self.kept.borrow().get(&key) {
            return Rc::clone(rates);
        }
        let mut rates = vec![0; index(last_kept()) + 1];
        for entry in self.client.work.iter().filter(|entry| entry.noc == noc) {
            if counts(entry, canada_only, lenient) {
                let last = entry.end.unwrap_or(last_kept());
                let mut day = entry.start.max(first_kept());
                while day <= last && day <= last_kept() {
                    rates[index(day)] += entry.hours_per_week.hundredths();
                    day = next(day);
                }
            }
        }
        for rate in &mut rates {
            *rate = (*rate).min(self.full_time() as u32);
        }
        let rates = Rc::new(rates);
        self.kept.borrow_mut().insert(key, Rc::clone(&rates));
        rates
    }

    fn french(&self, rule: &FrenchRule, day: NaiveDate) -> Verdict {
        let mut any = false;
        let mut enough = false;
        for test in &self.client.language_tests {
            let table = self.book.languages.tests.iter().find(|table| table.id == test.test);
            let table = table.expect("every test has a table");
            if table.language != OfficialLanguage::French {
                continue;
            }
            any = true;
            let expires = add_months(test.taken, 12 * self.book.languages.valid_years as i32);
            let valid = test.taken <= day && day < expires;
            let level = |ability| {
                let mut reached = 0;
                for &(level, least) in &table.scales.of(ability).levels {
                    if score(test, ability) >= least.get() {
                        reached = reached.max(level);
                    }
                }
                reached
            };
            if valid && Ability::ALL.into_iter().all(|ability| level(ability) >= rule.min_nclc) {
                enough = true;
            }
        }
        match (any, enough) {
            (false, _) => Verdict::Unknown,
            (true, true) => Verdict::Eligible,
            (true, false) => Verdict::NotEligible,
        }
    }
}

/// Whether an entry counts at all.
fn counts(entry: &WorkEntry, canada_only: bool, lenient: [bool; 3]) -> bool {
    let [self_employment, study, unauthorized] = lenient;
    let in_canada = entry.country.to_string() == "CA";
    entry.paid
        && (in_canada || !canada_only)
        && (!entry.self_employed || self_employment)
        && (!entry.full_time_study || study)
        && (!in_canada || entry.authorized || unauthorized)
}

fn score(test: &LanguageTest, ability: Ability) -> u32 {
    match ability {
        Ability::Speaking => test.speaking.get(),
        Ability::Listening => test.listening.get(),
        Ability::Reading => test.reading.get(),
        Ability::Writing => test.writing.get(),
    }
}

/// The verdict of the military category, and the facts that are missing.
fn military(rule: &MilitaryRule, facts: Option<&Military>, day: NaiveDate) -> (Verdict, Vec<&'static str>) {
    let Some(facts) = facts else { return (Verdict::NotEligible, Vec::new()) };
    let long_enough = |start| add_months(start, 12 * rule.service_years as i32) <= next(day);
    let conditions = [
        ("military.serving", facts.serving),
        ("military.recognized", facts.recognized),
        ("military.service_start", facts.service_start.map(long_enough)),
        (
            "military.caf_offer_years",
            facts.caf_offer_years.map(|years| years.get() >= 100 * rule.offer_years),
        ),
        (
            "military.credential_years",
            facts.credential_years.map(|years| years.get() >= 100 * rule.credential_years),
        ),
        ("military.noc", facts.noc.map(|noc| rule.occupations.contains(&noc))),
    ];
    let unknown: Vec<&str> =
        conditions.iter().filter(|(_, holds)| holds.is_none()).map(|&(path, _)| path).collect();
    if unknown.len() == conditions.len() || conditions.iter().any(|&(_, holds)| holds == Some(false)) {
        (Verdict::NotEligible, Vec::new())
    } else if unknown.is_empty() {
        (Verdict::Eligible, Vec::new())
    } else {
        (Verdict::Unknown, unknown)
    }
}

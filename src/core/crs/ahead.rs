//! The score over the days to come if life goes on: birthdays pass, jobs still going on add
//! work, results expire, new tables come into force.
//!
//! Points change on few days, and each can be worked out: a birthday, the day a result
//! expires, the day an edition begins, the day hours make up a whole year or fall out of the
//! time that counts. Only those days are looked at; a test compares with looking at every day.

use super::book::{Crs, Edition, WorkCount};
use super::factor::Factor;
use super::facts::{Facts, age, counter, facts};
use super::points::{Points, Profile, points};
use super::results::Standing;
use super::work::Experience;
use crate::core::calendar::{Day, Span};
use crate::core::client::{Client, OfficialLanguage, WorkEntry};
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::rulebook::Rulebook;

/// A day on which the total, or what the total is worth, changes.
#[derive(Clone, Debug)]
pub struct Change {
    /// The day.
    pub day: Day,
    /// The total on the day before.
    pub before: u16,
    /// The total from this day on.
    pub total: u16,
    /// Whether rules in force from this day on are not in the tables.
    pub is_base: bool,
    /// Factors whose points changed, and by how much, before the caps.
    pub factors: Vec<(Factor, i32)>,
    /// What happened.
    pub causes: Vec<Finding<'static>>,
}

impl Change {
    /// What the change gives or costs.
    pub fn points(&self) -> i32 {
        i32::from(self.total) - i32::from(self.before)
    }
}

/// The score over a span of days.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// The days.
    pub days: Span,
    /// The total on the first of them.
    pub start: u16,
    /// Whether the total on the first of them is a base score.
    pub is_base: bool,
    /// The changes after it, in order.
    pub changes: Vec<Change>,
}

impl Ahead {
    /// The total on `day`; days outside have that of the nearest end.
    pub fn on(&self, day: Day) -> u16 {
        let begun = self.changes.iter().take_while(|change| change.day <= day);
        begun.last().map_or(self.start, |change| change.total)
    }

    /// Whether the total on `day` is a base score.
    pub fn is_base_on(&self, day: Day) -> bool {
        let begun = self.changes.iter().take_while(|change| change.day <= day);
        begun.last().map_or(self.is_base, |change| change.is_base)
    }

    /// The first day whose total is a base score.
    pub fn first_base(&self) -> Option<Day> {
        let change = self.changes.iter().find(|change| change.is_base).map(|change| change.day);
        if self.is_base { Some(self.days.first) } else { change }
    }

    /// The lowest and the highest total.
    pub fn range(&self) -> (u16, u16) {
        let totals = self.changes.iter().map(|change| change.total);
        totals.fold((self.start, self.start), |(low, high), it| (low.min(it), high.max(it)))
    }

    /// The first of each month after the first day, with the total on it.
    pub fn months(&self) -> impl Iterator<Item = (Day, u16)> {
        let first = self.days.first.first_of_month();
        let firsts = (1..).map(move |months| first.plus_months(months));
        firsts.take_while(|&day| day <= self.days.last).map(|day| (day, self.on(day)))
    }
}

/// The score of `client` on every day of `days`; `None` where there was none on the first.
pub fn ahead(book: &Rulebook, crs: &Crs, client: &Client, days: Span) -> Option<Ahead> {
    let of = |day| State::on(book, crs, client, day);
    let mut now = of(days.first)?;
    let (start, is_base) = (now.points.total, now.edition.warning.is_some());
    let mut changes = Vec::new();
    while let Some(day) = next(book, crs, client, now.day).filter(|&day| day <= days.last) {
        let Some(then) = of(day) else { break };
        let other_tables = then.edition.in_force_from != now.edition.in_force_from;
        if then.points.total != now.points.total || other_tables {
            changes.push(then.since(&now));
        }
        now = then;
    }
    Some(Ahead { days, start, is_base, changes })
}

/// Takes a fact of one profile over into another.
type Put = fn(&mut Profile, &Profile);

/// Everything the score of one day rests on.
struct State<'a> {
    day: Day,
    edition: &'a Edition,
    facts: Facts<'a>,
    points: Points,
}

impl<'a> State<'a> {
    fn on(book: &Rulebook, crs: &'a Crs, client: &'a Client, day: Day) -> Option<State<'a>> {
        let edition = crs.on(day)?;
        let facts = facts(book, crs, &edition.tables, client, day);
        let points = points(&edition.tables, &facts.profile);
        Some(State { day, edition, facts, points })
    }

    fn since(&self, before: &State) -> Change {
        let change = |factor| i32::from(self.points.of(factor)) - i32::from(before.points.of(factor));
        let factors = Factor::ALL.into_iter().map(|factor| (factor, change(factor)));
        Change {
            day: self.day,
            before: before.points.total,
            total: self.points.total,
            is_base: self.edition.warning.is_some(),
            factors: factors.filter(|&(_, points)| points != 0).collect(),
            causes: self.causes(before),
        }
    }

    /// Whether a fact that is another than the day before changes points: alone it would have
    /// changed those of the day before, or without it those of this day would be others.
    fn counts(&self, before: &State, put: Put) -> bool {
        let changes = |of: &State, from: &State| {
            let mut profile = of.facts.profile;
            put(&mut profile, &from.facts.profile);
            points(&of.edition.tables, &profile) != of.points
        };
        changes(before, self) || changes(self, before)
    }

    /// Every fact that is another than the day before and changes points.
    fn causes(&self, before: &State) -> Vec<Finding<'static>> {
        let (now, then) = (&self.facts, &before.facts);
        let counts = |put: Put| self.counts(before, put);
        let mut found = Vec::new();
        if self.edition.in_force_from != before.edition.in_force_from {
            let said = noted("edition", "score-ahead-edition");
            found.push(said.fact("from", Value::Date(self.edition.in_force_from)));
        }
        if now.profile.age != then.profile.age && counts(|to, from| to.age = from.age) {
            found.push(noted("age", "score-ahead-birthday").fact("years", u32::from(now.profile.age)));
        }
        let works: [(_, _, _, Put); 3] = [
            ("canadian", now.canadian_work, then.canadian_work, |to, from| {
                to.canadian_years = from.canadian_years;
            }),
            ("foreign", now.foreign_work, then.foreign_work, |to, from| {
                to.foreign_years = from.foreign_years;
            }),
            ("spouse", now.spouse_work, then.spouse_work, |to, from| to.spouse_years = from.spouse_years),
        ];
        let works = works.into_iter().filter(|&(.., put)| counts(put));
        found.extend(works.filter_map(|(whose, now, then, _)| work(whose, now, then)));
        let results: [(_, _, _, Put); 3] = [
            ("english", now.languages.english, then.languages.english, |to, from| to.english = from.english),
            ("french", now.languages.french, then.languages.french, |to, from| to.french = from.french),
            ("spouse", now.spouse_language, then.spouse_language, |to, from| {
                to.spouse_language = from.spouse_language;
            }),
        ];
        let results = results.into_iter().filter(|&(.., put)| counts(put));
        found.extend(results.filter_map(|(whose, now, then, _)| result(whose, now, then)));
        let valid = matches!(now.languages.of(now.languages.first), Standing::Valid(_));
        let other = now.languages.first != then.languages.first;
        if other && valid && counts(|to, from| to.french_first = from.french_first) {
            let language = match now.languages.first {
                OfficialLanguage::English => "english",
                OfficialLanguage::French => "french",
            };
            let said = noted("first_language", "score-ahead-first-language");
            found.push(said.fact("language", Value::Word(language)));
        }
        found
    }
}

fn work(whose: &'static str, now: Option<Experience>, then: Option<Experience>) -> Option<Finding<'static>> {
    let (now, then) = (now.map_or(0, |it| it.years), then.map_or(0, |it| it.years));
    let message = if now > then { "score-ahead-work-more" } else { "score-ahead-work-less" };
    let said = || noted("work", message).fact("whose", Value::Word(whose)).fact("years", u32::from(now));
    (now != then).then(said)
}

fn result(whose: &'static str, now: Standing, then: Standing) -> Option<Finding<'static>> {
    let levels = (now.levels(), then.levels());
    let (message, test) = match (now, then) {
        (Standing::Valid(now), Standing::Valid(_)) if levels.0 != levels.1 => {
            ("score-ahead-result-other", now.test)
        }
        (Standing::Valid(_), Standing::Valid(_)) => return None,
        (Standing::Valid(now), _) => ("score-ahead-result-begins", now.test),
        (_, Standing::Valid(then)) => ("score-ahead-result-ends", then.test),
        _ => return None,
    };
    let said = noted("result", message).fact("whose", Value::Word(whose));
    Some(said.fact("test", Value::Test(test.test)).fact("taken", Value::Date(test.taken)))
}

fn noted(rule: &'static str, message: &'static str) -> Finding<'static> {
    Finding::new(rule, Outcome::Noted, message)
}

/// The first day after `day` on which anything the points rest on may be another.
fn next(book: &Rulebook, crs: &Crs, client: &Client, day: Day) -> Option<Day> {
    let birthday = client.birth_date.map(|birth| {
        let birth = Day::from(birth);
        birth.plus_years(u32::from(age(birth, day)) + 1)
    });
    let spouse = client.spouse.as_ref();
    let tests = client.language_tests.iter().chain(spouse.into_iter().flat_map(|it| &it.language_tests));
    let results = tests.flat_map(|test| {
        let accepted = Day::from(book.languages.test(test.test).accepted_from);
        [test.taken.into(), accepted, book.languages.expiry(test)]
    });
    let ends = |last: Option<chrono::NaiveDate>| last.map(|last| Day::from(last).next());
    let editions =
        crs.editions.iter().flat_map(|it| [Some(it.in_force_from.into()), ends(it.in_force_until)]);
    let counts = crs.work.iter().flat_map(|it| [Some(it.in_force_from.into()), ends(it.in_force_until)]);
    let known = birthday.into_iter().chain(results).chain(editions.flatten()).chain(counts.flatten());
    let known = known.filter(|&it| it > day).min();
    let until = known.unwrap_or(Day::FAR);
    let Some(by) = crs.work_on(day) else { return known };
    let spouse_jobs = spouse.map_or(&[][..], |it| &it.work);
    let works = [
        (by.canadian, true, &client.work[..]),
        (by.foreign, false, &client.work[..]),
        (by.spouse, true, spouse_jobs),
    ];
    let worked = works.into_iter().filter(|(.., jobs)| !jobs.is_empty());
    worked.fold(known, |soonest, (rule, in_canada, jobs)| {
        let until = soonest.unwrap_or(until);
        other_years(book, crs, client, (rule, in_canada, jobs), day, until).or(soonest)
    })
}

/// The first day after `day` and before `until` on which the work makes another number of
/// whole years.
///
/// From one day to the next the work counted grows by at most one full-time day, and shrinks
/// by at most that for each day the start of the window moves: one a day, and once more
/// across a 29 February. So the distance to the next whole year, up and down, divided by that
/// rate is a number of days on which nothing can happen.
fn other_years(
    book: &Rulebook,
    crs: &Crs,
    client: &Client,
    (rule, in_canada, jobs): (WorkCount, bool, &[WorkEntry]),
    day: Day,
    until: Day,
) -> Option<Day> {
    /// Days by which the window's start may move beyond one a day within its own length.
    const LEAPS: i64 = 3;
    let count = |day: Day| {
        let (counts, counter) = counter(book, crs, client, day)?;
        let work = counter.count(rule, in_canada, jobs);
        // In rate-days, rounded down to whole hours.
        let (hour, cap) = (700, i64::from(counts.full_time_hours) * 100);
        let year = i64::from(counts.year_hours) * hour;
        let amount = i64::from(work.hours) * hour;
        let whole = i64::from(work.years) * year;
        let up = if counter.goes_on(rule, in_canada, jobs, day) {
            ((whole + year - (amount + hour - 1) - 1) / cap).max(0)
        } else {
            i64::MAX / 2
        };
        let untouched = work.days.map_or(0, |days| work.window.first.until(days.first));
        let down =
            if work.years == 0 { i64::MAX / 2 } else { ((amount - whole) / cap).max(untouched) - LEAPS };
        Some((work.years, up.min(down).max(0)))
    };
    let (years, mut quiet) = count(day)?;
    let mut day = day;
    loop {
        // Nothing can happen for ever, or the work counts for longer than anyone looks ahead.
        day = day.plus(quiet + 1);
        if day >= until || day == Day::FAR {
            return None;
        }
        let (now, steady) = count(day)?;
        if now != years {
            return Some(day);
        }
        quiet = steady;
    }
}

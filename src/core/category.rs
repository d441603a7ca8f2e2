//! Whether a client is in a category on a day, and how long that certainly stays so.
//!
//! A category is decided under two sets of readings, all strict and all lenient; where they
//! disagree the answer depends on the questions that make the difference.

use super::calendar::Day;
use super::client::{Client, LanguageTest, Military, WorkEntry};
use super::clock::Clock;
use super::language::LanguageTable;
use super::noc::Noc;
use super::reading::{Pins, Question, Questions, Reading, Readings};
use super::rulebook::{Category, Edition, FrenchRule, Law, MilitaryRule, Rule, Rulebook, WorkRule};
use super::verdict::{Held, Ruling, Verdict};
use super::work::{Measure, Tally, Worked, exclusion};

/// One client before one category, prepared so that any day can be asked cheaply.
#[derive(Debug)]
pub struct Case<'a> {
    client: &'a Client,
    kind: Kind<'a>,
}

#[derive(Debug)]
enum Kind<'a> {
    Work(WorkCase<'a>),
    French(Vec<FrenchResult>),
    Military(&'a MilitaryRule),
}

impl<'a> Case<'a> {
    /// `client` before `category`; `occupations` are the client's own that the category lists.
    fn new(
        book: &'a Rulebook,
        category: &'a Category,
        client: &'a Client,
        occupations: Vec<Noc>,
    ) -> Case<'a> {
        let kind = match &category.rule {
            Rule::Work(rule) => Kind::Work(WorkCase::new(&book.law, rule, client, occupations)),
            Rule::French(rule) => Kind::French(french_results(&book.languages, rule, client)),
            Rule::Military(rule) => Kind::Military(rule),
        };
        Case { client, kind }
    }

    /// The cases of `client` before every category of `edition`, in its order.
    pub fn all(book: &'a Rulebook, edition: &'a Edition, client: &'a Client) -> Vec<Case<'a>> {
        let occupations = occupations(client);
        let bits: Vec<u32> = occupations.iter().map(|&noc| edition.listing_bits(noc)).collect();
        let cases = edition.categories.iter().enumerate().map(|(at, category)| {
            let listed = occupations.iter().zip(&bits).filter(|&(_, bits)| bits & (1 << at) != 0);
            Case::new(book, category, client, listed.map(|(&noc, _)| noc).collect())
        });
        cases.collect()
    }

    /// The case of `client` before one category.
    pub fn one(book: &'a Rulebook, category: &'a Category, client: &'a Client) -> Case<'a> {
        let mut listed = occupations(client);
        listed.retain(|noc| category.rule.occupations().contains(noc));
        Case::new(book, category, client, listed)
    }

    /// The verdict on `as_of`.
    pub fn verdict(&self, as_of: Day) -> Held<Verdict> {
        match &self.kind {
            Kind::Work(work) => work.verdict(as_of),
            Kind::French(results) => french_verdict(results, as_of),
            Kind::Military(rule) => military_on(rule, self.client.military.as_ref(), as_of),
        }
    }

    /// The profile's count of months for it; `None` where no work is asked for.
    pub fn clock(&self) -> Option<Clock> {
        match &self.kind {
            Kind::Work(work) => Some(work.clock()),
            Kind::French(_) | Kind::Military(_) => None,
        }
    }

    /// The verdict on `as_of` and what it turns on.
    pub fn ruling(&self, as_of: Day) -> Ruling {
        let Held { value: verdict, through } = self.verdict(as_of);
        let mut ruling = Ruling::plain(verdict, through);
        match &self.kind {
            Kind::Work(work) => {
                ruling.occupation = work.best(verdict, as_of);
                if verdict == Verdict::Depends {
                    ruling.depends_on = work.depends_on(as_of);
                }
            }
            Kind::French(_) if verdict == Verdict::Unknown => ruling.missing.push("language_tests.french"),
            Kind::French(_) => {}
            Kind::Military(rule) => {
                if verdict == Verdict::Unknown {
                    let military = self.client.military.as_ref();
                    let facts = military_facts(rule, military, as_of);
                    ruling.missing =
                        facts.iter().filter(|fact| fact.holds.is_none()).map(|fact| fact.path).collect();
                }
                ruling.occupation = self.client.military.as_ref().and_then(|military| military.noc);
            }
        }
        ruling
    }
}

/// The distinct occupations of a client's jobs, by code.
fn occupations(client: &Client) -> Vec<Noc> {
    let mut occupations: Vec<Noc> = client.work.iter().map(|entry| entry.noc).collect();
    occupations.sort_unstable();
    occupations.dedup();
    occupations
}

/// One listed occupation of the client and the work that counts in it, strictly and leniently.
#[derive(Debug)]
struct Candidate {
    noc: Noc,
    strict: Worked,
    /// `None` where the same work counts either way.
    lenient: Option<Worked>,
}

/// A work rule and the client's work in the occupations it lists.
#[derive(Debug)]
pub struct WorkCase<'a> {
    law: &'a Law,
    rule: &'a WorkRule,
    work: &'a [WorkEntry],
    pins: &'a Pins,
    strict: Measure,
    lenient: Measure,
    candidates: Vec<Candidate>,
}

impl<'a> WorkCase<'a> {
    /// `client` before `rule`, in those of the client's `occupations` that it lists.
    pub fn new(law: &'a Law, rule: &'a WorkRule, client: &'a Client, occupations: Vec<Noc>) -> WorkCase<'a> {
        let pins = &client.readings;
        let (strict, lenient) = (Readings::STRICT.pinned(pins), Readings::LENIENT.pinned(pins));
        let candidates = occupations.into_iter().map(|noc| {
            let counts = |entry: &WorkEntry, readings| exclusion(entry, rule.location, readings).is_none();
            let jobs = || client.work.iter().filter(move |entry| entry.noc == noc);
            let worked =
                |readings| Worked::new(jobs().filter(|entry| counts(entry, readings)), law.full_time_rate());
            let differs = jobs().any(|entry| counts(entry, strict) != counts(entry, lenient));
            Candidate { noc, strict: worked(strict), lenient: differs.then(|| worked(lenient)) }
        });
        WorkCase {
            law,
            rule,
            work: &client.work,
            pins,
            strict: Measure::new(rule, law, strict),
            lenient: Measure::new(rule, law, lenient),
            candidates: candidates.collect(),
        }
    }

    /// The tally of each listed occupation under `readings`.
    pub fn tallies(&self, readings: Readings, as_of: Day) -> Vec<(Noc, Tally)> {
        let readings = readings.pinned(self.pins);
        let measure = Measure::new(self.rule, self.law, readings);
        let tally = |candidate: &Candidate| {
            let jobs = self.work.iter().filter(|entry| {
                entry.noc == candidate.noc && exclusion(entry, self.rule.location, readings).is_none()
            });
            (candidate.noc, measure.tally(&Worked::new(jobs, self.law.full_time_rate()), as_of))
        };
        self.candidates.iter().map(tally).collect()
    }

    /// Whether any listed occupation meets the rule under `readings`.
    pub fn met(&self, readings: Readings, as_of: Day) -> bool {
        self.tallies(readings, as_of).iter().any(|(_, tally)| tally.met)
    }

    /// The profile's count of months, occupation by occupation.
    fn clock(&self) -> Clock {
        let readings = Readings::STRICT.pinned(self.pins);
        let full_time = self.law.full_time_rate();
        let clock = Clock::new(self.strict, self.rule.continuous, self.rule.min_months, full_time);
        self.candidates.iter().fold(clock, |clock, candidate| {
            let own = self.work.iter().filter(|entry| entry.noc == candidate.noc);
            clock.pool(own.filter(|entry| exclusion(entry, self.rule.location, readings).is_none()))
        })
    }

    fn strictly(&self, as_of: Day) -> Held<bool> {
        any_met(self.candidates.iter().map(|candidate| self.strict.tally(&candidate.strict, as_of)))
    }

    fn leniently(&self, as_of: Day) -> Held<bool> {
        any_met(self.candidates.iter().map(|candidate| {
            self.lenient.tally(candidate.lenient.as_ref().unwrap_or(&candidate.strict), as_of)
        }))
    }

    fn verdict(&self, as_of: Day) -> Held<Verdict> {
        let strict = self.strictly(as_of);
        if strict.value {
            return Held { value: Verdict::Eligible, through: strict.through };
        }
        let lenient = self.leniently(as_of);
        let value = if lenient.value { Verdict::Depends } else { Verdict::NotEligible };
        Held { value, through: strict.through.min(lenient.through) }
    }

    /// The listed occupation that meets the rule with most to spare, or misses it by least.
    fn best(&self, verdict: Verdict, as_of: Day) -> Option<Noc> {
        let tally = |candidate: &Candidate| match (verdict, &candidate.lenient) {
            (Verdict::Depends, Some(lenient)) => self.lenient.tally(lenient, as_of),
            (Verdict::Depends, None) => self.lenient.tally(&candidate.strict, as_of),
            _ => self.strict.tally(&candidate.strict, as_of),
        };
        match &self.candidates[..] {
            [] => None,
            [only] => Some(only.noc),
            several => {
                // Of equals the first, by code: `max_by_key` would take the last.
                let ranked = several.iter().rev().map(|candidate| (candidate.noc, tally(candidate)));
                ranked.max_by_key(|(_, tally)| (tally.met, tally.margin())).map(|(noc, _)| noc)
            }
        }
    }

    /// Each question that alone turns the strict answer to yes or the lenient one to no.
    pub(super) fn depends_on(&self, as_of: Day) -> Questions {
        let open = Question::ALL.into_iter().filter(|question| !self.pins.contains_key(question));
        open.fold(Questions::default(), |decisive, question| {
            let opens = self.met(Readings::STRICT.with(question, Reading::Lenient), as_of);
            if opens || !self.met(Readings::LENIENT.with(question, Reading::Strict), as_of) {
                decisive.with(question)
            } else {
                decisive
            }
        })
    }
}

/// Met when any is; stays met while one of those stays so, stays unmet while all do.
pub(in crate::core) fn any_met(tallies: impl Iterator<Item = Tally>) -> Held<bool> {
    tallies.fold(Held { value: false, through: Day::FAR }, |held, tally| {
        let through = match (held.value, tally.met) {
            (true, true) => held.through.max(tally.through),
            (true, false) => held.through,
            (false, true) => tally.through,
            (false, false) => held.through.min(tally.through),
        };
        Held { value: held.value || tally.met, through }
    })
}

/// A French result: the days it is valid and whether it is high enough.
#[derive(Clone, Copy, Debug)]
struct FrenchResult {
    taken: Day,
    expiry: Day,
    enough: bool,
}

fn french_results(languages: &LanguageTable, rule: &FrenchRule, client: &Client) -> Vec<FrenchResult> {
    let result = |test: &LanguageTest| FrenchResult {
        taken: test.taken.into(),
        expiry: languages.expiry(test),
        enough: languages.test(test.test).levels(test).iter().all(|&level| level >= rule.min_nclc),
    };
    languages.french(&client.language_tests).map(result).collect()
}

fn french_verdict(results: &[FrenchResult], as_of: Day) -> Held<Verdict> {
    if results.is_empty() {
        return Held { value: Verdict::Unknown, through: Day::FAR };
    }
    let enough = results.iter().any(|result| result.enough && result.taken <= as_of && as_of < result.expiry);
    let changes = results.iter().flat_map(|result| [result.taken, result.expiry]);
    let next = changes.filter(|&day| day > as_of).min().unwrap_or(Day::FAR);
    let value = if enough { Verdict::Eligible } else { Verdict::NotEligible };
    Held { value, through: next.before() }
}

/// One condition of the military category and whether it holds, where that is known.
#[derive(Clone, Copy, Debug)]
pub struct MilitaryFact {
    /// Path of the fact in the client file.
    pub path: &'static str,
    /// Whether the condition holds; `None` when the fact is missing.
    pub holds: Option<bool>,
}

/// The conditions of the military category, in the order of the client file.
pub fn military_facts(rule: &MilitaryRule, military: Option<&Military>, as_of: Day) -> [MilitaryFact; 6] {
    let none = Military::default();
    let military = military.unwrap_or(&none);
    let served = military.service_start.map(|start| enough_service(rule, start.into()) <= as_of);
    let at_least =
        |years: Option<super::client::Hundredths>, least: u32| years.map(|years| years.get() >= least * 100);
    [
        ("military.serving", military.serving),
        ("military.recognized", military.recognized),
        ("military.service_start", served),
        ("military.caf_offer_years", at_least(military.caf_offer_years, rule.offer_years)),
        ("military.credential_years", at_least(military.credential_years, rule.credential_years)),
        ("military.noc", military.noc.map(|noc| rule.occupations.contains(&noc))),
    ]
    .map(|(path, holds)| MilitaryFact { path, holds })
}

/// The first day on which service since `start` is long enough: start + years <= that day + 1.
pub fn enough_service(rule: &MilitaryRule, start: Day) -> Day {
    start.plus_years(rule.service_years).before()
}

/// The verdict that the conditions of the military category give together.
pub fn military_verdict(facts: &[MilitaryFact]) -> Verdict {
    let nothing_known = facts.iter().all(|fact| fact.holds.is_none());
    if nothing_known || facts.iter().any(|fact| fact.holds == Some(false)) {
        Verdict::NotEligible
    } else if facts.iter().any(|fact| fact.holds.is_none()) {
        Verdict::Unknown
    } else {
        Verdict::Eligible
    }
}

fn military_on(rule: &MilitaryRule, military: Option<&Military>, as_of: Day) -> Held<Verdict> {
    let value = military_verdict(&military_facts(rule, military, as_of));
    let start = military.and_then(|military| military.service_start);
    let turn = start.map(|start| enough_service(rule, start.into()));
    let through = turn.filter(|&turn| turn > as_of).map_or(Day::FAR, Day::before);
    Held { value, through }
}

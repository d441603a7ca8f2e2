//! What would change an answer: the date it will be met if present jobs go on, what is short
//! of it now, and why it ends where it does.

use super::calendar::{Day, Span, YEARS_AHEAD};
use super::category::{Case, WorkCase, enough_service, military_facts};
use super::client::{Ability, Client, Hours, Hundredths, LanguageTest, WorkEntry};
use super::country::Country;
use super::finding::{Finding, Outcome, Value};
use super::language::LanguageTable;
use super::noc::Noc;
use super::reading::Readings;
use super::rulebook::{Category, FrenchRule, Location, MilitaryRule, Rule, Rulebook, WorkRule};
use super::timeline::{Track, track};
use super::verdict::Verdict;

/// What stands between a client and a category.
#[derive(Clone, PartialEq, Debug)]
pub struct Outlook<'a> {
    /// The nearest later day on which the category is met if present jobs go on.
    pub next: Option<Day>,
    /// What is short, each with what would mend it.
    pub shortfalls: Vec<Finding<'a>>,
    /// For a category that is met: the day it ends and why, if that is within the horizon.
    pub ending: Option<Finding<'a>>,
}

/// What would let `client` into `category` after `as_of`; `along` is its track to the horizon.
///
/// `occupation` is the listed occupation that comes nearest, where there is one.
pub fn outlook<'a>(
    book: &Rulebook,
    category: &Category,
    client: &Client,
    as_of: Day,
    along: &Track,
    occupation: Option<Noc>,
) -> Outlook<'a> {
    let shortfalls = match &category.rule {
        Rule::Work(rule) => work(book, category, rule, client, as_of, occupation),
        Rule::French(rule) => french(&book.languages, rule, client, as_of),
        Rule::Military(rule) => military(rule, client, as_of),
    };
    let next = along.next(as_of.next(), Verdict::Eligible);
    Outlook { next, shortfalls, ending: ending(book, category, client, as_of, along) }
}

/// The last day of a category that is met, and what ends it there: other rules, or time.
fn ending<'a>(
    book: &Rulebook,
    category: &Category,
    client: &Client,
    as_of: Day,
    along: &Track,
) -> Option<Finding<'a>> {
    let now = along.intervals.iter().find(|interval| interval.days.contains(as_of))?;
    if now.verdict != Some(Verdict::Eligible) {
        return None;
    }
    let until = along.unbroken(as_of)?.until?;
    let after = book.edition_on(until.next())?;
    let found = |message| Finding::new("ending", Outcome::Noted, message).fact("day", until);
    if after.first_day() == until.next() {
        let rules = |message| found(message).fact("edition", Value::Date(after.id));
        let Some(changed) = after.category(&category.id) else { return Some(rules("ending-category")) };
        let before = book.edition_on(until)?.category(&category.id)?;
        let met_by = Case::one(book, before, client).ruling(until).occupation;
        let dropped = met_by.filter(|noc| !changed.rule.occupations().contains(noc));
        return Some(match dropped {
            Some(noc) => rules("ending-list").fact("noc", noc),
            None => rules("ending-rules"),
        });
    }
    match &category.rule {
        Rule::Work(_) => Some(found("ending-window")),
        Rule::French(_) => Some(found("ending-result")),
        // Service that was long enough stays so: only other rules end this one.
        Rule::Military(_) => None,
    }
}

/// The first day on which `client` would meet `category` by working full-time in `noc`, in
/// Canada, from `from` on; `None` if not within the horizon. Jobs in other occupations are left
/// out: they are never added, and would meet the category by themselves.
pub fn met_by_working(
    book: &Rulebook,
    category: &Category,
    client: &Client,
    noc: Noc,
    from: Day,
) -> Option<Day> {
    let hours = Hours::try_from(Hundredths::new(book.law.full_time_rate())).ok()?;
    let mut hopeful = client.clone();
    hopeful.work.retain(|entry| entry.noc == noc);
    hopeful.work.push(WorkEntry {
        title: String::new(),
        noc,
        employer: String::new(),
        country: Country::CANADA,
        start: from.date(),
        end: None,
        hours_per_week: hours,
        paid: true,
        self_employed: false,
        full_time_study: false,
        authorized: true,
    });
    let span = Span { first: from, last: from.plus_years(YEARS_AHEAD) };
    track(book, &hopeful, &category.id, span).next(from, Verdict::Eligible)
}

fn shortfall<'a>(rule: &'static str, message: &'static str) -> Finding<'a> {
    Finding::new(rule, Outcome::NotMet, message)
}

fn work<'a>(
    book: &Rulebook,
    category: &Category,
    rule: &WorkRule,
    client: &Client,
    as_of: Day,
    occupation: Option<Noc>,
) -> Vec<Finding<'a>> {
    let Some(noc) = occupation else {
        let any_listed = shortfall("shortfall.occupation", "shortfall-occupation")
            .fact("months", rule.min_months)
            .fact("listed", rule.occupations.len() as i64)
            .fact("location", Value::Word(rule.location.id()));
        return vec![any_listed];
    };
    let mut found = Vec::new();
    if rule.location == Location::Canada && would_do_anywhere(book, rule, client, as_of, noc) {
        found.push(shortfall("shortfall.in_canada", "shortfall-in-canada").fact("noc", noc));
    }
    if let Some(day) = met_by_working(book, category, client, noc, as_of.next()) {
        let more = shortfall("shortfall.days", "shortfall-days")
            .fact("days", as_of.until(day))
            .fact("noc", noc)
            .fact("run", Value::Word(if rule.continuous { "continuous" } else { "total" }))
            .fact("location", Value::Word(rule.location.id()))
            .fact("day", day);
        found.push(more);
    }
    found
}

/// Whether the work in `noc` would be enough if the country did not matter.
fn would_do_anywhere(book: &Rulebook, rule: &WorkRule, client: &Client, as_of: Day, noc: Noc) -> bool {
    let anywhere = WorkRule { location: Location::Anywhere, ..rule.clone() };
    WorkCase::new(&book.law, &anywhere, client, vec![noc]).met(Readings::STRICT, as_of)
}

fn french<'a>(languages: &LanguageTable, rule: &FrenchRule, client: &Client, as_of: Day) -> Vec<Finding<'a>> {
    let levels = |test: &LanguageTest| languages.test(test.test).levels(test);
    // The result to build on: a valid one before an expired one, then the one with most abilities there.
    let rank = |test: &&LanguageTest| {
        let enough = levels(test).iter().filter(|&&level| level >= rule.min_nclc).count();
        (languages.is_valid(test, as_of), enough, test.taken)
    };
    let Some(best) = languages.french(&client.language_tests).max_by_key(rank) else {
        return vec![shortfall("shortfall.french", "shortfall-french").fact("level", rule.min_nclc)];
    };
    let short = Ability::ALL.iter().zip(levels(best)).filter(|&(_, level)| level < rule.min_nclc);
    let mut found: Vec<Finding> = short
        .map(|(ability, level)| {
            shortfall("shortfall.ability", "shortfall-ability")
                .fact("ability", Value::Ability(*ability))
                .fact("need", rule.min_nclc)
                .fact("level", level)
        })
        .collect();
    if languages.expiry(best) <= as_of {
        let again = shortfall("shortfall.expired", "shortfall-expired");
        found.push(again.fact("test", Value::Test(best.test)).fact("day", languages.expiry(best).before()));
    }
    found
}

/// The conditions of the military category that fail or are not known, each with what would mend it.
pub(super) fn military<'a>(rule: &MilitaryRule, client: &Client, as_of: Day) -> Vec<Finding<'a>> {
    let service = client.military.as_ref().and_then(|military| military.service_start);
    let facts = military_facts(rule, client.military.as_ref(), as_of);
    let missing = facts.iter().filter(|fact| fact.holds != Some(true));
    let step = |path: &'static str| {
        let message = match path {
            "military.serving" => "shortfall-military-serving",
            "military.recognized" => "shortfall-military-recognized",
            "military.service_start" if service.is_some() => "shortfall-military-service-date",
            "military.service_start" => "shortfall-military-service",
            "military.caf_offer_years" => "shortfall-military-offer",
            "military.credential_years" => "shortfall-military-credential",
            _ => "shortfall-military-occupation",
        };
        let finding = shortfall(path, message)
            .fact("service", rule.service_years)
            .fact("offer", rule.offer_years)
            .fact("credential", rule.credential_years);
        match service {
            Some(start) if path == "military.service_start" => {
                finding.fact("day", enough_service(rule, start.into()))
            }
            _ => finding,
        }
    };
    missing.map(|fact| step(fact.path)).collect()
}

//! What stands between a client and a program: the day it will be met if present jobs go on,
//! what is short now, and what ends it.

use super::book::{Programs, Thresholds};
use super::case::{Case, Kind};
use super::fsw::Fsw;
use super::funds::{Funds, Standing};
use super::language::Results;
use crate::core::calendar::{Day, YEARS_AHEAD};
use crate::core::client::{
    Ability, CanadianStudy, Client, Education, Hours, Hundredths, OfficialLanguage, WorkEntry,
};
use crate::core::country::Country;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::noc::Noc;
use crate::core::outlook::Outlook;
use crate::core::rulebook::Rulebook;
use crate::core::timeline::Track;
use crate::core::verdict::Verdict;
use crate::core::work::rate_days;

/// What would let the client of `case` into its program after `as_of`; `along` is its track to
/// the horizon.
pub fn outlook<'a>(
    book: &Rulebook,
    programs: &Programs,
    case: &Case,
    as_of: Day,
    along: &Track,
    occupation: Option<Noc>,
) -> Outlook<'a> {
    let stands = case.requirements(as_of);
    let short = |at: usize| stands[at].value != Outcome::Met;
    let mut found = Vec::new();
    if short(0) {
        found.push(work(book, programs, case, as_of, occupation));
    }
    match &case.kind {
        Kind::Cec(cec) if short(1) => {
            found.extend(language(&cec.results, cec.levels(cec.group(as_of).value), None, as_of));
        }
        Kind::Cec(_) => {}
        Kind::Fsw(fsw) => {
            if short(1) {
                found.extend(language(&fsw.results, fsw.rule.language, fsw.first_language(), as_of));
            }
            if stands[2].value == Outcome::NotMet {
                found.push(shortfall("program-short-education"));
            }
            if stands[3].value == Outcome::NotMet {
                found.push(points(fsw, as_of));
            }
            if short(4) {
                found.extend(funds(&fsw.funds, as_of));
            }
        }
        Kind::Fst(fst) => {
            if short(1) {
                found.extend(language(&fst.results, fst.rule.language, None, as_of));
            }
            if stands[2].value == Outcome::NotMet {
                found.push(shortfall("program-short-offer").fact("years", fst.rule.offer.min_years));
            }
            if short(3) {
                found.extend(funds(&fst.funds, as_of));
            }
        }
    }
    // A missing result was said above, with the levels it needs.
    let facts = case.missing(as_of).into_iter().filter(|path| !path.starts_with("language_tests"));
    found.extend(facts.map(|path| fact(case.client, path)));
    Outlook {
        next: along.next(as_of.next(), Verdict::Eligible),
        shortfalls: found,
        ending: ending(case, as_of, along),
    }
}

fn shortfall<'a>(message: &'static str) -> Finding<'a> {
    Finding::new("program.short", Outcome::NotMet, message)
}

/// A fact that is missing, or what it leaves open though it is there.
fn fact<'a>(client: &Client, path: &'static str) -> Finding<'a> {
    let spouse = client.spouse.as_ref().and_then(|spouse| spouse.education.as_ref());
    let unclear = |education: Option<&Education>| {
        education.and_then(|it| it.canadian_study) == Some(CanadianStudy::OneOrTwoYears)
    };
    match path {
        "education.canadian_study" if unclear(client.education.as_ref()) => shortfall("program-short-study"),
        "spouse.education.canadian_study" if unclear(spouse) => shortfall("program-short-spouse-study"),
        _ => shortfall("program-short-fact").fact("fact", Value::Fact(path)),
    }
}

/// The hours that are short, and the day full-time work from now on would make them up.
fn work<'a>(
    book: &Rulebook,
    programs: &Programs,
    case: &Case,
    as_of: Day,
    occupation: Option<Noc>,
) -> Finding<'a> {
    let (jobs, work) = case.work();
    let trade = if jobs.rule.occupations.include.is_empty() { "skilled" } else { "trade" };
    let about = |message| {
        let hours = Value::Number(jobs.rule.hours.into());
        shortfall(message)
            .fact("kind", Value::Word(trade))
            .fact("location", Value::Word(jobs.rule.location.id()))
            .fact("need", hours)
    };
    let Some(noc) = occupation else { return about("program-short-occupation") };
    let about = |message, amount: i64| {
        let hour = rate_days(1);
        about(message).fact("hours", Value::Number((amount + hour - 1) / hour)).fact("noc", noc)
    };
    if let Some(day) = enough_by_working(book, programs, case, noc, as_of) {
        // What was worked before a gap may be of no use: the hours are those still to be worked.
        let amount = as_of.until(day) * i64::from(book.law.full_time_rate());
        return about("program-short-work-until", amount).fact("day", day);
    }
    let tallies = work.strict.tallies(as_of).into_iter();
    let best = tallies.map(|(_, tally)| tally).max_by_key(|tally| (tally.met, tally.margin()));
    about("program-short-work", best.map_or(0, |tally| -tally.margin()).max(0))
}

/// The first day on which full-time work in Canada in `noc` from the next day on is enough.
fn enough_by_working(book: &Rulebook, programs: &Programs, case: &Case, noc: Noc, as_of: Day) -> Option<Day> {
    let hours = Hours::try_from(Hundredths::new(book.law.full_time_rate())).ok()?;
    let mut hopeful: Client = case.client.clone();
    hopeful.work.push(WorkEntry {
        title: String::new(),
        noc,
        employer: String::new(),
        country: Country::CANADA,
        start: as_of.next().date(),
        end: None,
        hours_per_week: hours,
        paid: true,
        self_employed: false,
        full_time_study: false,
        authorized: true,
    });
    let case = Case::one(book, programs, case.program, &hopeful);
    let (_, work) = case.work();
    let horizon = as_of.plus_years(YEARS_AHEAD);
    let mut day = as_of.next();
    while day <= horizon {
        let held = work.strict.stands(day);
        if held.value == Outcome::Met {
            return Some(day);
        }
        day = held.through.max(day).next();
    }
    None
}

/// The abilities that are short, or the result that is missing or expired.
fn language<'a>(
    results: &Results,
    needed: Thresholds,
    language: Option<OfficialLanguage>,
    as_of: Day,
) -> Vec<Finding<'a>> {
    let needs = needed.levels();
    // The result to build on: a valid one before an expired one, then the one with most abilities there.
    let enough = |levels: [u8; 4]| levels.iter().zip(needs).filter(|&(&level, need)| level >= need).count();
    let rank = |it: &&super::language::TestResult| (it.is_valid(as_of), enough(it.levels), it.test.taken);
    let Some(best) = results.within(language).max_by_key(rank) else {
        return vec![levels("program-short-language", needs)];
    };
    let scale = match best.language {
        OfficialLanguage::English => "clb",
        OfficialLanguage::French => "nclc",
    };
    let each = Ability::ALL.into_iter().zip(best.levels);
    let short = each.filter(|&(ability, level)| level < needed.of(ability)).map(|(ability, level)| {
        shortfall("program-short-ability")
            .fact("ability", Value::Ability(ability))
            .fact("scale", Value::Word(scale))
            .fact("need", u32::from(needed.of(ability)))
            .fact("level", u32::from(level))
    });
    let mut found: Vec<Finding> = short.collect();
    if best.expiry <= as_of {
        let again = Finding::new("program.short", Outcome::NotMet, "shortfall-expired");
        found.push(again.fact("test", Value::Test(best.test.test)).fact("day", best.expiry.before()));
    }
    found
}

fn levels<'a>(message: &'static str, needs: [u8; 4]) -> Finding<'a> {
    let found = shortfall(message);
    Ability::ALL.into_iter().zip(needs).fold(found, |found, (it, need)| found.fact(it.id(), u32::from(need)))
}

/// The points that are short.
fn points<'a>(fsw: &Fsw, as_of: Day) -> Finding<'a> {
    let grid = &fsw.grid;
    let total = grid.total(&fsw.work.strict, &fsw.results, as_of);
    shortfall("program-short-points")
        .fact("points", u32::from(grid.rule.pass_mark.saturating_sub(total.high)))
        .fact("total", u32::from(total.high))
        .fact("pass", u32::from(grid.rule.pass_mark))
}

/// The dollars that are short, or the table that is not on file.
fn funds<'a>(funds: &Funds, as_of: Day) -> Option<Finding<'a>> {
    if funds.standing(as_of) == Standing::NoTable {
        return Some(shortfall("program-short-funds-table").fact("day", as_of));
    }
    let Standing::Known { has, needs, .. } = funds.standing(as_of) else { return None };
    let amount = i64::try_from(needs.saturating_sub(has)).unwrap_or(i64::MAX);
    (amount > 0).then(|| shortfall("program-short-funds").fact("amount", Value::Number(amount)))
}

/// The last day of a program that is met, and which requirement ends it.
fn ending<'a>(case: &Case, as_of: Day, along: &Track) -> Option<Finding<'a>> {
    let now = along.intervals.iter().find(|interval| interval.days.contains(as_of))?;
    if now.verdict != Some(Verdict::Eligible) {
        return None;
    }
    let until = along.unbroken(as_of)?.until?;
    let after = case.requirements(until.next());
    let fails = after.iter().position(|it| it.value != Outcome::Met)?;
    let message = match (&case.kind, fails) {
        (_, 0) => "program-ends-work",
        (Kind::Cec(_), 1) => "program-ends-cec-language",
        (_, 1) => "program-ends-language",
        (Kind::Fsw(_), 3) => "program-ends-points",
        _ => "program-ends-funds",
    };
    Some(Finding::new("ending", Outcome::Noted, message).fact("day", until))
}

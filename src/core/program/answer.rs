//! Everything the program says about one client and the programs on one day.

use chrono::NaiveDate;

use super::book::{Edition, Program, Programs};
use super::case::Case;
use super::explain::explain;
use super::outlook::outlook;
use super::track::{horizon, track};
use crate::core::assessment::last_safe_day;
use crate::core::calendar::{Day, Span};
use crate::core::client::Client;
use crate::core::clock::{Clocks, TwoClocks};
use crate::core::finding::{Finding, Outcome};
use crate::core::outlook::Outlook;
use crate::core::rulebook::Rulebook;
use crate::core::timeline::{Track, Unbroken};
use crate::core::verdict::{Held, Ruling, Verdict};

/// The answers for every program on one day.
#[derive(Clone, PartialEq, Debug)]
pub struct Answers<'a> {
    /// The day the answers are for.
    pub as_of: Day,
    /// The edition in force; `None` before the first on file, when nothing is said.
    pub edition: Option<&'a Edition>,
    /// The date up to which the rules were checked.
    pub verified_through: NaiveDate,
    /// One answer a program, in the order in which one is invited.
    pub answers: Vec<Answer<'a>>,
}

/// The answer for one program.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer<'a> {
    /// The program.
    pub program: &'a Program,
    /// The verdict and what it turns on.
    pub ruling: Ruling,
    /// The stretch of days around the day with the same verdict.
    pub unbroken: Unbroken,
    /// For a program met that ends too soon: the last day it is safe to be received.
    pub last_safe_day: Option<Day>,
    /// Why.
    pub finding: Finding<'a>,
    /// What would change it.
    pub outlook: Outlook<'a>,
    /// What the profile's count of months says beside the exact days.
    pub observed: Option<TwoClocks>,
    /// The verdicts from the first edition on file to the horizon.
    pub track: Track<'a>,
}

impl<'a> Answer<'a> {
    /// Whether it stands since the first day on file, and so perhaps for longer.
    pub fn is_since_first_day(&self) -> bool {
        self.track.intervals.first().is_some_and(|interval| interval.days.first == self.unbroken.since)
    }

    /// What the verdict takes for granted, each with an id.
    ///
    /// Of a program that is refused only what the one failed requirement rests on: where two
    /// fail, nothing taken otherwise would change the verdict.
    pub fn cautions(&self) -> Vec<(&'static str, &Finding<'a>)> {
        let mut found = Vec::new();
        if self.ruling.verdict != Verdict::NotEligible {
            taken_for_granted(&self.finding, &GRANTED, &mut found);
            return found;
        }
        let mut failed = self.finding.children.iter().filter(|step| step.outcome == Outcome::NotMet);
        if let (Some(only), None) = (failed.next(), failed.next()) {
            taken_for_granted(only, &TURNING, &mut found);
        }
        found
    }
}

/// What a verdict that is no refusal may take for granted: the message of the step, and its id.
const GRANTED: [(&str, &str); 4] = [
    ("program-education-assessed", "credential-assessment"),
    ("program-offer-unproven", "offer-backing"),
    ("program-besides-qualified", "qualified-to-practise"),
    ("program-funds-family", "family-size"),
];

/// What a refusal may rest on, likewise.
const TURNING: [(&str, &str); 4] = [
    ("program-funds-family", "family-size"),
    ("program-leads-decides", "level-work"),
    ("program-other-language", "other-language"),
    ("program-other-relatives", "other-relatives"),
];

fn taken_for_granted<'f, 'a>(
    finding: &'f Finding<'a>,
    ids: &[(&'static str, &'static str)],
    found: &mut Vec<(&'static str, &'f Finding<'a>)>,
) {
    let id = ids.iter().find(|(message, _)| *message == finding.message).map(|&(_, id)| id);
    found.extend(id.filter(|id| found.iter().all(|(told, _)| told != id)).map(|id| (id, finding)));
    for child in &finding.children {
        taken_for_granted(child, ids, found);
    }
}

/// The rulings of every program in force on `as_of`, each with its explanation tree.
pub fn explained<'a>(
    book: &'a Rulebook,
    programs: &'a Programs,
    client: &Client,
    as_of: Day,
) -> Vec<(&'a Program, Ruling, Finding<'a>)> {
    let Some(edition) = programs.edition_on(as_of) else { return Vec::new() };
    let answers = edition.programs.iter().map(|program| {
        let case = Case::one(book, programs, program, client);
        let ruling = case.ruling(as_of);
        let finding = explain(book, programs, edition, &case, as_of, ruling.depends_on);
        (program, ruling, finding)
    });
    answers.collect()
}

/// Everything about `client` and the programs on `as_of`.
pub fn assess<'a>(book: &'a Rulebook, programs: &'a Programs, client: &Client, as_of: Day) -> Answers<'a> {
    let edition = programs.edition_on(as_of);
    let explained = explained(book, programs, client, as_of).into_iter();
    let answers = explained.map(|(program, ruling, mut finding)| {
        let case = Case::one(book, programs, program, client);
        let observed = observed(book, programs, client, &program.id, as_of);
        let told = observed.filter(|clocks| !clocks.is_silent());
        finding.children.extend(told.map(|clocks| clocks.finding(&book.observed)));
        let track = track(book, programs, client, &program.id, horizon(programs, as_of));
        let unbroken = track.unbroken(as_of).unwrap_or(Unbroken { since: as_of, until: Some(as_of) });
        Answer {
            last_safe_day: last_safe_day(book, ruling.verdict, unbroken, as_of),
            outlook: outlook(book, programs, &case, as_of, &track, ruling.occupation),
            program,
            ruling,
            unbroken,
            finding,
            observed,
            track,
        }
    });
    Answers { as_of, edition, verified_through: programs.verified_through, answers: answers.collect() }
}

/// What the profile's count of months says beside the exact days of the work.
fn observed(
    book: &Rulebook,
    programs: &Programs,
    client: &Client,
    program: &str,
    as_of: Day,
) -> Option<TwoClocks> {
    let cases = programs.editions.iter().filter_map(|edition| {
        let program = edition.program(program)?;
        Some((edition.days(), Case::one(book, programs, program, client)))
    });
    let cases: Vec<(Span, Case)> = cases.collect();
    let clocks = Clocks::new(cases.iter().map(|(days, case)| (*days, case.clock())).collect());
    clocks.both(as_of, |day| {
        let case = cases.iter().find(|(days, _)| days.contains(day));
        case.map_or(Held { value: false, through: day }, |(days, case)| {
            let held = case.works(day);
            Held { through: held.through.min(days.last), ..held }
        })
    })
}

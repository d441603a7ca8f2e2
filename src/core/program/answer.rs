//! Everything the program says about one client and the programs on one day.

use super::book::{Edition, Program, Programs};
use super::case::Case;
use super::explain::explain;
use super::track::{horizon, track};
use crate::core::assessment::last_safe_day;
use crate::core::calendar::Day;
use crate::core::category::Ruling;
use crate::core::client::Client;
use crate::core::finding::Finding;
use crate::core::rulebook::Rulebook;
use crate::core::timeline::{Track, Unbroken};

/// The answers for every program on one day.
#[derive(Clone, PartialEq, Debug)]
pub struct Answers<'a> {
    /// The day the answers are for.
    pub as_of: Day,
    /// The edition in force; `None` before the first on file, when nothing is said.
    pub edition: Option<&'a Edition>,
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
    /// The verdicts from the first edition on file to the horizon.
    pub track: Track<'a>,
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
    let answers = explained.map(|(program, ruling, finding)| {
        let track = track(book, programs, client, &program.id, horizon(programs, as_of));
        let unbroken = track.unbroken(as_of).unwrap_or(Unbroken { since: as_of, until: Some(as_of) });
        Answer {
            last_safe_day: last_safe_day(book, ruling.verdict, unbroken, as_of),
            program,
            ruling,
            unbroken,
            finding,
            track,
        }
    });
    Answers { as_of, edition, answers: answers.collect() }
}

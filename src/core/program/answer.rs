//! Everything the program says about one client and the programs on one day.

use super::book::{Edition, Program, Programs};
use super::case::Case;
use super::track::{horizon, track};
use crate::core::assessment::last_safe_day;
use crate::core::calendar::Day;
use crate::core::category::Ruling;
use crate::core::client::Client;
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
    /// The verdicts from the first edition on file to the horizon.
    pub track: Track<'a>,
}

/// Everything about `client` and the programs on `as_of`.
pub fn assess<'a>(book: &'a Rulebook, programs: &'a Programs, client: &Client, as_of: Day) -> Answers<'a> {
    let edition = programs.edition_on(as_of);
    let in_force = edition.map_or(&[][..], |edition| &edition.programs);
    let answers = in_force.iter().map(|program| {
        let ruling = Case::one(book, programs, program, client).ruling(as_of);
        let track = track(book, programs, client, &program.id, horizon(programs, as_of));
        let unbroken = track.unbroken(as_of).unwrap_or(Unbroken { since: as_of, until: Some(as_of) });
        Answer {
            last_safe_day: last_safe_day(book, ruling.verdict, unbroken, as_of),
            program,
            ruling,
            unbroken,
            track,
        }
    });
    Answers { as_of, edition, answers: answers.collect() }
}

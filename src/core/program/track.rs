//! Verdicts for one program over time, found by stepping from one possible change to the next.

use super::book::{Edition, Programs};
use super::case::Case;
use crate::core::calendar::{Day, Span, YEARS_AHEAD};
use crate::core::client::Client;
use crate::core::rulebook::Rulebook;
use crate::core::timeline::{Interval, Track};

/// The verdicts for one program over `span`; days before the first edition on file have none.
///
/// The intervals name no edition: a [`Track`] names those of the categories.
pub fn track<'a>(
    book: &'a Rulebook,
    programs: &'a Programs,
    client: &Client,
    program: &'a str,
    span: Span,
) -> Track<'a> {
    let mut intervals: Vec<Interval<'a>> = Vec::new();
    let mut add = |days: Span, verdict| match intervals.last_mut() {
        Some(last) if last.verdict == verdict => last.days.last = days.last,
        _ => intervals.push(Interval { days, verdict, edition: None }),
    };
    let before = Span { first: span.first, last: span.last.min(programs.first_day().before()) };
    if before.days() > 0 {
        add(before, None);
    }
    for edition in &programs.editions {
        let Some(days) = in_force(edition).overlap(span) else { continue };
        let Some(rules) = edition.program(program) else {
            add(days, None);
            continue;
        };
        let case = Case::one(book, programs, rules, client);
        let mut day = days.first;
        while day <= days.last {
            let held = case.verdict(day);
            let last = held.through.clamp(day, days.last);
            add(Span { first: day, last }, Some(held.value));
            day = last.next();
        }
    }
    Track { category: program, intervals }
}

fn in_force(edition: &Edition) -> Span {
    Span { first: edition.first_day(), last: edition.last_day() }
}

/// The span that answers on `as_of` are drawn from: from the first day on file to the horizon.
pub fn horizon(programs: &Programs, as_of: Day) -> Span {
    Span { first: programs.first_day().min(as_of), last: as_of.plus_years(YEARS_AHEAD) }
}

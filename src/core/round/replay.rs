//! Every round in turn, for one client: whether an invitation would have gone out.
//!
//! Rounds come weeks apart while answers hold for months, so each answer is kept with the day
//! through which it holds and asked for again only after it. The tests hold this against
//! answering each round by itself.

use chrono::NaiveDate;

use super::book::{Gate, Kind, Round, Rounds};
use super::profile::Profile;
use super::score::score_on;
use super::standing::{Score, Standing, either, together};
use crate::core::calendar::Day;
use crate::core::category;
use crate::core::client::Client;
use crate::core::crs::Crs;
use crate::core::finding::Outcome;
use crate::core::program::{self, Programs};
use crate::core::rulebook::Rulebook;
use crate::core::verdict::{Held, Verdict};

/// What the answers rest on.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// The categories.
    pub book: &'a Rulebook,
    /// The programs.
    pub programs: &'a Programs,
    /// The score.
    pub crs: &'a Crs,
}

/// A client before the rounds, with the answers found last.
pub struct Replay<'a> {
    rules: Rules<'a>,
    client: &'a Client,
    score: Option<Kept<Option<Score>>>,
    categories: Vec<Before<'a, category::Case<'a>>>,
    programs: Vec<Before<'a, program::Case<'a>>>,
}

/// An answer and the days for which it holds.
#[derive(Clone, Copy)]
struct Kept<T> {
    from: Day,
    held: Held<T>,
}

impl<T: Copy> Kept<T> {
    fn on(&self, day: Day) -> Option<T> {
        (self.from <= day && day <= self.held.through).then_some(self.held.value)
    }
}

/// The client before one category or program, under the edition asked about last.
struct Before<'a, C> {
    id: &'a str,
    /// The name of the edition; `None` where none was in force.
    edition: Option<NaiveDate>,
    case: Option<C>,
    verdict: Option<Kept<Verdict>>,
}

impl<'a, C> Before<'a, C> {
    /// The verdict of the case of `id` on `day`, made afresh where the edition is another.
    fn ask(
        all: &mut Vec<Before<'a, C>>,
        id: &'a str,
        edition: Option<NaiveDate>,
        day: Day,
        make: impl FnOnce() -> Option<C>,
        verdict: impl FnOnce(&C) -> Held<Verdict>,
    ) -> Outcome {
        let at = all.iter().position(|before| before.id == id).unwrap_or_else(|| {
            all.push(Before { id, edition: None, case: None, verdict: None });
            all.len() - 1
        });
        let before = &mut all[at];
        if before.edition != edition {
            *before = Before { id, edition, case: make(), verdict: None };
        }
        // What no rules on file name cannot be judged.
        let Some(case) = &before.case else { return Outcome::Unknown };
        if let Some(known) = before.verdict.and_then(|kept| kept.on(day)) {
            return known.into();
        }
        let held = verdict(case);
        before.verdict = Some(Kept { from: day, held });
        held.value.into()
    }
}

/// The answers for every round, in their order.
pub fn replay(rules: Rules, rounds: &Rounds, client: &Client) -> Vec<Standing> {
    let mut replay = Replay::new(rules, client);
    rounds.list.iter().map(|round| replay.standing(rounds, round)).collect()
}

impl<'a> Replay<'a> {
    /// `client` before rounds, none asked about yet.
    pub fn new(rules: Rules<'a>, client: &'a Client) -> Replay<'a> {
        Replay { rules, client, score: None, categories: Vec::new(), programs: Vec::new() }
    }

    /// The answers for one round; quickest when rounds are asked about in their order.
    pub fn standing(&mut self, rounds: &'a Rounds, round: &'a Round) -> Standing {
        let day = Day::from(round.date);
        let name = rounds.name(round);
        let score = self.score(day);
        let program = either(name.programs().map(|gate| self.program(gate, day)));
        let nominated = name.is_for_nominees().then(|| nominated(self.client));
        let profile = Profile::of(self.client, self.rules.programs, round).outcome();
        let cut_off = score.map_or(Outcome::Unknown, |score| score.reaches(round.cut_off));
        Standing {
            pool: together([program, profile].into_iter().chain(nominated)),
            category: self.category(&name.kind, day),
            cut_off,
            tie_break: tie_break(self.client, round, score),
            score,
        }
    }

    /// The score on `day`.
    pub fn score(&mut self, day: Day) -> Option<Score> {
        if let Some(known) = self.score.and_then(|kept| kept.on(day)) {
            return known;
        }
        let held = score_on(self.rules.book, self.rules.crs, self.client, day);
        self.score = Some(Kept { from: day, held });
        held.value
    }

    /// Whether a program lets the client into the pool on `day`.
    fn program(&mut self, gate: Gate, day: Day) -> Outcome {
        let Rules { book, programs, .. } = self.rules;
        let edition = programs.edition_on(day);
        let make = || Some(program::Case::one(book, programs, edition?.program(gate.id())?, self.client));
        let named = edition.map(|edition| edition.id);
        Before::ask(&mut self.programs, gate.id(), named, day, make, |case| case.verdict(day))
    }

    fn category(&mut self, kind: &'a Kind, day: Day) -> Outcome {
        let id = match kind {
            Kind::General | Kind::Program(_) => return Outcome::Noted,
            Kind::Other => return Outcome::Unknown,
            Kind::Category(id) => id.as_str(),
        };
        let edition = self.rules.book.edition_on(day);
        let make = || Some(category::Case::one(self.rules.book, edition?.category(id)?, self.client));
        let named = edition.map(|edition| edition.id);
        Before::ask(&mut self.categories, id, named, day, make, |case| case.verdict(day))
    }
}

/// Whether a province or territory nominated the client.
pub(super) fn nominated(client: &Client) -> Outcome {
    client.provincial_nomination.map_or(Outcome::Unknown, Outcome::of)
}

/// Whether the profile stands ahead of the tie-break, where it comes to that: with exactly the
/// score of the cut-off. The rule asks for a profile submitted before the time published, so
/// one submitted in the same second is not ahead.
pub(super) fn tie_break(client: &Client, round: &Round, score: Option<Score>) -> Outcome {
    let tied = match score.map(|score| (score, score.known())) {
        Some((_, Some(known))) if known != round.cut_off => return Outcome::Noted,
        Some((score, None))
            if score.least > round.cut_off || score.reaches(round.cut_off) == Outcome::NotMet =>
        {
            return Outcome::Noted;
        }
        known => known.and_then(|(_, known)| known).is_some(),
    };
    let before = match (client.profile_submitted_at, round.tie_break) {
        (Some(submitted), Some(tie_break)) => Some(submitted.to_utc().timestamp() < tie_break.timestamp()),
        _ => None,
    };
    match (tied, before) {
        (_, Some(true)) => Outcome::Met,
        (true, Some(false)) => Outcome::NotMet,
        _ => Outcome::Unknown,
    }
}

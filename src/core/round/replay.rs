//! Every round in turn, for one client: whether an invitation would have gone out.
//!
//! Rounds come weeks apart while answers hold for months, so each answer is kept with the day
//! through which it holds and asked for again only after it. The tests hold this against
//! answering each round by itself.

use chrono::NaiveDate;

use super::book::{Gate, Kind, Round, Rounds};
use super::score::score_on;
use super::standing::{Score, Standing, either, together};
use crate::core::calendar::Day;
use crate::core::category::{Case, Held, Verdict};
use crate::core::client::Client;
use crate::core::crs::Crs;
use crate::core::finding::Outcome;
use crate::core::rulebook::{Category, Edition, Rulebook};

/// A client before the rounds, with the answers found last.
pub struct Replay<'a> {
    book: &'a Rulebook,
    crs: &'a Crs,
    client: &'a Client,
    score: Option<(Day, Held<Option<Score>>)>,
    cases: Vec<Before<'a>>,
}

/// The client before one category, under the edition asked about last.
struct Before<'a> {
    id: &'a str,
    edition: &'a Edition,
    case: Option<Case<'a>>,
    held: Option<(Day, Held<Verdict>)>,
}

/// The answers for every round, in their order.
pub fn replay<'a>(book: &'a Rulebook, crs: &'a Crs, rounds: &'a Rounds, client: &'a Client) -> Vec<Standing> {
    let mut replay = Replay::new(book, crs, client);
    rounds.list.iter().map(|round| replay.standing(rounds, round)).collect()
}

impl<'a> Replay<'a> {
    /// `client` before rounds, none asked about yet.
    pub fn new(book: &'a Rulebook, crs: &'a Crs, client: &'a Client) -> Replay<'a> {
        Replay { book, crs, client, score: None, cases: Vec::new() }
    }

    /// The answers for one round; quickest when rounds are asked about in their order.
    pub fn standing(&mut self, rounds: &'a Rounds, round: &'a Round) -> Standing {
        let day = Day::from(round.date);
        let name = rounds.name(round);
        let score = self.score(day);
        let gates = either(name.gates.iter().map(|&gate| self.gate(gate, day)));
        let cut_off = score.map_or(Outcome::Unknown, |score| score.reaches(round.cut_off));
        Standing {
            pool: together([gates, submitted(self.client, round)]),
            category: self.category(&name.kind, day),
            cut_off,
            tie_break: tie_break(self.client, round, score),
            score,
        }
    }

    /// The score on `day`.
    pub fn score(&mut self, day: Day) -> Option<Score> {
        if let Some((from, held)) = self.score
            && from <= day
            && day <= held.through
        {
            return held.value;
        }
        let held = score_on(self.book, self.crs, self.client, day);
        self.score = Some((day, held));
        held.value
    }

    /// Whether a way into the pool is open on `day`.
    fn gate(&mut self, gate: Gate, _day: Day) -> Outcome {
        match gate {
            Gate::Pnp => nominated(self.client),
            Gate::Cec | Gate::Fsw | Gate::Fst => Outcome::Unknown,
        }
    }

    fn category(&mut self, kind: &'a Kind, day: Day) -> Outcome {
        let id = match kind {
            Kind::General | Kind::Program(_) => return Outcome::Noted,
            Kind::Other => return Outcome::Unknown,
            Kind::Category(id) => id.as_str(),
        };
        // A category that no rules on file name cannot be judged.
        let Some(edition) = self.book.edition_on(day) else { return Outcome::Unknown };
        let before = match self.cases.iter().position(|before| before.id == id) {
            Some(at) => &mut self.cases[at],
            None => {
                self.cases.push(Before::new(self.book, self.client, id, edition));
                self.cases.last_mut().expect("one was just put in")
            }
        };
        if before.edition.id != edition.id {
            *before = Before::new(self.book, self.client, id, edition);
        }
        before.verdict(day).map_or(Outcome::Unknown, Outcome::from)
    }
}

impl<'a> Before<'a> {
    fn new(book: &'a Rulebook, client: &'a Client, id: &'a str, edition: &'a Edition) -> Before<'a> {
        let case = edition.category(id).map(|rules: &Category| Case::one(book, rules, client));
        Before { id, edition, case, held: None }
    }

    fn verdict(&mut self, day: Day) -> Option<Verdict> {
        let case = self.case.as_ref()?;
        if let Some((from, held)) = self.held
            && from <= day
            && day <= held.through
        {
            return Some(held.value);
        }
        let held = case.verdict(day);
        self.held = Some((day, held));
        Some(held.value)
    }
}

/// Whether a province or territory nominated the client.
pub(super) fn nominated(client: &Client) -> Outcome {
    client.provincial_nomination.map_or(Outcome::Unknown, Outcome::of)
}

/// Whether the profile was in the pool when the round was held.
///
/// Where only the day of the round is on file, a profile submitted that very day may have come
/// before it or after.
pub(super) fn submitted(client: &Client, round: &Round) -> Outcome {
    let Some(submitted) = client.profile_submitted_at else { return Outcome::Unknown };
    let submitted = submitted.to_utc();
    if let Some(held_at) = round.held_at {
        return Outcome::of(submitted <= held_at);
    }
    let day: NaiveDate = submitted.date_naive();
    match day.cmp(&round.date) {
        std::cmp::Ordering::Less => Outcome::Met,
        std::cmp::Ordering::Equal => Outcome::Unknown,
        std::cmp::Ordering::Greater => Outcome::NotMet,
    }
}

/// Whether the profile stands ahead of the tie-break, where it comes to that: with exactly the
/// score of the cut-off. The rule asks for a profile submitted before the time published, so
/// one submitted in the same second is not ahead.
pub(super) fn tie_break(client: &Client, round: &Round, score: Option<Score>) -> Outcome {
    let tied = match score.map(|score| (score, score.known())) {
        Some((_, Some(known))) if known != round.cut_off => return Outcome::Noted,
        Some((score, None)) if score.least > round.cut_off || score.most < round.cut_off => {
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

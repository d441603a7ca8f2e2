//! What would raise the score: single changes, each applied to a copy of the client and scored.
//!
//! No number here is reckoned beside the score: a change makes another client, and its worth
//! is the difference between two scores. What a change takes for granted is said with it.

mod language;
mod person;
mod spouse;
mod work;

use super::book::{Crs, Edition};
use super::factor::Factor;
use super::facts::{Facts, facts};
use super::points::{Points, points};
use super::range::most;
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::finding::{Finding, Outcome};
use crate::core::rulebook::Rulebook;

/// A change and what it gives.
#[derive(Clone, Debug)]
pub struct Improvement {
    /// The change in words.
    pub what: Finding<'static>,
    /// What it takes for granted, where that is not plain.
    pub assumed: Option<Finding<'static>>,
    /// The client with the change.
    pub after: Client,
    /// The total with the change.
    pub total: u16,
    /// What that is more than the total without it.
    pub points: i32,
    /// The most it could be, where facts are missing that were there before.
    pub most: Option<u16>,
    /// Factors whose points change, and by how much, before the caps.
    pub factors: Vec<(Factor, i32)>,
}

impl Improvement {
    /// The id used in JSON: what changes.
    pub fn id(&self) -> &str {
        self.what.rule.rsplit('.').next().unwrap_or_default()
    }

    /// Whether a cap takes away some of what the factors gain, or all of it; `capped` in JSON.
    pub fn is_capped(&self) -> bool {
        self.factors.iter().map(|&(_, points)| points).sum::<i32>() > self.points
    }

    /// Whether it may give more once missing facts are known.
    pub fn may_give(&self) -> bool {
        self.most.is_some_and(|most| i32::from(most) > i32::from(self.total) - self.points)
    }
}

/// The single changes that could raise the score of `client` on `day`, those that give most
/// first; those that give nothing are last. Empty where there is no score on that day.
pub fn improvements(book: &Rulebook, crs: &Crs, client: &Client, day: Day) -> Vec<Improvement> {
    let Some(edition) = crs.on(day) else { return Vec::new() };
    let facts = facts(book, crs, &edition.tables, client, day);
    let points = points(&edition.tables, &facts.profile);
    let now = Now { book, crs, edition, client, day, facts, points };
    let mut found: Vec<Improvement> = Vec::new();
    now.languages(&mut found);
    now.work(&mut found);
    now.person(&mut found);
    now.spouse(&mut found);
    found.sort_by_key(|it| {
        let promise =
            it.points.max(it.most.map_or(0, |most| i32::from(most) - i32::from(it.total) + it.points));
        (it.points <= 0, std::cmp::Reverse(it.points), std::cmp::Reverse(promise))
    });
    found
}

/// The client as they are, from whom each change starts.
struct Now<'a> {
    book: &'a Rulebook,
    crs: &'a Crs,
    edition: &'a Edition,
    client: &'a Client,
    day: Day,
    facts: Facts<'a>,
    points: Points,
}

impl Now<'_> {
    /// The client with `change`.
    fn changed(&self, change: impl FnOnce(&mut Client)) -> Client {
        let mut after = self.client.clone();
        change(&mut after);
        after
    }

    /// Scores `after` against the client as they are.
    fn weigh(&self, what: Finding<'static>, after: Client) -> Improvement {
        let tables = &self.edition.tables;
        let then = facts(self.book, self.crs, tables, &after, self.day);
        let earned = points(tables, &then.profile);
        let change = |factor| i32::from(earned.of(factor)) - i32::from(self.points.of(factor));
        let factors = Factor::ALL.into_iter().map(|factor| (factor, change(factor)));
        let factors = factors.filter(|&(_, points)| points != 0).collect();
        let unknown = then.missing.iter().any(|path| !self.facts.missing.contains(path));
        Improvement {
            what,
            assumed: None,
            total: earned.total,
            points: i32::from(earned.total) - i32::from(self.points.total),
            most: unknown.then(|| most(tables, &then).max(earned.total)),
            factors,
            after,
        }
    }
}

/// A change in words: `rule` is `crs.if.` and what changes.
fn said(rule: &'static str, message: &'static str) -> Finding<'static> {
    Finding::new(rule, Outcome::Noted, message)
}

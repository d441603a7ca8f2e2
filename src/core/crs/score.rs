//! The score of a client on a day: every factor with its points, its most and its reason.

use super::book::{Crs, Edition};
use super::caps::{Cut, cuts};
use super::explain;
use super::factor::{Factor, Part};
use super::facts::{Facts, facts};
use super::points::points;
use super::range::most;
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::finding::Finding;
use crate::core::rulebook::Rulebook;

/// One factor of a score.
#[derive(Clone, Debug)]
pub struct FactorScore<'a> {
    /// Which one.
    pub factor: Factor,
    /// The points it gives, before the caps that hold for several factors together.
    pub points: u16,
    /// The most it could give this person.
    pub max: u16,
    /// Why.
    pub finding: Finding<'a>,
}

/// One part of a score.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PartScore {
    /// Which one.
    pub part: Part,
    /// Its points, capped.
    pub points: u16,
    /// The most it could give this person.
    pub max: u16,
}

/// The score of a client on a day.
#[derive(Clone, Debug)]
pub struct Score<'a> {
    /// The day.
    pub as_of: Day,
    /// The edition applied; where it carries a warning, the total is a base score.
    pub edition: &'a Edition,
    /// The total.
    pub total: u16,
    /// The four parts, in the order of [`Part::ALL`].
    pub parts: [PartScore; 4],
    /// Every factor, in the order of [`Factor::ALL`].
    pub factors: Vec<FactorScore<'a>>,
    /// The caps it runs into.
    pub cuts: Vec<Cut>,
    /// The most it could be, whatever the missing facts are.
    pub most: u16,
    /// The facts it rests on, and those that are missing.
    pub facts: Facts<'a>,
}

impl Score<'_> {
    /// The factors of one part.
    pub fn of(&self, part: Part) -> impl Iterator<Item = &FactorScore<'_>> {
        self.factors.iter().filter(move |it| it.factor.part() == part)
    }

    /// Whether rules in force are not in the tables, so that the total is a base score.
    pub fn is_base(&self) -> bool {
        self.edition.warning.is_some()
    }
}

/// The score of `client` on `as_of`; `None` before there was one.
pub fn score<'a>(book: &'a Rulebook, crs: &'a Crs, client: &'a Client, as_of: Day) -> Option<Score<'a>> {
    let edition = crs.on(as_of)?;
    let tables = &edition.tables;
    let facts = facts(book, crs, tables, client, as_of);
    let earned = points(tables, &facts.profile);
    let spouse = facts.profile.spouse;
    let caps = &tables.caps;
    let parts = Part::ALL.map(|part| {
        let max = match part {
            Part::Core => *caps.core.of(spouse),
            Part::Spouse if !spouse => 0,
            Part::Spouse => caps.spouse,
            Part::Transferability => caps.transferability,
            Part::Additional => caps.additional,
        };
        PartScore { part, points: earned.part(part), max }
    });
    let reasons = explain::Reasons { book, crs, edition, client, facts: &facts, as_of };
    let factors = Factor::ALL
        .into_iter()
        .map(|factor| {
            let (points, max) = (earned.of(factor), factor.max(tables, spouse));
            FactorScore { factor, points, max, finding: reasons.finding(factor, points, max) }
        })
        .collect();
    let cuts = cuts(tables, spouse, &earned);
    let most = most(tables, &facts).max(earned.total);
    Some(Score { as_of, edition, total: earned.total, parts, factors, cuts, most, facts })
}

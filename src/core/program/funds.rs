//! Settlement funds: the amount of the day for the size of the family.
//!
//! Immigration and Refugee Protection Regulations, ss. 76(1)(b) and 87.2(3)(c): available funds
//! of half the low income cut-off, but for someone who is authorized to work in Canada and
//! holds an offer.

use super::book::{FundsTable, Programs};
use super::offer::Offer;
use super::requirement::Stands;
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::country::Country;
use crate::core::finding::Outcome;
use crate::core::verdict::Held;
use crate::core::work::days_of;

/// A client's funds before the tables.
#[derive(Debug)]
pub struct Funds<'a> {
    programs: &'a Programs,
    client: &'a Client,
    /// The offer that, with authorization to work, takes their place.
    offer: Offer,
}

/// What the funds come to on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing<'a> {
    /// The table of the day is not on file.
    NoTable,
    /// An offer and authorization to work in Canada take their place.
    Exempt,
    /// The amount or the size of the family is missing.
    Unsaid(&'a FundsTable),
    /// Both are known.
    Known {
        /// The table.
        table: &'a FundsTable,
        /// What there is.
        has: u64,
        /// What it takes.
        needs: u64,
        /// The size of the family that counts.
        size: u8,
        /// The size of the family on file.
        said: u8,
    },
}

impl<'a> Funds<'a> {
    /// `client` before the tables of `programs`.
    pub fn new(programs: &'a Programs, client: &'a Client, offer: Offer) -> Funds<'a> {
        Funds { programs, client, offer }
    }

    /// The offer that, with authorization to work, takes their place.
    pub fn offer(&self) -> &Offer {
        &self.offer
    }

    /// Whether the person works in Canada with authorization on `day`: the one sign of it in a file.
    pub fn is_authorized(&self, day: Day) -> bool {
        self.authorized_work().any(|days| days.contains(day))
    }

    fn authorized_work(&self) -> impl Iterator<Item = crate::core::calendar::Span> {
        let work = self.client.work.iter().filter(|it| it.country == Country::CANADA && it.authorized);
        work.map(days_of)
    }

    /// What the funds come to on `as_of`.
    pub fn standing(&self, as_of: Day) -> Standing<'a> {
        if self.offer == Offer::Counts && self.is_authorized(as_of) {
            return Standing::Exempt;
        }
        let Some(table) = self.programs.funds_on(as_of) else { return Standing::NoTable };
        match (self.client.funds_cad, self.client.family_size) {
            (Some(has), Some(said)) => {
                // A spouse is of the family, even one who stays behind.
                let size = said.max(1 + u8::from(self.client.spouse.is_some()));
                Standing::Known { table, has, needs: table.amount(size), size, said }
            }
            _ => Standing::Unsaid(table),
        }
    }

    /// Whether there is enough.
    pub fn stands(&self, as_of: Day) -> Stands {
        let undecided = self.offer.counts().is_none() && self.is_authorized(as_of);
        let value = match self.standing(as_of) {
            Standing::Exempt => Outcome::Met,
            Standing::Known { has, needs, .. } if has >= needs => Outcome::Met,
            Standing::Known { .. } if !undecided => Outcome::NotMet,
            Standing::Known { .. } | Standing::NoTable | Standing::Unsaid(_) => Outcome::Unknown,
        };
        Held { value, through: self.unchanged_through(as_of) }
    }

    fn unchanged_through(&self, as_of: Day) -> Day {
        let tables = self.programs.funds.iter().map(|table| Day::from(table.in_force_from));
        let work = self.authorized_work().flat_map(|days| [days.first, days.last.next()]);
        // An offer decides nothing where there is none.
        let work = work.filter(|_| self.offer.counts() != Some(false));
        let changes = tables.chain(work).filter(|&change| change > as_of);
        changes.min().map_or(Day::FAR, |change| if change == Day::FAR { change } else { change.before() })
    }

    /// Paths of the facts without which it cannot be said.
    pub fn missing(&self, as_of: Day) -> Vec<&'static str> {
        let known = matches!(self.standing(as_of), Standing::Known { .. });
        let facts = [
            ("funds_cad", self.client.funds_cad.is_none()),
            ("family_size", self.client.family_size.is_none()),
        ];
        let mut missing: Vec<&'static str> =
            facts.into_iter().filter(|&(_, lacking)| lacking && !known).map(|(path, _)| path).collect();
        if self.is_authorized(as_of) {
            missing.extend(self.offer.missing());
        }
        missing
    }
}

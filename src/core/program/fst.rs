//! Federal Skilled Trades Program: two years in one trade, and an offer or a certificate.
//!
//! Immigration and Refugee Protection Regulations, s. 87.2(3).

use super::book::{FstRule, Programs};
use super::funds::Funds;
use super::language::Results;
use super::offer::Offer;
use super::requirement::{Stands, known};
use super::work::{BothWays, Jobs};
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::reading::Readings;
use crate::core::rulebook::Rulebook;

/// A client before the Federal Skilled Trades Program.
#[derive(Debug)]
pub struct Fst<'a> {
    /// What it asks for.
    pub rule: &'a FstRule,
    /// The client.
    pub client: &'a Client,
    /// The jobs.
    pub jobs: Jobs<'a>,
    /// The work, counted.
    pub work: BothWays,
    /// The language results.
    pub results: Results<'a>,
    /// The job offer.
    pub offer: Offer,
    /// The funds.
    pub funds: Funds<'a>,
}

impl<'a> Fst<'a> {
    /// `client` before `rule`.
    pub fn new(book: &'a Rulebook, programs: &'a Programs, rule: &'a FstRule, client: &'a Client) -> Fst<'a> {
        let jobs = Jobs::new(&book.law, &rule.work, &client.work, &client.readings);
        let work = jobs.both();
        let offer = Offer::of(&rule.offer, client.job_offer.as_ref());
        Fst {
            rule,
            client,
            jobs,
            work,
            results: Results::new(&book.languages, &client.language_tests),
            funds: Funds::new(programs, client, offer.clone()),
            offer,
        }
    }

    /// The work, the language, the offer or certificate and the funds, in this order.
    pub fn requirements(&self, as_of: Day) -> [Stands; 4] {
        self.with(self.work.stands(as_of), as_of)
    }

    /// Whether everything holds under `readings`.
    pub fn met_under(&self, readings: Readings, as_of: Day) -> [Stands; 4] {
        self.with(self.jobs.counted(readings).stands(as_of), as_of)
    }

    fn with(&self, work: Stands, as_of: Day) -> [Stands; 4] {
        let language = self.results.stands(self.rule.language.into(), None, as_of);
        [work, language, known(self.offer_or_certificate()), self.funds.stands(as_of)]
    }

    /// Whether there is an offer that counts or a certificate; `None` where that cannot be said.
    pub fn offer_or_certificate(&self) -> Option<bool> {
        match (self.offer.counts(), self.client.certificate_of_qualification) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        }
    }
}

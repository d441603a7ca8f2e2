//! What makes a job offer qualify, condition by condition, with the text that says so.

use super::{Reasons, noted};
use crate::core::client::JobOffer;
use crate::core::crs::factor::Factor;
use crate::core::finding::{Finding, Outcome, Value};

const FACTOR: Factor = Factor::ArrangedEmployment;

impl<'a> Reasons<'_, 'a> {
    /// The offer on file and what it gives.
    pub(super) fn offer(&self) -> Finding<'a> {
        let Some(offer) = &self.client.job_offer else {
            return noted(FACTOR, "score-offer-none");
        };
        let kind = ["none", "skilled", "senior"][usize::from(self.facts.profile.offer.min(2))];
        let said = noted(FACTOR, "score-offer").fact("noc", offer.noc).fact("kind", Value::Word(kind));
        said.steps(self.conditions(offer))
    }

    fn conditions(&self, offer: &JobOffer) -> [Finding<'a>; 3] {
        let rule = &self.edition.tables.offers;
        let from = self.edition.origin(FACTOR).in_force_from.unwrap_or(self.edition.in_force_from);
        let condition = |holds: Option<bool>, message| {
            let mut said = Finding::new(FACTOR.rule(), holds.map_or(Outcome::Unknown, Outcome::of), message);
            said.source = rule.sources.first().map(|source| (from, source));
            said
        };
        let years = offer.years;
        let long_enough = years.map(|years| years.get() >= rule.min_years * 100);
        let teer = offer.noc.teer();
        [
            condition(offer.full_time, "score-offer-full-time"),
            condition(long_enough, "score-offer-length").fact("least", rule.min_years),
            condition(Some(rule.teers.contains(&teer)), "score-offer-skilled").fact("teer", u32::from(teer)),
        ]
    }
}

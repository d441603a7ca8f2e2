//! Whether a job offer counts, as far as a client file can say.
//!
//! Immigration and Refugee Protection Regulations, ss. 82(2) and 87.2(3)(d). That the offer is
//! backed by a work permit or an assessment of the labour market no file holds: it is said as a
//! caution wherever an offer counts.

use super::book::OfferRule;
use crate::core::client::JobOffer;

/// How an offer stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Offer {
    /// There is none.
    None,
    /// It is too short, part-time or in another occupation.
    Fails,
    /// Facts are missing without which it cannot be said.
    Unsaid(Vec<&'static str>),
    /// It counts.
    Counts,
}

impl Offer {
    /// How `offer` stands before `rule`.
    pub fn of(rule: &OfferRule, offer: Option<&JobOffer>) -> Offer {
        let Some(offer) = offer else { return Offer::None };
        let short = offer.years.is_some_and(|years| years.get() < rule.min_years * 100);
        if offer.full_time == Some(false) || short || !rule.occupations.has(offer.noc) {
            return Offer::Fails;
        }
        let facts =
            [("job_offer.full_time", offer.full_time.is_none()), ("job_offer.years", offer.years.is_none())];
        let missing: Vec<&'static str> =
            facts.into_iter().filter(|&(_, lacking)| lacking).map(|(path, _)| path).collect();
        if missing.is_empty() { Offer::Counts } else { Offer::Unsaid(missing) }
    }

    /// Whether it counts; `None` where that cannot be said.
    pub fn counts(&self) -> Option<bool> {
        match self {
            Offer::Counts => Some(true),
            Offer::None | Offer::Fails => Some(false),
            Offer::Unsaid(_) => None,
        }
    }

    /// Paths of the facts that are missing.
    pub fn missing(&self) -> &[&'static str] {
        match self {
            Offer::Unsaid(missing) => missing,
            _ => &[],
        }
    }
}

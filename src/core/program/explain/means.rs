//! The steps of education, funds, offers and certificates.

use super::Explained;
use crate::core::crs::education_word;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::program::book::OfferRule;
use crate::core::program::fst::Fst;
use crate::core::program::fsw::Fsw;
use crate::core::program::funds::{Funds, Standing};
use crate::core::program::offer::Offer;

/// The education, taken as assessed, which is said.
pub(super) fn education<'a>(fsw: &Fsw, outcome: Outcome) -> Finding<'a> {
    let asked = Finding::new("program.education", outcome, "program-education");
    let Some(level) = fsw.level() else {
        return asked.child(missing("education.level"));
    };
    let held = Finding::new("program.education.level", outcome, "score-education")
        .fact("level", education_word(Some(level)));
    let assessed = Finding::new("program.education.assessment", Outcome::Noted, "program-education-assessed")
        .fact("years", fsw.rule.education.assessment_years);
    asked.child(held).steps((outcome == Outcome::Met).then_some(assessed))
}

impl<'a> Explained<'_, '_, 'a> {
    /// The settlement funds by the table of the day.
    pub(super) fn funds(&self, funds: &Funds, outcome: Outcome) -> Finding<'a> {
        let asked = |message| Finding::new("program.funds", outcome, message);
        let standing = funds.standing(self.as_of);
        let table = match standing {
            Standing::Exempt => return asked("program-funds-exempt").child(unproven_offer()),
            Standing::NoTable => {
                let first = self.programs.funds.first().map(|table| table.in_force_from);
                let first = first.unwrap_or(self.edition.in_force_from);
                return asked("program-funds-no-table")
                    .fact("day", self.as_of)
                    .fact("first", Value::Date(first));
            }
            Standing::Unsaid(table) | Standing::Known { table, .. } => table,
        };
        let mut found = match standing {
            Standing::Known { has, needs, size, .. } => asked("program-funds")
                .fact("has", Value::Number(i64::try_from(has).unwrap_or(i64::MAX)))
                .fact("needs", Value::Number(needs as i64))
                .fact("size", u32::from(size)),
            _ => asked("program-funds-unsaid").fact("one", Value::Number(table.amount(1) as i64)),
        };
        found = found.fact("from", Value::Date(table.in_force_from));
        let source = table.sources.first().map(|key| self.programs.source(key));
        found.source = source.map(|source| (table.in_force_from, source));
        if outcome == Outcome::Unknown {
            found = found.steps(funds.missing(self.as_of).into_iter().map(missing));
        }
        let needs_none = matches!(standing, Standing::Known { has, needs, .. } if has >= needs);
        let offered = !needs_none && funds.offer() == &Offer::Counts;
        let unauthorized =
            Finding::new("program.funds.authorization", Outcome::Noted, "program-funds-not-exempt");
        let spouse = match standing {
            Standing::Known { size, said, .. } if said < size => {
                let step = Finding::new("program.funds.family", Outcome::Noted, "program-funds-family");
                Some(step.fact("said", u32::from(said)).fact("size", u32::from(size)))
            }
            _ => None,
        };
        let note = table.note.clone().map(|note| {
            Finding::new("program.funds.table", Outcome::Noted, "program-note")
                .fact("note", Value::Wording(note))
        });
        found.steps(spouse).steps(offered.then_some(unauthorized)).steps(note)
    }

    /// The offer or the certificate, either of which will do.
    pub(super) fn offer_or_certificate(&self, fst: &Fst, outcome: Outcome) -> Finding<'a> {
        let certificate = match fst.client.certificate_of_qualification {
            None => missing("certificate_of_qualification"),
            Some(held) => {
                let message = if held { "program-certificate" } else { "program-no-certificate" };
                Finding::new("program.certificate", Outcome::of(held), message)
            }
        };
        let asked = Finding::new("program.offer_or_certificate", outcome, "program-offer-or-certificate")
            .fact("years", fst.rule.offer.min_years);
        let offer = self.offer(&fst.rule.offer, &fst.offer);
        asked.child(offer).child(certificate)
    }

    /// A job offer before a rule.
    pub(super) fn offer(&self, rule: &OfferRule, offer: &Offer) -> Finding<'a> {
        let trade = if rule.occupations.include.is_empty() { "any" } else { "trade" };
        let told = |outcome, message| {
            let found = Finding::new("program.offer", outcome, message);
            let found = found.fact("years", rule.min_years).fact("kind", Value::Word(trade));
            match &self.case.client.job_offer {
                Some(offer) => found.fact("noc", offer.noc),
                None => found,
            }
        };
        match offer {
            Offer::None => told(Outcome::NotMet, "program-no-offer"),
            Offer::Fails => told(Outcome::NotMet, "program-offer-fails"),
            Offer::Unsaid(paths) => {
                told(Outcome::Unknown, "program-offer-unsaid").steps(paths.iter().map(|&path| missing(path)))
            }
            Offer::Counts => told(Outcome::Met, "program-offer").child(unproven_offer()),
        }
    }
}

/// That an offer is backed as the regulations ask, which no file holds.
pub(super) fn unproven_offer<'a>() -> Finding<'a> {
    Finding::new("program.offer.proof", Outcome::Noted, "program-offer-unproven")
}

/// A fact that is missing, by its path.
pub(super) fn missing<'a>(path: &'static str) -> Finding<'a> {
    Finding::new("program.missing", Outcome::Unknown, "program-missing").fact("fact", Value::Fact(path))
}

//! Facts of the person that could be others: education, study, certificate, nomination, family.

use super::{Improvement, Now, said};
use crate::core::client::{CanadianStudy, Education, EducationLevel, Family, Hundredths, JobOffer};
use crate::core::crs::explain::word;
use crate::core::finding::Value;

impl Now<'_> {
    pub(super) fn person(&self, found: &mut Vec<Improvement>) {
        let (client, tables) = (self.client, &self.edition.tables);
        let education = client.education.as_ref();
        if let Some(level) = education.and_then(|it| it.level) {
            found.extend(self.credential(level));
        }
        let studied = education.and_then(|it| it.canadian_study).unwrap_or(CanadianStudy::None);
        for (study, length) in
            [(CanadianStudy::OneOrTwoYears, "short"), (CanadianStudy::ThreeYearsOrMore, "long")]
        {
            if tables.study.max() > 0 && study as u8 > studied as u8 {
                let what =
                    said("crs.if.canadian_study", "score-if-study").fact("length", Value::Word(length));
                let mut change = self.weigh(
                    what,
                    self.changed(|client| education_of(&mut client.education).canadian_study = Some(study)),
                );
                change.assumed = Some(said("crs.if.canadian_study", "score-if-study-assumed"));
                found.push(change);
            }
        }
        if client.certificate_of_qualification != Some(true) {
            let what = said("crs.if.certificate", "score-if-certificate");
            let after = self.changed(|client| client.certificate_of_qualification = Some(true));
            found.push(self.weigh(what, after));
        }
        if client.provincial_nomination != Some(true) {
            let what = said("crs.if.nomination", "score-if-nomination");
            found.push(self.weigh(what, self.changed(|client| client.provincial_nomination = Some(true))));
        }
        if tables.sibling > 0 && !self.facts.profile.sibling {
            let what = said("crs.if.sibling", "score-if-sibling");
            let after = self.changed(|client| client.family = Some(Family { sibling_in_canada: Some(true) }));
            found.push(self.weigh(what, after));
        }
        if tables.offer.max() > 0 && self.facts.profile.offer == 0 {
            found.extend(self.offer());
        }
    }

    /// The next level of education that gives more; the next at all where none does.
    fn credential(&self, level: EducationLevel) -> Option<Improvement> {
        let above = EducationLevel::ALL.into_iter().filter(|&it| it > level);
        let mut all = above.map(|level| {
            let what = said("crs.if.education", "score-if-education").fact("level", word(Some(level)));
            self.weigh(what, self.changed(|client| education_of(&mut client.education).level = Some(level)))
        });
        let next = all.next()?;
        if next.points > 0 { Some(next) } else { all.find(|it| it.points > 0).or(Some(next)) }
    }

    /// A qualifying offer in the person's own occupation, on days on which offers gave points.
    fn offer(&self) -> Option<Improvement> {
        let rule = &self.edition.tables.offers;
        let noc = self.occupation(&rule.teers)?;
        let years = Some(Hundredths::whole(rule.min_years));
        let what = said("crs.if.offer", "score-if-offer").fact("noc", noc);
        let after = self.changed(|client| {
            client.job_offer = Some(JobOffer { noc, start: None, full_time: Some(true), years });
        });
        Some(self.weigh(what, after))
    }
}

/// The education on file, or an empty one to fill in.
pub(super) fn education_of(education: &mut Option<Education>) -> &mut Education {
    education.get_or_insert(Education { level: None, canadian_study: None })
}

//! Changes of the spouse: their results, their education, staying behind, and the two roles.

use super::language::{result, scale};
use super::person::education_of;
use super::{Improvement, Now, said};
use crate::core::client::{Client, EducationLevel, OfficialLanguage, Spouse};
use crate::core::crs::explain::word;
use crate::core::crs::facts::Household;
use crate::core::crs::points::lowest;
use crate::core::crs::results::Standing;

impl Now<'_> {
    pub(super) fn spouse(&self, found: &mut Vec<Improvement>) {
        let Some(spouse) = &self.client.spouse else { return };
        if self.facts.household == Household::Counts {
            found.extend(self.spouse_language());
            found.extend(self.spouse_credential(spouse));
        }
        if matches!(self.facts.household, Household::Counts | Household::Unsaid) {
            let what = said("crs.if.spouse_stays", "score-if-spouse-stays");
            let after = self.with_spouse(|spouse| spouse.accompanying = Some(false));
            let mut change = self.weigh(what, after);
            change.assumed = Some(said("crs.if.spouse_stays", "score-if-spouse-stays-assumed"));
            found.push(change);
            let what = said("crs.if.spouse_principal", "score-if-spouse-principal");
            let mut change = self.weigh(what, swapped(self.client, spouse));
            change.assumed = Some(said("crs.if.spouse_principal", "score-if-spouse-principal-assumed"));
            found.push(change);
        }
    }

    fn with_spouse(&self, change: impl FnOnce(&mut Spouse)) -> Client {
        self.changed(|client| {
            if let Some(spouse) = &mut client.spouse {
                change(spouse);
            }
        })
    }

    /// The lowest level in all four abilities that gives more, and the lowest that gives most.
    fn spouse_language(&self) -> Vec<Improvement> {
        let levels = self.facts.spouse_language.levels();
        let language = match self.facts.spouse_language {
            Standing::Valid(chosen) => self.book.languages.test(chosen.test.test).language,
            _ => OfficialLanguage::English,
        };
        let at = |level: u8| {
            let levels = levels.map(|own| own.max(level));
            let what = said("crs.if.spouse_language", "score-if-spouse-language")
                .fact("scale", scale(language))
                .fact("level", u32::from(level));
            let test = result(language, levels, self.day.date());
            self.weigh(what, self.with_spouse(|spouse| spouse.language_tests.push(test)))
        };
        let top = self.edition.tables.spouse_language.top();
        let mut all: Vec<Improvement> = (lowest(levels) + 1..=top).map(at).collect();
        let top = all.iter().map(|it| it.points).max().unwrap_or(0);
        let next = all.iter().position(|it| it.points > 0).unwrap_or(0);
        let best = all.iter().position(|it| it.points == top).unwrap_or(next);
        let mut keep = (0..all.len()).map(|it| it == next || it == best);
        all.retain(|_| keep.next().unwrap_or(false));
        all
    }

    /// The next level of education that gives more; the next at all where none does.
    fn spouse_credential(&self, spouse: &Spouse) -> Option<Improvement> {
        let level = spouse.education.as_ref()?.level?;
        let mut all = EducationLevel::ALL.into_iter().filter(|&it| it > level).map(|level| {
            let what =
                said("crs.if.spouse_education", "score-if-spouse-education").fact("level", word(Some(level)));
            self.weigh(what, self.with_spouse(|it| education_of(&mut it.education).level = Some(level)))
        });
        let next = all.next()?;
        if next.points > 0 { Some(next) } else { all.find(|it| it.points > 0).or(Some(next)) }
    }
}

/// The same couple with the spouse as the principal applicant. What belongs to one person
/// goes with them; what the file does not hold about the spouse is unknown; a nomination and
/// an offer are made out to the person, who is no longer the one scored.
fn swapped(client: &Client, spouse: &Spouse) -> Client {
    Client {
        birth_date: None,
        work: spouse.work.clone(),
        language_tests: spouse.language_tests.clone(),
        first_official_language: None,
        education: spouse.education.clone(),
        spouse: Some(Spouse {
            accompanying: Some(true),
            canadian: Some(false),
            education: client.education.clone(),
            language_tests: client.language_tests.clone(),
            work: client.work.clone(),
        }),
        provincial_nomination: Some(false),
        certificate_of_qualification: None,
        job_offer: None,
        military: None,
        profile_submitted_at: None,
        ..client.clone()
    }
}

//! The facts an opinion rests on besides the work and the language results, as they were entered.

use super::compose::Page;
use super::document::Block;
use crate::core::calendar::Day;
use crate::core::client::{CanadianStudy, JobOffer, Military, Spouse};
use crate::core::crs::age;

impl Page<'_, '_> {
    /// The facts, each as entered or named as one that is not on file.
    pub(super) fn facts(&self) -> [Block; 2] {
        let (client, text) = (self.client, self.text);
        let education = client.education.as_ref();
        let level = education.and_then(|it| it.level);
        let study = education.and_then(|it| it.canadian_study).map(|study| match study {
            CanadianStudy::None => "profile-study-none",
            CanadianStudy::OneOrTwoYears => "profile-study-short",
            CanadianStudy::ThreeYearsOrMore => "profile-study-long",
        });
        let born = client.birth_date.map(|born| {
            let on = self.order.as_of;
            let age = u32::from(age(Day::from(born), on.into()));
            let args = [("day", text.date(born).into()), ("age", age.into()), ("on", text.date(on).into())];
            text.say_with("report-born", &args)
        });
        let dollars = |sum: u64| {
            let sum = text.number(i64::try_from(sum).unwrap_or(i64::MAX));
            text.say_with("profile-dollars", &[("sum", sum.into())])
        };
        let sibling = client.family.as_ref().and_then(|family| family.sibling_in_canada);
        let mut facts = vec![
            ("profile-birth-date", born),
            ("profile-education", level.map(|level| self.say(&format!("profile-level-{}", level.id())))),
            ("profile-study", study.map(|study| self.say(study))),
            ("profile-family-size", client.family_size.map(|size| size.to_string())),
            ("profile-funds", client.funds_cad.map(dollars)),
            ("profile-spouse", client.spouse.as_ref().map(|spouse| self.spouse(spouse))),
            ("profile-sibling", sibling.map(|yes| self.yes_or_no(yes))),
            ("profile-nomination", client.provincial_nomination.map(|yes| self.yes_or_no(yes))),
            ("profile-certificate", client.certificate_of_qualification.map(|yes| self.yes_or_no(yes))),
            ("profile-offer", client.job_offer.as_ref().map(|offer| self.offer(offer))),
        ];
        match &client.military {
            Some(military) => facts.extend(self.military(military)),
            None => facts.push(("profile-military", None)),
        }
        let row = |(name, value): (&str, Option<String>)| {
            (self.say(name), value.unwrap_or_else(|| self.say("report-not-on-file")))
        };
        [self.heading("report-facts"), Block::Fields(facts.into_iter().map(row).collect())]
    }

    fn yes_or_no(&self, yes: bool) -> String {
        self.say(if yes { "report-yes" } else { "report-no" })
    }

    fn spouse(&self, spouse: &Spouse) -> String {
        self.say(match spouse.accompanying {
            Some(true) => "report-spouse-comes",
            Some(false) => "report-spouse-stays",
            None => "report-on-file",
        })
    }

    fn offer(&self, offer: &JobOffer) -> String {
        self.text.occupation(self.book, offer.noc)
    }

    fn military(&self, military: &Military) -> [(&'static str, Option<String>); 6] {
        let text = self.text;
        [
            ("report-military-serving", military.serving.map(|yes| self.yes_or_no(yes))),
            ("report-military-recognized", military.recognized.map(|yes| self.yes_or_no(yes))),
            ("report-military-since", military.service_start.map(|day| text.date(day))),
            ("report-military-offer", military.caf_offer_years.map(|years| text.decimal(years))),
            ("report-military-credential", military.credential_years.map(|years| text.decimal(years))),
            ("report-military-occupation", military.noc.map(|noc| text.occupation(self.book, noc))),
        ]
    }
}

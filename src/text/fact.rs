//! The facts of a client file by name, and the answers that ask for them.

use std::borrow::Cow;

use super::Text;
use crate::core::bilingual::Bilingual;
use crate::core::needs::Asker;

/// Message id of the name of the fact at `path` in the client file.
pub fn fact_message(path: &str) -> &'static str {
    match path {
        "birth_date" => "profile-birth-date",
        "family_size" => "profile-family-size",
        "funds_cad" => "profile-funds",
        "profile_submitted_at" => "profile-submitted",
        "profile_submitted_at.time" => "profile-submitted-time",
        "profile_submitted_at.offset" => "profile-submitted-offset",
        "education.level" => "profile-education",
        "education.canadian_study" => "profile-study",
        "language_tests" => "profile-languages",
        "language_tests.english" => "profile-english",
        "language_tests.french" => "profile-french",
        "first_official_language" => "profile-first-language",
        "work" => "profile-work",
        "spouse" => "profile-spouse",
        "spouse.accompanying" => "profile-spouse-accompanying",
        "spouse.canadian" => "profile-spouse-canadian",
        "spouse.education.level" => "profile-spouse-education",
        "spouse.education.canadian_study" => "profile-spouse-study",
        "spouse.language_tests" => "profile-spouse-languages",
        "spouse.work" => "profile-spouse-work",
        "family.sibling_in_canada" => "profile-sibling",
        "provincial_nomination" => "profile-nomination",
        "certificate_of_qualification" => "profile-certificate",
        "job_offer" => "profile-offer",
        "job_offer.noc" => "profile-offer-noc",
        "job_offer.start" => "profile-offer-start",
        "job_offer.full_time" => "profile-offer-full-time",
        "job_offer.years" => "profile-offer-years",
        path if path == "military" || path.starts_with("military.") => "profile-military",
        _ => "profile-other-fact",
    }
}

impl Text {
    /// The name of the fact at `path` in the client file.
    pub fn fact(&self, path: &str) -> Cow<'_, str> {
        self.say(fact_message(path))
    }

    /// The name of an answer that asks for facts.
    pub fn asker(&self, asker: Asker) -> String {
        let named = |id, name: &Bilingual| self.say_with(id, &[("name", name.get(self.lang()).into())]);
        match asker {
            Asker::Score => self.say("profile-asker-score").into_owned(),
            Asker::Rounds => self.say("profile-asker-rounds").into_owned(),
            Asker::Category(category) => named("profile-asker-category", &category.short),
            Asker::Program(program) => named("profile-asker-program", &program.short),
        }
    }
}

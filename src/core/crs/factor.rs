//! What the points are given for, and the four parts of the total.

use super::Tables;

/// One of the four parts that add up to the total.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The person's own age, education, languages and Canadian work.
    Core,
    /// The spouse or partner who comes along.
    Spouse,
    /// Two strengths that count more together.
    Transferability,
    /// Nomination, job offer, study in Canada, sibling, French.
    Additional,
}

impl Part {
    /// All four, in the order of the official table.
    pub const ALL: [Part; 4] = [Part::Core, Part::Spouse, Part::Transferability, Part::Additional];

    /// The id used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Part::Core => "core",
            Part::Spouse => "spouse",
            Part::Transferability => "transferability",
            Part::Additional => "additional",
        }
    }
}

/// One line of the score.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Factor {
    /// Age.
    Age,
    /// Level of education.
    Education,
    /// First official language, all four abilities.
    FirstLanguage,
    /// Second official language, all four abilities.
    SecondLanguage,
    /// Skilled work in Canada.
    CanadianWork,
    /// The spouse's level of education.
    SpouseEducation,
    /// The spouse's first official language.
    SpouseFirstLanguage,
    /// The spouse's skilled work in Canada.
    SpouseCanadianWork,
    /// Education together with language.
    EducationAndLanguage,
    /// Education together with Canadian work.
    EducationAndCanadianWork,
    /// Foreign work together with language.
    ForeignWorkAndLanguage,
    /// Foreign work together with Canadian work.
    ForeignWorkAndCanadianWork,
    /// A certificate of qualification together with language.
    CertificateAndLanguage,
    /// Nomination by a province or territory.
    ProvincialNomination,
    /// A qualifying job offer.
    ArrangedEmployment,
    /// Study in Canada.
    CanadianStudy,
    /// A brother or sister in Canada.
    SiblingInCanada,
    /// French, alone or with English.
    French,
}

impl Factor {
    /// How many there are.
    pub const COUNT: usize = 18;

    /// Every factor, part by part.
    pub const ALL: [Factor; Factor::COUNT] = [
        Factor::Age,
        Factor::Education,
        Factor::FirstLanguage,
        Factor::SecondLanguage,
        Factor::CanadianWork,
        Factor::SpouseEducation,
        Factor::SpouseFirstLanguage,
        Factor::SpouseCanadianWork,
        Factor::EducationAndLanguage,
        Factor::EducationAndCanadianWork,
        Factor::ForeignWorkAndLanguage,
        Factor::ForeignWorkAndCanadianWork,
        Factor::CertificateAndLanguage,
        Factor::ProvincialNomination,
        Factor::ArrangedEmployment,
        Factor::CanadianStudy,
        Factor::SiblingInCanada,
        Factor::French,
    ];

    /// The id used in JSON.
    pub fn id(self) -> &'static str {
        self.rule().rsplit('.').next().unwrap_or_default()
    }

    /// The id of the rule in explanations: the part and the factor.
    pub fn rule(self) -> &'static str {
        match self {
            Factor::Age => "crs.core.age",
            Factor::Education => "crs.core.education",
            Factor::FirstLanguage => "crs.core.first_language",
            Factor::SecondLanguage => "crs.core.second_language",
            Factor::CanadianWork => "crs.core.canadian_work",
            Factor::SpouseEducation => "crs.spouse.spouse_education",
            Factor::SpouseFirstLanguage => "crs.spouse.spouse_first_language",
            Factor::SpouseCanadianWork => "crs.spouse.spouse_canadian_work",
            Factor::EducationAndLanguage => "crs.transferability.education_and_language",
            Factor::EducationAndCanadianWork => "crs.transferability.education_and_canadian_work",
            Factor::ForeignWorkAndLanguage => "crs.transferability.foreign_work_and_language",
            Factor::ForeignWorkAndCanadianWork => "crs.transferability.foreign_work_and_canadian_work",
            Factor::CertificateAndLanguage => "crs.transferability.certificate_and_language",
            Factor::ProvincialNomination => "crs.additional.provincial_nomination",
            Factor::ArrangedEmployment => "crs.additional.arranged_employment",
            Factor::CanadianStudy => "crs.additional.canadian_study",
            Factor::SiblingInCanada => "crs.additional.sibling_in_canada",
            Factor::French => "crs.additional.french",
        }
    }

    /// The part it belongs to.
    pub fn part(self) -> Part {
        match self {
            Factor::Age
            | Factor::Education
            | Factor::FirstLanguage
            | Factor::SecondLanguage
            | Factor::CanadianWork => Part::Core,
            Factor::SpouseEducation | Factor::SpouseFirstLanguage | Factor::SpouseCanadianWork => {
                Part::Spouse
            }
            Factor::EducationAndLanguage
            | Factor::EducationAndCanadianWork
            | Factor::ForeignWorkAndLanguage
            | Factor::ForeignWorkAndCanadianWork
            | Factor::CertificateAndLanguage => Part::Transferability,
            Factor::ProvincialNomination
            | Factor::ArrangedEmployment
            | Factor::CanadianStudy
            | Factor::SiblingInCanada
            | Factor::French => Part::Additional,
        }
    }

    /// The most points it can give under `tables`, in the column with or without a spouse.
    pub fn max(self, tables: &Tables, spouse: bool) -> u16 {
        let caps = &tables.caps;
        match self {
            Factor::Age => tables.age.of(spouse).max(),
            Factor::Education => tables.education.of(spouse).max(),
            Factor::FirstLanguage => *caps.first_language.of(spouse),
            Factor::SecondLanguage => *caps.second_language.of(spouse),
            Factor::CanadianWork => tables.canadian_work.of(spouse).max(),
            // No accompanying spouse, no spouse factors.
            _ if self.part() == Part::Spouse && !spouse => 0,
            Factor::SpouseEducation => tables.spouse_education.max(),
            Factor::SpouseFirstLanguage => caps.spouse_language,
            Factor::SpouseCanadianWork => tables.spouse_work.max(),
            Factor::EducationAndLanguage => tables.education_language.max(),
            Factor::EducationAndCanadianWork => tables.education_work.max(),
            Factor::ForeignWorkAndLanguage => tables.foreign_language.max(),
            Factor::ForeignWorkAndCanadianWork => tables.foreign_work.max(),
            Factor::CertificateAndLanguage => tables.certificate_language.max(),
            Factor::ProvincialNomination => tables.nomination,
            Factor::ArrangedEmployment => tables.offer.max(),
            Factor::CanadianStudy => tables.study.max(),
            Factor::SiblingInCanada => tables.sibling,
            Factor::French => tables.french.points.max(),
        }
    }
}

//! Highest education and study in Canada.

use serde::{Deserialize, Serialize};

use super::strict::strict;

strict!(Education, EducationLevel, CanadianStudy);

/// Level of education.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", remote = "Self")]
pub enum EducationLevel {
    /// Less than secondary school.
    None,
    /// Secondary diploma.
    Secondary,
    /// One-year post-secondary credential.
    OneYear,
    /// Two-year post-secondary credential.
    TwoYear,
    /// Bachelor's degree or a credential of three or more years.
    Bachelor,
    /// Two or more credentials, one of three or more years.
    TwoOrMore,
    /// Master's or professional degree.
    Master,
    /// Doctoral degree.
    Doctoral,
}

impl EducationLevel {
    /// Every level, the lowest first.
    pub const ALL: [EducationLevel; 8] = [
        EducationLevel::None,
        EducationLevel::Secondary,
        EducationLevel::OneYear,
        EducationLevel::TwoYear,
        EducationLevel::Bachelor,
        EducationLevel::TwoOrMore,
        EducationLevel::Master,
        EducationLevel::Doctoral,
    ];

    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            EducationLevel::None => "none",
            EducationLevel::Secondary => "secondary",
            EducationLevel::OneYear => "one-year",
            EducationLevel::TwoYear => "two-year",
            EducationLevel::Bachelor => "bachelor",
            EducationLevel::TwoOrMore => "two-or-more",
            EducationLevel::Master => "master",
            EducationLevel::Doctoral => "doctoral",
        }
    }
}

/// Study in Canada.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", remote = "Self")]
pub enum CanadianStudy {
    /// None.
    None,
    /// A credential of one or two years.
    OneOrTwoYears,
    /// A credential of three years or more.
    ThreeYearsOrMore,
}

impl CanadianStudy {
    /// Every length, the shortest first.
    pub const ALL: [CanadianStudy; 3] =
        [CanadianStudy::None, CanadianStudy::OneOrTwoYears, CanadianStudy::ThreeYearsOrMore];

    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            CanadianStudy::None => "none",
            CanadianStudy::OneOrTwoYears => "one-or-two-years",
            CanadianStudy::ThreeYearsOrMore => "three-years-or-more",
        }
    }
}

/// Highest education and study in Canada.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Education {
    /// Level.
    #[serde(default)]
    pub level: Option<EducationLevel>,
    /// Study in Canada.
    #[serde(default)]
    pub canadian_study: Option<CanadianStudy>,
}

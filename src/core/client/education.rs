//! Highest education and study in Canada.

use serde::{Deserialize, Serialize};

/// Level of education.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// Study in Canada.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CanadianStudy {
    /// None.
    None,
    /// A credential of one or two years.
    OneOrTwoYears,
    /// A credential of three years or more.
    ThreeYearsOrMore,
}

/// Highest education and study in Canada.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Education {
    /// Level.
    #[serde(default)]
    pub level: Option<EducationLevel>,
    /// Study in Canada.
    #[serde(default)]
    pub canadian_study: Option<CanadianStudy>,
}

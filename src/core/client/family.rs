//! The spouse and relatives in Canada.

use serde::{Deserialize, Serialize};

use super::education::Education;
use super::language::LanguageTest;
use super::strict::strict;
use super::work::WorkEntry;

strict!(Spouse, Family);

/// Spouse or common-law partner.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Spouse {
    /// Whether they come along.
    #[serde(default)]
    pub accompanying: Option<bool>,
    /// Whether they are a citizen or permanent resident of Canada.
    #[serde(default)]
    pub canadian: Option<bool>,
    /// Their education.
    #[serde(default)]
    pub education: Option<Education>,
    /// Their language results.
    #[serde(default)]
    pub language_tests: Vec<LanguageTest>,
    /// Their jobs.
    #[serde(default)]
    pub work: Vec<WorkEntry>,
}

/// Relatives in Canada.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Family {
    /// A brother or sister who is a citizen or permanent resident living in Canada.
    #[serde(default)]
    pub sibling_in_canada: Option<bool>,
}

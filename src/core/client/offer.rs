//! A job offer in Canada.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::date;
use super::number::Hundredths;
use super::strict::strict;
use crate::core::noc::Noc;

strict!(JobOffer);

/// A job offer in Canada.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct JobOffer {
    /// Occupation offered.
    pub noc: Noc,
    /// First day of the job.
    #[serde(default, deserialize_with = "date::optional")]
    pub start: Option<NaiveDate>,
    /// Whether it is full-time.
    #[serde(default)]
    pub full_time: Option<bool>,
    /// Length in years.
    #[serde(default)]
    pub years: Option<Hundredths>,
}

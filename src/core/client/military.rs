//! Foreign military service and what goes with it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::date;
use super::number::Hundredths;
use super::strict::strict;
use crate::core::noc::Noc;

strict!(Military);

/// Foreign military service and what goes with it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Military {
    /// Currently serving.
    #[serde(default)]
    pub serving: Option<bool>,
    /// In a military Canada recognizes.
    #[serde(default)]
    pub recognized: Option<bool>,
    /// First day of continuous service.
    #[serde(default, deserialize_with = "date::optional")]
    pub service_start: Option<NaiveDate>,
    /// Length of the offer from the Canadian Forces Recruiting Group, in years.
    #[serde(default)]
    pub caf_offer_years: Option<Hundredths>,
    /// Length of the post-secondary credential, in years.
    #[serde(default)]
    pub credential_years: Option<Hundredths>,
    /// Occupation offered.
    #[serde(default)]
    pub noc: Option<Noc>,
}

//! One job.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::date;
use super::number::Hours;
use super::strict::strict;
use crate::core::country::Country;
use crate::core::noc::Noc;

strict!(WorkEntry);

/// One job.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
#[allow(clippy::struct_excessive_bools)] // four independent facts, each a key of the file
pub struct WorkEntry {
    /// The title on the person's papers.
    pub title: String,
    /// Occupation.
    pub noc: Noc,
    /// Employer.
    #[serde(default)]
    pub employer: String,
    /// Country the work was done in.
    pub country: Country,
    /// First day.
    #[serde(deserialize_with = "date::required")]
    pub start: NaiveDate,
    /// Last day, included; `None` while still in the job.
    #[serde(default, deserialize_with = "date::optional")]
    pub end: Option<NaiveDate>,
    /// Hours a week.
    pub hours_per_week: Hours,
    /// Paid by wages or commission.
    #[serde(default = "yes")]
    pub paid: bool,
    /// Self-employed.
    #[serde(default)]
    pub self_employed: bool,
    /// Worked while a full-time student.
    #[serde(default)]
    pub full_time_study: bool,
    /// Authorized to work; matters in Canada only.
    #[serde(default = "yes")]
    pub authorized: bool,
}

fn yes() -> bool {
    true
}

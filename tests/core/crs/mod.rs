//! The ranking score: its tables cell by cell, and whole profiles worked out by hand.

mod ahead;
mod cells;
mod gaps;
mod people;
mod profiles;
mod whatif;

use chrono::NaiveDate;
use drawcheck::core::calendar::Day;

/// A day.
fn day(date: &str) -> Day {
    date.parse::<NaiveDate>().unwrap().into()
}

//! Dates in client files, in the one form [`parse_date`] takes, and moments.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::refusal::Refusal;

/// The years that a life and a file can be about.
const YEARS: RangeInclusive<i32> = 1900..=2100;

/// Reads a date written as `2023-07-05`, from 1900 to 2100.
///
/// # Errors
/// Any other form, a day that does not exist, a year outside that range.
pub fn parse_date(text: &str) -> Result<NaiveDate, Refusal> {
    let refuse = || Refusal::new("problem-date", text);
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    let date = text.parse().ok().filter(|date: &NaiveDate| shaped && YEARS.contains(&date.year()));
    date.ok_or_else(refuse)
}

/// Reads a date that must be there.
pub fn required<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let text = Cow::<str>::deserialize(from)?;
    parse_date(&text).map_err(D::Error::custom)
}

/// Reads a date that may be missing or null.
pub fn optional<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<Cow<str>>::deserialize(from)?;
    text.map(|text| parse_date(&text).map_err(D::Error::custom)).transpose()
}

/// Reads a moment that may be missing or null: RFC 3339, in the same years as a date.
pub fn moment<'de, D: Deserializer<'de>>(from: D) -> Result<Option<DateTime<FixedOffset>>, D::Error> {
    let text = Option::<Cow<str>>::deserialize(from)?;
    text.map(|text| parse_moment(&text).map_err(D::Error::custom)).transpose()
}

fn parse_moment(text: &str) -> Result<DateTime<FixedOffset>, Refusal> {
    /// From here on it is second 60, on which no clock of ours can strike.
    const LEAP: u32 = 1_000_000_000;
    let moment = DateTime::parse_from_rfc3339(text).ok();
    let moment = moment.filter(|moment| YEARS.contains(&moment.year()) && moment.nanosecond() < LEAP);
    moment.ok_or_else(|| Refusal::new("problem-moment", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_one_form() {
        assert!(parse_date("2024-02-29").is_ok());
        for text in ["2023-02-29", "2023-7-5", "05/07/2023", "1899-12-31", "2101-01-01", "２０２３-01-01"]
        {
            assert!(parse_date(text).is_err(), "{text} was taken");
        }
    }

    #[test]
    fn moments_are_in_the_years_of_dates() {
        for text in ["2026-02-13T20:48:08Z", "2026-02-13T20:48:08.25-05:00", "1900-01-01T00:00:00+14:00"] {
            assert!(parse_moment(text).is_ok(), "{text} was refused");
        }
        for text in [
            "0001-01-01T00:00:00Z",
            "2101-01-01T00:00:00Z",
            "+262142-12-31T23:59:59Z",
            "2026-02-13T20:48:60Z",
            "2026-02-13T20:48:08",
            "2026-02-13",
        ] {
            assert!(parse_moment(text).is_err(), "{text} was taken");
        }
    }
}

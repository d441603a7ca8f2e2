//! Dates in client files, in the one form [`parse_date`] takes.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::refusal::Refusal;

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
    if !shaped || !("1900"..="2100").contains(&&text[..4]) {
        return Err(refuse());
    }
    text.parse().map_err(|_| refuse())
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
}

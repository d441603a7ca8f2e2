//! Dates, numbers and lengths of time as each language writes them.
//!
//! French puts a comma in decimals and a narrow no-break space between thousands; English
//! writes `1,560` and `37.5`. Dates have one form in each
//! language, and a longer one for prose.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use fluent_bundle::FluentValue;

use super::{Lang, Text};
use crate::core::client::Hundredths;

const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
];
const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTHS_FR: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];

/// How English writes a number that a message was given.
pub fn en<M>(value: &FluentValue, _: &M) -> Option<String> {
    whole(Lang::En, value)
}

/// How French writes a number that a message was given.
pub fn fr<M>(value: &FluentValue, _: &M) -> Option<String> {
    whole(Lang::Fr, value)
}

fn whole(lang: Lang, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(grouped(lang, number.value as i64))
        }
        _ => None,
    }
}

fn grouped(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mark = match lang {
        Lang::En => ',',
        Lang::Fr => '\u{202f}',
    };
    let mut grouped = String::with_capacity(digits.len() + 4);
    if number < 0 {
        grouped.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

impl Text {
    /// A date: `5 Jul 2023`, `5 juill. 2023`, `1er juill. 2023`; with the name of its month whole
    /// where the text is [for prose](Text::for_prose).
    pub fn date(&self, date: impl Into<NaiveDate>) -> String {
        let date = date.into();
        let (day, year) = (date.day(), date.year());
        let months = match (self.lang(), self.prose) {
            (Lang::En, false) => MONTHS_EN,
            (Lang::Fr, false) => MONTHS_FR,
            (lang, true) => MONTHS[lang as usize],
        };
        let ordinal = if day == 1 && self.lang() == Lang::Fr { "er" } else { "" };
        format!("{day}{ordinal} {} {year}", months[date.month0() as usize])
    }

    /// A time to the second: `13 Feb 2026, 20:48:08 UTC`, `13 févr. 2026, 20 h 48 min 08 s UTC`.
    pub fn moment(&self, time: DateTime<Utc>) -> String {
        let date = self.date(time.date_naive());
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        match self.lang() {
            Lang::En => format!("{date}, {hour:02}:{minute:02}:{second:02} UTC"),
            Lang::Fr => {
                format!("{date}, {hour}\u{a0}h\u{a0}{minute:02}\u{a0}min\u{a0}{second:02}\u{a0}s UTC")
            }
        }
    }

    /// A whole number with its thousands set apart.
    pub fn number(&self, number: i64) -> String {
        grouped(self.lang(), number)
    }

    /// A number of up to two decimals.
    pub fn decimal(&self, number: Hundredths) -> String {
        let plain = number.to_string();
        match self.lang() {
            Lang::En => plain,
            Lang::Fr => plain.replace('.', ","),
        }
    }

    /// Months and days in words: `7 months 22 days`, `6 months`, `1 day`, `0 days`.
    pub fn months_and_days(&self, months: u32, days: u32) -> String {
        let part = |id, count: u32| self.say_with(id, &[("count", count.into())]);
        match (months, days) {
            (0, days) => part("length-days", days),
            (months, 0) => part("length-months", months),
            (months, days) => format!("{} {}", part("length-months", months), part("length-days", days)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Arg;

    #[test]
    fn a_number_in_a_message_has_its_thousands_apart_and_still_chooses_its_plural() {
        let said = |lang, count: i64| Text::new(lang).say_with("length-days", &[("count", Arg::from(count))]);
        assert_eq!([said(Lang::En, 1), said(Lang::En, 6060)], ["1 day", "6,060 days"]);
        assert_eq!([said(Lang::Fr, 1), said(Lang::Fr, 6060)], ["1 jour", "6\u{202f}060 jours"]);
        assert_eq!(Text::new(Lang::Fr).number(-1_234_567), "-1\u{202f}234\u{202f}567");
    }
}

//! The National Occupational Classification 2021: unit groups and their codes.
//!
//! Source: Statistics Canada, NOC 2021 Version 1.0. The second digit of a code is its
//! TEER (training, education, experience and responsibilities) category, 0 to 5.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bilingual::Lang;
use super::client::Refusal;

/// A five-digit unit group code whose second digit is a TEER category.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Noc(u32);

impl Noc {
    /// The TEER category, 0 to 5: the second digit of the code.
    pub fn teer(self) -> u8 {
        (self.0 / 1000 % 10) as u8
    }
}

impl FromStr for Noc {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Noc, Refusal> {
        let refuse = || Refusal::new("problem-noc-form", text);
        if text.len() != 5 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(refuse());
        }
        let noc = Noc(text.parse().map_err(|_| refuse())?);
        if noc.teer() > 5 { Err(refuse()) } else { Ok(noc) }
    }
}

impl Serialize for Noc {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Noc {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Noc, D::Error> {
        super::client::from_text(from)
    }
}

impl fmt::Display for Noc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

/// One unit group: its code and official title in each language.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// The code.
    pub noc: Noc,
    /// Official English title.
    pub title_en: &'static str,
    /// Official French title.
    pub title_fr: &'static str,
}

impl Unit {
    /// The official title in `lang`.
    pub fn title(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.title_en,
            Lang::Fr => self.title_fr,
        }
    }
}

/// All unit groups, in the order of their codes.
#[derive(Debug, Default)]
pub struct Classification {
    units: Vec<Unit>,
}

impl Classification {
    /// A classification of `units`, put in order.
    pub fn new(mut units: Vec<Unit>) -> Classification {
        units.sort_unstable_by_key(|unit| unit.noc);
        Classification { units }
    }

    /// The unit group with this code.
    pub fn get(&self, noc: Noc) -> Option<&Unit> {
        let at = self.units.binary_search_by_key(&noc, |unit| unit.noc).ok()?;
        self.units.get(at)
    }

    /// Every unit group, by code.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_digit_is_the_teer() {
        assert_eq!("21232".parse::<Noc>().expect("valid").teer(), 1);
        assert_eq!("00012".parse::<Noc>().expect("valid").teer(), 0);
        assert_eq!("75110".parse::<Noc>().expect("valid").to_string(), "75110");
    }

    #[test]
    fn anything_but_five_digits_with_a_teer_is_refused() {
        for text in ["", "2123", "212322", "2123x", "16000", "２１２３２"] {
            assert!(text.parse::<Noc>().is_err(), "{text} was taken");
        }
    }
}

//! Numbers as people type them, held exactly.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::refusal::Refusal;

/// A number of at most two decimals, held exactly in hundredths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Hundredths(u32);

impl Hundredths {
    /// From a count of hundredths.
    pub fn new(hundredths: u32) -> Hundredths {
        Hundredths(hundredths)
    }

    /// From a whole number.
    pub fn whole(number: u32) -> Hundredths {
        Hundredths(number * 100)
    }

    /// The count of hundredths.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<f64> for Hundredths {
    type Error = Refusal;

    /// Takes 0 to 1,000,000 with at most two decimals.
    fn try_from(number: f64) -> Result<Hundredths, Refusal> {
        let hundredths = (number * 100.0).round();
        let exact = (hundredths / 100.0 - number).abs() < f64::EPSILON * number.abs().max(1.0);
        if exact && (0.0..=100_000_000.0).contains(&hundredths) {
            Ok(Hundredths(hundredths as u32))
        } else {
            Err(Refusal::new("problem-number", number))
        }
    }
}

impl From<Hundredths> for f64 {
    fn from(number: Hundredths) -> f64 {
        f64::from(number.0) / 100.0
    }
}

impl FromStr for Hundredths {
    type Err = Refusal;

    /// Reads a number as people type it: `37.5` or `37,5`.
    fn from_str(text: &str) -> Result<Hundredths, Refusal> {
        let refuse = || Refusal::new("problem-number", text);
        let text = text.trim();
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
        if !plain {
            return Err(refuse());
        }
        let number: f64 = text.replace(',', ".").parse().map_err(|_| refuse())?;
        Hundredths::try_from(number).map_err(|_| refuse())
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => write!(f, "{whole}"),
            r if r % 10 == 0 => write!(f, "{whole}.{}", r / 10),
            r => write!(f, "{whole}.{r:02}"),
        }
    }
}

/// Hours of work a week: more than 0, at most 168, at most two decimals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "Hundredths", into = "Hundredths")]
pub struct Hours(Hundredths);

impl Hours {
    /// The hours in hundredths.
    pub fn hundredths(self) -> u32 {
        self.0.get()
    }
}

impl TryFrom<Hundredths> for Hours {
    type Error = Refusal;

    fn try_from(number: Hundredths) -> Result<Hours, Refusal> {
        /// Hours in a week, in hundredths.
        const WEEK: u32 = 7 * 24 * 100;
        if (1..=WEEK).contains(&number.get()) {
            Ok(Hours(number))
        } else {
            Err(Refusal::new("problem-hours", number))
        }
    }
}

impl From<Hours> for Hundredths {
    fn from(hours: Hours) -> Hundredths {
        hours.0
    }
}

impl FromStr for Hours {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Hours, Refusal> {
        let refuse = |_| Refusal::new("problem-hours", text.trim());
        text.parse::<Hundredths>().map_err(refuse)?.try_into().map_err(refuse)
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_exact_hundredths_within_a_week() {
        assert_eq!("37,5".parse::<Hours>().expect("hours").hundredths(), 3750);
        assert_eq!("29.75".parse::<Hours>().expect("hours").to_string(), "29.75");
        assert_eq!("168".parse::<Hours>().expect("hours").to_string(), "168");
        for text in ["0", "-1", "168.01", "37.555", "", "1e2", "NaN", "many"] {
            assert!(text.parse::<Hours>().is_err(), "{text} was taken");
        }
        let json: Hours = serde_json::from_str("29.97").expect("two decimals");
        assert_eq!(json.hundredths(), 2997);
        assert!(serde_json::from_str::<Hours>("29.975").is_err());
    }
}

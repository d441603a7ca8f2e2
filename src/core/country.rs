//! Countries by their ISO 3166-1 alpha-2 code.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::bilingual::Lang;
use super::client::Refusal;

/// A country as its two-letter code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

impl Country {
    /// Canada.
    pub const CANADA: Country = Country(*b"CA");
}

impl FromStr for Country {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Country, Refusal> {
        match *text.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Country([a, b])),
            _ => Err(Refusal::new("problem-country", text)),
        }
    }
}

impl TryFrom<String> for Country {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Country, Refusal> {
        text.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> String {
        country.to_string()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", char::from(self.0[0]), char::from(self.0[1]))
    }
}

/// The name of a country in each language.
#[derive(Clone, Copy, Debug)]
pub struct CountryName {
    /// The code.
    pub country: Country,
    /// English name.
    pub en: &'static str,
    /// French name.
    pub fr: &'static str,
}

impl CountryName {
    /// The name in `lang`.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }
}

/// All countries, in the order of their codes.
#[derive(Debug, Default)]
pub struct Countries {
    names: Vec<CountryName>,
}

impl Countries {
    /// The countries of `names`, put in order.
    pub fn new(mut names: Vec<CountryName>) -> Countries {
        names.sort_unstable_by_key(|name| name.country);
        Countries { names }
    }

    /// The name of `country`, unless there is no such code.
    pub fn get(&self, country: Country) -> Option<&CountryName> {
        let at = self.names.binary_search_by_key(&country, |name| name.country).ok()?;
        self.names.get(at)
    }

    /// Every country, by code.
    pub fn names(&self) -> &[CountryName] {
        &self.names
    }
}

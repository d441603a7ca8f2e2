//! Where rules and facts come from, and how well they are attested.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bilingual::Lang;

/// Where a rule or a fact can be checked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the document.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Its own date, where it bears one.
    pub published: Option<NaiveDate>,
    /// The same document in French, where there is one of equal standing, as of every law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fr: Option<InFrench>,
}

/// A document in French.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InFrench {
    /// Title of the document.
    pub title: String,
    /// Its address.
    pub url: String,
}

impl Source {
    /// The title in `lang`, where the document has one.
    pub fn title(&self, lang: Lang) -> &str {
        self.french(lang).map_or(&self.title, |fr| &fr.title)
    }

    /// The address of the document in `lang`, where there is one.
    pub fn url(&self, lang: Lang) -> &str {
        self.french(lang).map_or(&self.url, |fr| &fr.url)
    }

    /// Whether it lacks a title or an address that can be opened, in either language.
    pub fn is_incomplete(&self) -> bool {
        let lacking = |title: &str, url: &str| title.trim().is_empty() || !url.starts_with("https://");
        lacking(&self.title, &self.url) || self.fr.as_ref().is_some_and(|fr| lacking(&fr.title, &fr.url))
    }

    fn french(&self, lang: Lang) -> Option<&InFrench> {
        self.fr.as_ref().filter(|_| lang == Lang::Fr)
    }
}

/// How well a category's text is attested.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read in the department's own text.
    Official,
    /// Two independent sources agree.
    TwoSources,
    /// One source only.
    OneSource,
}

impl Confidence {
    /// The id used in data and JSON.
    pub fn id(self) -> &'static str {
        match self {
            Confidence::Official => "official",
            Confidence::TwoSources => "two_sources",
            Confidence::OneSource => "one_source",
        }
    }
}

//! Language tests and their results.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::date;
use super::number::Hundredths;
use super::strict::strict;

strict!(LanguageTest, TestId, OfficialLanguage);

/// The four abilities a language test measures.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ability {
    /// Speaking.
    Speaking,
    /// Listening.
    Listening,
    /// Reading.
    Reading,
    /// Writing.
    Writing,
}

impl Ability {
    /// All four, in the order of the department's tables.
    pub const ALL: [Ability; 4] = [Ability::Speaking, Ability::Listening, Ability::Reading, Ability::Writing];

    /// The key used in files.
    pub fn id(self) -> &'static str {
        match self {
            Ability::Speaking => "speaking",
            Ability::Listening => "listening",
            Ability::Reading => "reading",
            Ability::Writing => "writing",
        }
    }
}

/// A language test, or levels that were already converted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", remote = "Self")]
pub enum TestId {
    /// IELTS General Training.
    IeltsGeneral,
    /// CELPIP-General.
    CelpipGeneral,
    /// PTE Core.
    PteCore,
    /// TEF Canada.
    TefCanada,
    /// TCF Canada.
    TcfCanada,
    /// English levels, CLB 0 to 12.
    Clb,
    /// French levels, NCLC 0 to 12.
    Nclc,
}

impl TestId {
    /// Every test, English first.
    pub const ALL: [TestId; 7] = [
        TestId::IeltsGeneral,
        TestId::CelpipGeneral,
        TestId::PteCore,
        TestId::Clb,
        TestId::TefCanada,
        TestId::TcfCanada,
        TestId::Nclc,
    ];

    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            TestId::IeltsGeneral => "ielts-general",
            TestId::CelpipGeneral => "celpip-general",
            TestId::PteCore => "pte-core",
            TestId::TefCanada => "tef-canada",
            TestId::TcfCanada => "tcf-canada",
            TestId::Clb => "clb",
            TestId::Nclc => "nclc",
        }
    }
}

/// English or French.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", remote = "Self")]
pub enum OfficialLanguage {
    /// English, measured in CLB.
    English,
    /// French, measured in NCLC.
    French,
}

/// The result of one language test.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct LanguageTest {
    /// Which test.
    pub test: TestId,
    /// Date of the results.
    #[serde(deserialize_with = "date::required")]
    pub taken: NaiveDate,
    /// Listening score.
    pub listening: Hundredths,
    /// Reading score.
    pub reading: Hundredths,
    /// Writing score.
    pub writing: Hundredths,
    /// Speaking score.
    pub speaking: Hundredths,
}

impl LanguageTest {
    /// The score in one ability.
    pub fn score(&self, ability: Ability) -> Hundredths {
        match ability {
            Ability::Speaking => self.speaking,
            Ability::Listening => self.listening,
            Ability::Reading => self.reading,
            Ability::Writing => self.writing,
        }
    }

    /// Puts in the score of one ability.
    pub fn set_score(&mut self, ability: Ability, score: Hundredths) {
        match ability {
            Ability::Speaking => self.speaking = score,
            Ability::Listening => self.listening = score,
            Ability::Reading => self.reading = score,
            Ability::Writing => self.writing = score,
        }
    }
}

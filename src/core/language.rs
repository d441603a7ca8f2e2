//! Language test scores and the levels Express Entry gives them.
//!
//! Each ability converts by itself: the highest level whose least score is reached. Levels
//! are CLB for English and NCLC for French. The tables are data, with their sources.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bilingual::Bilingual;
use super::calendar::Day;
use super::client::{Ability, Hundredths, LanguageTest, OfficialLanguage, Refusal, TestId};
use super::source::Source;

/// The scale of one ability of a test and the levels on it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Highest score there is; the lowest is always 0.
    pub max: Hundredths,
    /// Level and the least score that reaches it, lowest level first.
    pub levels: Vec<(u32, Hundredths)>,
}

impl Scale {
    /// The level of `score`; 0 below the lowest row.
    pub fn level(&self, score: Hundredths) -> u32 {
        self.levels.iter().rev().find(|&&(_, least)| score >= least).map_or(0, |&(level, _)| level)
    }
}

/// The scales of the four abilities.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scales {
    /// Speaking.
    pub speaking: Scale,
    /// Listening.
    pub listening: Scale,
    /// Reading.
    pub reading: Scale,
    /// Writing.
    pub writing: Scale,
}

impl Scales {
    /// The scale of one ability.
    pub fn of(&self, ability: Ability) -> &Scale {
        match ability {
            Ability::Speaking => &self.speaking,
            Ability::Listening => &self.listening,
            Ability::Reading => &self.reading,
            Ability::Writing => &self.writing,
        }
    }
}

/// A test the department accepts, or levels taken as they are.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestTable {
    /// Id used in client files.
    pub id: TestId,
    /// Name.
    pub name: Bilingual,
    /// Language it measures.
    pub language: OfficialLanguage,
    /// First day on which the department accepts it.
    pub accepted_from: NaiveDate,
    /// Step between two scores.
    pub step: Hundredths,
    /// The highest score of another scale that this test's result sheets also print, which
    /// must not be entered ("Score / 699" of the TEF).
    #[serde(default)]
    pub foreign_scale_max: Option<Hundredths>,
    /// The four scales.
    pub scales: Scales,
    /// Where the table is printed.
    pub source: Source,
}

impl TestTable {
    /// The level that `score` gives in `ability`.
    ///
    /// # Errors
    /// A score above the scale or between two steps, with the reason; a figure of a foreign
    /// scale that is printed on the same result sheet is told apart.
    pub fn level(&self, ability: Ability, score: Hundredths) -> Result<u32, Refusal> {
        let scale = self.scales.of(ability);
        if score > scale.max {
            let id = match self.foreign_scale_max {
                Some(foreign) if score <= foreign => "problem-score-foreign",
                _ => "problem-score-range",
            };
            return Err(Refusal::new(id, score).at_most(scale.max));
        }
        if !score.get().is_multiple_of(self.step.get()) {
            return Err(Refusal::new("problem-score-step", score));
        }
        Ok(scale.level(score))
    }

    /// The levels of a result in the order of [`Ability::ALL`]; 0 for a score off the scale.
    pub fn levels(&self, test: &LanguageTest) -> [u32; 4] {
        Ability::ALL.map(|ability| self.level(ability, test.score(ability)).unwrap_or(0))
    }
}

/// All tests, and how long a result is valid.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageTable {
    /// The date up to which the tables were checked.
    pub verified_through: NaiveDate,
    /// Years for which a result is valid.
    pub valid_years: u32,
    /// Where that is written.
    pub valid_source: Source,
    /// The tests.
    pub tests: Vec<TestTable>,
}

impl LanguageTable {
    /// The table of a test.
    ///
    /// # Panics
    /// Never for a loaded rulebook: the loader refuses a missing test.
    pub fn test(&self, id: TestId) -> &TestTable {
        self.tests.iter().find(|test| test.id == id).expect("the loader checked every test")
    }

    /// The first day on which a result is no longer valid.
    pub fn expiry(&self, test: &LanguageTest) -> Day {
        Day::from(test.taken).plus_years(self.valid_years)
    }

    /// Whether a result is valid on `day`.
    pub fn is_valid(&self, test: &LanguageTest, day: Day) -> bool {
        Day::from(test.taken) <= day && day < self.expiry(test)
    }

    /// The French results among `tests`.
    pub fn french<'a>(&self, tests: &'a [LanguageTest]) -> impl Iterator<Item = &'a LanguageTest> {
        tests.iter().filter(|test| self.test(test.test).language == OfficialLanguage::French)
    }
}

//! Language results before the levels a program asks for.
//!
//! Immigration and Refugee Protection Regulations, ss. 74, 75(2)(d), 87.1(2)(e) and
//! 87.2(3)(a): results of a designated test, less than two years old, at the level in each of
//! the four abilities, in English or French. A result is taken whole; two are never mixed.

use smallvec::SmallVec;

use super::book::Thresholds;
use super::requirement::Stands;
use crate::core::calendar::Day;
use crate::core::client::{LanguageTest, OfficialLanguage};
use crate::core::finding::Outcome;
use crate::core::language::LanguageTable;
use crate::core::verdict::Held;

/// A result: its levels and the days on which it counts.
#[derive(Clone, Copy, Debug)]
pub struct TestResult<'a> {
    /// The result.
    pub test: &'a LanguageTest,
    /// Its language.
    pub language: OfficialLanguage,
    /// Its levels, in the order of [`Ability::ALL`](crate::core::client::Ability::ALL).
    pub levels: [u8; 4],
    /// First day on which it counts.
    pub from: Day,
    /// First day on which it counts no more.
    pub expiry: Day,
}

impl TestResult<'_> {
    /// Whether it counts on `day`.
    pub fn is_valid(&self, day: Day) -> bool {
        self.from <= day && day < self.expiry
    }

    /// Whether every level is at least what is needed.
    pub fn reaches(&self, needed: [u8; 4]) -> bool {
        self.levels.iter().zip(needed).all(|(&level, needed)| level >= needed)
    }
}

/// All results of a person.
#[derive(Clone, Debug)]
pub struct Results<'a>(SmallVec<[TestResult<'a>; 2]>);

impl<'a> Results<'a> {
    /// The results `tests` by `table`.
    pub fn new(table: &LanguageTable, tests: &'a [LanguageTest]) -> Results<'a> {
        let result = |test: &'a LanguageTest| {
            let rules = table.test(test.test);
            TestResult {
                test,
                language: rules.language,
                levels: rules.levels(test).map(|level| level as u8),
                from: Day::from(test.taken).max(rules.accepted_from.into()),
                expiry: table.expiry(test),
            }
        };
        Results(tests.iter().map(result).collect())
    }

    /// Every result, valid or not.
    pub fn all(&self) -> &[TestResult<'a>] {
        &self.0
    }

    /// The results in `language`, or in any where `None`.
    pub fn within(&self, language: Option<OfficialLanguage>) -> impl Iterator<Item = &TestResult<'a>> {
        self.0.iter().filter(move |it| language.is_none_or(|language| it.language == language))
    }

    /// The last day before any result begins or ceases to count.
    pub fn unchanged_through(&self, day: Day) -> Day {
        let changes = self.0.iter().flat_map(|it| [it.from, it.expiry]);
        changes.filter(|&change| change > day).min().map_or(Day::FAR, Day::before)
    }

    /// Whether a valid result reaches `needed`; unknown where there is no result at all.
    pub fn stands(&self, needed: [u8; 4], language: Option<OfficialLanguage>, as_of: Day) -> Stands {
        if self.within(language).next().is_none() {
            return Held { value: Outcome::Unknown, through: Day::FAR };
        }
        let met = self.within(language).any(|it| it.is_valid(as_of) && it.reaches(needed));
        Held { value: Outcome::of(met), through: self.unchanged_through(as_of) }
    }
}

/// The levels in the order of a result's.
impl From<Thresholds> for [u8; 4] {
    fn from(thresholds: Thresholds) -> [u8; 4] {
        thresholds.levels()
    }
}

/// The path of the results that are missing.
pub fn missing(language: Option<OfficialLanguage>) -> &'static str {
    match language {
        None => "language_tests",
        Some(OfficialLanguage::English) => "language_tests.english",
        Some(OfficialLanguage::French) => "language_tests.french",
    }
}

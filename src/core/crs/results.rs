//! Language results as levels: which of several counts on a day.
//!
//! Results must be less than two years old. A set is one result with its four abilities;
//! sets are never mixed. Of several the one that gives the highest total is taken.

use super::points::Levels;
use crate::core::calendar::Day;
use crate::core::client::{LanguageTest, OfficialLanguage};
use crate::core::language::LanguageTable;

/// A result and its levels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Chosen<'a> {
    /// The result.
    pub test: &'a LanguageTest,
    /// Its levels.
    pub levels: Levels,
}

/// What the results in one language come to on a day.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Standing<'a> {
    /// No result on file.
    Nothing,
    /// Only results that no longer count; the last was valid through this day.
    Lapsed(Day),
    /// Only results of a later day, or of a test not yet accepted.
    Later,
    /// This one counts.
    Valid(Chosen<'a>),
}

impl Standing<'_> {
    /// The levels; 0 where nothing counts.
    pub fn levels(&self) -> Levels {
        match self {
            Standing::Valid(chosen) => chosen.levels,
            _ => [0; 4],
        }
    }
}

/// What the results in both languages come to.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Languages<'a> {
    /// English.
    pub english: Standing<'a>,
    /// French.
    pub french: Standing<'a>,
    /// The language that counts first.
    pub first: OfficialLanguage,
}

impl<'a> Languages<'a> {
    /// The language that counts second.
    pub fn second(&self) -> OfficialLanguage {
        match self.first {
            OfficialLanguage::English => OfficialLanguage::French,
            OfficialLanguage::French => OfficialLanguage::English,
        }
    }

    /// What the results in `language` come to.
    pub fn of(&self, language: OfficialLanguage) -> Standing<'a> {
        match language {
            OfficialLanguage::English => self.english,
            OfficialLanguage::French => self.french,
        }
    }
}

/// The results in `language` that may be the best on `day`: none where nothing is valid.
///
/// More is never worth less in any table, so a result that another one reaches or passes in
/// every ability is left out.
pub fn candidates<'a>(
    table: &LanguageTable,
    tests: &'a [LanguageTest],
    language: OfficialLanguage,
    day: Day,
) -> Vec<Chosen<'a>> {
    let mut kept: Vec<Chosen<'a>> = Vec::new();
    for test in tests {
        let rules = table.test(test.test);
        if rules.language != language || !table.is_valid(test, day) || Day::from(rules.accepted_from) > day {
            continue;
        }
        let levels = rules.levels(test).map(|level| level as u8);
        let passes = |a: &Levels, b: &Levels| a.iter().zip(b).all(|(a, b)| a >= b);
        if kept.iter().any(|other| passes(&other.levels, &levels)) {
            continue;
        }
        kept.retain(|other| !passes(&levels, &other.levels));
        kept.push(Chosen { test, levels });
    }
    kept
}

/// What `tests` come to in `language` where none is valid.
pub fn without_valid<'a>(
    table: &LanguageTable,
    tests: &[LanguageTest],
    language: OfficialLanguage,
    day: Day,
) -> Standing<'a> {
    let mut own = tests.iter().filter(|test| table.test(test.test).language == language).peekable();
    if own.peek().is_none() {
        return Standing::Nothing;
    }
    let lapsed = own.map(|test| table.expiry(test)).filter(|&expiry| expiry <= day).max();
    lapsed.map_or(Standing::Later, |expiry| Standing::Lapsed(expiry.before()))
}

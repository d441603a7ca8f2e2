//! Better language results, given as levels of the day in view.

use super::{Improvement, Now, said};
use crate::core::client::{Ability, Client, Hundredths, LanguageTest, OfficialLanguage, TestId};
use crate::core::crs::points::{Levels, lowest};
use crate::core::finding::{Finding, Value};

impl Now<'_> {
    /// A step in each ability of a language on file, the next useful level in all four, the
    /// highest useful one, and the French, with the English beside it, that gives points of
    /// its own.
    pub(super) fn languages(&self, found: &mut Vec<Improvement>) {
        let first = self.facts.languages.first;
        let second = self.facts.languages.second();
        for language in [first, second] {
            let levels = self.facts.languages.of(language).levels();
            let on_file = levels != [0; 4];
            if on_file {
                found.extend((0..4).filter_map(|at| self.one_step(language, levels, at)));
            }
            let mut aims: Vec<u8> = Vec::new();
            if on_file || language == first {
                aims.extend(self.useful(language, levels));
            }
            let rule = &self.edition.tables.french;
            if rule.points.max() > 0 {
                match language {
                    OfficialLanguage::French => aims.push(rule.french_level),
                    OfficialLanguage::English if language == second => aims.push(rule.english_level),
                    OfficialLanguage::English => {}
                }
            }
            aims.sort_unstable();
            aims.dedup();
            let top = self.edition.tables.top_level();
            aims.retain(|&level| lowest(levels) < level && level <= top);
            found.extend(aims.into_iter().map(|level| self.all_at(language, levels, level)));
        }
    }

    fn one_step(&self, language: OfficialLanguage, mut levels: Levels, at: usize) -> Option<Improvement> {
        let top = self.edition.tables.top_level();
        levels[at] = levels.get(at)?.checked_add(1).filter(|&level| level <= top)?;
        let what = said("crs.if.ability", "score-if-ability")
            .fact("scale", scale(language))
            .fact("ability", Value::Ability(Ability::ALL[at]))
            .fact("level", u32::from(levels[at]));
        Some(self.with_result(what, language, levels))
    }

    fn all_at(&self, language: OfficialLanguage, levels: Levels, level: u8) -> Improvement {
        let what = said("crs.if.language", "score-if-language")
            .fact("scale", scale(language))
            .fact("level", u32::from(level));
        self.with_result(what, language, levels.map(|own| own.max(level)))
    }

    /// The lowest level in all four abilities that gives more, and the lowest that gives most.
    fn useful(&self, language: OfficialLanguage, levels: Levels) -> [u8; 2] {
        let least = lowest(levels) + 1;
        let gains: Vec<(u8, i32)> = (least..=self.edition.tables.top_level())
            .map(|level| (level, self.all_at(language, levels, level).points))
            .collect();
        let next = gains.iter().find(|&&(_, points)| points > 0).map_or(least, |&(level, _)| level);
        let top = gains.iter().map(|&(_, points)| points).max().unwrap_or(0);
        let best = gains.iter().find(|&&(_, points)| points == top).map_or(next, |&(level, _)| level);
        [next, best.max(next)]
    }

    fn with_result(&self, what: Finding<'static>, language: OfficialLanguage, levels: Levels) -> Improvement {
        let test = result(language, levels, self.day.date());
        self.weigh(what, self.changed(|client: &mut Client| client.language_tests.push(test)))
    }
}

/// Levels as a result of the day.
pub(super) fn result(language: OfficialLanguage, levels: Levels, day: chrono::NaiveDate) -> LanguageTest {
    let test = match language {
        OfficialLanguage::English => TestId::Clb,
        OfficialLanguage::French => TestId::Nclc,
    };
    let none = Hundredths::default();
    let mut result =
        LanguageTest { test, taken: day, listening: none, reading: none, writing: none, speaking: none };
    for (ability, level) in Ability::ALL.into_iter().zip(levels) {
        result.set_score(ability, Hundredths::whole(u32::from(level)));
    }
    result
}

/// The word of the scale on which levels of `language` are told.
pub(super) fn scale(language: OfficialLanguage) -> Value {
    Value::Word(match language {
        OfficialLanguage::English => "clb",
        OfficialLanguage::French => "nclc",
    })
}

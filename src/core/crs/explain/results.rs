//! The language results in words: the one that counts, and why the others do not.

use super::Reasons;
use crate::core::calendar::Day;
use crate::core::client::{Ability, LanguageTest, OfficialLanguage};
use crate::core::crs::factor::{Factor, Part};
use crate::core::crs::results::{Chosen, Standing};
use crate::core::crs::tables::Steps;
use crate::core::finding::{Finding, Outcome, Value};

impl<'a> Reasons<'_, 'a> {
    /// A result with the points of each ability, or why there is none that counts.
    pub(super) fn result(
        &self,
        factor: Factor,
        standing: Standing<'a>,
        language: Option<OfficialLanguage>,
        steps: &Steps,
    ) -> Finding<'a> {
        let said = |message| {
            let language = match language {
                Some(OfficialLanguage::English) => "english",
                Some(OfficialLanguage::French) => "french",
                None => "either",
            };
            Finding::new(factor.rule(), Outcome::Noted, message).fact("language", Value::Word(language))
        };
        match standing {
            Standing::Nothing => said("score-result-none"),
            Standing::Lapsed(last) => said("score-result-lapsed").fact("day", last),
            Standing::Later => said("score-result-later").fact("day", self.as_of),
            Standing::Valid(Chosen { test, levels }) => {
                let each = Ability::ALL.into_iter().zip(levels).map(|(ability, level)| {
                    let points = steps.at(level);
                    Finding::new(factor.rule(), Outcome::of(points > 0), "score-ability")
                        .fact("ability", Value::Ability(ability))
                        .fact("level", u32::from(level))
                        .fact("points", u32::from(points))
                });
                let said = said("score-result")
                    .fact("test", Value::Test(test.test))
                    .fact("day", Value::Date(test.taken));
                let level = |said: Finding<'a>, (ability, level): (Ability, u8)| {
                    said.fact(ability.id(), u32::from(level))
                };
                let said = Ability::ALL.into_iter().zip(levels).fold(said, level).steps(each);
                said.steps(self.others(factor, language, test))
            }
        }
    }

    /// The other results on file, each with why it is not the one that counts.
    fn others(
        &self,
        factor: Factor,
        language: Option<OfficialLanguage>,
        chosen: &LanguageTest,
    ) -> Vec<Finding<'a>> {
        let table = &self.book.languages;
        let of_spouse = self.client.spouse.as_ref().map_or(&[][..], |spouse| &spouse.language_tests);
        let tests = if factor.part() == Part::Spouse { of_spouse } else { &self.client.language_tests };
        let own = |test: &&LanguageTest| language.is_none_or(|it| table.test(test.test).language == it);
        let others = tests.iter().filter(own).filter(|test| *test != chosen);
        let told = others.map(|test| {
            let begun = Day::from(test.taken).max(table.test(test.test).accepted_from.into());
            let why = if begun > self.as_of {
                "later"
            } else if table.is_valid(test, self.as_of) {
                "lower"
            } else {
                "expired"
            };
            Finding::new(factor.rule(), Outcome::Noted, "score-result-other")
                .fact("test", Value::Test(test.test))
                .fact("taken", Value::Date(test.taken))
                .fact("last", table.expiry(test).before())
                .fact("why", Value::Word(why))
        });
        told.collect()
    }
}

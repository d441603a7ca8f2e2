//! The steps of the selection grid: every factor with its points.
//!
//! No factor decides by itself, so none is met or not met: only the total is.

use super::Explained;
use super::means::{missing, unproven_offer};
use crate::core::client::{Ability, CanadianStudy, OfficialLanguage};
use crate::core::crs::education_word;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::program::fsw::Fsw;
use crate::core::program::grid::{Adapted, Adapts, Factor, Range};

impl<'a> Explained<'_, '_, 'a> {
    /// The whole grid, with its outcome.
    pub(super) fn grid(&self, fsw: &Fsw, outcome: Outcome) -> Finding<'a> {
        let (strict, lenient) = (&fsw.work.strict, fsw.work.lenient());
        let grid = &fsw.grid;
        let low = grid.total(strict, &fsw.results, self.as_of);
        let high = grid.total(lenient, &fsw.results, self.as_of);
        let total = Range { low: low.low, high: high.high };
        let message = if total.is_open() { "program-grid-open" } else { "program-grid" };
        let factors = Factor::ALL.into_iter().map(|factor| self.factor(fsw, factor));
        let relatives = grid.turned_by_relative(&fsw.work, &fsw.results, self.as_of).map(|points| {
            Finding::new("program.grid.relatives", Outcome::Noted, "program-other-relatives")
                .fact("points", u32::from(points))
        });
        let other = grid.turned_by_language(&fsw.work, &fsw.results, self.as_of).map(|(other, points)| {
            Finding::new("program.grid.other_language", Outcome::Noted, "program-other-language")
                .fact("language", language(other))
                .fact("points", u32::from(points))
        });
        let mut found = points("program.grid", outcome, message, total)
            .fact("pass", u32::from(grid.rule.pass_mark))
            .fact("max", u32::from(grid.rule.maximum))
            .steps(factors)
            .steps(other)
            .steps(relatives);
        found.source = Some(self.cited(&grid.rule.source));
        found
    }

    fn factor(&self, fsw: &Fsw, factor: Factor) -> Finding<'a> {
        let (grid, results) = (&fsw.grid, &fsw.results);
        let strict = grid.points(factor, &fsw.work.strict, results, self.as_of);
        let lenient = grid.points(factor, fsw.work.lenient(), results, self.as_of);
        let range = Range { low: strict.low, high: lenient.high };
        let outcome = match (strict.is_open(), range.is_open()) {
            (true, _) => Outcome::Unknown,
            (false, true) => Outcome::Depends,
            (false, false) => Outcome::Noted,
        };
        let told =
            |rule, message, max: u16| points(rule, outcome, message, range).fact("max", u32::from(max));
        let table = grid.rule;
        match factor {
            Factor::FirstLanguage => {
                let max = table.first_language.maximum;
                let rule = "program.grid.first_language";
                if grid.no_first_result(results) {
                    return told(rule, "program-grid-language-open", max)
                        .child(missing(super::super::language::missing(fsw.first_language())));
                }
                let chosen = grid.languages(results, self.as_of);
                let Some(result) = chosen.first_result else {
                    return told(rule, "program-grid-language-none", max);
                };
                let each = Ability::ALL.into_iter().zip(result.levels).map(|(ability, level)| {
                    Finding::new("program.grid.ability", Outcome::Noted, "score-ability")
                        .fact("ability", Value::Ability(ability))
                        .fact("level", u32::from(level))
                        .fact("points", u32::from(table.first_language.rows.at(level)))
                });
                told(rule, "program-grid-first-language", max)
                    .fact("language", language(chosen.first))
                    .fact("test", Value::Test(result.test.test))
                    .steps(each)
            }
            Factor::SecondLanguage => {
                let max = table.second_language.maximum;
                let rule = "program.grid.second_language";
                let chosen = grid.languages(results, self.as_of);
                let least = u32::from(table.second_language.least);
                match chosen.second_result {
                    None if results.all().is_empty() => {
                        told(rule, "program-grid-second-open", max).child(missing("language_tests"))
                    }
                    None => told(rule, "program-grid-second-none", max).fact("level", least),
                    Some(result) => told(rule, "program-grid-second-language", max)
                        .fact("test", Value::Test(result.test.test))
                        .fact("level", least),
                }
            }
            Factor::Education => {
                let rule = "program.grid.education";
                let found = told(rule, "program-grid-education", table.education.maximum);
                match fsw.level() {
                    None => found.child(missing("education.level")),
                    Some(level) => found.child(
                        Finding::new("program.education.level", Outcome::Noted, "score-education")
                            .fact("level", education_word(Some(level))),
                    ),
                }
            }
            Factor::Experience => {
                let years = grid.experience(&fsw.work.strict, self.as_of).value;
                told("program.grid.experience", "program-grid-experience", table.experience.maximum)
                    .fact("years", u32::from(years))
            }
            Factor::Age => {
                let rule = "program.grid.age";
                match grid.age(self.as_of) {
                    None => {
                        told(rule, "program-grid-age-open", table.age.maximum).child(missing("birth_date"))
                    }
                    Some(age) => {
                        told(rule, "program-grid-age", table.age.maximum).fact("years", u32::from(age))
                    }
                }
            }
            Factor::ArrangedEmployment => {
                let max = table.arranged_employment.points;
                let found = told("program.grid.arranged_employment", "program-grid-offer", max);
                let mut offer = self.offer(&table.arranged_employment.offer, &grid.offer);
                if offer.outcome != Outcome::Unknown {
                    offer.outcome = Outcome::Noted;
                }
                found.child(offer)
            }
            Factor::Adaptability => {
                let each = grid.adaptability(self.as_of);
                told("program.grid.adaptability", "program-grid-adaptability", table.adaptability.maximum)
                    .steps(each.into_iter().filter_map(|reason| adapts(fsw, reason)))
            }
        }
    }
}

/// A reason for adaptability; what needs a spouse is left out where none comes along.
fn adapts<'a>(fsw: &Fsw, adapts: Adapts) -> Option<Finding<'a>> {
    let alone = fsw.client.spouse.is_none();
    let message = match adapts.reason {
        Adapted::SpouseLanguage | Adapted::SpouseStudy | Adapted::SpouseWork if alone => return None,
        Adapted::SpouseLanguage => "program-adapts-spouse-language",
        Adapted::OwnStudy => "program-adapts-own-study",
        Adapted::SpouseStudy => "program-adapts-spouse-study",
        Adapted::OwnWork => "program-adapts-own-work",
        Adapted::SpouseWork => "program-adapts-spouse-work",
        Adapted::ArrangedEmployment => "program-adapts-offer",
        Adapted::Relative => "program-adapts-relative",
    };
    let (outcome, points) = match adapts.holds {
        None => (Outcome::Unknown, 0),
        Some(holds) => (Outcome::Noted, if holds { adapts.points } else { 0 }),
    };
    let found = Finding::new("program.grid.adapts", outcome, message)
        .fact("points", u32::from(points))
        .fact("max", u32::from(adapts.points))
        .fact("level", u32::from(fsw.rule.grid.adaptability.spouse_language.least));
    if adapts.holds.is_some() {
        let offered = adapts.reason == Adapted::ArrangedEmployment && adapts.holds == Some(true);
        return Some(found.steps(offered.then(unproven_offer)));
    }
    // A credential of one or two years is on file and still leaves open which it is.
    let own = fsw.client.education.as_ref();
    let spouse = fsw.client.spouse.as_ref().and_then(|spouse| spouse.education.as_ref());
    let unclear = |education: Option<&crate::core::client::Education>| {
        education.and_then(|it| it.canadian_study) == Some(CanadianStudy::OneOrTwoYears)
    };
    let unclear = match adapts.reason {
        Adapted::OwnStudy => unclear(own),
        Adapted::SpouseStudy => unclear(spouse),
        _ => false,
    };
    if unclear {
        let said = Finding::new("program.grid.study", Outcome::Unknown, "program-study-unclear");
        return Some(found.child(said));
    }
    Some(found.steps(fsw.grid.lacking(adapts.reason).into_iter().map(missing)))
}

fn points<'a>(rule: &'static str, outcome: Outcome, message: &'static str, range: Range) -> Finding<'a> {
    Finding::new(rule, outcome, message)
        .fact("points", u32::from(range.low))
        .fact("high", u32::from(range.high))
        .fact("open", Value::Word(if range.is_open() { "yes" } else { "no" }))
}

fn language(language: OfficialLanguage) -> Value {
    Value::Word(match language {
        OfficialLanguage::English => "english",
        OfficialLanguage::French => "french",
    })
}

//! The steps of the languages: each result, each ability.

use super::Explained;
use crate::core::calendar::Day;
use crate::core::client::{Ability, OfficialLanguage};
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::program::book::Thresholds;
use crate::core::program::cec::Cec;
use crate::core::program::language::{Results, TestResult};

impl<'a> Explained<'_, '_, 'a> {
    /// The language of the Canadian Experience Class, with the occupation that sets its level.
    pub(super) fn cec_language(&self, cec: &Cec, outcome: Outcome) -> Finding<'a> {
        let levels = cec.levels(cec.group(self.as_of).value);
        let leading: Vec<_> = cec.leading(self.as_of).collect();
        let message = if leading.len() > 1 { "program-leads-level" } else { "program-leads" };
        let leads = leading.into_iter().map(|noc| {
            Finding::new("program.language.occupation", Outcome::Noted, message)
                .fact("noc", noc)
                .fact("teer", u32::from(noc.teer()))
        });
        let mut found = self.language(levels, &cec.results, None, outcome);
        let level = cec.level_decides(self.as_of).map(|decides| {
            let message = if decides { "program-leads-decides" } else { "program-leads-undecided" };
            Finding::new("program.language.level_work", Outcome::Noted, message)
        });
        let results = std::mem::take(&mut found.children);
        found.steps(leads).steps(level).steps(results)
    }

    /// The language, with its outcome.
    pub(super) fn language(
        &self,
        needed: Thresholds,
        results: &Results,
        language: Option<OfficialLanguage>,
        outcome: Outcome,
    ) -> Finding<'a> {
        let [speaking, listening, reading, writing] = needed.levels();
        let even = [listening, reading, writing].iter().all(|&level| level == speaking);
        let word = match language {
            None => "either",
            Some(OfficialLanguage::English) => "english",
            Some(OfficialLanguage::French) => "french",
        };
        let message = if even { "program-language" } else { "program-language-each" };
        let steps = results.within(language).map(|it| self.result(it, needed));
        let steps: Vec<Finding> = steps.collect();
        let none = Finding::new("program.language.result", Outcome::Unknown, "program-no-result")
            .fact("language", Value::Word(word));
        let none = steps.is_empty().then_some(none);
        Finding::new("program.language", outcome, message)
            .fact("language", Value::Word(word))
            .fact("speaking", u32::from(speaking))
            .fact("listening", u32::from(listening))
            .fact("reading", u32::from(reading))
            .fact("writing", u32::from(writing))
            .steps(steps)
            .steps(none)
    }

    fn result(&self, result: &TestResult, needed: Thresholds) -> Finding<'a> {
        let test = result.test;
        let valid = result.is_valid(self.as_of);
        let message = if valid {
            "finding-result-valid"
        } else if result.expiry <= self.as_of {
            "finding-result-expired"
        } else if Day::from(test.taken) > self.as_of {
            "finding-result-future"
        } else {
            "program-result-not-accepted"
        };
        let scale = match result.language {
            OfficialLanguage::English => "clb",
            OfficialLanguage::French => "nclc",
        };
        let abilities = Ability::ALL.into_iter().zip(result.levels).map(|(ability, level)| {
            let need = needed.of(ability);
            Finding::new("program.language.ability", Outcome::of(level >= need), "program-ability")
                .fact("ability", Value::Ability(ability))
                .fact("scale", Value::Word(scale))
                .fact("level", u32::from(level))
                .fact("score", Value::Decimal(test.score(ability)))
                .fact("need", u32::from(need))
        });
        let enough = valid && result.reaches(needed.levels());
        Finding::new("program.language.result", Outcome::of(enough), message)
            .fact("test", Value::Test(test.test))
            .fact("taken", Value::Date(test.taken))
            .fact("from", result.from)
            .fact("last", result.expiry.before())
            .steps(abilities)
    }
}

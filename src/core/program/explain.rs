//! Why a program is met or not: the explanation tree of one case on one day.
//!
//! The steps are built from the same requirements that decide the verdict; the outcome of the
//! tree is the worst of its steps, and so the verdict (a test holds the two together).

mod grid;
mod language;
mod means;
mod work;

use chrono::NaiveDate;

use super::book::{Condition, Edition, Program, Programs, Rule};
use super::case::{Case, Kind};
use super::requirement::worst;
use crate::core::calendar::Day;
use crate::core::explain;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::reading::{Question, Questions, Reading, Readings};
use crate::core::rulebook::Rulebook;
use crate::core::source::Source;

/// What an explanation is made from.
pub(super) struct Explained<'c, 'k, 'a> {
    pub book: &'a Rulebook,
    pub programs: &'a Programs,
    pub edition: &'a Edition,
    pub case: &'c Case<'k>,
    pub as_of: Day,
}

/// The explanation of `case` on `as_of`.
///
/// `decisive` are the questions the verdict depends on, as its ruling names them.
pub(super) fn explain<'a>(
    book: &'a Rulebook,
    programs: &'a Programs,
    edition: &'a Edition,
    case: &Case<'_>,
    as_of: Day,
    decisive: Questions,
) -> Finding<'a> {
    Explained { book, programs, edition, case, as_of }.root(decisive)
}

/// The sentence that says what a program asks for.
fn asked(program: &Program) -> &'static str {
    match program.rule {
        Rule::Cec(_) => "program-cec",
        Rule::Fsw(_) => "program-fsw",
        Rule::Fst(_) => "program-fst",
    }
}

impl<'a> Explained<'_, '_, 'a> {
    fn root(&self, decisive: Questions) -> Finding<'a> {
        let case = self.case;
        let stands = case.requirements(self.as_of);
        let outcome = |at: usize| stands[at].value;
        let steps = match &case.kind {
            Kind::Cec(cec) => vec![self.work(outcome(0)), self.cec_language(cec, outcome(1))],
            Kind::Fsw(fsw) => vec![
                self.work(outcome(0)),
                self.language(fsw.rule.language, &fsw.results, fsw.first_language(), outcome(1)),
                means::education(fsw, outcome(2)),
                self.grid(fsw, outcome(3)),
                self.funds(&fsw.funds, outcome(4)),
            ],
            Kind::Fst(fst) => vec![
                self.work(outcome(0)),
                self.language(fst.rule.language, &fst.results, None, outcome(1)),
                self.offer_or_certificate(fst, outcome(2)),
                self.funds(&fst.funds, outcome(3)),
            ],
        };
        let outcome = worst(steps.iter().map(|step| step.outcome));
        let several = (outcome == Outcome::Depends && decisive.is_empty()).then(explain::several);
        let (jobs, _) = case.work();
        let pinned = case.client.readings.iter();
        let pinned = pinned.filter(|&(&question, _)| jobs.rule.settled(question).is_none());
        let mut root = Finding::new(format!("program.{}", case.program.id), outcome, asked(case.program))
            .fact("years", jobs.rule.years)
            .fact("window", jobs.rule.window_years)
            .steps(steps)
            .steps(decisive.iter().map(|question| self.question(question)))
            .steps(several)
            .steps(pinned.map(|(&question, &reading)| explain::pinned(question, reading)))
            .steps(case.program.conditions.iter().map(|&condition| besides(condition)));
        root.source = Some(self.cited(&case.program.source));
        root
    }

    /// A source of the file with the edition that applies it.
    fn cited(&self, key: &str) -> (NaiveDate, &'a Source) {
        (self.edition.id, self.programs.source(key))
    }

    /// What each reading of a decisive question gives.
    fn question(&self, question: Question) -> Finding<'a> {
        let (case, as_of) = (self.case, self.as_of);
        let opens = case.met(Readings::STRICT.with(question, Reading::Lenient), as_of);
        let message = if opens { "finding-question-opens" } else { "finding-question-needed" };
        let base = if opens { Readings::STRICT } else { Readings::LENIENT };
        let each = [
            (Reading::Strict, "finding-reading-strict", "reading.strict"),
            (Reading::Lenient, "finding-reading-lenient", "reading.lenient"),
        ];
        let steps = each.map(|(reading, message, rule)| {
            let readings = base.with(question, reading);
            Finding::new(rule, Outcome::of(case.met(readings, as_of)), message)
                .fact("question", Value::Question(question))
                .steps(self.amount_under(readings))
        });
        let mut finding = Finding::new("reading", Outcome::Depends, message)
            .fact("question", Value::Question(question))
            .steps(steps);
        finding.source = Some((self.edition.id, &self.book.law.question(question).source));
        finding
    }
}

/// What is asked for besides, which no fact of the file answers.
fn besides<'a>(condition: Condition) -> Finding<'a> {
    let (rule, message) = match condition {
        Condition::OutsideQuebec => ("program.besides.quebec", "program-besides-outside-quebec"),
        Condition::Admissible => ("program.besides.admissible", "program-besides-admissible"),
        Condition::Duties => ("program.besides.duties", "program-besides-duties"),
        Condition::Status => ("program.besides.status", "program-besides-status"),
        Condition::Qualified => ("program.besides.qualified", "program-besides-qualified"),
        Condition::EmploymentRequirements => ("program.besides.requirements", "program-besides-requirements"),
    };
    Finding::new(rule, Outcome::Noted, message)
}

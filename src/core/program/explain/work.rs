//! The steps of the work: the jobs, what counts of each, the hours.

use super::Explained;
use crate::core::calendar::Span;
use crate::core::client::WorkEntry;
use crate::core::explain;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::noc::Noc;
use crate::core::program::work::{Counted, Jobs};
use crate::core::reading::Readings;
use crate::core::work::{Excluded, Tally, days_of, rate_days};

impl<'a> Explained<'_, '_, 'a> {
    /// The work, with its outcome.
    pub(super) fn work(&self, outcome: Outcome) -> Finding<'a> {
        let (jobs, work) = self.case.work();
        let rule = jobs.rule;
        let run = if rule.continuous { "continuous" } else { "total" };
        let kind = match (rule.occupations.include.is_empty(), rule.one_occupation) {
            (true, false) => "any",
            (true, true) => "one",
            (false, _) => "trade",
        };
        let window = Finding::new("work.window", Outcome::Noted, "finding-window")
            .fact("years", rule.window_years)
            .span(work.strict.window(self.as_of));
        let mut found = Finding::new("program.work", outcome, "program-work")
            .fact("years", rule.years)
            .fact("hours", Value::Number(rule.hours.into()))
            .fact("window", rule.window_years)
            .fact("run", Value::Word(run))
            .fact("kind", Value::Word(kind))
            .fact("location", Value::Word(rule.location.id()));
        if jobs.occupations.is_empty() {
            let message = match (jobs.work.is_empty(), kind) {
                (true, _) => "finding-no-work",
                (_, "trade") => "program-no-trade",
                _ => "program-no-skilled-work",
            };
            return found.child(Finding::new("program.work.listed", Outcome::NotMet, message));
        }
        found = found.child(window);
        if rule.one_occupation {
            return found.steps(self.occupations(jobs, &work.strict, work.lenient()));
        }
        let own = jobs.work.iter().filter(|entry| jobs.occupations.contains(&entry.noc));
        let (_, tally) = work.strict.tallies(self.as_of)[0];
        found.steps(own.map(|entry| self.job(entry, tally.window))).child(self.amount(&tally))
    }

    /// Each occupation by itself, the one that comes nearest first.
    fn occupations(&self, jobs: &Jobs, strict: &Counted, lenient: &Counted) -> Vec<Finding<'a>> {
        let pairs = strict.tallies(self.as_of).into_iter().zip(lenient.tallies(self.as_of));
        let mut pairs: Vec<(Noc, Tally, Tally)> =
            pairs.filter_map(|((noc, strict), (_, lenient))| Some((noc?, strict, lenient))).collect();
        pairs.sort_by_key(|(noc, strict, lenient)| {
            std::cmp::Reverse((strict.met, lenient.met, strict.margin(), std::cmp::Reverse(*noc)))
        });
        let occupation = |(noc, strict, lenient): (Noc, Tally, Tally)| {
            let outcome = match (strict.met, lenient.met) {
                (true, _) => Outcome::Met,
                (false, true) => Outcome::Depends,
                (false, false) => Outcome::NotMet,
            };
            let own = jobs.work.iter().filter(|entry| entry.noc == noc);
            Finding::new("work.occupation", outcome, "finding-occupation")
                .fact("noc", noc)
                .steps(own.map(|entry| self.job(entry, strict.window)))
                .child(self.amount(&strict))
        };
        pairs.into_iter().map(occupation).collect()
    }

    /// The hours that were added up, against those that are needed.
    pub(super) fn amount(&self, tally: &Tally) -> Finding<'a> {
        let hour = rate_days(1);
        let need = Value::Number(tally.need / hour);
        let (jobs, _) = self.case.work();
        let message = match (tally.days, jobs.rule.continuous) {
            (None, _) => "program-nothing-counts",
            (Some(_), true) => "program-run",
            (Some(_), false) => "program-total",
        };
        let finding = Finding::new("program.work.hours", Outcome::of(tally.met), message).fact("need", need);
        let Some(days) = tally.days else { return finding };
        let finding = finding.span(days).fact("hours", Value::Number(tally.amount / hour));
        let short = (-tally.margin()).max(0);
        if short == 0 { finding } else { finding.fact("short", Value::Number((short + hour - 1) / hour)) }
    }

    /// The hours under some readings, of the occupation that comes nearest.
    pub(super) fn amount_under(&self, readings: Readings) -> Option<Finding<'a>> {
        let (jobs, _) = self.case.work();
        let tallies = jobs.counted(readings).tallies(self.as_of).into_iter();
        let best = tallies.max_by_key(|(_, tally)| (tally.met, tally.margin()));
        best.map(|(_, tally)| self.amount(&tally))
    }

    fn job(&self, entry: &WorkEntry, window: Span) -> Finding<'a> {
        let (jobs, work) = self.case.work();
        let rule = jobs.rule;
        let readings = [rule.read(Readings::STRICT), work.strict.readings, work.lenient().readings];
        let (excluded, settled) = explain::judged(entry, rule.location, readings);
        let pinned = settled.filter(|&question| rule.settled(question).is_none());
        let inside = days_of(entry).overlap(window);
        let (outcome, message) = match (excluded, settled) {
            _ if days_of(entry).first > self.as_of => (Outcome::Noted, "finding-job-future"),
            (None, _) if inside.is_none() => (Outcome::Noted, "finding-job-outside"),
            (None, None) => (Outcome::Noted, "finding-job"),
            (None, Some(_)) => (Outcome::Noted, "finding-job-by-pin"),
            (Some(_), Some(_)) if pinned.is_some() => (Outcome::NotMet, "finding-job-not-by-pin"),
            (Some(Excluded::Unpaid), _) => (Outcome::NotMet, "finding-job-unpaid"),
            (Some(Excluded::Abroad), _) => (Outcome::NotMet, "finding-job-abroad"),
            (Some(Excluded::SelfEmployed), Some(_)) => (Outcome::NotMet, "program-job-self-employed"),
            (Some(Excluded::SelfEmployed), None) => (Outcome::Depends, "finding-job-self-employed"),
            (Some(Excluded::Study), Some(_)) => (Outcome::NotMet, "program-job-study"),
            (Some(Excluded::Study), None) => (Outcome::Depends, "finding-job-study"),
            (Some(Excluded::Unauthorized), Some(_)) => (Outcome::NotMet, "program-job-unauthorized"),
            (Some(Excluded::Unauthorized), None) => (Outcome::Depends, "finding-job-unauthorized"),
        };
        explain::job(&self.book.law, entry, inside, self.as_of, outcome, message, pinned)
    }
}

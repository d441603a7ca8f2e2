//! The years of work in words: the hours they are made of, job by job.

use super::{Reasons, noted};
use crate::core::client::{Hundredths, WorkEntry};
use crate::core::crs::book::{Edition, WorkCount, WorkCounts};
use crate::core::crs::factor::Factor;
use crate::core::crs::facts::{Facts, counter};
use crate::core::crs::jobs::{JobCount, Skipped};
use crate::core::crs::points::points;
use crate::core::crs::work::Experience;
use crate::core::explain::pinned;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::reading::{Question, Reading};
use crate::core::rulebook::Rulebook;

impl<'a> Reasons<'_, 'a> {
    /// The work in Canada behind `factor`, job by job.
    pub(super) fn work(&self, factor: Factor, work: Option<Experience>) -> Finding<'a> {
        let Some(work) = work else {
            return noted(factor, "score-work-none");
        };
        let counts = self.crs.work_on(self.as_of);
        let said = match work.days {
            None => noted(factor, "score-work-none"),
            Some(days) => noted(factor, "score-work").span(days).fact("hours", work.hours),
        };
        let said = said
            .fact("since", work.window.first)
            .fact("years", u32::from(work.years))
            .fact("year", counts.map_or(0, |counts| counts.year_hours));
        let spouse = factor == Factor::SpouseCanadianWork;
        let jobs = match (spouse, &self.client.spouse) {
            (true, Some(spouse)) => &spouse.work,
            (true, None) => return said,
            (false, _) => &self.client.work,
        };
        let rule = |counts: &WorkCounts| if spouse { counts.spouse } else { counts.canadian };
        said.steps(self.jobs(factor, rule, true, jobs, &work))
    }

    /// The work abroad that was counted, as a step, and the jobs abroad under it.
    pub(super) fn foreign_work(&self) -> Option<Finding<'a>> {
        const FACTOR: Factor = Factor::ForeignWorkAndLanguage;
        let work = self.facts.foreign_work?;
        let jobs = self.jobs(FACTOR, |counts| counts.foreign, false, &self.client.work, &work);
        let Some((days, noc)) = work.days.zip(work.noc) else {
            let none = noted(FACTOR, "score-work-none").fact("since", work.window.first);
            return (!jobs.is_empty()).then(|| none.steps(jobs));
        };
        let said = noted(FACTOR, "score-work-foreign").span(days);
        let said = said.fact("hours", work.hours).fact("noc", noc).fact("years", u32::from(work.years));
        let bridged = (work.gaps > 0).then(|| pinned(Question::Gap, Reading::Lenient));
        Some(said.fact("gaps", work.gaps).steps(bridged).steps(jobs))
    }

    /// The open question about gaps in work abroad, where its lenient reading would give more
    /// points in `factor` and in all.
    pub(super) fn open_gap(&self, factor: Factor) -> Option<Finding<'a>> {
        let tables = &self.edition.tables;
        let bridged = self.facts.bridged_points(tables)?;
        let now = points(tables, &self.facts.profile);
        let more = bridged.of(factor).checked_sub(now.of(factor)).filter(|&more| more > 0)?;
        let said = gap_finding(self.book, self.edition, self.facts, "score-gap-open");
        Some(said.fact("points", u32::from(more)).fact("total", u32::from(bridged.total)))
    }

    /// A line a job, and what several at the same time lose.
    fn jobs(
        &self,
        factor: Factor,
        rule: impl Fn(&WorkCounts) -> WorkCount,
        in_canada: bool,
        jobs: &[WorkEntry],
        work: &Experience,
    ) -> Vec<Finding<'a>> {
        let Some((counts, counter)) = counter(self.book, self.crs, self.client, self.as_of) else {
            return Vec::new();
        };
        let mut sum = 0;
        // Under work abroad, a job in Canada is no near miss.
        let told = |it: &JobCount| it.skipped != Some(Skipped::InCanada);
        let each = counter.jobs(rule(counts), in_canada, jobs, work).filter(told);
        let each = each.inspect(|it| sum += it.hours);
        let mut found: Vec<Finding> = each.map(|it| job(factor, &it)).collect();
        // Hours are whole for each job and for all, so that the sum may be a few short.
        let lost = sum.saturating_sub(work.hours);
        if lost > 0 {
            let said = noted(factor, "score-jobs-overlap").fact("lost", lost);
            found.push(said.fact("full", counts.full_time_hours));
        }
        found
    }
}

/// The open question about gaps in work abroad, and the years that its lenient reading gives.
pub(in crate::core) fn gap_finding<'a>(
    book: &'a Rulebook,
    edition: &Edition,
    facts: &Facts,
    message: &'static str,
) -> Finding<'a> {
    let mut said = Finding::new("reading", Outcome::Depends, message)
        .fact("question", Value::Question(Question::Gap))
        .fact("years", u32::from(facts.bridged_years()));
    said.source = Some((edition.in_force_from, &book.law.question(Question::Gap).source));
    said
}

fn job<'a>(factor: Factor, it: &JobCount) -> Finding<'a> {
    let hours = it.job.hours_per_week;
    let (outcome, message) = match it.skipped {
        None => (Outcome::Met, "score-job"),
        Some(_) => (Outcome::NotMet, "score-job-not"),
    };
    let said = Finding::new(factor.rule(), outcome, message)
        .fact("title", title(it.job))
        .fact("country", Value::Country(it.job.country))
        .span(it.days);
    match it.skipped {
        None => said
            .fact("week", Value::Decimal(hours.into()))
            .fact("rate", Value::Decimal(Hundredths::new(it.rate)))
            .fact("capped", Value::Word(if hours.hundredths() > it.rate { "yes" } else { "no" }))
            .fact("hours", it.hours),
        Some(reason) => said.fact("why", Value::Word(reason.id())).fact("teer", u32::from(it.job.noc.teer())),
    }
}

/// The title of a job, or its occupation where it has none.
fn title(job: &WorkEntry) -> Value {
    if job.title.is_empty() { Value::Noc(job.noc) } else { Value::Text(job.title.clone()) }
}

//! Job by job: what each added to the years of work, and why another added nothing.

use super::book::WorkCount;
use super::work::{Counter, Experience};
use crate::core::calendar::{Day, Span};
use crate::core::client::WorkEntry;
use crate::core::country::Country;
use crate::core::work::days_of;

/// Why a job adds nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Skipped {
    /// Not paid.
    Unpaid,
    /// Not skilled work.
    Unskilled,
    /// Done abroad, where work in Canada counts.
    Abroad,
    /// Done in Canada, where work abroad counts.
    InCanada,
    /// Self-employed.
    SelfEmployed,
    /// During full-time study.
    Study,
    /// Without authorization.
    Unauthorized,
    /// Not begun on the day.
    Future,
    /// Before the days that may count.
    TooOld,
    /// In another occupation than the one counted.
    OtherOccupation,
    /// In another unbroken run than the one counted.
    OtherRun,
}

impl Skipped {
    /// The word by which messages choose their form.
    pub fn id(self) -> &'static str {
        match self {
            Skipped::Unpaid => "unpaid",
            Skipped::Unskilled => "unskilled",
            Skipped::Abroad => "abroad",
            Skipped::InCanada => "canada",
            Skipped::SelfEmployed => "self-employed",
            Skipped::Study => "study",
            Skipped::Unauthorized => "unauthorized",
            Skipped::Future => "future",
            Skipped::TooOld => "old",
            Skipped::OtherOccupation => "occupation",
            Skipped::OtherRun => "run",
        }
    }
}

/// What one job added.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct JobCount<'a> {
    /// The job.
    pub job: &'a WorkEntry,
    /// Its days that were counted; all of its days, up to the day in view, where none were.
    pub days: Span,
    /// Hours a week that count, in hundredths: never above full time.
    pub rate: u32,
    /// Whole hours counted, as if there were no other job at the time.
    pub hours: u32,
    /// Why none were.
    pub skipped: Option<Skipped>,
}

impl Counter<'_> {
    /// Why `job` is not work that counts by `rule`, whatever its days.
    pub(super) fn skips(&self, rule: WorkCount, in_canada: bool, job: &WorkEntry) -> Option<Skipped> {
        let reasons = [
            (
                (job.country == Country::CANADA) != in_canada,
                if in_canada { Skipped::Abroad } else { Skipped::InCanada },
            ),
            (!job.paid, Skipped::Unpaid),
            (!self.counts.teers.contains(&job.noc.teer()), Skipped::Unskilled),
            (job.self_employed && !rule.self_employed, Skipped::SelfEmployed),
            (job.full_time_study && !rule.full_time_study, Skipped::Study),
            (!job.authorized && !rule.unauthorized, Skipped::Unauthorized),
        ];
        reasons.into_iter().find(|&(holds, _)| holds).map(|(_, reason)| reason)
    }

    /// What each of `jobs` added to `counted`, the work that was counted among them by `rule`.
    pub fn jobs<'j>(
        &self,
        rule: WorkCount,
        in_canada: bool,
        jobs: &'j [WorkEntry],
        counted: &Experience,
    ) -> impl Iterator<Item = JobCount<'j>> {
        jobs.iter().map(move |job| self.job(rule, in_canada, job, counted))
    }

    fn job<'j>(
        &self,
        rule: WorkCount,
        in_canada: bool,
        job: &'j WorkEntry,
        counted: &Experience,
    ) -> JobCount<'j> {
        let all = days_of(job);
        let within = counted.days.and_then(|days| days.overlap(all));
        let other = || if rule.continuous { Skipped::OtherRun } else { Skipped::TooOld };
        let skipped = match self.skips(rule, in_canada, job) {
            Some(reason) => Some(reason),
            None if all.first > self.window.last => Some(Skipped::Future),
            None if all.last < self.window.first => Some(Skipped::TooOld),
            None if rule.one_occupation && counted.noc.is_some_and(|noc| noc != job.noc) => {
                Some(Skipped::OtherOccupation)
            }
            None => within.is_none().then(other),
        };
        let told = Span { last: all.last.min(self.window.last.max(all.first)), ..all };
        let days = within.filter(|_| skipped.is_none()).unwrap_or(told);
        let rate = job.hours_per_week.hundredths().min(self.counts.full_time_hours * 100);
        let amount = if skipped.is_none() { days.days() * i64::from(rate) } else { 0 };
        JobCount { job, days, rate, hours: (amount / 700) as u32, skipped }
    }

    /// Whether any of `jobs` that counts by `rule` goes on after `day`.
    pub(super) fn goes_on(&self, rule: WorkCount, in_canada: bool, jobs: &[WorkEntry], day: Day) -> bool {
        jobs.iter().any(|job| days_of(job).last > day && self.skips(rule, in_canada, job).is_none())
    }
}

//! Years of skilled work, counted from the dated jobs.
//!
//! Ministerial Instructions, as far as they could be read: paid work in TEER 0 to 3 within
//! ten years, full-time or as much part-time, several jobs at once never above full time.
//! Work in Canada adds up over occupations; work abroad is in one occupation and unbroken.

use super::book::{WorkCount, WorkCounts};
use crate::core::calendar::{Day, Span};
use crate::core::client::WorkEntry;
use crate::core::noc::Noc;
use crate::core::reading::{Question, Readings};
use crate::core::rulebook::Law;
use crate::core::work::Worked;

/// Some skilled work added up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Experience {
    /// The days that may count.
    pub window: Span,
    /// The first to the last day that was counted; `None` where none was.
    pub days: Option<Span>,
    /// Whole hours counted.
    pub hours: u32,
    /// Whole years they make.
    pub years: u8,
    /// The occupation, where only one counts.
    pub noc: Option<Noc>,
    /// Days without work that stand inside the run, where it must be unbroken.
    pub gaps: u32,
}

/// How jobs become years on one day.
#[derive(Clone, Copy, Debug)]
pub struct Counter<'a> {
    pub(super) counts: &'a WorkCounts,
    pub(super) window: Span,
    /// Days of a gap that may stand inside a run.
    bridge: i64,
}

impl<'a> Counter<'a> {
    /// Counting on `as_of` by `counts`, with the open questions read as `readings` say.
    pub fn new(counts: &'a WorkCounts, law: &Law, readings: Readings, as_of: Day) -> Counter<'a> {
        let edge = as_of.minus_years(counts.window_years);
        let first = if readings.is_lenient(Question::WindowEdge) { edge } else { edge.next() };
        let counter = Counter { counts, window: Span { first, last: as_of }, bridge: 0 };
        if readings.is_lenient(Question::Gap) { counter.bridging(law) } else { counter }
    }

    /// The same with the question of gaps in continuous work read leniently.
    #[must_use]
    pub fn bridging(self, law: &Law) -> Counter<'a> {
        Counter { bridge: law.lenient_days(Question::Gap).into(), ..self }
    }

    /// The work in Canada, or abroad, among `jobs` that counts by `rule`.
    pub fn count(&self, rule: WorkCount, in_canada: bool, jobs: &[WorkEntry]) -> Experience {
        let counted = |job: &&WorkEntry| self.takes(rule, in_canada, job);
        if !rule.one_occupation {
            return self.sum(rule, jobs.iter().filter(counted), None);
        }
        let mut occupations: Vec<Noc> = jobs.iter().filter(counted).map(|job| job.noc).collect();
        occupations.sort_unstable();
        occupations.dedup();
        let each = occupations.iter().rev().map(|&noc| {
            self.sum(rule, jobs.iter().filter(counted).filter(move |job| job.noc == noc), Some(noc))
        });
        // Of equals the first, by code: `max_by_key` takes the last.
        each.max_by_key(|it| it.hours).unwrap_or_else(|| self.sum(rule, [].iter(), None))
    }

    fn takes(&self, rule: WorkCount, in_canada: bool, job: &WorkEntry) -> bool {
        self.skips(rule, in_canada, job).is_none()
    }

    fn sum<'j>(
        &self,
        rule: WorkCount,
        jobs: impl Iterator<Item = &'j WorkEntry>,
        noc: Option<Noc>,
    ) -> Experience {
        let worked = Worked::new(jobs, self.counts.full_time_hours * 100);
        let bridge = if rule.continuous { self.bridge } else { i64::MAX };
        let mut best: Option<Run> = None;
        let mut run: Option<Run> = None;
        for stretch in worked.within(self.window) {
            let gap = |run: &Run| run.days.last.until(stretch.days.first) - 1;
            let open = match run.filter(|run| gap(run) <= bridge) {
                None => Run { days: stretch.days, amount: stretch.amount(), gaps: 0 },
                Some(run) => Run {
                    days: Span { last: stretch.days.last, ..run.days },
                    amount: run.amount + stretch.amount(),
                    gaps: run.gaps + gap(&run),
                },
            };
            run = Some(open);
            if best.is_none_or(|best| open.amount > best.amount) {
                best = Some(open);
            }
        }
        let amount = best.map_or(0, |best| best.amount);
        // Rate-days are hundredths of an hour a week on a day; a week has seven.
        let hours = (amount / 700) as u32;
        let years = amount / (i64::from(self.counts.year_hours) * 700);
        Experience {
            window: self.window,
            days: best.map(|best| best.days),
            hours,
            years: years as u8,
            noc: best.and(noc),
            gaps: best.filter(|_| rule.continuous).map_or(0, |best| best.gaps as u32),
        }
    }
}

/// Work without a break longer than may stand inside: its days, its rate-days, and the days
/// without work among them.
#[derive(Clone, Copy)]
struct Run {
    days: Span,
    amount: i64,
    gaps: i64,
}

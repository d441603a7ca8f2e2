//! A year more of skilled work, laid into days that are free, as if it had been worked.
//!
//! The score of a later day, when that year is over, is another question: then the person is
//! older and results have expired. That is what [`ahead`](super::super::ahead()) is for.

use super::{Improvement, Now, said};
use crate::core::calendar::{Day, Span};
use crate::core::client::{Hours, Hundredths, WorkEntry};
use crate::core::country::Country;
use crate::core::crs::book::{WorkCount, WorkCounts};
use crate::core::crs::facts::counter;
use crate::core::crs::work::Counter;
use crate::core::noc::Noc;
use crate::core::work::days_of;

impl Now<'_> {
    pub(super) fn work(&self, found: &mut Vec<Improvement>) {
        let Some((counts, counter)) = counter(self.book, self.crs, self.client, self.day) else { return };
        found.extend(self.in_canada(counts, &counter));
        found.extend(self.abroad(counts, &counter));
    }

    /// The occupation of the latest skilled job, else of the offer, else any skilled one.
    pub(super) fn occupation(&self, teers: &[u8]) -> Option<Noc> {
        let skilled = |noc: &Noc| teers.contains(&noc.teer());
        let jobs = self.client.work.iter().filter(|job| skilled(&job.noc));
        let latest = jobs.max_by_key(|job| days_of(job).last).map(|job| job.noc);
        let offered = self.client.job_offer.as_ref().map(|offer| offer.noc).filter(skilled);
        let any = || self.book.occupations.units().iter().map(|unit| unit.noc).find(skilled);
        latest.or(offered).or_else(any)
    }

    /// The latest days without work in Canada that make up a year.
    fn in_canada(&self, counts: &WorkCounts, counter: &Counter) -> Option<Improvement> {
        let jobs = &self.client.work;
        let noc = self.occupation(&counts.teers)?;
        let free = counter.free(counts.canadian, true, jobs, None);
        let days = latest(free, year(counts))?;
        Some(self.with_work(counts, "canada", noc, Country::CANADA, &days))
    }

    /// Days that lengthen the run counted, after it or before; else the latest days.
    fn abroad(&self, counts: &WorkCounts, counter: &Counter) -> Option<Improvement> {
        let (rule, jobs) = (counts.foreign, &self.client.work);
        let run = self.facts.foreign_work.and_then(|work| work.days.zip(work.noc));
        let need = year(counts);
        let whole = |span: &Span| span.days() >= need;
        let (noc, days) = match run {
            None => {
                let noc = self.occupation(&counts.teers)?;
                (noc, Span { first: self.day.plus(1 - need), last: self.day })
            }
            Some((days, noc)) => {
                let free = counter.free(rule, false, jobs, Some(noc));
                let after = free.iter().find(|span| span.first == days.last.next());
                let before = free.iter().find(|span| span.last == days.first.before());
                let after = after.filter(|span| whole(span));
                let after = after.map(|span| Span { last: span.first.plus(need - 1), ..*span });
                let before = before.filter(|span| whole(span));
                let before = before.map(|span| Span { first: span.last.plus(1 - need), ..*span });
                (noc, after.or(before)?)
            }
        };
        let known = jobs.iter().find(|job| job.noc == noc && job.country != Country::CANADA);
        let elsewhere =
            || self.book.countries.names().iter().map(|it| it.country).find(|&it| it != Country::CANADA);
        let country = known.map(|job| job.country).or_else(elsewhere)?;
        Some(self.with_work(counts, "abroad", noc, country, &[days]))
    }

    fn with_work(
        &self,
        counts: &WorkCounts,
        place: &'static str,
        noc: Noc,
        country: Country,
        days: &[Span],
    ) -> Improvement {
        use crate::core::finding::Value;
        let hours = Hours::try_from(Hundredths::whole(counts.full_time_hours));
        let hours_per_week = hours.expect("full-time hours fit in a week");
        let added = days.iter().map(|days| WorkEntry {
            title: String::new(),
            noc,
            employer: String::new(),
            country,
            start: days.first.date(),
            end: Some(days.last.date()),
            hours_per_week,
            paid: true,
            self_employed: false,
            full_time_study: false,
            authorized: true,
        });
        let what = said("crs.if.work", "score-if-work").fact("place", Value::Word(place));
        let mut change = self.weigh(what, self.changed(|client| client.work.extend(added)));
        let ends = Span {
            first: days.iter().map(|it| it.first).min().unwrap_or(self.day),
            last: days.iter().map(|it| it.last).max().unwrap_or(self.day),
        };
        // In more parts than one they are all the days in between that did not count yet.
        let whole = Value::Word(if days.len() > 1 { "no" } else { "yes" });
        let sum: i64 = days.iter().map(|it| it.days()).sum();
        let assumed = said("crs.if.work", "score-if-work-assumed").span(ends).fact("noc", noc);
        let assumed = assumed.fact("whole", whole).fact("days", Value::Number(sum));
        change.assumed = Some(assumed.fact("hours", counts.full_time_hours));
        change
    }
}

/// Days of full-time work that make a year.
fn year(counts: &WorkCounts) -> i64 {
    let hours = i64::from(counts.year_hours) * 7;
    let full = i64::from(counts.full_time_hours).max(1);
    (hours + full - 1) / full
}

/// The last `need` days of `free`, which are in order; `None` where there are fewer.
fn latest(free: Vec<Span>, mut need: i64) -> Option<Vec<Span>> {
    let mut taken = Vec::new();
    for span in free.into_iter().rev() {
        if need == 0 {
            break;
        }
        let days = span.days().min(need);
        taken.push(Span { first: span.last.plus(1 - days), ..span });
        need -= days;
    }
    (need == 0).then_some(taken)
}

impl Counter<'_> {
    /// The days that may count and are without work that counts by `rule`, in `noc` where that
    /// is said.
    fn free(&self, rule: WorkCount, in_canada: bool, jobs: &[WorkEntry], noc: Option<Noc>) -> Vec<Span> {
        let counted = jobs
            .iter()
            .filter(|job| self.skips(rule, in_canada, job).is_none() && noc.is_none_or(|noc| job.noc == noc));
        let mut busy: Vec<Span> = counted.filter_map(|job| days_of(job).overlap(self.window)).collect();
        busy.sort_unstable_by_key(|days| days.first);
        let mut free = Vec::new();
        let mut from = self.window.first;
        for days in busy {
            if from < days.first {
                free.push(Span { first: from, last: days.first.before() });
            }
            from = from.max(days.last.next());
        }
        if from <= self.window.last && from < Day::FAR {
            free.push(Span { first: from, last: self.window.last });
        }
        free
    }
}

//! Verdicts over time, found by stepping from one possible change to the next.
//!
//! Nothing is looked at day by day: each verdict comes with a day through which it certainly
//! holds, so a span of years takes a handful of steps. The tests hold this against a plain
//! scan of every day.

use super::calendar::{Day, Span, YEARS_AHEAD};
use super::category::Case;
use super::client::Client;
use super::rulebook::{Edition, Rulebook};
use super::verdict::{Held, Verdict};

/// Days on which one category has one verdict under one edition.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Interval<'a> {
    /// The days.
    pub days: Span,
    /// The verdict; `None` while the category does not exist.
    pub verdict: Option<Verdict>,
    /// The edition in force; `None` before the first.
    pub edition: Option<&'a Edition>,
}

/// The verdicts of one category over a span.
#[derive(Clone, PartialEq, Debug)]
pub struct Track<'a> {
    /// Id of the category.
    pub category: &'a str,
    /// The intervals, in order, without gap.
    pub intervals: Vec<Interval<'a>>,
}

/// The tracks of every category there ever was, in the order of the editions; on days on which
/// one does not exist it has no verdict.
pub fn timeline<'a>(book: &'a Rulebook, client: &Client, span: Span) -> Vec<Track<'a>> {
    let mut ids: Vec<&str> = Vec::new();
    for edition in &book.editions {
        for category in &edition.categories {
            if !ids.contains(&category.id.as_str()) {
                ids.push(&category.id);
            }
        }
    }
    ids.into_iter().map(|id| track(book, client, id, span)).collect()
}

/// The verdicts of one category over `span`.
pub fn track<'a>(book: &'a Rulebook, client: &Client, category: &'a str, span: Span) -> Track<'a> {
    let mut intervals = Vec::new();
    let mut add = |days: Span, verdict, edition: Option<&'a Edition>| match intervals.last_mut() {
        Some(Interval { days: last, verdict: same, edition: under })
            if *same == verdict && under.map(|e| e.id) == edition.map(|e| e.id) =>
        {
            last.last = days.last;
        }
        _ => intervals.push(Interval { days, verdict, edition }),
    };
    let before = Span { first: span.first, last: span.last.min(book.first_day().before()) };
    if before.days() > 0 {
        add(before, None, None);
    }
    for edition in editions_within(book, span) {
        let days = edition.days().overlap(span).unwrap_or(span);
        let Some(rules) = edition.category(category) else {
            add(days, None, Some(edition));
            continue;
        };
        let case = Case::one(book, rules, client);
        let mut day = days.first;
        while day <= days.last {
            let held = case.verdict(day);
            let last = held.through.clamp(day, days.last);
            add(Span { first: day, last }, Some(held.value), Some(edition));
            day = last.next();
        }
    }
    Track { category, intervals }
}

fn editions_within(book: &Rulebook, span: Span) -> impl Iterator<Item = &Edition> {
    book.editions.iter().filter(move |edition| edition.days().overlap(span).is_some())
}

/// The unbroken stretch of one verdict around a day, whatever the edition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unbroken {
    /// First day with the verdict, not before the category came into force.
    pub since: Day,
    /// Last day with the verdict; `None` if it still holds [`YEARS_AHEAD`] later.
    pub until: Option<Day>,
}

impl Track<'_> {
    /// The stretch of equal verdict around `day`, whose track must reach [`YEARS_AHEAD`] past it.
    pub fn unbroken(&self, day: Day) -> Option<Unbroken> {
        let at = self.intervals.iter().position(|interval| interval.days.contains(day))?;
        let verdict = self.intervals[at].verdict;
        let same = |interval: &&Interval| interval.verdict == verdict;
        let since = self.intervals[..=at].iter().rev().take_while(same).last()?.days.first;
        let last = self.intervals[at..].iter().take_while(same).last()?.days.last;
        let horizon = self.intervals.last()?.days.last;
        Some(Unbroken { since, until: (last < horizon).then_some(last) })
    }

    /// Whether the verdict on `day` is `verdict`; outside the track there is none.
    pub fn holds(&self, day: Day, verdict: Verdict) -> Held<bool> {
        match self.intervals.iter().find(|interval| day <= interval.days.last) {
            Some(interval) if interval.days.first <= day => {
                Held { value: interval.verdict == Some(verdict), through: interval.days.last }
            }
            Some(later) => Held { value: false, through: later.days.first.before() },
            None => Held { value: false, through: Day::FAR },
        }
    }

    /// The first day from `day` on with verdict `wanted`.
    pub fn next(&self, day: Day, wanted: Verdict) -> Option<Day> {
        let later = self.intervals.iter().filter(|interval| interval.days.last >= day);
        later
            .into_iter()
            .find(|interval| interval.verdict == Some(wanted))
            .map(|interval| interval.days.first.max(day))
    }
}

/// The span a client's answers on `as_of` are drawn from: from the first edition to the horizon.
pub fn horizon(book: &Rulebook, as_of: Day) -> Span {
    Span { first: book.first_day().min(as_of), last: as_of.plus_years(YEARS_AHEAD) }
}

//! The two clocks: the exact days that the law counts, and the calendar months that the
//! department's profile has been seen to count.
//!
//! The second is observed behaviour, not law; where it was seen is data (`assets/observed.json`).
//! As observed: a job is entered by its first and last month, every month in which it was held
//! counts whole, at its hours a week, several jobs together at most full time. A month is
//! credited from its first day. So the count reaches a threshold up to two months before the
//! exact days do, and whoever is invited in between is refused. It decides no verdict.

use smallvec::SmallVec;

use super::calendar::{Day, Span, YEARS_AHEAD};
use super::client::{Hundredths, WorkEntry};
use super::finding::{Finding, Outcome, Value};
use super::rulebook::Observed;
use super::verdict::Held;
use super::work::{Measure, days_of};

/// What both clocks say of some work on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TwoClocks {
    /// Calendar months counted, full-time ones whole.
    pub months: Hundredths,
    /// Months needed.
    pub need: u32,
    /// Whether the count of months is enough.
    pub passes: bool,
    /// Whether the exact days are enough, strictly read.
    pub exact: bool,
    /// The days around or after the day asked about on which the months are enough and the
    /// exact days are not; `None` where there are none within the horizon.
    pub window: Option<Early>,
    /// The first day after that on which the exact days are enough.
    pub first_safe: Option<Day>,
    /// The day before the window, where the exact days are enough on it.
    pub last_safe: Option<Day>,
}

/// Days on which an invitation may come too early.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Early {
    /// The first.
    pub first: Day,
    /// The last; `None` where they go on past the horizon.
    pub last: Option<Day>,
}

impl Early {
    /// Whether `day` is one of them.
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

impl TwoClocks {
    /// Whether there is nothing to tell: no month counts, and none would too early.
    pub fn is_silent(&self) -> bool {
        self.months == Hundredths::default() && self.window.is_none()
    }

    /// What both clocks say, as a step of an explanation.
    pub fn finding<'a>(&self, observed: &'a Observed) -> Finding<'a> {
        let mut found = Finding::new("observed.months", Outcome::Noted, "finding-observed")
            .fact("months", Value::Decimal(self.months))
            .fact("need", self.need)
            .fact("passes", Value::Word(if self.passes { "yes" } else { "no" }));
        found.source = observed.sources.first().map(|source| (observed.last_seen, source));
        found.children.extend(self.warning());
        found
    }

    /// The days on which an invitation may come too early, and the safe day before or after
    /// them, where there are any.
    pub fn warning<'a>(&self) -> Option<Finding<'a>> {
        let window = self.window?;
        let (message, safe) = match (self.first_safe, self.last_safe) {
            (Some(day), _) => ("finding-observed-window", Some(day)),
            (None, Some(day)) => ("finding-observed-window-end", Some(day)),
            (None, None) => ("finding-observed-window-open", None),
        };
        let mut early = Finding::new("observed.window", Outcome::Noted, message)
            .fact("from", window.first)
            .fact("ends", Value::Word(if window.last.is_some() { "yes" } else { "no" }));
        early.facts.extend(window.last.map(|day| ("to", day.into())));
        early.facts.extend(safe.map(|day| ("safe", day.into())));
        Some(early)
    }
}

/// A job as the profile is told of it: its days and its hours a week.
#[derive(Clone, Copy, Debug)]
struct Job {
    days: Span,
    rate: u32,
}

/// The profile's count of months for one rule.
#[derive(Clone, Debug)]
pub struct Clock {
    /// The jobs that are added together: those of each occupation, or all.
    pools: SmallVec<[SmallVec<[Job; 4]>; 2]>,
    measure: Measure,
    continuous: bool,
    need: u32,
    full_time: u32,
}

impl Clock {
    /// A count of `need` months within the window of `measure`; jobs come with [`Clock::pool`].
    pub fn new(measure: Measure, continuous: bool, need: u32, full_time: u32) -> Clock {
        Clock { pools: SmallVec::new(), measure, continuous, need, full_time }
    }

    /// Adds jobs that count together.
    #[must_use]
    pub fn pool<'j>(mut self, jobs: impl Iterator<Item = &'j WorkEntry>) -> Clock {
        let jobs = jobs.map(|job| Job { days: days_of(job), rate: job.hours_per_week.hundredths() });
        self.pools.push(jobs.filter(|job| job.days.first <= job.days.last).collect());
        self
    }

    fn is_enough(&self, count: i64) -> bool {
        count >= i64::from(self.need) * i64::from(self.full_time)
    }

    fn passes(&self, day: Day) -> bool {
        self.is_enough(self.count(day))
    }

    /// The months counted on `day`, each at its rate.
    fn count(&self, day: Day) -> i64 {
        let window = self.measure.window(day);
        self.pools.iter().map(|jobs| self.count_of(jobs, window)).max().unwrap_or(0)
    }

    fn count_of(&self, jobs: &[Job], window: Span) -> i64 {
        let held = jobs.iter().filter_map(|job| Some((job.days.overlap(window)?, job.rate)));
        let held = held.map(|(days, rate)| (days.first.month(), days.last.month(), rate));
        let held: SmallVec<[(i32, i32, u32); 4]> = held.collect();
        // Between two edges the jobs held are the same in every month.
        let mut edges: SmallVec<[i32; 8]> =
            held.iter().flat_map(|&(first, last, _)| [first, last + 1]).collect();
        edges.sort_unstable();
        edges.dedup();
        let (mut best, mut sum) = (0, 0);
        for pair in edges.windows(2) {
            let rates = held.iter().filter(|&&(first, last, _)| first <= pair[0] && pair[0] <= last);
            let rate = rates.map(|&(.., rate)| rate).sum::<u32>().min(self.full_time);
            if rate == 0 && self.continuous {
                sum = 0;
            }
            sum += i64::from(pair[1] - pair[0]) * i64::from(rate);
            best = best.max(sum);
        }
        best
    }

    /// A day through which the count certainly stays as it is.
    ///
    /// It rises where a month begins or a job does, and falls where the window leaves a month or
    /// the last day of a job behind.
    fn steady_through(&self, day: Day) -> Day {
        let window = self.measure.window(day).first;
        let jobs = self.pools.iter().flatten();
        if jobs.clone().next().is_none() {
            return Day::FAR;
        }
        let begins = jobs.clone().map(|job| job.days.first).filter(|&first| first > day).min();
        let leaves = jobs.map(|job| job.days.last).filter(|&last| last >= window).min();
        // The window moves a day a day, and once a day more across 29 February.
        let left = [window.month_end(), leaves.unwrap_or(Day::FAR)].into_iter().min().unwrap_or(window);
        let left = day.plus((window.until(left) - 1).max(0));
        begins.map_or(Day::FAR, Day::before).min(left).min(day.month_end()).max(day)
    }
}

/// The profile's count under each rule, while it is in force: a count that is enough the day
/// before other rules come may not be on the day they do.
#[derive(Clone, Debug)]
pub struct Clocks(Vec<(Span, Clock)>);

impl Clocks {
    /// One count for each of the spans of days, which are in order and do not overlap.
    pub fn new(eras: Vec<(Span, Clock)>) -> Clocks {
        Clocks(eras)
    }

    /// What both clocks say on `as_of`; `exact` is the law's own, on any day. `None` where no
    /// rule is in force on it.
    pub fn both(&self, as_of: Day, exact: impl Fn(Day) -> Held<bool>) -> Option<TwoClocks> {
        let (_, clock) = self.0.iter().find(|(days, _)| days.contains(as_of))?;
        let count = clock.count(as_of);
        let horizon = as_of.plus_years(YEARS_AHEAD);
        let early = |day: Day| {
            let (passes, exact) = (self.passes(day), exact(day));
            let through = if exact.value { exact.through } else { passes.through.min(exact.through) };
            Held { value: passes.value && !exact.value, through }
        };
        let window = next(as_of, horizon, &early, true).map(|day| Early {
            first: began(day, &early),
            last: next(day, horizon, &early, false).map(Day::before),
        });
        let after = window.and_then(|window| window.last).map(Day::next);
        let before = window.map(|window| window.first.before());
        let months = count * 100 / i64::from(clock.full_time);
        Some(TwoClocks {
            months: Hundredths::new(months as u32),
            need: clock.need,
            passes: clock.is_enough(count),
            exact: exact(as_of).value,
            window,
            first_safe: after.and_then(|day| next(day, horizon, &exact, true)),
            last_safe: before.filter(|&day| exact(day).value),
        })
    }

    /// Whether the count is enough; it never is without a rule.
    fn passes(&self, day: Day) -> Held<bool> {
        match self.0.iter().find(|(days, _)| day <= days.last) {
            Some((days, clock)) if days.first <= day => {
                Held { value: clock.passes(day), through: clock.steady_through(day).min(days.last) }
            }
            Some((later, _)) => Held { value: false, through: later.first.before() },
            None => Held { value: false, through: Day::FAR },
        }
    }
}

/// The first day from `day` to `horizon` on which `holds` is `wanted`.
fn next(day: Day, horizon: Day, holds: &impl Fn(Day) -> Held<bool>, wanted: bool) -> Option<Day> {
    let mut day = day;
    while day <= horizon {
        let held = holds(day);
        if held.value == wanted {
            return Some(day);
        }
        day = held.through.max(day).next();
    }
    None
}

/// The first of the unbroken days up to `day` on which `holds`.
fn began(day: Day, holds: &impl Fn(Day) -> Held<bool>) -> Day {
    let mut first = day;
    while holds(first.before()).value {
        first = first.before();
    }
    first
}

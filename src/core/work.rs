//! From jobs to counted days: the arithmetic of a category's work rule.
//!
//! Immigration and Refugee Protection Regulations, s. 73(1): full-time is 30 hours a week,
//! and an equal amount of part-time work counts the same. The category texts add how many
//! months, within how many years, continuous or not. Nothing here is a number of the law;
//! all of them come with the rule.
//!
//! Amounts of work are *rate-days*: the sum over days of the hours a week counted on that
//! day, in hundredths of an hour. A full-time day is [`Law::full_time_rate`] rate-days.

use smallvec::SmallVec;

use super::calendar::{Day, Span};
use super::client::WorkEntry;
use super::country::Country;
use super::reading::{Question, Readings};
use super::rulebook::{Law, Location, WorkRule};

/// Why an entry does not count under given readings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Excluded {
    /// Not paid.
    Unpaid,
    /// Done outside Canada, where the rule asks for work in Canada.
    Abroad,
    /// Self-employed, strictly read.
    SelfEmployed,
    /// During full-time study, strictly read.
    Study,
    /// Unauthorized work in Canada, strictly read.
    Unauthorized,
}

impl Excluded {
    /// The open question behind the exclusion, where there is one.
    pub fn question(self) -> Option<Question> {
        match self {
            Excluded::Unpaid | Excluded::Abroad => None,
            Excluded::SelfEmployed => Some(Question::SelfEmployment),
            Excluded::Study => Some(Question::StudyWork),
            Excluded::Unauthorized => Some(Question::UnauthorizedWork),
        }
    }
}

/// Why `entry` does not count for `location` under `readings`; `None` when it counts.
pub fn exclusion(entry: &WorkEntry, location: Location, readings: Readings) -> Option<Excluded> {
    let in_canada = entry.country == Country::CANADA;
    let reasons = [
        (!entry.paid, Excluded::Unpaid),
        (location == Location::Canada && !in_canada, Excluded::Abroad),
        (entry.self_employed, Excluded::SelfEmployed),
        (entry.full_time_study, Excluded::Study),
        (in_canada && !entry.authorized, Excluded::Unauthorized),
    ];
    reasons
        .into_iter()
        .filter(|&(applies, _)| applies)
        .map(|(_, reason)| reason)
        .find(|reason| reason.question().is_none_or(|question| !readings.is_lenient(question)))
}

/// The days of an entry; a job still going on has no end.
pub fn days_of(entry: &WorkEntry) -> Span {
    Span { first: entry.start.into(), last: entry.end.map_or(Day::FAR, Day::from) }
}

/// Days in a row worked at one rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// The days.
    pub days: Span,
    /// Hours a week counted, in hundredths, never above full time.
    pub rate: u32,
}

impl Stretch {
    /// The work done in these days, in rate-days.
    pub fn amount(self) -> i64 {
        self.days.days() * i64::from(self.rate)
    }
}

/// The counted work in one occupation: stretches in order, none overlapping.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Worked {
    /// Most people have a job or two in one occupation; those take no allocation.
    stretches: SmallVec<[Stretch; 2]>,
    peak: i64,
}

impl Worked {
    /// Adds up `entries` day by day, each day capped at `full_time` hundredths of an hour a week.
    pub fn new<'a>(entries: impl Iterator<Item = &'a WorkEntry>, full_time: u32) -> Worked {
        let mut edges: SmallVec<[(Day, i64); 8]> = SmallVec::new();
        for entry in entries {
            let days = days_of(entry);
            if days.first <= days.last {
                let rate = i64::from(entry.hours_per_week.hundredths());
                edges.push((days.first, rate));
                edges.push((days.last.next(), -rate));
            }
        }
        edges.sort_unstable_by_key(|&(day, _)| day);
        let mut stretches: SmallVec<[Stretch; 2]> = SmallVec::new();
        let mut sum = 0;
        for (at, &(day, change)) in edges.iter().enumerate() {
            sum += change;
            // The last edge of a job still going on stands at the end of time, where it stays.
            let next = edges.get(at + 1).map_or(Day::FAR, |&(next, _)| next);
            let last = if next == Day::FAR { Day::FAR } else { next.before() };
            if sum > 0 && day <= last && day < Day::FAR {
                let rate = sum.min(i64::from(full_time)) as u32;
                stretches.push(Stretch { days: Span { first: day, last }, rate });
            }
        }
        let peak = stretches.iter().map(|stretch| i64::from(stretch.rate)).max().unwrap_or(0);
        Worked { stretches, peak }
    }

    /// Every stretch, in order.
    pub fn all(&self) -> &[Stretch] {
        &self.stretches
    }

    /// The parts of the stretches that lie in `window`.
    pub fn within(&self, window: Span) -> impl Iterator<Item = Stretch> {
        let after = self.stretches.partition_point(|stretch| stretch.days.last < window.first);
        self.stretches[after..]
            .iter()
            .map_while(move |stretch| Some(Stretch { days: stretch.days.overlap(window)?, ..*stretch }))
    }

    /// The last day up to which no work is added to what lies before the end of `as_of`.
    fn quiet_through(&self, as_of: Day) -> Day {
        let next = self.stretches.partition_point(|stretch| stretch.days.last <= as_of);
        self.stretches.get(next).map_or(Day::FAR, |stretch| stretch.days.first.before().max(as_of))
    }
}

/// Some work added up: the days it spans and how much it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Sum {
    days: Span,
    amount: i64,
}

impl Sum {
    fn add(&mut self, stretch: Stretch) {
        self.days.last = stretch.days.last;
        self.amount += stretch.amount();
    }

    fn of(stretch: Stretch) -> Sum {
        Sum { days: stretch.days, amount: stretch.amount() }
    }
}

/// What a work rule finds on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tally {
    /// The days that may count.
    pub window: Span,
    /// The days that were added up: the best run, or the first to the last day in the window.
    pub days: Option<Span>,
    /// Their work, in rate-days.
    pub amount: i64,
    /// The work needed, in rate-days.
    pub need: i64,
    /// Whether the rule is met.
    pub met: bool,
    /// A later day, or the same, through which `met` certainly stays as it is.
    pub through: Day,
}

impl Tally {
    /// How far the work is above what is needed (negative: below), in rate-days.
    pub fn margin(&self) -> i64 {
        self.amount - self.need
    }
}

/// The work of `hours` hours, in rate-days: a week has seven of them.
pub fn rate_days(hours: u32) -> i64 {
    i64::from(hours) * 7 * 100
}

/// How much work is asked for.
#[derive(Clone, Copy, Debug)]
enum Need {
    /// Full time over so many calendar months, at most `ceiling` rate-days whatever the calendar says.
    Months { months: u32, full_time: i64, ceiling: i64 },
    /// So many rate-days.
    Amount(i64),
}

impl Need {
    fn of(self, days: impl FnOnce(u32) -> i64) -> i64 {
        match self {
            Need::Months { months, full_time, ceiling } => (days(months) * full_time).min(ceiling),
            Need::Amount(amount) => amount,
        }
    }
}

/// A work rule under one set of readings, ready to be applied to any day.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    need: Need,
    years: u32,
    continuous: bool,
    /// Days of a gap that may stand inside a run.
    bridge: i64,
    /// Whether the day exactly `years` before counts.
    edge: bool,
}

impl Measure {
    /// `rule` with the numbers of `law`, read as `readings` say.
    pub fn new(rule: &WorkRule, law: &Law, readings: Readings) -> Measure {
        let full_time = i64::from(law.full_time_rate());
        let ceiling = if readings.is_lenient(Question::MonthMeasure) {
            let year = i64::from(law.lenient_days(Question::MonthMeasure));
            i64::from(rule.min_months) * year * full_time / 12
        } else {
            i64::MAX
        };
        let need = Need::Months { months: rule.min_months, full_time, ceiling };
        Measure::with(need, rule.window_years, rule.continuous, law, readings)
    }

    /// `hours` hours of work within `years` years, in one run or in all, read as `readings` say.
    pub fn of_hours(hours: u32, years: u32, continuous: bool, law: &Law, readings: Readings) -> Measure {
        Measure::with(Need::Amount(rate_days(hours)), years, continuous, law, readings)
    }

    fn with(need: Need, years: u32, continuous: bool, law: &Law, readings: Readings) -> Measure {
        let bridges = continuous && readings.is_lenient(Question::Gap);
        let bridge = if bridges { i64::from(law.lenient_days(Question::Gap)) } else { 0 };
        Measure { need, years, continuous, bridge, edge: readings.is_lenient(Question::WindowEdge) }
    }

    /// The days that may count on `as_of`.
    pub fn window(&self, as_of: Day) -> Span {
        let edge = as_of.minus_years(self.years);
        Span { first: if self.edge { edge } else { edge.next() }, last: as_of }
    }

    /// Applies the rule to `worked` on `as_of`.
    pub fn tally(&self, worked: &Worked, as_of: Day) -> Tally {
        if self.continuous { self.best_run(worked, as_of) } else { self.whole_window(worked, as_of) }
    }

    /// One run must be enough by itself.
    fn best_run(&self, worked: &Worked, as_of: Day) -> Tally {
        let window = self.window(as_of);
        let mut best: Option<(Sum, i64)> = None;
        let mut keep = |run: Sum| {
            let need = self.need_from(run.days.first);
            let rank = |sum: Sum, need: i64| (sum.amount >= need, sum.amount);
            if best.is_none_or(|(sum, its)| rank(run, need) > rank(sum, its)) {
                best = Some((run, need));
            }
        };
        let mut run: Option<Sum> = None;
        for stretch in worked.within(window) {
            match &mut run {
                Some(open) if open.days.last.until(stretch.days.first) - 1 <= self.bridge => {
                    open.add(stretch);
                }
                _ => {
                    run.replace(Sum::of(stretch)).into_iter().for_each(&mut keep);
                }
            }
        }
        run.into_iter().for_each(keep);
        let (run, need) = best.unzip();
        let need = need.unwrap_or_else(|| self.need_from(as_of));
        self.conclude(worked, window, run, need)
    }

    /// All work in the window is added up.
    fn whole_window(&self, worked: &Worked, as_of: Day) -> Tally {
        let window = self.window(as_of);
        let mut sum: Option<Sum> = None;
        for stretch in worked.within(window) {
            match &mut sum {
                Some(sum) => sum.add(stretch),
                None => sum = Some(Sum::of(stretch)),
            }
        }
        let end = as_of.next();
        let need = self.need.of(|months| end.minus_months(months).until(end));
        self.conclude(worked, window, sum, need)
    }

    /// Work needed in a run that starts on `start`.
    fn need_from(&self, start: Day) -> i64 {
        self.need.of(|months| start.until(start.plus_months(months)))
    }

    /// The least and the most work that can be needed on any day.
    ///
    /// Any N months have between 365 N / 12 - 2 and 366 N / 12 + 2 days; a test walks them all.
    fn need_range(&self) -> (i64, i64) {
        let least = self.need.of(|months| i64::from(months) * 365 / 12 - 2);
        (least, self.need.of(|months| (i64::from(months) * 366 + 11) / 12 + 2))
    }

    fn conclude(&self, worked: &Worked, window: Span, sum: Option<Sum>, need: i64) -> Tally {
        let amount = sum.map_or(0, |sum| sum.amount);
        let met = sum.is_some() && amount >= need;
        let mut tally =
            Tally { window, days: sum.map(|sum| sum.days), amount, need, met, through: window.last };
        tally.through = self.stable_through(worked, &tally);
        tally
    }

    /// A day through which `tally.met` cannot change, found without looking at each day.
    ///
    /// From one day to the next the work in any run, or in the window, grows by at most one
    /// day at the highest rate, and shrinks by at most that for each day the window's start
    /// moves, which is one a day and once one more (across 29 February). So the distance to
    /// the threshold, divided by that rate, is a number of days on which nothing can happen.
    fn stable_through(&self, worked: &Worked, tally: &Tally) -> Day {
        let as_of = tally.window.last;
        let (least, most) = self.need_range();
        let quiet = worked.quiet_through(as_of);
        let Some(days) = tally.days else {
            // Nothing worked in the window: nothing can be met before enough is added.
            return if worked.peak == 0 { Day::FAR } else { quiet.plus((least - 1) / worked.peak) };
        };
        // Days for which the window's start, moving one day too many, leaves the work alone.
        let untouched = |first: Day| (tally.window.first.until(first) - 1).max(-1);
        if tally.met {
            let spare = (tally.amount - most).max(0) / worked.peak;
            let fixed_need = self.continuous || tally.amount >= most;
            let steady = if fixed_need { untouched(days.first) } else { 0 };
            as_of.plus((spare + steady).max(0))
        } else if tally.amount < least {
            if quiet == Day::FAR { Day::FAR } else { quiet.plus((least - 1 - tally.amount) / worked.peak) }
        } else if let (true, Some(first)) = (self.continuous, worked.within(tally.window).next()) {
            quiet.min(as_of.plus(untouched(first.days.first).max(0)))
        } else {
            as_of
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A measure of `months` calendar months.
    fn measure(months: u32) -> Measure {
        let need = Need::Months { months, full_time: 1, ceiling: i64::MAX };
        Measure { need, years: 3, continuous: true, bridge: 0, edge: false }
    }

    #[test]
    fn no_months_are_shorter_or_longer_than_the_range_says() {
        // Four years of starts hold every place of a month's end against 29 February; those
        // from 2095 on also reach across 2100, which has none.
        for first in ["2023-01-01", "2095-01-01"] {
            let first: Day = first.parse::<chrono::NaiveDate>().expect("a date").into();
            for months in 1..=120 {
                let measure = measure(months);
                let (least, most) = measure.need_range();
                for start in (0..1461).map(|days| first.plus(days)) {
                    let forward = measure.need_from(start);
                    let back = start.minus_months(months).until(start);
                    for need in [forward, back] {
                        assert!((least..=most).contains(&need), "{months} months at {start:?}: {need}");
                    }
                }
            }
        }
    }
}

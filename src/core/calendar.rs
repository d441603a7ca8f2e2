//! Days, months and windows: the only place that decides how a date is rounded.
//!
//! Month arithmetic clamps to the end of the month (31 August + 6 months is 28 or
//! 29 February) and year arithmetic takes 29 February to 28 February, as the
//! specification of the category rules asks.

use chrono::{Datelike, Months, NaiveDate};

/// How many years ahead of a day the program looks.
pub const YEARS_AHEAD: u32 = 3;

/// A calendar day, kept as a number so that the arithmetic of long histories is cheap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(i32);

impl Day {
    /// Later than every day a client file may name; stands for "still there".
    pub const FAR: Day = Day(4_000_000);

    /// The day as a date.
    ///
    /// # Panics
    /// Never for a day that came from a date; [`Day::FAR`] is the last that converts.
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).expect("days come from dates or from FAR")
    }

    /// The day `days` later (earlier when negative), never past [`Day::FAR`].
    #[must_use]
    pub fn plus(self, days: i64) -> Day {
        Day((i64::from(self.0) + days).clamp(1, i64::from(Self::FAR.0)) as i32)
    }

    /// The next day.
    #[must_use]
    pub fn next(self) -> Day {
        self.plus(1)
    }

    /// The day before.
    #[must_use]
    pub fn before(self) -> Day {
        self.plus(-1)
    }

    /// How many days lie from this day to `later` (negative when it is earlier).
    pub fn until(self, later: Day) -> i64 {
        i64::from(later.0) - i64::from(self.0)
    }

    /// The same day of the month `months` later, clamped to the end of that month.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Day {
        self.date()
            .checked_add_months(Months::new(months))
            .map_or(Self::FAR, |date| Day::from(date).min(Self::FAR))
    }

    /// The same day of the month `months` earlier, clamped to the end of that month.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Day {
        self.date().checked_sub_months(Months::new(months)).map_or(Day(1), Day::from)
    }

    /// The calendar month, counted on from year to year.
    pub fn month(self) -> i32 {
        let date = self.date();
        date.year() * 12 + date.month0() as i32
    }

    /// The last day of the calendar month.
    #[must_use]
    pub fn month_end(self) -> Day {
        if self == Self::FAR { self } else { self.first_of_month().plus_months(1).before() }
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Day {
        self.plus(1 - i64::from(self.date().day()))
    }

    /// The same date `years` earlier; 29 February becomes 28 February.
    #[must_use]
    pub fn minus_years(self, years: u32) -> Day {
        self.minus_months(years * 12)
    }

    /// The same date `years` later; 29 February becomes 28 February.
    #[must_use]
    pub fn plus_years(self, years: u32) -> Day {
        self.plus_months(years * 12)
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Day {
        Day(date.num_days_from_ce())
    }
}

/// An inclusive run of days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// First day.
    pub first: Day,
    /// Last day, included.
    pub last: Day,
}

impl Span {
    /// Whether `day` lies in the span.
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Number of days, both ends included; 0 when the span is empty.
    pub fn days(self) -> i64 {
        (self.first.until(self.last) + 1).max(0)
    }

    /// The days common to both, if any.
    pub fn overlap(self, other: Span) -> Option<Span> {
        let both = Span { first: self.first.max(other.first), last: self.last.min(other.last) };
        (both.first <= both.last).then_some(both)
    }
}

/// Splits `days` counted forward from `start` into whole calendar months and the days left over.
pub fn months_after(start: Day, days: i64) -> (u32, u32) {
    split(days, |months| start.until(start.plus_months(months)))
}

/// Splits `days` counted back from the day after `last` into whole calendar months and days.
pub fn months_up_to(last: Day, days: i64) -> (u32, u32) {
    let end = last.next();
    split(days, |months| end.minus_months(months).until(end))
}

/// The most months whose length does not exceed `days`, and the rest.
fn split(days: i64, length: impl Fn(u32) -> i64) -> (u32, u32) {
    let days = days.max(0);
    // A month is at least 28 days, so this never overshoots by more than the loop takes back.
    let mut months = (days / 28) as u32;
    while months > 0 && length(months) > days {
        months -= 1;
    }
    (months, (days - length(months)) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse::<NaiveDate>().expect("a date").into()
    }

    #[test]
    fn month_arithmetic_clamps_to_the_end_of_the_month() {
        assert_eq!(day("2023-08-31").plus_months(6), day("2024-02-29"));
        assert_eq!(day("2022-08-31").plus_months(6), day("2023-02-28"));
        assert_eq!(day("2024-03-31").minus_months(1), day("2024-02-29"));
    }

    #[test]
    fn the_leap_day_goes_to_28_february_in_other_years() {
        assert_eq!(day("2024-02-29").minus_years(3), day("2021-02-28"));
        assert_eq!(day("2024-02-28").minus_years(4), day("2020-02-28"));
    }

    #[test]
    fn months_and_days_agree_with_the_thresholds() {
        // 31 August to 28 February is six months: 181 days.
        assert_eq!(months_after(day("2022-08-31"), 181), (6, 0));
        assert_eq!(months_after(day("2022-08-31"), 180), (5, 27));
        assert_eq!(months_up_to(day("2024-12-31"), 366), (12, 0));
        assert_eq!(months_up_to(day("2024-12-31"), 365), (11, 30));
        assert_eq!(months_after(day("2023-01-01"), 0), (0, 0));
    }

    #[test]
    fn spans_count_both_ends() {
        let june = Span { first: day("2023-06-01"), last: day("2023-06-30") };
        assert_eq!(june.days(), 30);
        assert!(june.contains(day("2023-06-30")));
        let july = Span { first: day("2023-07-01"), last: day("2023-07-31") };
        assert_eq!(june.overlap(july), None);
    }

    #[test]
    fn far_stays_far() {
        assert_eq!(Day::FAR.next(), Day::FAR);
        assert_eq!(Day::FAR.plus_months(12), Day::FAR);
    }
}

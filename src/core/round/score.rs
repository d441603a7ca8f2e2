//! The score on the day of a round: what it is at least, what it could be at most, and how
//! long it certainly stays so.

use super::standing::Score;
use crate::core::calendar::Day;
use crate::core::client::{Client, LanguageTest, WorkEntry};
use crate::core::crs::{Crs, Experience, Facts, WorkCounts, facts, most_leniently, points};
use crate::core::rulebook::Rulebook;
use crate::core::verdict::Held;

/// The score of `client` on `day`; no score where no table was in force.
pub fn score_on(book: &Rulebook, crs: &Crs, client: &Client, day: Day) -> Held<Option<Score>> {
    let Some(edition) = crs.on(day) else {
        return Held { value: None, through: crs.first_day().before().max(day) };
    };
    let facts = facts(book, crs, &edition.tables, client, day);
    let least = points(&edition.tables, &facts.profile).total;
    let most = most_leniently(&edition.tables, &facts);
    let in_force = edition.in_force_until.map_or(Day::FAR, Day::from);
    let through = in_force.min(steady_through(book, crs, client, &facts, day)).max(day);
    Held { value: Some(Score { least, most, base: edition.warning.is_some() }), through }
}

/// A day through which `facts`, found on `day`, certainly stay as they are.
fn steady_through(book: &Rulebook, crs: &Crs, client: &Client, facts: &Facts, day: Day) -> Day {
    let mut next = Day::FAR;
    let mut turns = |turn: Day| {
        if turn > day && turn < next {
            next = turn;
        }
    };
    if let Some(birth) = client.birth_date {
        let birth = Day::from(birth);
        turns(birth);
        turns(birth.plus_years(u32::from(facts.profile.age) + 1));
    }
    let spouse = client.spouse.as_ref();
    let tests = client.language_tests.iter().chain(spouse.into_iter().flat_map(|it| &it.language_tests));
    tests.flat_map(|test| changes(book, test)).for_each(&mut turns);
    if let Some(counts) = crs.work_on(day) {
        turns(counts.in_force_until.map_or(Day::FAR, |last| Day::from(last).next()));
        // Bridged work of no more hours than the other changes no sooner than that.
        let own = [&facts.canadian_work, &facts.foreign_work, &facts.bridged_work];
        let own = own.map(|work| (work, &client.work[..]));
        let theirs = (&facts.spouse_work, spouse.map_or(&[][..], |it| &it.work));
        for (work, jobs) in own.into_iter().chain([theirs]) {
            if let Some(work) = work {
                turns(years_change(counts, work, jobs, day));
            }
        }
    } else {
        turns(crs.first_work_day());
    }
    next.before()
}

/// The days on which a result begins and ceases to count.
fn changes(book: &Rulebook, test: &LanguageTest) -> [Day; 3] {
    let accepted = book.languages.test(test.test).accepted_from;
    [test.taken.into(), accepted.into(), book.languages.expiry(test)]
}

/// No later than the day on which the whole years of `work`, counted on `day`, change.
///
/// Nothing is counted above full time, so the hours grow by at most a full-time day a day, and
/// only while a job goes on; they shrink by at most as much, and only once the window has
/// passed the first day of the first job.
fn years_change(counts: &WorkCounts, work: &Experience, jobs: &[WorkEntry], day: Day) -> Day {
    /// Days that the start of a window may run ahead by, over the leap days of its length.
    const LEAPS: i64 = 4;
    let days = |hours: u32| i64::from(hours) * 7 / i64::from(counts.full_time_hours);
    let whole = u32::from(work.years) * counts.year_hours;
    let works_on = |job: &WorkEntry| job.end.is_none_or(|last| Day::from(last) > day);
    let starts = jobs.iter().filter(|job| works_on(job)).map(|job| Day::from(job.start).max(day.next()));
    let grown = starts.min().map_or(Day::FAR, |start| {
        // The hours are rounded down: one more may already be there.
        let lacking = (whole + counts.year_hours).saturating_sub(work.hours + 1);
        start.plus((days(lacking) - 1).max(0))
    });
    let first = jobs.iter().map(|job| Day::from(job.start)).min().unwrap_or(Day::FAR);
    let until_shrinking = work.window.first.until(first).max(0);
    let shrunk = if work.years == 0 {
        Day::FAR
    } else {
        day.plus((until_shrinking + days(work.hours.saturating_sub(whole)) - LEAPS).max(1))
    };
    grown.min(shrunk).max(day.next())
}

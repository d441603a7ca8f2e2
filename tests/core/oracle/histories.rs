//! Random clients, dense where the rules turn.
//!
//! A history is drawn as small choices (start so many days off an edge, last so many months
//! give or take a day) and then turned into a client, so that a failing one shrinks to a
//! simple one.

use chrono::{Days, NaiveDate};
use drawcheck::core::calendar::Span;
use drawcheck::core::client::{Client, Hours, Hundredths, LanguageTest, Military, TestId, WorkEntry};
use drawcheck::core::reading::{Pins, Question, Reading};
use drawcheck::core::timeline::timeline;
use drawcheck::data::rulebook;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::add_months;

/// Occupations that some category lists, some of them moved, dropped or listed twice over time.
const LISTED: [&str; 14] = [
    "21232", "21300", "21234", "31100", "31102", "42203", "63201", "72106", "72600", "72404", "41200",
    "00013", "41320", "82021",
];

/// An occupation that no category ever listed.
pub const UNLISTED: &str = "65201";

/// A date from its parts.
pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn shifted(date: NaiveDate, days: i64) -> NaiveDate {
    let size = Days::new(days.unsigned_abs());
    if days < 0 { date - size } else { date + size }
}

/// A date at or next to one where something turns: the first day of an edition, the same day
/// years before, the end of a month, the leap day; now and then any day.
fn edge_date() -> BoxedStrategy<NaiveDate> {
    let editions: Vec<NaiveDate> = rulebook().editions.iter().map(|edition| edition.in_force_from).collect();
    let february = [(2020, 29), (2023, 28), (2024, 29), (2027, 28), (2028, 29)];
    let february: Vec<NaiveDate> = february.iter().map(|&(year, day)| date(year, 2, day)).collect();
    let near = prop_oneof![5 => Just(0i64), 2 => -1..=1i64, 1 => -2..=2i64];
    let edge = prop_oneof![
        3 => (select(editions), 0..=3i32).prop_map(|(first, years)| add_months(first, -12 * years)),
        3 => (2021..=2027i32, 1..=12u32).prop_map(|(year, month)| date(year, month, 1)),
        2 => select(february),
        2 => (2020..=2025i32, 28..=31u32).prop_map(|(year, day)| date(year, 8, day)),
        2 => (0..3000i64).prop_map(|days| shifted(date(2019, 1, 1), days)),
    ];
    (edge, near).prop_map(|(edge, days)| shifted(edge, days)).boxed()
}

#[derive(Clone, Debug)]
enum Start {
    On(NaiveDate),
    /// So many free days after the job before; negative is an overlap.
    AfterGap(i64),
    /// So many days after the job before began.
    Staggered(i64),
}

#[derive(Clone, Debug)]
enum Length {
    Days(i64),
    Months(i32, i64),
    Until(NaiveDate),
    Ongoing,
}

#[derive(Clone, Debug)]
struct Job {
    noc: usize,
    country: &'static str,
    start: Start,
    length: Length,
    hours: u32,
    facts: [bool; 4],
}

fn start() -> impl Strategy<Value = Start> {
    prop_oneof![
        3 => edge_date().prop_map(Start::On),
        3 => select(&[0, 1, 2, 30, 31, 32][..]).prop_map(Start::AfterGap),
        1 => (-40..=40i64).prop_map(Start::AfterGap),
        1 => (0..=60i64).prop_map(Start::Staggered),
    ]
}

fn length() -> impl Strategy<Value = Length> {
    let months = select(&[1, 2, 3, 6, 6, 6, 12, 12, 12, 18, 24, 36][..]);
    prop_oneof![
        4 => (months, -2..=2i64).prop_map(|(months, days)| Length::Months(months, days)),
        2 => (select(&[91, 182, 182, 364, 364, 728][..]), -1..=1i64)
            .prop_map(|(whole, days)| Length::Days(whole + days)),
        1 => (1..=400i64).prop_map(Length::Days),
        1 => edge_date().prop_map(Length::Until),
        2 => Just(Length::Ongoing),
    ]
}

fn hours() -> impl Strategy<Value = u32> {
    prop_oneof![
        8 => Just(3000u32),
        6 => select(&[1000, 1500, 2000, 2975, 2999, 3001, 3750, 6000][..]),
        1 => 490..=510u32,
        1 => 980..=1020u32,
        1 => 1..=16_800u32,
    ]
}

fn facts() -> impl Strategy<Value = [bool; 4]> {
    // Paid, self-employed, during full-time study, authorized.
    prop_oneof![
        6 => Just([true, false, false, true]),
        1 => Just([true, true, false, true]),
        1 => Just([true, false, true, true]),
        1 => Just([true, false, false, false]),
        1 => any::<[bool; 4]>(),
    ]
}

fn country() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => Just("CA"), 1 => Just("IN"), 1 => Just("FR")]
}

fn job() -> BoxedStrategy<Job> {
    let usual = (0..8usize, country(), start(), length(), hours(), facts());
    // Few hours for the whole window, about as many as are just enough: flickers day by day.
    let low = prop_oneof![490..=510u32, 980..=1020u32];
    let early = edge_date().prop_map(|date| Start::On(add_months(date, -36)));
    let long =
        prop_oneof![Just(Length::Ongoing), (36..=50i32, -2..=2i64).prop_map(|(m, d)| Length::Months(m, d))];
    let sparse = (0..4usize, country(), early, long, low, facts());
    let build =
        |(noc, country, start, length, hours, facts)| Job { noc, country, start, length, hours, facts };
    prop_oneof![9 => usual.prop_map(build), 1 => sparse.prop_map(build)].boxed()
}

/// One job of a history that was planned to be just enough, or just not.
#[derive(Clone, Debug)]
struct Piece {
    share: i64,
    hours: u32,
    gap: i64,
    facts: [bool; 4],
    country: &'static str,
}

fn piece() -> impl Strategy<Value = Piece> {
    let gap = select(&[0, 0, 0, 1, 2, 30, 31, 32, 200][..]);
    let hours = prop_oneof![4 => Just(3000u32), 1 => hours()];
    let facts = prop_oneof![5 => Just([true, false, false, true]), 1 => facts()];
    (1..=4i64, hours, gap, facts, country()).prop_map(|(share, hours, gap, facts, country)| Piece {
        share,
        hours,
        gap,
        facts,
        country,
    })
}

/// What a planned history is laid against.
#[derive(Clone, Copy, Debug)]
enum Anchor {
    /// It ends on the day.
    Ends,
    /// It is still going on after the day.
    GoesOn,
    /// It begins where the window of the day begins, or so many days off.
    Window(i64),
    /// It begins on the day.
    Begins,
}

/// Jobs that add up to six or twelve months, give or take a day, laid against an edge.
fn planned() -> BoxedStrategy<Vec<WorkEntry>> {
    let anchor = prop_oneof![
        2 => Just(Anchor::Ends),
        1 => Just(Anchor::GoesOn),
        2 => (-1..=2i64).prop_map(Anchor::Window),
        2 => Just(Anchor::Begins),
    ];
    let amount = (select(&[6, 12][..]), any::<bool>(), -2..=2i64);
    // The occupations, whether the last job strays into the other, days the first began earlier.
    let nocs = (noc(), noc(), 0..10u8, prop_oneof![2 => Just(0i64), 1 => 0..=40i64]);
    (edge_date(), anchor, amount, vec(piece(), 1..=4), nocs)
        .prop_map(|(aim, anchor, (months, weeks, off), pieces, (main, other, stray, early))| {
            let full =
                if weeks { i64::from(months) * 364 / 12 } else { (add_months(aim, months) - aim).num_days() };
            let shares: i64 = pieces.iter().map(|piece| piece.share).sum();
            let mut left = full + off;
            let mut entries: Vec<WorkEntry> = Vec::new();
            for (at, piece) in pieces.iter().enumerate() {
                let last = at + 1 == pieces.len();
                let part = if last { left } else { (full * piece.share / shares).max(1) }.max(1);
                left -= part;
                let rate = i64::from(piece.hours.min(3000));
                // As many days at this rate as make the part, at most some years of them.
                let days = ((part * 3000 + rate - 1) / rate).min(1200);
                let start = entries.last().map_or(Start::On(aim), |_| Start::AfterGap(piece.gap));
                let job = Job {
                    noc: 0,
                    country: piece.country,
                    start,
                    length: Length::Days(days),
                    hours: piece.hours,
                    facts: piece.facts,
                };
                let noc = if stray == 0 && last && at > 0 { other } else { main };
                entries.push(entry(&job, noc, entries.last()));
            }
            let (first, last) = (entries[0].start, entries[entries.len() - 1].end.expect("planned jobs end"));
            let move_by = match anchor {
                Anchor::Ends | Anchor::GoesOn => (aim - last).num_days(),
                Anchor::Window(off) => (add_months(aim, -36) - first).num_days() + off,
                Anchor::Begins => 0,
            };
            entries[0].start = shifted(entries[0].start, -early);
            for entry in &mut entries {
                entry.start = shifted(entry.start, move_by).max(date(2017, 1, 1));
                entry.end = entry.end.map(|end| shifted(end, move_by).max(entry.start));
            }
            if let (Anchor::GoesOn, Some(last)) = (anchor, entries.last_mut()) {
                last.end = None;
            }
            entries
        })
        .boxed()
}

/// A part-time job that the window cuts at the end of August, where the need for half a year
/// falls by a day a day and the work by less: a verdict can come back as the window moves.
fn sliding() -> BoxedStrategy<Vec<WorkEntry>> {
    let first = (2020..=2022i32, 24..=31u32).prop_map(|(year, day)| date(year, 8, day));
    let amount = (select(&[800, 1000, 1500, 2000, 2500][..]), 180..=184i64, -2..=2i64);
    (noc(), first, amount, 1..=60i64)
        .prop_map(|(noc, first, (hours, need, off), early)| {
            let days = need * 3000 / i64::from(hours) + off;
            let job = Job {
                noc: 0,
                country: "CA",
                start: Start::On(shifted(first, -early)),
                length: Length::Days(early + days),
                hours,
                facts: [true, false, false, true],
            };
            vec![entry(&job, noc, None)]
        })
        .boxed()
}

/// An occupation; those that stay listed through the editions come oftener.
fn noc() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => select(&["21300", "31100", "63201", "72106"][..]), 2 => select(&LISTED[..])]
}

/// Work entries; most of one history is in one occupation.
pub fn work() -> BoxedStrategy<Vec<WorkEntry>> {
    let loose = ((noc(), noc()), vec(job(), 0..=6)).prop_map(|((main, other), jobs)| {
        let mut entries: Vec<WorkEntry> = Vec::new();
        for job in jobs {
            let noc = match job.noc {
                0..=5 => main,
                6 => other,
                _ => UNLISTED,
            };
            entries.push(entry(&job, noc, entries.last()));
        }
        entries
    });
    let disturbed = (planned(), vec(job(), 1..=2)).prop_map(|(mut entries, jobs)| {
        for job in jobs {
            let noc = entries[0].noc.to_string();
            entries.push(entry(&job, &noc, entries.last()));
        }
        entries
    });
    prop_oneof![3 => loose, 3 => planned(), 1 => disturbed, 1 => sliding()].boxed()
}

fn entry(job: &Job, noc: &str, last: Option<&WorkEntry>) -> WorkEntry {
    let start = match (&job.start, last) {
        (Start::On(date), _) => *date,
        (Start::AfterGap(days), Some(last)) => {
            shifted(last.end.unwrap_or(add_months(last.start, 6)), 1 + days).max(date(2017, 1, 1))
        }
        (Start::Staggered(days), Some(last)) => shifted(last.start, *days),
        (Start::AfterGap(days) | Start::Staggered(days), None) => shifted(date(2022, 8, 31), *days),
    };
    let end = match job.length {
        Length::Days(days) => Some(shifted(start, days.max(1) - 1)),
        Length::Months(months, days) => Some(shifted(add_months(start, months), days - 1)),
        Length::Until(date) => Some(date),
        Length::Ongoing => None,
    };
    let [paid, self_employed, full_time_study, authorized] = job.facts;
    WorkEntry {
        title: String::new(),
        noc: noc.parse().expect("a code"),
        employer: String::new(),
        country: job.country.parse().expect("a code"),
        start,
        end: end.map(|end| end.max(start)),
        hours_per_week: Hours::try_from(Hundredths::new(job.hours)).expect("within a week"),
        paid,
        self_employed,
        full_time_study,
        authorized,
    }
}

fn language_test() -> impl Strategy<Value = LanguageTest> {
    let levels = (select(&[TestId::Nclc, TestId::Clb][..]), [6..=8u32, 6..=8u32, 7..=9u32, 7..=9u32]);
    let tef = (Just(TestId::TefCanada), [309..=311u32, 248..=250, 206..=208, 309..=311]);
    let tcf = (Just(TestId::TcfCanada), [9..=11u32, 457..=459, 452..=454, 9..=11]);
    (edge_date(), prop_oneof![2 => levels, 1 => tef, 1 => tcf]).prop_map(
        |(taken, (test, [speaking, listening, reading, writing]))| LanguageTest {
            test,
            taken,
            speaking: Hundredths::whole(speaking),
            listening: Hundredths::whole(listening),
            reading: Hundredths::whole(reading),
            writing: Hundredths::whole(writing),
        },
    )
}

fn military() -> impl Strategy<Value = Military> {
    let truth = || prop_oneof![1 => Just(None), 4 => Just(Some(true)), 1 => Just(Some(false))];
    let years =
        |least: u32| option::weighted(0.9, (least * 100 - 1..=least * 100 + 1).prop_map(Hundredths::new));
    let noc = option::weighted(0.9, select(&["42102", "43204", "40042", "21300"][..]));
    let start = option::weighted(0.9, edge_date().prop_map(|date| add_months(date, -84)));
    (truth(), truth(), start, years(3), years(2), noc).prop_map(
        |(serving, recognized, service_start, caf_offer_years, credential_years, noc)| Military {
            serving,
            recognized,
            service_start,
            caf_offer_years,
            credential_years,
            noc: noc.map(|noc| noc.parse().expect("a code")),
        },
    )
}

fn pins() -> impl Strategy<Value = Pins> {
    let pin = (select(&Question::ALL[..]), select(&[Reading::Strict, Reading::Lenient][..]));
    prop_oneof![
        3 => Just(Pins::new()),
        1 => vec(pin, 1..=3).prop_map(|pins| pins.into_iter().collect()),
    ]
}

/// A client with work, French results, military facts and pinned readings.
pub fn client() -> impl Strategy<Value = Client> {
    let tests = prop_oneof![3 => Just(Vec::new()), 2 => vec(language_test(), 1..=3)];
    let military = option::weighted(0.2, military());
    (work(), tests, military, pins()).prop_map(|(work, language_tests, military, readings)| Client {
        work,
        language_tests,
        military,
        readings,
        ..Client::default()
    })
}

/// A day to ask about: where the core itself says that a verdict turns, or drawn off the
/// client's own dates or the edges of the rules.
#[derive(Clone, Debug)]
pub struct Moment {
    pick: prop::sample::Index,
    kind: u8,
    near: i64,
    edge: NaiveDate,
}

/// A moment; it becomes a day once the client is known.
pub fn moment() -> impl Strategy<Value = Moment> {
    (any::<prop::sample::Index>(), 0..16u8, -2..=2i64, edge_date())
        .prop_map(|(pick, kind, near, edge)| Moment { pick, kind, near, edge })
}

/// The first days of new verdicts, as the core's timeline has them.
fn turns(client: &Client) -> Vec<NaiveDate> {
    let span = Span { first: date(2023, 5, 31).into(), last: date(2029, 12, 31).into() };
    let tracks = timeline(rulebook(), client, span);
    let mut turns = Vec::new();
    for pair in tracks.iter().flat_map(|track| track.intervals.windows(2)) {
        if pair[0].verdict.is_some() && pair[0].verdict != pair[1].verdict {
            turns.push(pair[1].days.first.date());
        }
    }
    turns
}

impl Moment {
    /// The day, from a few days before the first edition to years after the last.
    pub fn day(&self, client: &Client) -> NaiveDate {
        let turns = if self.kind < 8 { turns(client) } else { Vec::new() };
        let day = if !turns.is_empty() {
            // An application is received up to so many days after the invitation.
            let received = i64::from(rulebook().law.application_days.value);
            let ahead = if self.kind < 2 { received } else { 0 };
            shifted(*self.pick.get(&turns), self.near - ahead)
        } else if client.work.is_empty() {
            shifted(self.edge, self.near)
        } else {
            let job = self.pick.get(&client.work);
            let end = job.end.unwrap_or(self.edge);
            match self.kind % 8 {
                0 => shifted(add_months(job.start, 6), self.near - 1),
                1 => shifted(add_months(job.start, 12), self.near - 1),
                2 => shifted(add_months(job.start, 36), self.near),
                3 => shifted(add_months(end, 36), self.near),
                4 => shifted(add_months(end, 30), self.near),
                5 => shifted(end, self.near),
                _ => shifted(self.edge, self.near),
            }
        };
        day.clamp(date(2023, 5, 28), date(2030, 12, 31))
    }
}

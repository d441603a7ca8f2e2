//! The core against a slow, obvious, day-by-day oracle, over many random histories.
//!
//! `DRAWCHECK_CASES` sets how many histories the cheapest property looks at (the dearer ones
//! look at a fixed share of it): `DRAWCHECK_CASES=100000 cargo test --release --test core properties`.

use chrono::NaiveDate;
use drawcheck::core::assessment::{Answer, assess, explained, rulings};
use drawcheck::core::calendar::{Day, Span, YEARS_AHEAD, months_after, months_up_to};
use drawcheck::core::category::Case;
use drawcheck::core::client::{Client, WorkEntry};
use drawcheck::core::finding::Value;
use drawcheck::core::noc::Noc;
use drawcheck::core::reading::Question;
use drawcheck::core::rulebook::{Category, Location, Rule, WorkRule};
use drawcheck::core::screening::Screening;
use drawcheck::core::timeline::timeline;
use drawcheck::core::verdict::Verdict;
use drawcheck::data::rulebook;
use proptest::prelude::*;

use crate::oracle::histories::{self, Moment, UNLISTED, client, moment};
use crate::oracle::{Oracle, add_months, before, next};

/// Histories the cheapest property looks at unless the environment says otherwise.
const CASES: u32 = 1500;

/// One `share`th of the histories; a failing one is printed, not kept in a file.
fn cases(share: u32) -> ProptestConfig {
    let all = std::env::var("DRAWCHECK_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(CASES);
    ProptestConfig { cases: (all / share).max(1), failure_persistence: None, ..ProptestConfig::default() }
}

/// What the oracle and the core say of one category, for comparing.
#[derive(PartialEq, Debug)]
struct Said {
    category: String,
    verdict: Verdict,
    depends_on: Vec<Question>,
    missing: Vec<&'static str>,
}

fn oracle_says(oracle: &Oracle, day: NaiveDate) -> Vec<Said> {
    let categories = oracle.edition(day).map_or(&[][..], |edition| &edition.categories);
    let say = |category: &Category| Said {
        category: category.id.clone(),
        verdict: oracle.verdict_under(category, day),
        depends_on: oracle.depends_on(category, day),
        missing: oracle.missing(category, day),
    };
    categories.iter().map(say).collect()
}

fn core_says(client: &Client, day: NaiveDate) -> Vec<Said> {
    let book = rulebook();
    let categories = book.edition_on(day.into()).map_or(&[][..], |edition| &edition.categories);
    let rulings = rulings(book, client, day.into());
    assert_eq!(rulings.len(), categories.len());
    let said = categories.iter().zip(rulings).map(|(category, ruling)| Said {
        category: category.id.clone(),
        verdict: ruling.verdict,
        depends_on: ruling.depends_on.iter().collect(),
        missing: ruling.missing,
    });
    said.collect()
}

fn days(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(from), |&day| Some(next(day))).take_while(move |&day| day <= to)
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn every_ruling_is_the_oracles((client, moments) in (client(), prop::collection::vec(moment(), 4))) {
        let book = rulebook();
        let oracle = Oracle::new(book, &client);
        for day in moments.iter().map(|moment| moment.day(&client)) {
            prop_assert_eq!(core_says(&client, day), oracle_says(&oracle, day), "on {}", day);
            let categories = book.edition_on(day.into()).map_or(&[][..], |edition| &edition.categories);
            let alone = rulings(book, &client, day.into());
            for ((category, (ruling, finding)), alone) in
                categories.iter().zip(explained(book, &client, day.into())).zip(alone)
            {
                prop_assert_eq!(&ruling, &alone, "{} explained otherwise on {}", category.id, day);
                let told = Verdict::from(finding.outcome);
                prop_assert_eq!(told, ruling.verdict, "the tree of {} on {}", category.id, day);
                let work = category.rule.occupations().len() > 1 && category.id != "military";
                let met = matches!(ruling.verdict, Verdict::Eligible | Verdict::Depends);
                if work && met {
                    let noc = ruling.occupation.expect("an occupation that meets the rule");
                    prop_assert!(
                        oracle.occupation_meets(category, noc, ruling.verdict, day),
                        "{} does not meet {} on {}", noc, category.id, day
                    );
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(5))]

    #[test]
    fn the_order_of_jobs_and_an_unlisted_job_never_matter(
        (client, moment) in (client(), moment()),
        turn in 0..6usize,
        backwards: bool,
        unlisted in histories::work(),
        at in any::<prop::sample::Index>(),
    ) {
        let book = rulebook();
        let day = moment.day(&client);
        let said = rulings(book, &client, day.into());
        let mut shuffled = client.clone();
        let jobs = shuffled.work.len();
        shuffled.work.rotate_left(turn.min(jobs));
        if backwards {
            shuffled.work.reverse();
        }
        prop_assert_eq!(&said, &rulings(book, &shuffled, day.into()));
        let mut more = client.clone();
        for job in unlisted {
            let job = WorkEntry { noc: UNLISTED.parse().expect("a code"), ..job };
            more.work.insert(at.index(more.work.len() + 1), job);
        }
        prop_assert_eq!(&said, &rulings(book, &more, day.into()));
        let span = Span { first: day.into(), last: Day::from(day).plus_years(1) };
        prop_assert_eq!(timeline(book, &client, span), timeline(book, &shuffled, span));
        prop_assert_eq!(timeline(book, &client, span), timeline(book, &more, span));
    }

    #[test]
    fn a_verdict_holds_through_the_day_it_says((client, moment) in (client(), moment())) {
        /// A day far enough to catch any lapse; the oracle keeps no later ones.
        const FURTHEST: u64 = 1200;
        let book = rulebook();
        let oracle = Oracle::new(book, &client);
        let day = moment.day(&client);
        let Some(edition) = oracle.edition(day) else { return Ok(()) };
        let cases = Case::all(book, edition, &client);
        for (category, case) in edition.categories.iter().zip(&cases) {
            let held = case.verdict(day.into());
            prop_assert!(held.through >= day.into());
            prop_assert_eq!(case.ruling(day.into()).through, held.through);
            prop_assert_eq!(Case::one(book, category, &client).verdict(day.into()), held);
            let limit = day + chrono::Days::new(FURTHEST);
            let through = if held.through < limit.into() { held.through.date() } else { limit };
            // Past the last day in force the rule is another one, and so may the answer be.
            let through = edition.in_force_until.map_or(through, |last| through.min(last));
            for later in days(day, through) {
                prop_assert_eq!(
                    oracle.verdict_under(category, later), held.value,
                    "{}: said on {} to hold through {}, fails on {}", category.id, day, through, later
                );
            }
        }
    }
}

/// Rules that no edition has yet: other lengths, windows and places, for the client's own jobs.
fn any_rule() -> impl Strategy<Value = WorkRule> {
    let months = prop_oneof![2 => prop::sample::select(&[6u32, 12][..]), 1 => 1..=24u32];
    let location = prop_oneof![2 => Just(Location::Anywhere), 1 => Just(Location::Canada)];
    (
        months,
        prop_oneof![2 => Just(true), 1 => Just(false)],
        prop_oneof![2 => Just(3u32), 1 => 1..=5u32],
        location,
    )
        .prop_map(|(min_months, continuous, window_years, location)| WorkRule {
            min_months,
            continuous,
            window_years,
            location,
            occupations: Vec::new(),
        })
}

proptest! {
    #![proptest_config(cases(5))]

    #[test]
    fn rules_that_no_edition_has_yet_are_applied_as_well(
        (client, rule, back) in (client(), any_rule(), -2..=400i64),
        moments in prop::collection::vec(moment(), 3),
    ) {
        /// Days after a verdict on which it is looked at again.
        const FURTHEST: u64 = 800;
        let book = rulebook();
        let oracle = Oracle::new(book, &client);
        let mut category = book.editions[0].categories[1].clone();
        let occupations = client.work.iter().map(|entry| entry.noc).collect();
        category.rule = Rule::Work(WorkRule { occupations, ..rule });
        let case = Case::one(book, &category, &client);
        for moment in moments {
            let day = Day::from(moment.day(&client)).plus(-back).date().max(histories::date(2023, 5, 1));
            let held = case.verdict(day.into());
            prop_assert_eq!(held.value, oracle.verdict_under(&category, day), "on {}", day);
            let decisive: Vec<Question> = case.ruling(day.into()).depends_on.iter().collect();
            prop_assert_eq!(decisive, oracle.depends_on(&category, day), "on {}", day);
            let limit = day + chrono::Days::new(FURTHEST);
            let through = if held.through < limit.into() { held.through.date() } else { limit };
            for later in days(day, through) {
                prop_assert_eq!(
                    oracle.verdict_under(&category, later), held.value,
                    "said on {} to hold through {}, fails on {}", day, through, later
                );
            }
        }
    }
}

/// A span of up to four years from a day.
fn span(client: &Client, moment: &Moment, length: i64) -> (NaiveDate, NaiveDate) {
    let first = moment.day(client).min(histories::date(2030, 1, 1));
    (first, first + chrono::Days::new(length as u64))
}

/// The client with the jobs in one occupation alone, and a full-time one in Canada from `day` on.
fn working_full_time(client: &Client, noc: Noc, day: NaiveDate) -> Client {
    let mut alone = client.clone();
    alone.work.retain(|entry| entry.noc == noc);
    let job =
        serde_json::json!({ "title": "", "noc": noc, "country": "CA", "start": day, "hours_per_week": 30 });
    alone.work.push(serde_json::from_value(job).expect("a job"));
    alone
}

proptest! {
    #![proptest_config(cases(15))]

    #[test]
    fn a_timeline_is_the_oracles_verdict_on_every_day(
        (client, moment) in (client(), moment()),
        length in prop_oneof![2 => Just(1461i64), 1 => 0..1461i64],
        back in 0..900u64,
    ) {
        let book = rulebook();
        let oracle = Oracle::new(book, &client);
        let (first, last) = span(&client, &moment, length);
        let (first, last) = (first - chrono::Days::new(back), last - chrono::Days::new(back));
        let first = first.max(histories::date(2022, 12, 1)).min(last);
        let tracks = timeline(book, &client, Span { first: first.into(), last: last.into() });
        for id in book.editions.iter().flat_map(|edition| &edition.categories).map(|category| &category.id) {
            let of_id = tracks.iter().filter(|track| track.category == id).count();
            prop_assert_eq!(of_id, 1, "{} once, whether or not it exists in the span", id);
        }
        for track in &tracks {
            let mut expected = first;
            for interval in &track.intervals {
                let (from, to) = (interval.days.first.date(), interval.days.last.date());
                prop_assert_eq!(from, expected, "{} leaves no gap", track.category);
                prop_assert!(from <= to);
                for day in days(from, to) {
                    prop_assert_eq!(
                        interval.verdict, oracle.verdict(track.category, day), "{} on {}", track.category, day
                    );
                    let edition = oracle.edition(day).map(|edition| edition.id);
                    prop_assert_eq!(interval.edition.map(|edition| edition.id), edition, "on {}", day);
                }
                expected = next(to);
            }
            prop_assert_eq!(before(expected), last, "{} reaches the end", track.category);
            for pair in track.intervals.windows(2) {
                let same = pair[0].verdict == pair[1].verdict
                    && pair[0].edition.map(|edition| edition.id) == pair[1].edition.map(|edition| edition.id);
                prop_assert!(!same, "{} is cut in two at {:?}", track.category, pair[1].days);
            }
        }
    }

    #[test]
    fn since_until_caution_and_outlook_are_the_day_by_day_walk((client, moment) in (client(), moment())) {
        let book = rulebook();
        let oracle = Oracle::new(book, &client);
        let day = moment.day(&client);
        let assessment = assess(book, &client, day.into());
        prop_assert_eq!(assessment.edition.map(|edition| edition.id), oracle.edition(day).map(|edition| edition.id));
        for Answer { category, ruling, unbroken, last_safe_day, finding, outlook, .. } in &assessment.answers {
            let id = &category.id;
            prop_assert_eq!(Some(ruling.verdict), oracle.verdict(id, day), "{} on {}", id, day);
            let (since, until) = oracle.unbroken(id, day);
            prop_assert_eq!(unbroken.since.date(), since, "since of {} on {}", id, day);
            prop_assert_eq!(unbroken.until.map(Day::date), until, "until of {} on {}", id, day);
            let safe = oracle.last_safe_day(id, day);
            prop_assert_eq!(last_safe_day.map(Day::date), safe, "last safe day of {} on {}", id, day);
            prop_assert_eq!(Verdict::from(finding.outcome), ruling.verdict, "the tree of {} on {}", id, day);
            let eligible = oracle.next_eligible(id, day);
            prop_assert_eq!(outlook.next.map(Day::date), eligible, "next day of {} after {}", id, day);
            for short in outlook.shortfalls.iter().filter(|short| short.message == "shortfall-days") {
                let fact = |name| short.facts.iter().find(|(it, _)| *it == name).map(|(_, value)| value.clone());
                let Some(Value::Noc(noc)) = fact("noc") else { panic!("an occupation") };
                let alone = working_full_time(&client, noc, next(day));
                let met = Oracle::new(book, &alone).next_eligible(id, day).map(Value::Date);
                prop_assert_eq!(fact("day"), met, "{} by working as {} after {}", id, noc, day);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(15))]

    #[test]
    fn both_clocks_are_the_day_by_day_count((client, moment) in (client(), moment())) {
        let book = rulebook();
        let oracle = Oracle::new(book, &client);
        let day = moment.day(&client);
        let horizon = Day::from(day).plus_years(YEARS_AHEAD).date();
        for Answer { category, observed, .. } in &assess(book, &client, day.into()).answers {
            let id = &category.id;
            let Rule::Work(rule) = &category.rule else {
                prop_assert_eq!(*observed, None);
                continue;
            };
            let clocks = observed.expect("two clocks of a work rule");
            let exact = |day| oracle.verdict(id, day) == Some(Verdict::Eligible);
            prop_assert_eq!(i64::from(clocks.months.get()), oracle.months(rule, day) / 30, "{} on {}", id, day);
            prop_assert_eq!(clocks.exact, exact(day));
            let ahead = || days(day, horizon);
            let within = ahead().find(|&day| oracle.early(id, day));
            let first = within.map(|within| {
                let mut first = within;
                while oracle.early(id, before(first)) {
                    first = before(first);
                }
                first
            });
            let after = within.and_then(|within| days(within, horizon).find(|&day| !oracle.early(id, day)));
            let safe = after.and_then(|after| days(after, horizon).find(|&day| exact(day)));
            let window = clocks.window;
            prop_assert_eq!(window.map(|window| window.first.date()), first, "{} on {}", id, day);
            prop_assert_eq!(
                window.and_then(|window| window.last).map(Day::date), after.map(before), "{} on {}", id, day
            );
            prop_assert_eq!(clocks.first_safe.map(Day::date), safe, "{} on {}", id, day);
            let last_safe = first.map(before).filter(|&day| exact(day));
            prop_assert_eq!(clocks.last_safe.map(Day::date), last_safe, "{} on {}", id, day);
        }
    }
}

#[test]
fn whole_months_are_counted_as_the_thresholds_are() {
    for first in days(histories::date(2023, 1, 1), histories::date(2024, 12, 31)) {
        for months in 1..=36 {
            let forward = (add_months(first, months) - first).num_days();
            let whole = months as u32;
            assert_eq!(months_after(first.into(), forward), (whole, 0), "{months} months from {first}");
            let (short, rest) = months_after(first.into(), forward - 1);
            assert_eq!(short, whole - 1, "a day less than {months} months from {first}");
            assert!(rest <= 30);
            // Counted back, months end on a last day: the day after it is the end.
            let end = next(first);
            let back = (end - add_months(end, -months)).num_days();
            assert_eq!(months_up_to(first.into(), back), (whole, 0), "{months} months up to {first}");
            assert_eq!(months_up_to(first.into(), back - 1).0, whole - 1, "a day less up to {first}");
        }
    }
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn the_reason_of_a_change_names_a_listed_occupation_of_the_client(
        (client, one, other) in (client(), moment(), moment())
    ) {
        let (one, other): (Day, Day) = (one.day(&client).into(), other.day(&client).into());
        let screening = Screening { book: rulebook(), as_of: one, compare: Some(other) };
        let listed = |day: Day, id: &str| {
            let category = screening.book.edition_on(day).and_then(|edition| edition.category(id));
            let occupations = category.map_or(&[][..], |category| category.rule.occupations());
            client.work.iter().any(|entry| occupations.contains(&entry.noc))
        };
        for change in screening.changes(&client) {
            let id = &change.category.id;
            if !matches!(change.category.rule, Rule::Work(_)) || change.to.is_none() {
                continue;
            }
            let named: Vec<Noc> = change.reason.found.iter().flat_map(|step| &step.facts).filter_map(|(_, value)| {
                if let Value::Noc(noc) = value { Some(*noc) } else { None }
            }).collect();
            prop_assert_eq!(!named.is_empty(), listed(one, id) || listed(other, id), "{}: {:?}", id, change);
            prop_assert!(named.iter().all(|noc| client.work.iter().any(|entry| entry.noc == *noc)));
            // What says something of nobody in particular names nobody's occupation.
            let comparison = screening.comparison().expect("two days");
            let compared = comparison.of(&client);
            let difference = compared.differences().find(|found| found.category.id == *id).expect("it differs");
            prop_assert_eq!(compared.common(&difference).is_some(), named.is_empty(), "{}: {:?}", id, change);
        }
    }
}

//! The open question whether a short gap may stand inside work abroad.

use drawcheck::core::client::Client;
use drawcheck::core::crs::{Factor, Score, most, most_leniently, score};
use drawcheck::core::finding::{Finding, Outcome, Value};
use drawcheck::core::reading::{Question, Reading};
use drawcheck::data::{crs, rulebook};
use proptest::prelude::*;
use serde_json::json;

use super::day;
use super::people::person;

const ON: &str = "2026-10-01";

/// CLB 9, and a year abroad in two jobs with `first..second` between them.
fn two_jobs(last: &str, first: &str) -> Client {
    serde_json::from_value(json!({ "format": "drawcheck-client/1", "name": "A", "birth_date": "1995-01-01",
        "language_tests": [{ "test": "clb", "taken": "2026-01-10",
            "listening": 9, "reading": 9, "writing": 9, "speaking": 9 }],
        "work": [
            { "title": "a", "noc": "21300", "country": "FR", "start": "2024-01-01", "end": last, "hours_per_week": 40 },
            { "title": "b", "noc": "21300", "country": "FR", "start": first, "end": "2025-01-31", "hours_per_week": 40 }
        ] }))
    .unwrap()
}

fn pinned(client: &Client, reading: Reading) -> Client {
    let mut pinned = client.clone();
    pinned.readings.insert(Question::Gap, reading);
    pinned
}

fn scored(client: &Client) -> Score<'_> {
    score(rulebook(), crs(), client, day(ON)).unwrap()
}

fn abroad<'s>(score: &'s Score) -> &'s Finding<'s> {
    &score.factors[Factor::ForeignWorkAndLanguage as usize].finding
}

/// The step about the open question.
fn open<'s>(score: &'s Score) -> Option<&'s Finding<'s>> {
    abroad(score).children.iter().find(|step| step.outcome == Outcome::Depends)
}

fn fact(finding: &Finding, name: &str) -> Value {
    finding.facts.iter().find(|(it, _)| *it == name).unwrap().1.clone()
}

#[test]
fn the_reasons_name_the_open_question_and_what_its_lenient_reading_would_give() {
    let client = two_jobs("2024-06-30", "2024-07-02");
    let strict = scored(&client);
    let step = open(&strict).expect("the question");
    let lenient = pinned(&client, Reading::Lenient);
    let then = scored(&lenient);
    assert_eq!(fact(step, "question"), Value::Question(Question::Gap));
    assert_eq!(fact(step, "total"), Value::Count(then.total.into()));
    assert_eq!(fact(step, "points"), Value::Count(25));
    assert_eq!(then.total, strict.total + 25);
    assert_eq!(step.source.map(|(_, source)| source), Some(&rulebook().law.question(Question::Gap).source));
}

#[test]
fn a_gap_longer_than_any_reading_bridges_opens_nothing() {
    assert!(open(&scored(&two_jobs("2024-06-30", "2024-08-01"))).is_some(), "31 days");
    assert!(open(&scored(&two_jobs("2024-06-30", "2024-08-02"))).is_none(), "32 days");
    assert!(open(&scored(&two_jobs("2024-06-30", "2024-07-01"))).is_none(), "none");
}

#[test]
fn a_pinned_reading_is_no_question_and_a_bridged_run_says_so() {
    let client = two_jobs("2024-06-30", "2024-07-02");
    for reading in [Reading::Strict, Reading::Lenient] {
        assert!(open(&scored(&pinned(&client, reading))).is_none());
    }
    let gaps = |client: &Client| {
        let score = scored(client);
        let work = abroad(&score).children.iter().find(|step| step.message == "score-work-foreign").unwrap();
        let pinned = work.children.iter().any(|step| step.message == "finding-pinned");
        (fact(work, "gaps"), pinned)
    };
    assert_eq!(gaps(&pinned(&client, Reading::Lenient)), (Value::Count(1), true));
    assert_eq!(gaps(&client), (Value::Count(0), false));
    // Nothing is bridged where there is no gap, however the question is read.
    let unbroken = pinned(&two_jobs("2024-06-30", "2024-07-01"), Reading::Lenient);
    assert_eq!(gaps(&unbroken), (Value::Count(0), false));
}

#[test]
fn who_is_not_born_yet_has_no_age() {
    let age = |on| {
        let client = two_jobs("2024-06-30", "2024-07-02");
        score(rulebook(), crs(), &client, day(on)).unwrap().factors[Factor::Age as usize].finding.message
    };
    assert_eq!(age("2015-01-01"), "score-age");
    let mut client = two_jobs("2024-06-30", "2024-07-02");
    client.birth_date = Some("2026-10-02".parse().unwrap());
    assert_eq!(scored(&client).factors[Factor::Age as usize].finding.message, "score-age-unborn");
    client.birth_date = Some("2026-10-01".parse().unwrap());
    assert_eq!(scored(&client).factors[Factor::Age as usize].finding.message, "score-age");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_of_the_lenient_reading_is_what_pinning_it_gives(client in person(), from in 0..4400i64) {
        let mut client = client;
        client.readings.remove(&Question::Gap);
        let day = day("2015-01-01").plus(from);
        let lenient = pinned(&client, Reading::Lenient);
        let strict = score(rulebook(), crs(), &client, day).unwrap();
        let then = score(rulebook(), crs(), &lenient, day).unwrap();
        let tables = &strict.edition.tables;
        let said = strict.facts.bridged_points(tables).map_or(strict.total, |points| points.total);
        prop_assert_eq!(said, then.total);
        prop_assert_eq!(most_leniently(tables, &strict.facts), most(tables, &then.facts));
        prop_assert!(most(tables, &strict.facts) <= most_leniently(tables, &strict.facts));
    }
}

//! The score over time against the score of every single day; caps and ranges on the way.

use drawcheck::core::calendar::{Day, Span};
use drawcheck::core::client::{Client, OfficialLanguage};
use drawcheck::core::crs::{Factor, ahead, cuts, facts, most, points, score};
use drawcheck::data::{crs, rulebook};
use proptest::prelude::*;
use serde_json::json;

use super::day;
use super::people::person;

/// Total and edition of one day, by the score itself.
fn on(client: &Client, day: Day) -> (u16, Day) {
    let edition = crs().on(day).unwrap();
    let facts = facts(rulebook(), crs(), &edition.tables, client, day);
    (points(&edition.tables, &facts.profile).total, edition.in_force_from.into())
}

fn cases() -> ProptestConfig {
    let all = std::env::var("DRAWCHECK_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(1500u32);
    ProptestConfig { cases: (all / 25).max(1), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_days_of_change_are_those_a_daily_scan_finds(client in person(), from in 0..4000i64) {
        let first = day("2015-01-01").plus(from);
        let days = Span { first, last: first.plus(1100) };
        let seen = ahead(rulebook(), crs(), &client, days).unwrap();
        let mut changes = seen.changes.iter();
        let mut before = on(&client, first);
        prop_assert_eq!(seen.start, before.0);
        for day in (1..=days.first.until(days.last)).map(|add| first.plus(add)) {
            let now = on(&client, day);
            if now != before {
                let change = changes.next();
                prop_assert!(change.is_some(), "nothing seen on {} and later", day.date());
                let change = change.unwrap();
                prop_assert_eq!(change.day.date(), day.date());
                prop_assert_eq!((change.before, change.total), (before.0, now.0));
                prop_assert!(!change.causes.is_empty(), "no reason on {}", day.date());
                let birthday = change.causes.iter().any(|it| it.message == "score-ahead-birthday");
                let by_age = change.factors.iter().any(|&(factor, _)| factor == Factor::Age);
                prop_assert!(by_age || !birthday, "a birthday that changes nothing on {}", day.date());
            }
            before = now;
        }
        prop_assert!(changes.next().is_none());
    }

    #[test]
    fn lines_less_what_caps_take_are_the_total_and_nothing_missing_could_pass_the_range(
        client in person(), from in 0..4400i64
    ) {
        let day = day("2015-01-01").plus(from);
        let tables = &crs().on(day).unwrap().tables;
        let facts = facts(rulebook(), crs(), tables, &client, day);
        let earned = points(tables, &facts.profile);
        let lines: u16 = Factor::ALL.into_iter().map(|factor| earned.of(factor)).sum();
        let taken: u16 = cuts(tables, facts.profile.spouse, &earned).iter().map(|cut| cut.sum - cut.cap).sum();
        prop_assert_eq!(lines - taken, earned.total);
        prop_assert!(earned.total <= most(tables, &facts));
        if facts.missing.is_empty() && facts.canadian_work.is_some() {
            prop_assert_eq!(earned.total, most(tables, &facts));
        }
    }

    #[test]
    fn no_answer_to_a_missing_fact_passes_the_range(client in person(), other in person()) {
        let day = day("2026-06-01");
        let tables = &crs().on(day).unwrap().tables;
        let open = facts(rulebook(), crs(), tables, &client, day);
        // The facts of another person where this one has none.
        let fill = |client: &Client| {
            let mut filled = client.clone();
            filled.birth_date = client.birth_date.or(other.birth_date);
            filled.provincial_nomination = client.provincial_nomination.or(other.provincial_nomination);
            filled.certificate_of_qualification =
                client.certificate_of_qualification.or(other.certificate_of_qualification);
            filled.family = client.family.clone().or(other.family.clone());
            if client.language_tests.is_empty() {
                filled.language_tests = other.language_tests.clone();
            }
            if client.education.is_none() {
                filled.education = other.education.clone();
            }
            if let (Some(own), Some(theirs)) = (&mut filled.spouse, &other.spouse) {
                own.accompanying = own.accompanying.or(theirs.accompanying);
                own.canadian = own.canadian.or(theirs.canadian);
            }
            filled
        };
        let filled = fill(&client);
        let total = score(rulebook(), crs(), &filled, day).unwrap().total;
        let low = points(tables, &open.profile).total;
        prop_assert!(total <= most(tables, &open), "{total} of {}", most(tables, &open));
        prop_assert!(low <= total, "{low} is no least of {total}");
    }
}

#[test]
fn before_the_first_tables_nothing_can_be_said() {
    let days = Span { first: day("2014-12-31"), last: day("2016-01-01") };
    assert!(ahead(rulebook(), crs(), &Client::default(), days).is_none());
}

#[test]
fn what_is_missing_may_turn_which_language_is_best_first() {
    let levels = |test: &str, speaking: u8| {
        let others = if test == "clb" { 10 } else { 7 };
        json!({ "test": test, "taken": "2026-01-01", "listening": others, "reading": others,
            "writing": others, "speaking": speaking })
    };
    let open: Client = serde_json::from_value(json!({ "format": "drawcheck-client/1", "name": "A",
        "language_tests": [levels("clb", 4), levels("nclc", 7)], "family": { "sibling_in_canada": false },
        "education": { "level": "secondary", "canadian_study": "none" }, "birth_date": "1994-03-12",
        "provincial_nomination": false }))
    .unwrap();
    let day = day("2026-06-01");
    let tables = &crs().on(day).unwrap().tables;
    let facts = facts(rulebook(), crs(), tables, &open, day);
    assert!(!facts.profile.french_first, "as long as nothing is said of a certificate");
    // A trade certificate gives points with the first language, and only French has them all.
    let certified = Client { certificate_of_qualification: Some(true), ..open.clone() };
    let total = score(rulebook(), crs(), &certified, day).unwrap().total;
    assert_eq!(total, most(tables, &facts));
    let forced = Client { first_official_language: Some(OfficialLanguage::English), ..certified };
    assert!(score(rulebook(), crs(), &forced, day).unwrap().total < total);
}

#[test]
fn a_birthday_that_changes_no_points_is_no_cause() {
    // 47 and 48 years give nothing, and on the same day a result expires that gives something.
    let client: Client = serde_json::from_value(json!({ "format": "drawcheck-client/1", "name": "A",
        "birth_date": "1979-05-05", "language_tests": [{ "test": "clb", "taken": "2024-05-05",
            "listening": 9, "reading": 9, "writing": 9, "speaking": 9 }] }))
    .unwrap();
    let days = Span { first: day("2026-05-01"), last: day("2026-05-31") };
    let seen = ahead(rulebook(), crs(), &client, days).unwrap();
    let causes: Vec<&str> = seen.changes[0].causes.iter().map(|it| it.message).collect();
    assert_eq!((seen.changes.len(), &causes[..]), (1, &["score-ahead-result-ends"][..]));
}

#[test]
fn every_total_from_the_announced_tables_on_is_known_for_a_base_score() {
    let days = Span { first: day("2026-09-01"), last: day("2028-09-01") };
    let seen = ahead(rulebook(), crs(), &Client::default(), days).unwrap();
    assert_eq!(seen.first_base(), Some(day("2026-11-03")));
    assert!(!seen.is_base_on(day("2026-11-02")));
    for (month, _) in seen.months() {
        assert_eq!(seen.is_base_on(month), month >= day("2026-11-03"));
    }
}

//! Which facts the answers ask for: found out from the answers themselves.

use chrono::NaiveDate;
use drawcheck::core::assessment::rulings;
use drawcheck::core::client::Client;
use drawcheck::core::crs;
use drawcheck::core::needs::{Asker, Need, is_fact, needs};
use drawcheck::data;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn client(rest: &str) -> Client {
    let json = format!(r#"{{ "format": "drawcheck-client/1", "name": "A"{rest} }}"#);
    serde_json::from_str(&json).expect("a client")
}

fn needed(client: &Client) -> Vec<Need<'static>> {
    needs(data::rulebook(), data::crs(), client, date("2026-10-01").into())
}

fn of<'n>(needs: &'n [Need<'static>], path: &str) -> Option<&'n Need<'static>> {
    needs.iter().find(|need| need.path == path)
}

const NCLC: &str = r#", "language_tests": [{ "test": "nclc", "taken": "2026-01-10", "listening": 7,
    "reading": 7, "writing": 7, "speaking": 7 }]"#;

#[test]
fn a_fact_is_missing_for_each_answer_that_asks_for_it() {
    let nothing = needed(&client(""));
    let birth = of(&nothing, "birth_date").expect("asked for");
    assert!(birth.missing && birth.askers == [Asker::Score]);
    let french = of(&nothing, "language_tests.french").expect("asked for");
    assert_eq!(french.askers, [Asker::Category("french")]);
    assert_eq!(of(&nothing, "language_tests").expect("asked for").askers, [Asker::Score]);
    assert_eq!(of(&nothing, "profile_submitted_at").expect("asked for").askers, [Asker::Rounds]);
}

#[test]
fn who_asks_for_a_fact_is_known_when_the_fact_is_there() {
    let known = needed(&client(&format!(r#", "birth_date": "1994-03-12"{NCLC}"#)));
    let birth = of(&known, "birth_date").expect("asked for");
    assert!(!birth.missing && birth.askers == [Asker::Score]);
    let french = of(&known, "language_tests.french").expect("asked for");
    assert!(!french.missing && french.askers.contains(&Asker::Category("french")));
    assert!(of(&known, "language_tests.english").expect("asked for").missing);
}

#[test]
fn nobody_asks_about_a_spouse_or_an_offer_that_is_not_there() {
    let alone = needed(&client(""));
    assert!(alone.iter().all(|need| !need.path.starts_with("spouse") && !need.path.starts_with("job")));
    let unsaid = needed(&client(r#", "spouse": {}"#));
    assert!(of(&unsaid, "spouse.accompanying").expect("asked for").missing);
    assert_eq!(of(&unsaid, "spouse.education.level"), None);
    let counts = needed(&client(r#", "spouse": { "accompanying": true, "canadian": false }"#));
    assert!(!of(&counts, "spouse.accompanying").expect("asked for").missing);
    assert!(of(&counts, "spouse.education.level").expect("asked for").missing);
}

#[test]
fn military_facts_are_asked_for_once_one_is_said() {
    assert_eq!(of(&needed(&client("")), "military.recognized"), None);
    let serving = needed(&client(r#", "military": { "serving": true }"#));
    let recognized = of(&serving, "military.recognized").expect("asked for");
    assert!(recognized.missing && recognized.askers == [Asker::Category("military")]);
}

#[test]
fn every_fact_that_an_answer_lacks_can_be_asked_for() {
    let clients = [
        "",
        NCLC,
        r#", "spouse": {}, "job_offer": { "noc": "21300" }"#,
        r#", "spouse": { "accompanying": true, "canadian": false }, "military": { "serving": true }"#,
    ];
    for rest in clients {
        let client = client(rest);
        for day in ["2016-01-01", "2020-01-01", "2024-01-01", "2026-10-01"] {
            let day = date(day).into();
            let (book, crs) = (data::rulebook(), data::crs());
            let tables = &crs.on(day).expect("a score on that day").tables;
            let missing = rulings(book, &client, day).into_iter().flat_map(|ruling| ruling.missing);
            let needs = needs(book, crs, &client, day);
            for path in missing.chain(crs::facts(book, crs, tables, &client, day).missing) {
                assert!(is_fact(path), "{path}");
                assert!(of(&needs, path).is_some_and(|need| need.missing), "{path} on {day:?}");
            }
        }
    }
}

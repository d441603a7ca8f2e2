//! Which facts the answers ask for: found out from the answers themselves.

use chrono::NaiveDate;
use drawcheck::core::assessment::rulings;
use drawcheck::core::client::Client;
use drawcheck::core::crs;
use drawcheck::core::needs::{Asker, Need, is_fact, needs};
use drawcheck::core::program;
use drawcheck::data;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn client(rest: &str) -> Client {
    let json = format!(r#"{{ "format": "drawcheck-client/1", "name": "A"{rest} }}"#);
    serde_json::from_str(&json).expect("a client")
}

fn needed(client: &Client) -> Vec<Need<'static>> {
    needs(data::rulebook(), data::crs(), data::programs(), client, date("2026-10-01").into())
}

/// Who asks for the fact, by id.
fn askers<'n>(needs: &'n [Need<'static>], path: &str) -> Vec<&'n str> {
    of(needs, path).map_or_else(Vec::new, |need| need.askers.iter().map(Asker::id).collect())
}

fn of<'n>(needs: &'n [Need<'static>], path: &str) -> Option<&'n Need<'static>> {
    needs.iter().find(|need| need.path == path)
}

const NCLC: &str = r#", "language_tests": [{ "test": "nclc", "taken": "2026-01-10", "listening": 7,
    "reading": 7, "writing": 7, "speaking": 7 }]"#;

#[test]
fn a_fact_is_missing_for_each_answer_that_asks_for_it() {
    let nothing = needed(&client(""));
    assert!(of(&nothing, "birth_date").expect("asked for").missing);
    assert_eq!(askers(&nothing, "birth_date"), ["score"]);
    assert_eq!(askers(&nothing, "language_tests.french"), ["french"]);
    assert_eq!(askers(&nothing, "language_tests"), ["score"]);
    assert_eq!(askers(&nothing, "profile_submitted_at"), ["rounds"]);
}

#[test]
fn who_asks_for_a_fact_is_known_when_the_fact_is_there() {
    let known = needed(&client(&format!(r#", "birth_date": "1994-03-12"{NCLC}"#)));
    assert!(!of(&known, "birth_date").expect("asked for").missing);
    assert_eq!(askers(&known, "birth_date"), ["score"]);
    assert!(!of(&known, "language_tests.french").expect("asked for").missing);
    assert!(askers(&known, "language_tests.french").contains(&"french"));
    assert!(of(&known, "language_tests.english").expect("asked for").missing);
}

/// Five years abroad as a civil engineer, with English.
const WORKER: &str = r#", "work": [{ "title": "Civil engineer", "noc": "21300", "country": "FR",
        "start": "2020-01-06", "hours_per_week": 40 }],
    "language_tests": [{ "test": "clb", "taken": "2026-01-10", "listening": 9, "reading": 9, "writing": 9,
        "speaking": 9 }], "education": { "level": "bachelor" }"#;

#[test]
fn a_program_asks_for_what_it_turns_on() {
    let worker = needed(&client(WORKER));
    assert!(of(&worker, "funds_cad").expect("asked for").missing);
    assert_eq!(askers(&worker, "funds_cad"), ["fsw"]);
    assert!(askers(&worker, "birth_date").contains(&"fsw"));
    assert_eq!(askers(&needed(&client("")), "funds_cad"), [""; 0]);
}

#[test]
fn nobody_asks_about_a_spouse_or_an_offer_that_is_not_there() {
    let alone = needed(&client(""));
    assert!(
        alone.iter().all(|need| !need.path.starts_with("spouse.") && !need.path.starts_with("job_offer."))
    );
    let unsaid = needed(&client(r#", "spouse": {}"#));
    assert!(of(&unsaid, "spouse.accompanying").expect("asked for").missing);
    assert_eq!(of(&unsaid, "spouse.education.level"), None);
    let counts = needed(&client(r#", "spouse": { "accompanying": true, "canadian": false }"#));
    assert!(!of(&counts, "spouse.accompanying").expect("asked for").missing);
    assert!(of(&counts, "spouse.education.level").expect("asked for").missing);
}

#[test]
fn what_an_answer_reads_and_never_misses_is_asked_for_too() {
    let job =
        r#"{ "title": "x", "noc": "31301", "country": "CA", "start": "2023-01-20", "hours_per_week": 40 }"#;
    let with = |said: &str| needed(&client(&format!(r#", "spouse": {{ {said}, "work": [{job}] }}"#)));
    let counts = with(r#""accompanying": true, "canadian": false"#);
    assert_eq!(askers(&counts, "spouse.work"), ["fsw", "score"]);
    assert!(!of(&counts, "spouse.work").expect("asked for").missing);
    let stays = with(r#""accompanying": false, "canadian": false"#);
    assert_eq!(askers(&stays, "spouse.work"), [""; 0], "of one who stays behind nothing counts");
    assert_eq!(askers(&stays, "provincial_nomination"), ["score", "rounds"]);
    assert_eq!(askers(&stays, "job_offer"), ["fsw", "fst"], "an offer gives no points any more");
    assert_eq!(askers(&stays, "military"), ["military"]);
    assert_eq!(askers(&stays, "first_official_language"), ["score"]);
}

#[test]
fn military_facts_are_asked_for_once_one_is_said() {
    assert_eq!(of(&needed(&client("")), "military.recognized"), None);
    let serving = needed(&client(r#", "military": { "serving": true }"#));
    let recognized = of(&serving, "military.recognized").expect("asked for");
    assert!(recognized.missing);
    assert_eq!(askers(&serving, "military.recognized"), ["military"]);
}

#[test]
fn every_fact_that_an_answer_lacks_can_be_asked_for() {
    let worker = WORKER;
    let with_spouse = format!(r#"{worker}, "spouse": {{ "accompanying": true, "canadian": false }}"#);
    let with_offer = format!(r#"{worker}, "job_offer": {{ "noc": "21300" }}"#);
    let clients = [
        "",
        WORKER,
        &with_spouse,
        &with_offer,
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
            let programs = data::programs();
            let pool = program::rulings(book, programs, &client, day).into_iter();
            let missing = missing.chain(pool.flat_map(|ruling| ruling.missing));
            let needs = needs(book, crs, programs, &client, day);
            for path in missing.chain(crs::facts(book, crs, tables, &client, day).missing) {
                assert!(is_fact(path), "{path}");
                assert!(of(&needs, path).is_some_and(|need| need.missing), "{path} on {day:?}");
            }
        }
    }
}

//! What changed when, beside the client.

use std::fs;
use std::io::Write;

use chrono::{DateTime, Utc};
use drawcheck::core::client::{Client, Spouse};
use drawcheck::data::rulebook;
use drawcheck::store::history::{self, Change};
use drawcheck::store::{Expected, read, save};
use serde_json::{Value, json};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn client(value: Value) -> Client {
    let mut value = value;
    value["format"] = "drawcheck-client/1".into();
    serde_json::from_value(value).unwrap()
}

fn change(path: &str, from: Value, to: Value) -> Change {
    Change { path: path.to_owned(), from, to }
}

#[test]
fn every_save_adds_the_facts_that_differ_with_its_moment() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("amina.client.json");
    let job = json!({ "title": "Engineer", "noc": "21300", "country": "CA", "start": "2023-01-09", "hours_per_week": 20 });
    let mut longer = job.clone();
    longer["hours_per_week"] = json!(37.5);
    let versions = [
        ("2026-11-22T14:00:00Z", json!({ "name": "Amina", "work": [job] })),
        ("2026-11-22T14:05:00Z", json!({ "name": "Amina", "work": [longer], "birth_date": "1994-03-12" })),
        ("2026-11-22T14:06:00Z", json!({ "name": "Amina", "work": [], "birth_date": "1994-03-12" })),
    ];
    let mut expected = Expected::Nothing;
    for (moment, value) in versions {
        let saved = save(&path, &client(value), expected, at(moment)).unwrap();
        expected = Expected::Read(saved.stamp);
    }
    assert_eq!(history::file(&path), folder.path().join("amina.history.jsonl"));
    let history = history::read(&path).unwrap();
    assert_eq!(history.damaged, [0; 0]);
    let moments: Vec<_> = history.events.iter().map(|event| event.at).collect();
    assert_eq!(moments, ["2026-11-22T14:00:00Z", "2026-11-22T14:05:00Z", "2026-11-22T14:06:00Z"].map(at));
    assert!(history.events[0].changes.contains(&change("name", Value::Null, json!("Amina"))));
    assert_eq!(
        history.events[1].changes,
        [
            change("work[0].hours_per_week", json!(20.0), json!(37.5)),
            change("birth_date", Value::Null, json!("1994-03-12")),
        ]
    );
    assert!(history.events[2].changes.contains(&change("work[0].noc", json!("21300"), Value::Null)));
    assert!(history.events[2].changes.iter().all(|change| change.path.starts_with("work[0].")));
}

#[test]
fn a_line_cut_short_is_told_and_the_next_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.client.json");
    let moment = at("2026-11-22T14:00:00Z");
    save(&path, &client(json!({ "name": "A" })), Expected::Nothing, moment).unwrap();
    let mut file = fs::File::options().append(true).open(history::file(&path)).unwrap();
    file.write_all(br#"{"at":"2026-11-22T14:0"#).unwrap();
    drop(file);
    assert_eq!(history::read(&path).unwrap().damaged, [2]);
    save(&path, &client(json!({ "name": "B" })), Expected::Anything, moment).unwrap();
    let history = history::read(&path).unwrap();
    assert_eq!((history.events.len(), history.damaged), (2, vec![2]));
}

#[test]
fn a_client_without_a_history_has_an_empty_one() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(history::read(&folder.path().join("a.client.json")).unwrap(), history::History::default());
}

#[test]
fn a_spouse_of_whom_nothing_is_known_is_a_change_too() {
    let alone = serde_json::to_value(Client::default()).unwrap();
    let spouse =
        Spouse { accompanying: None, canadian: None, education: None, language_tests: vec![], work: vec![] };
    let together = serde_json::to_value(Client { spouse: Some(spouse), ..Client::default() }).unwrap();
    assert_eq!(history::differences(&alone, &together), [change("spouse", Value::Null, json!({}))]);
    let mut known = together.clone();
    known["spouse"]["accompanying"] = json!(true);
    assert_eq!(
        history::differences(&together, &known),
        [change("spouse.accompanying", Value::Null, json!(true))]
    );
}

#[test]
fn a_file_written_by_hand_has_no_changes_that_nobody_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.client.json");
    let by_hand = r#"{ "format": "drawcheck-client/1", "name": "A", "work": [ { "title": "x", "noc": "21300",
        "country": "CA", "start": "2023-01-09", "hours_per_week": 40 } ] }"#;
    fs::write(&path, by_hand).unwrap();
    let (mut client, stamp) = read(rulebook(), &path).unwrap();
    client.birth_date = "1994-03-12".parse().ok();
    save(&path, &client, Expected::Read(stamp), at("2026-11-22T14:00:00Z")).unwrap();
    let events = history::read(&path).unwrap().events;
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].changes, [change("birth_date", Value::Null, json!("1994-03-12"))]);
    // Of a fact that no line names, another program's change is in what was there before ours.
    let theirs = fs::read_to_string(&path).unwrap().replace("\"A\"", "\"B\"").replace("03-12", "03-13");
    fs::write(&path, theirs).unwrap();
    client.name = "C".to_owned();
    save(&path, &client, Expected::Anything, at("2026-11-22T15:00:00Z")).unwrap();
    let events = history::read(&path).unwrap().events;
    assert_eq!((events.len(), events[1].found, events[2].found), (3, true, false));
    assert_eq!(events[1].changes, [change("birth_date", json!("1994-03-12"), json!("1994-03-13"))]);
    assert!(events[2].changes.contains(&change("name", json!("B"), json!("C"))));
}

//! `drawcheck timeline`.

use serde_json::{Value, json};

use crate::run::{drawcheck, fixture, keys, with_id};

fn timeline(from: &str, to: &str) -> Value {
    let file = fixture("developer.client.json");
    drawcheck(&["timeline", &file, "--from", from, "--to", to, "--json"]).json()
}

#[test]
fn intervals_follow_each_other_and_cover_the_span() {
    let value = timeline("2023-05-01", "2026-12-31");
    assert_eq!(keys(&value), ["categories"]);
    for category in value["categories"].as_array().unwrap() {
        assert_eq!(keys(category), ["id", "intervals"]);
        let intervals = category["intervals"].as_array().unwrap();
        assert_eq!(intervals[0]["from"], "2023-05-01");
        assert_eq!(intervals[intervals.len() - 1]["to"], "2026-12-31");
        for pair in intervals.windows(2) {
            let last: chrono::NaiveDate = pair[0]["to"].as_str().unwrap().parse().unwrap();
            assert_eq!(json!(last.succ_opt()), pair[1]["from"], "{category}");
            let state = |interval: &Value| (interval["verdict"].clone(), interval["edition"].clone());
            assert_ne!(state(&pair[0]), state(&pair[1]), "maximal");
        }
        for interval in intervals {
            assert_eq!(keys(interval), ["from", "to", "verdict", "edition"]);
        }
    }
}

#[test]
fn days_without_the_category_are_not_in_force() {
    let value = timeline("2023-05-01", "2026-12-31");
    let of = |id: &str| with_id(&value["categories"], id)["intervals"].clone();
    let interval = |from: &str, to: &str, verdict: &str, edition: Option<&str>| json!({ "from": from, "to": to, "verdict": verdict, "edition": edition });
    assert_eq!(
        of("stem"),
        json!([
            interval("2023-05-01", "2023-05-30", "not_in_force", None),
            interval("2023-05-31", "2025-02-26", "eligible", Some("2023-05-31")),
            interval("2025-02-27", "2025-12-07", "not_eligible", Some("2025-02-27")),
            interval("2025-12-08", "2026-02-17", "not_eligible", Some("2025-12-08")),
            interval("2026-02-18", "2026-12-31", "not_eligible", Some("2026-02-18")),
        ])
    );
    let transport: Vec<Value> =
        of("transport").as_array().unwrap().iter().map(|one| one["verdict"].clone()).collect();
    assert_eq!(transport[0], "not_in_force", "before the first edition");
    assert_eq!(transport[2], "not_in_force", "dropped in 2025, back in 2026");
    assert_eq!(transport[transport.len() - 1], "not_eligible");
}

#[test]
fn a_span_of_one_day_is_one_interval() {
    let value = timeline("2023-07-05", "2023-07-05");
    assert_eq!(with_id(&value["categories"], "stem")["intervals"].as_array().unwrap().len(), 1);
}

#[test]
fn a_span_before_the_first_categories_says_so() {
    let file = fixture("developer.client.json");
    let text = drawcheck(&["timeline", &file, "--from", "2022-01-01", "--to", "2022-02-01"]).good();
    assert!(text.contains("no categories in these days: the first came into force on 31 May 2023"), "{text}");
}

#[test]
fn words_say_the_same_and_the_wrong_order_is_refused() {
    let file = fixture("developer.client.json");
    let text = drawcheck(&["timeline", &file, "--from", "2023-05-01", "--to", "2025-03-01"]).good();
    assert!(text.contains("from 31 May 2023 to 26 Feb 2025: eligible (rules of 31 May 2023)"), "{text}");
    assert!(text.contains("from 1 May 2023 to 30 May 2023: no such category"), "{text}");
    let lines = drawcheck(&["timeline", &file, "--from", "2025-03-01", "--to", "2025-02-28"]).refused();
    assert!(lines[0].starts_with("--to: "), "{lines:?}");
    let lines = drawcheck(&["timeline", &file, "--from", "x", "--to", "2025-02-28"]).refused();
    assert!(lines[0].starts_with("--from: "), "{lines:?}");
    drawcheck(&["timeline", &file, "--from", "2025-03-01"]).misused();
}

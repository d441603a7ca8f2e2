//! `drawcheck score`.

use serde_json::{Value, json};

use crate::run::{drawcheck, fed, fixture, keys, with_id};

fn scored(date: &str) -> Value {
    drawcheck(&["score", &fixture("developer.client.json"), "--as-of", date, "--json"]).json()
}

#[test]
fn json_has_the_keys_of_the_contract() {
    for date in ["2015-01-01", "2020-10-20", "2026-11-02", "2026-11-22"] {
        let value = scored(date);
        assert_eq!(keys(&value), ["as_of", "total", "base_score", "warning", "parts", "factors"]);
        assert_eq!(value["as_of"], date);
        assert_eq!(keys(&value["parts"]), ["core", "spouse", "transferability", "additional"]);
        let factors = value["factors"].as_array().unwrap();
        assert_eq!(factors.len(), 18);
        for factor in factors {
            assert_eq!(keys(factor), ["id", "points", "max", "text"]);
            assert!(!factor["text"].as_str().unwrap().is_empty());
        }
        let parts = value["parts"].as_object().unwrap().values();
        assert_eq!(parts.map(|it| it.as_u64().unwrap()).sum::<u64>(), value["total"].as_u64().unwrap());
    }
}

#[test]
fn from_november_2026_the_total_is_a_base_score_with_its_warning() {
    let before = scored("2026-11-02");
    assert_eq!((&before["base_score"], &before["warning"]), (&json!(false), &Value::Null));
    let after = scored("2026-11-03");
    assert_eq!(after["base_score"], json!(true));
    assert!(after["warning"].as_str().unwrap().starts_with("Base score."), "{after}");
    let file = fixture("developer.client.json");
    let text = drawcheck(&["score", &file, "--as-of", "2026-11-03"]).good();
    assert!(text.contains("base score") && text.contains("official tool"), "{text}");
    let text = drawcheck(&["score", &file, "--as-of", "2026-11-03", "--lang", "fr"]).good();
    assert!(text.contains("note de base") && text.contains("outil officiel"), "{text}");
    assert!(!drawcheck(&["score", &file, "--as-of", "2026-11-02"]).good().contains("base score"));
}

#[test]
fn text_says_points_of_maxima_reasons_sources_and_what_is_missing() {
    let text = drawcheck(&["score", &fixture("developer.client.json"), "--as-of", "2026-11-02"]).good();
    assert!(text.contains("Work in Canada: ") && text.contains("checked to 24 Aug 2026"), "{text}");
    assert!(text.contains("https://") && text.contains("not legal advice"), "{text}");
    assert!(text.contains("\n  education.level\n"), "{text}");
    assert!(!text.contains('⟨') && !text.contains('\x1b'), "{text}");
}

#[test]
fn a_job_offer_counts_on_the_days_it_counted() {
    let client = r#"{"format":"drawcheck-client/1","name":"A",
        "job_offer":{"noc":"00012","full_time":true,"years":1}}"#;
    let offer = |date: &str| {
        let value = fed(&["score", "-", "--as-of", date, "--json"], client).json();
        let factor = with_id(&value["factors"], "arranged_employment").clone();
        (factor["points"].as_u64().unwrap(), factor["max"].as_u64().unwrap())
    };
    assert_eq!(offer("2016-11-18"), (600, 600));
    assert_eq!(offer("2016-11-19"), (200, 200));
    assert_eq!(offer("2025-03-24"), (200, 200));
    assert_eq!(offer("2025-03-25"), (0, 0));
}

#[test]
fn before_express_entry_there_is_no_score() {
    let file = fixture("developer.client.json");
    let lines = drawcheck(&["score", &file, "--as-of", "2014-12-31", "--json"]).refused();
    assert_eq!(lines, ["There was no score on 31 Dec 2014: Express Entry began on 1 Jan 2015."]);
}

#[test]
fn the_days_ahead_and_the_improvements_are_added_when_asked_for() {
    let file = fixture("developer.client.json");
    let args = ["score", &file, "--as-of", "2026-11-02", "--json", "--ahead", "--what-if"];
    let value = drawcheck(&args).json();
    let all = ["as_of", "total", "base_score", "warning", "parts", "factors", "ahead", "improvements"];
    assert_eq!(keys(&value), all);
    let ahead = &value["ahead"];
    assert_eq!(keys(ahead), ["from", "to", "changes", "months"]);
    assert_eq!((&ahead["from"], &ahead["to"]), (&json!("2026-11-02"), &json!("2029-11-02")));
    let months = ahead["months"].as_array().unwrap();
    assert_eq!(
        (months.len(), &months[0]["date"], &months[35]["date"]),
        (36, &json!("2026-12-01"), &json!("2029-11-01"))
    );
    let first = &ahead["changes"][0];
    assert_eq!(keys(first), ["date", "total", "points", "base_score", "reasons"]);
    assert_eq!((&first["date"], &first["base_score"]), (&json!("2026-11-03"), &json!(true)));
    for it in value["improvements"].as_array().unwrap() {
        assert_eq!(keys(it), ["id", "text", "points", "total", "at_most", "capped", "assumed", "factors"]);
        let sum = value["total"].as_i64().unwrap() + it["points"].as_i64().unwrap();
        assert_eq!(it["total"].as_i64().unwrap(), sum);
    }
    assert_eq!(value["improvements"][0]["id"], "nomination");
}

#[test]
fn the_days_ahead_and_the_improvements_read_as_lines() {
    let file = fixture("developer.client.json");
    for lang in ["en", "fr"] {
        let args = ["score", &file, "--as-of", "2026-11-02", "--ahead", "--what-if", "--lang", lang];
        let text = drawcheck(&args).good();
        assert!(text.contains("+600"), "{text}");
        assert!(!text.contains('⟨') && !text.contains('{'), "{text}");
    }
}

#[test]
fn every_later_total_that_is_a_base_score_is_marked_and_the_caution_said_once() {
    let file = fixture("developer.client.json");
    let value = drawcheck(&["score", &file, "--as-of", "2026-09-01", "--json", "--ahead"]).json();
    for month in value["ahead"]["months"].as_array().unwrap() {
        assert_eq!(month["base_score"], json!(month["date"].as_str().unwrap() >= "2026-11-03"), "{month}");
    }
    let text = drawcheck(&["score", &file, "--as-of", "2026-09-01", "--ahead"]).good();
    assert_eq!(text.matches("! Base score: rules reported from 3 Nov 2026 left out").count(), 1, "{text}");
    let ahead = text.split("If life goes on as it is").nth(1).unwrap();
    let (before, after) = ahead.split_once("3 Nov 2026: ").unwrap();
    assert!(before.contains("1 Sep 2026: total "), "{text}");
    assert!(after.starts_with("0, base score ") && !after.contains(", total "), "{text}");
    let text = drawcheck(&["score", &file, "--as-of", "2016-09-01", "--ahead"]).good();
    assert!(!text.contains("ase score"), "{text}");
}

#[test]
fn an_open_question_that_points_turn_on_is_told_with_its_source() {
    let client = json!({ "format": "drawcheck-client/1", "name": "A", "birth_date": "1995-01-01",
        "language_tests": [{ "test": "clb", "taken": "2026-01-10",
            "listening": 9, "reading": 9, "writing": 9, "speaking": 9 }],
        "work": [
            { "title": "a", "noc": "21300", "country": "FR", "start": "2024-01-01", "end": "2024-06-30", "hours_per_week": 40 },
            { "title": "b", "noc": "21300", "country": "FR", "start": "2024-07-02", "end": "2024-12-31", "hours_per_week": 40 }
        ] });
    let run = |client: &Value, more: &[&str]| {
        let args = [&["score", "-", "--as-of", "2026-10-01"], more].concat();
        fed(&args, client.to_string()).good()
    };
    let value: Value = serde_json::from_str(&run(&client, &["--json"])).unwrap();
    let open = &value["open_questions"][0];
    assert_eq!(
        (&open["facts"]["question"], &open["factor"], &open["facts"]["points"]),
        (&json!("gap"), &json!("foreign_work_and_language"), &json!(25))
    );
    assert_eq!(open["facts"]["total"].as_u64().unwrap(), value["total"].as_u64().unwrap() + 25);
    let url = open["source"]["url"].as_str().unwrap();
    let text = run(&client, &[]);
    assert!(text.contains("Open question: gap in continuous work. Read leniently"), "{text}");
    assert!(text.contains(url) && text.contains("without a gap"), "{text}");
    let mut pinned = client;
    pinned["readings"] = json!({ "gap": "lenient" });
    let text = run(&pinned, &[]);
    assert!(text.contains("across gaps of 1 day in all") && !text.contains("without a gap"), "{text}");
    assert!(text.contains("Pinned for this client, read leniently"), "{text}");
    assert!(!text.contains("Open question"), "{text}");
    let value: Value = serde_json::from_str(&run(&pinned, &["--json"])).unwrap();
    assert!(value.get("open_questions").is_none());
}

#[test]
fn a_score_off_the_scale_is_refused_with_the_highest_there_is() {
    let client = json!({ "format": "drawcheck-client/1", "name": "A",
        "language_tests": [{ "test": "ielts-general", "taken": "2026-01-10",
            "listening": 9.5, "reading": 9, "writing": 9, "speaking": 9 }] });
    let lines = fed(&["score", "-"], client.to_string()).refused();
    assert!(lines[0].contains("9.5 is above 9, the highest score in this ability"), "{lines:?}");
}

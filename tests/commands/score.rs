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

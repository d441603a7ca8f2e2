//! `drawcheck categories`, `diff` and `noc`: the rules without a client.

use serde_json::{Value, json};

use crate::run::{drawcheck, keys, with_id};

fn categories(date: &str) -> Value {
    drawcheck(&["categories", "--json", "--as-of", date]).json()
}

#[test]
fn categories_are_those_of_the_edition_in_force() {
    for (date, edition, count) in [
        ("2023-05-31", "2023-05-31", 6),
        ("2025-02-26", "2023-05-31", 6),
        ("2025-02-27", "2025-02-27", 6),
        ("2025-12-08", "2025-12-08", 7),
        ("2026-02-18", "2026-02-18", 10),
    ] {
        let value = categories(date);
        assert_eq!((&value["as_of"], &value["edition"]), (&json!(date), &json!(edition)));
        assert_eq!(value["categories"].as_array().unwrap().len(), count, "{date}");
        for category in value["categories"].as_array().unwrap() {
            assert_eq!(
                keys(category),
                ["id", "name", "rule", "occupations", "conditions", "confidence", "note", "source"]
            );
            for occupation in category["occupations"].as_array().unwrap() {
                assert_eq!(keys(occupation), ["noc", "teer", "title"]);
            }
        }
    }
}

#[test]
fn a_category_has_its_rule_and_its_occupations() {
    let value = categories("2026-03-01");
    let stem = with_id(&value["categories"], "stem");
    assert_eq!(
        stem["rule"],
        json!({ "kind": "work", "min_months": 12, "continuous": false, "window_years": 3,
                "location": "anywhere" })
    );
    assert_eq!(stem["occupations"].as_array().unwrap().len(), 11);
    let civil = json!({ "noc": "21300", "teer": 1, "title": "Civil engineers" });
    assert!(stem["occupations"].as_array().unwrap().contains(&civil));
    let senior = with_id(&value["categories"], "senior-managers");
    assert_eq!(senior["rule"]["location"], "canada");
}

#[test]
fn before_the_first_edition_there_are_no_rules() {
    let value = categories("2023-05-30");
    assert_eq!((&value["edition"], &value["categories"]), (&Value::Null, &json!([])));
    let text = drawcheck(&["categories", "--as-of", "2023-05-30"]).good();
    assert!(text.contains("the first came into force on 31 May 2023"), "{text}");
}

#[test]
fn categories_in_words_are_in_the_language_asked_for() {
    let text = drawcheck(&["categories", "--as-of", "2026-03-01"]).good();
    assert!(text.contains("21300 Civil engineers") && text.contains("12 months"), "{text}");
    let text = drawcheck(&["categories", "--as-of", "2026-03-01", "--lang", "fr"]).good();
    assert!(text.contains("21300 Ingénieurs civils") && text.contains("12 mois"), "{text}");
    assert!(!text.contains('⟨'), "{text}");
}

const YEARS: [&str; 2] = ["2025-12-31", "2026-03-01"];

#[test]
fn a_difference_has_categories_in_and_out_rules_and_moves() {
    let value = drawcheck(&["diff", YEARS[0], YEARS[1], "--json"]).json();
    assert_eq!(keys(&value), ["from", "to", "days", "categories"]);
    assert_eq!(value["days"], json!(YEARS));
    assert_eq!((&value["from"], &value["to"]), (&json!("2025-12-08"), &json!("2026-02-18")));
    for category in value["categories"].as_array().unwrap() {
        assert_eq!(keys(category), ["id", "status", "rule", "in", "out", "confidence", "source"]);
        assert!(category["source"]["url"].as_str().unwrap().starts_with("https://"));
    }
    let of = |id: &str| with_id(&value["categories"], id);
    assert_eq!(of("agriculture")["status"], "gone");
    assert_eq!(of("agriculture")["out"], json!([{ "noc": "63201", "moved_to": "trades" }]));
    assert_eq!(of("transport")["status"], "new");
    assert_eq!(of("transport")["in"].as_array().unwrap().len(), 4);
    assert_eq!(of("trades")["status"], "changed");
    assert_eq!(of("trades")["in"], json!([{ "noc": "63201", "moved_from": "agriculture" }]));
    assert_eq!(of("trades")["out"], json!([{ "noc": "63200", "moved_to": null }]));
    let months = json!({ "parameter": "min_months", "before": 6, "after": 12 });
    for id in ["healthcare", "stem", "trades", "education"] {
        assert!(of(id)["rule"].as_array().unwrap().contains(&months), "{id}");
    }
}

#[test]
fn a_difference_in_words_says_the_same() {
    let text = drawcheck(&["diff", YEARS[0], YEARS[1]]).good();
    for part in [
        "From the rules of 8 Dec 2025 to those of 18 Feb 2026",
        "Agriculture and agri-food occupations: ended",
        "Transport occupations: new",
        "months of work: 6 → 12",
        "+ 63201 Butchers - retail and wholesale (from Agriculture)",
        "− 63201 Butchers - retail and wholesale (to Trades)",
        "− 63200 Cooks",
    ] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
    let text = drawcheck(&["diff", YEARS[0], YEARS[1], "--lang", "fr"]).good();
    assert!(text.contains("mois de travail\u{a0}: 6 → 12") && !text.contains('⟨'), "{text}");
}

#[test]
fn a_difference_is_empty_within_an_edition_and_whole_before_the_first() {
    let value = drawcheck(&["diff", "2026-03-01", "2026-11-22", "--json"]).json();
    assert_eq!(value["categories"], json!([]));
    assert!(drawcheck(&["diff", "2026-03-01", "2026-11-22"]).good().contains("Nothing changed."));
    let value = drawcheck(&["diff", "2020-01-01", "2023-07-05", "--json"]).json();
    assert_eq!((&value["from"], &value["to"]), (&Value::Null, &json!("2023-05-31")));
    assert!(value["categories"].as_array().unwrap().iter().all(|category| category["status"] == "new"));
    assert_eq!(value["categories"].as_array().unwrap().len(), 6);
}

#[test]
fn a_difference_refuses_what_is_no_date() {
    let lines = drawcheck(&["diff", "yesterday", "2026-03-01"]).refused();
    assert!(lines[0].contains("“yesterday” is not a date"), "{lines:?}");
}

#[test]
fn occupations_are_found_by_words_best_first() {
    let args = ["noc", "civil", "engineer", "--json", "--as-of", "2026-11-22"];
    let value = drawcheck(&args).json();
    let hits = value.as_array().unwrap();
    assert_eq!(
        hits[0],
        json!({ "noc": "21300", "teer": 1, "title": "Civil engineers", "categories": ["stem"] })
    );
    for hit in hits {
        assert_eq!(keys(hit), ["noc", "teer", "title", "categories"]);
    }
    let few = drawcheck(&[&args[..], &["--limit", "2"]].concat()).json();
    assert_eq!(few.as_array().unwrap()[..], hits[..2]);
}

#[test]
fn an_occupation_is_listed_by_the_rules_of_the_day() {
    let listed = |date: &str| {
        let value = drawcheck(&["noc", "21232", "--json", "--limit", "1", "--as-of", date]).json();
        assert_eq!(value[0]["noc"], "21232");
        value[0]["categories"].clone()
    };
    assert_eq!(listed("2023-05-30"), json!([]));
    assert_eq!(listed("2023-07-05"), json!(["stem"]));
    assert_eq!(listed("2025-02-27"), json!([]));
}

#[test]
fn the_words_may_be_of_either_language_and_the_titles_are_of_the_one_asked_for() {
    let first = |args: &[&str]| {
        let value = drawcheck(&[&["noc", "--json", "--limit", "1"], args].concat()).json();
        (value[0]["noc"].clone(), value[0]["title"].clone())
    };
    let (noc, title) = first(&["infirmiere", "autorisee", "--lang", "fr"]);
    assert_eq!(noc, "31301");
    assert!(title.as_str().unwrap().contains("Infirmiers"), "{title}");
    assert_eq!(first(&["registered nurse", "--lang", "fr"]), (noc, title));
}

#[test]
fn finding_nothing_is_an_answer() {
    assert_eq!(drawcheck(&["noc", "qqqqxxqq", "--json"]).json(), json!([]));
    let text = drawcheck(&["noc", "qqqqxxqq"]).good();
    assert!(text.contains("No occupation found for “qqqqxxqq”"), "{text}");
}

#[test]
fn a_comparison_may_reach_before_the_first_categories() {
    let title = |from, to| drawcheck(&["diff", from, to]).good().lines().next().map(str::to_owned);
    let first = "From before the first categories to the rules of 31 May 2023";
    assert_eq!(title("2020-01-01", "2023-06-01").as_deref(), Some(first));
    let back = "From the rules of 31 May 2023 back to before the first categories";
    assert_eq!(title("2023-06-01", "2020-01-01").as_deref(), Some(back));
    let none = "Both days are before the first categories.";
    assert_eq!(title("2020-01-01", "2020-01-02").as_deref(), Some(none));
}

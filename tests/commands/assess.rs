//! `drawcheck assess`.

use serde_json::{Value, json};

use crate::run::{drawcheck, fed, fixture, in_locale, keys, with_id};

fn assessed(date: &str) -> Value {
    drawcheck(&["assess", &fixture("developer.client.json"), "--as-of", date, "--json"]).json()
}

/// Asserts that a finding and all below it have the keys of the contract.
fn is_a_finding(finding: &Value) {
    assert_eq!(keys(finding), ["rule", "outcome", "text", "facts", "source", "children"]);
    assert!(finding["rule"].is_string() && finding["text"].is_string() && finding["facts"].is_object());
    let outcomes = ["met", "not_met", "depends", "unknown", "not_applicable", "noted"];
    assert!(outcomes.contains(&finding["outcome"].as_str().unwrap()), "{}", finding["outcome"]);
    assert_eq!(keys(&finding["source"]), ["title", "url", "published", "edition"], "a finding is cited");
    finding["children"].as_array().unwrap().iter().for_each(is_a_finding);
}

#[test]
fn json_has_the_keys_of_the_contract_in_every_edition() {
    for date in ["2023-07-05", "2025-03-01", "2026-01-01", "2026-11-22"] {
        let value = assessed(date);
        let top = ["as_of", "edition", "data_verified_through", "client", "categories", "programs"];
        assert_eq!(keys(&value), top);
        assert_eq!(value["as_of"], date);
        assert_eq!(value["client"], json!({ "name": "Dev Eloper", "reference": "2026-014" }));
        assert_eq!(keys(&value["client"]), ["name", "reference"]);
        let ids: Vec<&str> =
            value["programs"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["cec", "fsw", "fst"]);
        for category in
            value["categories"].as_array().unwrap().iter().chain(value["programs"].as_array().unwrap())
        {
            assert_eq!(
                keys(category),
                [
                    "id",
                    "verdict",
                    "occupation",
                    "depends_on",
                    "missing",
                    "since",
                    "until",
                    "cautions",
                    "observed",
                    "finding"
                ]
            );
            let verdicts = ["eligible", "not_eligible", "depends", "unknown"];
            assert!(verdicts.contains(&category["verdict"].as_str().unwrap()));
            assert!(category["since"].is_string());
            is_a_finding(&category["finding"]);
        }
    }
}

#[test]
fn the_worked_example_is_eligible_from_the_first_day_to_the_last_of_its_list() {
    let value = assessed("2023-07-05");
    assert_eq!(value["edition"], "2023-05-31");
    let stem = with_id(&value["categories"], "stem");
    assert_eq!(stem["verdict"], "eligible");
    assert_eq!(stem["occupation"], "21232");
    assert_eq!((&stem["since"], &stem["until"]), (&json!("2023-05-31"), &json!("2025-02-26")));
    assert_eq!(stem["cautions"], json!([]));
    let french = with_id(&value["categories"], "french");
    assert_eq!((&french["verdict"], &french["until"]), (&json!("unknown"), &Value::Null));
    assert_eq!(french["missing"], json!(["language_tests.french"]));
}

#[test]
fn an_eligibility_that_ends_within_sixty_days_carries_a_caution() {
    // Met through 26 February 2025: an application may be received 60 days after the invitation.
    let cautions = |date: &str| with_id(&assessed(date)["categories"], "stem")["cautions"].clone();
    assert_eq!(cautions("2024-12-27"), json!([]));
    let cautions = cautions("2024-12-29");
    assert_eq!(keys(&cautions[0]), ["id", "last_safe_day", "text"]);
    assert_eq!(cautions[0]["last_safe_day"], "2025-02-26");
}

#[test]
fn open_questions_are_named_by_their_ids() {
    let text = std::fs::read_to_string(fixture("developer.client.json")).unwrap();
    let text = text.replace("\"hours_per_week\": 40", "\"hours_per_week\": 40, \"self_employed\": true");
    let value = fed(&["assess", "-", "--as-of", "2023-07-05", "--json"], &text).json();
    let stem = with_id(&value["categories"], "stem");
    assert_eq!(stem["verdict"], "depends");
    assert_eq!(stem["depends_on"], json!(["self-employment"]));
}

#[test]
fn before_the_first_edition_there_are_no_categories() {
    let value = assessed("2023-05-30");
    assert_eq!((&value["edition"], &value["categories"]), (&Value::Null, &json!([])));
    let text = drawcheck(&["assess", &fixture("developer.client.json"), "--as-of", "2023-05-30"]).good();
    assert!(text.contains("31 May 2023"), "{text}");
    assert_eq!(assessed("2023-05-31")["edition"], "2023-05-31");
}

#[test]
fn a_file_and_standard_input_give_the_same() {
    let text = std::fs::read(fixture("developer.client.json")).unwrap();
    let args = ["assess", "-", "--json", "--as-of", "2023-07-05"];
    assert_eq!(fed(&args, text).json(), assessed("2023-07-05"));
}

#[test]
fn text_says_verdicts_in_words_with_dates_and_sources() {
    let text = drawcheck(&["assess", &fixture("developer.client.json"), "--as-of", "2023-07-05"]).good();
    assert!(text.starts_with("Dev Eloper (2026-014), as of 5 Jul 2023\n"), "{text}");
    assert!(text.contains("● Science, Technology, Engineering and Math (STEM) occupations: eligible"));
    assert!(text.contains("from 31 May 2023 to 26 Feb 2025"));
    assert!(text.contains("https://") && text.contains("not legal advice"));
    assert!(!text.contains('⟨') && !text.contains('\x1b'), "{text}");
}

/// The value with every text left out, and every title and name in a language.
fn without_text(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.iter().filter(|(key, _)| *key != "text");
            Value::Object(kept.map(|(key, value)| (key.clone(), without_text(value))).collect())
        }
        Value::Array(list) => list.iter().map(without_text).collect(),
        value => value.clone(),
    }
}

#[test]
fn french_changes_the_texts_and_nothing_else() {
    let file = fixture("developer.client.json");
    let args = ["assess", &file, "--as-of", "2024-12-29", "--json"];
    let english = drawcheck(&args).json();
    for french in [
        drawcheck(&[&args[..], &["--lang", "fr"]].concat()),
        drawcheck(&[&["--lang=fr"], &args[..]].concat()),
        in_locale(&[("LC_ALL", "fr_CA.UTF-8")], &args),
        in_locale(&[("LC_ALL", ""), ("LANG", "fr_FR.UTF-8")], &args),
    ] {
        let french = french.json();
        assert_ne!(french, english);
        assert_eq!(without_text(&french), without_text(&english));
    }
    let args = [&args[..], &["--lang", "en"]].concat();
    assert_eq!(in_locale(&[("LC_ALL", "fr_CA.UTF-8")], &args).json(), english, "an option beats the locale");
    let text = in_locale(&[("LANG", "fr_CA.UTF-8")], &["assess", &file, "--as-of", "2023-07-05"]).good();
    assert!(text.contains("admissible") && text.contains("5 juill. 2023"), "{text}");
}

#[test]
fn every_problem_of_a_bad_file_is_listed_with_its_place() {
    let file = fixture("bad.client.json");
    for args in [&["assess", &file][..], &["assess", &file, "--json"], &[&file], &["--lang", "fr", &file]] {
        let lines = drawcheck(args).refused();
        let (line_word, colon) = if args[0] == "--lang" { ("ligne", "\u{a0}: ") } else { ("line", ": ") };
        let places = [
            (1, "name"),
            (3, "nam"),
            (4, "birth_date"),
            (6, "work[0].noc"),
            (6, "work[0].hours_per_week"),
            (7, "work[1].country"),
            (8, "work[2].end"),
            (11, "language_tests[0].test"),
            (13, "readings.gap"),
        ];
        assert_eq!(lines.len(), places.len(), "{lines:#?}");
        for (said, (line, place)) in lines.iter().zip(places) {
            let start = format!("{file}: {line_word} {line}, {place}{colon}");
            assert!(said.starts_with(&start), "{start:?}: {lines:#?}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    let nowhere = drawcheck(&["assess", "nowhere.client.json"]).refused();
    assert_eq!(nowhere, ["nowhere.client.json: There is no such file."]);
    let nowhere = drawcheck(&["assess", "nowhere.client.json", "--lang", "fr"]).refused();
    assert_eq!(nowhere, ["nowhere.client.json: Ce fichier n’existe pas."]);
    let folder = drawcheck(&["assess", "src"]).refused();
    assert_eq!(folder, ["src: This is a folder, not a file."]);
    let lines = fed(&["assess", "-"], "").refused();
    assert_eq!(lines.len(), 1, "{lines:?}");
    let lines = fed(&["assess", "-"], "[]").refused();
    assert!(lines[0].contains("one JSON object"), "{lines:?}");
    let lines = fed(&["assess", "-"], b"{\"name\": \"\xff\"}").refused();
    assert!(lines[0].contains("UTF-8"), "{lines:?}");
}

#[test]
fn a_date_that_is_none_is_refused() {
    for date in ["2023-02-29", "5 July", "2023-7-5", ""] {
        let lines = drawcheck(&["assess", &fixture("developer.client.json"), "--as-of", date]).refused();
        assert_eq!(lines.len(), 1);
        assert!(lines[0].starts_with("--as-of: ") && lines[0].contains(date), "{lines:?}");
    }
}

#[test]
fn a_job_that_begins_later_says_so() {
    let client = r#"{"format":"drawcheck-client/1","name":"A","work":[{"title":"Nurse","noc":"31301",
        "country":"CA","start":"2025-06-02","hours_per_week":40}]}"#;
    let text = fed(&["assess", "-", "--as-of", "2024-01-01"], client).good();
    assert!(text.contains("· Nurse, Canada: from 2 Jun 2025, not yet begun on this day"), "{text}");
}

#[test]
fn before_the_programs_are_on_file_none_is_told() {
    assert_eq!(assessed("2022-11-15")["programs"], json!([]));
    assert_eq!(assessed("2022-11-16")["programs"].as_array().unwrap().len(), 3);
}

#[test]
fn what_a_programs_verdict_takes_for_granted_stands_right_under_it() {
    let client = r#"{"format":"drawcheck-client/1","name":"A","work":[{"title":"Mechanic","noc":"72410",
        "country":"CA","start":"2020-01-06","hours_per_week":40}],"language_tests":[{"test":"clb",
        "taken":"2025-12-01","speaking":6,"listening":6,"reading":6,"writing":6}],"job_offer":{"noc":"72410",
        "full_time":true,"years":2}}"#;
    let text = fed(&["assess", "-", "--as-of", "2026-11-22"], client).good();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let at = lines.iter().position(|line| line.starts_with("● Federal Skilled Trades")).expect(&text);
    assert!(lines[at + 2..at + 4].iter().any(|line| line.starts_with("Taken as valid: the offer")), "{text}");
    assert!(text.contains("since at least 16 Nov 2022 (the first day on file)"), "{text}");
}

#[test]
fn the_months_of_the_profile_are_told_beside_the_exact_days() {
    // In the job since 14 November 2022: November 2022 to October 2023 are twelve months, so the
    // profile may count a year on 1 October 2023; 52 weeks are there on 12 November.
    let cec = with_id(&assessed("2023-10-20")["programs"], "cec").clone();
    let observed = &cec["observed"];
    assert_eq!((&observed["months"], &observed["passes"]), (&json!(12.0), &json!(true)));
    assert_eq!(observed["exact_days_pass"], false);
    assert_eq!(observed["window"], json!({ "from": "2023-10-01", "to": "2023-11-11" }));
    assert_eq!(observed["first_safe"], "2023-11-12");
    let french = with_id(&assessed("2023-10-20")["categories"], "french").clone();
    assert_eq!(french["observed"], Value::Null);
}

//! `drawcheck rounds` and `drawcheck replay`.

use std::fs;

use serde_json::{Value, json};

use crate::run::{drawcheck, fed, fixture, keys};

/// The program with the rounds of a folder of its own.
fn within(folder: &tempfile::TempDir, args: &[&str]) -> crate::run::Ran {
    drawcheck(&[args, &["--dir", folder.path().to_str().unwrap()]].concat())
}

fn empty() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn json_lists_every_round_the_newest_first_and_says_how_far_the_file_goes() {
    let value = within(&empty(), &["rounds", "--json"]).json();
    assert_eq!(
        keys(&value),
        ["through", "verified_through", "supplied_through", "rounds", "pool", "sources"]
    );
    assert_eq!((&value["through"], &value["supplied_through"]), (&json!("2026-10-01"), &Value::Null));
    let rounds = value["rounds"].as_array().unwrap();
    assert_eq!(rounds.len(), 448);
    assert_eq!(
        keys(&rounds[0]),
        [
            "number",
            "date",
            "type",
            "category",
            "name",
            "edition",
            "programs",
            "invitations",
            "cut_off",
            "tie_break",
            "supplied",
            "confidence",
            "notes"
        ]
    );
    assert_eq!((&rounds[0]["number"], &rounds[0]["category"]), (&json!("447"), &json!("trades")));
    assert_eq!(rounds[0]["tie_break"], "2026-05-28T16:55:23Z");
    assert_eq!((&rounds[447]["number"], &rounds[447]["tie_break"]), (&json!("1"), &Value::Null));
    assert_eq!(value["pool"]["total"], 229_904);
}

#[test]
fn rounds_are_filtered_by_category_and_by_type() {
    let folder = empty();
    let count = |args: &[&str]| {
        let value = within(&folder, &[&["rounds", "--json"], args].concat()).json();
        value["rounds"].as_array().unwrap().len()
    };
    assert_eq!(count(&["--category", "french"]), 36);
    assert_eq!(count(&["--category", "researchers"]), 0);
    assert_eq!(count(&["--type", "pnp"]), 114);
    assert_eq!(count(&["--type", "category"]), 78);
    let refused = within(&folder, &["rounds", "--category", "astronauts"]).refused();
    assert!(refused[0].starts_with("--category: “astronauts” is not the id of a category"), "{refused:?}");
    assert!(within(&folder, &["rounds", "--type", "lottery"]).misused().contains("general, cec, fsw"));
    assert!(
        within(&folder, &["rounds", "--type", "cec", "--category", "stem"]).misused().contains("--category")
    );
}

#[test]
fn a_date_leaves_out_the_rounds_after_it() {
    let newest = |args: &[&str]| {
        let rounds = within(&empty(), args).json()["rounds"].as_array().unwrap().clone();
        (rounds[0]["number"].clone(), rounds.len())
    };
    assert_eq!(newest(&["rounds", "--json", "--as-of", "2015-02-06"]), (json!("1"), 1));
    assert_eq!(newest(&["rounds", "--json", "--as-of", "2015-02-07"]), (json!("2"), 2));
    let client = fixture("developer.client.json");
    assert_eq!(newest(&["replay", &client, "--json", "--as-of", "2015-02-07"]).1, 2);
}

#[test]
fn text_is_a_table_under_the_date_the_file_goes_to() {
    let folder = empty();
    let text = within(&folder, &["rounds", "--category", "stem"]).good();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Rounds on file through 1 Oct 2026");
    assert_eq!(lines.len(), 2 + 1 + 3);
    assert!(lines[3].starts_with("293") && lines[3].contains("25 Feb 2024, 11:55:12 UTC"), "{text}");
    let french = within(&folder, &["rounds", "--category", "stem", "--lang", "fr"]).good();
    assert!(french.starts_with("Rondes au dossier jusqu’au 1er oct. 2026\n"), "{french}");
    assert!(french.contains("Professions en STIM (version 1)"), "{french}");
    let none = within(&folder, &["rounds", "--category", "researchers"]).good();
    assert!(none.ends_with("No such rounds are on file.\n"), "{none}");
}

#[test]
fn replay_answers_the_four_questions_for_every_round() {
    let folder = empty();
    let value = within(&folder, &["replay", &fixture("developer.client.json"), "--json"]).json();
    assert_eq!(keys(&value), ["client", "through", "rounds"]);
    let rounds = value["rounds"].as_array().unwrap();
    assert_eq!(rounds.len(), 448);
    for round in rounds {
        assert_eq!(keys(&round["answers"]), ["pool", "category", "cut_off", "tie_break"]);
    }
    // The software developer of 2023: in the category, but without a year of work in no program;
    // nothing is known of the score.
    let stem = rounds.iter().find(|round| round["number"] == "254").unwrap();
    assert_eq!(stem["answers"]["category"], "met");
    assert_eq!(stem["answers"]["cut_off"], "unknown");
    assert_eq!((&stem["invited"], &stem["score"]), (&json!("not_eligible"), &Value::Null));
    assert_eq!(stem["against"], json!(["pool"]));
}

#[test]
fn replay_reads_standard_input_and_says_a_sum_first() {
    let client = fs::read(fixture("developer.client.json")).unwrap();
    let text = fed(&["replay", "-", "--type", "pnp"], client).good();
    let mut lines = text.lines();
    assert!(lines.next().unwrap().starts_with("Rounds on file through "), "{text}");
    assert!(lines.next().unwrap().starts_with("Would have been invited in none of 114 rounds;"), "{text}");
    assert!(text.contains("not legal advice") && !text.contains('⟨'), "{text}");
}

#[test]
fn one_round_is_explained_in_full() {
    let folder = empty();
    let file = fixture("developer.client.json");
    let text = within(&folder, &["replay", &file, "--round", "254"]).good();
    assert!(text.starts_with("○ Round 254 of 5 Jul 2023, STEM occupations (Version 1)"), "{text}");
    assert!(text.contains("● In the category Science, Technology, Engineering and Math (STEM)"), "{text}");
    let value = within(&folder, &["replay", &file, "--round", "254", "--json"]).json();
    assert_eq!(value["finding"]["rule"], "round.invited");
    assert_eq!(value["finding"]["children"].as_array().unwrap().len(), 4);
    assert!(value["finding"]["children"][1]["source"]["url"].as_str().unwrap().starts_with("https://"));
    for (number, said) in [("9999", "There was no round 9999."), ("x", "is not the number of a round")] {
        let refused = within(&folder, &["replay", &file, "--round", number]).refused();
        assert!(refused[0].contains(said), "{refused:?}");
    }
}

/// A file of the department with one newer round.
fn feed(size: &str) -> String {
    let mut round = json!({
        "drawNumber": "448", "drawDate": "2026-10-14", "drawDateFull": "October 14, 2026",
        "drawName": "Canadian Experience Class", "drawSize": size, "drawCRS": "515",
        "drawText2": "Canadian Experience Class", "drawDateTime": "October 14, 2026 at 10:52:36 UTC",
        "drawCutOff": "April 29, 2026 at 22:20:00 UTC", "drawDistributionAsOn": "October 14, 2026",
    });
    for at in 1..=18 {
        round[format!("dd{at}")] = json!("0");
    }
    json!({ "classes": "wb-tables", "rounds": [round] }).to_string()
}

#[test]
fn an_import_adds_rounds_and_a_broken_file_changes_nothing() {
    let folder = empty();
    let file = folder.path().join("ee_rounds_123_en.json");
    let path = file.to_str().unwrap();
    fs::write(&file, feed("lots")).unwrap();
    let refused = within(&folder, &["rounds", "--import", path]).refused();
    assert_eq!(refused, [format!("{path}: rounds[0].drawSize: “lots” is not a count, such as 4,500.")]);
    assert!(!folder.path().join("rounds.json").exists());

    fs::write(&file, feed("1,000")).unwrap();
    let said = within(&folder, &["rounds", "--import", path]).good();
    assert!(said.starts_with("1 round added from a file that goes to 14 Oct 2026.\n"), "{said}");
    let value = within(&folder, &["rounds", "--json"]).json();
    assert_eq!((&value["through"], &value["supplied_through"]), (&json!("2026-10-14"), &json!("2026-10-14")));
    let newest = &value["rounds"][0];
    assert_eq!(
        (&newest["number"], &newest["supplied"], &newest["confidence"]),
        (&json!("448"), &json!(true), &Value::Null)
    );
    let text = within(&folder, &["rounds"]).good();
    assert!(
        text.starts_with("Rounds on file through 14 Oct 2026; you supplied those after 1 Oct 2026\n"),
        "{text}"
    );
    assert!(text.contains("Canadian Experience Class (supplied by you)"), "{text}");
    let value = within(&folder, &["replay", &fixture("developer.client.json"), "--json"]).json();
    assert_eq!(value["rounds"].as_array().unwrap().len(), 449);
    // Once more: the same rounds, once.
    within(&folder, &["rounds", "--import", path]).good();
    assert_eq!(within(&folder, &["rounds", "--json"]).json()["rounds"].as_array().unwrap().len(), 449);
    let missing = within(&folder, &["rounds", "--import", "/nowhere.json"]).refused();
    assert_eq!(missing, ["/nowhere.json: There is no such file."]);
}

#[test]
fn a_base_score_in_a_replay_is_marked_and_its_caution_said_once() {
    let folder = empty();
    let path = folder.path().join("ee_rounds_123_en.json");
    let later = feed("1,000").replace("2026-10-14", "2026-11-10").replace("October 14", "November 10");
    fs::write(&path, later).unwrap();
    let file = fixture("developer.client.json");
    let list = ["replay", &file, "--type", "cec"];
    let before = within(&folder, &list).good();
    assert!(!before.contains("Base score") && !before.contains("! "), "{before}");
    assert!(within(&folder, &["replay", &file, "--json"]).json().get("warning").is_none());
    within(&folder, &["rounds", "--import", path.to_str().unwrap(), "--as-of", "2026-11-22"]).good();
    let text = within(&folder, &list).good();
    assert_eq!(text.matches("! Base score: rules reported from 3 Nov 2026 left out").count(), 1, "{text}");
    let newest = text.lines().find(|line| line.starts_with("448 ")).unwrap();
    assert!(newest.contains("! "), "{text}");
    let value = within(&folder, &["replay", &file, "--json"]).json();
    assert!(value["warning"].as_str().unwrap().starts_with("Base score."), "{}", value["warning"]);
    let newest = &value["rounds"][0];
    assert_eq!((&newest["base_score"], &newest["score_most"]), (&json!(true), &Value::Null));
    assert_eq!(newest["answers"]["cut_off"], "unknown");
}

#[test]
fn damaged_rounds_of_the_user_are_told_and_the_others_are_shown() {
    let folder = empty();
    fs::write(folder.path().join("rounds.json"), "{").unwrap();
    let ran = within(&folder, &["rounds", "--json"]);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("rounds.json: 1:1: "), "{}", ran.err);
    let value: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(value["rounds"].as_array().unwrap().len(), 448);
}

#[test]
fn what_a_round_would_need_to_know_is_named_in_words() {
    let folder = empty();
    let client = folder.path().join("bare.client.json");
    fs::write(&client, r#"{ "format": "drawcheck-client/1", "name": "A" }"#).unwrap();
    // A round for nominees and one for a program.
    for round in ["445", "446"] {
        for lang in ["en", "fr"] {
            let args = ["replay", client.to_str().unwrap(), "--round", round, "--lang", lang];
            let told = within(&folder, &args).good();
            assert!(!told.contains('_'), "a path stands in\n{told}");
        }
    }
}

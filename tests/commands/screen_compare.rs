//! `drawcheck screen ... --compare DATE`: whose verdicts differ between two days, and why.

use serde_json::{Value, json};

use crate::run::{fed, keys};

/// The changes of a client with these members between two days, the second given by `--compare`.
fn changed(client: &str, as_of: &str, compare: &str, lang: &str) -> Value {
    let line = format!(r#"{{"format":"drawcheck-client/1","name":"A",{client}}}"#);
    let args = ["screen", "-", "--as-of", as_of, "--compare", compare, "--lang", lang];
    let value = fed(&args, line).json();
    assert_eq!(keys(&value), ["line", "name", "reference", "verdicts", "compare", "changes"]);
    value
}

fn job(noc: &str, start: &str, more: &str) -> String {
    format!(
        r#""work":[{{"title":"x","noc":"{noc}","country":"CA","start":"{start}","hours_per_week":40{more}}}]"#
    )
}

#[test]
fn an_occupation_that_is_no_longer_listed_loses_by_the_rules() {
    let developer = job("21232", "2022-11-14", "");
    for (as_of, other) in [("2025-02-27", "2025-02-26"), ("2025-02-26", "2025-02-27")] {
        let value = changed(&developer, as_of, other, "en");
        // Whichever is asked for, the change is told from the earlier day to the later.
        assert_eq!(value["compare"], json!({ "from": "2025-02-26", "to": "2025-02-27" }));
        let change = &value["changes"]["stem"];
        assert_eq!(keys(change), ["from", "to", "kind", "reason"]);
        assert_eq!(change["from"], "eligible");
        assert_eq!(change["to"], "not_eligible");
        assert_eq!(change["kind"], "loses");
        let reason = "Rules of 27 Feb 2025: 21232 Software developers and programmers is no longer listed";
        assert_eq!(change["reason"], reason);
        assert_eq!(
            value["verdicts"]["stem"],
            if as_of == "2025-02-27" { "not_eligible" } else { "eligible" }
        );
    }
}

#[test]
fn the_language_changes_the_reason_only() {
    let developer = job("21232", "2022-11-14", "");
    let [mut english, mut french] =
        ["en", "fr"].map(|lang| changed(&developer, "2025-02-27", "2025-02-26", lang));
    let said = french["changes"]["stem"]["reason"].as_str().unwrap();
    assert!(said.starts_with("Règles du 27 févr. 2025\u{a0}: 21232 "), "{said}");
    for value in [&mut english, &mut french] {
        for (_, change) in value["changes"].as_object_mut().unwrap() {
            change.as_object_mut().unwrap().remove("reason");
        }
    }
    assert_eq!(english, french);
}

#[test]
fn time_alone_gains_with_the_work_that_was_added_up() {
    let engineer = job("21300", "2026-06-01", "");
    let value = changed(&engineer, "2027-06-10", "2027-03-01", "en");
    let changes = value["changes"].as_object().unwrap();
    assert_eq!(changes.keys().collect::<Vec<_>>(), ["stem"]);
    assert_eq!((&changes["stem"]["kind"], &changes["stem"]["to"]), (&json!("gains"), &json!("eligible")));
    let reason = changes["stem"]["reason"].as_str().unwrap();
    assert!(reason.starts_with("21300 Civil engineers – Added up: 12 months"), "{reason}");
}

#[test]
fn an_open_question_that_now_decides_is_named() {
    let own = job("21300", "2026-06-01", r#","self_employed":true"#);
    let value = changed(&own, "2027-06-10", "2027-03-01", "en");
    let stem = &value["changes"]["stem"];
    assert_eq!((&stem["from"], &stem["to"]), (&json!("not_eligible"), &json!("depends")));
    assert_eq!(stem["kind"], "depends");
    let reason = stem["reason"].as_str().unwrap();
    let found = "21300 Civil engineers – Read most leniently – Added up: 12 months ";
    assert!(reason.starts_with(found), "{reason}");
    assert!(reason.contains("needs 12 months – Open question, enough by itself: "), "{reason}");
}

#[test]
fn a_question_that_needs_others_does_not_stand_alone() {
    // Either reading alone leaves one of two months out.
    let two = r#""work":[
        {"title":"x","noc":"21300","country":"CA","start":"2026-01-01","end":"2026-06-30","hours_per_week":40,"self_employed":true},
        {"title":"y","noc":"21300","country":"CA","start":"2026-07-01","end":"2026-12-31","hours_per_week":40,"full_time_study":true}]"#;
    let value = changed(two.replace('\n', "").as_str(), "2027-01-10", "2026-03-01", "en");
    let reason = value["changes"]["stem"]["reason"].as_str().unwrap();
    assert!(
        reason.starts_with("21300 Civil engineers – Read most leniently – Added up: 12 months"),
        "{reason}"
    );
    assert_eq!(reason.matches("Open question, needed with others: ").count(), 2, "{reason}");
    assert!(!reason.contains("Several open questions"), "{reason}");
}

#[test]
fn what_is_lost_and_what_still_depends_are_told_apart() {
    let both = r#""work":[
        {"title":"x","noc":"21232","country":"CA","start":"2023-01-01","hours_per_week":40},
        {"title":"y","noc":"22300","country":"CA","start":"2023-01-01","hours_per_week":40,"self_employed":true}]"#;
    let value = changed(both.replace('\n', "").as_str(), "2025-02-27", "2025-02-26", "en");
    let stem = &value["changes"]["stem"];
    assert_eq!((&stem["from"], &stem["to"]), (&json!("eligible"), &json!("depends")));
    let reason = stem["reason"].as_str().unwrap();
    let dropped =
        "Rules of 27 Feb 2025: 21232 Software developers and programmers is no longer listed – 22300 ";
    assert!(reason.starts_with(dropped), "{reason}");
    assert!(reason.contains("Open question, enough by itself: "), "{reason}");
    assert!(!reason.contains("now listed"), "{reason}");
}

#[test]
fn a_verdict_lost_by_what_was_open_names_the_occupation_that_met_it_leniently() {
    let two = r#""work":[
        {"title":"x","noc":"32122","country":"CA","start":"2025-03-01","hours_per_week":40,"self_employed":true},
        {"title":"y","noc":"31201","country":"CA","start":"2019-01-01","end":"2019-06-30","hours_per_week":40}]"#;
    let value = changed(two.replace('\n', "").as_str(), "2026-02-18", "2026-02-17", "en");
    let change = &value["changes"]["healthcare"];
    assert_eq!((&change["from"], &change["to"]), (&json!("depends"), &json!("not_eligible")));
    let reason = change["reason"].as_str().unwrap();
    assert!(reason.starts_with("Rules of 18 Feb 2026: 32122 "), "{reason}");
    assert!(reason.contains(" – Read most leniently – Added up: 11 months 18 days"), "{reason}");
}

#[test]
fn what_ends_by_the_list_and_by_time_says_both() {
    let ended = job("21232", "2021-08-01", r#","end":"2022-03-30""#);
    let value = changed(&ended, "2025-06-01", "2024-06-01", "en");
    let reason = "Rules of 27 Feb 2025: 21232 Software developers and programmers is no longer listed \
                  – Time alone would have ended it too";
    assert_eq!(value["changes"]["stem"]["reason"], reason);
}

#[test]
fn what_many_clients_have_in_common_is_said_of_each_in_the_same_words() {
    let nobody = r#"{"format":"drawcheck-client/1","name":"A"}"#;
    let butcher =
        format!(r#"{{"format":"drawcheck-client/1","name":"B",{}}}"#, job("63201", "2022-01-01", ""));
    let lines = [nobody, &butcher, nobody, &butcher].join("\n");
    let args = ["screen", "-", "--as-of", "2026-11-22", "--compare", "2025-01-01"];
    let out = fed(&args, lines).good();
    let reasons: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |at: usize, category: &str| reasons[at]["changes"][category]["reason"].as_str().unwrap();
    assert_eq!(reasons[0]["changes"], reasons[2]["changes"]);
    assert_eq!(reasons[1]["changes"], reasons[3]["changes"]);
    assert!(of(0, "education").ends_with("New category – No work entered"), "{out}");
    assert!(of(1, "education").contains("New category – No job in one of the 5"), "{out}");
    assert_eq!(of(0, "military"), of(1, "military"));
    assert_eq!(of(1, "agriculture"), "Rules of 18 Feb 2026: This category has ended");
}

#[test]
fn a_result_that_expires_loses_french() {
    let french = r#""language_tests":[{"test":"nclc","taken":"2024-06-01","listening":8,"reading":8,"writing":8,"speaking":8}]"#;
    let value = changed(french, "2026-06-01", "2026-05-31", "en");
    let change = &value["changes"]["french"];
    assert_eq!((&change["from"], &change["kind"]), (&json!("eligible"), &json!("loses")));
    assert!(change["reason"].as_str().unwrap().contains("expired: last valid on 31 May 2026"), "{change}");
}

#[test]
fn categories_that_come_and_go_are_not_in_force_on_the_other_day() {
    let butcher = job("63201", "2022-01-01", "");
    let value = changed(&butcher, "2026-11-22", "2025-01-01", "en");
    let changes = &value["changes"];
    assert_eq!(changes["agriculture"]["from"], "eligible");
    assert_eq!(changes["agriculture"]["to"], "not_in_force");
    assert_eq!(changes["agriculture"]["kind"], "loses");
    assert!(changes["agriculture"]["reason"].as_str().unwrap().ends_with(": This category has ended"));
    // The occupation moved there.
    assert_eq!(changes["trades"]["kind"], "gains");
    let reason = changes["trades"]["reason"].as_str().unwrap();
    assert!(reason.contains("The occupation is now listed – 63201 "), "{reason}");
    assert_eq!(changes["education"]["from"], "not_in_force");
    assert_eq!(changes["education"]["kind"], "neither");
    assert!(changes["education"]["reason"].as_str().unwrap().contains("New category – No job in one of the"));
    assert!(changes["military"]["reason"].as_str().unwrap().contains("New category – Still needed: "));
}

#[test]
fn before_the_first_categories_everything_is_new() {
    let value = changed(&job("21232", "2022-11-14", ""), "2023-05-30", "2023-06-01", "en");
    assert_eq!(value["verdicts"], json!({}));
    assert_eq!(value["changes"].as_object().unwrap().len(), 6);
    assert!(value["changes"].as_object().unwrap().values().all(|change| change["from"] == "not_in_force"));
    assert_eq!(value["changes"]["stem"]["kind"], "gains");
    assert_eq!(value["changes"]["french"]["kind"], "unknown");
}

#[test]
fn equal_days_and_equal_verdicts_change_nothing() {
    let developer = job("21232", "2022-11-14", "");
    for other in ["2025-02-27", "2025-02-28"] {
        assert_eq!(changed(&developer, "2025-02-27", other, "en")["changes"], json!({}));
    }
}

#[test]
fn a_date_that_is_none_is_refused() {
    let lines = fed(&["screen", "-", "--compare", "2025-02-30"], "").refused();
    assert!(lines[0].starts_with("--compare: "), "{lines:?}");
}

//! A client file with every key there is, damaged in every way one by one: each is refused at
//! the very place, nothing else is called wrong, and the file stays as it was.

use std::fs;

use drawcheck::core::bilingual::Lang;
use drawcheck::core::check::Problem;
use drawcheck::data::rulebook;
use drawcheck::store::{Folder, parse};
use drawcheck::text::Text;
use serde_json::{Value, json};

fn full() -> Value {
    let job = json!({ "title": "Engineer", "noc": "21300", "employer": "Pont Neuf", "country": "CA",
        "start": "2023-01-09", "end": "2024-05-01", "hours_per_week": 37.5, "paid": true,
        "self_employed": false, "full_time_study": false, "authorized": true });
    let result = json!({ "test": "ielts-general", "taken": "2025-04-02",
        "listening": 8.0, "reading": 7.0, "writing": 6.5, "speaking": 7.0 });
    let education = json!({ "level": "bachelor", "canadian_study": "none" });
    json!({
        "format": "drawcheck-client/1", "name": "Amina", "reference": "2026-014", "notes": "é",
        "birth_date": "1994-03-12", "work": [job, job], "language_tests": [result],
        "first_official_language": "french", "education": education,
        "spouse": { "accompanying": true, "canadian": false, "education": education,
            "language_tests": [result], "work": [job] },
        "family": { "sibling_in_canada": false }, "provincial_nomination": false,
        "certificate_of_qualification": false,
        "job_offer": { "noc": "21300", "start": "2026-01-01", "full_time": true, "years": 1 },
        "funds_cad": 15000, "family_size": 2,
        "military": { "serving": true, "recognized": true, "service_start": "2012-01-01",
            "caf_offer_years": 3, "credential_years": 2, "noc": "42102" },
        "profile_submitted_at": "2026-02-13T20:48:08Z",
        "readings": { "gap": "strict", "window-edge": "lenient" }
    })
}

/// The place of every value in a file, such as `work[0].noc`, and the pointer to it.
fn places(value: &Value) -> Vec<(String, String)> {
    fn add(value: &Value, place: &str, pointer: &str, found: &mut Vec<(String, String)>) {
        if !place.is_empty() {
            found.push((place.to_owned(), pointer.to_owned()));
        }
        for (at, item) in value.as_array().into_iter().flatten().enumerate() {
            add(item, &format!("{place}[{at}]"), &format!("{pointer}/{at}"), found);
        }
        for (key, item) in value.as_object().into_iter().flatten() {
            let dot = if place.is_empty() { "" } else { "." };
            add(item, &format!("{place}{dot}{key}"), &format!("{pointer}/{key}"), found);
        }
    }
    let mut found = Vec::new();
    add(value, "", "", &mut found);
    found
}

/// The full file with another value at one place.
fn with(pointer: &str, value: Value) -> String {
    let mut file = full();
    *file.pointer_mut(pointer).unwrap() = value;
    serde_json::to_string_pretty(&file).unwrap()
}

/// Whether a value of this JSON form may stand at a place.
fn is_sound(pointer: &str, value: &str) -> bool {
    let facts = match value {
        "null" => {
            "birth_date first_official_language education spouse family provincial_nomination job_offer \
             certificate_of_qualification funds_cad family_size military profile_submitted_at end level \
             canadian_study accompanying canadian sibling_in_canada job_offer/start full_time years serving \
             recognized service_start caf_offer_years credential_years military/noc"
        }
        "\"x\"" => "name reference notes title employer",
        "7" => {
            "listening reading writing speaking hours_per_week funds_cad family_size years caf_offer_years \
             credential_years"
        }
        "true" => {
            "paid self_employed full_time_study authorized accompanying canadian sibling_in_canada \
             provincial_nomination certificate_of_qualification full_time serving recognized"
        }
        "[]" => "work language_tests",
        "{}" => "education spouse family military readings",
        _ => "",
    };
    facts.split(' ').any(|fact| !fact.is_empty() && pointer.ends_with(&format!("/{fact}")))
}

/// Writes the files, looks at what the list says of each, and that they are still the same.
/// Of each: the place at or under which all its problems must be, and its text.
#[track_caller]
fn refused(files: &[(String, String)]) -> Vec<Vec<Problem>> {
    let outer = tempfile::tempdir().unwrap();
    for (at, (_, text)) in files.iter().enumerate() {
        fs::write(outer.path().join(format!("{at:05}.client.json")), text).unwrap();
    }
    let texts = [Text::new(Lang::En), Text::new(Lang::Fr)];
    let entries: Vec<_> = Folder::at(outer.path()).entries(rulebook()).unwrap().collect();
    assert_eq!(entries.len(), files.len());
    let mut all = Vec::new();
    for (entry, (place, text)) in entries.iter().zip(files) {
        let problems = entry.problems();
        assert!(!problems.is_empty(), "{place} was taken: {text}");
        for problem in problems {
            let inside = problem.place.strip_prefix(place.as_str());
            let inside = inside.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
            assert!(inside && problem.line.is_some(), "{place}: {problem:?}\n{text}");
            for language in &texts {
                let said = language.problem(problem);
                assert!(said.len() > 20 && !said.contains('⟨'), "{said:?}");
            }
        }
        assert_eq!(&fs::read_to_string(&entry.file).unwrap(), text);
        all.push(problems.to_vec());
    }
    all
}

#[test]
fn the_full_file_has_every_key_there_is() {
    let client = parse(rulebook(), full().to_string().as_bytes()).unwrap();
    let mut whole = serde_json::to_value(client).unwrap();
    whole["profile_submitted_at"] = full()["profile_submitted_at"].clone();
    assert_eq!(places(&whole).len(), places(&full()).len());
    assert!(!whole.to_string().contains("null"), "{whole}");
}

#[test]
fn a_value_of_another_type_is_refused_at_its_place_and_nothing_else_is() {
    let values = [
        json!(null),
        json!("x"),
        json!(7),
        json!(7.123),
        json!(-7),
        json!(1e30),
        json!(true),
        json!([]),
        json!([7]),
        json!([[[]]]),
        json!({}),
        json!({ "x": 7 }),
    ];
    let mut damaged = Vec::new();
    for (place, pointer) in places(&full()) {
        for value in &values {
            let text = with(&pointer, value.clone());
            if is_sound(&pointer, &value.to_string()) {
                assert!(parse(rulebook(), text.as_bytes()).is_ok(), "{place}: {value} was refused");
            } else {
                damaged.push((place.clone(), text));
            }
        }
    }
    refused(&damaged);
}

#[test]
fn a_key_that_is_missing_is_refused_only_where_it_is_required() {
    let required = [
        "title",
        "noc",
        "country",
        "start",
        "hours_per_week",
        "test",
        "taken",
        "listening",
        "reading",
        "writing",
        "speaking",
        "format",
        "name",
    ];
    let mut damaged = Vec::new();
    for (place, pointer) in places(&full()) {
        let (holder, key) = pointer.rsplit_once('/').unwrap();
        let mut file = full();
        let Some(object) = file.pointer_mut(holder).unwrap().as_object_mut() else { continue };
        object.remove(key);
        let optional = ["/military/noc", "/job_offer/start"].contains(&&pointer[..]);
        let text = serde_json::to_string_pretty(&file).unwrap();
        if required.contains(&key) && !optional {
            damaged.push((place, text));
        } else {
            assert!(parse(rulebook(), text.as_bytes()).is_ok(), "{place} was missed");
        }
    }
    for problems in refused(&damaged) {
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].refusal.id, "problem-missing");
    }
}

#[test]
fn a_key_given_twice_is_refused_on_every_level() {
    let mut damaged = Vec::new();
    for (place, pointer) in places(&full()) {
        let (holder, key) = pointer.rsplit_once('/').unwrap();
        let mut file = full();
        let Some(object) = file.pointer_mut(holder).unwrap().as_object_mut() else { continue };
        let value = object[key].clone();
        // No key of a client is written like this.
        object.insert("\u{1}".to_owned(), value);
        let text = serde_json::to_string_pretty(&file).unwrap();
        damaged.push((place, text.replace("\\u0001", key)));
    }
    for (problems, (place, text)) in refused(&damaged).iter().zip(&damaged) {
        let [problem] = &problems[..] else { panic!("{problems:?}") };
        assert_eq!((&problem.place, &*problem.refusal.id), (place, "problem-twice"));
        let key = format!("\"{}\":", problem.refusal.value);
        let line = text.lines().nth(problem.line.unwrap() - 1).unwrap();
        assert!(line.trim_start().starts_with(&key), "{line}");
    }
}

#[test]
fn dates_out_of_range_are_refused_wherever_a_date_stands() {
    let dates = ["1899-12-31", "2101-01-01", "0001-01-01", "2023-02-29", "+262142-01-01", "2023-1-1", ""];
    let moments = ["0001-01-01T00:00:00Z", "+262142-12-31T23:59:59Z", "2026-02-13T20:48:60Z", "2026-02-13"];
    let mut damaged = Vec::new();
    for (place, pointer) in places(&full()) {
        let value = full().pointer(&pointer).unwrap().clone();
        let wrong: &[&str] = match value.as_str().unwrap_or_default().split('-').count() {
            3 if value.to_string().contains('T') => &moments,
            3 if !place.ends_with("canadian_study") => &dates,
            _ => &[],
        };
        damaged.extend(wrong.iter().map(|date| (place.clone(), with(&pointer, json!(date)))));
    }
    assert!(damaged.len() > 70, "{}", damaged.len());
    for problems in refused(&damaged) {
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(["problem-date", "problem-moment"].contains(&&*problems[0].refusal.id));
    }
}

#[test]
fn a_byte_that_is_no_utf8_is_found_wherever_it_stands() {
    let text = serde_json::to_string_pretty(&full()).unwrap().into_bytes();
    for at in 0..text.len() {
        let bytes = [&text[..at], b"\xff", &text[at..]].concat();
        let problems = parse(rulebook(), &bytes).expect_err("not UTF-8");
        let [problem] = &problems[..] else { panic!("{problems:?}") };
        let line = text[..at].split(|&byte| byte == b'\n').count();
        let told = problem.place.split(':').next().unwrap();
        assert_eq!((told, &*problem.refusal.id), (&*line.to_string(), "problem-not-utf8"), "{at}");
    }
}

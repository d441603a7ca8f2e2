//! A client file's text to a client, or to everything that is wrong with it.
//!
//! The typed reader stops at the first fault. To list them all, a faulty file is read again
//! as plain JSON; each fault found is noted and mended with a harmless stand-in, until the
//! typed reader gets through. The mended client is never returned.

use serde_json::{Value, json};
use serde_path_to_error::{Path, Segment};

use super::locate;
use crate::core::check::{Problem, problems};
use crate::core::client::{Client, Refusal};
use crate::core::rulebook::Rulebook;

/// What some editors put before UTF-8; it says nothing.
pub(super) const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Reads a client from the bytes of a file.
///
/// # Errors
/// Every problem in it, each with its place.
pub fn parse(book: &Rulebook, bytes: &[u8]) -> Result<Client, Vec<Problem>> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let (client, mut found) = match serde_json::from_slice::<Client>(bytes) {
        Ok(client) => (Some(client), Vec::new()),
        Err(error) => diagnose(bytes, &error),
    };
    // Stand-ins are sound, so what the tables refuse is in the file.
    found.extend(client.iter().flat_map(|client| problems(book, client)));
    match client {
        Some(client) if found.is_empty() => return Ok(client),
        // Where there is no client, there may be no JSON to find a place in.
        None if found.len() == 1 && found[0].place.contains(':') => {}
        _ => {
            for problem in found.iter_mut().filter(|problem| problem.line.is_none()) {
                problem.line = Some(locate::line(bytes, &problem.place));
            }
            found.sort_by_key(|problem| problem.line);
        }
    }
    Err(found)
}

/// Every fault of form, and the client as it would be without them, if one can be made out.
fn diagnose(bytes: &[u8], first: &serde_json::Error) -> (Option<Client>, Vec<Problem>) {
    /// More faults than anyone mends in one go; ends the search in any case.
    const MOST: usize = 200;
    let mut value = match serde_json::from_slice::<Value>(bytes) {
        Ok(value @ Value::Object(_)) => value,
        Ok(_) => return (None, vec![Problem::new("", Refusal::new("problem-not-object", ""))]),
        Err(error) => return (None, vec![not_json(bytes, &error)]),
    };
    let mut found = Vec::new();
    while found.len() < MOST {
        let error = match serde_path_to_error::deserialize(&value) {
            Ok(client) => {
                // Only a repeated key is lost on the way through plain JSON.
                if found.is_empty() {
                    let twice = Problem::new("", refusal(&first.to_string(), None).0);
                    found.push(Problem { line: Some(first.line()), ..twice });
                }
                return (Some(client), found);
            }
            Err(error) => error,
        };
        let (problem, mended) = mend(&mut value, &error);
        found.push(problem);
        if !mended {
            break;
        }
    }
    (None, found)
}

/// Text that is not JSON, or not UTF-8: its line and column.
pub(super) fn not_json(bytes: &[u8], error: &serde_json::Error) -> Problem {
    let place = format!("{}:{}", error.line(), error.column());
    let message = error.to_string();
    let id = match std::str::from_utf8(bytes) {
        Err(_) => "problem-not-utf8",
        Ok(text) if text.trim().is_empty() => "problem-empty",
        Ok(_) if error.is_eof() => "problem-cut-short",
        Ok(_) if message.starts_with("recursion limit exceeded") => "problem-too-deep",
        Ok(_) if message.starts_with("number out of range") => "problem-too-large",
        Ok(_) => "problem-not-json",
    };
    Problem::new(place, Refusal::new(id, ""))
}

/// Which repair a fault needs.
enum Repair {
    /// Remove this key.
    Remove(String),
    /// Put in this key.
    Insert(String),
    /// Replace the value itself.
    Replace,
}

/// Notes the fault and puts something sound in its place; `false` when it cannot.
fn mend(value: &mut Value, error: &serde_path_to_error::Error<serde_json::Error>) -> (Problem, bool) {
    let mut keys = keys(error.path());
    let at = find(value, &keys);
    let (refusal, repair) = refusal(&error.inner().to_string(), at.map(|at| &*at));
    // An unknown key may be the last of the path or a key of its last object.
    if let Repair::Remove(key) = &repair
        && keys.last().is_some_and(|last| last == key)
    {
        keys.pop();
    }
    let mut place = written(&keys);
    if let Repair::Remove(key) | Repair::Insert(key) = &repair {
        let dot = if place.is_empty() { "" } else { "." };
        place = format!("{place}{dot}{key}");
    }
    let last = keys.last().cloned().unwrap_or_default();
    let mended = find(value, &keys).is_some_and(|at| match repair {
        Repair::Remove(key) => at.as_object_mut().is_some_and(|object| object.remove(&key).is_some()),
        Repair::Insert(key) => {
            at.as_object_mut().is_some_and(|object| object.insert(key.clone(), stand_in(&key)).is_none())
        }
        Repair::Replace => {
            let sound = stand_in(&last);
            let changed = *at != sound;
            *at = sound;
            changed
        }
    });
    (Problem::new(place, refusal), mended)
}

/// The fault in our words and how to get past it, from the reader's own message.
fn refusal(message: &str, at: Option<&Value>) -> (Refusal, Repair) {
    let named = |start: &str| {
        let rest = message.strip_prefix(start)?.strip_prefix('`')?;
        rest.split('`').next().map(str::to_owned)
    };
    if let Some(refusal) = Refusal::parse(message) {
        return (refusal, Repair::Replace);
    }
    if let Some(key) = named("unknown field ") {
        return (Refusal::new("problem-unknown-key", &key), Repair::Remove(key));
    }
    if let Some(key) = named("missing field ") {
        return (Refusal::new("problem-missing", &key), Repair::Insert(key));
    }
    if let Some(key) = named("duplicate field ") {
        return (Refusal::new("problem-twice", &key), Repair::Replace);
    }
    if let Some(word) = named("unknown variant ") {
        let choices: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
        let refusal = Refusal::new("problem-choice", format!("{word} → {}", choices.join(", ")));
        // In a map of choices the path stops at the map: the word is one of its keys or values.
        let entry = at.and_then(Value::as_object).and_then(|object| {
            object.iter().find(|(key, value)| **key == word || value.as_str() == Some(&word))
        });
        let repair = entry.map_or(Repair::Replace, |(key, _)| Repair::Remove(key.clone()));
        return (refusal, repair);
    }
    let found = at.map_or_else(|| message.to_owned(), short);
    (Refusal::new("problem-type", found), Repair::Replace)
}

/// A value as it can be shown in one line.
fn short(value: &Value) -> String {
    const MOST: usize = 60;
    let text = value.to_string();
    if text.chars().count() <= MOST { text } else { text.chars().take(MOST).chain(['…']).collect() }
}

/// A sound value for a key, so that reading can go on.
fn stand_in(key: &str) -> Value {
    match key {
        "format" => json!("drawcheck-client/1"),
        "name" | "title" | "reference" | "notes" | "employer" => json!(""),
        "noc" => json!("00010"),
        "country" => json!("CA"),
        "start" | "taken" => json!("2000-01-01"),
        "hours_per_week" => json!(1),
        "test" => json!("clb"),
        "listening" | "reading" | "writing" | "speaking" => json!(0),
        "paid" | "authorized" => json!(true),
        "self_employed" | "full_time_study" => json!(false),
        "work" | "language_tests" => json!([]),
        "readings" => json!({}),
        _ => Value::Null,
    }
}

fn keys(path: &Path) -> Vec<String> {
    let key = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().filter_map(key).collect()
}

fn find<'a>(value: &'a mut Value, keys: &[String]) -> Option<&'a mut Value> {
    keys.iter().try_fold(value, |value, key| match value {
        Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?),
        Value::Object(object) => object.get_mut(key),
        _ => None,
    })
}

fn written(keys: &[String]) -> String {
    let mut place = String::new();
    for key in keys {
        if key.bytes().all(|b| b.is_ascii_digit()) {
            place = format!("{place}[{key}]");
        } else {
            place = format!("{place}{}{key}", if place.is_empty() { "" } else { "." });
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::rulebook;

    fn faults(text: &str) -> Vec<(String, String)> {
        let found = parse(rulebook(), text.as_bytes()).expect_err("the file is faulty");
        found.into_iter().map(|problem| (problem.place, problem.refusal.id.into_owned())).collect()
    }

    fn expect(text: &str, wanted: &[(&str, &str)]) {
        let mut wanted: Vec<(String, String)> =
            wanted.iter().map(|&(place, id)| (place.to_owned(), id.to_owned())).collect();
        let mut found = faults(text);
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted);
    }

    #[test]
    fn every_problem_is_listed_with_its_place() {
        let text = r#"{ "format": "drawcheck-client/1", "nam": "A", "birth_date": "1994-13-01",
            "work": [
              { "title": "x", "noc": "2123", "country": "Canada", "start": "2023-01-09", "hours_per_week": 200 },
              { "title": "y", "noc": "99999", "country": "XQ", "start": "2023-05-01", "end": "2023-04-30",
                "hours_per_week": "many", "hourly": 3 } ],
            "language_tests": [ { "test": "tef-canada", "taken": "2025-01-01",
                "listening": 500, "reading": 100, "writing": 12.5, "speaking": 451 } ],
            "readings": { "gaps": "strict", "gap": "loose" } }"#;
        expect(
            text,
            &[
                ("nam", "problem-unknown-key"),
                ("name", "problem-missing"),
                ("birth_date", "problem-date"),
                ("work[0].noc", "problem-noc-form"),
                ("work[0].country", "problem-country"),
                ("work[0].hours_per_week", "problem-hours"),
                ("work[1].hourly", "problem-unknown-key"),
                ("work[1].hours_per_week", "problem-type"),
                ("work[1].noc", "problem-noc-form"),
                ("work[1].country", "problem-country-unknown"),
                ("work[1].end", "problem-date-order"),
                ("language_tests[0].listening", "problem-score-foreign"),
                ("language_tests[0].writing", "problem-score-step"),
                ("language_tests[0].speaking", "problem-score-foreign"),
                ("readings.gaps", "problem-choice"),
                ("readings.gap", "problem-choice"),
            ],
        );
    }

    #[test]
    fn a_family_of_nobody_and_funds_that_are_no_whole_dollars_are_refused() {
        let text = |funds: &str, family: &str| {
            format!(
                r#"{{"format":"drawcheck-client/1","name":"A","funds_cad":{funds},"family_size":{family}}}"#
            )
        };
        expect(&text("0", "0"), &[("family_size", "problem-family-size")]);
        expect(&text("-5", "1"), &[("funds_cad", "problem-dollars")]);
        expect(&text("10.5", "1"), &[("funds_cad", "problem-dollars")]);
        expect(&text("\"10\"", "1"), &[("funds_cad", "problem-type")]);
        let funds = |funds| parse(rulebook(), text(funds, "1").as_bytes()).expect("a client").funds_cad;
        assert_eq!((funds("null"), funds("13757")), (None, Some(13757)));
    }

    #[test]
    fn a_newer_format_says_so() {
        expect(r#"{"format":"drawcheck-client/2","name":"A"}"#, &[("format", "problem-format-newer")]);
    }

    #[test]
    fn what_is_not_json_gets_a_line_and_a_column() {
        expect("{\n \"format\" }", &[("2:11", "problem-not-json")]);
        expect("{\"format\":", &[("1:10", "problem-cut-short")]);
        expect("[]", &[("", "problem-not-object")]);
        let found = parse(rulebook(), b"{\"name\":\"\xff\"}").expect_err("not UTF-8");
        assert_eq!(found[0].refusal.id, "problem-not-utf8");
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        let text = "\u{feff}{\"format\":\"drawcheck-client/1\",\"name\":\"A\"}";
        assert_eq!(parse(rulebook(), text.as_bytes()).map(|client| client.name), Ok("A".to_owned()));
        expect("\u{feff}{ 1", &[("1:3", "problem-not-json")]);
    }

    #[test]
    fn a_key_given_twice_is_refused() {
        expect(r#"{"format":"drawcheck-client/1","name":"A","name":"B"}"#, &[("", "problem-twice")]);
    }

    #[test]
    fn a_sample_cut_anywhere_is_refused_without_a_panic() {
        let text = include_str!("../../assets/samples/developer.client.json").trim_end();
        for end in 0..text.len() {
            if text.is_char_boundary(end) {
                assert!(parse(rulebook(), &text.as_bytes()[..end]).is_err(), "cut at {end}");
            }
        }
        assert!(parse(rulebook(), text.as_bytes()).is_ok());
    }
}

//! The proof a report carries: the facts, the rules by their hash, and every finding.
//!
//! Whoever has the program and the proof can work everything out again, offline, and see
//! what was altered; see [`verify`](super::verify). Hashes are SHA-256, which every system
//! can compute. They tell what was altered; they are no signature of who wrote it.

use std::fmt::Write;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{Kind, Report, answers, opinion};
use crate::core::assessment::Assessment;
use crate::core::finding::Finding;
use crate::core::program;
use crate::core::reading::Question;
use crate::data::{EMBEDDED, PROGRAMS};
use crate::text::harmless::is_hidden;

/// Name and number of the form of a proof.
pub const FORMAT: &str = "drawcheck-report/1";

/// What the names of all its forms begin with.
pub const KIND: &str = "drawcheck-report/";

/// The version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Half of the digits of a hash are plenty to tell one altered fact.
const SHORT: usize = 16;

/// The proof of `report`, its seal last.
pub fn of(report: &Report) -> Value {
    let (assessment, programs) = (report.assessment(), report.programs());
    let mut proof = json!({
        "format": FORMAT,
        "program": { "name": "drawcheck", "version": report.version },
        "order": report.order,
        "rules": rules(),
        "client": report.client,
        "facts_sha256": null,
        "readings": readings(report),
        "answers": answers::assessment(&report.text, report.book, &report.client, &assessment, &programs),
    });
    proof["facts_sha256"] = facts(&proof);
    if report.order.kind == Kind::Opinion {
        proof["reasons"] = reasons(report, &assessment, &programs);
    }
    proof["seal"] = json!(hash(proof.to_string()));
    proof
}

/// The seal of a proof: the hash of all the rest.
pub fn seal(proof: &Value) -> String {
    proof["seal"].as_str().unwrap_or_default().to_owned()
}

/// The seal that `proof` should bear.
pub fn sealed(proof: &Value) -> String {
    let mut rest = proof.clone();
    if let Some(rest) = rest.as_object_mut() {
        rest.shift_remove("seal");
    }
    hash(rest.to_string())
}

/// A proof as text that can stand in a page or on a screen: nothing in it is a mark of HTML or
/// acts unseen.
///
/// # Panics
/// Never: a JSON value can always be written.
pub fn written(proof: &Value) -> String {
    let plain = serde_json::to_string_pretty(proof).expect("a value can be put into JSON");
    let mut out = String::with_capacity(plain.len());
    for letter in plain.chars() {
        // Outside of strings JSON has none of these but the line feed.
        let unseen = is_hidden(letter) && letter != '\n';
        if unseen || matches!(letter, '<' | '>' | '&' | '\u{2028}' | '\u{2029}') {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                write!(out, "\\u{unit:04x}").expect("writing to a string");
            }
        } else {
            out.push(letter);
        }
    }
    out.push('\n');
    out
}

/// The hash of every asset the answers rest on, by its name.
pub fn rules() -> Value {
    let single = [
        EMBEDDED.law,
        EMBEDDED.languages,
        EMBEDDED.occupations,
        EMBEDDED.countries,
        EMBEDDED.observed,
        PROGRAMS,
    ];
    let files = EMBEDDED.editions.iter().chain(&single);
    let hashes: Map<String, Value> =
        files.map(|file| (file.name.to_owned(), json!(hash(file.text)))).collect();
    Value::Object(hashes)
}

/// The hash of every single fact of a proof, by its place: of the client, and of what was asked.
pub fn facts(proof: &Value) -> Value {
    let places = ["client", "order"].into_iter().flat_map(|key| leaves(&proof[key], key));
    let hashes = places.map(|(place, value)| {
        let mut digest = hash(format!("{place}={value}"));
        digest.truncate(SHORT);
        (place, json!(digest))
    });
    Value::Object(hashes.collect())
}

/// Every value that holds no other, with its place.
fn leaves<'v>(value: &'v Value, place: &str) -> Vec<(String, &'v Value)> {
    match value {
        Value::Array(items) if !items.is_empty() => {
            let items = items.iter().enumerate();
            items.flat_map(|(at, item)| leaves(item, &format!("{place}[{at}]"))).collect()
        }
        Value::Object(members) if !members.is_empty() => {
            members.iter().flat_map(|(key, member)| leaves(member, &format!("{place}.{key}"))).collect()
        }
        _ => vec![(place.to_owned(), value)],
    }
}

/// How every open question was read.
fn readings(report: &Report) -> Value {
    let read = Question::ALL.map(|question| {
        let pinned = report.client.readings.get(&question);
        (question.id().to_owned(), pinned.map_or_else(|| json!("open"), |reading| json!(reading)))
    });
    Value::Object(read.into_iter().collect())
}

/// The reasons of an opinion, each with the place of the finding that failed.
fn reasons(report: &Report, assessment: &Assessment, programs: &program::Answers) -> Value {
    let of = |kind: &str, group: &str, at: usize, id: &str, finding: &Finding| -> Vec<Value> {
        let each = opinion::reasons(finding).into_iter().map(|reason| {
            json!({
                kind: id,
                "finding": format!("answers.{group}[{at}].finding{}", reason.place),
                "rule": reason.finding.rule,
                "text": report.text.finding(report.book, reason.finding),
            })
        });
        each.collect()
    };
    let categories = assessment.answers.iter().enumerate();
    let categories =
        categories.flat_map(|(at, it)| of("category", "categories", at, &it.category.id, &it.finding));
    let programs = programs.answers.iter().enumerate();
    let programs = programs.flat_map(|(at, it)| of("program", "programs", at, &it.program.id, &it.finding));
    categories.chain(programs).collect()
}

/// SHA-256 in hexadecimal digits.
pub fn hash(bytes: impl AsRef<[u8]>) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        write!(digits, "{byte:02x}").expect("writing to a string");
    }
    digits
}

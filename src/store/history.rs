//! What changed in a client when: a line of JSON for every change, added and never rewritten.
//!
//! ```json
//! {"at":"2026-11-22T14:03:09Z","changes":[{"path":"work[0].hours_per_week","from":20.0,"to":37.5}]}
//! ```
//!
//! Taking a change back and making it again are changes too. A fact that is not there is
//! `null`, as in the client file. A program that was killed may leave half a line: it is
//! counted when the history is read, and the next line begins anew.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use super::SUFFIX;
use super::disk::{Disk, folder_of};
use crate::core::client::Client;

/// The suffix of a history.
pub const HISTORY_SUFFIX: &str = ".history.jsonl";

/// The facts of a client that became others at one moment.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When it was saved.
    #[serde(serialize_with = "to_the_second")]
    pub at: DateTime<Utc>,
    /// Every fact that differs.
    pub changes: Vec<Change>,
}

/// One fact that became another.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Its place in the client file, such as `work[0].hours_per_week`.
    pub path: String,
    /// What it was; `null` where there was nothing.
    pub from: Value,
    /// What it is; `null` where there is nothing any more.
    pub to: Value,
}

/// A history that was read.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct History {
    /// What happened, the earliest first.
    pub events: Vec<Event>,
    /// The numbers of lines that are not whole, counted from 1.
    pub damaged: Vec<usize>,
}

/// The history beside a client file.
pub fn file(client: &Path) -> PathBuf {
    let name = client.file_name().unwrap_or_default().as_encoded_bytes();
    let stem = name.strip_suffix(SUFFIX.as_bytes()).unwrap_or(name);
    // What remains of a name after a suffix of plain letters is still a name.
    let stem = String::from_utf8_lossy(stem).into_owned();
    let mut name = OsString::from(stem);
    name.push(HISTORY_SUFFIX);
    client.with_file_name(name)
}

/// Reads the history beside a client file; one that is not there is empty.
///
/// # Errors
/// It is there and cannot be read.
pub fn read(client: &Path) -> io::Result<History> {
    match fs::read(file(client)) {
        Ok(bytes) => Ok(parse(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(History::default()),
        Err(error) => Err(error),
    }
}

/// A history from the bytes of its file.
pub fn parse(bytes: &[u8]) -> History {
    let mut history = History::default();
    for (number, line) in (1..).zip(bytes.split(|&byte| byte == b'\n')) {
        match serde_json::from_slice(line) {
            _ if line.is_empty() => {}
            Ok(event) => history.events.push(event),
            Err(_) => history.damaged.push(number),
        }
    }
    history
}

/// Adds what differs between `old`, the file's bytes before, and `client` to the history.
pub(super) fn append(
    disk: &dyn Disk,
    path: &Path,
    old: Option<&[u8]>,
    client: &Client,
    at: DateTime<Utc>,
) -> io::Result<()> {
    // Read as a client, so that a fact left out and its default, or `40` and `40.0`, are the
    // same; what was no client held no facts.
    let before = old.and_then(|old| serde_json::from_slice::<Client>(old).ok());
    let before = before.map_or(Ok(Value::Null), serde_json::to_value)?;
    let changes = differences(&before, &serde_json::to_value(client)?);
    let path = file(path);
    let mut history = disk.open_end(&path)?;
    let mut line = Vec::new();
    if !ends_a_line(&mut history)? {
        line.push(b'\n');
    }
    serde_json::to_writer(&mut line, &Event { at, changes })?;
    line.push(b'\n');
    disk.write(&mut history, &line)?;
    disk.sync(&history)?;
    disk.sync_folder(folder_of(&path))
}

/// Whether what is added next begins a line.
fn ends_a_line(history: &mut fs::File) -> io::Result<bool> {
    if history.seek(SeekFrom::End(0))? == 0 {
        return Ok(true);
    }
    history.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    history.read_exact(&mut last)?;
    Ok(last == [b'\n'])
}

/// Every fact that differs between two client files, in the order of the files.
pub fn differences(before: &Value, after: &Value) -> Vec<Change> {
    let (from, to) = (facts(before), facts(after));
    let mut paths: Vec<&String> = from.keys().collect();
    paths.extend(to.keys().filter(|path| !from.contains_key(*path)));
    let fact = |facts: &Map<String, Value>, path: &str| facts.get(path).cloned().unwrap_or_default();
    let change = |path: &String| Change { path: path.clone(), from: fact(&from, path), to: fact(&to, path) };
    let mut changes: Vec<Change> =
        paths.into_iter().map(change).filter(|change| change.from != change.to).collect();
    // Of an object that got or lost its first fact, the fact says all.
    let spoken: Vec<String> = changes.iter().map(|change| change.path.clone()).collect();
    changes.retain(|change| {
        let is_empty = |value: &Value| value.as_object().is_some_and(Map::is_empty);
        let within =
            |path: &String| path.strip_prefix(&change.path).is_some_and(|rest| rest.starts_with('.'));
        !(is_empty(&change.from) || is_empty(&change.to)) || !spoken.iter().any(within)
    });
    changes
}

/// The facts of a client file by their paths.
fn facts(file: &Value) -> Map<String, Value> {
    let mut facts = Map::new();
    for (key, value) in file.as_object().into_iter().flatten() {
        gather(key, value, &mut facts);
    }
    facts
}

/// The facts of a value by their paths. Lists and objects are there through what they hold; an
/// object that holds nothing known, such as a spouse, is itself a fact.
fn gather(path: &str, value: &Value, facts: &mut Map<String, Value>) {
    match value {
        Value::Object(members) => {
            let before = facts.len();
            members.iter().for_each(|(key, value)| gather(&format!("{path}.{key}"), value, facts));
            if facts.len() == before {
                facts.insert(path.to_owned(), Value::Object(Map::new()));
            }
        }
        Value::Array(items) => {
            (0..)
                .zip(items)
                .for_each(|(at, value): (usize, _)| gather(&format!("{path}[{at}]"), value, facts));
        }
        Value::Null => {}
        fact => drop(facts.insert(path.to_owned(), fact.clone())),
    }
}

fn to_the_second<S: Serializer>(at: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(&at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

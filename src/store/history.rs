//! What changed in a client when: a line of JSON for every change, added and never rewritten.
//!
//! ```json
//! {"at":"2026-11-22T14:03:09Z","changes":[{"path":"work[0].hours_per_week","from":20.0,"to":37.5}]}
//! ```
//!
//! Taking a change back and making it again are changes too. A fact that is not there is
//! `null`, as in the client file. A program that was killed may leave half a line: it is
//! counted when the history is read, and the next line begins anew.
//!
//! Where the file holds facts that the history did not lead to, because another program wrote
//! them or a line was lost, a line with `"found": true` says so before the next.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use super::disk::{Disk, Real, folder_of};
use super::lock::Lock;
use super::{SUFFIX, contents};
use crate::core::client::Client;

/// The suffix of a history.
pub const HISTORY_SUFFIX: &str = ".history.jsonl";

/// The facts of a client that became others at one moment.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When it was saved, or found.
    #[serde(serialize_with = "to_the_second")]
    pub at: DateTime<Utc>,
    /// Whether it was found in the file: nobody knows who changed it when.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub found: bool,
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
    let bytes = contents(&file(client))?;
    Ok(bytes.as_deref().map(parse).unwrap_or_default())
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

/// Adds what another program has changed in a client file to its history: since the last line,
/// or where there is none yet, since it was `seen`.
///
/// # Errors
/// The file cannot be read, or its history not read or added to.
pub fn catch_up(client: &Path, seen: &Client, at: DateTime<Utc>) -> io::Result<()> {
    let _lock = Lock::take(folder_of(client))?;
    if !read(client)?.events.is_empty() {
        return catch_up_on(&Real, client, at);
    }
    let now = facts_in(contents(client)?.as_deref())?;
    let changes = differences(&serde_json::to_value(seen)?, &now);
    let found = Event { at, found: true, changes };
    add(&Real, client, Some(found).filter(|found| !found.changes.is_empty()))
}

/// [`catch_up`] since the last line, by someone who holds the folder's lock.
pub(super) fn catch_up_on(disk: &dyn Disk, client: &Path, at: DateTime<Utc>) -> io::Result<()> {
    let now = facts_in(contents(client)?.as_deref())?;
    add(disk, client, read(client)?.found(&now, at))
}

/// Adds what differs between `old`, the file's bytes before, and `client` to the history.
pub(super) fn append(
    disk: &dyn Disk,
    path: &Path,
    old: Option<&[u8]>,
    client: &Client,
    at: DateTime<Utc>,
) -> io::Result<()> {
    let before = facts_in(old)?;
    let changes = differences(&before, &serde_json::to_value(client)?);
    let found = read(path)?.found(&before, at);
    add(disk, path, found.into_iter().chain([Event { at, found: false, changes }]))
}

/// The facts in a client file. It is read as a client, so that a fact left out and its default,
/// or `40` and `40.0`, are the same; what was no client held no facts.
fn facts_in(bytes: Option<&[u8]>) -> io::Result<Value> {
    let client = bytes.and_then(|bytes| serde_json::from_slice::<Client>(bytes).ok());
    Ok(client.map_or(Ok(Value::Null), serde_json::to_value)?)
}

/// Adds a line for each event to the history of a client.
fn add(disk: &dyn Disk, client: &Path, events: impl IntoIterator<Item = Event>) -> io::Result<()> {
    let mut lines = Vec::new();
    for event in events {
        serde_json::to_writer(&mut lines, &event)?;
        lines.push(b'\n');
    }
    if lines.is_empty() {
        return Ok(());
    }
    let path = file(client);
    let mut history = disk.open_end(&path)?;
    if !ends_a_line(&mut history)? {
        lines.insert(0, b'\n');
    }
    disk.write(&mut history, &lines)?;
    disk.sync(&history)?;
    disk.sync_folder(folder_of(&path))
}

impl History {
    /// What differs between the facts it led to and those in the file `now`, if anything.
    fn found(&self, now: &Value, at: DateTime<Utc>) -> Option<Event> {
        let now = facts(now);
        let mut known = Map::new();
        for change in self.events.iter().flat_map(|event| &event.changes) {
            known.insert(change.path.clone(), change.to.clone());
        }
        // Of a file that was there before its history, what no line names is as it was.
        let is_whole = known.contains_key("format");
        let unnamed = now.iter().filter(|(path, _)| !is_whole && !known.contains_key(*path));
        let unnamed: Vec<_> = unnamed.map(|(path, fact)| (path.clone(), fact.clone())).collect();
        known.extend(unnamed);
        known.retain(|_, fact| !fact.is_null());
        let mut changes = between(&known, &now);
        // A line does not name an object that got its first fact or lost its last.
        changes.retain(|change| !change.from.is_object() && !change.to.is_object());
        let is_found = !self.events.is_empty() && !now.is_empty() && !changes.is_empty();
        is_found.then_some(Event { at, found: true, changes })
    }
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
    between(&facts(before), &facts(after))
}

fn between(from: &Map<String, Value>, to: &Map<String, Value>) -> Vec<Change> {
    let mut paths: Vec<&String> = from.keys().collect();
    paths.extend(to.keys().filter(|path| !from.contains_key(*path)));
    let fact = |facts: &Map<String, Value>, path: &str| facts.get(path).cloned().unwrap_or_default();
    let change = |path: &String| Change { path: path.clone(), from: fact(from, path), to: fact(to, path) };
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

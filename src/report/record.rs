//! What the history beside a client file says of it, as a report cites it.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::proof::hash;
use crate::store::history;

/// How many changes of the facts are on record, since when and until when. The hash lets the
/// record be told from one that was altered later: all that is cited stands in its first lines.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// How many changes.
    pub changes: usize,
    /// The day of the first (UTC).
    pub first: NaiveDate,
    /// The day of the last (UTC).
    pub last: NaiveDate,
    /// SHA-256 of the history, in hexadecimal digits.
    pub sha256: String,
}

impl Record {
    /// The record beside the client file at `path`, if there is one that can be read.
    pub fn beside(path: &Path) -> Option<Record> {
        let bytes = fs::read(history::file(path)).ok()?;
        let events = history::parse(&bytes).events;
        let day = |event: &history::Event| event.at.date_naive();
        Some(Record {
            changes: events.len(),
            first: events.first().map(day)?,
            last: events.last().map(day)?,
            sha256: hash(&bytes),
        })
    }
}

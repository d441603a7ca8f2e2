//! What the history beside a client file says of it, as a report cites it.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::proof::hash;
use crate::store::history::{self, History};

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
    /// How many lines cannot be read: what they recorded is not counted.
    #[serde(default, skip_serializing_if = "is_none")]
    pub damaged: usize,
    /// SHA-256 of the history, in hexadecimal digits.
    pub sha256: String,
}

impl Record {
    /// The record beside the client file at `path`, if there is one that can be read.
    pub fn beside(path: &Path) -> Option<Record> {
        let bytes = fs::read(history::file(path)).ok()?;
        let History { events, damaged } = history::parse(&bytes);
        let day = |event: &history::Event| event.at.date_naive();
        Some(Record {
            changes: events.len(),
            first: events.first().map(day)?,
            last: events.last().map(day)?,
            damaged: damaged.len(),
            sha256: hash(&bytes),
        })
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands over a reference
fn is_none(count: &usize) -> bool {
    *count == 0
}

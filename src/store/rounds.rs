//! Rounds that the user supplied: one file in the client folder, read when rounds are first
//! asked for and replaced whole by an import.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::feed;
use super::save::write_whole;
use super::syntax::not_json;
use crate::core::check::Problem;
use crate::core::client::Refusal;
use crate::core::round::{Feed, Merged, Rounds, Snapshot, merge};

/// Name of the file in the client folder.
const NAME: &str = "rounds.json";
const FORMAT: &str = "drawcheck-rounds/1";
/// More than any such file is long.
const LONGEST: u64 = 32 << 20;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    format: String,
    feed: Feed,
}

/// Why rounds were not read or not imported; what was kept is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RoundsError {
    /// A file could not be read or written.
    #[error("{}: {error}", .path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// It was read and refused; every problem is listed.
    #[error("{} problems", .problems.len())]
    Problems {
        /// Which file.
        path: PathBuf,
        /// What is wrong in it.
        problems: Vec<Problem>,
    },
    /// There is no folder to keep them in.
    #[error("no folder")]
    NoFolder,
}

/// What an import came to.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The rounds on file with those that were added.
    pub rounds: Rounds,
    /// What was added, and where the file disagrees with what is on file.
    pub merged: Merged,
    /// The day of the last round in the file.
    pub through: Option<NaiveDate>,
}

/// The rounds `on_file` with those that the user supplied in `folder`.
///
/// # Errors
/// The file of the user's rounds cannot be read, or is damaged.
pub fn with_supplied(on_file: &Rounds, folder: &Path) -> Result<Rounds, RoundsError> {
    let mut rounds = on_file.clone();
    if let Some(feed) = kept(on_file, folder)? {
        merge(&mut rounds, &feed);
    }
    Ok(rounds)
}

/// Takes over what is newer in the department's file at `path` and keeps it in `folder`.
///
/// # Errors
/// The file cannot be read or has problems, or the folder cannot be written to. Nothing is
/// changed then.
pub fn import(
    on_file: &Rounds,
    folder: Option<&Path>,
    path: &Path,
    today: NaiveDate,
) -> Result<Imported, RoundsError> {
    let folder = folder.ok_or(RoundsError::NoFolder)?;
    let bytes = read(path)?;
    let problems = |problems| RoundsError::Problems { path: path.to_owned(), problems };
    let feed = feed::parse(on_file, &bytes, today).map_err(problems)?;
    let through = feed.through();
    // Files damaged since are no reason to refuse a sound one: it takes their place.
    let earlier = kept(on_file, folder).ok().flatten().unwrap_or_default();
    let mut before = on_file.clone();
    merge(&mut before, &earlier);
    let mut merged = merge(&mut before, &feed);
    // Of two files of the user's the one that goes further is the newer.
    let is_newer = feed.through() >= earlier.through();
    for difference in &mut merged.differences {
        difference.taken = is_newer && on_file.find(difference.number).is_none();
    }
    let newer = Feed {
        rounds: feed.rounds.into_iter().filter(|round| on_file.find(round.number).is_none()).collect(),
        ..feed
    };
    let together = if is_newer { newer.over(&earlier) } else { earlier.clone().over(&newer) };
    let mut rounds = on_file.clone();
    merge(&mut rounds, &together);
    rounds.supplied_through = together.through();
    if together != earlier {
        keep(folder, together)?;
    }
    Ok(Imported { rounds, merged, through })
}

fn read(path: &Path) -> Result<Vec<u8>, RoundsError> {
    let failed = |error| RoundsError::Io { path: path.to_owned(), error };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LONGEST {
        let problems = vec![Problem::new("", Refusal::new("problem-feed-too-long", ""))];
        return Err(RoundsError::Problems { path: path.to_owned(), problems });
    }
    Ok(bytes)
}

fn kept(on_file: &Rounds, folder: &Path) -> Result<Option<Feed>, RoundsError> {
    let path = folder.join(NAME);
    let bytes = match read(&path) {
        Ok(bytes) => bytes,
        Err(RoundsError::Io { error, .. }) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let refuse = |problem| RoundsError::Problems { path: path.clone(), problems: vec![problem] };
    let kept: Kept = serde_json::from_slice(&bytes).map_err(|error| refuse(not_json(&bytes, &error)))?;
    let in_order = kept.feed.rounds.windows(2).all(|pair| pair[0].number < pair[1].number);
    let sound = in_order && kept.feed.pool.as_ref().is_none_or(Snapshot::adds_up);
    if kept.format != FORMAT || !sound {
        return Err(refuse(Problem::new("", Refusal::new("problem-rounds-kept", ""))));
    }
    // What the program has learned since is no longer the user's.
    let rounds = kept.feed.rounds.into_iter().filter(|round| on_file.find(round.number).is_none());
    Ok(Some(Feed { rounds: rounds.collect(), pool: kept.feed.pool }))
}

fn keep(folder: &Path, feed: Feed) -> Result<(), RoundsError> {
    let path = folder.join(NAME);
    let failed = |error| RoundsError::Io { path: path.clone(), error };
    let kept = Kept { format: FORMAT.to_owned(), feed };
    let mut text = serde_json::to_vec_pretty(&kept).map_err(|error| failed(error.into()))?;
    text.push(b'\n');
    fs::create_dir_all(folder).map_err(failed)?;
    write_whole(&path, &text).map_err(failed)
}

//! Client files: reading with every problem at once, and saving without ever losing one.
//!
//! One client is one file. [`read()`] gives the client and the [`Stamp`] of what was read;
//! [`save()`] takes that stamp and refuses with a [`Conflict`] when the file has changed since,
//! so that neither another program nor another window is ever overwritten. A save writes a new
//! file in the same folder, flushes it, keeps the version before as [`backup`], renames, and
//! adds a line to the [`history`] beside it. A lock on the folder keeps two windows from doing
//! so at once.
//!
//! ```text
//! amina-diallo.client.json       the client
//! amina-diallo.client.json.bak   the version before the last save
//! amina-diallo.history.jsonl     what changed when, a line a change
//! trash/                         clients deleted, each with the files beside it
//! .recent                        which were opened last
//! rounds.json                    rounds of invitations that the user supplied
//! ```
//!
//! A [`Folder`] holds many: it lists them ([`Folder::entries`], one [`Entry`] a file, damaged
//! ones with their problems), gives new ones a name, and moves deleted ones to its trash, from
//! which they can be restored. [`folder_path`] says where the folder is.

mod disk;
mod entry;
mod fault;
mod feed;
mod folder;
pub mod history;
mod lock;
mod name;
mod outline;
mod place;
mod read;
mod recent;
mod rounds;
mod save;
mod settings;
mod stamp;
mod syntax;
mod trash;

pub use entry::{Entry, client_files};
pub use feed::parse as parse_feed;
pub use folder::{Folder, FolderError};
pub use name::{file_name, stem as file_stem};
pub use place::{VARIABLE, folder_path};
pub use read::{parse, parse_one_of_many};
pub use rounds::{Imported, RoundsError, import, with_supplied};
pub use save::{Expected, SaveError, Saved, backup, keep_theirs, save, write_whole};
pub use settings::Settings;
pub use stamp::{Conflict, Stamp};
pub use trash::Trashed;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::core::check::Problem;
use crate::core::client::{Client, Refusal};
use crate::core::rulebook::Rulebook;

/// The suffix of a client file.
pub const SUFFIX: &str = ".client.json";

/// The longest client file that is read, in bytes; a whole life in work fits many times over.
pub const LONGEST: usize = 1024 * 1024;

/// Why a client file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file could not be read at all.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It was read and refused; every problem is listed.
    #[error("{} problems", .0.len())]
    Problems(Vec<Problem>),
}

/// Reads the client file at `path`, or standard input for `-`.
///
/// # Errors
/// The file cannot be read, or has problems.
pub fn open(book: &Rulebook, path: &Path) -> Result<Client, ReadError> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        read_to_limit(io::stdin().lock(), &mut bytes)?;
    } else {
        read_bytes(path, &mut bytes)?;
    }
    Ok(parsed(book, &bytes)?.0)
}

/// Reads the client file at `path`, with the stamp that a later [`save()`] asks for.
///
/// # Errors
/// The file cannot be read, or has problems; or it is no file: where a file is to be saved
/// again, a folder, a pipe or a device is never read from.
pub fn read(book: &Rulebook, path: &Path) -> Result<(Client, Stamp), ReadError> {
    must_be_file(path)?;
    let mut bytes = Vec::new();
    read_bytes(path, &mut bytes)?;
    parsed(book, &bytes)
}

/// Reads a file into `bytes`, of one longer than [`LONGEST`] only as much as shows it.
///
/// # Errors
/// It cannot be read.
pub fn read_bytes(path: &Path, bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.clear();
    read_to_limit(File::open(path)?, bytes)
}

/// Whether what is written to `path` would replace a client's file: one of such a name, what it
/// links to, or the file of `client`, whatever it is called.
pub fn is_client(path: &Path, client: Option<&Path>) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    let itself = real(path);
    let is_own = itself.is_some() && client.and_then(real) == itself;
    is_own || [Some(path), itself.as_deref()].into_iter().flatten().any(is_named_client)
}

/// Whether a file is a client's by its name.
pub fn is_named_client(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.to_lowercase().ends_with(SUFFIX)
}

/// Refuses a folder, and a pipe or a device, which might never end.
fn must_be_file(path: &Path) -> io::Result<()> {
    let kind = fs::metadata(path)?;
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(io::ErrorKind::NotSeekable.into());
    }
    Ok(())
}

/// The contents of a file, `None` where there is none. What is no file is never read.
fn contents(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match must_be_file(path).and_then(|()| fs::read(path)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn read_to_limit(from: impl Read, bytes: &mut Vec<u8>) -> io::Result<()> {
    from.take(LONGEST as u64 + 1).read_to_end(bytes)?;
    Ok(())
}

fn parsed(book: &Rulebook, bytes: &[u8]) -> Result<(Client, Stamp), ReadError> {
    if bytes.len() > LONGEST {
        return Err(ReadError::Problems(vec![Problem::new(
            "",
            Refusal::new("problem-too-long", LONGEST >> 20),
        )]));
    }
    let client = parse(book, bytes).map_err(ReadError::Problems)?;
    Ok((client, Stamp::of(bytes)))
}

//! The client files of a folder, as a list shows them.

use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local};

use super::{ReadError, SUFFIX, Stamp};
use crate::core::check::Problem;
use crate::core::client::{Client, Refusal};
use crate::core::rulebook::Rulebook;

/// One file of a folder of clients.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// The file.
    pub file: PathBuf,
    /// When it was last written, where the system says so.
    pub changed: Option<DateTime<Local>>,
    /// The client and the stamp of what was read, or everything that is wrong with the file.
    pub read: Result<(Client, Stamp), Vec<Problem>>,
}

impl Entry {
    /// Reads one file; whatever is wrong with it is in the entry.
    pub fn of(book: &Rulebook, file: PathBuf) -> Entry {
        let changed = fs::metadata(&file).and_then(|file| file.modified()).ok().map(DateTime::from);
        let read = super::read(book, &file).map_err(|error| match error {
            ReadError::Problems(problems) => problems,
            ReadError::Io(error) => vec![Problem::new("", unreadable(&error))],
        });
        Entry { file, changed, read }
    }

    /// The client, if the file could be read.
    pub fn client(&self) -> Option<&Client> {
        self.read.as_ref().ok().map(|(client, _)| client)
    }

    /// What is wrong with the file.
    pub fn problems(&self) -> &[Problem] {
        self.read.as_ref().err().map_or(&[], Vec::as_slice)
    }

    /// The file's name, for a client that has none or cannot be read.
    pub fn file_name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

fn unreadable(error: &io::Error) -> Refusal {
    match error.kind() {
        io::ErrorKind::IsADirectory | io::ErrorKind::NotSeekable => Refusal::new("problem-not-file", ""),
        _ => Refusal::new("problem-unreadable", error),
    }
}

/// The paths in a folder that end as a client file does and are of a wanted kind, by name;
/// hidden ones are some program's own.
///
/// # Errors
/// The folder cannot be read.
pub fn client_files(folder: &Path, wanted: impl Fn(FileType) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        if name.ends_with(SUFFIX.as_bytes()) && !name.starts_with(b".") && wanted(entry.file_type()?) {
            files.push(entry.path());
        }
    }
    files.sort_unstable();
    Ok(files)
}

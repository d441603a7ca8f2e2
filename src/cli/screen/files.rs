//! Clients one a file: paths as they were given, folders by the names of their client files.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::LONGEST;
use super::turns::Deal;
use crate::store::SUFFIX;

/// Files handed to a worker at once.
const BATCH: usize = 64;

/// A path to answer, and what was found there.
pub struct Found {
    pub path: PathBuf,
    pub kind: Kind,
}

/// What a path turned out to be.
pub enum Kind {
    /// A file, not read yet.
    File,
    /// A folder without client files.
    Empty,
    /// A folder that could not be read.
    Unread(io::Error),
}

/// Deals out the client files of `paths` in batches.
pub fn deal(paths: &[PathBuf], deal: Deal<Vec<Found>>) {
    let mut batch = Vec::with_capacity(BATCH);
    for found in paths.iter().flat_map(|path| find(path)) {
        batch.push(found);
        if batch.len() == BATCH && !deal(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))) {
            return;
        }
    }
    if !batch.is_empty() {
        deal(batch);
    }
}

/// The client files at a path. What the folders inside it hold is asked for by naming them.
fn find(path: &Path) -> Vec<Found> {
    let found = |path: PathBuf, kind| Found { path, kind };
    if !path.is_dir() {
        return vec![found(path.to_owned(), Kind::File)];
    }
    match client_files(path) {
        Ok(files) if files.is_empty() => vec![found(path.to_owned(), Kind::Empty)],
        Ok(files) => files.into_iter().map(|file| found(file, Kind::File)).collect(),
        Err(error) => vec![found(path.to_owned(), Kind::Unread(error))],
    }
}

/// The client files of a folder, by name; hidden ones are some program's own.
fn client_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        let kind = entry.file_type()?;
        if name.ends_with(SUFFIX.as_bytes())
            && !name.starts_with(b".")
            && (kind.is_file() || kind.is_symlink())
        {
            files.push(entry.path());
        }
    }
    files.sort_unstable();
    Ok(files)
}

/// Reads a file into `bytes`, of one that is too long only as much as shows it.
pub fn read(path: &Path, bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.clear();
    File::open(path)?.take(LONGEST as u64 + 1).read_to_end(bytes)?;
    Ok(())
}

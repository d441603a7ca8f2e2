//! Clients one a file: paths as they were given, folders by the names of their client files.

use std::io;
use std::path::{Path, PathBuf};

use super::turns::Deal;
use crate::store::client_files;

/// Files handed to a worker at once.
const BATCH: usize = 64;

/// A path to answer, and what was found there.
pub struct Found {
    pub path: PathBuf,
    pub kind: Kind,
    /// Its place among the paths of the command line, if it is one of them.
    pub given: Option<usize>,
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
    for found in paths.iter().enumerate().flat_map(|(at, path)| find(at, path)) {
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
fn find(at: usize, path: &Path) -> Vec<Found> {
    let given = |kind| vec![Found { path: path.to_owned(), kind, given: Some(at) }];
    if !path.is_dir() {
        return given(Kind::File);
    }
    match client_files(path, |kind| kind.is_file() || kind.is_symlink()) {
        Ok(files) if files.is_empty() => given(Kind::Empty),
        Ok(files) => files.into_iter().map(|path| Found { path, kind: Kind::File, given: None }).collect(),
        Err(error) => given(Kind::Unread(error)),
    }
}

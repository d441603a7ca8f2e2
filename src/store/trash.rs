//! Deleted clients: moved to a folder inside, each with the files beside it, and back or away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::disk::{Disk, Real, folder_of};
use super::history;
use super::name::numbered;
use super::{SUFFIX, must_be_file, read_bytes};

/// The folder inside a client folder that holds what was deleted.
pub const TRASH: &str = "trash";

/// A client that was deleted and can be restored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trashed {
    /// Where its file is now.
    pub file: PathBuf,
    /// Where it was, as far as is known.
    pub was: PathBuf,
}

impl Trashed {
    /// The client's name; empty where the file does not say.
    pub fn name(&self) -> String {
        /// What is read of the client.
        #[derive(Default, Deserialize)]
        struct Named {
            name: String,
        }
        let mut bytes = Vec::new();
        let read = must_be_file(&self.file).and_then(|()| read_bytes(&self.file, &mut bytes));
        let named = read.ok().and_then(|()| serde_json::from_slice::<Named>(&bytes).ok());
        named.unwrap_or_default().name
    }
}

/// The files of the client at `file`: its own first, then those beside it.
pub fn belongings(file: &Path) -> io::Result<Vec<PathBuf>> {
    let folder = folder_of(file);
    let own = file.file_name().unwrap_or_default();
    let mut prefix = own.as_encoded_bytes().to_vec();
    prefix.push(b'.');
    let mut all = vec![file.to_owned()];
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if name.as_encoded_bytes().starts_with(&prefix) {
            all.push(folder.join(name));
        }
    }
    let history = history::file(file);
    if fs::symlink_metadata(&history).is_ok() {
        all.push(history);
    }
    Ok(all)
}

/// The stem of a client file's name.
pub fn stem(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.strip_suffix(SUFFIX).map(str::to_owned).unwrap_or(name)
}

/// A path for a client file in `folder` that neither a client has nor what another client left
/// beside its file: `stem`, else `stem-2`, …
///
/// # Errors
/// The folder cannot be read.
pub fn free(folder: &Path, stem: &str) -> io::Result<PathBuf> {
    for stem in numbered(stem) {
        let path = folder.join(format!("{stem}{SUFFIX}"));
        if fs::symlink_metadata(&path).is_err() && belongings(&path)?.len() == 1 {
            return Ok(path);
        }
    }
    unreachable!("numbers do not end")
}

/// Moves a client with all that belongs to it. Killed between two of the files, the client's
/// own is in one place whole, and what was beside it is not lost.
///
/// # Errors
/// Something cannot be moved.
pub fn move_all(from: &Path, to: &Path) -> io::Result<()> {
    let own = from.file_name().unwrap_or_default().as_encoded_bytes().len();
    for path in belongings(from)? {
        let target = if path == history::file(from) {
            history::file(to)
        } else {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let ending = name.get(own..).unwrap_or_default();
            let mut name = to.file_name().unwrap_or_default().to_owned();
            name.push(ending);
            to.with_file_name(name)
        };
        Real.rename(&path, &target)?;
    }
    Real.sync_folder(folder_of(to))?;
    Real.sync_folder(folder_of(from))
}

/// Removes a client with all that belongs to it, its own file last.
///
/// # Errors
/// Something cannot be removed.
pub fn remove_all(file: &Path) -> io::Result<()> {
    for path in belongings(file)?.iter().rev() {
        Real.remove(path)?;
    }
    Real.sync_folder(folder_of(file))
}

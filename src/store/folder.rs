//! The client folder: what is in it, and everything that is done with whole files.

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::disk::{Real, folder_of};
use super::lock::Lock;
use super::save::{save_locked, write_whole};
use super::trash::{TRASH, Trashed, free, move_all, remove_all, stem};
use super::{
    Entry, Expected, ReadError, SaveError, Saved, client_files, must_be_file, name, read, recent, save,
};
use crate::core::client::Client;
use crate::core::rulebook::Rulebook;

/// Why something was not done with a file of the folder; everything is as it was.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The disk did not do it.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// The file could not be read as a client.
    #[error("{0}")]
    Read(#[from] ReadError),
    /// The client could not be saved.
    #[error("{0}")]
    Save(#[from] SaveError),
    /// There is a file of that name already.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
}

/// A folder of client files. It is made when the first client is saved in it, for its owner only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at `path`, which need not be there yet.
    pub fn at(path: impl Into<PathBuf>) -> Folder {
        Folder { path: path.into() }
    }

    /// The folder that a file is in.
    pub fn of(file: &Path) -> Folder {
        Folder::at(folder_of(file))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a file is one of this folder's, by whichever path it is named.
    pub fn holds(&self, file: &Path) -> bool {
        let real = |path: &Path| fs::canonicalize(path).ok();
        folder_of(file) == self.path || real(folder_of(file)).is_some_and(|own| real(&self.path) == Some(own))
    }

    /// The paths of its client files, by name; none where there is no folder yet.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn files(&self) -> io::Result<Vec<PathBuf>> {
        // A folder or a device of such a name is listed as well, with what is wrong with it.
        match client_files(&self.path, |_| true) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            files => files,
        }
    }

    /// Its client files, each read as it is asked for, by name.
    ///
    /// # Errors
    /// The folder cannot be read. A file that cannot be is an entry with its problems.
    pub fn entries<'b>(&self, book: &'b Rulebook) -> io::Result<impl Iterator<Item = Entry> + use<'b>> {
        Ok(self.files()?.into_iter().map(|file| Entry::of(book, file)))
    }

    /// Saves a client in a new file named after them, and returns it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn create(&self, client: &Client, at: DateTime<Utc>) -> Result<(PathBuf, Saved), SaveError> {
        make(&self.path)?;
        let lock = Lock::take(&self.path)?;
        let path = free(&self.path, &name::stem(&client.name, &client.reference))?;
        let saved = save_locked(&Real, &lock, &path, client, Expected::Nothing, at)?;
        Ok((path, saved))
    }

    /// Saves a copy of a client, as a scenario, under the name that `rename` makes of theirs.
    ///
    /// # Errors
    /// The file cannot be read, or the copy not written.
    pub fn duplicate(
        &self,
        book: &Rulebook,
        file: &Path,
        rename: impl FnOnce(&str) -> String,
        at: DateTime<Utc>,
    ) -> Result<(PathBuf, Saved), FolderError> {
        let (mut client, _) = read(book, file)?;
        client.name = rename(&client.name);
        Ok(self.create(&client, at)?)
    }

    /// Gives a client another name; the file keeps its own.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn rename(
        &self,
        book: &Rulebook,
        file: &Path,
        name: &str,
        at: DateTime<Utc>,
    ) -> Result<Saved, FolderError> {
        let (mut client, stamp) = read(book, file)?;
        name.clone_into(&mut client.name);
        Ok(save(file, &client, Expected::Read(stamp), at)?)
    }

    /// Moves a file, damaged or not, to the trash with its history and backup.
    ///
    /// # Errors
    /// It is no file of this folder, or cannot be moved.
    pub fn delete(&self, file: &Path) -> io::Result<Trashed> {
        if !self.holds(file) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not in the client folder"));
        }
        let trash = self.path.join(TRASH);
        make(&trash)?;
        let _lock = Lock::take(&self.path)?;
        let to = free(&trash, &stem(file))?;
        move_all(file, &to)?;
        Ok(Trashed { file: to, was: file.to_owned() })
    }

    /// Moves a deleted client back with what belongs to it, and returns its file: the one it
    /// had, or one beside it when that name has been taken.
    ///
    /// # Errors
    /// It cannot be moved.
    pub fn restore(&self, trashed: &Trashed) -> io::Result<PathBuf> {
        let _lock = Lock::take(&self.path)?;
        let to = free(&self.path, &stem(&trashed.was))?;
        move_all(&trashed.file, &to)?;
        Ok(to)
    }

    /// Removes a deleted client for good, with what belongs to it. The client's own file goes
    /// last, so that one stopped half-way is still in the trash to be erased again.
    ///
    /// # Errors
    /// It is not in the trash, or something cannot be removed.
    pub fn erase(&self, trashed: &Trashed) -> io::Result<()> {
        if !Folder::at(self.path.join(TRASH)).holds(&trashed.file) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not in the trash"));
        }
        let _lock = Lock::take(&self.path)?;
        remove_all(&trashed.file)
    }

    /// What is in the trash, by name.
    ///
    /// # Errors
    /// The trash cannot be read.
    pub fn trash(&self) -> io::Result<Vec<Trashed>> {
        let files = Folder::at(self.path.join(TRASH)).files()?;
        let was = |file: &Path| self.path.join(file.file_name().unwrap_or_default());
        Ok(files.into_iter().map(|file| Trashed { was: was(&file), file }).collect())
    }

    /// Saves a copy of a client file from elsewhere in this folder, and returns it.
    ///
    /// # Errors
    /// The file cannot be read or has problems, all of which are listed; or the copy cannot be
    /// written.
    pub fn import(
        &self,
        book: &Rulebook,
        from: &Path,
        at: DateTime<Utc>,
    ) -> Result<(PathBuf, Saved), FolderError> {
        let (client, _) = read(book, from)?;
        Ok(self.create(&client, at)?)
    }

    /// Copies a client file as it is to `to`, or under its own name into the folder `to`, and
    /// returns where it is. What is there is replaced only when `replace` says so.
    ///
    /// # Errors
    /// There is a file already, or the copy cannot be written.
    pub fn export(&self, file: &Path, to: &Path, replace: bool) -> Result<PathBuf, FolderError> {
        let to = if to.is_dir() { to.join(file.file_name().unwrap_or_default()) } else { to.to_owned() };
        if !replace && fs::symlink_metadata(&to).is_ok() {
            return Err(FolderError::Exists(to));
        }
        must_be_file(file)?;
        write_whole(&to, &fs::read(file)?)?;
        Ok(to)
    }

    /// The files opened lately and still there, the last first.
    pub fn recent(&self) -> Vec<PathBuf> {
        recent::files(&self.path)
    }

    /// The file opened last; where none is known, the one written last.
    pub fn most_recent(&self) -> Option<PathBuf> {
        let written = |file: &PathBuf| fs::metadata(file).and_then(|file| file.modified()).ok();
        self.recent().into_iter().next().or_else(|| self.files().ok()?.into_iter().max_by_key(written))
    }

    /// Takes note that a file of this folder was opened. Where that cannot be written, nothing
    /// is lost.
    pub fn note_opened(&self, file: &Path) {
        if let Some(name) = file.file_name().and_then(|name| name.to_str())
            && self.holds(file)
        {
            recent::note(&self.path, name);
        }
    }
}

/// Makes a folder, and those it is in, for their owner only.
pub(super) fn make(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(path)
}

//! Saving so that the old version or the new one is there whole, whatever happens.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::disk::{Disk, Real, folder_of};
use super::lock::Lock;
use super::name::numbered;
use super::stamp::{Conflict, Stamp};
use super::{LONGEST, contents, history};
use crate::core::client::Client;

/// Why a client was not saved; the file on disk is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The folder could not be written to.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// The client could not be put into JSON.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// The file would be longer than one that is read again.
    #[error("longer than {LONGEST} bytes")]
    TooLong,
    /// The file is not as it was read: another program or window has changed it.
    #[error("the file was changed by another program")]
    Conflict(Conflict),
}

/// What a save expects to find, so that nothing is overwritten that nobody has seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    /// No file.
    Nothing,
    /// The file as it was read or last saved.
    Read(Stamp),
    /// Whatever there is: the person was asked and said so.
    Anything,
}

impl Expected {
    fn check(self, theirs: Option<Stamp>) -> Result<(), SaveError> {
        let as_expected = match self {
            Expected::Anything => true,
            Expected::Nothing => theirs.is_none(),
            Expected::Read(stamp) => theirs == Some(stamp),
        };
        if as_expected { Ok(()) } else { Err(SaveError::Conflict(Conflict { theirs })) }
    }
}

/// A client that was saved.
#[derive(Debug)]
pub struct Saved {
    /// The stamp of what now stands in the file.
    pub stamp: Stamp,
    /// Why the change is not in the history beside the file, if it could not be added.
    pub unlogged: Option<io::Error>,
}

/// Writes `client` to `path`: to a new file in the same folder, flushed to disk, then renamed
/// over. The version it replaces is kept beside it; see [`backup`]. What changed is added to
/// the [`history`] with the moment `at`. Only the owner can read any of it.
///
/// A file that holds the same already is left as it is.
///
/// # Errors
/// The file is not as expected, or anything that keeps it from being written whole; then the
/// old version is untouched.
pub fn save(path: &Path, client: &Client, expected: Expected, at: DateTime<Utc>) -> Result<Saved, SaveError> {
    save_on(&Real, path, client, expected, at)
}

/// [`save`] on some disk.
pub(super) fn save_on(
    disk: &dyn Disk,
    path: &Path,
    client: &Client,
    expected: Expected,
    at: DateTime<Utc>,
) -> Result<Saved, SaveError> {
    let path = &target(path)?;
    let lock = Lock::take(folder_of(path))?;
    save_locked(disk, &lock, path, client, expected, at)
}

/// [`save`] by someone who holds the folder's lock.
pub(super) fn save_locked(
    disk: &dyn Disk,
    lock: &Lock,
    path: &Path,
    client: &Client,
    expected: Expected,
    at: DateTime<Utc>,
) -> Result<Saved, SaveError> {
    let mut new = serde_json::to_vec_pretty(client)?;
    new.push(b'\n');
    if new.len() > LONGEST {
        return Err(SaveError::TooLong);
    }
    let stamp = Stamp::of(&new);
    let mut old = contents(path)?;
    if old.as_deref().map(Stamp::of) == Some(stamp) {
        // An earlier save may have got as far as this and no further.
        disk.sync_folder(folder_of(path))?;
        let unlogged = history::catch_up_on(disk, path, at).err();
        return Ok(Saved { stamp, unlogged });
    }
    expected.check(old.as_deref().map(Stamp::of))?;
    let file = New::write(disk, lock, path, "new", &new)?;
    loop {
        let kept = old.as_deref().map(|old| New::write(disk, lock, path, "old", old)).transpose()?;
        // Flushing takes its time, in which another program may have written.
        let now = contents(path)?;
        if now == old {
            kept.map_or(Ok(()), |kept| kept.put(&backup(path)))?;
            break;
        }
        expected.check(now.as_deref().map(Stamp::of))?;
        old = now;
    }
    file.put(path)?;
    disk.sync_folder(folder_of(path))?;
    let unlogged = history::append(disk, path, old.as_deref(), client, at).err();
    Ok(Saved { stamp, unlogged })
}

/// Keeps what is at `path` now in a file of its own beside it, which no later save replaces,
/// and returns where. For what another program wrote, before one's own version replaces it.
///
/// # Errors
/// It cannot be read or kept.
pub fn keep_theirs(path: &Path) -> io::Result<PathBuf> {
    let path = &target(path)?;
    let lock = Lock::take(folder_of(path))?;
    let theirs = fs::read(path)?;
    let mut names = numbered("theirs").map(|word| with_ending(path, &format!(".{word}.bak")));
    let Some(kept) = names.find(|kept| !kept.exists()) else { unreachable!("numbers do not end") };
    New::write(&Real, &lock, path, "old", &theirs)?.put(&kept)?;
    Real.sync_folder(folder_of(path))?;
    Ok(kept)
}

/// Writes `bytes` to `path` as [`save`] does, so that the file is never there in part; what it
/// replaces is not kept.
///
/// # Errors
/// Anything that keeps it from being written whole; then what was there is untouched.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &target(path)?;
    let lock = Lock::take(folder_of(path))?;
    write_whole_locked(&lock, path, bytes)
}

/// [`write_whole`] by someone who holds the folder's lock.
pub(super) fn write_whole_locked(lock: &Lock, path: &Path, bytes: &[u8]) -> io::Result<()> {
    New::write(&Real, lock, path, "new", bytes)?.put(path)?;
    Real.sync_folder(folder_of(path))
}

/// A file that is not in its place yet; removed when it never gets there.
struct New<'d> {
    disk: &'d dyn Disk,
    path: PathBuf,
    is_put: bool,
}

impl<'d> New<'d> {
    /// A new file in the folder of `path` that holds `bytes`, flushed to disk.
    fn write(disk: &'d dyn Disk, lock: &Lock, path: &Path, word: &str, bytes: &[u8]) -> io::Result<New<'d>> {
        // Under a lock what has this name was left by a program that was killed; without one it
        // may be another window's, so each has a name of its own.
        let path = if lock.is_held() {
            let path = folder_of(path).join(format!(".drawcheck.{word}"));
            match disk.remove(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => path,
            }
        } else {
            folder_of(path).join(format!(".drawcheck.{}.{word}", std::process::id()))
        };
        let mut file = disk.create(&path)?;
        let new = New { disk, path, is_put: false };
        new.fill(&mut file, bytes)?;
        Ok(new)
    }

    fn fill(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        self.disk.write(file, bytes)?;
        self.disk.sync(file)
    }

    /// Renames it over `path`.
    fn put(mut self, path: &Path) -> io::Result<()> {
        self.disk.rename(&self.path, path)?;
        self.is_put = true;
        Ok(())
    }
}

impl Drop for New<'_> {
    fn drop(&mut self) {
        if !self.is_put {
            self.disk.remove(&self.path).ok();
        }
    }
}

/// The file itself, where `path` is a link to it, so that the link stays one.
fn target(path: &Path) -> io::Result<PathBuf> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|kind| kind.is_symlink());
    if is_link { fs::canonicalize(path) } else { Ok(path.to_owned()) }
}

/// Where the version before the last save is kept.
pub fn backup(path: &Path) -> PathBuf {
    with_ending(path, ".bak")
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}

#[cfg(test)]
mod tests;

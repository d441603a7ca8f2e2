//! Saving so that the old version or the new one is there whole, whatever happens.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

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
}

/// Writes `client` to `path`: to a new file in the same folder, flushed to disk, then renamed
/// over. The version it replaces is kept beside it; see [`backup`]. Only the owner can read it.
///
/// # Errors
/// Anything that keeps it from being written whole; then the old version is untouched.
pub fn save(path: &Path, client: &Client) -> Result<(), SaveError> {
    let mut text = serde_json::to_vec_pretty(client)?;
    text.push(b'\n');
    let new = beside(path, &text)?;
    keep_old(path)?;
    put(new, path)?;
    Ok(())
}

/// Writes `bytes` to `path` as [`save`] does, so that the file is never there in part; what it
/// replaces is not kept.
///
/// # Errors
/// Anything that keeps it from being written whole; then what was there is untouched.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put(beside(path, bytes)?, path)
}

/// A new file in the folder of `path` that holds `bytes`, flushed to disk.
fn beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new_in(folder(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Renames `file` over `path`.
fn put(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.persist(path).map_err(|error| error.error)?;
    // The rename itself is durable once the folder is; where folders cannot be opened, it is best effort.
    if let Ok(folder) = File::open(folder(path)) {
        folder.sync_all().ok();
    }
    Ok(())
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Where the version before the last save is kept.
pub fn backup(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".bak");
    path.with_file_name(name)
}

/// Puts a copy of what is at `path` in the place of the backup, by renaming too.
fn keep_old(path: &Path) -> io::Result<()> {
    let old = match fs::read(path) {
        Ok(old) => old,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    beside(path, &old)?.persist(backup(path)).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(name: &str) -> Client {
        Client { name: name.to_owned(), ..Client::default() }
    }

    fn name_in(path: &Path) -> String {
        let text = fs::read(path).expect("a file");
        serde_json::from_slice::<Client>(&text).expect("a client").name
    }

    #[test]
    fn the_version_before_is_kept_beside_the_new_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.client.json");
        save(&path, &client("first")).expect("saved");
        save(&path, &client("second")).expect("saved");
        assert_eq!(name_in(&path), "second");
        assert_eq!(name_in(&backup(&path)), "first");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "no temporary file stays");
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(save(&folder.path().join("none/a.client.json"), &client("x")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.client.json");
        save(&path, &client("x")).expect("saved");
        assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o077, 0);
    }
}

//! The steps on the disk that a save is made of, so that a test can fail each of them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// One method a step; each either happens or is an error.
pub trait Disk {
    /// Makes a new file that only its owner can read.
    fn create(&self, path: &Path) -> io::Result<File>;

    /// Opens a file to add to its end, making it where there is none.
    fn open_end(&self, path: &Path) -> io::Result<File>;

    /// Writes all of `bytes`.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()>;

    /// Waits until what was written is on the disk.
    fn sync(&self, file: &File) -> io::Result<()>;

    /// Gives a file another name, replacing what has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Waits until the names in a folder are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// The disk of this machine.
pub struct Real;

/// The folder a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Options for a file of which only its owner reads anything.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

impl Disk for Real {
    fn create(&self, path: &Path) -> io::Result<File> {
        private().write(true).create_new(true).open(path)
    }

    fn open_end(&self, path: &Path) -> io::Result<File> {
        private().read(true).append(true).create(true).open(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Where folders cannot be opened, their names are the system's own affair.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }
}

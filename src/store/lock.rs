//! One at a time: a lock on a folder around looking and writing.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Where a folder itself cannot be locked, this file in it is.
const FILE: &str = ".drawcheck.lock";

/// Held while a folder's files are compared and replaced; another window waits for it.
pub struct Lock {
    /// `None` on a disk that knows no locks.
    held: Option<File>,
}

impl Lock {
    /// Waits for the lock of a folder. Locks do not nest.
    ///
    /// The folder itself is locked where the system can, so that nothing is left in it.
    ///
    /// # Errors
    /// There is no such folder, or nothing can be written in it.
    pub fn take(folder: &Path) -> io::Result<Lock> {
        if cfg!(unix) {
            let held = File::open(folder)?;
            if held.lock().is_ok() {
                return Ok(Lock { held: Some(held) });
            }
        }
        let path = folder.join(FILE);
        let held = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match held.lock() {
            Ok(()) => Ok(Lock { held: Some(held) }),
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(Lock { held: None }),
            Err(error) => Err(error),
        }
    }

    /// Whether nobody else can be writing here now.
    pub fn is_held(&self) -> bool {
        self.held.is_some()
    }
}

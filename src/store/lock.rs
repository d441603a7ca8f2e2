//! One at a time: a lock on a folder around looking and writing.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// Where a folder itself cannot be locked, this file in it is.
const FILE: &str = ".drawcheck.lock";

/// Longer than another window saves for. What holds the lock for longer is told, not waited for.
const PATIENCE: Duration = Duration::from_secs(3);

/// Held while a folder's files are compared and replaced; another window waits for it.
pub struct Lock {
    /// `None` on a disk that knows no locks.
    held: Option<File>,
}

impl Lock {
    /// Waits for the lock of a folder, though not for ever. Locks do not nest.
    ///
    /// The folder itself is locked where the system can, so that nothing is left in it.
    ///
    /// # Errors
    /// There is no such folder, or nothing can be written in it; or another program keeps the
    /// lock, which is [`io::ErrorKind::ResourceBusy`].
    pub fn take(folder: &Path) -> io::Result<Lock> {
        if cfg!(unix) {
            match locked(File::open(folder)?) {
                Ok(held) => return Ok(Lock { held: Some(held) }),
                Err(error) if error.kind() == io::ErrorKind::ResourceBusy => return Err(error),
                Err(_) => {}
            }
        }
        let path = folder.join(FILE);
        let held = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match locked(held) {
            Ok(held) => Ok(Lock { held: Some(held) }),
            Err(error) if knows_no_locks(&error) => Ok(Lock { held: None }),
            Err(error) => Err(error),
        }
    }

    /// Whether nobody else can be writing here now.
    pub fn is_held(&self) -> bool {
        self.held.is_some()
    }
}

/// Takes the lock of a file in its turn. The system offers no such wait that ends, so another
/// thread waits; a lock that comes too late is given back at once.
fn locked(file: File) -> io::Result<File> {
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::Error(error)) => return Err(error),
        Err(TryLockError::WouldBlock) => {}
    }
    let (hand_over, in_turn) = channel();
    let wait = move || hand_over.send(file.lock().map(|()| file));
    thread::Builder::new().name("lock".to_owned()).spawn(wait)?;
    in_turn.recv_timeout(PATIENCE).unwrap_or_else(|_| Err(io::ErrorKind::ResourceBusy.into()))
}

/// Whether an error says that there are no locks here, as on some disks of a network.
fn knows_no_locks(error: &io::Error) -> bool {
    #[cfg(unix)]
    if error.raw_os_error() == Some(rustix::io::Errno::NOLCK.raw_os_error()) {
        return true;
    }
    error.kind() == io::ErrorKind::Unsupported
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_another_keeps_locked_is_told_and_not_waited_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let held = Lock::take(folder.path()).expect("the first");
        let error = Lock::take(folder.path()).map(|_| ()).expect_err("the second");
        assert_eq!(error.kind(), io::ErrorKind::ResourceBusy);
        drop(held);
        assert!(Lock::take(folder.path()).expect("free again").is_held());
    }

    #[cfg(unix)]
    #[test]
    fn a_system_without_locks_is_told_from_a_disk_that_fails() {
        use rustix::io::Errno;
        for (errno, wanted) in [(Errno::NOLCK, true), (Errno::OPNOTSUPP, true), (Errno::IO, false)] {
            let error = io::Error::from_raw_os_error(errno.raw_os_error());
            assert_eq!(knows_no_locks(&error), wanted, "{errno}");
        }
    }
}

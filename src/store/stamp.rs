//! What was in a file when it was read, to tell whether it still is.

use std::fmt;

use sha2::{Digest, Sha256};

/// The hash of a file's contents.
///
/// Times of change are not asked: they are coarse, can be set, and say nothing about whether
/// anything is different.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stamp([u8; 32]);

impl Stamp {
    /// The stamp of a file that holds `bytes`.
    pub fn of(bytes: &[u8]) -> Stamp {
        Stamp(Sha256::digest(bytes).into())
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0[..4].iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A file is not as it was when it was read; nothing was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// What is there now; `None` when the file is gone.
    pub theirs: Option<Stamp>,
}

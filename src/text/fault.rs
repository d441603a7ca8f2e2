//! What is wrong with a file, in words.

use std::io::{self, ErrorKind};

use super::Text;
use crate::core::check::Problem;

impl Text {
    /// A problem with its place.
    pub fn problem(&self, problem: &Problem) -> String {
        let why = self.refusal(&problem.refusal);
        if problem.place.is_empty() { why } else { format!("{}: {why}", problem.place) }
    }

    /// Why the disk did not do what was asked: in our words where the reason is a common one.
    pub fn io_error(&self, error: &io::Error) -> String {
        let id = match error.kind() {
            ErrorKind::NotFound => "problem-disk-missing",
            ErrorKind::IsADirectory => "problem-disk-folder",
            ErrorKind::NotSeekable => "problem-not-file",
            ErrorKind::PermissionDenied => "problem-disk-forbidden",
            ErrorKind::ReadOnlyFilesystem => "problem-disk-read-only",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "problem-disk-full",
            _ => return error.to_string(),
        };
        self.say(id).into_owned()
    }
}

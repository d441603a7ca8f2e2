//! What is wrong with a file, in words.

use std::io::{self, ErrorKind};

use super::{Text, harmless};
use crate::core::check::Problem;

impl Text {
    /// A problem with its line and place.
    pub fn problem(&self, problem: &Problem) -> String {
        let why = self.refusal(&problem.refusal);
        let line =
            problem.line.map(|line| self.say_with("problem-line", &[("line", line.to_string().into())]));
        let named = harmless::line(&problem.place);
        let parts = [line.as_deref(), Some(&named)];
        let place =
            parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        if place.is_empty() {
            return why;
        }
        self.say_with("problem-placed", &[("place", place.into()), ("why", why.into())])
    }

    /// Why the disk did not do what was asked: in our words where the reason is a common one.
    pub fn io_error(&self, error: &io::Error) -> String {
        let id = match error.kind() {
            ErrorKind::NotFound => "problem-disk-missing",
            ErrorKind::NotADirectory => "problem-disk-no-folder",
            ErrorKind::IsADirectory => "problem-disk-folder",
            ErrorKind::NotSeekable => "problem-not-file",
            ErrorKind::PermissionDenied => "problem-disk-forbidden",
            ErrorKind::ReadOnlyFilesystem => "problem-disk-read-only",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "problem-disk-full",
            ErrorKind::ResourceBusy => "problem-disk-busy",
            ErrorKind::InvalidFilename => "problem-disk-name",
            _ if error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()) => "problem-disk-broken",
            _ => return error.to_string(),
        };
        self.say(id).into_owned()
    }
}

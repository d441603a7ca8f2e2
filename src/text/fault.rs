//! What is wrong with a file, in words.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::{Text, harmless};
use crate::core::check::Problem;
use crate::core::client::Refusal;

/// Problems that are said otherwise of a line than of a file.
const OF_LINE: [&str; 9] = [
    "problem-format.line",
    "problem-format-newer.line",
    "problem-not-object.line",
    "problem-not-json.line",
    "problem-cut-short.line",
    "problem-not-utf8.line",
    "problem-empty.line",
    "problem-too-deep.line",
    "problem-too-large.line",
];

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

    /// Why a file was not written: by far the most often its folder is not there.
    pub fn not_written(&self, file: &Path, error: &io::Error) -> String {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        match folder {
            Some(folder) if error.kind() == ErrorKind::NotFound => {
                let folder = harmless::line(&folder.display().to_string());
                self.say_with("problem-disk-folder-missing", &[("value", folder.into())])
            }
            _ => {
                let place = harmless::line(&file.display().to_string());
                let args = [("place", place.into()), ("why", self.io_error(error).into())];
                self.say_with("problem-placed", &args)
            }
        }
    }

    /// A problem of a client that is one line of many: its place in the line.
    pub fn problem_of_line(&self, problem: &Problem) -> String {
        let refusal = &problem.refusal;
        let of_line = OF_LINE.into_iter().find(|id| id.strip_suffix(".line") == Some(&refusal.id));
        let id = of_line.map_or_else(|| refusal.id.clone(), Into::into);
        let why = self.refusal(&Refusal { id, ..refusal.clone() });
        // Where the text is no JSON, the place is the line and the column.
        let column = problem.place.strip_prefix("1:").filter(|_| problem.line.is_none());
        let place = column.map_or_else(
            || harmless::line(&problem.place),
            |column| self.say_with("problem-column", &[("column", column.into())]),
        );
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

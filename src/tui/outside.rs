//! What only the world outside can do, so that tests can put their own in its place.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::job::Job;
use crate::core::client::Client;
use crate::core::rulebook::Rulebook;
use crate::report::Record;
use crate::store::{Expected, Folder, ReadError, SaveError, Saved, Settings, Stamp};

/// The disk, the clock, the clipboard and the shell: the app's only door to them.
pub trait Outside {
    /// Reads a client and the stamp of its file.
    ///
    /// # Errors
    /// The file cannot be read, or has problems.
    fn read(&mut self, book: &Rulebook, file: &Path) -> Result<(Client, Stamp), ReadError>;

    /// Writes a client to a file that is as expected.
    ///
    /// # Errors
    /// It could not, or the file is not as expected; then nothing was written.
    fn save(&mut self, file: &Path, client: &Client, expected: Expected) -> Result<Saved, SaveError>;

    /// Keeps what another program wrote to a file in one beside it, and returns that.
    ///
    /// # Errors
    /// It could not.
    fn keep_theirs(&mut self, file: &Path) -> io::Result<PathBuf>;

    /// Notes in the history of a file what another program has changed in it since it was
    /// `seen` here.
    ///
    /// # Errors
    /// It could not.
    fn note_theirs(&mut self, file: &Path, seen: &Client) -> io::Result<()>;

    /// Whether there is such a file.
    fn exists(&self, file: &Path) -> bool;

    /// Whether writing `file` would replace a client's, such as the one in `client`.
    fn is_client(&self, file: &Path, client: Option<&Path>) -> bool;

    /// The client folder, where there is one.
    fn folder(&self) -> Option<&Folder>;

    /// The person's home, where there is one.
    fn home(&self) -> Option<PathBuf>;

    /// The moment it is.
    fn now(&self) -> DateTime<Utc>;

    /// Starts long work. Its news go to [`App::hear`](super::App::hear).
    fn run(&mut self, job: Job);

    /// Ends the long work of this number, as soon as it tells of its next piece.
    fn stop(&mut self, run: u64);

    /// What is on record of the client in a file.
    fn record(&self, file: &Path) -> Option<Record>;

    /// Writes a file that is not a client's, and returns where it is.
    ///
    /// # Errors
    /// It could not; then what was there is untouched.
    fn write(&mut self, file: &Path, bytes: &[u8]) -> io::Result<PathBuf>;

    /// Keeps the settings for the next time.
    ///
    /// # Errors
    /// They could not be kept, or those kept before are damaged.
    fn keep_settings(&mut self, settings: &Settings) -> Result<(), ReadError>;

    /// Puts text on the terminal's clipboard.
    ///
    /// # Errors
    /// Why it could not.
    fn copy(&mut self, text: &str) -> Result<(), String>;

    /// Stops the program until the shell continues it.
    fn suspend(&mut self);
}

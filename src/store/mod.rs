//! Client files: reading with every problem at once, and saving without ever losing one.

mod feed;
mod read;
mod rounds;
mod save;

pub use feed::parse as parse_feed;
pub use read::parse;
pub use rounds::{Imported, RoundsError, import, with_supplied};
pub use save::{SaveError, backup, save, write_whole};

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::core::check::Problem;
use crate::core::client::Client;
use crate::core::rulebook::Rulebook;

/// The suffix of a client file.
pub const SUFFIX: &str = ".client.json";

/// Why a client file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file could not be read at all.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It was read and refused; every problem is listed.
    #[error("{} problems", .0.len())]
    Problems(Vec<Problem>),
}

/// Reads the client file at `path`, or standard input for `-`.
///
/// # Errors
/// The file cannot be read, or has problems.
pub fn open(book: &Rulebook, path: &Path) -> Result<Client, ReadError> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        bytes
    } else {
        fs::read(path)?
    };
    parse(book, &bytes).map_err(ReadError::Problems)
}

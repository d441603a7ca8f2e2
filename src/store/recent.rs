//! Which clients of a folder were opened last.

use std::fs;
use std::path::{Path, PathBuf};

use super::lock::Lock;
use super::save::write_whole_locked;

/// The list: names of files as JSON, the last opened first.
const FILE: &str = ".recent";

/// How many are remembered.
const MOST: usize = 50;

/// Names of files, the last opened first. A list that cannot be read is empty: it is a
/// convenience, and made anew.
pub fn names(folder: &Path) -> Vec<String> {
    fs::read(folder.join(FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// Puts `name` first. Where that cannot be written, nothing is lost.
pub fn note(folder: &Path, name: &str) {
    let Ok(lock) = Lock::take(folder) else { return };
    let mut names = names(folder);
    if names.first().is_some_and(|first| first == name) {
        return;
    }
    names.retain(|other| other != name);
    names.insert(0, name.to_owned());
    names.truncate(MOST);
    if let Ok(bytes) = serde_json::to_vec(&names) {
        write_whole_locked(&lock, &folder.join(FILE), &bytes).ok();
    }
}

/// The files that are still there, the last opened first.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let there = |name: &String| {
        // A name, not a way out of the folder.
        let is_name = Path::new(name).file_name().is_some_and(|own| own == name.as_str());
        Some(folder.join(name)).filter(|path| is_name && path.is_file())
    };
    names(folder).iter().filter_map(there).collect()
}

//! What a person sets once: who prepares reports, on which paper.
//!
//! ```json
//! { "prepared_by": "A. Tremblay, RCIC", "paper": "letter" }
//! ```

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::lock::Lock;
use super::save::write_whole_locked;

/// The file in the client folder.
const FILE: &str = "settings.json";

/// What is set, each with what holds until then.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Who prepares reports, as it stands on the page.
    pub prepared_by: String,
    /// The size of a page: `letter` or `a4`.
    pub paper: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { prepared_by: String::new(), paper: "letter".to_owned() }
    }
}

impl Settings {
    /// The settings kept in a client folder. Where there are none, or they cannot be read, the
    /// first ones hold: they decide no answer.
    pub fn read(folder: &Path) -> Settings {
        let bytes = fs::read(folder.join(FILE)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Keeps the settings in a client folder, which is made if need be.
    ///
    /// # Errors
    /// They cannot be written; then what was there is untouched.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        super::folder::make(folder)?;
        let lock = Lock::take(folder)?;
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        write_whole_locked(&lock, &folder.join(FILE), &bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("clients");
        assert_eq!(Settings::read(&folder), Settings::default());
        let set = Settings { prepared_by: "Zoë Œuvrard".to_owned(), paper: "a4".to_owned() };
        set.write(&folder).expect("written");
        assert_eq!(Settings::read(&folder), set);
        fs::write(folder.join(FILE), "{ not JSON").expect("written");
        assert_eq!(Settings::read(&folder), Settings::default());
    }
}

//! What a person sets once: who prepares reports, on which paper.
//!
//! ```json
//! { "prepared_by": "A. Tremblay, RCIC", "paper": "letter" }
//! ```
//!
//! A key that is not known here stays when others are set, and a damaged file stays as it is.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::lock::Lock;
use super::save::write_whole_locked;
use super::{ReadError, contents};
use crate::core::check::Problem;
use crate::core::client::Refusal;

/// What is set, each with what holds until then.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
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
    /// The settings kept in a client folder; where there are none, the first ones.
    ///
    /// # Errors
    /// They cannot be read, or are damaged.
    pub fn read(folder: &Path) -> Result<Settings, ReadError> {
        let set = kept::<Settings>(&Settings::file(folder))?;
        Ok(set.unwrap_or_default())
    }

    /// The file of a client folder that they are kept in.
    pub fn file(folder: &Path) -> PathBuf {
        folder.join("settings.json")
    }

    /// Keeps the settings in a client folder, which is made if need be.
    ///
    /// # Errors
    /// They cannot be written, or what was there is damaged; then it is untouched.
    pub fn write(&self, folder: &Path) -> Result<(), ReadError> {
        super::folder::make(folder)?;
        let lock = Lock::take(folder)?;
        let path = Settings::file(folder);
        Settings::read(folder)?;
        let mut all: Map<String, Value> = kept(&path)?.unwrap_or_default();
        all.insert("prepared_by".to_owned(), self.prepared_by.as_str().into());
        all.insert("paper".to_owned(), self.paper.as_str().into());
        let mut bytes = serde_json::to_vec_pretty(&all).map_err(io::Error::from)?;
        bytes.push(b'\n');
        Ok(write_whole_locked(&lock, &path, &bytes)?)
    }
}

/// What a file holds, if it is there.
fn kept<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, ReadError> {
    let Some(bytes) = contents(path)? else { return Ok(None) };
    match serde_json::from_slice(&bytes) {
        Ok(kept) => Ok(Some(kept)),
        Err(error) => {
            let place = format!("{}:{}", error.line(), error.column());
            Err(ReadError::Problems(vec![Problem::new(place, Refusal::new("problem-settings", ""))]))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("clients");
        assert_eq!(Settings::read(&folder).expect("none yet"), Settings::default());
        let set = Settings { prepared_by: "Zoë Œuvrard".to_owned(), paper: "a4".to_owned() };
        set.write(&folder).expect("written");
        assert_eq!(Settings::read(&folder).expect("read"), set);
    }

    #[test]
    fn a_key_of_another_program_stays_and_so_does_a_damaged_file() {
        let home = tempfile::tempdir().expect("a folder");
        let file = Settings::file(home.path());
        fs::write(&file, r#"{ "colour": "blue", "paper": "a4" }"#).expect("written");
        let set = Settings::read(home.path()).expect("read");
        Settings { prepared_by: "A. B.".to_owned(), ..set }.write(home.path()).expect("written");
        let text = fs::read_to_string(&file).expect("a file");
        assert!(text.contains("\"blue\"") && text.contains("\"A. B.\"") && text.contains("\"a4\""), "{text}");
        for damaged in ["{ \"colour\": \"blue\",", "{ \"paper\": 4 }", ""] {
            fs::write(&file, damaged).expect("written");
            assert!(matches!(Settings::read(home.path()), Err(ReadError::Problems(_))), "{damaged}");
            assert!(Settings::default().write(home.path()).is_err());
            assert_eq!(fs::read_to_string(&file).expect("a file"), damaged);
        }
    }
}

//! Where the client folder is.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

/// The environment variable that names another client folder.
pub const VARIABLE: &str = "DRAWCHECK_DIR";

/// The client folder: the one asked for, else the one that [`VARIABLE`] names, else the
/// platform's place for a program's data. `None` where a person has no home.
///
/// It need not be there: it is made when the first client is saved in it.
pub fn folder_path(asked: Option<&Path>, variable: Option<OsString>) -> Option<PathBuf> {
    let asked = asked.filter(|asked| !asked.as_os_str().is_empty());
    let named = variable.filter(|value| !value.is_empty()).map(PathBuf::from);
    let platform = || Some(choose_native_strategy().ok()?.data_dir().join("drawcheck").join("clients"));
    asked.map(Path::to_owned).or(named).or_else(platform)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_beats_the_variable_and_the_variable_beats_the_platform() {
        let (asked, variable) = (Path::new("asked"), Some(OsString::from("variable")));
        assert_eq!(folder_path(Some(asked), variable.clone()).as_deref(), Some(asked));
        assert_eq!(folder_path(None, variable).as_deref(), Some(Path::new("variable")));
        let platform = folder_path(None, None);
        let empty = folder_path(Some(Path::new("")), Some(OsString::new()));
        assert_eq!(empty, platform, "what is empty names nothing");
        assert!(platform.is_none_or(|path| path.ends_with("drawcheck/clients")));
    }
}

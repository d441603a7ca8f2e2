//! The name and number of the client file format.

use serde::{Deserialize, Serialize};

use super::refusal::Refusal;

/// The name and number of the client file format.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Format;

impl Format {
    const NAME: &str = "drawcheck-client";
    const NUMBER: &str = "1";
}

impl TryFrom<String> for Format {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Format, Refusal> {
        let number = text.strip_prefix(Format::NAME).and_then(|rest| rest.strip_prefix('/'));
        let is_number = |number: &str| {
            !number.is_empty() && !number.starts_with('0') && number.bytes().all(|b| b.is_ascii_digit())
        };
        match number {
            Some(Format::NUMBER) => Ok(Format),
            // However large: no format was ever numbered lower than this one.
            Some(newer) if is_number(newer) => Err(Refusal::new("problem-format-newer", text)),
            _ => Err(Refusal::new("problem-format", text)),
        }
    }
}

impl From<Format> for String {
    fn from(_: Format) -> String {
        format!("{}/{}", Format::NAME, Format::NUMBER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_format_is_told_apart_from_a_foreign_one() {
        let read = |text: &str| Format::try_from(text.to_owned());
        assert!(read("drawcheck-client/1").is_ok());
        for newer in ["drawcheck-client/2", "drawcheck-client/10", "drawcheck-client/99999999999999999999999"]
        {
            assert_eq!(read(newer).expect_err(newer).id, "problem-format-newer");
        }
        for foreign in [
            "something",
            "drawcheck-client/",
            "drawcheck-client/0",
            "drawcheck-client/01",
            "drawcheck-client/+2",
            "drawcheck-client/1 ",
            "drawcheck-client/2.0",
        ] {
            assert_eq!(read(foreign).expect_err(foreign).id, "problem-format");
        }
    }
}

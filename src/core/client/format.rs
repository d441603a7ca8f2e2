//! The name and number of the client file format.

use serde::{Deserialize, Serialize};

use super::refusal::Refusal;

/// The name and number of the client file format.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Format;

impl Format {
    const NAME: &str = "drawcheck-client";
    const NUMBER: u32 = 1;
}

impl TryFrom<String> for Format {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Format, Refusal> {
        let number = text
            .strip_prefix(Format::NAME)
            .and_then(|rest| rest.strip_prefix('/'))
            .and_then(|number| number.parse::<u32>().ok());
        match number {
            Some(Format::NUMBER) => Ok(Format),
            Some(newer) if newer > Format::NUMBER => Err(Refusal::new("problem-format-newer", text)),
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
        assert_eq!(read("drawcheck-client/2").expect_err("newer").id, "problem-format-newer");
        assert_eq!(read("something").expect_err("foreign").id, "problem-format");
    }
}

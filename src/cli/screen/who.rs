//! Whose a client is that cannot be read: an error that names them can be traced, wherever its
//! line came from.

use std::fmt;

use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

/// Name and reference, as far as they stand before what cannot be read.
#[derive(Default, PartialEq, Debug)]
pub struct Who {
    pub name: Option<String>,
    pub reference: Option<String>,
}

impl Who {
    /// What the text of a client tells.
    pub fn of(bytes: &[u8]) -> Who {
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let mut who = Who::default();
        // Where it ends in a fault, what was found before stays.
        serde_json::Deserializer::from_slice(text).deserialize_map(&mut who).ok();
        who
    }
}

impl<'de> Visitor<'de> for &mut Who {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a client")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(key) = members.next_key::<String>()? {
            let place = match &key[..] {
                "name" => &mut self.name,
                "reference" => &mut self.reference,
                _ => {
                    members.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            if let Value::String(text) = members.next_value()? {
                *place = Some(text);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_fault_is_found() {
        let who = |name: Option<&str>, reference: Option<&str>| Who {
            name: name.map(str::to_owned),
            reference: reference.map(str::to_owned),
        };
        for (text, found) in [
            (r#"{"nam":{"name":"no"},"name":"A","work":[7],"reference":"1"}"#, who(Some("A"), Some("1"))),
            ("\u{feff}{\"name\":\"A\"}", who(Some("A"), None)),
            (r#"{"name":"A","work":[{"tit"#, who(Some("A"), None)),
            (r#"{"name":7,"reference":"1"} x"#, who(None, Some("1"))),
            (r#"{"name":"A"#, who(None, None)),
            (r#"["name","A"]"#, who(None, None)),
            ("", who(None, None)),
        ] {
            assert_eq!(Who::of(text.as_bytes()), found, "{text}");
        }
    }
}

//! Why a value of a client file was not taken.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::Deserializer;
use serde::de::Visitor;

/// Why a value was not taken: a message id and the value as it was given.
///
/// It travels through serde's errors as text, so its display form is `id: value`.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{id}: {value}")]
pub struct Refusal {
    /// Id of the message that explains what would be right.
    pub id: Cow<'static, str>,
    /// The value that was refused.
    pub value: String,
}

impl Refusal {
    /// A refusal of `value` with the message `id`.
    pub fn new(id: &'static str, value: impl fmt::Display) -> Refusal {
        Refusal { id: Cow::Borrowed(id), value: value.to_string() }
    }

    /// The refusal that [`Display`](fmt::Display) wrote as `text`, if it is one.
    pub fn parse(text: &str) -> Option<Refusal> {
        let (id, value) = text.split_once(": ").filter(|(id, _)| id.starts_with("problem-"))?;
        Some(Refusal { id: Cow::Owned(id.to_owned()), value: value.to_owned() })
    }
}

/// Reads a value that validates itself from text, without keeping the text.
pub(in crate::core) fn from_text<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: FromStr<Err = Refusal>,
    D: Deserializer<'de>,
{
    struct Text<T>(PhantomData<T>);

    impl<T: FromStr<Err = Refusal>> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("text")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    from.deserialize_str(Text(PhantomData))
}

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
    /// The highest value that would be taken, where a message names it.
    pub most: String,
}

impl Refusal {
    /// A refusal of `value` with the message `id`.
    pub fn new(id: &'static str, value: impl fmt::Display) -> Refusal {
        Refusal { id: Cow::Borrowed(id), value: value.to_string(), most: String::new() }
    }

    /// With the highest value that would be taken.
    #[must_use]
    pub fn at_most(self, most: impl fmt::Display) -> Refusal {
        Refusal { most: most.to_string(), ..self }
    }

    /// The refusal that [`Display`](fmt::Display) wrote as `text`, if it is one.
    pub fn parse(text: &str) -> Option<Refusal> {
        let (id, value) = text.split_once(": ").filter(|(id, _)| id.starts_with("problem-"))?;
        Some(Refusal { id: Cow::Owned(id.to_owned()), value: value.to_owned(), most: String::new() })
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

/// Reads whole dollars, which may be left out; a number that is none is refused as such.
pub(super) fn dollars<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    struct Dollars;

    impl<'de> Visitor<'de> for Dollars {
        type Value = Option<u64>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("whole dollars")
        }

        fn visit_none<E>(self) -> Result<Option<u64>, E> {
            Ok(None)
        }

        fn visit_unit<E>(self) -> Result<Option<u64>, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Option<u64>, D::Error> {
            from.deserialize_any(self)
        }

        fn visit_u64<E>(self, dollars: u64) -> Result<Option<u64>, E> {
            Ok(Some(dollars))
        }

        fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Option<u64>, E> {
            u64::try_from(number).map(Some).map_err(|_| E::custom(Refusal::new("problem-dollars", number)))
        }

        fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Option<u64>, E> {
            Err(E::custom(Refusal::new("problem-dollars", number)))
        }
    }

    from.deserialize_option(Dollars)
}

//! JSON read so that it says one thing only: no key twice, and nothing after the value.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::Unreadable;

/// The value at the start of `text`; `alone` where nothing but space may follow it.
///
/// # Errors
/// What is no JSON, a key given twice, and text after the value.
pub fn value(text: &[u8], alone: bool) -> Result<Value, Unreadable> {
    let twice = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_slice(text);
    let value = Strict(&twice).deserialize(&mut reader);
    if let Some(key) = twice.take() {
        return Err(Unreadable::Twice(key));
    }
    let value = value.map_err(|error| Unreadable::Damaged(error.to_string()))?;
    if alone && reader.end().is_err() {
        return Err(Unreadable::After);
    }
    Ok(value)
}

/// Any value; a key that comes twice is left in the cell.
#[derive(Clone, Copy)]
struct Strict<'c>(&'c RefCell<Option<String>>);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Value, E> {
        Ok(Value::Bool(yes))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            all.push(item);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            if all.contains_key(&key) {
                *self.0.borrow_mut() = Some(key);
                return Err(A::Error::custom("a key given twice"));
            }
            all.insert(key, members.next_value_seed(self)?);
        }
        Ok(Value::Object(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_one_thing_is_read_as_it_stands() {
        let text = r#"{ "a": [1, -2, 3.5, null, true, "b"], "c": { "a": {} } } "#;
        assert_eq!(value(text.as_bytes(), true), Ok(serde_json::from_str(text).expect("JSON")));
    }

    #[test]
    fn a_key_given_twice_is_named_wherever_it_stands() {
        let twice = value(br#"{ "a": [{ "b": 1, "c": 2, "b": 1 }] }"#, true);
        assert_eq!(twice, Err(Unreadable::Twice("b".to_owned())));
    }

    #[test]
    fn text_after_the_value_is_refused_where_it_must_stand_alone() {
        assert_eq!(value(b"{} {}", true), Err(Unreadable::After));
        assert!(value(b"{} endstream", false).is_ok());
    }
}

//! From bytes to JSON.

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// Why bytes are no JSON.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotJson {
    /// Not UTF-8.
    #[error("the body is not UTF-8 from byte {0} on")]
    Encoding(usize),
    /// Not JSON.
    #[error("the body is not JSON: see line {line}, column {column}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
}

/// The value that bytes spell. A name that an object has twice is refused: which of the two was meant, nobody knows.
pub fn parse(bytes: &[u8]) -> Result<Value, NotJson> {
    let text = std::str::from_utf8(bytes).map_err(|error| NotJson::Encoding(error.valid_up_to()))?;
    let mut parser = serde_json::Deserializer::from_str(text);
    let value = Strict.deserialize(&mut parser).and_then(|value| parser.end().map(|()| value));
    value.map_err(|error| NotJson::Syntax { line: error.line(), column: error.column() })
}

/// Builds a value, and fails on a repeated name.
struct Strict;

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Self)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            if object.insert(name, entries.next_value_seed(Self)?).is_some() {
                return Err(A::Error::custom("a name stands twice"));
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn bytes_are_json_or_where_they_are_not() {
        let syntax = |line, column| Err(NotJson::Syntax { line, column });
        let cases: [(&[u8], Result<Value, NotJson>); 9] = [
            (br#"{"a": [1, -2, 1.5, "x", null, true]}"#, Ok(json!({"a": [1, -2, 1.5, "x", null, true]}))),
            (b"\"\xff\"", Err(NotJson::Encoding(1))),
            (b"", syntax(1, 0)),
            (b"{", syntax(1, 1)),
            (b"{} {}", syntax(1, 4)),
            (b"{\n\"a\": }", syntax(2, 6)),
            (br#"{"a": 1, "a": 2}"#, syntax(1, 16)),
            (br"[NaN]", syntax(1, 2)),
            (b"1e400", syntax(1, 5)),
        ];
        for (bytes, expected) in cases {
            assert_eq!(parse(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
        assert!(parse("[".repeat(100_000).as_bytes()).is_err(), "a tower of brackets does not fill the stack");
    }
}

//! How values of the domain stand in columns: names of enums and identifiers as text, value objects that are always
//! read and written whole as JSON, instants as UTC without a zone.
//!
//! What cannot be read back is an internal error: nobody but this module writes these columns.

use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::de::value::{Error as Unnamed, StrDeserializer};

/// A value object as JSON.
pub(super) fn json<T: Serialize>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(Error::internal)
}

/// The value object that JSON holds.
pub(super) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(Error::internal)
}

/// A list as JSON; null where nothing stands in it.
pub(super) fn listed<T: Serialize>(list: &[T]) -> Result<Option<String>, Error> {
    if list.is_empty() { Ok(None) } else { json(&list).map(Some) }
}

/// The list that JSON holds; empty where there is none.
pub(super) fn relisted<T: DeserializeOwned>(text: Option<&str>) -> Result<Vec<T>, Error> {
    text.map_or_else(|| Ok(Vec::new()), from_json)
}

/// The name of an enum's variant.
pub(super) fn name<T: Serialize>(value: &T) -> Result<String, Error> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        Ok(_) => Err(Error::internal("a column was to hold a name")),
        Err(error) => Err(Error::internal(error)),
    }
}

/// The variant that a name means.
pub(super) fn named<T: DeserializeOwned>(name: &str) -> Result<T, Error> {
    T::deserialize(StrDeserializer::<Unnamed>::new(name)).map_err(Error::internal)
}

/// An identifier, a week or a time zone that text spells.
pub(super) fn parsed<T>(text: &str) -> Result<T, Error>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    text.parse().map_err(Error::internal)
}

/// An instant as a column.
pub(super) fn instant(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.naive_utc()
}

/// A column as an instant.
pub(super) const fn at(column: NaiveDateTime) -> DateTime<Utc> {
    column.and_utc()
}

/// Text without case and accents, for searching.
pub(super) fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// A pattern that finds `text` anywhere; `\` escapes what the database would take for a wildcard.
pub(super) fn anywhere(text: &str) -> String {
    let mut pattern = String::from("%");
    for character in folded(text.trim()).chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

const fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'ś' | 'š' | 'ş' => 's',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ğ' => 'g',
        'ł' => 'l',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::{Clearance, Kind};

    #[test]
    fn a_variant_stands_under_its_name() {
        assert_eq!(name(&Clearance::Extract596_2).expect("a name"), "extract_596_2");
        assert_eq!(named::<Kind>("night_watch").expect("a kind"), Kind::NightWatch);
        assert!(named::<Kind>("king").is_err());
    }

    #[test]
    fn a_search_minds_neither_case_nor_accents_nor_wildcards() {
        assert_eq!(folded("Éloïse ÇELIK"), "eloise celik");
        assert_eq!(anywhere(" 100%_\\ "), "%100\\%\\_\\\\%");
    }
}

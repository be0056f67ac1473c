//! Readers of single values and of lists.

use super::{Fields, Spot, code};
use crate::domain::activity::Month;
use crate::domain::exception::OnADay;
use crate::domain::expense::{Cents, LARGEST};
use crate::domain::recurrence::{Recurrence, WrongRecurrence};
use crate::domain::text::is_invisible;
use crate::domain::time::{IsoWeekday, Validity};
use crate::domain::{Minutes, TimeOfDay, Week};
use chrono::{DateTime, Datelike, NaiveDate, SubsecRound, Utc};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::ops::RangeInclusive;
use std::str::FromStr;
use utoipa::PartialSchema;
use utoipa::openapi::{RefOr, schema::Schema};

/// Years in which anything is planned.
const YEARS: RangeInclusive<i32> = 2000..=2199;

/// A text in one line, without blanks around it, of so many characters.
pub fn text(length: RangeInclusive<usize>) -> impl Fn(&Spot<'_>) -> Option<String> {
    written(length, |character| !is_invisible(character))
}

/// A text that may have several lines.
pub fn prose(length: RangeInclusive<usize>) -> impl Fn(&Spot<'_>) -> Option<String> {
    written(length, |character| character == '\n' || !is_invisible(character))
}

fn written(length: RangeInclusive<usize>, allowed: fn(char) -> bool) -> impl Fn(&Spot<'_>) -> Option<String> {
    move |spot| {
        let text = string(spot)?.trim();
        if !text.chars().all(allowed) {
            return spot.fault(code::CHARACTERS, "control characters can't stand here");
        }
        if !length.contains(&text.chars().count()) {
            let (least, most) = (length.start(), length.end());
            return spot.fault(code::LENGTH, format!("{least} to {most} characters are accepted"));
        }
        Some(text.to_owned())
    }
}

/// A text that means something: an identifier, a week, a time of day.
pub fn parsed<T: FromStr>(code: &'static str, accepted: &'static str) -> impl Fn(&Spot<'_>) -> Option<T> {
    move |spot| string(spot)?.parse().ok().or_else(|| spot.fault(code, accepted))
}

/// An identifier of one's own. One that must exist is read by [`reference`](super::reference).
pub fn id<T: FromStr>(spot: &Spot<'_>) -> Option<T> {
    parsed(code::IDENTIFIER, "an identifier is 1 to 40 letters, digits, '-' or '_'")(spot)
}

/// An ISO week.
pub fn week(spot: &Spot<'_>) -> Option<Week> {
    parsed(code::WEEK, "a week is written 2026-W49, and few years have a week 53")(spot)
}

/// A month.
pub fn month(spot: &Spot<'_>) -> Option<Month> {
    parsed(code::MONTH, "a month is written 2026-11")(spot)
}

/// A time of day.
pub fn time(spot: &Spot<'_>) -> Option<TimeOfDay> {
    parsed(code::TIME, "a time of day is written 09:30, from 00:00 to 23:59")(spot)
}

/// An IANA time zone.
pub fn time_zone(spot: &Spot<'_>) -> Option<chrono_tz::Tz> {
    parsed(code::UNKNOWN_TIME_ZONE, "an IANA time zone such as Europe/Brussels is expected")(spot)
}

/// A day on which something is planned.
pub fn date(spot: &Spot<'_>) -> Option<NaiveDate> {
    let date = any_date(spot)?;
    if YEARS.contains(&date.year()) { Some(date) } else { out_of_years(spot) }
}

/// A day on which somebody was born.
pub fn birth_date(spot: &Spot<'_>) -> Option<NaiveDate> {
    let date = any_date(spot)?;
    if date.year() >= 1900 && date <= spot.door.today {
        return Some(date);
    }
    spot.fault(code::RANGE, "a birth date is between 1900 and today")
}

fn any_date(spot: &Spot<'_>) -> Option<NaiveDate> {
    let text = string(spot)?;
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10);
    date.or_else(|| spot.fault(code::DATE, "a date of the calendar is written 2026-11-30"))
}

/// An instant.
pub fn instant(spot: &Spot<'_>) -> Option<DateTime<Utc>> {
    let Ok(instant) = DateTime::parse_from_rfc3339(string(spot)?) else {
        return spot.fault(code::INSTANT, "an instant is written 2026-11-30T21:00:00Z, or with +01:00");
    };
    let instant = instant.to_utc().trunc_subsecs(6);
    if YEARS.contains(&instant.year()) { Some(instant) } else { out_of_years(spot) }
}

fn out_of_years<T>(spot: &Spot<'_>) -> Option<T> {
    spot.fault(code::RANGE, format!("the years {} to {} are accepted", YEARS.start(), YEARS.end()))
}

/// A day of the week, 1 to 7.
pub fn weekday(spot: &Spot<'_>) -> Option<IsoWeekday> {
    IsoWeekday::try_from(integer::<u8>(1..=7)(spot)?).ok()
}

/// A rule of recurrence. What is wrong with it says how it is mended.
pub fn recurrence(spot: &Spot<'_>) -> Option<Recurrence> {
    let text = string(spot)?;
    if text.len() > Recurrence::LONGEST {
        return spot.fault(code::LENGTH, format!("0 to {} characters are accepted", Recurrence::LONGEST));
    }
    text.parse().map_err(|wrong: WrongRecurrence| spot.fault::<Recurrence>(code::RECURRENCE, wrong.to_string())).ok()
}

/// A whole number.
pub fn integer<T: TryFrom<i64>>(range: RangeInclusive<i64>) -> impl Fn(&Spot<'_>) -> Option<T> {
    move |spot| {
        let number = match spot.value {
            Value::Number(number) => whole(number),
            Value::String(text) if spot.is_text => text.parse().ok(),
            _ => None,
        };
        let Some(number) = number else { return spot.fault(code::TYPE, "a whole number is expected") };
        let accepted = range.contains(&number).then(|| T::try_from(number).ok()).flatten();
        accepted.or_else(|| spot.fault(code::RANGE, format!("{} to {} is accepted", range.start(), range.end())))
    }
}

/// What JSON counts as a whole number: 2, and 2.0 too. One that is too large for any range is the largest.
fn whole(number: &serde_json::Number) -> Option<i64> {
    let float = || number.as_f64().filter(|float| float.fract() == 0.0).map(|float| float as i64);
    number.as_i64().or_else(float)
}

/// A duration in minutes.
pub fn minutes(range: RangeInclusive<i64>) -> impl Fn(&Spot<'_>) -> Option<Minutes> {
    move |spot| integer(range.clone())(spot).map(Minutes)
}

/// An amount of euro cents.
pub fn cents(spot: &Spot<'_>) -> Option<Cents> {
    integer(0..=i64::from(LARGEST.0))(spot).map(Cents)
}

/// Yes or no.
pub fn flag(spot: &Spot<'_>) -> Option<bool> {
    match spot.value {
        Value::Bool(flag) => Some(*flag),
        Value::String(text) if spot.is_text && text == "true" => Some(true),
        Value::String(text) if spot.is_text && text == "false" => Some(false),
        _ => spot.fault(code::TYPE, "true or false is expected"),
    }
}

/// One of a type's words: a role, a language, a kind.
pub fn word<T: DeserializeOwned + PartialSchema>(spot: &Spot<'_>) -> Option<T> {
    string(spot)?;
    serde_json::from_value(spot.value.clone())
        .ok()
        .or_else(|| spot.fault(code::UNKNOWN_WORD, format!("known are {}", words_of::<T>())))
}

/// The words that the contract lists for a type.
fn words_of<T: PartialSchema>() -> String {
    let RefOr::T(Schema::Object(object)) = T::schema() else { return String::new() };
    let words = object.enum_values.unwrap_or_default();
    words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}

/// So many values, each read by the same reader.
pub fn list<T>(
    length: RangeInclusive<usize>,
    read: impl Fn(&Spot<'_>) -> Option<T>,
) -> impl Fn(&Spot<'_>) -> Option<Vec<T>> {
    move |spot| {
        let Value::Array(values) = spot.value else { return spot.fault(code::TYPE, "a list is expected") };
        if !length.contains(&values.len()) {
            return spot.fault(code::LENGTH, format!("{} to {} of them are accepted", length.start(), length.end()));
        }
        let read: Vec<Option<T>> =
            values.iter().enumerate().map(|(at, value)| read(&spot.below(&at.to_string(), value))).collect();
        read.into_iter().collect()
    }
}

/// As [`list`], and none of them twice.
pub fn set<T: PartialEq>(
    length: RangeInclusive<usize>,
    read: impl Fn(&Spot<'_>) -> Option<T>,
) -> impl Fn(&Spot<'_>) -> Option<Vec<T>> {
    let list = list(length, read);
    move |spot| {
        let values = list(spot)?;
        for (at, value) in values.iter().enumerate() {
            if values[..at].contains(value) {
                spot.below(&at.to_string(), spot.value).fault::<()>(code::REPEATED, "it stands there already");
            }
        }
        Some(values)
    }
}

/// A list in which nothing has the same key as something before it, which stands in this field.
pub fn each_once<T, K: PartialEq + ?Sized>(
    length: RangeInclusive<usize>,
    field: &'static str,
    read: impl Fn(&Spot<'_>) -> Option<T>,
    key: impl Fn(&T) -> &K,
) -> impl Fn(&Spot<'_>) -> Option<Vec<T>> {
    let list = list(length, read);
    move |spot| {
        let values = list(spot)?;
        for (at, value) in values.iter().enumerate() {
            if values[..at].iter().any(|before| key(before) == key(value)) {
                let again = spot.below(&at.to_string(), spot.value);
                again.below(field, spot.value).fault::<()>(code::REPEATED, "it stands there already");
            }
        }
        Some(values)
    }
}

/// Days that are not as others: each once, the earliest first.
pub fn exceptions<T: OnADay>(read: impl Fn(&mut Fields<'_>) -> Option<T>) -> impl Fn(&Spot<'_>) -> Option<Vec<T>> {
    let list = list(0..=400, super::object(read));
    move |spot| {
        let days = list(spot)?;
        for (at, pair) in days.windows(2).enumerate() {
            if pair[0].date() >= pair[1].date() {
                let later = spot.below(&(at + 1).to_string(), spot.value);
                later.below("date", spot.value).fault::<()>(code::ORDER, "each day comes after the one before it");
            }
        }
        Some(days)
    }
}

/// `from` and `until` among an object's fields.
pub fn validity(fields: &mut Fields<'_>) -> Option<Validity> {
    let from = fields.optional("from", date);
    let until = fields.optional("until", date);
    let validity = Validity { from: from?, until: until? };
    if matches!((validity.from, validity.until), (Some(from), Some(until)) if until < from) {
        fields.fault("until", code::ENDS_BEFORE_START, "the last day is before the first");
    }
    Some(validity)
}

/// Of several, none may be valid on a day on which another of the same key is.
pub fn no_overlap<T, K: PartialEq>(fields: &Fields<'_>, name: &str, items: &[T], parts: impl Fn(&T) -> (K, Validity)) {
    for (at, item) in items.iter().enumerate() {
        let (key, validity) = parts(item);
        let overlaps = items[..at].iter().map(&parts).any(|(other, span)| other == key && span.overlaps(validity));
        if overlaps {
            fields.fault(&format!("{name}/{at}"), code::OVERLAP, "it is valid on a day on which an earlier one is");
        }
    }
}

fn string<'a>(spot: &Spot<'a>) -> Option<&'a str> {
    match spot.value {
        Value::String(text) => Some(text),
        _ => spot.fault(code::TYPE, "a text is expected"),
    }
}

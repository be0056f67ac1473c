//! When, as a person reads it: « Du samedi 24 octobre à 22h au … » is the instant at which they go there.
//!
//! Written apart from the words of the service: what it says wrongly is read wrongly.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::Brussels;
use std::num::ParseIntError;

const MONTHS: [[&str; 3]; 12] = [
    ["janvier", "januari", "january"],
    ["février", "februari", "february"],
    ["mars", "maart", "march"],
    ["avril", "april", "april"],
    ["mai", "mei", "may"],
    ["juin", "juni", "june"],
    ["juillet", "juli", "july"],
    ["août", "augustus", "august"],
    ["septembre", "september", "september"],
    ["octobre", "oktober", "october"],
    ["novembre", "november", "november"],
    ["décembre", "december", "december"],
];

/// The first instant that a text names, in Brussels, of the year that is nearest to `now`.
pub fn starts(text: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let text = text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches([',', '.'])).collect();
    let (at, month) = words.iter().enumerate().skip(1).find_map(|(at, word)| Some((at, month(word)?)))?;
    let day = words[at - 1].trim_end_matches("er").parse().ok()?;
    let time = words[at + 1..].iter().find_map(|word| time(word))?;
    let this = now.with_timezone(&Brussels).year();
    let dates = (this - 1..=this + 1).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    let instants = dates.filter_map(|date| date.and_time(time).and_local_timezone(Brussels).earliest());
    instants.map(|instant| instant.to_utc()).min_by_key(|instant| (*instant - now).abs())
}

fn month(word: &str) -> Option<u32> {
    MONTHS.iter().zip(1..).find(|(names, _)| names.contains(&word)).map(|(_, number)| number)
}

/// `6h45`, `22h`, `6u45`, `06:45`, or midnight by its name.
fn time(word: &str) -> Option<NaiveTime> {
    if ["minuit", "middernacht", "midnight"].contains(&word) {
        return Some(NaiveTime::MIN);
    }
    let (hour, minute) = word.split_once(['h', 'u', ':'])?;
    let number = |text: &str| -> Result<u32, ParseIntError> { if text.is_empty() { Ok(0) } else { text.parse() } };
    NaiveTime::from_hms_opt(hour.parse().ok()?, number(minute).ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_languages_name_the_same_instant() {
        let cases = [
            ("Lundi 30 novembre, de\u{a0}6h45 à\u{a0}14h", "2026-11-30T05:45:00Z"),
            ("Du samedi 24 octobre à\u{a0}22h au dimanche 25 octobre à\u{a0}7h", "2026-10-24T20:00:00Z"),
            ("Maandag 30 november, van\u{a0}6u45 tot\u{a0}14u", "2026-11-30T05:45:00Z"),
            ("From Monday 30 November at\u{a0}22:00 to Tuesday 1 December at\u{a0}07:00", "2026-11-30T21:00:00Z"),
            ("Vendredi 1er janvier, de\u{a0}9h à\u{a0}12h", "2027-01-01T08:00:00Z"),
            ("Friday 1 January, from midnight to 08:00", "2026-12-31T23:00:00Z"),
        ];
        let now = "2026-11-20T09:00:00Z".parse().expect("an instant");
        for (text, expected) in cases {
            assert_eq!(starts(text, now), expected.parse().ok(), "{text}");
        }
        assert_eq!(starts("Merci, et prenez soin de vous.", now), None);
    }
}

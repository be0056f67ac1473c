//! The information note for volunteers (Act of 3 July 2005, art. 4): its versions, and who has read which.

use super::NoteId;
use super::language::Locale;
use super::person::{Clearance, Person};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The text of a version by language. French is always there: it is read where another language has none.
///
/// Plain text: an empty line ends a paragraph, a line that begins with `#` is a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Texts {
    /// French, 1 to 8,000 characters.
    #[schema(min_length = 1, max_length = 8_000)]
    pub fr: String,
    /// Dutch, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 8_000)]
    pub nl: Option<String>,
    /// English, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 8_000)]
    pub en: Option<String>,
    /// Arabic, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 8_000)]
    pub ar: Option<String>,
}

impl Texts {
    /// The longest text, in characters: with all that is around it, its page stays below 50 kB.
    pub const LONGEST: usize = 8_000;

    /// The text in a language, where there is one.
    pub fn own(&self, locale: Locale) -> Option<&str> {
        match locale {
            Locale::French => Some(&self.fr),
            Locale::Dutch => self.nl.as_deref(),
            Locale::English => self.en.as_deref(),
            Locale::Arabic => self.ar.as_deref(),
        }
    }

    /// The text that somebody reads, and its language: theirs, or French.
    pub fn read_in(&self, locale: Locale) -> (Locale, &str) {
        self.own(locale).map_or((Locale::French, &self.fr), |text| (locale, text))
    }
}

/// A version of the information note. It never changes: it is proof of what people have read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InformationNote {
    /// Identifier.
    pub id: NoteId,
    /// From 1; a later version has a higher one.
    pub number: u32,
    /// The day from which it is in force, until that of the next one.
    pub valid_from: NaiveDate,
    /// What it says.
    pub texts: Texts,
    /// Whether those who have read an earlier version are asked to read this one: not for a mended typo.
    pub must_be_read_again: bool,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// How many people have read it here, those who were forgotten since as well.
    pub readers: u32,
}

/// What of a version says who is to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Which.
    pub id: NoteId,
    /// Its number.
    pub number: u32,
    /// The day from which it is in force.
    pub valid_from: NaiveDate,
    /// Whether those who have read an earlier one are asked to read it.
    pub must_be_read_again: bool,
}

/// That somebody has read a version: proof, kept as long as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reading {
    /// Which version.
    pub note: NoteId,
    /// Its number.
    pub number: u32,
    /// When they said that they had read it.
    pub at: DateTime<Utc>,
    /// In which language it was shown to them.
    pub locale: Locale,
    /// The SHA-256 of the text that was shown, in UTF-8, as 64 hexadecimal digits.
    pub sha256: String,
}

/// Why somebody is asked to read the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// They have not read it, and volunteers read it before they come.
    First,
    /// It has changed in what matters since they read it.
    Again,
}

impl Due {
    /// Why a person is asked to read the version in force, where they are. `valid` are the versions that were ever in force by
    /// `today`, in the order of their numbers, and `read` the numbers that they have read, each with its day.
    ///
    /// A clearance that was entered by hand since they last read counts as having read what was in force on its first day. One
    /// without a first day says nothing of when, and so nothing of a version that must be read again.
    pub fn of(valid: &[Version], read: &[(u32, NaiveDate)], person: &Person, today: NaiveDate) -> Option<Self> {
        if valid.is_empty() {
            return None;
        }
        if !person.is_cleared(Clearance::InformationNote, today) {
            return Some(Self::First);
        }
        let asked = valid.iter().rfind(|version| version.must_be_read_again)?;
        let has_read = read.iter().any(|(number, _)| *number >= asked.number);
        let is_by_hand = |from: NaiveDate| read.iter().all(|(_, day)| *day < from);
        let held = person.clearances.iter().filter(|held| held.clearance == Clearance::InformationNote);
        let mut was_told = held.filter_map(|held| held.validity.from);
        let knows = has_read || was_told.any(|from| asked.valid_from <= from && from <= today && is_by_hand(from));
        (!knows).then_some(Self::Again)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// The first and the last day of a clearance.
    type Days = (Option<&'static str>, Option<&'static str>);

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn version(number: u32, valid_from: &str, must_be_read_again: bool) -> Version {
        let id = NoteId::new(format!("n{number}")).expect("an id");
        Version { id, number, valid_from: day(valid_from), must_be_read_again }
    }

    #[test]
    fn who_is_to_read_it_and_why() {
        let first = version(1, "2026-01-01", true);
        let typo = version(2, "2026-06-01", false);
        let changed = version(3, "2026-09-01", true);
        let (one, two, three) =
            (vec![first.clone()], vec![first.clone(), typo.clone()], vec![first.clone(), typo, changed]);
        let of_no_day = Some((None, None));
        let since = |from| Some((Some(from), None));
        let cases = [
            ("there is no note", vec![], None, vec![], None),
            ("nobody has told them yet", one.clone(), None, vec![], Some(Due::First)),
            ("who has read it", one.clone(), since("2026-02-01"), vec![(1, "2026-02-01")], None),
            ("only a typo was mended", two.clone(), since("2026-02-01"), vec![(1, "2026-02-01")], None),
            ("it has changed", three.clone(), since("2026-02-01"), vec![(1, "2026-02-01")], Some(Due::Again)),
            (
                "who has read the change",
                three.clone(),
                since("2026-02-01"),
                vec![(1, "2026-02-01"), (3, "2026-09-02")],
                None,
            ),
            ("who was told by hand", one.clone(), since("2026-01-01"), vec![], None),
            ("who was told by hand before it changed", three.clone(), since("2026-08-31"), vec![], Some(Due::Again)),
            ("who was told by hand since", three.clone(), since("2026-09-02"), vec![], None),
            (
                "it changed on the day on which they read it",
                three.clone(),
                since("2026-09-01"),
                vec![(1, "2026-09-01")],
                Some(Due::Again),
            ),
            (
                "who was told by hand after they had read it",
                three.clone(),
                since("2026-09-02"),
                vec![(1, "2026-09-01")],
                None,
            ),
            ("who was told, nobody knows when", one, of_no_day, vec![], Some(Due::Again)),
            ("a note that asks nobody again", vec![version(1, "2026-01-01", false)], of_no_day, vec![], None),
            (
                "what they knew has ended",
                two,
                Some((None, Some("2026-09-30"))),
                vec![(1, "2026-02-01")],
                Some(Due::First),
            ),
            ("who will be told only later", three, since("2026-12-01"), vec![], Some(Due::First)),
        ];
        for (what, valid, held, read, due) in cases {
            let held =
                held.map(|(from, until): Days| json!({"clearance": "information_note", "from": from, "until": until}));
            let person = json!({
                "id": "awa", "kind": "volunteer", "given_name": "Awa", "family_name": "Diallo", "roles": [],
                "workplace": {"at": "everywhere"}, "clearances": held.into_iter().collect::<Vec<_>>(),
            });
            let person: Person = serde_json::from_value(person).expect("a person");
            let read: Vec<_> = read.into_iter().map(|(number, on)| (number, day(on))).collect();
            assert_eq!(Due::of(&valid, &read, &person, day("2026-10-01")), due, "{what}");
        }
    }

    #[test]
    fn a_text_is_read_in_ones_own_language_or_in_french() {
        let texts = Texts { fr: "Bonjour".into(), nl: Some("Dag".into()), en: None, ar: None };
        assert_eq!(texts.read_in(Locale::Dutch), (Locale::Dutch, "Dag"));
        assert_eq!(texts.read_in(Locale::Arabic), (Locale::French, "Bonjour"));
    }
}

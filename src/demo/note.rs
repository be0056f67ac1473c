//! The information note of the network, in four languages, and who has read it: everybody whose clearances say so.

use crate::domain::note::{InformationNote, Reading, Texts};
use crate::domain::person::{Clearance, Person};
use crate::domain::{NoteId, PersonId};
use crate::error::Error;
use crate::planning::zone;
use crate::store::fingerprint;
use chrono::{Datelike, NaiveDate, TimeDelta};
use chrono_tz::Europe::Brussels;

/// In force for so many calendar years before the week: longer than any clearance is old.
const YEARS: i32 = 3;
/// From midnight to the evening.
const EVENING: TimeDelta = TimeDelta::hours(18);

/// Its one version.
///
/// # Errors
/// `Internal` where an identifier is none.
pub fn note(monday: NaiveDate) -> Result<InformationNote, Error> {
    let valid_from = NaiveDate::from_ymd_opt(monday.year() - YEARS, 1, 1).unwrap_or(monday);
    let text = |text: &str| Some(text.trim().to_owned());
    Ok(InformationNote {
        id: NoteId::new("note-1").map_err(Error::internal)?,
        number: 1,
        valid_from,
        texts: Texts {
            fr: include_str!("note/fr.txt").trim().to_owned(),
            nl: text(include_str!("note/nl.txt")),
            en: text(include_str!("note/en.txt")),
            ar: text(include_str!("note/ar.txt")),
        },
        must_be_read_again: true,
        created_at: zone::midnight(Brussels, valid_from),
        readers: 0,
    })
}

/// Everybody who is cleared has read it in their language, on the first evening of their clearance.
pub(super) fn readings(note: &InformationNote, people: &[Person]) -> Vec<(PersonId, Reading)> {
    let read = |person: &Person| {
        let held = person.clearances.iter().find(|held| held.clearance == Clearance::InformationNote)?;
        let (locale, text) = note.texts.read_in(person.locale);
        let reading = Reading {
            note: note.id.clone(),
            number: note.number,
            at: zone::midnight(Brussels, held.validity.from?) + EVENING,
            locale,
            sha256: fingerprint(text),
        };
        Some((person.id.clone(), reading))
    };
    people.iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{Size, World};
    use crate::domain::language::Locale;

    #[test]
    fn everybody_who_is_cleared_has_read_it_in_their_language_while_it_was_in_force() {
        let world = World::new(Size::S, 1, "2026-W50".parse().expect("a week")).expect("a world");
        let note = world.note.expect("a note");
        assert!(Locale::ALL.iter().all(|locale| note.texts.own(*locale).is_some_and(|text| text.len() > 1_000)));
        let readings = readings(&note, &world.people);
        let holds =
            |person: &&Person| person.clearances.iter().any(|held| held.clearance == Clearance::InformationNote);
        assert_eq!(readings.len(), world.people.iter().filter(holds).count());
        assert!(readings.len() > 100 && readings.iter().all(|(_, reading)| reading.at > note.created_at));
        for (id, reading) in readings {
            let person = world.people.iter().find(|person| person.id == id).expect("somebody");
            assert_eq!(reading.locale, person.locale);
            assert_eq!(reading.sha256, fingerprint(note.texts.own(person.locale).expect("a text")));
        }
    }
}

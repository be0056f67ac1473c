//! The information note for volunteers (Act of 3 July 2005, art. 4): versions of it, who is to read which, and that they did.
//!
//! Nothing waits for it that was promised already: an earlier clearance stays when a new version must be read. Nobody is
//! written to about it: it is the first thing on the page that every letter leads to.

use super::places::house_zone;
use super::zone;
use crate::domain::NoteId;
use crate::domain::language::Locale;
use crate::domain::note::{Due, InformationNote, Reading, Texts, Version};
use crate::domain::person::{Clearance, Kind, Person};
use crate::error::Error;
use crate::store::{Tx, Versioned, fingerprint, notes, people};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// Adds a version, in force from a day on that is not before that of the last one.
///
/// # Errors
/// `Invalid` (`order`); `Conflict` (`already_exists`).
pub fn add(
    tx: &mut Tx,
    now: DateTime<Utc>,
    id: NoteId,
    valid_from: NaiveDate,
    texts: Texts,
    must_be_read_again: bool,
) -> Result<InformationNote, Error> {
    let last = notes::versions(tx)?.pop();
    if last.as_ref().is_some_and(|last| valid_from < last.valid_from) {
        return Err(Error::invalid("/valid_from", "order", "it begins on the day of the version before, or later"));
    }
    let number = last.map_or(0, |last| last.number) + 1;
    let note = InformationNote { id, number, valid_from, texts, must_be_read_again, created_at: now, readers: 0 };
    notes::insert(tx, &note)?;
    Ok(note)
}

/// Removes a version that is not in force yet, so that nobody has read it.
///
/// # Errors
/// `NotFound`; `Conflict` (`is_proof`).
pub fn remove(tx: &mut Tx, now: DateTime<Utc>, id: &NoteId) -> Result<InformationNote, Error> {
    let note = notes::get(tx, id)?;
    if note.readers > 0 || note.valid_from <= today(tx, now)? {
        return Err(Error::conflict("is_proof", "this version is in force or was read: it stays as proof"));
    }
    notes::delete(tx, id)?;
    Ok(note)
}

/// Where somebody stands with the note.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether a version is in force, which they may read.
    pub is_there: bool,
    /// Why they are asked to read it; none: they are not.
    pub due: Option<Due>,
    /// The last version that they have read, and the day.
    pub read: Option<(Reading, NaiveDate)>,
}

/// Where somebody stands with the note. It is for volunteers; of others there is nothing to say.
///
/// # Errors
/// What the database says.
pub fn standing(tx: &mut Tx, now: DateTime<Utc>, person: &Person) -> Result<Standing, Error> {
    if person.kind != Kind::Volunteer {
        return Ok(Standing::default());
    }
    let zone = house_zone(tx)?;
    let today = zone::date_of(zone, now);
    let (valid, mut read) = (valid(tx, today)?, read_by(tx, zone, person)?);
    let due = due(&valid, &read, person, today);
    Ok(Standing { is_there: !valid.is_empty(), due, read: read.pop() })
}

/// A version before somebody who reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The version.
    pub note: InformationNote,
    /// Whether they can say that they have read it.
    pub can_be_read: bool,
    /// The day on which they said so.
    pub read_on: Option<NaiveDate>,
}

/// The version that a volunteer asks for, or the one in force. None where there is none that is or was in force.
///
/// # Errors
/// What the database says.
pub fn open(tx: &mut Tx, now: DateTime<Utc>, person: &Person, id: Option<&NoteId>) -> Result<Option<Opened>, Error> {
    let zone = house_zone(tx)?;
    let today = zone::date_of(zone, now);
    let (valid, read) = (valid(tx, today)?, read_by(tx, zone, person)?);
    let found = match id {
        Some(id) => valid.iter().find(|version| version.id == *id),
        None => valid.last(),
    };
    let Some(version) = found.filter(|_| person.kind == Kind::Volunteer) else { return Ok(None) };
    let is_in_force = valid.last() == Some(version);
    let read_on = read.iter().find(|(reading, _)| reading.note == version.id).map(|(_, day)| *day);
    let is_due = due(&valid, &read, person, today).is_some();
    Ok(Some(Opened {
        note: notes::get(tx, &version.id)?,
        can_be_read: is_in_force && (read_on.is_none() || is_due),
        read_on,
    }))
}

/// Notes that a volunteer has read the version in force in a language, and clears them from today on.
///
/// # Errors
/// `NotFound` where it is not in force any more, or has no text in that language.
pub fn read(
    tx: &mut Tx,
    now: DateTime<Utc>,
    person: &Versioned<Person>,
    id: &NoteId,
    locale: Locale,
) -> Result<(), Error> {
    let today = today(tx, now)?;
    let in_force = valid(tx, today)?.pop().filter(|version| version.id == *id && person.kind == Kind::Volunteer);
    let note = notes::get(tx, &in_force.ok_or(Error::not_found("information note"))?.id)?;
    let text = note.texts.own(locale).ok_or(Error::not_found("text in that language"))?;
    let reading = Reading { note: note.id.clone(), number: note.number, at: now, locale, sha256: fingerprint(text) };
    notes::note_readings(tx, &[(person.value.id.clone(), reading)])?;
    let mut cleared = person.value.clone();
    cleared.grant(Clearance::InformationNote, today);
    if cleared != person.value {
        people::update(tx, &cleared, person.version)?;
    }
    Ok(())
}

/// The versions that are or were in force on a day, in the order of their numbers.
fn valid(tx: &mut Tx, today: NaiveDate) -> Result<Vec<Version>, Error> {
    let mut versions = notes::versions(tx)?;
    versions.retain(|version| version.valid_from <= today);
    Ok(versions)
}

/// What a person has read, in the order of the versions, each with its day.
fn read_by(tx: &mut Tx, zone: Tz, person: &Person) -> Result<Vec<(Reading, NaiveDate)>, Error> {
    let dated = |reading: Reading| {
        let day = zone::date_of(zone, reading.at);
        (reading, day)
    };
    Ok(notes::read_by(tx, &person.id)?.into_iter().map(dated).collect())
}

fn due(valid: &[Version], read: &[(Reading, NaiveDate)], person: &Person, today: NaiveDate) -> Option<Due> {
    let read: Vec<_> = read.iter().map(|(reading, day)| (reading.number, *day)).collect();
    Due::of(valid, &read, person, today)
}

/// The day it is at the house.
fn today(tx: &mut Tx, now: DateTime<Utc>) -> Result<NaiveDate, Error> {
    Ok(zone::date_of(house_zone(tx)?, now))
}

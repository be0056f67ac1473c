//! Who came to a session, and whose training counts.

use super::answer::must_be_invited;
use crate::domain::person::{Clearance, Person};
use crate::domain::session::{Attendance, Attendee, Session, SessionKind, Validation};
use crate::domain::{PersonId, UserId, Validity};
use crate::error::{Error, Fault};
use crate::store::sessions::{self, Filter};
use crate::store::{Page, Tx, Versioned, people, shifts};
use chrono::{DateTime, NaiveDate, Utc};

/// Ticks who came. Who did has what the session grants from its day on, unless that takes a validation; who did not after all has it
/// no more.
///
/// # Errors
/// `Invalid` (`not_invited`) with everyone who is not; `Conflict` (`session_not_begun`, `version_mismatch`).
pub fn tick(
    tx: &mut Tx,
    now: DateTime<Utc>,
    mut session: Versioned<Session>,
    ticks: &[(PersonId, Attendance)],
) -> Result<Versioned<Session>, Error> {
    let day = day_of_begun(tx, now, &session.value)?;
    must_be_invited(&session.value, "attendance", ticks.iter().map(|(person, _)| person))?;
    for (person, attendance) in ticks {
        let kind = session.value.kind;
        let Some(own) = session.value.attendee_mut(person) else { continue };
        let was_granted = is_granted(kind, own);
        own.attendance = *attendance;
        if *attendance != Attendance::Present {
            own.validation = None;
        }
        match (was_granted, is_granted(kind, own), kind.grants()) {
            (_, true, Some(clearance)) => grant(tx, person, clearance, day)?,
            (true, false, Some(clearance)) => take_back(tx, &session.value, person, clearance, day)?,
            _ => {}
        }
    }
    session.version = sessions::update(tx, &session.value, session.version)?;
    Ok(session)
}

/// Whether one of these ticks would undo what a permanent employee has validated: that takes the right to it.
pub fn undoes_a_validation(session: &Session, ticks: &[(PersonId, Attendance)]) -> bool {
    let is_validated = |person| session.attendee(person).is_some_and(|own| own.validation.is_some());
    ticks.iter().any(|(person, attendance)| *attendance != Attendance::Present && is_validated(person))
}

/// A permanent employee says that the training of these counts: they are cleared from the session's day on.
///
/// # Errors
/// `Invalid` (`not_invited`, `not_present`) with everyone who was not there; `Conflict` (`nothing_to_validate`, `session_not_begun`,
/// `version_mismatch`).
pub fn validate(
    tx: &mut Tx,
    now: DateTime<Utc>,
    mut session: Versioned<Session>,
    trained: &[PersonId],
    by: Option<&UserId>,
) -> Result<Versioned<Session>, Error> {
    let kind = session.value.kind;
    if !kind.is_validated() {
        return Err(Error::conflict("nothing_to_validate", "whoever comes to such a session needs no validation"));
    }
    let day = day_of_begun(tx, now, &session.value)?;
    must_have_come(&session.value, trained)?;
    for person in trained {
        let Some(own) = session.value.attendee_mut(person) else { continue };
        own.validation.get_or_insert_with(|| Validation { by: by.cloned(), at: now });
        if let Some(clearance) = kind.grants() {
            grant(tx, person, clearance, day)?;
        }
    }
    session.version = sessions::update(tx, &session.value, session.version)?;
    Ok(session)
}

fn must_have_come(session: &Session, people: &[PersonId]) -> Result<(), Error> {
    let fault = |(at, person): (usize, &PersonId)| {
        let (code, message) = match session.attendee(person).map(|own| own.attendance) {
            Some(Attendance::Present) => return None,
            Some(_) => ("not_present", "they have not been ticked as there"),
            None => ("not_invited", "they were not invited"),
        };
        Some(Fault::new(format!("/people/{at}"), code, message))
    };
    let faults: Vec<Fault> = people.iter().enumerate().filter_map(fault).collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// The day of a session that has begun.
fn day_of_begun(tx: &mut Tx, now: DateTime<Utc>, session: &Session) -> Result<NaiveDate, Error> {
    let shift = shifts::get(tx, &session.shift)?.value;
    if now < shift.starts_at {
        return Err(Error::conflict("session_not_begun", "attendance is ticked once the session has begun"));
    }
    Ok(shift.date)
}

/// Whether somebody has what the session grants by having been there.
fn is_granted(kind: SessionKind, own: &Attendee) -> bool {
    own.attendance == Attendance::Present && (!kind.is_validated() || own.validation.is_some())
}

fn grant(tx: &mut Tx, person: &PersonId, clearance: Clearance, day: NaiveDate) -> Result<(), Error> {
    change(tx, person, |person| person.grant(clearance, day))
}

/// Only what this session gave. What another one gave they have from its day on.
fn take_back(
    tx: &mut Tx,
    session: &Session,
    person: &PersonId,
    clearance: Clearance,
    day: NaiveDate,
) -> Result<(), Error> {
    let given = Validity { from: Some(day), until: None };
    let mut others = Vec::new();
    let filter = Filter { attendee: Some(person.clone()), ..Filter::default() };
    for other in sessions::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|other| other.value) {
        let counts = other.attendee(person).is_some_and(|own| is_granted(other.kind, own));
        if other.id != session.id && other.kind == session.kind && counts {
            others.push(shifts::get(tx, &other.shift)?.value.date);
        }
    }
    change(tx, person, |person| {
        person.clearances.retain(|held| held.clearance != clearance || held.validity != given);
        for day in others {
            person.grant(clearance, day);
        }
    })
}

/// Changes what a person holds; nothing is written where nothing changes.
fn change(tx: &mut Tx, person: &PersonId, how: impl FnOnce(&mut Person)) -> Result<(), Error> {
    let before = people::get(tx, person)?;
    let mut person = before.value.clone();
    how(&mut person);
    if person != before.value {
        people::update(tx, &person, before.version)?;
    }
    Ok(())
}

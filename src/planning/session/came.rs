//! Who came to a session, and whose training counts.

use super::answer::must_be_invited;
use crate::domain::person::{Clearance, Person};
use crate::domain::session::{Attendance, Session, Validation};
use crate::domain::{PersonId, UserId, Validity};
use crate::error::{Error, Fault};
use crate::store::{Tx, Versioned, people, sessions, shifts};
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
    let kind = session.value.kind;
    for (person, attendance) in ticks {
        let Some(own) = session.value.attendee_mut(person) else { continue };
        own.attendance = *attendance;
        if *attendance != Attendance::Present {
            own.validation = None;
        }
        let is_cleared = match attendance {
            Attendance::Present => !kind.is_validated() || own.validation.is_some(),
            Attendance::Absent | Attendance::Unknown => false,
        };
        clear(tx, person, kind.grants(), day, is_cleared)?;
    }
    session.version = sessions::update(tx, &session.value, session.version)?;
    Ok(session)
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
        clear(tx, person, kind.grants(), day, true)?;
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

/// Whether somebody has a clearance from a day on. What they hold by other days stays with them.
fn clear(
    tx: &mut Tx,
    person: &PersonId,
    clearance: Option<Clearance>,
    day: NaiveDate,
    has_it: bool,
) -> Result<(), Error> {
    let Some(clearance) = clearance else { return Ok(()) };
    let Versioned { value: mut person, version } = people::get(tx, person)?;
    let before = person.clearances.clone();
    if has_it {
        person.grant(clearance, day);
    } else {
        take_back(&mut person, clearance, day);
    }
    if person.clearances != before {
        people::update(tx, &person, version)?;
    }
    Ok(())
}

/// Only what a session on that day gave.
fn take_back(person: &mut Person, clearance: Clearance, day: NaiveDate) {
    let given = Validity { from: Some(day), until: None };
    person.clearances.retain(|held| held.clearance != clearance || held.validity != given);
}

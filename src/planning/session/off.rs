//! A session that does not take place, or at another time.

use super::{is_open, remind, tell};
use crate::config::Outward;
use crate::domain::PersonId;
use crate::domain::session::{Attendance, Session, SignUp};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::mail::SessionWhy;
use crate::store::{Page, Tx, Versioned, rosters, sessions, shifts};
use chrono::{DateTime, Utc};

/// Removes a session, and tells who would have come. Its shift stays, for somebody may have been told to lead it.
///
/// # Errors
/// `Conflict` (`session_begun`: what people did there stays known; `version_mismatch`).
pub fn call_off(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, session: &Versioned<Session>) -> Result<(), Error> {
    let shift = shifts::get(tx, &session.value.shift)?.value;
    if !is_open(&shift, now) {
        return Err(Error::conflict("session_begun", "this session has begun"));
    }
    tell_everybody(tx, outward, now, &session.value, &shift, SessionWhy::CalledOff)?;
    sessions::delete(tx, &session.value.id, session.version)?;
    rosters::touch_at(tx, &shift.site, shift.date)
}

/// Takes somebody who is to be forgotten off the sessions to come. Who waits for their place has it with the next round.
///
/// # Errors
/// What the database says.
pub fn forget(tx: &mut Tx, now: DateTime<Utc>, person: &PersonId) -> Result<(), Error> {
    let filter = sessions::Filter { attendee: Some(person.clone()), ..sessions::Filter::default() };
    for mut session in sessions::list(tx, &filter, &Page::first(u16::MAX))? {
        if is_open(&shifts::get(tx, &session.value.shift)?.value, now) {
            session.value.attendees.retain(|attendee| attendee.person != *person);
            sessions::update(tx, &session.value, session.version)?;
        }
    }
    Ok(())
}

/// Tells everybody of the session of a shift, if it is one's, that it takes place at another time or place. Nobody need answer again;
/// who cannot come then says so.
///
/// # Errors
/// What the database says.
pub fn moved(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, before: &Shift, after: &Shift) -> Result<(), Error> {
    let as_told = |shift: &Shift| (shift.starts_at, shift.ends_at, shift.pattern.location.clone());
    if as_told(before) == as_told(after) || !is_open(after, now) {
        return Ok(());
    }
    let filter = sessions::Filter { shift: Some(after.id.clone()), ..sessions::Filter::default() };
    for mut session in sessions::list(tx, &filter, &Page::first(1))? {
        // What they were reminded of is another thing now; who is told of it shortly before needs no reminder, and nobody was absent
        // from what is to come.
        let is_soon = now >= after.starts_at - remind::LEAD - remind::FRESH;
        for attendee in &mut session.value.attendees {
            attendee.reminded = is_soon;
            if attendee.attendance == Attendance::Absent {
                attendee.attendance = Attendance::Unknown;
            }
        }
        sessions::update(tx, &session.value, session.version)?;
        tell_everybody(tx, outward, now, &session.value, after, SessionWhy::Moved)?;
    }
    Ok(())
}

/// Who has said no need not hear of it.
fn tell_everybody(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    session: &Session,
    shift: &Shift,
    why: SessionWhy,
) -> Result<(), Error> {
    let awaited = session.attendees.iter().filter(|attendee| attendee.sign_up != SignUp::Declined);
    tell::these(tx, outward, now, (session, shift), awaited.map(|attendee| &attendee.person), why)
}

//! Who is invited to a session.

use super::{is_open, settle, tell};
use crate::config::Outward;
use crate::domain::PersonId;
use crate::domain::person::Kind;
use crate::domain::session::{Attendee, Session, SignUp};
use crate::error::{Error, Fault};
use crate::mail::SessionWhy;
use crate::store::{Tx, Versioned, people, rosters, sessions, shifts};
use chrono::{DateTime, Utc};

/// Adds a session, at version 1, and writes to who is invited to it. Its shift joins a duty from now on: whoever plans sees another
/// roster.
///
/// # Errors
/// `Invalid` (`kind`) where somebody is no volunteer; `Conflict` (`already_exists`, also where its shift has a session).
pub fn add(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    mut session: Session,
    invited: &[PersonId],
) -> Result<Versioned<Session>, Error> {
    must_be_volunteers(tx, invited)?;
    let shift = shifts::get(tx, &session.shift)?.value;
    session.attendees = invited.iter().cloned().map(|person| Attendee::invited(person, now)).collect();
    session.attendees.sort_by(|a, b| a.person.cmp(&b.person));
    sessions::insert(tx, &session)?;
    rosters::touch_at(tx, &shift.site, shift.date)?;
    if is_open(&shift, now) {
        tell::these(tx, outward, now, (&session, &shift), invited, SessionWhy::Invited)?;
    }
    Ok(Versioned { value: session, version: 1 })
}

/// Says who is invited from now on. Who was before keeps what they said and what was ticked; who is new is written to; who is not
/// any more and had a place, or waited for one, is told so. More may be invited than there are places. Once it has begun people are
/// added alone: what was ticked stays as proof.
///
/// # Errors
/// `Invalid` (`kind`) where somebody is no volunteer; `Conflict` (`session_begun`, `version_mismatch`).
pub fn invite(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    mut session: Versioned<Session>,
    invited: &[PersonId],
) -> Result<Versioned<Session>, Error> {
    must_be_volunteers(tx, invited)?;
    let shift = shifts::get(tx, &session.value.shift)?.value;
    let before = std::mem::take(&mut session.value.attendees);
    let (stay, off): (Vec<Attendee>, Vec<Attendee>) =
        before.into_iter().partition(|attendee| invited.contains(&attendee.person));
    if !is_open(&shift, now) && !off.is_empty() {
        return Err(Error::conflict("session_begun", "this session has begun: who was at it stays known"));
    }
    let is_new = |person: &&PersonId| !stay.iter().any(|attendee| attendee.person == **person);
    let new: Vec<PersonId> = invited.iter().filter(is_new).cloned().collect();
    session.value.attendees = stay;
    session.value.attendees.extend(new.iter().cloned().map(|person| Attendee::invited(person, now)));
    session.value.attendees.sort_by(|a, b| a.person.cmp(&b.person));
    let session = settle(tx, outward, now, session, &shift)?;
    if is_open(&shift, now) {
        let expected = off.iter().filter(|attendee| matches!(attendee.sign_up, SignUp::Coming | SignUp::Waiting));
        let expected = expected.map(|attendee| &attendee.person);
        tell::these(tx, outward, now, (&session.value, &shift), &new, SessionWhy::Invited)?;
        tell::these(tx, outward, now, (&session.value, &shift), expected, SessionWhy::Off)?;
    }
    Ok(session)
}

fn must_be_volunteers(tx: &mut Tx, invited: &[PersonId]) -> Result<(), Error> {
    let known = people::find_all(tx, invited)?;
    let is_none = |id: &PersonId| known.iter().any(|person| person.id == *id && person.kind != Kind::Volunteer);
    let wrong = invited.iter().enumerate().filter(|(_, id)| is_none(id));
    let faults: Vec<Fault> =
        wrong.map(|(at, _)| Fault::new(format!("/attendees/{at}"), "kind", "volunteers are invited")).collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

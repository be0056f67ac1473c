//! Onboarding sessions: a shift, places for attendees, who was invited, who came.

use super::call::{Call, page};
use super::door::session::{TheShift, invitation, new_session, ticks};
use super::door::{Expected, code, own_id, reference};
use super::reply::Reply;
use super::shifts::dated;
use super::view::{Listed, Shown};
use crate::domain::person::{Clearance, HeldClearance, Kind, Person};
use crate::domain::session::{Attendance, Attendee, Session};
use crate::domain::{PersonId, SessionId, Validity};
use crate::error::{Error, Fault};
use crate::store::sessions::{self, Filter};
use crate::store::{Page, Tx, Versioned, people, rosters, shifts};
use chrono::NaiveDate;

/// The sessions, in the order of their identifiers.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let shift = fields.optional("shift", reference::shift);
        let attendee = fields.optional("attendee", reference::person);
        let page = page(fields);
        let sites = fields.reach().narrowed(None);
        Some((Filter { shift: shift?, attendee: attendee?, sites }, page?))
    })?;
    let found = sessions::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    let shown = |Versioned { value, version }| Shown { value, version };
    Ok(Listed::of(found, page.limit, |session| session.id.to_string()).map(shown).into())
}

/// One session.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let Versioned { value, version } = sessions::get(tx, &call.id("session")?)?;
    Ok(Reply::found(&Shown { value, version }).at_version(version))
}

/// Adds a session, with its shift where that is not there yet.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let new = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Fresh(SessionId::from_bits(rand::random())));
        new_session(fields, id)
    })?;
    let shift = match new.shift {
        TheShift::Known(id) => id,
        TheShift::New(own) => {
            let shift = dated(tx, *own, "/shift")?;
            shifts::insert(tx, &shift)?;
            rosters::touch_at(tx, &shift.site, shift.date)?;
            shift.id
        }
    };
    let attendees = invited(tx, &new.attendees, &[], new.places)?;
    let session = Session { id: new.id, shift, places: new.places, attendees };
    sessions::insert(tx, &session)?;
    Ok(Reply::created(format!("/v1/sessions/{}", session.id), &Shown { value: session, version: 1 }).at_version(1))
}

/// Says who is invited. Who was before keeps what was ticked.
pub fn invite(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (mut session, seen) = seen(call, tx)?;
    let invitation = call.body(tx, invitation)?;
    session.attendees = invited(tx, &invitation.attendees, &session.attendees, session.places)?;
    let version = sessions::update(tx, &session, seen)?;
    Ok(Reply::found(&Shown { value: session, version }).at_version(version))
}

/// Ticks who came. Who did is onboarded from the session's day on; who did not after all is not.
pub fn tick(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (mut session, seen) = seen(call, tx)?;
    let ticks = call.body(tx, ticks)?.attendance;
    let shift = shifts::get(tx, &session.shift)?.value;
    if call.now < shift.starts_at {
        return Err(Error::conflict("session_not_begun", "attendance is ticked once the session has begun"));
    }
    let mut faults = Vec::new();
    for (at, tick) in ticks.iter().enumerate() {
        if let Some(attendee) = session.attendees.iter_mut().find(|attendee| attendee.person == tick.person) {
            attendee.attendance = tick.attendance;
        } else {
            let pointer = format!("/attendance/{at}/person");
            faults.push(Fault::new(pointer, code::NOT_INVITED, "they were not invited"));
        }
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    for tick in &ticks {
        let Versioned { value: mut person, version } = people::get(tx, &tick.person)?;
        let before = person.clearances.clone();
        match tick.attendance {
            Attendance::Present => onboard(&mut person, shift.date),
            Attendance::Invited | Attendance::Absent => take_back(&mut person, shift.date),
        }
        if person.clearances != before {
            people::update(tx, &person, version)?;
        }
    }
    let version = sessions::update(tx, &session, seen)?;
    Ok(Reply::found(&Shown { value: session, version }).at_version(version))
}

fn seen(call: &Call, tx: &mut Tx) -> Result<(Session, i64), Error> {
    let session = sessions::get(tx, &call.id("session")?)?;
    let seen = call.sees(session.version)?;
    Ok((session.value, seen))
}

/// The attendees that `people` are: each as they were, or newly invited.
///
/// # Errors
/// `Invalid` where there are more than places, or somebody is no volunteer.
fn invited(tx: &mut Tx, people: &[PersonId], before: &[Attendee], places: u16) -> Result<Vec<Attendee>, Error> {
    let mut faults = Vec::new();
    if people.len() > usize::from(places) {
        faults.push(Fault::new("/attendees", code::LENGTH, "there are more than places"));
    }
    let known = people::find_all(tx, people)?;
    for (at, id) in people.iter().enumerate() {
        if known.iter().any(|person| person.id == *id && person.kind != Kind::Volunteer) {
            faults.push(Fault::new(format!("/attendees/{at}"), code::KIND, "volunteers are onboarded"));
        }
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let attendee = |id: &PersonId| {
        let before = before.iter().find(|attendee| attendee.person == *id).cloned();
        before.unwrap_or_else(|| Attendee { person: id.clone(), attendance: Attendance::Invited })
    };
    Ok(people.iter().map(attendee).collect())
}

/// From a day on, unless they were before; a clearance that begins later begins then.
fn onboard(person: &mut Person, day: NaiveDate) {
    if person.is_cleared(Clearance::Onboarding, day) {
        return;
    }
    let later = |held: &&mut HeldClearance| {
        held.clearance == Clearance::Onboarding && held.validity.from.is_some_and(|from| from > day)
    };
    let validity = Validity { from: Some(day), until: None };
    match person.clearances.iter_mut().filter(later).min_by_key(|held| held.validity.from) {
        Some(held) => held.validity.from = Some(day),
        None => person.clearances.push(HeldClearance { clearance: Clearance::Onboarding, validity }),
    }
}

/// Only what a session on that day gave.
fn take_back(person: &mut Person, day: NaiveDate) {
    let given = Validity { from: Some(day), until: None };
    person.clearances.retain(|held| held.clearance != Clearance::Onboarding || held.validity != given);
}

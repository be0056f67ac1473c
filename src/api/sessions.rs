//! Sessions: a shift, places for attendees, who is invited, what they say, who came.

use super::call::{Call, page};
use super::door::session::{TheShift, answers, changed_session, invitation, new_session, ticks, validations};
use super::door::{Expected, own_id, reference};
use super::reply::Reply;
use super::shifts::dated;
use super::view::{Listed, Shown};
use crate::domain::SessionId;
use crate::domain::right::Right;
use crate::domain::session::Session;
use crate::error::Error;
use crate::planning::session;
use crate::store::sessions::{self, Filter};
use crate::store::{Page, Tx, Versioned, shifts};

/// The sessions, in the order of their identifiers.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let shift = fields.optional("shift", reference::shift);
        let attendee = fields.optional("attendee", reference::person);
        let page = page(fields);
        let sites = fields.reach().narrowed(None);
        Some((Filter { shift: shift?, attendee: attendee?, sites, after: None }, page?))
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

/// Adds a session, with its shift where that is not there yet, and writes to those who are invited.
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
            shift.id
        }
    };
    let (kind, places, languages, by_link) = (new.kind, new.places, new.languages, new.by_link);
    let empty = Session { id: new.id, kind, shift, places, languages, by_link, attendees: Vec::new() };
    let session = session::add(tx, &call.state.outward, call.now, empty, &new.attendees)?;
    let Versioned { value, version } = session;
    Ok(Reply::created(format!("/v1/sessions/{}", value.id), &Shown { value, version }).at_version(version))
}

/// Changes how many places a session has, its languages, and whether it is open to whoever has its link. Who waits may have a place now.
pub fn change(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let mut session = seen(call, tx)?;
    let changed = call.body(tx, changed_session)?;
    (session.value.places, session.value.languages) = (changed.places, changed.languages);
    session.value.by_link = changed.by_link.unwrap_or(session.value.by_link);
    session::change(tx, &call.state.outward, call.now, session).map(found)
}

/// Calls a session off, and tells who would have come.
pub fn call_off(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let session = seen(call, tx)?;
    session::call_off(tx, &call.state.outward, call.now, &session)?;
    Ok(Reply::done())
}

/// Says who is invited. Who was before keeps what they said and what was ticked.
pub fn invite(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let session = seen(call, tx)?;
    let invitation = call.body(tx, invitation)?;
    session::invite(tx, &call.state.outward, call.now, session, &invitation.attendees).map(found)
}

/// Notes what some of those who are invited have said.
pub fn answer(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let session = seen(call, tx)?;
    let given = call.body(tx, answers)?.answers.into_iter();
    let heard: Vec<_> = given.map(|given| (given.person, given.answer)).collect();
    session::note(tx, &call.state.outward, call.now, session, &heard).map(found)
}

/// Ticks who came.
pub fn tick(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let session = seen(call, tx)?;
    let ticks = call.body(tx, ticks)?.attendance.into_iter();
    let ticks: Vec<_> = ticks.map(|tick| (tick.person, tick.attendance)).collect();
    if session::undoes_a_validation(&session.value, &ticks) {
        let site = shifts::get(tx, &session.value.shift)?.value.site;
        call.must(Right::ValidateTrainings, &site)?;
    }
    session::tick(tx, call.now, session, &ticks).map(found)
}

/// Says whose training counts.
pub fn validate(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let session = seen(call, tx)?;
    let trained = call.body(tx, validations)?.people;
    session::validate(tx, call.now, session, &trained, call.who.user()).map(found)
}

fn seen(call: &Call, tx: &mut Tx) -> Result<Versioned<Session>, Error> {
    let session = sessions::get(tx, &call.id("session")?)?;
    let version = call.sees(session.version)?;
    Ok(Versioned { version, ..session })
}

fn found(session: Versioned<Session>) -> Reply {
    let Versioned { value, version } = session;
    Reply::found(&Shown { value, version }).at_version(version)
}

//! Sessions, and who was invited and came.

use super::column::{name, named, parsed};
use super::connection::on_both;
use super::schema::{attendees, sessions, shifts};
use super::versioned::updated;
use super::{CHUNK, Page, Tx, Versioned};
use crate::domain::session::{Attendee, Session};
use crate::domain::{PersonId, SessionId, ShiftId, SiteId};
use crate::error::Error;
use diesel::prelude::*;
use std::collections::HashMap;

/// Which sessions a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this shift.
    pub shift: Option<ShiftId>,
    /// To which this person was invited.
    pub attendee: Option<PersonId>,
    /// On a shift of one of these sites.
    pub sites: Option<Vec<SiteId>>,
}

type Row = (String, String, i32, i64);

/// The session, or none.
pub fn find(tx: &mut Tx, id: &SessionId) -> Result<Option<Versioned<Session>>, Error> {
    let rows = sessions::table.find(id.as_str()).load(tx)?;
    Ok(with_attendees(tx, rows)?.pop())
}

/// The session, or `NotFound`.
pub fn get(tx: &mut Tx, id: &SessionId) -> Result<Versioned<Session>, Error> {
    find(tx, id)?.ok_or(Error::not_found("session"))
}

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Session>>, Error> {
    let mut query = sessions::table.filter(sessions::id.gt(page.start())).into_boxed();
    if let Some(shift) = &filter.shift {
        query = query.filter(sessions::shift.eq(shift.as_str()));
    }
    if let Some(person) = &filter.attendee {
        let theirs = attendees::table.filter(attendees::person.eq(person.as_str())).select(attendees::session);
        query = query.filter(sessions::id.eq_any(theirs));
    }
    if let Some(sites) = &filter.sites {
        let there = shifts::table.filter(shifts::site.eq_any(sites.iter().map(SiteId::as_str))).select(shifts::id);
        query = query.filter(sessions::shift.eq_any(there));
    }
    let rows = query.order(sessions::id).limit(page.limit()).load(tx)?;
    with_attendees(tx, rows)
}

/// Which of these shifts are sessions.
pub fn among(tx: &mut Tx, shifts: &[ShiftId]) -> Result<Vec<ShiftId>, Error> {
    let mut found = Vec::new();
    for some in shifts.chunks(CHUNK) {
        let these = sessions::shift.eq_any(some.iter().map(ShiftId::as_str));
        let ids: Vec<String> = sessions::table.filter(these).order(sessions::shift).select(sessions::shift).load(tx)?;
        found.extend(ids.iter().map(|id| parsed(id)).collect::<Result<Vec<ShiftId>, _>>()?);
    }
    Ok(found)
}

/// Adds a session, at version 1.
///
/// # Errors
/// `Conflict` (`already_exists`, also where its shift has one; `broken_reference`).
pub fn insert(tx: &mut Tx, session: &Session) -> Result<(), Error> {
    let row = (
        sessions::id.eq(session.id.as_str()),
        sessions::shift.eq(session.shift.as_str()),
        sessions::places.eq(i32::from(session.places)),
        sessions::version.eq(1),
    );
    diesel::insert_into(sessions::table).values(row).execute(tx)?;
    insert_attendees(tx, session)
}

/// Changes a session that is still at `version`, with all its attendees, and gives the new version.
///
/// # Errors
/// `Conflict` (`version_mismatch`, `broken_reference`), `NotFound`.
pub fn update(tx: &mut Tx, session: &Session, version: i64) -> Result<i64, Error> {
    let change = (
        sessions::shift.eq(session.shift.as_str()),
        sessions::places.eq(i32::from(session.places)),
        sessions::version.eq(version + 1),
    );
    let seen = sessions::table.find(session.id.as_str()).filter(sessions::version.eq(version));
    let rows = diesel::update(seen).set(change).execute(tx)?;
    let version = updated(rows, version, "session", || Ok(find(tx, &session.id)?.is_some()))?;
    diesel::delete(attendees::table.filter(attendees::session.eq(session.id.as_str()))).execute(tx)?;
    insert_attendees(tx, session)?;
    Ok(version)
}

/// Removes a session that is still at `version`, with its attendees.
///
/// # Errors
/// `Conflict` (`version_mismatch`), `NotFound`.
pub fn delete(tx: &mut Tx, id: &SessionId, version: i64) -> Result<(), Error> {
    let seen = sessions::table.find(id.as_str()).filter(sessions::version.eq(version));
    let rows = diesel::delete(seen).execute(tx)?;
    updated(rows, version, "session", || Ok(find(tx, id)?.is_some()))?;
    Ok(())
}

fn insert_attendees(tx: &mut Tx, session: &Session) -> Result<(), Error> {
    let mut rows = Vec::with_capacity(session.attendees.len());
    for attendee in &session.attendees {
        rows.push((
            attendees::session.eq(session.id.as_str()),
            attendees::person.eq(attendee.person.as_str()),
            attendees::attendance.eq(name(&attendee.attendance)?),
        ));
    }
    for rows in rows.chunks(CHUNK) {
        on_both!(tx, tx => diesel::insert_into(attendees::table).values(rows).execute(tx))?;
    }
    Ok(())
}

fn with_attendees(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Versioned<Session>>, Error> {
    let mut all: HashMap<String, Vec<Attendee>> = HashMap::new();
    for some in rows.chunks(CHUNK) {
        let theirs = attendees::session.eq_any(some.iter().map(|row| row.0.as_str()));
        let found = attendees::table.filter(theirs).order(attendees::person).load::<(String, String, String)>(tx)?;
        for (session, person, attendance) in found {
            let attendee = Attendee { person: parsed(&person)?, attendance: named(&attendance)? };
            all.entry(session).or_default().push(attendee);
        }
    }
    let session = |(id, shift, places, version): Row| {
        let value = Session {
            attendees: all.remove(&id).unwrap_or_default(),
            id: parsed(&id)?,
            shift: parsed(&shift)?,
            places: u16::try_from(places).map_err(Error::internal)?,
        };
        Ok(Versioned { value, version })
    };
    rows.into_iter().map(session).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::Attendance;
    use crate::store::sample::{self, code};

    fn session(attendees: &[(&str, Attendance)]) -> Session {
        let attendee = |(person, attendance): &(&str, Attendance)| Attendee {
            person: sample::person(person).id,
            attendance: *attendance,
        };
        Session {
            id: "welcome".parse().expect("an id"),
            shift: "leo-mon".parse().expect("an id"),
            places: 20,
            attendees: attendees.iter().map(attendee).collect(),
        }
    }

    #[test]
    fn attendance_is_ticked() {
        let world = sample::world();
        let before = session(&[("amina", Attendance::Invited), ("vera", Attendance::Invited)]);
        world.write_blocking(|tx| insert(tx, &before)).expect("a session");
        assert_eq!(world.read_blocking(|tx| get(tx, &before.id)).expect("it").value, before);

        let after = session(&[("amina", Attendance::Absent), ("vera", Attendance::Present)]);
        assert_eq!(world.write_blocking(|tx| update(tx, &after, 1)).ok(), Some(2));
        assert_eq!(world.read_blocking(|tx| get(tx, &before.id)).expect("it").value, after);
        assert_eq!(code(&world.write_blocking(|tx| update(tx, &before, 1))), "version_mismatch");
    }

    #[test]
    fn a_list_holds_what_the_filter_lets_through() {
        let world = sample::world();
        world.write_blocking(|tx| insert(tx, &session(&[("vera", Attendance::Invited)]))).expect("a session");
        let count = |shift: Option<&str>, person: Option<&str>| {
            let filter = Filter {
                shift: shift.map(|id| id.parse().expect("an id")),
                attendee: person.map(|id| sample::person(id).id),
                ..Filter::default()
            };
            world.read_blocking(|tx| list(tx, &filter, &Page::first(9))).expect("a page").len()
        };
        assert_eq!(count(None, None), 1);
        assert_eq!(count(Some("leo-mon"), Some("vera")), 1);
        assert_eq!(count(Some("leo-sun"), None), 0);
        assert_eq!(count(None, Some("amina")), 0);
    }
}

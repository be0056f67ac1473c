//! Sessions: who was invited, what they said, and who came.

use super::column::{at, from_json, instant, json, name, named, parsed};
use super::connection::on_both;
use super::schema::{attendees, sessions, shifts};
use super::versioned::updated;
use super::{CHUNK, Page, Tx, Versioned};
use crate::domain::session::{Attendance, Attendee, Session, SessionKind, Validation};
use crate::domain::{PersonId, SessionId, ShiftId, SiteId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
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
    /// That end after this.
    pub after: Option<DateTime<Utc>>,
}

/// A session's own columns.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sessions)]
struct Row {
    id: String,
    shift: String,
    places: i32,
    version: i64,
    kind: String,
    languages: String,
    by_link: bool,
}

impl Row {
    fn of(session: &Session, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: session.id.to_string(),
            shift: session.shift.to_string(),
            places: session.places.into(),
            version,
            kind: name(&session.kind)?,
            languages: json(&session.languages)?,
            by_link: session.by_link,
        })
    }

    fn versioned(self, attendees: Vec<Attendee>) -> Result<Versioned<Session>, Error> {
        let value = Session {
            id: parsed(&self.id)?,
            kind: named(&self.kind)?,
            shift: parsed(&self.shift)?,
            places: u16::try_from(self.places).map_err(Error::internal)?,
            languages: from_json(&self.languages)?,
            by_link: self.by_link,
            attendees,
        };
        Ok(Versioned { value, version: self.version })
    }
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = attendees)]
struct AttendeeRow {
    session: String,
    person: String,
    attendance: String,
    sign_up: String,
    since: NaiveDateTime,
    reminded: bool,
    validated_by: Option<String>,
    validated_at: Option<NaiveDateTime>,
}

impl AttendeeRow {
    fn of(session: &SessionId, attendee: &Attendee) -> Result<Self, Error> {
        let validation = attendee.validation.as_ref();
        Ok(Self {
            session: session.to_string(),
            person: attendee.person.to_string(),
            attendance: name(&attendee.attendance)?,
            sign_up: name(&attendee.sign_up)?,
            since: instant(attendee.since),
            reminded: attendee.reminded,
            validated_by: validation.and_then(|validation| validation.by.as_ref()).map(ToString::to_string),
            validated_at: validation.map(|validation| instant(validation.at)),
        })
    }

    fn attendee(self) -> Result<Attendee, Error> {
        let by = self.validated_by.as_deref().map(parsed).transpose()?;
        Ok(Attendee {
            person: parsed(&self.person)?,
            sign_up: named(&self.sign_up)?,
            since: at(self.since),
            reminded: self.reminded,
            attendance: named(&self.attendance)?,
            validation: self.validated_at.map(|when| Validation { by, at: at(when) }),
        })
    }
}

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
    if let Some(after) = filter.after {
        let later = shifts::table.filter(shifts::ends_at.gt(instant(after))).select(shifts::id);
        query = query.filter(sessions::shift.eq_any(later));
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

/// Those that begin in a time, by when they begin.
pub fn beginning(tx: &mut Tx, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<Versioned<Session>>, Error> {
    let then = shifts::starts_at.ge(instant(from)).and(shifts::starts_at.lt(instant(until)));
    let rows: Vec<Row> = sessions::table
        .inner_join(shifts::table.on(shifts::id.eq(sessions::shift)))
        .filter(then)
        .order((shifts::starts_at, sessions::id))
        .select(Row::as_select())
        .load(tx)?;
    with_attendees(tx, rows)
}

/// Who has come to a session of a kind, and when that was last.
pub fn who_came_to(tx: &mut Tx, kind: SessionKind) -> Result<HashMap<PersonId, DateTime<Utc>>, Error> {
    let rows: Vec<(String, NaiveDateTime)> = attendees::table
        .inner_join(sessions::table.on(sessions::id.eq(attendees::session)))
        .inner_join(shifts::table.on(shifts::id.eq(sessions::shift)))
        .filter(sessions::kind.eq(kind.code()))
        .filter(attendees::attendance.eq(Attendance::Present.code()))
        .order(shifts::starts_at)
        .select((attendees::person, shifts::starts_at))
        .load(tx)?;
    rows.into_iter().map(|(person, when)| Ok((parsed(&person)?, at(when)))).collect()
}

/// Adds a session, at version 1.
///
/// # Errors
/// `Conflict` (`already_exists`, also where its shift has one; `broken_reference`).
pub fn insert(tx: &mut Tx, session: &Session) -> Result<(), Error> {
    diesel::insert_into(sessions::table).values(Row::of(session, 1)?).execute(tx)?;
    insert_attendees(tx, session)
}

/// Changes a session that is still at `version`, with all its attendees, and gives the new version.
///
/// # Errors
/// `Conflict` (`version_mismatch`, `broken_reference`), `NotFound`.
pub fn update(tx: &mut Tx, session: &Session, version: i64) -> Result<i64, Error> {
    let seen = sessions::table.find(session.id.as_str()).filter(sessions::version.eq(version));
    let rows = diesel::update(seen).set(Row::of(session, version + 1)?).execute(tx)?;
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
    let rows = session.attendees.iter().map(|attendee| AttendeeRow::of(&session.id, attendee));
    let rows: Vec<AttendeeRow> = rows.collect::<Result<_, _>>()?;
    for rows in rows.chunks(CHUNK) {
        on_both!(tx, tx => diesel::insert_into(attendees::table).values(rows).execute(tx))?;
    }
    Ok(())
}

fn with_attendees(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Versioned<Session>>, Error> {
    let mut all: HashMap<String, Vec<Attendee>> = HashMap::new();
    for some in rows.chunks(CHUNK) {
        let theirs = attendees::session.eq_any(some.iter().map(|row| row.id.as_str()));
        let found: Vec<AttendeeRow> = attendees::table.filter(theirs).order(attendees::person).load(tx)?;
        for row in found {
            all.entry(row.session.clone()).or_default().push(row.attendee()?);
        }
    }
    let session = |row: Row| {
        let attendees = all.remove(&row.id).unwrap_or_default();
        row.versioned(attendees)
    };
    rows.into_iter().map(session).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::session::SignUp;
    use crate::store::sample::{self, code};

    fn session(attendees: &[(&str, Attendance)]) -> Session {
        let since = "2026-12-07T08:00:00Z".parse().expect("an instant");
        let attendee = |(person, attendance): &(&str, Attendance)| Attendee {
            attendance: *attendance,
            ..Attendee::invited(sample::person(person).id, since)
        };
        Session {
            id: "welcome".parse().expect("an id"),
            kind: SessionKind::GenderAndMigration,
            shift: "leo-mon".parse().expect("an id"),
            places: 20,
            languages: vec![Language::French, Language::Arabic],
            by_link: true,
            attendees: attendees.iter().map(attendee).collect(),
        }
    }

    #[test]
    fn attendance_is_ticked() {
        let world = sample::world();
        let before = session(&[("amina", Attendance::Unknown), ("vera", Attendance::Unknown)]);
        world.write_blocking(|tx| insert(tx, &before)).expect("a session");
        assert_eq!(world.read_blocking(|tx| get(tx, &before.id)).expect("it").value, before);

        let after = session(&[("amina", Attendance::Absent), ("vera", Attendance::Present)]);
        assert_eq!(world.write_blocking(|tx| update(tx, &after, 1)).ok(), Some(2));
        assert_eq!(world.read_blocking(|tx| get(tx, &before.id)).expect("it").value, after);
        assert_eq!(code(&world.write_blocking(|tx| update(tx, &before, 1))), "version_mismatch");
    }

    #[test]
    fn what_they_said_and_whose_training_counts_is_kept() {
        let world = sample::world();
        let mut kept = session(&[("vera", Attendance::Present)]);
        let at = "2026-12-07T20:00:00Z".parse().expect("an instant");
        let vera = &mut kept.attendees[0];
        (vera.sign_up, vera.reminded) = (SignUp::Coming, true);
        vera.validation = Some(Validation { by: Some("boss".parse().expect("an id")), at });
        world.write_blocking(|tx| insert(tx, &kept)).expect("a session");
        assert_eq!(world.read_blocking(|tx| get(tx, &kept.id)).expect("it").value, kept);
    }

    #[test]
    fn those_that_begin_in_a_time_are_found() {
        let world = sample::world();
        let kept = session(&[]);
        world.write_blocking(|tx| insert(tx, &kept)).expect("a session");
        let starts = world.read_blocking(|tx| crate::store::shifts::get(tx, &kept.shift)).expect("it").value.starts_at;
        let day = chrono::TimeDelta::days(1);
        let count = |from, until| world.read_blocking(|tx| beginning(tx, from, until)).expect("them").len();
        assert_eq!((count(starts, starts + day), count(starts - day, starts)), (1, 0));
    }

    #[test]
    fn a_list_holds_what_the_filter_lets_through() {
        let world = sample::world();
        world.write_blocking(|tx| insert(tx, &session(&[("vera", Attendance::Unknown)]))).expect("a session");
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

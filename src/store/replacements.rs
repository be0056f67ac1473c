//! Searches for somebody to step in, and who was asked.

use super::column::{at, instant, name, named, parsed};
use super::connection::on_both;
use super::schema::{asks, replacements, shifts};
use super::{CHUNK, Tx};
use crate::domain::replacement::{Ask, Replacement};
use crate::domain::{PersonId, ReplacementId, RosterId, ShiftId, SiteId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = replacements, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    roster: String,
    shift: String,
    position: i32,
    state: String,
    target: i32,
    wave: i32,
    pause_minutes: i32,
    next_at: NaiveDateTime,
    escalate_at: NaiveDateTime,
    opened_at: NaiveDateTime,
    closed_at: Option<NaiveDateTime>,
}

impl Row {
    fn of(replacement: &Replacement) -> Result<Self, Error> {
        Ok(Self {
            id: replacement.id.to_string(),
            roster: replacement.roster.to_string(),
            shift: replacement.shift.to_string(),
            position: replacement.position.into(),
            state: name(&replacement.state)?,
            target: replacement.target.into(),
            wave: replacement.wave.into(),
            pause_minutes: i32::try_from(replacement.pause_minutes).map_err(Error::internal)?,
            next_at: instant(replacement.next_at),
            escalate_at: instant(replacement.escalate_at),
            opened_at: instant(replacement.opened_at),
            closed_at: replacement.closed_at.map(instant),
        })
    }

    fn replacement(self) -> Result<Replacement, Error> {
        let small = |number: i32| u16::try_from(number).map_err(Error::internal);
        Ok(Replacement {
            id: parsed(&self.id)?,
            roster: parsed(&self.roster)?,
            shift: parsed(&self.shift)?,
            position: small(self.position)?,
            state: named(&self.state)?,
            target: small(self.target)?,
            wave: small(self.wave)?,
            pause_minutes: u32::try_from(self.pause_minutes).map_err(Error::internal)?,
            next_at: at(self.next_at),
            escalate_at: at(self.escalate_at),
            opened_at: at(self.opened_at),
            closed_at: self.closed_at.map(at),
        })
    }
}

/// One search, or none.
pub fn find(tx: &mut Tx, id: &ReplacementId) -> Result<Option<Replacement>, Error> {
    let row: Option<Row> = replacements::table.find(id.as_str()).select(Row::as_select()).first(tx).optional()?;
    row.map(Row::replacement).transpose()
}

/// One search, or `NotFound`.
pub fn get(tx: &mut Tx, id: &ReplacementId) -> Result<Replacement, Error> {
    find(tx, id)?.ok_or(Error::not_found("replacement"))
}

/// The search for a place that has not come to its end, or none.
pub fn under_way(tx: &mut Tx, roster: &RosterId, shift: &ShiftId, position: u16) -> Result<Option<Replacement>, Error> {
    let query = replacements::table
        .filter(replacements::roster.eq(roster.as_str()))
        .filter(replacements::shift.eq(shift.as_str()))
        .filter(replacements::position.eq(i32::from(position)))
        .filter(replacements::closed_at.is_null());
    query.select(Row::as_select()).first(tx).optional()?.map(Row::replacement).transpose()
}

/// All of a roster, the newest first.
pub fn of_roster(tx: &mut Tx, roster: &RosterId) -> Result<Vec<Replacement>, Error> {
    let query = replacements::table.filter(replacements::roster.eq(roster.as_str()));
    let rows: Vec<Row> =
        query.order((replacements::opened_at.desc(), replacements::id)).select(Row::as_select()).load(tx)?;
    rows.into_iter().map(Row::replacement).collect()
}

/// Begins one.
///
/// # Errors
/// `Conflict` (`already_exists` where the same place is looked for already; `broken_reference`).
pub fn insert(tx: &mut Tx, replacement: &Replacement) -> Result<(), Error> {
    diesel::insert_into(replacements::table).values(Row::of(replacement)?).execute(tx)?;
    Ok(())
}

/// Says how it stands now.
pub fn update(tx: &mut Tx, replacement: &Replacement) -> Result<(), Error> {
    diesel::update(replacements::table.find(replacement.id.as_str())).set(Row::of(replacement)?).execute(tx)?;
    Ok(())
}

/// Forgets those of a shift that does not take place, and whom they asked.
pub fn forget(tx: &mut Tx, shift: &ShiftId) -> Result<(), Error> {
    diesel::delete(replacements::table.filter(replacements::shift.eq(shift.as_str()))).execute(tx)?;
    Ok(())
}

/// Notes that the coordinators are to be told of it.
pub fn note_to_say(tx: &mut Tx, id: &ReplacementId) -> Result<(), Error> {
    diesel::update(replacements::table.find(id.as_str())).set(replacements::to_say.eq(true)).execute(tx)?;
    Ok(())
}

/// Those of a site's shifts of which its coordinators are to be told.
pub fn to_say(tx: &mut Tx, site: &SiteId) -> Result<Vec<Replacement>, Error> {
    let query = replacements::table
        .inner_join(shifts::table.on(shifts::id.eq(replacements::shift)))
        .filter(shifts::site.eq(site.as_str()).and(replacements::to_say.eq(true)))
        .order(replacements::id);
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::replacement).collect()
}

/// Says that they were told of all of it.
pub fn said(tx: &mut Tx, site: &SiteId) -> Result<(), Error> {
    let there = shifts::table.filter(shifts::site.eq(site.as_str())).select(shifts::id);
    let told = replacements::table.filter(replacements::to_say.eq(true)).filter(replacements::shift.eq_any(there));
    diesel::update(told).set(replacements::to_say.eq(false)).execute(tx)?;
    Ok(())
}

/// Notes who is asked now.
pub fn note_asks(tx: &mut Tx, id: &ReplacementId, people: &[PersonId], now: DateTime<Utc>) -> Result<(), Error> {
    for some in people.chunks(CHUNK) {
        let row = |person: &PersonId| {
            (asks::replacement.eq(id.to_string()), asks::person.eq(person.to_string()), asks::at.eq(instant(now)))
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        on_both!(tx, tx => diesel::insert_into(asks::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// Who was asked, the first first.
pub fn asks_of(tx: &mut Tx, id: &ReplacementId) -> Result<Vec<Ask>, Error> {
    let query = asks::table.filter(asks::replacement.eq(id.as_str())).order((asks::at, asks::person));
    let rows: Vec<(String, NaiveDateTime)> = query.select((asks::person, asks::at)).load(tx)?;
    rows.into_iter().map(|(person, since)| Ok(Ask { person: parsed(&person)?, at: at(since) })).collect()
}

/// When each person was asked to step in after an instant, in any roster.
pub fn asks_since(tx: &mut Tx, since: DateTime<Utc>) -> Result<HashMap<PersonId, Vec<DateTime<Utc>>>, Error> {
    let query = asks::table.filter(asks::at.gt(instant(since))).order(asks::at);
    let rows: Vec<(String, NaiveDateTime)> = query.select((asks::person, asks::at)).load(tx)?;
    let mut asked: HashMap<PersonId, Vec<DateTime<Utc>>> = HashMap::new();
    for (person, then) in rows {
        asked.entry(parsed(&person)?).or_default().push(at(then));
    }
    Ok(asked)
}

//! Who came, and who did not; and when they worked, where that was not as planned.

use super::column::{at, instant, parsed};
use super::connection::on_both;
use super::schema::{assignments, presences};
use super::{CHUNK, Tx};
use crate::domain::roster::{HoursWorked, Presence};
use crate::domain::{AssignmentId, RosterId};
use crate::error::Error;
use chrono::NaiveDateTime;
use diesel::prelude::*;

type Row = (String, bool, NaiveDateTime, Option<NaiveDateTime>, Option<NaiveDateTime>);

fn presence((assignment, present, since, started_at, ended_at): Row) -> Result<Presence, Error> {
    let hours = started_at.zip(ended_at).map(|(start, end)| HoursWorked { starts_at: at(start), ends_at: at(end) });
    Ok(Presence { assignment: parsed(&assignment)?, present, hours, at: at(since) })
}

/// Notes it, in place of what was noted before.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn put(tx: &mut Tx, presence: &Presence) -> Result<(), Error> {
    clear(tx, &presence.assignment)?;
    let row = (
        presences::assignment.eq(presence.assignment.as_str()),
        presences::present.eq(presence.present),
        presences::at.eq(instant(presence.at)),
        presences::started_at.eq(presence.hours.map(|hours| instant(hours.starts_at))),
        presences::ended_at.eq(presence.hours.map(|hours| instant(hours.ends_at))),
    );
    on_both!(tx, tx => diesel::insert_into(presences::table).values(row).execute(tx))?;
    Ok(())
}

/// Forgets what was noted.
pub fn clear(tx: &mut Tx, assignment: &AssignmentId) -> Result<(), Error> {
    diesel::delete(presences::table.find(assignment.as_str())).execute(tx)?;
    Ok(())
}

/// What was noted of one; none where nothing was.
pub fn find(tx: &mut Tx, id: &AssignmentId) -> Result<Option<Presence>, Error> {
    Ok(of(tx, std::slice::from_ref(id))?.pop())
}

/// What was noted of these, those of which anything was.
pub fn of(tx: &mut Tx, ids: &[AssignmentId]) -> Result<Vec<Presence>, Error> {
    let mut found = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let these = presences::assignment.eq_any(ids.iter().map(AssignmentId::as_str));
        let rows: Vec<Row> = presences::table.filter(these).load(tx)?;
        for row in rows {
            found.push(presence(row)?);
        }
    }
    Ok(found)
}

/// All of a roster, in the order of their assignments.
pub fn of_roster(tx: &mut Tx, roster: &RosterId) -> Result<Vec<Presence>, Error> {
    let rows: Vec<Row> = presences::table
        .inner_join(assignments::table.on(assignments::id.eq(presences::assignment)))
        .filter(assignments::roster.eq(roster.as_str()))
        .order(presences::assignment)
        .select(presences::all_columns)
        .load(tx)?;
    rows.into_iter().map(presence).collect()
}

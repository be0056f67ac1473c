//! Since when people are willing to take a place.

use super::Tx;
use super::column::{instant, parsed};
use super::connection::on_both;
use super::schema::{assignments, shifts, willing};
use crate::domain::roster::AssignmentState;
use crate::domain::{AssignmentId, RosterId, ShiftId};
use crate::error::Error;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Notes it, in place of an earlier time.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn note(tx: &mut Tx, assignment: &AssignmentId, since: DateTime<Utc>) -> Result<(), Error> {
    diesel::delete(willing::table.find(assignment.as_str())).execute(tx)?;
    let row = (willing::assignment.eq(assignment.as_str()), willing::since.eq(instant(since)));
    on_both!(tx, tx => diesel::insert_into(willing::table).values(row).execute(tx))?;
    Ok(())
}

/// Who is willing in that way to take a place, the first first.
pub fn of_place(
    tx: &mut Tx,
    roster: &RosterId,
    shift: &ShiftId,
    position: u16,
    state: AssignmentState,
) -> Result<Vec<AssignmentId>, Error> {
    let ids: Vec<String> = willing::table
        .inner_join(assignments::table.on(assignments::id.eq(willing::assignment)))
        .filter(assignments::roster.eq(roster.as_str()))
        .filter(assignments::shift.eq(shift.as_str()))
        .filter(assignments::position.eq(i32::from(position)))
        .filter(assignments::state.eq(state.code()))
        .order((willing::since, willing::assignment))
        .select(willing::assignment)
        .load(tx)?;
    ids.iter().map(|id| parsed(id)).collect()
}

/// Who is willing in that way to take a place on what begins between two instants, the first first.
pub fn beginning(
    tx: &mut Tx,
    state: AssignmentState,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<AssignmentId>, Error> {
    let ids: Vec<String> = willing::table
        .inner_join(assignments::table.on(assignments::id.eq(willing::assignment)))
        .inner_join(shifts::table.on(shifts::id.eq(assignments::shift)))
        .filter(assignments::state.eq(state.code()))
        .filter(shifts::starts_at.gt(instant(from)).and(shifts::starts_at.le(instant(until))))
        .order((willing::since, willing::assignment))
        .select(willing::assignment)
        .load(tx)?;
    ids.iter().map(|id| parsed(id)).collect()
}

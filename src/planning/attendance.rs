//! Who came. It feeds cover and expenses; nothing is held against anybody, and nothing else is made of it.

use crate::domain::AssignmentId;
use crate::domain::roster::{Assignment, Presence};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::store::{Tx, assignments, presences, rosters, shifts};
use chrono::{DateTime, TimeDelta, Utc};

/// Who comes early may be ticked so long before.
const EARLY: TimeDelta = TimeDelta::hours(2);

/// Whether it can be said by now who came to a shift.
pub fn is_time(shift: &Shift, now: DateTime<Utc>) -> bool {
    now >= shift.starts_at - EARLY
}

/// Notes whether somebody came; none takes back what was noted.
///
/// # Errors
/// `NotFound`; `Conflict` (`not_expected` where they are not on the shift, `too_early`).
pub fn note(tx: &mut Tx, now: DateTime<Utc>, id: &AssignmentId, present: Option<bool>) -> Result<Assignment, Error> {
    let assignment = assignments::get(tx, id)?;
    if !assignment.state.is_fixed() {
        return Err(Error::conflict("not_expected", "nobody expects this person: they have not confirmed"));
    }
    let shift = shifts::get(tx, &assignment.shift)?.value;
    if !is_time(&shift, now) {
        return Err(Error::conflict("too_early", "this shift begins later: wait until two hours before"));
    }
    match present {
        Some(present) => presences::put(tx, &Presence { assignment: id.clone(), present, at: now })?,
        None => presences::clear(tx, id)?,
    }
    // Whoever reads the roster again sees it.
    rosters::touch(tx, &assignment.roster, None)?;
    Ok(assignment)
}

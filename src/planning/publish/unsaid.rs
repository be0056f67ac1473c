//! Whether publishing would tell anybody anything, at a glance: what exactly it would is looked up where it is read.

use crate::domain::roster::{AssignmentState, Roster, RosterState, Told};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, ShiftId};
use crate::error::Error;
use crate::planning::occupancy::Occupancy;
use crate::store::{Tx, to_tell, told};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Whether a roster is not published, or somebody on it, of whom `week` has all, has not been told how it stands now and will
/// not be before it is published again.
///
/// # Errors
/// What the database says.
pub fn is_unsaid(tx: &mut Tx, roster: &Roster, week: &Occupancy, now: DateTime<Utc>) -> Result<bool, Error> {
    if roster.state == RosterState::Draft {
        return Ok(true);
    }
    let to_come = || week.shifts.iter().filter(|shift| shift.ends_at > now);
    let is_new = |state| matches!(state, AssignmentState::Proposed | AssignmentState::Assigned);
    if to_come().any(|shift| week.on(&shift.id).any(|(own, _)| is_new(own.state))) {
        return Ok(true);
    }
    let shifts: HashMap<&ShiftId, &Shift> = to_come().map(|shift| (&shift.id, shift)).collect();
    let stands = |person: &PersonId, told: &Told| {
        let is_as_told = |shift: &&&Shift| {
            (shift.starts_at, shift.ends_at, &shift.pattern.location) == (told.starts_at, told.ends_at, &told.location)
        };
        let shift = shifts.get(&told.shift).filter(is_as_told);
        shift.is_some_and(|shift| week.on(&shift.id).any(|(own, _)| own.person == *person))
    };
    let on_their_way = to_tell::of_roster(tx, &roster.id)?;
    let known = told::of_roster(tx, &roster.id)?;
    let mut all = known
        .iter()
        .filter(|(person, _)| !on_their_way.contains(*person))
        .flat_map(|(person, theirs)| theirs.iter().map(move |told| (person, told)));
    Ok(all.any(|(person, told)| told.ends_at > now && !told.waiting && !told.step_in && !stands(person, told)))
}

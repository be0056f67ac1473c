//! Who came, and when those really worked who are told what they work. It feeds cover, hours and expenses; nothing is held against
//! anybody, and nothing else is made of it.

use super::timesheet;
use crate::domain::activity::Month;
use crate::domain::roster::{Assignment, AssignmentState, HoursWorked, Presence};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, RosterId, SiteId};
use crate::error::Error;
use crate::store::{Tx, assignments, presences, rosters, shifts};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// Who comes early may be ticked so long before.
const EARLY: TimeDelta = TimeDelta::hours(2);

/// Whether it can be said by now who came to a shift.
pub fn is_time(shift: &Shift, now: DateTime<Utc>) -> bool {
    now >= shift.starts_at - EARLY
}

/// Notes whether somebody came; none takes back what was noted. Hours that were noted of them stay, unless whoever says that they
/// did not come keeps hours themselves.
///
/// # Errors
/// `NotFound`; `Conflict` (`not_expected` where they are not on the shift, `too_early`, `hours_noted`).
pub fn note(
    tx: &mut Tx,
    now: DateTime<Utc>,
    id: &AssignmentId,
    present: Option<bool>,
    keeps_hours: bool,
) -> Result<(), Error> {
    let assignment = assignments::get(tx, id)?;
    if !assignment.state.is_fixed() {
        return Err(Error::conflict("not_expected", "nobody expects this person: they have not confirmed"));
    }
    let shift = shifts::get(tx, &assignment.shift)?.value;
    if !is_time(&shift, now) {
        return Err(Error::conflict("too_early", "this shift begins later: wait until two hours before"));
    }
    let hours = presences::find(tx, id)?.and_then(|noted| noted.hours);
    if hours.is_some() && present != Some(true) && !keeps_hours {
        return Err(Error::conflict("hours_noted", "a coordinator has noted when they worked"));
    }
    match present {
        Some(present) => {
            // Whoever ticks at the door knows nothing of the hours that a coordinator has noted.
            let hours = hours.filter(|_| present);
            presences::put(tx, &Presence { assignment: id.clone(), present, hours, at: now })?;
        }
        None => presences::clear(tx, id)?,
    }
    // Whoever reads the roster again sees it.
    rosters::touch(tx, &assignment.roster, None).map(|_| ())
}

/// Notes when somebody really worked, and with it that they came; none: as it was planned.
///
/// # Errors
/// `NotFound`; `Conflict` (`not_expected` where they are not on the shift, `no_hours` where they owe none, `not_over` where it has not
/// ended or the hours have not, `worked_elsewhere` where they were on another shift in that time).
pub fn note_hours(
    tx: &mut Tx,
    now: DateTime<Utc>,
    id: &AssignmentId,
    hours: Option<HoursWorked>,
) -> Result<Presence, Error> {
    let assignment = assignments::get(tx, id)?;
    match assignment.state {
        AssignmentState::Published => {}
        AssignmentState::Confirmed => {
            return Err(Error::conflict(
                "no_hours",
                "volunteers and households owe no hours, and none are kept of them",
            ));
        }
        _ => return Err(Error::conflict("not_expected", "nobody expects this person: they have not confirmed")),
    }
    let shift = shifts::get(tx, &assignment.shift)?.value;
    if hours.map_or(shift.ends_at, |hours| hours.ends_at) > now {
        return Err(Error::conflict("not_over", "hours are noted once they are over"));
    }
    is_free(tx, &assignment, hours.unwrap_or(HoursWorked::planned(&shift)))?;
    let noted = Presence { assignment: id.clone(), present: true, hours, at: now };
    presences::put(tx, &noted)?;
    rosters::touch(tx, &assignment.roster, None)?;
    Ok(noted)
}

/// Notes that everybody who is told what they work, and of whom nothing was noted, came as it was planned: on shifts of a site that
/// belong to a month and are over. Who was away by their absences is left to be said by hand. Gives how many places that were.
///
/// # Errors
/// What the database says.
pub fn confirm_all(tx: &mut Tx, now: DateTime<Utc>, site: &SiteId, month: Month) -> Result<u32, Error> {
    let mut confirmed = 0;
    let mut touched: BTreeSet<RosterId> = BTreeSet::new();
    for stint in timesheet::all_at(tx, month, site)? {
        if !stint.is_open(now) {
            continue;
        }
        presences::put(tx, &Presence { assignment: stint.own.id, present: true, hours: None, at: now })?;
        touched.insert(stint.own.roster);
        confirmed += 1;
    }
    for roster in touched {
        rosters::touch(tx, &roster, None)?;
    }
    Ok(confirmed)
}

/// Nobody works twice at a time.
fn is_free(tx: &mut Tx, assignment: &Assignment, hours: HoursWorked) -> Result<(), Error> {
    let mut others = timesheet::around(tx, &assignment.person, hours)?;
    others.retain(|other| other.own.id != assignment.id);
    let overlaps = |worked: HoursWorked| worked.starts_at < hours.ends_at && hours.starts_at < worked.ends_at;
    if others.iter().filter_map(timesheet::Stint::worked).any(overlaps) {
        return Err(Error::conflict("worked_elsewhere", "they worked another shift in that time"));
    }
    Ok(())
}

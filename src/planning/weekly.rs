//! On Fridays, for those who wish it: the weeks to come.

use super::letter;
use crate::domain::roster::{Assignment, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, Week};
use crate::error::Error;
use crate::store::{Tx, assignments, people, rosters, shifts, weekly};
use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc, Weekday};

/// So far ahead.
const AHEAD: TimeDelta = TimeDelta::days(28);
/// From this hour of Friday on, in UTC: late in the afternoon in Brussels.
const HOUR: u32 = 15;

/// Notes who is to be written to by now, and gives them.
///
/// # Errors
/// What the database says.
pub fn note_due(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<PersonId>, Error> {
    let is_time = match now.weekday() {
        Weekday::Fri => now.hour() >= HOUR,
        Weekday::Sat | Weekday::Sun => true,
        _ => false,
    };
    if !is_time {
        return Ok(Vec::new());
    }
    let week = Week::of(now.date_naive());
    let due = weekly::due(tx, week)?;
    weekly::note(tx, &due, week)?;
    let mut to_write = Vec::new();
    for person in people::find_all(tx, &due)? {
        if letter::can_be_written_to(&person) {
            to_write.push(person.value.id);
        }
    }
    Ok(to_write)
}

/// What somebody comes for in the weeks to come, where it is to be told to them; nothing where nothing is planned.
///
/// # Errors
/// What the database says.
pub(super) fn of_person(tx: &mut Tx, person: &PersonId, now: DateTime<Utc>) -> Result<Vec<(Assignment, Shift)>, Error> {
    if !weekly::take(tx, person)? {
        return Ok(Vec::new());
    }
    let mut coming = Vec::new();
    for own in assignments::of_person(tx, person)? {
        if own.state.is_fixed() && rosters::get(tx, &own.roster)?.state == RosterState::Published {
            let shift = shifts::get(tx, &own.shift)?.value;
            if now < shift.starts_at && shift.starts_at < now + AHEAD {
                coming.push((own, shift));
            }
        }
    }
    coming.sort_by_key(|(_, shift)| shift.starts_at);
    Ok(coming)
}

//! Those who are willing to take a place: who said yes when it was taken waits for the next one that becomes free, who comes
//! if nobody else does has it before the coordinators are troubled, and who is not sure yet is asked among the first.

use super::{events, letter, news, reminder, replacement, seats, yes};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, RosterId};
use crate::error::Error;
use crate::store::{Tx, assignments, people, restored, rosters, shifts, willing};
use chrono::{DateTime, TimeDelta, Utc};
use std::slice;

/// Who comes if nobody else does has a place that is still empty so long before it begins.
const STANDBY: TimeDelta = TimeDelta::days(1);

/// So far ahead places are looked at that people wait for.
const SWEPT: TimeDelta = TimeDelta::days(60);

/// Notes that somebody is willing, in the state of `assignment`, which is there already or not.
///
/// # Errors
/// What the database says.
pub fn join(tx: &mut Tx, now: DateTime<Utc>, assignment: &Assignment, shift: &Shift) -> Result<(), Error> {
    match assignments::find(tx, &assignment.id)? {
        Some(_) => assignments::update(tx, assignment)?,
        None => assignments::insert(tx, assignment)?,
    }
    willing::note(tx, &assignment.id, now)?;
    news::know(tx, now, assignment, shift)?;
    rosters::touch(tx, &assignment.roster, None)?;
    events::answered(tx, now, assignment)
}

/// Gives what is free of a place to those who wait for it, who said yes first having it first, and writes to them.
///
/// # Errors
/// What the database says.
pub fn promote(tx: &mut Tx, now: DateTime<Utc>, roster: &RosterId, shift: &Shift, position: u16) -> Result<(), Error> {
    let Some(place) = shift.pattern.positions.get(usize::from(position)) else { return Ok(()) };
    give(tx, now, (roster, shift, position), AssignmentState::Waiting, u32::from(place.ideal.max(place.minimum)))
}

/// Gives what is missing at a place to those who come if nobody else does.
///
/// # Errors
/// What the database says.
pub fn call(
    tx: &mut Tx,
    now: DateTime<Utc>,
    roster: &RosterId,
    shift: &Shift,
    position: u16,
    target: u16,
) -> Result<(), Error> {
    give(tx, now, (roster, shift, position), AssignmentState::Standby, u32::from(target))
}

/// Calls those who come if nobody else does to what begins within a day and has fewer than its minimum.
///
/// # Errors
/// What the database says.
pub fn call_due(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    if restored::last(tx)?.is_some_and(|restored| now < restored + STANDBY) {
        // They may have said otherwise after the backup.
        return Ok(());
    }
    for id in willing::beginning(tx, AssignmentState::Standby, now, now + STANDBY)? {
        let standby = assignments::get(tx, &id)?;
        let shift = shifts::get(tx, &standby.shift)?.value;
        let minimum = shift.pattern.positions.get(usize::from(standby.position)).map_or(0, |place| place.minimum);
        call(tx, now, &standby.roster, &shift, standby.position, minimum)?;
    }
    Ok(())
}

/// Gives places to those who wait, where one has become free in another way than by a no.
///
/// # Errors
/// What the database says.
pub fn promote_due(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    for id in willing::beginning(tx, AssignmentState::Waiting, now, now + SWEPT)? {
        let waiting = assignments::get(tx, &id)?;
        if waiting.state == AssignmentState::Waiting {
            let shift = shifts::get(tx, &waiting.shift)?.value;
            promote(tx, now, &waiting.roster, &shift, waiting.position)?;
        }
    }
    Ok(())
}

fn give(
    tx: &mut Tx,
    now: DateTime<Utc>,
    (roster, shift, position): (&RosterId, &Shift, u16),
    who: AssignmentState,
    places: u32,
) -> Result<(), Error> {
    if shift.starts_at <= now {
        return Ok(());
    }
    for id in willing::of_place(tx, roster, &shift.id, position, who)? {
        if taken(tx, shift, position)? >= places {
            break;
        }
        take(tx, now, &id, shift)?;
    }
    Ok(())
}

/// Gives them the place, unless something stands against it by now.
fn take(tx: &mut Tx, now: DateTime<Utc>, id: &AssignmentId, shift: &Shift) -> Result<(), Error> {
    let theirs = assignments::get(tx, id)?;
    let is_reached = letter::can_be_written_to(&people::get(tx, &theirs.person)?.value);
    if !is_reached || !yes::stands_against(tx, &theirs)?.is_empty() {
        return Ok(());
    }
    let theirs = Assignment { state: AssignmentState::Confirmed, ..theirs };
    assignments::update(tx, &theirs)?;
    events::answered(tx, now, &theirs)?;
    reminder::settle(tx, &theirs, shift, now)?;
    replacement::notice(tx, &theirs)?;
    replacement::tell(tx, &theirs.roster, slice::from_ref(&(theirs.person.clone(), true)), now)
}

/// Who has said yes, was put there, or had said yes before the shift was moved; another offer that is not answered yet keeps
/// nobody waiting.
fn taken(tx: &mut Tx, shift: &Shift, position: u16) -> Result<u32, Error> {
    let is_there = |own: &Assignment| own.state.counts() && (own.state != AssignmentState::Offered || own.locked);
    seats::taken(tx, &shift.id, position, is_there)
}

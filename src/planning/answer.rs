//! What volunteers and households say to what they were offered. Nothing is held against anybody who says no.

use super::zone::Interval;
use super::{reminder, replacement, seats};
use crate::clock::Clock;
use crate::domain::edit::{Edit, EditKind};
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, PersonId};
use crate::error::Error;
use crate::store::{Tx, assignments, edits, replacements, rosters, shifts};

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// They are on the shift.
    Confirmed,
    /// They said yes, and others were faster: thanks, and the waiting list. It stays offered.
    WaitingList,
    /// They said yes, and something stands against it by now: their rest, their hours.
    NotPossible,
    /// They said no.
    Declined,
    /// They had said yes, and can't come after all.
    Withdrawn,
}

/// A yes. Who changed their mind is as welcome as before, as long as there is a place.
///
/// # Errors
/// `NotFound` where nothing of the kind was offered to them, `Conflict` (`shift_over`, `elsewhere_then`) where they
/// cannot come any more.
pub fn confirm(tx: &mut Tx, clock: Clock, person: &PersonId, id: &AssignmentId) -> Result<Answered, Error> {
    if assignments::find(tx, id)?.is_some_and(|own| own.person == *person && own.state == AssignmentState::Published) {
        return Ok(Answered::Confirmed);
    }
    let (assignment, shift) = offered(tx, person, id)?;
    if assignment.state == AssignmentState::Confirmed {
        return Ok(Answered::Confirmed);
    }
    if shift.ends_at <= clock.now() {
        return Err(Error::conflict("shift_over", "this shift is over"));
    }
    if is_elsewhere(tx, &assignment, &shift)? {
        return Err(Error::conflict("elsewhere_then", "another shift was confirmed for that time"));
    }
    if assignment.state == AssignmentState::Asked || is_looked_for(tx, &assignment)? {
        return replacement::accept(tx, clock, &assignment, &shift);
    }
    if is_taken(tx, &assignment, &shift)? {
        return Ok(Answered::WaitingList);
    }
    reminder::settle(tx, &assignment, &shift, clock.now())?;
    replacement::notice(tx, &assignment)?;
    put(tx, assignment, AssignmentState::Confirmed)?;
    Ok(Answered::Confirmed)
}

/// A no, whether or not there was a yes before. It reopens the place: where too few are left, somebody is looked for.
///
/// # Errors
/// `NotFound` where nothing of the kind was offered to them.
pub fn decline(tx: &mut Tx, clock: Clock, person: &PersonId, id: &AssignmentId) -> Result<Answered, Error> {
    let (assignment, _) = offered(tx, person, id)?;
    match assignment.state {
        AssignmentState::Confirmed | AssignmentState::Withdrawn => withdrawn(tx, clock, &assignment),
        AssignmentState::Declined => Ok(Answered::Declined),
        _ => {
            leave(tx, clock, &assignment, AssignmentState::Declined)?;
            Ok(Answered::Declined)
        }
    }
}

/// A no after a yes. It reopens the place.
///
/// # Errors
/// `NotFound` where nothing of the kind was offered to them.
pub fn withdraw(tx: &mut Tx, clock: Clock, person: &PersonId, id: &AssignmentId) -> Result<Answered, Error> {
    decline(tx, clock, person, id)
}

/// Somebody who was told, or who said yes, can't come: they have told a coordinator. No cause is asked.
///
/// # Errors
/// `NotFound` where nothing of the kind was told or offered to them.
pub fn release(tx: &mut Tx, clock: Clock, person: &PersonId, id: &AssignmentId) -> Result<Answered, Error> {
    let assignment = assignments::get(tx, id)?;
    if assignment.state != AssignmentState::Published || assignment.person != *person {
        return withdraw(tx, clock, person, id);
    }
    let release = Edit {
        roster: assignment.roster.clone(),
        at: clock.now(),
        kind: EditKind::Release,
        person: Some(person.clone()),
        shift: Some(assignment.shift.clone()),
        against: Vec::new(),
        reason: None,
    };
    edits::insert(tx, &release)?;
    withdrawn(tx, clock, &assignment)
}

fn withdrawn(tx: &mut Tx, clock: Clock, assignment: &Assignment) -> Result<Answered, Error> {
    if assignment.state != AssignmentState::Withdrawn {
        leave(tx, clock, assignment, AssignmentState::Withdrawn)?;
    }
    Ok(Answered::Withdrawn)
}

/// What they were asked, in a published roster. Anything else does not exist for them.
fn offered(tx: &mut Tx, person: &PersonId, id: &AssignmentId) -> Result<(Assignment, Shift), Error> {
    use AssignmentState::{Asked, Confirmed, Declined, Offered, Withdrawn};
    let assignment = assignments::get(tx, id)?;
    let is_theirs =
        assignment.person == *person && matches!(assignment.state, Offered | Asked | Confirmed | Declined | Withdrawn);
    if !is_theirs || rosters::get(tx, &assignment.roster)?.state != RosterState::Published {
        return Err(Error::not_found("assignment"));
    }
    let shift = shifts::get(tx, &assignment.shift)?.value;
    Ok((assignment, shift))
}

/// A no, and what follows from it.
fn leave(tx: &mut Tx, clock: Clock, assignment: &Assignment, state: AssignmentState) -> Result<(), Error> {
    put(tx, assignment.clone(), state)?;
    replacement::open_if_short(tx, clock.now(), assignment)
}

/// A no undoes a lock: nobody is held to a place.
fn put(tx: &mut Tx, assignment: Assignment, state: AssignmentState) -> Result<(), Error> {
    let roster = assignment.roster.clone();
    let locked = assignment.locked && state.counts();
    assignments::update(tx, &Assignment { state, locked, ..assignment })?;
    rosters::touch(tx, &roster, None)?;
    Ok(())
}

/// Whether they said no before, and others have been asked to take the place since.
fn is_looked_for(tx: &mut Tx, own: &Assignment) -> Result<bool, Error> {
    if !own.state.is_no() {
        return Ok(false);
    }
    match replacements::under_way(tx, &own.roster, &own.shift, own.position)? {
        Some(search) => Ok(!replacements::asks_of(tx, &search.id)?.is_empty()),
        None => Ok(false),
    }
}

/// Whether as many others as are wanted at best have confirmed the same place.
fn is_taken(tx: &mut Tx, assignment: &Assignment, shift: &Shift) -> Result<bool, Error> {
    let Some(position) = shift.pattern.positions.get(usize::from(assignment.position)) else { return Ok(true) };
    let has_said_yes = |other: &Assignment| other.state.is_fixed() && other.id != assignment.id;
    let places = seats::taken(tx, &shift.id, assignment.position, has_said_yes)?;
    Ok(places >= u32::from(position.ideal.max(position.minimum)))
}

/// Whether they said yes to something else at that time.
fn is_elsewhere(tx: &mut Tx, assignment: &Assignment, shift: &Shift) -> Result<bool, Error> {
    let others: Vec<Assignment> = assignments::of_person(tx, &assignment.person)?
        .into_iter()
        .filter(|other| other.state.is_fixed() && other.id != assignment.id)
        .collect();
    let shifts = shifts::find_all(tx, &others.into_iter().map(|other| other.shift).collect::<Vec<_>>())?;
    let when = |shift: &Shift| Interval { start: shift.starts_at, end: shift.ends_at };
    Ok(shifts.iter().any(|other| when(other).overlaps(when(shift))))
}

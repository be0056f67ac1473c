//! What volunteers and households say to what they were offered. Nothing is held against anybody who says no.

use super::zone::Interval;
use crate::clock::Clock;
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, PersonId};
use crate::error::Error;
use crate::store::{Tx, assignments, people, rosters, shifts};

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// They are on the shift.
    Confirmed,
    /// They said yes, and others were faster: thanks, and the waiting list. It stays offered.
    WaitingList,
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
    if is_taken(tx, &assignment, &shift)? {
        return Ok(Answered::WaitingList);
    }
    put(tx, assignment, AssignmentState::Confirmed)?;
    Ok(Answered::Confirmed)
}

/// A no, whether or not there was a yes before. It reopens the place.
///
/// # Errors
/// `NotFound` where nothing of the kind was offered to them.
pub fn decline(tx: &mut Tx, person: &PersonId, id: &AssignmentId) -> Result<Answered, Error> {
    let (assignment, _) = offered(tx, person, id)?;
    match assignment.state {
        AssignmentState::Confirmed | AssignmentState::Withdrawn => withdrawn(tx, assignment),
        AssignmentState::Declined => Ok(Answered::Declined),
        _ => {
            put(tx, assignment, AssignmentState::Declined)?;
            Ok(Answered::Declined)
        }
    }
}

/// A no after a yes. It reopens the place.
///
/// # Errors
/// `NotFound` where nothing of the kind was offered to them.
pub fn withdraw(tx: &mut Tx, person: &PersonId, id: &AssignmentId) -> Result<Answered, Error> {
    decline(tx, person, id)
}

fn withdrawn(tx: &mut Tx, assignment: Assignment) -> Result<Answered, Error> {
    if assignment.state != AssignmentState::Withdrawn {
        put(tx, assignment, AssignmentState::Withdrawn)?;
    }
    Ok(Answered::Withdrawn)
}

/// What they were asked, in a published roster. Anything else does not exist for them.
fn offered(tx: &mut Tx, person: &PersonId, id: &AssignmentId) -> Result<(Assignment, Shift), Error> {
    use AssignmentState::{Confirmed, Declined, Offered, Withdrawn};
    let assignment = assignments::get(tx, id)?;
    let is_theirs =
        assignment.person == *person && matches!(assignment.state, Offered | Confirmed | Declined | Withdrawn);
    if !is_theirs || rosters::get(tx, &assignment.roster)?.state != RosterState::Published {
        return Err(Error::not_found("assignment"));
    }
    let shift = shifts::get(tx, &assignment.shift)?.value;
    Ok((assignment, shift))
}

/// A no undoes a lock: nobody is held to a place.
fn put(tx: &mut Tx, assignment: Assignment, state: AssignmentState) -> Result<(), Error> {
    let roster = assignment.roster.clone();
    let locked = assignment.locked && state.counts();
    assignments::update(tx, &Assignment { state, locked, ..assignment })?;
    rosters::touch(tx, &roster, None)?;
    Ok(())
}

/// Whether as many others as are wanted at best have confirmed the same place.
fn is_taken(tx: &mut Tx, assignment: &Assignment, shift: &Shift) -> Result<bool, Error> {
    let Some(position) = shift.pattern.positions.get(usize::from(assignment.position)) else { return Ok(true) };
    let filter = assignments::Filter { shift: Some(shift.id.clone()), ..assignments::Filter::default() };
    let beside = crate::store::Page::first(u16::MAX);
    let others: Vec<PersonId> = assignments::list(tx, &filter, &beside)?
        .into_iter()
        .filter(|other| other.position == assignment.position && other.state.is_fixed() && other.id != assignment.id)
        .map(|other| other.person)
        .collect();
    let places =
        people::find_all(tx, &others)?.iter().map(|other| u32::from(other.guest_places.unwrap_or(1))).sum::<u32>();
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

//! What volunteers and households say to what they were offered. Nothing is held against anybody who says no.

use super::elsewhere::is_elsewhere;
use super::{events, news, reminder, replacement, responses, seats, willing, yes};
use crate::clock::Clock;
use crate::domain::edit::{Edit, EditKind};
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, PersonId};
use crate::error::Error;
use crate::store::{Tx, assignments, edits, replacements, rosters, shifts};
use std::slice;

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// They are on the shift.
    Confirmed,
    /// They said yes, and others were faster: thanks, and the waiting list.
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
    if is_elsewhere(tx, person, &shift)? {
        return Err(Error::conflict("elsewhere_then", "another shift was confirmed for that time"));
    }
    if assignment.state == AssignmentState::Asked || is_looked_for(tx, &assignment)? {
        return replacement::accept(tx, clock, &assignment, &shift);
    }
    // What was no place of theirs for a while may not fit any more, unless a coordinator has overridden that.
    // Neither may a shift that was moved.
    if !assignment.state.counts() || assignment.locked {
        let mut against = yes::stands_against(tx, &assignment)?;
        against.retain(|reason| assignment.override_reason.is_none() || reason.cause.is_final());
        if !against.is_empty() {
            return Ok(Answered::NotPossible);
        }
    }
    if !assignment.state.counts() {
        // Who waits goes first.
        willing::promote(tx, clock.now(), &assignment.roster, &shift, assignment.position)?;
        if assignments::get(tx, id)?.state == AssignmentState::Confirmed {
            return Ok(Answered::Confirmed);
        }
    }
    responses::count(tx, clock.now(), &assignment, &shift, true)?;
    if is_taken(tx, &assignment, &shift)? {
        wait(tx, clock, assignment, &shift)?;
        return Ok(Answered::WaitingList);
    }
    reminder::settle(tx, &assignment, &shift, clock.now())?;
    replacement::notice(tx, &assignment)?;
    put(tx, clock, assignment.clone(), AssignmentState::Confirmed)?;
    news::know(tx, clock.now(), &Assignment { state: AssignmentState::Confirmed, ..assignment }, &shift)?;
    Ok(Answered::Confirmed)
}

/// Neither yes nor no: they would perhaps come. Their place is free for others until they say yes.
///
/// # Errors
/// `NotFound` where nothing of the kind was offered to them; `Conflict` (`settled`) where they have answered already.
pub fn consider(tx: &mut Tx, clock: Clock, person: &PersonId, id: &AssignmentId) -> Result<(), Error> {
    let (assignment, shift) = offered(tx, person, id)?;
    if !matches!(assignment.state, AssignmentState::Offered | AssignmentState::Expired | AssignmentState::Interested) {
        return Err(Error::conflict("settled", "they have answered this already"));
    }
    responses::count(tx, clock.now(), &assignment, &shift, false)?;
    let interested = Assignment { state: AssignmentState::Interested, locked: false, ..assignment.clone() };
    willing::join(tx, clock.now(), &interested, &shift)?;
    willing::promote(tx, clock.now(), &interested.roster, &shift, interested.position)?;
    if assignment.state.counts() { replacement::open_if_short(tx, clock.now(), &assignment) } else { Ok(()) }
}

/// A no, whether or not there was a yes before. It reopens the place: where too few are left, somebody is looked for.
///
/// # Errors
/// `NotFound` where nothing of the kind was offered to them.
pub fn decline(tx: &mut Tx, clock: Clock, person: &PersonId, id: &AssignmentId) -> Result<Answered, Error> {
    let (assignment, shift) = offered(tx, person, id)?;
    responses::count(tx, clock.now(), &assignment, &shift, false)?;
    match assignment.state {
        AssignmentState::Confirmed | AssignmentState::Withdrawn => withdrawn(tx, clock, &assignment),
        AssignmentState::Declined => Ok(Answered::Declined),
        state if state.is_willing() || state == AssignmentState::Expired => {
            put(tx, clock, assignment, AssignmentState::Declined)?;
            Ok(Answered::Declined)
        }
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
        absences: Vec::new(),
        reason: None,
    };
    edits::insert(tx, &release)?;
    let answered = withdrawn(tx, clock, &assignment)?;
    replacement::tell(tx, &assignment.roster, slice::from_ref(&(person.clone(), true)), clock.now())?;
    Ok(answered)
}

fn withdrawn(tx: &mut Tx, clock: Clock, assignment: &Assignment) -> Result<Answered, Error> {
    if assignment.state != AssignmentState::Withdrawn {
        leave(tx, clock, assignment, AssignmentState::Withdrawn)?;
    }
    Ok(Answered::Withdrawn)
}

/// What they were asked, in a published roster. Anything else does not exist for them.
fn offered(tx: &mut Tx, person: &PersonId, id: &AssignmentId) -> Result<(Assignment, Shift), Error> {
    use AssignmentState::{Assigned, Proposed, Published};
    let assignment = assignments::get(tx, id)?;
    let is_theirs = assignment.person == *person && !matches!(assignment.state, Proposed | Assigned | Published);
    if !is_theirs || rosters::get(tx, &assignment.roster)?.state != RosterState::Published {
        return Err(Error::not_found("assignment"));
    }
    let shift = shifts::get(tx, &assignment.shift)?.value;
    Ok((assignment, shift))
}

/// Somebody has the place no more, and what follows from it: who waits for it has it, or somebody is looked for.
pub(super) fn leave(tx: &mut Tx, clock: Clock, assignment: &Assignment, state: AssignmentState) -> Result<(), Error> {
    put(tx, clock, assignment.clone(), state)?;
    if assignment.state.counts() {
        let shift = shifts::get(tx, &assignment.shift)?.value;
        willing::promote(tx, clock.now(), &assignment.roster, &shift, assignment.position)?;
    }
    replacement::open_if_short(tx, clock.now(), assignment)
}

/// Puts somebody on the waiting list who has said yes. What they could have had is another's.
pub(super) fn wait(tx: &mut Tx, clock: Clock, assignment: Assignment, shift: &Shift) -> Result<(), Error> {
    let waiting = Assignment { state: AssignmentState::Waiting, locked: false, ..assignment };
    willing::join(tx, clock.now(), &waiting, shift)
}

/// A no undoes a lock: nobody is held to a place.
fn put(tx: &mut Tx, clock: Clock, assignment: Assignment, state: AssignmentState) -> Result<(), Error> {
    let locked = assignment.locked && state.counts();
    let assignment = Assignment { state, locked, ..assignment };
    assignments::update(tx, &assignment)?;
    rosters::touch(tx, &assignment.roster, None)?;
    events::answered(tx, clock.now(), &assignment)
}

/// Whether they have no place there, and others have been asked to take it since.
fn is_looked_for(tx: &mut Tx, own: &Assignment) -> Result<bool, Error> {
    if own.state.counts() {
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

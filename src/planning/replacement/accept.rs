//! A yes to a question to step in: the first that is valid has the place.

use super::{end, standing};
use crate::clock::Clock;
use crate::domain::edit::{Edit, EditKind};
use crate::domain::replacement::ReplacementState;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::planning::answer::Answered;
use crate::planning::desk::Desk;
use crate::planning::edit::{self, Placing};
use crate::planning::load;
use crate::planning::reminder;
use crate::planning::report::{Cause, Reason};
use crate::planning::rule::Rule;
use crate::store::{Tx, assignments, edits, people, replacements};
use std::slice;

/// Takes a yes, if the place is still free and nothing stands against it at this moment.
///
/// # Errors
/// What the database says.
pub fn accept(tx: &mut Tx, clock: Clock, assignment: &Assignment, shift: &Shift) -> Result<Answered, Error> {
    let now = clock.now();
    let under_way = replacements::under_way(tx, &assignment.roster, &assignment.shift, assignment.position)?;
    let Some(replacement) = under_way else { return Ok(Answered::WaitingList) };
    if standing(tx, shift, assignment.position)? >= u32::from(replacement.target) {
        return Ok(Answered::WaitingList);
    }
    if !stands_against(tx, assignment)?.is_empty() {
        return Ok(Answered::NotPossible);
    }
    let person = people::get(tx, &assignment.person)?.value;
    let state = if person.kind.is_assigned() { AssignmentState::Published } else { AssignmentState::Confirmed };
    assignments::update(tx, &Assignment { state, ..assignment.clone() })?;
    if person.kind.is_assigned() {
        edits::insert(tx, &agreement(assignment, clock))?;
    }
    reminder::settle(tx, assignment, shift, now)?;
    super::tell(tx, &assignment.roster, slice::from_ref(&(person.id, true)), now)?;
    if standing(tx, shift, assignment.position)? >= u32::from(replacement.target) {
        end(tx, now, replacement, ReplacementState::Filled)?;
    }
    Ok(Answered::Confirmed)
}

/// What stands against it as things are now: rest, hours, another shift, a clearance that ended. What they wished for
/// themselves does not: they have just said yes.
fn stands_against(tx: &mut Tx, assignment: &Assignment) -> Result<Vec<Reason>, Error> {
    let mut house = load::house(tx, &assignment.roster)?;
    house.assignments.retain(|own| own.id != assignment.id);
    let placing = Placing {
        person: assignment.person.clone(),
        shift: assignment.shift.clone(),
        position: assignment.position,
        reason: None,
    };
    let mut against = edit::weigh(&Desk::of(house), &placing)?.against;
    against.retain(|reason| !matches!(reason.cause, Cause::Availability | Cause::Rule(Rule::WantedShifts)));
    Ok(against)
}

/// An employee's shift changes with their recorded agreement.
fn agreement(assignment: &Assignment, clock: Clock) -> Edit {
    Edit {
        roster: assignment.roster.clone(),
        at: clock.now(),
        kind: EditKind::Agree,
        person: Some(assignment.person.clone()),
        shift: Some(assignment.shift.clone()),
        against: Vec::new(),
        reason: None,
    }
}

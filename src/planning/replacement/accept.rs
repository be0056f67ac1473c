//! A yes to a question to step in: the first that is valid has the place.

use super::{end, standing};
use crate::clock::Clock;
use crate::domain::edit::{Edit, EditKind};
use crate::domain::replacement::ReplacementState;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::planning::answer::{self, Answered};
use crate::planning::{events, reminder, yes};
use crate::store::{Tx, assignments, edits, people, replacements};
use std::slice;

/// Takes a yes, if the place is still free and nothing stands against it at this moment.
///
/// # Errors
/// What the database says.
pub fn accept(tx: &mut Tx, clock: Clock, assignment: &Assignment, shift: &Shift) -> Result<Answered, Error> {
    let now = clock.now();
    let under_way = replacements::under_way(tx, &assignment.roster, &assignment.shift, assignment.position)?;
    let person = people::get(tx, &assignment.person)?.value;
    let replacement = match under_way {
        Some(replacement) if standing(tx, shift, assignment.position)? < u32::from(replacement.target) => replacement,
        _ if person.kind.is_assigned() => return Ok(Answered::WaitingList),
        _ => {
            answer::wait(tx, clock, assignment.clone(), shift)?;
            return Ok(Answered::WaitingList);
        }
    };
    if !yes::stands_against(tx, assignment)?.is_empty() {
        return Ok(Answered::NotPossible);
    }
    let state = if person.kind.is_assigned() { AssignmentState::Published } else { AssignmentState::Confirmed };
    let taken = Assignment { state, ..assignment.clone() };
    assignments::update(tx, &taken)?;
    events::answered(tx, now, &taken)?;
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

/// An employee's shift changes with their recorded agreement.
fn agreement(assignment: &Assignment, clock: Clock) -> Edit {
    Edit {
        roster: assignment.roster.clone(),
        at: clock.now(),
        kind: EditKind::Agree,
        person: Some(assignment.person.clone()),
        shift: Some(assignment.shift.clone()),
        against: Vec::new(),
        absences: Vec::new(),
        reason: None,
    }
}

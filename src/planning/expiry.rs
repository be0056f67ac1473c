//! Offers that nobody answers: in time before a shift they hold no place any more, and others are asked.

use super::{answer, responses};
use crate::clock::Clock;
use crate::domain::roster::{Assignment, AssignmentState, Told};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::store::{Tx, assignments, restored, shifts, to_tell, told};
use chrono::TimeDelta;

/// So long before the start an offer must be answered.
const BEFORE: TimeDelta = TimeDelta::days(2);
/// There is at least so much time to answer, however soon it begins.
const AT_LEAST: TimeDelta = TimeDelta::days(1);

/// Lets offers run out that have not been answered in time. Nothing is held against anybody: a yes still counts while there is
/// a place.
///
/// # Errors
/// What the database says.
pub fn expire_due(tx: &mut Tx, clock: Clock) -> Result<(), Error> {
    let now = clock.now();
    if restored::last(tx)?.is_some_and(|restored| now < restored + BEFORE) {
        // Answers may have been lost with what came after the backup.
        return Ok(());
    }
    for assignment in assignments::unanswered(tx, (now, now + BEFORE), now - AT_LEAST)? {
        let shift = shifts::get(tx, &assignment.shift)?.value;
        if knows(tx, &assignment, &shift)? {
            responses::count(tx, now, &assignment, &shift, false)?;
            answer::leave(tx, clock, &assignment, AssignmentState::Expired)?;
        }
    }
    Ok(())
}

/// Whether they were told of the shift as it stands: what has moved, or waits to be told, was not asked yet.
fn knows(tx: &mut Tx, offer: &Assignment, shift: &Shift) -> Result<bool, Error> {
    if to_tell::of_person(tx, &offer.person)?.iter().any(|waiting| waiting.roster == offer.roster) {
        return Ok(false);
    }
    let told = told::of_person(tx, &offer.roster, &offer.person)?;
    let is_it = |told: &Told| told.shift == shift.id && told.asked != Some(false) && told.starts_at == shift.starts_at;
    Ok(told.iter().any(is_it))
}

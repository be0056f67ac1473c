//! Offers that nobody answers: in time before a shift they hold no place any more, and others are asked.

use super::answer;
use crate::clock::Clock;
use crate::domain::roster::AssignmentState;
use crate::error::Error;
use crate::store::{Tx, assignments};
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
    for assignment in assignments::unanswered(tx, (now, now + BEFORE), now - AT_LEAST)? {
        answer::leave(tx, clock, &assignment, AssignmentState::Expired)?;
    }
    Ok(())
}

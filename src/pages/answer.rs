//! A person's answer for one shift.

use super::form::Answer;
use super::view::Said;
use crate::domain::AssignmentId;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::error::Error;
use crate::store::{Tx, assignments, rosters};

/// Gives an answer. One that was given already changes nothing.
///
/// # Errors
/// `NotFound` where it is not theirs to answer, `Conflict` where it stands otherwise by now.
pub fn give(tx: &mut Tx, person: &Person, id: &AssignmentId, answer: Answer) -> Result<Said, Error> {
    use AssignmentState::{Confirmed, Declined, Offered, Withdrawn};
    let before = assignments::get(tx, id)?;
    if before.person != person.id || rosters::get(tx, &before.roster)?.state != RosterState::Published {
        return Err(Error::not_found("assignment"));
    }
    let (state, said) = match (answer, before.state) {
        (Answer::Confirm, Offered | Confirmed) => (Confirmed, Said::Confirmed),
        (Answer::Decline, Offered | Declined) => (Declined, Said::Declined),
        (Answer::Withdraw, Confirmed | Withdrawn) => (Withdrawn, Said::Withdrawn),
        _ => return Err(Error::conflict("other_state", "it stands otherwise by now")),
    };
    if state != before.state {
        assignments::update(tx, &Assignment { state, ..before.clone() })?;
        rosters::touch(tx, &before.roster, None)?;
    }
    Ok(said)
}

//! A person's answer for one shift, and what to say to it.

use super::form::Answer;
use super::view::Said;
use crate::clock::Clock;
use crate::domain::{AssignmentId, PersonId};
use crate::error::Error;
use crate::planning::answer::{self, Answered};
use crate::store::Tx;

/// Gives an answer. Whatever stands in its way is said in the page's words.
pub fn give(tx: &mut Tx, clock: Clock, person: &PersonId, id: &AssignmentId, said: Answer) -> Result<Said, Error> {
    let answered = match said {
        Answer::Confirm => answer::confirm(tx, clock, person, id),
        Answer::Decline => answer::decline(tx, clock, person, id),
        Answer::Withdraw => answer::withdraw(tx, clock, person, id),
    };
    match answered {
        Ok(Answered::Confirmed) => Ok(Said::Confirmed),
        Ok(Answered::WaitingList) => Ok(Said::Waiting),
        Ok(Answered::NotPossible) => Ok(Said::NotPossible),
        Ok(Answered::Declined) => Ok(Said::Declined),
        Ok(Answered::Withdrawn) => Ok(Said::Withdrawn),
        Err(Error::Conflict { code: "elsewhere_then", .. }) => Ok(Said::Elsewhere),
        Err(Error::Conflict { .. } | Error::NotFound { .. }) => Ok(Said::Changed),
        Err(error) => Err(error),
    }
}

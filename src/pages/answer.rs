//! What a person says to one shift, to an exchange or to a session, and what to say to that.

use super::form::{Answer, Swapping};
use super::said::Said;
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::person::Person;
use crate::domain::session::{SignUp, YesOrNo};
use crate::domain::{AssignmentId, PersonId, SessionId, ShiftId, SwapId};
use crate::error::Error;
use crate::planning::answer::{self, Answered};
use crate::planning::open_shifts::{self, Taken, Taking};
use crate::planning::session;
use crate::planning::swap::{self, Asked};
use crate::store::Tx;

/// Gives an answer. Whatever stands in its way is said in the page's words.
pub fn give(tx: &mut Tx, clock: Clock, person: &PersonId, id: &AssignmentId, said: Answer) -> Result<Said, Error> {
    let answered = match said {
        Answer::Confirm => answer::confirm(tx, clock, person, id),
        Answer::Decline => answer::decline(tx, clock, person, id),
        Answer::Withdraw => answer::withdraw(tx, clock, person, id),
        Answer::Consider => return heard(answer::consider(tx, clock, person, id).map(|()| Said::Interested)),
    };
    heard(answered.map(|answered| match answered {
        Answered::Confirmed => Said::Confirmed,
        Answered::WaitingList => Said::Waiting,
        Answered::NotPossible => Said::NotPossible,
        Answered::Declined => Said::Declined,
        Answered::Withdrawn => Said::Withdrawn,
    }))
}

/// Takes a place on an open shift.
pub fn take(
    tx: &mut Tx,
    clock: Clock,
    person: &PersonId,
    (shift, position): (&ShiftId, u16),
    how: Taking,
) -> Result<Said, Error> {
    heard(open_shifts::take(tx, clock, person, shift, position, how).map(|taken| match taken {
        Taken::Confirmed => Said::Confirmed,
        Taken::WaitingList => Said::Waiting,
        Taken::Standby => Said::Standby,
        Taken::Interested => Said::Interested,
        Taken::NotPossible => Said::NotPossible,
    }))
}

/// Asks for an exchange.
pub fn ask(
    tx: &mut Tx,
    clock: Clock,
    outward: &Outward,
    person: &Person,
    give: &AssignmentId,
    takes: (&ShiftId, u16),
) -> Result<Said, Error> {
    heard(swap::ask(tx, outward, clock.now(), person, give, takes).map(|asked| match asked {
        Asked::Asked => Said::SwapAsked,
        Asked::NotPossible => Said::SwapNotPossible,
        Asked::Nobody => Said::SwapNobody,
    }))
}

/// Says whether they come to a session.
pub fn attend(
    tx: &mut Tx,
    clock: Clock,
    outward: &Outward,
    person: &PersonId,
    id: &SessionId,
    said: YesOrNo,
) -> Result<Said, Error> {
    let stands = session::give(tx, outward, clock.now(), person, id, said);
    heard(stands.map(|stands| match stands {
        SignUp::Coming => Said::SessionComing,
        SignUp::Waiting => Said::SessionWaiting,
        SignUp::Declined | SignUp::Invited => Said::SessionDeclined,
    }))
}

/// Says something to an exchange.
pub fn exchange(
    tx: &mut Tx,
    clock: Clock,
    outward: &Outward,
    person: &PersonId,
    id: &SwapId,
    said: Swapping,
) -> Result<Said, Error> {
    let now = clock.now();
    let answered = match said {
        Swapping::Yes => swap::yes(tx, outward, now, person, id),
        Swapping::No => swap::no(tx, outward, now, person, id),
        Swapping::TakeBack => {
            return heard(swap::take_back(tx, outward, now, person, id).map(|()| Said::SwapTakenBack));
        }
    };
    heard(answered.map(|answered| match answered {
        swap::Answered::Done => Said::SwapDone,
        swap::Answered::Agreed => Said::SwapAgreed,
        swap::Answered::Declined => Said::Declined,
        swap::Answered::NotPossible => Said::SwapNotPossible,
        swap::Answered::Over => Said::SwapOver,
    }))
}

fn heard(said: Result<Said, Error>) -> Result<Said, Error> {
    match said {
        Err(Error::Conflict { code: "elsewhere_then", .. }) => Ok(Said::Elsewhere),
        Err(Error::Conflict { code: "session_begun", .. }) => Ok(Said::SessionBegun),
        Err(Error::Conflict { .. } | Error::NotFound { .. } | Error::Invalid(_)) => Ok(Said::Changed),
        said => said,
    }
}

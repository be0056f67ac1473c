//! What those say who are asked to exchange a place: the first yes that holds has it.

use super::{Held, consent, fail, fits, held, pending, tell};
use crate::config::Outward;
use crate::domain::edit::{Edit, EditKind};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::swap::{Swap, SwapAsk, SwapState};
use crate::domain::{PersonId, SwapId};
use crate::error::Error;
use crate::planning::settle::assignment_id;
use crate::planning::{events, reminder, replacement};
use crate::store::{Tx, assignments, edits, people, swaps};
use chrono::{DateTime, Utc};

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// Each has the other's place.
    Done,
    /// A coordinator is asked first.
    Agreed,
    /// They said no.
    Declined,
    /// Something stands against it by now: their rest, their hours, or the other's.
    NotPossible,
    /// Somebody was faster, or it is not wanted any more.
    Over,
}

/// A yes. Who said no before may change their mind while it is asked. Saying it twice is saying it once.
///
/// # Errors
/// `NotFound` where they were not asked.
pub fn yes(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    person: &PersonId,
    id: &SwapId,
) -> Result<Answered, Error> {
    let (swap, ask) = asked(tx, person, id)?;
    match swap.state {
        SwapState::Done if swap.partner.as_ref() == Some(person) => return Ok(Answered::Done),
        SwapState::Agreed if swap.partner.as_ref() == Some(person) => return Ok(Answered::Agreed),
        SwapState::Asked if now < swap.expires_at => {}
        _ => return Ok(Answered::Over),
    }
    let Some(mine) = held(tx, now, &swap.person, &swap.gives)? else {
        fail(tx, outward, now, swap, SwapState::Void)?;
        return Ok(Answered::Over);
    };
    let Some(theirs) = held(tx, now, person, &swap.takes)? else {
        drop_out(tx, outward, now, swap, ask)?;
        return Ok(Answered::Over);
    };
    if !fits::both(tx, &mine, &theirs)? {
        drop_out(tx, outward, now, swap, ask)?;
        return Ok(Answered::NotPossible);
    }
    let agreed = Swap { state: SwapState::Agreed, partner: Some(person.clone()), ..swap };
    tell::others(tx, outward, now, &agreed)?;
    let sites = consent::asking(tx, &agreed)?;
    if !sites.is_empty() {
        swaps::update(tx, &agreed)?;
        consent::ask(tx, outward, now, &agreed, &sites)?;
        return Ok(Answered::Agreed);
    }
    exchange(tx, now, agreed, &mine, &theirs)?;
    Ok(Answered::Done)
}

/// A no, which is told to nobody. Where a yes waits for a coordinator it takes that back.
///
/// # Errors
/// `NotFound` where they were not asked.
pub fn no(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    person: &PersonId,
    id: &SwapId,
) -> Result<Answered, Error> {
    let (swap, ask) = asked(tx, person, id)?;
    match swap.state {
        SwapState::Asked => drop_out(tx, outward, now, swap, ask)?,
        SwapState::Agreed if swap.partner.as_ref() == Some(person) => {
            let alone = Swap { partner: None, ..swap };
            drop_out(tx, outward, now, alone, ask)?;
        }
        _ => {}
    }
    Ok(Answered::Declined)
}

/// What they were asked. Anything else does not exist for them.
fn asked(tx: &mut Tx, person: &PersonId, id: &SwapId) -> Result<(Swap, SwapAsk), Error> {
    let swap = swaps::get(tx, id)?;
    let asks = swaps::asks_of(tx, id)?;
    let theirs = asks.into_iter().find(|ask| ask.person == *person && ask.at.is_some());
    Ok((swap, theirs.ok_or(Error::not_found("swap"))?))
}

/// Somebody can't. Where nobody is left it is over.
fn drop_out(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, swap: Swap, ask: SwapAsk) -> Result<(), Error> {
    swaps::put_ask(tx, &swap.id, &SwapAsk { declined: true, ..ask })?;
    let is_over = swap.state == SwapState::Agreed || pending(tx, &swap)?.is_empty();
    if is_over { fail(tx, outward, now, swap, SwapState::Declined) } else { Ok(()) }
}

/// Each has the other's place, and a letter says so with the files for their calendars. Who is employed has agreed, which is
/// recorded.
pub(super) fn exchange(tx: &mut Tx, now: DateTime<Utc>, swap: Swap, mine: &Held, theirs: &Held) -> Result<(), Error> {
    assignments::delete(tx, &mine.assignment.id)?;
    assignments::delete(tx, &theirs.assignment.id)?;
    let (one, other) = (&mine.assignment.person, &theirs.assignment.person);
    for (person, taken) in [(one, theirs), (other, mine)] {
        take(tx, now, person, taken)?;
    }
    let both = [one, other].map(|person| (person.clone(), true));
    replacement::tell(tx, &mine.assignment.roster, &both, now)?;
    if theirs.assignment.roster != mine.assignment.roster {
        replacement::tell(tx, &theirs.assignment.roster, &both, now)?;
    }
    swaps::update(tx, &Swap { state: SwapState::Done, closed_at: Some(now), ..swap })
}

fn take(tx: &mut Tx, now: DateTime<Utc>, person: &PersonId, taken: &Held) -> Result<(), Error> {
    let is_assigned = people::get(tx, person)?.value.kind.is_assigned();
    let Assignment { roster, shift, position, .. } = taken.assignment.clone();
    let theirs = Assignment {
        id: assignment_id(&roster, &shift, person),
        person: person.clone(),
        state: if is_assigned { AssignmentState::Published } else { AssignmentState::Confirmed },
        locked: false,
        override_reason: None,
        roster,
        shift,
        position,
    };
    assignments::insert(tx, &theirs)?;
    events::answered(tx, now, &theirs)?;
    reminder::settle(tx, &theirs, &taken.shift, now)?;
    if is_assigned {
        let (person, shift) = (Some(theirs.person), Some(theirs.shift));
        let kind = EditKind::Agree;
        let agreement = Edit {
            roster: theirs.roster,
            at: now,
            kind,
            person,
            shift,
            against: Vec::new(),
            absences: Vec::new(),
            reason: None,
        };
        edits::insert(tx, &agreement)?;
    }
    Ok(())
}

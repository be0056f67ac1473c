//! Two people exchange their places.
//!
//! Somebody who can't keep a shift, and could come on another, chooses one ([`choices`]); those who hold it are asked, a few
//! at the most ([`partners`], [`ask`]), and the first yes has it ([`answer`]), with a coordinator's consent where the site asks
//! for that ([`consent`]). Until then both keep their places, and the roster knows nothing of it. What stands against either of
//! them ([`fits`]) is looked at when it is chosen, at the yes, and at the consent. Who is asked learns a shift and no name, and
//! a no is told to nobody ([`tell`]).

mod answer;
mod ask;
mod choices;
mod consent;
mod fits;
mod partners;
mod tell;

pub use answer::{Answered, no, yes};
pub use ask::{Asked, ask};
pub use choices::{Choices, choices};
pub use consent::{asking, consent, refuse};

use super::places::Places;
use super::replacement;
use crate::config::Outward;
use crate::domain::roster::{Assignment, RosterState};
use crate::domain::shift::Shift;
use crate::domain::swap::{Swap, SwapAsk, SwapPlace, SwapState};
use crate::domain::{AssignmentId, PersonId, ShiftId, SwapId};
use crate::error::Error;
use crate::store::{Tx, assignments, restored, rosters, shifts, swaps};
use chrono::{DateTime, TimeDelta, Utc};

/// So long before the first of two shifts nothing is exchanged any more.
const BEFORE: TimeDelta = TimeDelta::hours(3);

/// A place that somebody has, on a shift that has not begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Who, and where.
    pub assignment: Assignment,
    /// On what.
    pub shift: Shift,
}

impl Held {
    fn place(&self) -> SwapPlace {
        let Assignment { roster, shift, position, .. } = self.assignment.clone();
        SwapPlace { roster, shift, position }
    }
}

/// Whether somebody who stands on a shift may still ask to exchange it: there is time, and a site that lets them.
///
/// # Errors
/// `NotFound`.
pub fn may_be_asked_for(tx: &mut Tx, places: &mut Places, now: DateTime<Utc>, shift: &Shift) -> Result<bool, Error> {
    Ok(places.swaps(tx, &shift.site)?.allow() && now < last_moment(tx, places, shift)?)
}

/// Who asked does not want it any more. Doing so twice is doing it once.
///
/// # Errors
/// `NotFound` where they have asked for nothing of the kind; `Conflict` (`swap_done`) where it is done.
pub fn take_back(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    person: &PersonId,
    id: &SwapId,
) -> Result<(), Error> {
    let swap = swaps::get(tx, id)?;
    match swap.state {
        _ if swap.person != *person => Err(Error::not_found("swap")),
        SwapState::Done => Err(Error::conflict("swap_done", "the places have changed hands")),
        state if state.is_under_way() => fail(tx, outward, now, swap, SwapState::TakenBack),
        _ => Ok(()),
    }
}

/// Ends what ran out or is of no use any more, and asks those whom the night kept from being asked.
///
/// # Errors
/// What the database says.
pub fn pass(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>) -> Result<(), Error> {
    let restored = restored::last(tx)?;
    for swap in swaps::under_way(tx)? {
        if now >= swap.expires_at {
            fail(tx, outward, now, swap, SwapState::Expired)?;
        } else if let Some(swap) = still_wanted(tx, outward, now, swap)? {
            // Before a backup was put back they may have been asked: then they are not asked again.
            if restored.is_none_or(|restored| restored < swap.opened_at) {
                ask::send(tx, outward, now, &swap)?;
            }
        }
    }
    Ok(())
}

/// Ends exchanges of a place that will not be there: both keep what they have, and hear so while it can be told what it was.
///
/// # Errors
/// What the database says.
pub fn end_of_shift(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, shift: &ShiftId) -> Result<(), Error> {
    for swap in swaps::under_way(tx)? {
        if swap.gives.shift == *shift || swap.takes.shift == *shift {
            fail(tx, outward, now, swap, SwapState::Void)?;
        }
    }
    Ok(())
}

/// The swap, where both places are still held by those who would exchange them; else it is ended.
fn still_wanted(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, swap: Swap) -> Result<Option<Swap>, Error> {
    if held(tx, now, &swap.person, &swap.gives)?.is_none() {
        fail(tx, outward, now, swap, SwapState::Void)?;
        return Ok(None);
    }
    if let Some(partner) = &swap.partner {
        if held(tx, now, partner, &swap.takes)?.is_none() {
            fail(tx, outward, now, swap, SwapState::Void)?;
            return Ok(None);
        }
        return Ok(Some(swap));
    }
    for asked in pending(tx, &swap)? {
        if held(tx, now, &asked.person, &swap.takes)?.is_none() {
            swaps::put_ask(tx, &swap.id, &SwapAsk { declined: true, ..asked })?;
        }
    }
    if pending(tx, &swap)?.is_empty() {
        fail(tx, outward, now, swap, SwapState::Declined)?;
        return Ok(None);
    }
    Ok(Some(swap))
}

/// Ends it without an exchange, and says so kindly to whom it matters: both keep their places.
fn fail(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, swap: Swap, state: SwapState) -> Result<(), Error> {
    tell::over(tx, outward, now, &swap, state)?;
    swaps::update(tx, &Swap { state, closed_at: Some(now), ..swap })
}

/// Who is asked, or will be in the morning, and has not said no.
fn pending(tx: &mut Tx, swap: &Swap) -> Result<Vec<SwapAsk>, Error> {
    Ok(swaps::asks_of(tx, &swap.id)?.into_iter().filter(|ask| !ask.declined).collect())
}

/// Somebody's own place, where it stands in a published roster and has not begun.
fn held(tx: &mut Tx, now: DateTime<Utc>, person: &PersonId, place: &SwapPlace) -> Result<Option<Held>, Error> {
    let own = assignments::find_on(tx, &place.roster, &place.shift, person)?;
    standing(tx, now, own.filter(|own| own.position == place.position))
}

/// The same by its identifier.
fn own(tx: &mut Tx, now: DateTime<Utc>, person: &PersonId, id: &AssignmentId) -> Result<Option<Held>, Error> {
    let own = assignments::find(tx, id)?;
    standing(tx, now, own.filter(|own| own.person == *person))
}

fn standing(tx: &mut Tx, now: DateTime<Utc>, own: Option<Assignment>) -> Result<Option<Held>, Error> {
    let Some(assignment) = own.filter(|own| own.state.is_fixed()) else { return Ok(None) };
    if rosters::get(tx, &assignment.roster)?.state != RosterState::Published {
        return Ok(None);
    }
    let shift = shifts::get(tx, &assignment.shift)?.value;
    Ok((shift.starts_at > now).then_some(Held { assignment, shift }))
}

/// Until when a shift may be exchanged: where that is by night, until the evening before, for nobody is told anything then.
fn last_moment(tx: &mut Tx, places: &mut Places, shift: &Shift) -> Result<DateTime<Utc>, Error> {
    let last = shift.starts_at - BEFORE;
    let zone = places.zone(tx, &shift.site)?;
    Ok(replacement::night(zone, last).map_or(last, |night| night.start))
}

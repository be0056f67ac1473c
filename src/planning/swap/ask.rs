//! Somebody asks for an exchange.

use super::fits::{self, Wishes};
use super::partners::Partners;
use super::{Held, last_moment, own, pending, tell};
use crate::config::Outward;
use crate::domain::person::Person;
use crate::domain::swap::{Swap, SwapAsk, SwapPlace, SwapState};
use crate::domain::{AssignmentId, ShiftId, SwapId};
use crate::error::Error;
use crate::planning::places::Places;
use crate::planning::{asks, open_shifts, replacement};
use crate::store::{Tx, shifts, swaps};
use chrono::{DateTime, TimeDelta, Utc};

/// So many are asked at the most.
const ASKED: usize = 3;
/// So many people who hold the place are looked at.
const TRIES: usize = 30;
/// So many times in seven days one person may ask, whatever comes of it: each question is a mail to somebody.
const OFTEN: i64 = 6;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// People are asked, or will be in the morning.
    Asked,
    /// Something stands against their being there.
    NotPossible,
    /// There is nobody who could be asked.
    Nobody,
}

/// Asks those who hold a place whether they would exchange it for `own`. Asking twice for the same is asking once.
///
/// # Errors
/// `NotFound` where `own` is no place of theirs, or there is no such shift in a published roster; `Invalid` where it has no
/// such place; `Conflict` (`swap_under_way` where they would give it for another already, `no_swaps`, `too_late`).
pub fn ask(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    person: &Person,
    id: &AssignmentId,
    (shift, position): (&ShiftId, u16),
) -> Result<Asked, Error> {
    let own = own(tx, now, &person.id, id)?.ok_or(Error::not_found("assignment"))?;
    let shift = shifts::get(tx, shift)?.value;
    let roster = open_shifts::published(tx, &shift)?;
    if usize::from(position) >= shift.pattern.positions.len() {
        return Err(Error::invalid("/position", "unknown", "the shift has no such position"));
    }
    let takes = SwapPlace { roster: roster.id, shift: shift.id.clone(), position };
    if let Some(before) = swaps::of_shift(tx, &person.id, &own.shift.id)? {
        let is_the_same = before.takes == takes;
        return if is_the_same { Ok(Asked::Asked) } else { Err(Error::conflict("swap_under_way", "one at a time")) };
    }
    let mut places = Places::default();
    if !places.swaps(tx, &own.shift.site)?.allow() || !places.swaps(tx, &shift.site)?.allow() {
        return Err(Error::conflict("no_swaps", "places are not exchanged there"));
    }
    let expires_at = last_moment(tx, &mut places, &own.shift)?.min(last_moment(tx, &mut places, &shift)?);
    let first = replacement::quiet_until(places.zone(tx, &shift.site)?, now).unwrap_or(now);
    if first >= expires_at {
        return Err(Error::conflict("too_late", "there is no time to ask anybody"));
    }
    if swaps::opened_since(tx, &person.id, now - TimeDelta::days(7))? >= OFTEN {
        return Ok(Asked::Nobody);
    }
    let mut partners = Partners::of(tx, now, person, &own, TRIES)?;
    let found = partners.at(tx, &takes.roster, &shift, position, ASKED)?;
    let Some(one) = found.first() else { return Ok(Asked::Nobody) };
    if !fits::may_take(tx, &person.id, one, &own, Wishes::Said)? {
        return Ok(Asked::NotPossible);
    }
    let swap = Swap {
        id: SwapId::from_bits(rand::random()),
        state: SwapState::Asked,
        person: person.id.clone(),
        gives: own.place(),
        takes,
        partner: None,
        opened_at: now,
        expires_at,
        closed_at: None,
    };
    swaps::insert(tx, &swap)?;
    for Held { assignment, .. } in found {
        swaps::put_ask(tx, &swap.id, &SwapAsk { person: assignment.person, at: None, declined: false })?;
    }
    send(tx, outward, now, &swap)?;
    Ok(Asked::Asked)
}

/// Writes to those who are to be asked and have not been yet, unless it is night where the place is.
pub(super) fn send(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, swap: &Swap) -> Result<(), Error> {
    let waiting: Vec<SwapAsk> = pending(tx, swap)?.into_iter().filter(|ask| ask.at.is_none()).collect();
    if waiting.is_empty() || swap.state != SwapState::Asked {
        return Ok(());
    }
    let site = shifts::get(tx, &swap.takes.shift)?.value.site;
    if replacement::quiet_until(Places::default().zone(tx, &site)?, now).is_some() {
        return Ok(());
    }
    for ask in waiting {
        // Since the night others may have asked them, or they may want no more questions.
        if asks::may_still_be_asked(tx, now, &ask.person)? {
            tell::question(tx, outward, now, swap, &ask.person)?;
            swaps::put_ask(tx, &swap.id, &SwapAsk { at: Some(now), ..ask })?;
        } else {
            swaps::put_ask(tx, &swap.id, &SwapAsk { declined: true, ..ask })?;
        }
    }
    Ok(())
}

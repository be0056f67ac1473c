//! When a round is, with what, and where it stops.

use super::check::check;
use super::tell::{self, Why};
use crate::config::Outward;
use crate::domain::round::{Round, Stop};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::store::rounds::{self, Filter};
use crate::store::{Page, Tx, Versioned, rosters, shifts};
use chrono::{DateTime, Utc};

/// Adds a round, at version 1, and asks the sites where it stops.
///
/// # Errors
/// `Invalid` (`beyond_reach`, `closed`, `no_driver`, `outside_shift`); `Conflict` (`vehicle_taken`, `shift_begun`; `already_exists`, also
/// where its shift has a round).
pub fn add(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, round: Round) -> Result<Versioned<Round>, Error> {
    let shift = to_come(tx, &round, now)?;
    check(tx, &round, &shift)?;
    rounds::insert(tx, &round)?;
    rosters::touch_at(tx, &shift.site, shift.date)?;
    tell::sites(tx, outward, now, &round, &shift, &round.stops.iter().collect::<Vec<_>>(), Why::Announced)?;
    Ok(Versioned { value: round, version: 1 })
}

/// Changes what is driven, with what, and where. Stops that are as they were keep what was said to them; sites are asked about the
/// others, and told of those that are gone.
///
/// # Errors
/// As [`add`]; `Conflict` (`version_mismatch`).
pub fn change(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    known: Versioned<Round>,
    to: Round,
) -> Result<Versioned<Round>, Error> {
    let Versioned { value: before, version } = known;
    let mut round = Round { id: before.id.clone(), shift: before.shift.clone(), ..to };
    round.keep_words_of(&before);
    let shift = to_come(tx, &round, now)?;
    check(tx, &round, &shift)?;
    let version = rounds::update(tx, &round, version)?;
    let is_new = |stop: &&Stop| !before.stops.iter().any(|old| old.is_as(stop));
    let was_at = |stop: &Stop| before.stops.iter().any(|old| old.site == stop.site);
    let (changed, announced): (Vec<&Stop>, Vec<&Stop>) =
        round.stops.iter().filter(is_new).partition(|stop| was_at(stop));
    let stays = |old: &&Stop| !round.stops.iter().any(|stop| stop.site == old.site);
    let gone: Vec<&Stop> = before.stops.iter().filter(stays).collect();
    for (stops, why) in [(announced, Why::Announced), (changed, Why::Changed), (gone, Why::CalledOff)] {
        tell::sites(tx, outward, now, &round, &shift, &stops, why)?;
    }
    Ok(Versioned { value: round, version })
}

/// Calls a round off before it begins. Its shift stays, for somebody may have been told to drive.
///
/// # Errors
/// `Conflict` (`shift_begun`, `version_mismatch`).
pub fn call_off(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, round: &Versioned<Round>) -> Result<(), Error> {
    let shift = to_come(tx, &round.value, now)?;
    rounds::delete(tx, &round.value.id, round.version)?;
    rosters::touch_at(tx, &shift.site, shift.date)?;
    tell::sites(tx, outward, now, &round.value, &shift, &round.value.stops.iter().collect::<Vec<_>>(), Why::CalledOff)
}

/// Asks the sites anew where the shift of a round, if it is one's, is at another time: what they said was said to the old one.
///
/// # Errors
/// What the database says.
pub fn moved(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, before: &Shift, after: &Shift) -> Result<(), Error> {
    if (before.starts_at, before.ends_at) == (after.starts_at, after.ends_at) || after.starts_at <= now {
        return Ok(());
    }
    let filter = Filter { shift: Some(after.id.clone()), ..Filter::default() };
    for Versioned { value: mut round, version } in rounds::list(tx, &filter, &Page::first(1))? {
        for stop in &mut round.stops {
            stop.word = None;
        }
        rounds::update(tx, &round, version)?;
        tell::sites(tx, outward, now, &round, after, &round.stops.iter().collect::<Vec<_>>(), Why::Changed)?;
    }
    Ok(())
}

fn to_come(tx: &mut Tx, round: &Round, now: DateTime<Utc>) -> Result<Shift, Error> {
    let shift = shifts::get(tx, &round.shift)?.value;
    if shift.starts_at <= now {
        return Err(Error::conflict("shift_begun", "this round has begun"));
    }
    Ok(shift)
}

//! When a round is, with what, and where it stops.

use super::check::{asks_a_driver, check, is_taken};
use super::tell::{self, Why};
use crate::config::Outward;
use crate::domain::TimeOfDay;
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
    tell::sites(tx, outward, now, &round, &shift, &round.stops, Why::Announced)?;
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
        tell::sites(tx, outward, now, &round, &shift, stops, why)?;
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
    tell::sites(tx, outward, now, &round.value, &shift, &round.value.stops, Why::CalledOff)
}

/// What it means for a round, if the shift is one's, that its shift is another one. At another time its stops move along, the sites are
/// asked anew, for what they said was said to the old one, and it needs another vehicle where its own is on another round then.
///
/// # Errors
/// `Invalid` at `/pattern/team` (`no_driver`) where nobody on it need hold a driving licence any more.
pub fn moved(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, before: &Shift, after: &Shift) -> Result<(), Error> {
    let filter = Filter { shift: Some(after.id.clone()), ..Filter::default() };
    for Versioned { value: mut round, version } in rounds::list(tx, &filter, &Page::first(1))? {
        if round.vehicle.is_some() && asks_a_driver(before) && !asks_a_driver(after) {
            return Err(Error::invalid("/pattern/team", "no_driver", "it is a round: somebody must hold a licence B"));
        }
        let is_moved = (before.starts_at, before.ends_at) != (after.starts_at, after.ends_at);
        if !is_moved || after.starts_at <= now {
            continue;
        }
        let later = after.pattern.start.minute_of_day() - before.pattern.start.minute_of_day();
        for stop in &mut round.stops {
            stop.word = None;
            if let (Some(from), Some(until)) = (moved_by(stop.from, later), moved_by(stop.until, later)) {
                (stop.from, stop.until) = (from, until);
            }
        }
        if is_taken(tx, &round, after)? {
            round.vehicle = None;
        }
        rounds::update(tx, &round, version)?;
        tell::sites(tx, outward, now, &round, after, &round.stops, Why::Changed)?;
    }
    Ok(())
}

/// A time of day so many minutes later; none on another day.
fn moved_by(time: TimeOfDay, later: i32) -> Option<TimeOfDay> {
    let minute = u32::try_from(time.minute_of_day() + later).ok()?;
    TimeOfDay::at(minute / 60, minute % 60)
}

fn to_come(tx: &mut Tx, round: &Round, now: DateTime<Utc>) -> Result<Shift, Error> {
    let shift = shifts::get(tx, &round.shift)?.value;
    if shift.starts_at <= now {
        return Err(Error::conflict("shift_begun", "this round has begun"));
    }
    Ok(shift)
}

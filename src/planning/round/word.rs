//! What is said to a stop of a round: whether the site takes what is brought, and what came of it.

use super::tell::{self, Why};
use crate::config::Outward;
use crate::domain::StopId;
use crate::domain::round::{Acceptance, Outcome, Round, StopResult, Word};
use crate::error::Error;
use crate::store::{Tx, Versioned, rounds, shifts};
use chrono::{DateTime, TimeDelta, Utc};

/// What came of a stop may be said so long before the round begins: some leave early.
const EARLY: TimeDelta = TimeDelta::hours(2);

/// Notes whether a site takes what is brought. Whose round it is hears of a no at once.
///
/// # Errors
/// `NotFound` where there is no such stop; `Conflict` (`shift_over`, `nobody_asked`, `version_mismatch`).
pub fn say(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    round: Versioned<Round>,
    id: &StopId,
    word: Word,
) -> Result<Versioned<Round>, Error> {
    let Versioned { value: mut round, version } = round;
    let shift = shifts::get(tx, &round.shift)?.value;
    if shift.ends_at <= now {
        return Err(Error::conflict("shift_over", "this round is over"));
    }
    let stop = round.stop_mut(id).ok_or(Error::not_found("stop"))?;
    if stop.asks(&shift.site).is_none() {
        return Err(Error::conflict("nobody_asked", "nobody is asked about this stop"));
    }
    let is_no = word.answer == Acceptance::Declined;
    let is_news = stop.word.as_ref().is_none_or(|before| before.answer != word.answer);
    stop.word = Some(word);
    let version = rounds::update(tx, &round, version)?;
    if is_no && is_news {
        tell::owner(tx, outward, now, &round, &shift, id, Why::Declined)?;
    }
    Ok(Versioned { value: round, version })
}

/// Notes what came of a stop. Whose round it is hears of what is missing.
///
/// # Errors
/// `NotFound` where there is no such stop; `Conflict` (`too_early`, `version_mismatch`).
pub fn note(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    round: Versioned<Round>,
    id: &StopId,
    outcome: Outcome,
) -> Result<Versioned<Round>, Error> {
    let Versioned { value: mut round, version } = round;
    let shift = shifts::get(tx, &round.shift)?.value;
    if now < shift.starts_at - EARLY {
        return Err(Error::conflict("too_early", "this round begins later"));
    }
    let is_short = outcome.result != StopResult::Delivered;
    let stop = round.stop_mut(id).ok_or(Error::not_found("stop"))?;
    let is_news = stop.outcome.as_ref().is_none_or(|before| before.result != outcome.result);
    stop.outcome = Some(outcome);
    let version = rounds::update(tx, &round, version)?;
    if is_short && is_news {
        tell::owner(tx, outward, now, &round, &shift, id, Why::Short)?;
    }
    Ok(Versioned { value: round, version })
}

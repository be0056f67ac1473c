//! What is said to a stop of a round: whether the site takes what is brought, and what came of it.

use super::tell::{self, Why};
use crate::config::Outward;
use crate::domain::round::{Acceptance, Outcome, Round, StopResult, Word};
use crate::domain::shift::Shift;
use crate::domain::{SiteId, StopId};
use crate::error::Error;
use crate::planning::announcement;
use crate::store::rounds::{self, Filter};
use crate::store::{Page, Tx, Versioned, shifts};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// What came of a stop may be said so long before the round begins: some leave early.
const EARLY: TimeDelta = TimeDelta::hours(2);

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 300;

/// Notes whether a site takes what is brought. Whose round it is hears of a no at once, and of a yes after it.
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
    let before = stop.word.replace(word.clone());
    let was_no = before.as_ref().is_some_and(|before| before.answer == Acceptance::Declined);
    let says_otherwise = before.is_none_or(|before| (before.answer, before.note) != (word.answer, word.note));
    let version = rounds::update(tx, &round, version)?;
    let why = match word.answer {
        Acceptance::Declined if says_otherwise => Some(Why::Declined),
        Acceptance::Accepted if was_no => Some(Why::Accepted),
        _ => None,
    };
    if let Some(why) = why {
        tell::owner(tx, outward, now, &round, &shift, id, why)?;
    }
    Ok(Versioned { value: round, version })
}

/// Lets a note of a site pass that does not tell where it is, where that is not for everybody.
///
/// # Errors
/// `Invalid` (`limited_address`) at `/note`.
pub fn check_note(tx: &mut Tx, site: Option<&SiteId>, note: Option<&str>) -> Result<(), Error> {
    match (site, note) {
        (Some(site), Some(note)) => announcement::check_text(tx, site, "/note", note),
        _ => Ok(()),
    }
}

/// Declines what others would bring to a site that is closed from a day on, and tells them.
///
/// # Errors
/// What the database says.
pub fn decline_at(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    site: &SiteId,
    from: NaiveDate,
    note: Option<&str>,
) -> Result<(), Error> {
    let filter = Filter { sites: Some(vec![site.clone()]), after: Some(now), ..Filter::default() };
    for Versioned { value: mut round, version } in rounds::list(tx, &filter, &Page::first(u16::MAX))? {
        let shift = shifts::get(tx, &round.shift)?.value;
        if shift.date < from {
            continue;
        }
        let word = Word { answer: Acceptance::Declined, by: None, at: now, note: note.map(str::to_owned) };
        let mut theirs: Vec<StopId> = Vec::new();
        for stop in round.stops.iter_mut().filter(|stop| stop.asks(&shift.site) == Some(site)) {
            stop.word = Some(word.clone());
            theirs.push(stop.id.clone());
        }
        if !theirs.is_empty() {
            rounds::update(tx, &round, version)?;
        }
        for stop in &theirs {
            tell::owner(tx, outward, now, &round, &shift, stop, Why::Declined)?;
        }
    }
    Ok(())
}

/// Whether what came of a stop can be said by now.
pub fn may_be_noted(shift: &Shift, now: DateTime<Utc>) -> bool {
    now >= shift.starts_at - EARLY
}

/// Notes what came of a stop. Whose round it is hears of what is missing, unless they say so themselves.
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
    is_owners: bool,
) -> Result<Versioned<Round>, Error> {
    let Versioned { value: mut round, version } = round;
    let shift = shifts::get(tx, &round.shift)?.value;
    if !may_be_noted(&shift, now) {
        return Err(Error::conflict("too_early", "this round begins later"));
    }
    let is_short = outcome.result != StopResult::Delivered;
    let stop = round.stop_mut(id).ok_or(Error::not_found("stop"))?;
    let before = stop.outcome.replace(outcome.clone());
    let is_news = before.is_none_or(|before| (before.result, before.note) != (outcome.result, outcome.note));
    let version = rounds::update(tx, &round, version)?;
    if is_short && is_news && !is_owners {
        tell::owner(tx, outward, now, &round, &shift, id, Why::Short)?;
    }
    Ok(Versioned { value: round, version })
}

//! Somebody to step in: sick at six, covered by ten.
//!
//! A place of a published roster is empty. Some people are asked at a time, those whom nothing stops, and who was asked the
//! longest ago first ([`choice`]); the first yes that breaks nobody's rest and books nobody twice has the place
//! ([`accept`]), and the others are thanked. At a set time, or when there is nobody left to ask, the coordinators of the site
//! are told, of all of it in one letter ([`escalation`]); a yes still counts then. Nobody is asked by night, nor more often in a week than they said.

mod accept;
mod choice;
mod escalation;

pub use accept::accept;
pub use escalation::alert;

use super::places::Places;
use super::zone::Interval;
use super::{asks, events, seats, willing, zone};
use crate::config::Outward;
use crate::domain::replacement::{Replacement, ReplacementState};
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, ReplacementId, RosterId, ShiftId, TimeOfDay};
use crate::error::Error;
use crate::jobs::{replace, write};
use crate::store::{Tx, assignments, replacements, rosters, shifts, sites, to_tell};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use std::time::Duration;

/// How many are asked at a time, where nobody says.
pub const WAVE: u16 = 3;
/// Who has said no may change their mind for so long before anybody is asked, where the shift is far enough away.
const SECOND_THOUGHTS: TimeDelta = TimeDelta::minutes(15);
const FAR: TimeDelta = TimeDelta::days(2);
/// Where nobody can be asked, it is looked again after so long, while there is time.
const AGAIN: TimeDelta = TimeDelta::hours(12);
/// From when to when nobody is asked, by the site's clock.
const QUIET: (&str, &str) = ("22:00", "07:00");

/// How to look for somebody. What is absent follows from how much time there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wishes {
    /// People who should be at the place; absent: its minimum.
    pub target: Option<u16>,
    /// How many are asked at a time.
    pub wave: u16,
    /// Between two times; absent: a sixth of the time until the coordinators are told, from 20 minutes to a day.
    pub pause: Option<TimeDelta>,
    /// When the coordinators are told; absent: before the shift by a quarter of the time that there is, from two hours to a
    /// day.
    pub escalate_at: Option<DateTime<Utc>>,
    /// Whether there is time for second thoughts: a shift that is far away waits a quarter of an hour for them.
    pub patient: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { target: None, wave: WAVE, pause: None, escalate_at: None, patient: false }
    }
}

/// Begins to look for somebody whom a coordinator wants there.
///
/// # Errors
/// `NotFound`; `Invalid` where there is no such place; `Conflict` (`not_published`, `shift_begun`, `covered`,
/// `already_exists`).
pub fn open(
    tx: &mut Tx,
    now: DateTime<Utc>,
    roster: &RosterId,
    shift: &ShiftId,
    position: u16,
    wishes: Wishes,
) -> Result<Replacement, Error> {
    let replacement = begin(tx, now, roster, shift, position, wishes)?;
    let shift = shifts::get(tx, shift)?.value;
    let missing = u32::from(replacement.target).saturating_sub(standing(tx, &shift, position)?);
    events::looked_for(tx, now, roster, &shift, position, missing)?;
    Ok(replacement)
}

fn begin(
    tx: &mut Tx,
    now: DateTime<Utc>,
    roster: &RosterId,
    shift: &ShiftId,
    position: u16,
    wishes: Wishes,
) -> Result<Replacement, Error> {
    let roster = rosters::get(tx, roster)?;
    let shift = shifts::get(tx, shift)?.value;
    if !roster.sites.contains(&shift.site) || !roster.week.contains(shift.date) {
        return Err(Error::not_found("shift"));
    }
    if roster.state != RosterState::Published {
        return Err(Error::conflict("not_published", "nobody has been told of this roster: search or place by hand"));
    }
    let Some(place) = shift.pattern.positions.get(usize::from(position)) else {
        return Err(Error::invalid("/position", "unknown", "the shift has no such position"));
    };
    let lead = shift.starts_at - now;
    if lead <= TimeDelta::zero() {
        return Err(Error::conflict("shift_begun", "this shift has begun"));
    }
    let target = wishes.target.unwrap_or_else(|| place.minimum.max(1));
    if standing(tx, &shift, position)? >= u32::from(target) {
        return Err(Error::conflict("covered", "as many are there as should be"));
    }
    let before = (lead / 4).clamp(TimeDelta::hours(2), TimeDelta::days(1));
    let escalate_at = wishes.escalate_at.unwrap_or_else(|| (shift.starts_at - before).max(now));
    let pause =
        wishes.pause.unwrap_or_else(|| ((escalate_at - now) / 6).clamp(TimeDelta::minutes(20), TimeDelta::days(1)));
    let next_at = if wishes.patient && lead > FAR { now + SECOND_THOUGHTS } else { now };
    let replacement = Replacement {
        id: ReplacementId::from_bits(rand::random()),
        roster: roster.id,
        shift: shift.id,
        position,
        state: ReplacementState::Open,
        target,
        wave: wishes.wave,
        pause_minutes: u32::try_from(pause.num_minutes()).unwrap_or(u32::MAX).max(1),
        next_at,
        escalate_at,
        opened_at: now,
        closed_at: None,
    };
    replacements::insert(tx, &replacement)?;
    replace::request(tx, &replacement.id, (next_at - now).to_std().unwrap_or_default())?;
    Ok(replacement)
}

/// Begins to look for somebody where a no has left fewer than the minimum, unless that is done already or too late. `left` is
/// the assignment as it was before.
pub(super) fn open_if_short(tx: &mut Tx, now: DateTime<Utc>, left: &Assignment) -> Result<(), Error> {
    if left.state.counts() {
        events::left(tx, now, left)?;
    }
    if let Some(under_way) = replacements::under_way(tx, &left.roster, &left.shift, left.position)? {
        return match left.state {
            AssignmentState::Asked => hurry(tx, now, &under_way),
            _ => begin_again(tx, now, under_way),
        };
    }
    let position = usize::from(left.position);
    let shift = shifts::get(tx, &left.shift)?.value;
    if !sites::get(tx, &shift.site)?.value.customs.looks_for_somebody {
        return Ok(());
    }
    let place = shift.pattern.positions.get(position).map(|place| place.minimum);
    if place.is_none_or(|minimum| minimum == 0) {
        return Ok(());
    }
    match begin(tx, now, &left.roster, &left.shift, left.position, Wishes { patient: true, ..Wishes::default() }) {
        // Somebody else has begun at the same moment: what was done so far must be done again.
        Err(Error::Conflict { code: "already_exists", .. }) => Err(Error::Busy),
        Ok(_) | Err(Error::Conflict { .. } | Error::NotFound { .. } | Error::Invalid(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Has a search for a place looked at soon, if there is one: somebody has taken the place in another way.
pub(super) fn notice(tx: &mut Tx, taken: &Assignment) -> Result<(), Error> {
    match replacements::under_way(tx, &taken.roster, &taken.shift, taken.position)? {
        Some(search) => replace::request(tx, &search.id, Duration::ZERO),
        None => Ok(()),
    }
}

/// Where the coordinators have been told of one gap and there is another one at the same place, somebody is looked for again, and
/// they are told again.
fn begin_again(tx: &mut Tx, now: DateTime<Utc>, replacement: Replacement) -> Result<(), Error> {
    if replacement.state != ReplacementState::Escalated {
        return Ok(());
    }
    let id = replacement.id.clone();
    replacements::update(tx, &Replacement { state: ReplacementState::Open, next_at: now, ..replacement })?;
    replace::request(tx, &id, Duration::ZERO)
}

/// Where all who were asked have said no, the next are asked at once.
fn hurry(tx: &mut Tx, now: DateTime<Utc>, replacement: &Replacement) -> Result<(), Error> {
    let waits = !pending(tx, replacement)?.is_empty();
    if waits || replacement.state != ReplacementState::Open || replacement.next_at <= now {
        return Ok(());
    }
    replacements::update(tx, &Replacement { next_at: now, ..replacement.clone() })?;
    replace::request(tx, &replacement.id, Duration::ZERO)
}

/// Whom to ask by now, where anybody is to be asked by now. It reads the whole house, and writes nothing: so it keeps nobody
/// waiting.
///
/// # Errors
/// `NotFound`.
pub fn look(tx: &mut Tx, now: DateTime<Utc>, id: &ReplacementId) -> Result<Option<Vec<PersonId>>, Error> {
    let replacement = replacements::get(tx, id)?;
    let shift = shifts::get(tx, &replacement.shift)?.value;
    let zone = Places::default().zone(tx, &shift.site)?;
    if is_due(tx, &replacement, now)? && quiet_until(zone, now).is_none() {
        choice::next(tx, now, &replacement).map(Some)
    } else {
        Ok(None)
    }
}

/// Does what is to be done by now with those who were found to be asked ([`look`]), and sees to it that the next step is done
/// in time.
///
/// # Errors
/// `NotFound`.
pub fn step(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    id: &ReplacementId,
    found: Option<&[PersonId]>,
) -> Result<(), Error> {
    let mut replacement = replacements::get(tx, id)?;
    if !replacement.state.is_under_way() {
        return Ok(());
    }
    let shift = shifts::get(tx, &replacement.shift)?.value;
    if standing(tx, &shift, replacement.position)? >= u32::from(replacement.target) {
        return end(tx, now, replacement, ReplacementState::Filled);
    }
    if now >= shift.starts_at {
        return run_out(tx, now, replacement);
    }
    if replacement.state == ReplacementState::Open {
        let zone = Places::default().zone(tx, &shift.site)?;
        if is_due(tx, &replacement, now)? {
            replacement.next_at = match (quiet_until(zone, now), found) {
                (Some(morning), _) => morning,
                (None, Some(found)) => ask(tx, now, &replacement, &shift, found)?,
                // It has become due since somebody looked.
                (None, None) => now,
            };
        }
        let nobody_left = replacement.next_at == DateTime::<Utc>::MAX_UTC && pending(tx, &replacement)?.is_empty();
        if now >= replacement.escalate_at || nobody_left {
            willing::call(tx, now, &replacement.roster, &shift, replacement.position, replacement.target)?;
            if standing(tx, &shift, replacement.position)? >= u32::from(replacement.target) {
                return end(tx, now, replacement, ReplacementState::Filled);
            }
            escalation::note(tx, outward, now, &replacement, &shift)?;
            replacement.state = ReplacementState::Escalated;
        }
        replacement.next_at = replacement.next_at.min(shift.starts_at);
        replacements::update(tx, &replacement)?;
    }
    let next = match replacement.state {
        ReplacementState::Open => replacement.next_at.min(replacement.escalate_at),
        _ => shift.starts_at,
    };
    replace::request(tx, id, (next - now).to_std().unwrap_or_default())
}

/// Gives a search up. Who was asked is thanked.
///
/// # Errors
/// `NotFound`; `Conflict` (`over`).
pub fn close(tx: &mut Tx, now: DateTime<Utc>, id: &ReplacementId) -> Result<Replacement, Error> {
    let replacement = replacements::get(tx, id)?;
    if !replacement.state.is_under_way() {
        return Err(Error::conflict("over", "this search has come to its end"));
    }
    end(tx, now, replacement, ReplacementState::Closed)?;
    replacements::get(tx, id)
}

/// Ends it: those who have not answered are asked no more, and told so kindly.
fn end(tx: &mut Tx, now: DateTime<Utc>, replacement: Replacement, state: ReplacementState) -> Result<(), Error> {
    let left = pending(tx, &replacement)?;
    let people: Vec<(PersonId, bool)> = left.iter().map(|ask| (ask.person.clone(), true)).collect();
    assignments::delete_all(tx, &left.into_iter().map(|ask| ask.id).collect::<Vec<_>>())?;
    tell(tx, &replacement.roster, &people, now)?;
    replacements::update(tx, &Replacement { state, closed_at: Some(now), ..replacement })
}

/// The shift begins: the question has answered itself, and nobody is written to about it, least of all by night.
fn run_out(tx: &mut Tx, now: DateTime<Utc>, replacement: Replacement) -> Result<(), Error> {
    let left: Vec<_> = pending(tx, &replacement)?.into_iter().map(|ask| ask.id).collect();
    assignments::delete_all(tx, &left)?;
    rosters::touch(tx, &replacement.roster, None)?;
    replacements::update(tx, &Replacement { state: ReplacementState::Closed, closed_at: Some(now), ..replacement })
}

/// Whether the next are to be asked: until the coordinators are told, and once however late it is.
fn is_due(tx: &mut Tx, replacement: &Replacement, now: DateTime<Utc>) -> Result<bool, Error> {
    let is_open = replacement.state == ReplacementState::Open && replacement.next_at <= now;
    Ok(is_open && (now < replacement.escalate_at || replacements::asks_of(tx, &replacement.id)?.is_empty()))
}

/// Asks the next, and gives when those after them are asked: never, where nobody is left.
fn ask(
    tx: &mut Tx,
    now: DateTime<Utc>,
    replacement: &Replacement,
    shift: &Shift,
    found: &[PersonId],
) -> Result<DateTime<Utc>, Error> {
    if found.is_empty() {
        // Another day others may be asked: who was asked often enough this week, who comes back from leave.
        let again = now + AGAIN;
        return Ok(if again < replacement.escalate_at { again } else { DateTime::<Utc>::MAX_UTC });
    }
    let mut chosen = Vec::new();
    for person in found {
        let is_asked = match assignments::find_on(tx, &replacement.roster, &shift.id, person)? {
            Some(own) if own.state == AssignmentState::Interested => {
                assignments::delete(tx, &own.id)?;
                true
            }
            Some(_) => false,
            None => asks::may_still_be_asked(tx, now, person)?,
        };
        if is_asked {
            chosen.push(person.clone());
        }
    }
    let asked = |person: &PersonId| Assignment {
        id: super::settle::assignment_id(&replacement.roster, &shift.id, person),
        roster: replacement.roster.clone(),
        shift: shift.id.clone(),
        position: replacement.position,
        person: person.clone(),
        state: AssignmentState::Asked,
        locked: false,
        override_reason: None,
    };
    assignments::insert_all(tx, &chosen.iter().map(asked).collect::<Vec<_>>())?;
    replacements::note_asks(tx, &replacement.id, &chosen, now)?;
    tell(tx, &replacement.roster, &chosen.into_iter().map(|person| (person, true)).collect::<Vec<_>>(), now)?;
    Ok(now + TimeDelta::minutes(replacement.pause_minutes.into()))
}

/// Writes to people at once, and raises the roster's version: what it shows has changed.
pub(super) fn tell(
    tx: &mut Tx,
    roster: &RosterId,
    people: &[(PersonId, bool)],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    rosters::touch(tx, roster, None)?;
    to_tell::note(tx, roster, people, now)?;
    write::request(tx, people, Duration::ZERO)
}

/// Who was asked for the place and has not answered.
fn pending(tx: &mut Tx, replacement: &Replacement) -> Result<Vec<Assignment>, Error> {
    let filter = assignments::Filter {
        roster: Some(replacement.roster.clone()),
        shift: Some(replacement.shift.clone()),
        ..assignments::Filter::default()
    };
    let all = assignments::list(tx, &filter, &crate::store::Page::first(u16::MAX))?;
    let waits = |own: &Assignment| own.position == replacement.position && own.state == AssignmentState::Asked;
    Ok(all.into_iter().filter(waits).collect())
}

/// Those who are there, or were offered the place and have not said no.
fn standing(tx: &mut Tx, shift: &Shift, position: u16) -> Result<u32, Error> {
    seats::taken(tx, &shift.id, position, |assignment| assignment.state.counts())
}

/// The end of the night, where it is one.
pub(super) fn quiet_until(zone: Tz, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    night(zone, now).map(|night| night.end)
}

/// The night that an instant is in, where it is in one: people sleep.
pub(super) fn night(zone: Tz, at: DateTime<Utc>) -> Option<Interval> {
    let time = |text: &str| text.parse::<TimeOfDay>().ok();
    let (from, until) = (time(QUIET.0)?, time(QUIET.1)?);
    let today = zone::date_of(zone, at);
    let nights = [today.pred_opt()?, today].map(|date| zone::interval(zone, date, from, until));
    nights.into_iter().find(|night| night.start <= at && at < night.end)
}

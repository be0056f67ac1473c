//! Open shifts that a volunteer or a household may take, without being asked.

use super::desk::Desk;
use super::edit::Placing;
use super::pose::Seat;
use super::settle::assignment_id;
use super::{events, load, reminder, replacement, seats, willing, yes};
use crate::clock::Clock;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, ShiftId, Week};
use crate::error::Error;
use crate::store::{Tx, assignments, people, rosters, shifts};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::slice;

/// How many weeks ahead of this one are looked through.
const WEEKS: i64 = 4;
/// The most that is shown to somebody at once.
const MOST: usize = 24;

/// A place on a shift that somebody may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenShift {
    /// The shift.
    pub shift: Shift,
    /// The place on it.
    pub position: u16,
    /// Whether fewer are there than the least that it takes.
    pub is_needed: bool,
}

/// How somebody takes a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// They come.
    Come,
    /// They come if nobody else does.
    Standby,
    /// They are not sure yet.
    Interested,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// They are on the shift.
    Confirmed,
    /// Others were faster: the next place that becomes free is theirs.
    WaitingList,
    /// They come if nobody else does.
    Standby,
    /// They are not sure yet.
    Interested,
    /// Something stands against it by now: their rest, their hours.
    NotPossible,
}

/// What somebody may take in the weeks to come: places with room where nothing stands against them. Those where somebody is
/// needed come first when there are more than can be shown; they are told in the order of their start.
///
/// # Errors
/// What the database says.
pub fn of_person(tx: &mut Tx, now: DateTime<Utc>, person: &Person) -> Result<Vec<OpenShift>, Error> {
    if person.kind.is_assigned() {
        return Ok(Vec::new());
    }
    let this = Week::of(now.date_naive());
    let mut open = Vec::new();
    for roster in rosters::of_weeks(tx, this.plus(-1), this.plus(WEEKS))? {
        if roster.state == RosterState::Published {
            let house = load::house_of(tx, &roster.id, &person.id)?;
            open.extend(of_roster(tx, &Desk::of(house), person, now)?);
        }
    }
    open.sort_by_key(|open| (!open.is_needed, open.shift.starts_at));
    open.truncate(MOST);
    open.sort_by_key(|open| open.shift.starts_at);
    Ok(open)
}

fn of_roster(tx: &mut Tx, desk: &Desk, person: &Person, now: DateTime<Utc>) -> Result<Vec<OpenShift>, Error> {
    let mut people: HashMap<(&ShiftId, u16), u32> = HashMap::new();
    for own in desk.house.assignments.iter().filter(|own| own.state.counts()) {
        *people.entry((&own.shift, own.position)).or_default() += 1;
    }
    let mut open = Vec::new();
    for shift in desk.house.shifts.iter().filter(|shift| shift.starts_at > now) {
        let is_theirs = |own: &Assignment| own.person == person.id && own.shift == shift.id;
        if desk.house.assignments.iter().any(is_theirs) {
            continue;
        }
        for (position, place) in (0_u16..).zip(&shift.pattern.positions) {
            let seat = Seat::of(place);
            if !seat.kinds().contains(&person.kind) {
                continue;
            }
            let standing = if seat == Seat::Households {
                // What counts of them is their guests' places.
                seats::taken(tx, &shift.id, position, |own| own.state.counts())?
            } else {
                let guests = desk.house.guests.get(&(shift.id.clone(), position)).copied().unwrap_or_default();
                people.get(&(&shift.id, position)).copied().unwrap_or_default() + u32::from(guests)
            };
            if standing >= u32::from(place.ideal.max(place.minimum)) {
                continue;
            }
            let placing = Placing { person: person.id.clone(), shift: shift.id.clone(), position, reason: None };
            if yes::at(desk, &placing)?.is_empty() {
                let is_needed = standing < u32::from(place.minimum);
                open.push(OpenShift { shift: shift.clone(), position, is_needed });
                break;
            }
        }
    }
    Ok(open)
}

/// Takes a place, if it is free and nothing stands against it at this moment. A letter tells them with the file for their
/// calendar.
///
/// # Errors
/// `NotFound` where there is no such shift in a published roster; `Invalid` where it has no such place; `Conflict`
/// (`shift_begun`, `already_there`).
pub fn take(
    tx: &mut Tx,
    clock: Clock,
    person: &PersonId,
    shift: &ShiftId,
    position: u16,
    how: Taking,
) -> Result<Taken, Error> {
    let now = clock.now();
    let shift = shifts::get(tx, shift)?.value;
    let roster = published(tx, &shift)?;
    let Some(place) = shift.pattern.positions.get(usize::from(position)) else {
        return Err(Error::invalid("/position", "unknown", "the shift has no such position"));
    };
    if shift.starts_at <= now {
        return Err(Error::conflict("shift_begun", "this shift has begun"));
    }
    if assignments::find_on(tx, &roster.id, &shift.id, person)?.is_some() {
        return Err(Error::conflict("already_there", "they were asked for this shift, or have taken it"));
    }
    let mut theirs = Assignment {
        id: assignment_id(&roster.id, &shift.id, person),
        roster: roster.id.clone(),
        shift: shift.id.clone(),
        position,
        person: person.clone(),
        state: AssignmentState::Confirmed,
        locked: false,
        override_reason: None,
    };
    if people::get(tx, person)?.value.kind.is_assigned() || !yes::stands_against(tx, &theirs)?.is_empty() {
        return Ok(Taken::NotPossible);
    }
    // Who waits goes first.
    willing::promote(tx, now, &roster.id, &shift, position)?;
    let there = seats::taken(tx, &shift.id, position, |own| own.state.counts())?;
    let (state, taken) = match how {
        Taking::Come if there < u32::from(place.ideal.max(place.minimum)) => {
            (AssignmentState::Confirmed, Taken::Confirmed)
        }
        Taking::Come => (AssignmentState::Waiting, Taken::WaitingList),
        Taking::Standby => (AssignmentState::Standby, Taken::Standby),
        Taking::Interested => (AssignmentState::Interested, Taken::Interested),
    };
    theirs.state = state;
    if state.is_willing() {
        willing::join(tx, now, &theirs, &shift)?;
        return Ok(taken);
    }
    assignments::insert(tx, &theirs)?;
    events::answered(tx, now, &theirs)?;
    reminder::settle(tx, &theirs, &shift, now)?;
    replacement::notice(tx, &theirs)?;
    replacement::tell(tx, &roster.id, slice::from_ref(&(person.clone(), true)), now)?;
    Ok(taken)
}

/// The published roster that a shift is in.
pub(super) fn published(tx: &mut Tx, shift: &Shift) -> Result<Roster, Error> {
    let week = Week::of(shift.date);
    let is_its = |roster: &Roster| roster.state == RosterState::Published && roster.sites.contains(&shift.site);
    rosters::of_weeks(tx, week, week)?.into_iter().find(is_its).ok_or(Error::not_found("shift"))
}

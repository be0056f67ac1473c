//! What somebody may ask to have in exchange.

use super::fits::{placing, without};
use super::partners::Partners;
use super::{Held, last_moment, own};
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, Week};
use crate::error::Error;
use crate::planning::desk::Desk;
use crate::planning::places::Places;
use crate::planning::pose::Seat;
use crate::planning::{load, yes};
use crate::store::{Tx, rosters, swaps};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use std::slice;

/// How many weeks ahead of this one are looked through.
const WEEKS: i64 = 4;
/// The most that is shown at once.
const MOST: usize = 24;
/// So many others are looked at, at the most: those whose shifts are the nearest to what is given.
const TRIES: usize = 60;

/// What somebody would give, and what they may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// What they would give.
    pub own: Held,
    /// What they may ask for, in the order of its start: a shift and a place on it.
    pub places: Vec<(Shift, u16)>,
}

/// The places of others for which somebody could exchange their own so that nothing stands against either; of many the nearest
/// in time. None where it is no place of theirs; nothing to choose where they have asked already, or it is too late.
///
/// # Errors
/// What the database says.
pub fn choices(tx: &mut Tx, now: DateTime<Utc>, person: &Person, id: &AssignmentId) -> Result<Option<Choices>, Error> {
    let Some(own) = own(tx, now, &person.id, id)? else { return Ok(None) };
    let mut sites = Places::default();
    let mut places = Vec::new();
    let is_asked = swaps::of_shift(tx, &person.id, &own.shift.id)?.is_some();
    if !is_asked && super::may_be_asked_for(tx, &mut sites, now, &own.shift)? {
        places = exchangeable(tx, &mut sites, now, person, &own)?;
    }
    places.sort_by_key(|(shift, position): &(Shift, u16)| (shift.starts_at, shift.id.clone(), *position));
    Ok(Some(Choices { own, places }))
}

fn exchangeable(
    tx: &mut Tx,
    sites: &mut Places,
    now: DateTime<Utc>,
    person: &Person,
    own: &Held,
) -> Result<Vec<(Shift, u16)>, Error> {
    let this = Week::of(now.date_naive());
    let (mut desks, mut near) = (Vec::new(), Vec::new());
    for roster in rosters::of_weeks(tx, this.plus(-1), this.plus(WEEKS))? {
        if roster.state == RosterState::Published {
            let mut house = load::house_of(tx, &roster.id, &person.id)?;
            without(&mut house, &[own]);
            for held in taken(&house.assignments, &house.shifts, person) {
                if held.shift.starts_at > now && works_at(person, &held.shift) {
                    near.push((desks.len(), held));
                }
            }
            desks.push(Desk::of(house));
        }
    }
    near.sort_by_key(|(_, held)| {
        ((held.shift.starts_at - own.shift.starts_at).abs(), held.shift.id.clone(), held.assignment.position)
    });
    let mut partners = Partners::of(tx, now, person, own, TRIES)?;
    let mut found = Vec::new();
    for (desk, held) in near {
        if found.len() == MOST || partners.is_over() {
            break;
        }
        let shift = &held.shift;
        let is_in_time = sites.swaps(tx, &shift.site)?.allow() && now < last_moment(tx, sites, shift)?;
        if is_in_time && yes::at(&desks[desk], &placing(&person.id, &held))?.is_empty() {
            let position = held.assignment.position;
            if !partners.at(tx, &held.assignment.roster, shift, position, 1)?.is_empty() {
                found.push((held.shift, position));
            }
        }
    }
    Ok(found)
}

/// The places of a roster that somebody stands at, each once, on shifts to which the person has said nothing yet.
fn taken(assignments: &[Assignment], shifts: &[Shift], person: &Person) -> Vec<Held> {
    let (theirs, others): (Vec<_>, Vec<_>) = assignments.iter().partition(|own| own.person == person.id);
    let mut seen = BTreeSet::new();
    let mut taken = Vec::new();
    for other in others.into_iter().filter(|own| own.state.is_fixed()) {
        let Some(shift) = shifts.iter().find(|shift| shift.id == other.shift) else { continue };
        let place = shift.pattern.positions.get(usize::from(other.position));
        let is_for_them = place.is_some_and(|place| Seat::of(place).kinds().contains(&person.kind));
        let is_known = theirs.iter().any(|own| own.shift == other.shift);
        if is_for_them && !is_known && seen.insert((other.shift.clone(), other.position)) {
            taken.push(Held { assignment: other.clone(), shift: shift.clone() });
        }
    }
    taken
}

/// Where else they are not looked for.
fn works_at(person: &Person, shift: &Shift) -> bool {
    person.workplace.is_at(slice::from_ref(&shift.site))
}

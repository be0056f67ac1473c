//! What stands against two people who would exchange their places.

use super::Held;
use crate::domain::PersonId;
use crate::error::Error;
use crate::planning::desk::Desk;
use crate::planning::edit::Placing;
use crate::planning::house::House;
use crate::planning::{load, yes};
use crate::store::{Tx, assignments};

/// Whose wishes count: who has asked for it has just said what they wish, who has not been asked is not bothered with what
/// they once said they can't.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wishes {
    /// They want it.
    Said,
    /// They know nothing of it.
    Kept,
}

/// Whether somebody may take a place as things are now, were neither of the two on theirs any more: rest, hours, papers,
/// gender, minors, another shift. Who has once said anything to that shift is not on it by an exchange.
pub(super) fn may_take(
    tx: &mut Tx,
    person: &PersonId,
    taken: &Held,
    given: &Held,
    wishes: Wishes,
) -> Result<bool, Error> {
    let roster = &taken.assignment.roster;
    if assignments::find_on(tx, roster, &taken.shift.id, person)?.is_some() {
        return Ok(false);
    }
    let mut house = load::house_about(tx, roster, person, &taken.shift.id)?;
    without(&mut house, &[taken, given]);
    let placing = placing(person, taken);
    let desk = Desk::of(house);
    let against = match wishes {
        Wishes::Said => yes::at(&desk, &placing)?,
        Wishes::Kept => yes::all(&desk, &placing)?,
    };
    Ok(against.is_empty())
}

/// Whether both may.
pub(super) fn both(tx: &mut Tx, one: &Held, other: &Held) -> Result<bool, Error> {
    Ok(may_take(tx, &one.assignment.person, other, one, Wishes::Said)?
        && may_take(tx, &other.assignment.person, one, other, Wishes::Said)?)
}

/// Somebody on another's place.
pub(super) fn placing(person: &PersonId, taken: &Held) -> Placing {
    let (shift, position) = (taken.shift.id.clone(), taken.assignment.position);
    Placing { person: person.clone(), shift, position, reason: None }
}

/// Takes people off their places, in this roster and in others.
pub(super) fn without(house: &mut House, gone: &[&Held]) {
    let is_gone = |id| gone.iter().any(|held| held.assignment.id == id);
    house.assignments.retain(|own| !is_gone(own.id.clone()));
    house.elsewhere.retain(|work| !is_gone(work.assignment.id.clone()));
}

//! From who should stand where to the assignments of a roster: what is added, moved to another position, and taken away.

use super::digest;
use super::house::House;
use super::pose::Index;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::snapshot::Place;
use crate::domain::{AssignmentId, PersonId, RosterId, ShiftId};
use crate::error::Error;
use crate::store::{Tx, assignments};
use solver::problem::PersonIndex;
use solver::roster::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// What is to be done for everybody to stand where they should.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// To be added: proposed to volunteers and households, assigned to everyone else.
    pub added: Vec<Assignment>,
    /// On the same shift as before, and another position.
    pub moved: Vec<Assignment>,
    /// To be taken away.
    pub removed: Vec<AssignmentId>,
}

impl Changes {
    /// Makes them.
    ///
    /// # Errors
    /// What the database says.
    pub fn make(&self, tx: &mut Tx) -> Result<(), Error> {
        assignments::delete_all(tx, &self.removed)?;
        for moved in &self.moved {
            assignments::update(tx, moved)?;
        }
        assignments::insert_all(tx, &self.added)
    }
}

/// The places of the engine's roster.
pub fn places(index: &Index, roster: &solver::Roster) -> Vec<Place> {
    let place = |(person, cell): (PersonIndex, Cell)| Place {
        shift: index.shift(cell.shift).clone(),
        position: cell.position.0 as u16,
        person: index.person(person).clone(),
    };
    roster.cells().map(place).collect()
}

/// Compares who should stand where with the assignments as they stand now, which may be later than when it was found out.
/// What is fixed stays, who said no in the meantime is not put back, and nobody is put where there is no place any more.
pub fn settle(house: &House, places: &[Place]) -> Changes {
    let known: BTreeMap<(&PersonId, &ShiftId), &Assignment> =
        house.assignments.iter().map(|assignment| ((&assignment.person, &assignment.shift), assignment)).collect();
    let mut kept: BTreeSet<&AssignmentId> = BTreeSet::new();
    let mut changes = Changes::default();
    let shifts: BTreeMap<&ShiftId, &Shift> = house.shifts.iter().map(|shift| (&shift.id, shift)).collect();
    let is_there = |place: &&Place| {
        shifts.get(&place.shift).is_some_and(|shift| usize::from(place.position) < shift.pattern.positions.len())
    };
    for place in places.iter().filter(is_there) {
        match known.get(&(&place.person, &place.shift)) {
            Some(before) => {
                kept.insert(&before.id);
                let is_free = before.state.counts() && !before.is_fixed();
                if is_free && before.position != place.position {
                    changes.moved.push(Assignment { position: place.position, ..(*before).clone() });
                }
            }
            None => changes.added.extend(new(house, place)),
        }
    }
    let is_dropped = |assignment: &&Assignment| {
        assignment.state.counts() && !assignment.is_fixed() && !kept.contains(&assignment.id)
    };
    changes.removed = house.assignments.iter().filter(is_dropped).map(|dropped| dropped.id.clone()).collect();
    changes
}

/// A new assignment of somebody who is still there.
fn new(house: &House, Place { shift, position, person }: &Place) -> Option<Assignment> {
    let kind = house.person(person)?.kind;
    let state = if kind.is_assigned() { AssignmentState::Assigned } else { AssignmentState::Proposed };
    Some(Assignment {
        id: assignment_id(&house.roster.id, shift, person),
        roster: house.roster.id.clone(),
        shift: shift.clone(),
        position: *position,
        person: person.clone(),
        state,
        locked: false,
        override_reason: None,
    })
}

/// The same for the same person, shift and roster.
pub(super) fn assignment_id(roster: &RosterId, shift: &ShiftId, person: &PersonId) -> AssignmentId {
    AssignmentId::from_bits(digest::bits(&format!("{roster}/{shift}/{person}")))
}

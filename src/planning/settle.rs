//! From the engine's roster to the assignments of ours: what is added, moved to another position, and taken away.

use super::digest;
use super::house::House;
use super::pose::Index;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::{AssignmentId, PersonId, RosterId, ShiftId};
use std::collections::{BTreeMap, BTreeSet};

/// What is to be done for the assignments to be those of the engine's roster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// To be added: proposed to volunteers and households, assigned to everyone else.
    pub added: Vec<Assignment>,
    /// On the same shift as before, and another position.
    pub moved: Vec<Assignment>,
    /// To be taken away.
    pub removed: Vec<AssignmentId>,
}

/// Compares the engine's roster with the assignments as they stand now, which may be later than when it was asked.
/// What is fixed stays, and who said no in the meantime is not put back.
pub fn settle(house: &House, index: &Index, roster: &solver::Roster) -> Changes {
    let known: BTreeMap<(&PersonId, &ShiftId), &Assignment> =
        house.assignments.iter().map(|assignment| ((&assignment.person, &assignment.shift), assignment)).collect();
    let mut kept: BTreeSet<&AssignmentId> = BTreeSet::new();
    let mut changes = Changes::default();
    for (person, cell) in roster.cells() {
        let (person, shift, position) = (index.person(person), index.shift(cell.shift), cell.position.0 as u16);
        match known.get(&(person, shift)) {
            Some(before) => {
                kept.insert(&before.id);
                let is_free = before.state.counts() && !before.is_fixed();
                if is_free && before.position != position {
                    changes.moved.push(Assignment { position, ..(*before).clone() });
                }
            }
            None => changes.added.extend(new(house, person, shift, position)),
        }
    }
    let is_dropped = |assignment: &&Assignment| {
        assignment.state.counts() && !assignment.is_fixed() && !kept.contains(&assignment.id)
    };
    changes.removed = house.assignments.iter().filter(is_dropped).map(|dropped| dropped.id.clone()).collect();
    changes
}

/// A new assignment of somebody who is still there, on a shift that still is.
fn new(house: &House, person: &PersonId, shift: &ShiftId, position: u16) -> Option<Assignment> {
    let kind = house.person(person)?.kind;
    house.shift(shift)?;
    let state = if kind.is_assigned() { AssignmentState::Assigned } else { AssignmentState::Proposed };
    Some(Assignment {
        id: assignment_id(&house.roster.id, shift, person),
        roster: house.roster.id.clone(),
        shift: shift.clone(),
        position,
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

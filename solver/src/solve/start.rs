//! A roster that a search goes on from: what an earlier one of the same problem had found.

use crate::instance::Instance;
use crate::problem::{Fault, PersonIndex};
use crate::roster::{Cell, Roster};
use std::collections::HashSet;

/// Looks whether a roster is one of this problem: everybody has what is fixed and, beside it, only what is theirs to choose.
///
/// # Errors
/// The fault of the first person who has something else.
pub(super) fn check(instance: &Instance<'_>, start: &Roster) -> Result<(), Fault> {
    let people = instance.problem.people.len();
    if start.people() != people {
        let message = format!("it has {} people, and the problem {people}", start.people());
        return Err(Fault { field: "/start".into(), message });
    }
    let fixed = Roster::fixed(instance.problem);
    match instance.problem.person_indices().find(|person| !is_theirs(instance, *person, start.of(*person), &fixed)) {
        None => Ok(()),
        Some(person) => {
            let message = "what is fixed is missing, or something is not theirs to choose".into();
            Err(Fault { field: format!("/start/{}", person.at()), message })
        }
    }
}

fn is_theirs(instance: &Instance<'_>, person: PersonIndex, cells: &[Cell], fixed: &Roster) -> bool {
    let fixed = fixed.of(person);
    let (kept, chosen): (Vec<Cell>, Vec<Cell>) = cells.iter().partition(|cell| fixed.contains(cell));
    let events = &instance.plan(person).events;
    let is_offered = |cell: &Cell| {
        let of_shift = events.iter().filter(|event| event.shift == Some(cell.shift));
        of_shift.flat_map(|event| &event.choices).any(|choice| choice.position == cell.position)
    };
    let mut shifts = HashSet::new();
    kept == *fixed && chosen.iter().all(|cell| shifts.insert(cell.shift) && is_offered(cell))
}

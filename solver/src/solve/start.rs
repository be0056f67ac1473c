//! A roster that a search goes on from: what an earlier one had found, or what people have made of it since.

use crate::instance::Instance;
use crate::problem::{Fault, PersonIndex};
use crate::roster::{Cell, Roster};
use std::collections::HashSet;

/// A roster as this problem takes it: everybody has what is fixed and, beside it, what they had, unless some of that is not
/// theirs to choose any more.
///
/// # Errors
/// The fault of a roster for other people than these.
pub(super) fn adopted(instance: &Instance<'_>, start: &Roster) -> Result<Roster, Fault> {
    let people = instance.problem.people.len();
    if start.people() != people {
        let message = format!("it has {} people, and the problem {people}", start.people());
        return Err(Fault { field: "/start".into(), message });
    }
    let mut adopted = Roster::fixed(instance.problem);
    for person in instance.problem.person_indices() {
        if is_theirs(instance, person, start.of(person), &adopted) {
            adopted.set(person, start.of(person).clone());
        }
    }
    Ok(adopted)
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

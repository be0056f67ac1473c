//! How many stand at a place.

use crate::domain::roster::Assignment;
use crate::domain::{PersonId, ShiftId};
use crate::error::Error;
use crate::store::{Page, Tx, assignments, people};

/// People at a position of a shift whose assignments count for it; of households, their guests' places.
///
/// # Errors
/// What the database says.
pub fn taken(tx: &mut Tx, shift: &ShiftId, position: u16, counts: impl Fn(&Assignment) -> bool) -> Result<u32, Error> {
    let filter = assignments::Filter { shift: Some(shift.clone()), ..assignments::Filter::default() };
    let there: Vec<PersonId> = assignments::list(tx, &filter, &Page::first(u16::MAX))?
        .into_iter()
        .filter(|assignment| assignment.position == position && counts(assignment))
        .map(|assignment| assignment.person)
        .collect();
    let there = people::find_all(tx, &there)?;
    Ok(there.iter().map(|person| u32::from(person.guest_places.unwrap_or(1))).sum())
}

//! How many stand at a place.

use crate::domain::roster::Assignment;
use crate::domain::{PersonId, ShiftId};
use crate::error::Error;
use crate::store::{Page, Tx, assignments, guests, people};

/// People at a position of a shift whose assignments count for it, with who comes along for a day; of households, their guests'
/// places.
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
    let people: u32 = there.iter().map(|person| person.seats()).sum();
    let guests = guests::among(tx, std::slice::from_ref(shift))?;
    Ok(people + guests.iter().filter(|guest| guest.position == position).count() as u32)
}

//! Where somebody has said that they are: nobody promises to be at two places.

use super::zone::Interval;
use crate::domain::shift::Shift;
use crate::domain::{PersonId, ShiftId};
use crate::error::Error;
use crate::store::{Page, Tx, assignments, sessions, shifts};

/// Whether somebody has a place on another shift at the time of this one, or comes to a session then.
///
/// # Errors
/// What the database says.
pub(super) fn is_elsewhere(tx: &mut Tx, person: &PersonId, shift: &Shift) -> Result<bool, Error> {
    let when = |shift: &Shift| Interval { start: shift.starts_at, end: shift.ends_at };
    let theirs = promised(tx, person)?;
    let others = shifts::find_all(tx, &theirs)?.into_iter().filter(|other| other.id != shift.id);
    Ok(others.into_iter().any(|other| when(&other).overlaps(when(shift))))
}

fn promised(tx: &mut Tx, person: &PersonId) -> Result<Vec<ShiftId>, Error> {
    let places = assignments::of_person(tx, person)?.into_iter().filter(|own| own.state.is_fixed());
    let mut promised: Vec<ShiftId> = places.map(|own| own.shift).collect();
    let invited = sessions::Filter { attendee: Some(person.clone()), ..sessions::Filter::default() };
    let invited = sessions::list(tx, &invited, &Page::first(u16::MAX))?.into_iter().map(|session| session.value);
    promised.extend(invited.filter(|session| session.expected().any(|one| one == person)).map(|session| session.shift));
    Ok(promised)
}

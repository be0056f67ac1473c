//! A house of invented people, to try the service with: put into an empty house, and taken out again.

use super::fill::{self, Contents};
use super::line::first_week;
use super::{Size, World};
use crate::error::Error;
use crate::jobs::round;
use crate::store::{Page, Tx, emptied, people};
use chrono::{DateTime, Utc};

/// What chance starts from: everybody who tries it sees the same people.
const SEED: u64 = 1;

/// Puts six sites with their shifts and people into an empty house. No letter ever leaves to any of them.
///
/// # Errors
/// `Conflict` (`house_in_use`) where there are sites or people.
pub fn load(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    if fill::contents(tx)? != Contents::Nothing {
        return Err(Error::conflict("house_in_use", "there are sites or people already"));
    }
    let mut world = World::new(Size::M, SEED, first_week(now.date_naive()))?;
    fill::unreachable(&mut world);
    fill::fill(tx, &world)
}

/// Whether it seems to be there, as far as one look at its people says.
///
/// # Errors
/// What the database says.
pub fn seems_there(tx: &mut Tx) -> Result<bool, Error> {
    let first = people::list(tx, &people::Filter::default(), &Page::first(1))?;
    Ok(first.first().is_some_and(|person| fill::is_unreachable(&person.value)))
}

/// Takes it out again, with every week that was planned with it. Who coordinates and what was done stay.
///
/// # Errors
/// `Conflict` (`somebody_real`) where it is not there, or anybody is who is not of it.
pub fn remove(tx: &mut Tx) -> Result<(), Error> {
    if !fill::is_on_trial(tx)? {
        return Err(Error::conflict(
            "somebody_real",
            "this is not the demonstration's house, or somebody real is in it",
        ));
    }
    emptied::empty(tx)?;
    round::begin(tx)
}

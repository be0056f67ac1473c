//! Guests for a day.

use super::company;
use super::pose::Seat;
use crate::domain::guest::Guest;
use crate::domain::person::Clearance;
use crate::domain::{GuestId, ShiftId};
use crate::error::Error;
use crate::store::{Tx, guests, rosters, shifts};
use chrono::{DateTime, TimeDelta, Utc};

/// Names are forgotten so long after.
const KEPT: TimeDelta = TimeDelta::days(14);

/// Invites somebody to a shift for one day: they count at their place. Among minors nobody is a guest (art. 596.2), and where
/// something is asked of everybody, or one gender alone may come, nobody is who has not shown it.
///
/// # Errors
/// `NotFound`; `Invalid` at `/position` (`unknown`, `kind`); `Conflict` (`shift_over`, `not_for_guests`).
pub fn invite(tx: &mut Tx, now: DateTime<Utc>, id: &ShiftId, position: u16, name: &str) -> Result<Guest, Error> {
    let shift = shifts::get(tx, id)?.value;
    let Some(place) = shift.pattern.positions.get(usize::from(position)) else {
        return Err(Error::invalid("/position", "unknown", "the shift has no such position"));
    };
    if Seat::of(place) != Seat::Volunteers {
        return Err(Error::invalid("/position", "kind", "guests come on a volunteer's place"));
    }
    if shift.ends_at <= now {
        return Err(Error::conflict("shift_over", "this shift is over"));
    }
    // What every volunteer is told and has before the first shift, a guest is told and has for that day.
    let told = [Clearance::InformationNote, Clearance::Insurance, Clearance::Onboarding];
    let asks_more = !shift.pattern.prerequisites.iter().all(|asked| told.contains(asked));
    let asks_more = asks_more || shift.pattern.gender_rule.is_some();
    if company::is_among_minors(tx, &shift)? || asks_more {
        return Err(Error::conflict("not_for_guests", "this shift asks what a guest has not shown"));
    }
    let guest = Guest {
        id: GuestId::from_bits(rand::random()),
        shift: id.clone(),
        position,
        name: name.to_owned(),
        created_at: now,
    };
    guests::insert(tx, &guest)?;
    rosters::touch_at(tx, &shift.site, shift.date)?;
    Ok(guest)
}

/// Takes an invitation back.
///
/// # Errors
/// `NotFound`.
pub fn take_back(tx: &mut Tx, id: &ShiftId, guest: &GuestId) -> Result<(), Error> {
    let shift = shifts::get(tx, id)?.value;
    guests::delete(tx, id, guest)?;
    rosters::touch_at(tx, &shift.site, shift.date)
}

/// Forgets the names of those who came long enough ago.
///
/// # Errors
/// What the database says.
pub fn forget_due(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    guests::forget(tx, now - KEPT)
}

//! What stands against a round.

use crate::domain::person::Clearance;
use crate::domain::round::{Round, Vehicle};
use crate::domain::shift::Shift;
use crate::domain::template::TeamNeed;
use crate::error::{Error, Fault};
use crate::store::rounds::{self, Filter};
use crate::store::{Page, Tx, shifts, vehicles};

/// Lets a round pass that may be driven.
///
/// # Errors
/// `Invalid` at `/vehicle` (`beyond_reach` where it is another site's, `closed` where there is none on that day), at `/shift`
/// (`no_driver`), at `/stops/…` (`outside_shift`); `Conflict` (`vehicle_taken`).
pub fn check(tx: &mut Tx, round: &Round, shift: &Shift) -> Result<(), Error> {
    let mut faults = outside(round, shift);
    if let Some(id) = &round.vehicle {
        let vehicle = vehicles::get(tx, id)?.value;
        if vehicle.site != shift.site {
            faults.push(Fault::new("/vehicle", "beyond_reach", "this vehicle is another site's"));
        }
        if !vehicle.validity.holds_on(shift.date) {
            faults.push(Fault::new("/vehicle", "closed", "there is no such vehicle on that day"));
        }
        if !asks_a_driver(shift) {
            faults.push(Fault::new("/shift", "no_driver", "somebody on it must hold a driving licence B: ask for it"));
        }
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    if is_taken(tx, round, shift)? {
        return Err(Error::conflict("vehicle_taken", "this vehicle is on another round at that time"));
    }
    Ok(())
}

/// Lets a vehicle be kept as it is to be, where its rounds can still be driven with it.
///
/// # Errors
/// `Conflict` (`broken_reference`) where it has a round of another site, or beyond its time.
pub fn keep_vehicle(tx: &mut Tx, vehicle: &Vehicle) -> Result<(), Error> {
    let filter = Filter { vehicle: Some(vehicle.id.clone()), ..Filter::default() };
    for round in rounds::list(tx, &filter, &Page::first(u16::MAX))? {
        let shift = shifts::get(tx, &round.value.shift)?.value;
        if shift.site != vehicle.site || !vehicle.validity.holds_on(shift.date) {
            return Err(Error::conflict("broken_reference", "a round is planned with this vehicle then"));
        }
    }
    Ok(())
}

/// Stops within the shift's hours. One over midnight has none that is outside for sure.
fn outside(round: &Round, shift: &Shift) -> Vec<Fault> {
    let (start, end) = (shift.pattern.start, shift.pattern.end);
    if end <= start {
        return Vec::new();
    }
    let numbered = round.stops.iter().enumerate();
    let is_outside = numbered.filter(|(_, stop)| stop.from < start || stop.until > end);
    is_outside
        .map(|(at, _)| Fault::new(format!("/stops/{at}/from"), "outside_shift", "the shift has other hours"))
        .collect()
}

pub(super) fn asks_a_driver(shift: &Shift) -> bool {
    let asked = |need: &TeamNeed| matches!(need, TeamNeed::Clearance { clearance: Clearance::DrivingLicenceB });
    shift.pattern.team.iter().any(asked) || shift.pattern.prerequisites.contains(&Clearance::DrivingLicenceB)
}

pub(super) fn is_taken(tx: &mut Tx, round: &Round, shift: &Shift) -> Result<bool, Error> {
    let Some(vehicle) = &round.vehicle else { return Ok(false) };
    let filter = Filter { vehicle: Some(vehicle.clone()), after: Some(shift.starts_at), ..Filter::default() };
    let others = rounds::list(tx, &filter, &Page::first(u16::MAX))?;
    let others: Vec<_> =
        others.into_iter().filter(|other| other.value.id != round.id).map(|other| other.value.shift).collect();
    let others = shifts::find_all(tx, &others)?;
    Ok(others.iter().any(|other| other.starts_at < shift.ends_at && shift.starts_at < other.ends_at))
}

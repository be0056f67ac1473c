//! A yes that somebody gives of their own: what stands against it at this moment.

use super::candidates;
use super::desk::Desk;
use super::edit::Placing;
use super::load;
use super::report::{Cause, Reason};
use super::rule::Rule;
use super::scales::Scales;
use crate::domain::roster::Assignment;
use crate::error::Error;
use crate::store::Tx;

/// What stands against it as things are now: rest, hours, another shift, a clearance that ended. What they wished for
/// themselves does not: they have just said yes.
///
/// # Errors
/// `NotFound`, `Invalid` where there is no such place.
pub fn stands_against(tx: &mut Tx, assignment: &Assignment) -> Result<Vec<Reason>, Error> {
    let mut house = load::house_about(tx, &assignment.roster, &assignment.person, &assignment.shift)?;
    house.assignments.retain(|own| own.id != assignment.id);
    let placing = Placing {
        person: assignment.person.clone(),
        shift: assignment.shift.clone(),
        position: assignment.position,
        reason: None,
    };
    at(&Desk::of(house), &placing)
}

/// The same at a desk that was opened.
///
/// # Errors
/// As [`stands_against`].
pub fn at(desk: &Desk, placing: &Placing) -> Result<Vec<Reason>, Error> {
    let mut against = all(desk, placing)?;
    against.retain(|reason| !is_wish(reason));
    Ok(against)
}

/// The same with what they wished for themselves, of whom it is not known that they would say yes.
///
/// # Errors
/// As [`stands_against`].
pub fn all(desk: &Desk, placing: &Placing) -> Result<Vec<Reason>, Error> {
    let mut against = Scales::at(desk).putting(placing)?.against;
    let alone = Reason::of(Cause::Rule(Rule::Accompanied));
    if candidates::would_be_alone(&desk.house, &placing.shift, placing.position) && !against.contains(&alone) {
        against.push(alone);
    }
    Ok(against)
}

/// Whether it is no more than what they once said of when and how often they would like to come.
pub fn is_wish(reason: &Reason) -> bool {
    matches!(reason.cause, Cause::Availability | Cause::Rule(Rule::WantedShifts))
}

//! Who could take a place.

use super::company;
use super::desk::{Desk, report_of};
use super::house::House;
use super::load;
use super::pose::Seat;
use super::report::{Candidate, Gap};
use crate::domain::roster::Assignment;
use crate::domain::shift::Shift;
use crate::domain::{RosterId, ShiftId};
use crate::error::Error;
use crate::store::Tx;
use solver::explain::Questions;

/// Those who could take a place, the best first: those whom nothing stops and who cost the least. Whom something stops
/// that nobody may override is not among them.
///
/// # Errors
/// `NotFound`, `Invalid` where there is no such position.
pub fn candidates(
    tx: &mut Tx,
    roster: &RosterId,
    shift: &ShiftId,
    position: u16,
    limit: usize,
) -> Result<Vec<Candidate>, Error> {
    let mut house = load::house(tx, roster)?;
    house.take_back(|own| own.shift == *shift && own.is_open());
    at(&Desk::of(house), shift, position, limit)
}

/// Why places of a shift stay open, and who could take one at each of its positions.
///
/// # Errors
/// `NotFound`.
pub fn of_shift(
    tx: &mut Tx,
    roster: &RosterId,
    shift: &ShiftId,
    limit: usize,
) -> Result<(Vec<Gap>, Vec<Vec<Candidate>>), Error> {
    let mut house = load::house(tx, roster)?;
    let positions = house.shift(shift).ok_or(Error::not_found("shift"))?.pattern.positions.len();
    let mut gaps = report_of(&house).gaps;
    gaps.retain(|gap| gap.shift == *shift);
    house.take_back(|own| own.shift == *shift && own.is_open());
    let desk = Desk::of(house);
    let found = (0..positions as u16).map(|position| at(&desk, shift, position, limit)).collect::<Result<_, _>>()?;
    Ok((gaps, found))
}

/// The places of a roster that stay short, as far as they are looked at, and who could take each.
///
/// # Errors
/// `NotFound`.
pub fn of_gaps(
    tx: &mut Tx,
    roster: &RosterId,
    limit: usize,
    is_looked_at: impl Fn(&Gap, &Shift) -> bool,
) -> Result<Vec<(Gap, Shift, Vec<Candidate>)>, Error> {
    let mut house = load::house(tx, roster)?;
    let gaps = report_of(&house).gaps;
    house.take_back(Assignment::is_open);
    let desk = Desk::of(house);
    let questions = Questions::new(&desk.posed.problem, desk.roster.clone());
    let mut found = Vec::new();
    for gap in gaps {
        let shift = desk.house.shift(&gap.shift).ok_or(Error::not_found("shift"))?;
        if is_looked_at(&gap, shift) {
            let could = among(&desk, &questions, &gap.shift, gap.position, limit)?;
            found.push((gap, shift.clone(), could));
        }
    }
    Ok(found)
}

/// The same of a roster that was read.
pub(super) fn at(desk: &Desk, shift: &ShiftId, position: u16, limit: usize) -> Result<Vec<Candidate>, Error> {
    let questions = Questions::new(&desk.posed.problem, desk.roster.clone());
    among(desk, &questions, shift, position, limit)
}

/// The same of a roster that more is asked about.
pub(super) fn among(
    desk: &Desk,
    questions: &Questions<'_>,
    shift: &ShiftId,
    position: u16,
    limit: usize,
) -> Result<Vec<Candidate>, Error> {
    let cell = desk.cell(shift, position)?;
    if would_be_alone(&desk.house, shift, position) {
        return Ok(Vec::new());
    }
    let translator = desk.translator();
    let mut found = questions.candidates(cell, &|obstacle| translator.is_final(obstacle, cell.shift));
    found.truncate(limit);
    Ok(translator.candidates(&found, cell.shift))
}

/// Among minors, without an employee, no volunteer is a candidate.
pub(super) fn would_be_alone(house: &House, shift: &ShiftId, position: u16) -> bool {
    house.shift(shift).is_some_and(|shift| {
        let position = shift.pattern.positions.get(usize::from(position));
        position.is_some_and(|position| Seat::of(position) == Seat::Volunteers)
            && !company::is_accompanied(house, shift)
    })
}

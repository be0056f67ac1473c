//! A roster as a coordinator has it before them: the house, its problem, and who stands where now.

use super::house::House;
use super::load;
use super::pose::{Index, Posed, pose};
use super::report::{Reason, Report};
use super::translate::Translator;
use crate::domain::roster::Assignment;
use crate::domain::{PersonId, RosterId, ShiftId};
use crate::error::Error;
use crate::store::Tx;
use solver::Problem;
use solver::problem::{PersonIndex, PositionIndex, ShiftIndex};
use solver::roster::Cell;

/// A roster with everything that is asked about it.
#[derive(Debug, Clone)]
pub struct Desk {
    /// What it is made from.
    pub house: House,
    /// The problem that it is.
    pub posed: Posed,
    /// Who stands where.
    pub roster: solver::Roster,
}

impl Desk {
    /// Reads a roster.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn open(tx: &mut Tx, roster: &RosterId) -> Result<Self, Error> {
        Ok(Self::of(load::house(tx, roster)?))
    }

    /// Of a house that was read.
    pub fn of(house: House) -> Self {
        let posed = pose(&house);
        let roster = standing(&house, &posed.problem, &posed.index);
        Self { house, posed, roster }
    }

    /// What stands against somebody where they are, whatever else they work.
    pub fn lacking(&self, assignment: &Assignment) -> Vec<Reason> {
        let place = self.posed.index.person_index(&assignment.person).zip(cell_of(
            &self.posed.problem,
            &self.posed.index,
            assignment,
        ));
        let Some((person, cell)) = place else { return Vec::new() };
        self.translator().reasons(&solver::explain::lacking(&self.posed.problem, person, cell), cell.shift)
    }

    /// Reads the engine's answers.
    pub fn translator(&self) -> Translator<'_> {
        Translator::new(&self.house, &self.posed.index)
    }

    /// Whether somebody is told what they work, instead of asked.
    pub fn is_assigned(&self, person: &PersonId) -> bool {
        self.house.person(person).is_some_and(|person| person.kind.is_assigned())
    }

    /// A place on a shift of the roster.
    ///
    /// # Errors
    /// `NotFound` where the shift is not of the roster, `Invalid` where it has no such position.
    pub fn cell(&self, shift: &ShiftId, position: u16) -> Result<Cell, Error> {
        let index: ShiftIndex = self.posed.index.shift_index(shift).ok_or(Error::not_found("shift"))?;
        if usize::from(position) < self.posed.problem.shift(index).positions.len() {
            Ok(Cell { shift: index, position: PositionIndex(position.into()) })
        } else {
            Err(Error::invalid("/position", "unknown", "the shift has no such position"))
        }
    }

    /// A person's number; `NotFound` where they do not work at the roster's sites.
    pub fn person(&self, person: &PersonId) -> Result<PersonIndex, Error> {
        self.posed.index.person_index(person).ok_or(Error::not_found("person"))
    }
}

/// The engine's roster of the assignments as they stand, those that count.
pub(super) fn standing(house: &House, problem: &Problem, index: &Index) -> solver::Roster {
    let mut roster = solver::Roster::fixed(problem);
    let cell =
        |assignment: &Assignment| index.person_index(&assignment.person).zip(cell_of(problem, index, assignment));
    let free = house.assignments.iter().filter(|assignment| assignment.state.counts() && !assignment.is_fixed());
    for (person, cell) in free.filter_map(cell) {
        let mut cells = roster.of(person).clone();
        cells.push(cell);
        roster.set(person, cells);
    }
    roster
}

/// Where somebody stands. A position that a shift no longer has is taken to be its last.
fn cell_of(problem: &Problem, index: &Index, assignment: &Assignment) -> Option<Cell> {
    let shift = index.shift_index(&assignment.shift)?;
    let last = problem.shift(shift).positions.len().checked_sub(1)?;
    Some(Cell { shift, position: PositionIndex::from(usize::from(assignment.position).min(last)) })
}

/// What is missing, broken, or to be known of a roster as it stands now.
///
/// # Errors
/// `NotFound`.
pub fn report(tx: &mut Tx, roster: &RosterId) -> Result<Report, Error> {
    Ok(report_of(&load::house(tx, roster)?))
}

/// The same of a house that was read: as if everyone on its roster were fixed there, so that what changed since they were chosen is
/// told.
pub fn report_of(house: &House) -> Report {
    let mut standing = house.clone();
    // Who has been asked, or would come, has not said no.
    standing.assignments.retain(|own| own.state.counts() || own.state.is_no());
    for assignment in standing.assignments.iter_mut().filter(|assignment| assignment.state.counts()) {
        assignment.locked = true;
    }
    let Posed { problem, index } = pose(&standing);
    let review = solver::explain::review(&problem, &solver::Roster::fixed(&problem));
    Translator::new(house, &index).report(&review)
}

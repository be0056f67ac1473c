//! A problem made ready for search: each person's plan, each row, and what they weigh.

mod plan;
mod rows;
mod weights;

pub(crate) use plan::{BoundRule, Event, Plan};
pub(crate) use rows::{Counts, Rows, cover};
pub(crate) use weights::{Cost, Weights};

use crate::problem::{PersonIndex, Problem, ShiftIndex, Stint};
use crate::roster::{Cell, Roster};
use crate::score::Score;

/// A problem with everything that is asked of it again and again worked out once.
pub(crate) struct Instance<'p> {
    pub(crate) problem: &'p Problem,
    pub(crate) plans: Vec<Plan<'p>>,
    pub(crate) rows: Rows<'p>,
    pub(crate) weights: Weights,
}

impl<'p> Instance<'p> {
    pub(crate) fn new(problem: &'p Problem) -> Self {
        let plans: Vec<_> = problem.person_indices().map(|person| Plan::new(problem, person)).collect();
        let rows = Rows::new(problem);
        let weights = Weights::new(problem);
        Self { problem, plans, rows, weights }
    }

    pub(crate) fn plan(&self, person: PersonIndex) -> &Plan<'p> {
        &self.plans[person.at()]
    }

    /// The person's plan with the shift of a cell on it, whether or not it is theirs to take: for questions.
    pub(crate) fn plan_with(&self, person: PersonIndex, cell: Cell) -> Plan<'p> {
        let mut plan = Plan::new(self.problem, person);
        plan.admit(cell);
        plan
    }

    /// The score of a roster, counted from nothing.
    pub(crate) fn recount(&self, roster: &Roster) -> Score {
        let mut counts = Counts::none(&self.rows);
        for (person, cell) in roster.cells() {
            counts.add(&self.rows, person, cell, 1);
        }
        let personal: Score =
            self.problem.person_indices().map(|person| self.plan(person).score(roster.of(person))).sum();
        personal + self.rows.score(&counts)
    }
}

/// A shift of the problem as the stint that whoever is on it works.
pub(crate) fn stint_of(problem: &Problem, shift: ShiftIndex) -> Stint {
    let shift = problem.shift(shift);
    Stint {
        span: shift.span,
        day: i32::from(shift.day),
        scheduled: shift.scheduled,
        paid: shift.paid,
        night: shift.night,
        night_work: shift.night_work,
        place: shift.place,
    }
}

/// Whether a cell is among what a person's fixed places are.
pub(crate) fn is_fixed(problem: &Problem, person: PersonIndex, cell: Cell) -> bool {
    let same = |fixed: &crate::problem::Fixed| fixed.shift == cell.shift && fixed.position == cell.position;
    problem.person(person).fixed.iter().any(same)
}

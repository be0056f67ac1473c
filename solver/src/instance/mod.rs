//! A problem made ready for search: each person's plan, each row, and what they weigh.

mod events;
mod fold;
mod parts;
mod plan;
mod rows;
mod weights;

pub(crate) use events::{Choice, Event};
pub(crate) use parts::Part;
pub(crate) use plan::{BoundRule, Plan};
pub(crate) use rows::{Counts, Row, Rows, Term};
pub(crate) use weights::{Cost, Most, Weights};

use crate::problem::{PersonIndex, Problem, ShiftIndex, Stint};
use crate::roster::{Cell, Roster};
use crate::score::Score;
use crate::solve::Stop;
use smallvec::SmallVec;

/// A problem with everything that is asked of it again and again worked out once.
pub(crate) struct Instance<'p> {
    pub(crate) problem: &'p Problem,
    pub(crate) plans: Vec<Plan<'p>>,
    pub(crate) rows: Rows<'p>,
    pub(crate) most: Most,
    pub(crate) weights: Weights,
    /// What can be solved apart; found for a search only.
    pub(crate) parts: Vec<Part>,
}

impl<'p> Instance<'p> {
    /// Ready for questions about rosters.
    pub(crate) fn new(problem: &'p Problem) -> Self {
        Self::with(problem, Rows::new(problem))
    }

    fn with(problem: &'p Problem, rows: Rows<'p>) -> Self {
        let plans: Vec<_> = problem.person_indices().map(|person| Plan::new(problem, &rows, person)).collect();
        let most = Most::of(problem);
        let weights = Weights::new(&most);
        Self { problem, plans, rows, most, weights, parts: Vec::new() }
    }

    /// Ready to look for rosters as well. Told to stop, it is ready for no more than what is fixed.
    pub(crate) fn for_search(problem: &'p Problem, threads: usize, stop: Stop<'_>) -> Self {
        let mut instance = Self::with(problem, Rows::for_search(problem));
        fold::fold_all(problem, &mut instance.plans, threads, stop);
        instance.parts = parts::parts(&instance);
        instance
    }

    pub(crate) fn plan(&self, person: PersonIndex) -> &Plan<'p> {
        &self.plans[person.at()]
    }

    /// The shift of a cell as something for a person to work, where it is not among what they may: for questions.
    pub(crate) fn added(&self, person: PersonIndex, cell: Cell) -> Option<Event<'p>> {
        let is_own = |event: &Event<'_>| event.shift == Some(cell.shift);
        let stint = stint_of(self.problem, cell.shift);
        let labels = &self.problem.shift(cell.shift).labels;
        let is_known = self.plan(person).events.iter().any(is_own);
        (!is_known).then(|| Event {
            rules: self.plan(person).concerned_by(&stint, labels),
            stint,
            labels,
            shift: Some(cell.shift),
            choices: SmallVec::new(),
            mandatory: false,
        })
    }

    /// How many are where in a roster.
    pub(crate) fn counts(&self, roster: &Roster) -> Counts {
        let mut counts = Counts::none(&self.rows);
        for (person, cell) in roster.cells() {
            counts.add(&self.rows, person, cell, 1);
        }
        counts
    }

    /// The score of a roster, counted from nothing.
    pub(crate) fn recount(&self, roster: &Roster) -> Score {
        let personal: Score =
            self.problem.person_indices().map(|person| self.plan(person).score(roster.of(person))).sum();
        personal + self.rows.score(&self.counts(roster))
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
        kind: None,
    }
}

/// Whether a cell is among what a person's fixed places are.
pub(crate) fn is_fixed(problem: &Problem, person: PersonIndex, cell: Cell) -> bool {
    let same = |fixed: &crate::problem::Fixed| fixed.shift == cell.shift && fixed.position == cell.position;
    problem.person(person).fixed.iter().any(same)
}

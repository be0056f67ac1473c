//! Who works what.

use crate::problem::{PersonIndex, PositionIndex, Problem, ShiftIndex};
use serde::{Deserialize, Serialize};

/// A person's place on a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cell {
    /// The shift.
    pub shift: ShiftIndex,
    /// The position on it.
    pub position: PositionIndex,
}

/// One person's cells in order of their shifts. What is fixed is among them.
pub type Timeline = Vec<Cell>;

/// A timeline for each person of a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Roster {
    timelines: Vec<Timeline>,
}

impl Roster {
    /// Only what is fixed.
    pub fn fixed(problem: &Problem) -> Self {
        let timeline = |person: PersonIndex| {
            let fixed = problem.person(person).fixed.iter();
            let mut cells: Timeline =
                fixed.map(|fixed| Cell { shift: fixed.shift, position: fixed.position }).collect();
            cells.sort_unstable();
            cells
        };
        Self { timelines: problem.person_indices().map(timeline).collect() }
    }

    /// How many people have a timeline.
    pub fn people(&self) -> usize {
        self.timelines.len()
    }

    /// The cells of one person.
    pub fn of(&self, person: PersonIndex) -> &Timeline {
        &self.timelines[person.at()]
    }

    /// Gives a person other cells, which are put in order.
    pub fn set(&mut self, person: PersonIndex, mut cells: Timeline) {
        cells.sort_unstable();
        self.timelines[person.at()] = cells;
    }

    /// Everyone with each of their cells.
    pub fn cells(&self) -> impl Iterator<Item = (PersonIndex, Cell)> {
        self.timelines
            .iter()
            .enumerate()
            .flat_map(|(person, cells)| cells.iter().map(move |cell| (PersonIndex::from(person), *cell)))
    }
}

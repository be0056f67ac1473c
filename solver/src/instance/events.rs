//! What one person must work and what they could.

use super::{Rows, Term, stint_of};
use crate::problem::{Label, PersonIndex, PositionIndex, Problem, ShiftIndex, Stint};
use crate::roster::Cell;
use crate::rules::eligibility;
use smallvec::SmallVec;

/// Something on a person's way, in order of start.
#[derive(Debug)]
pub(crate) struct Event<'p> {
    pub(crate) stint: Stint,
    pub(crate) labels: &'p [Label],
    /// The shift, where it is one of the problem.
    pub(crate) shift: Option<ShiftIndex>,
    /// The positions that the person may take; empty where it is not theirs to choose.
    pub(crate) choices: SmallVec<[Choice; 1]>,
    /// Worked whatever is chosen.
    pub(crate) mandatory: bool,
    /// The person's rules to which it can matter, by their numbers.
    pub(crate) rules: SmallVec<[u16; 8]>,
}

/// A position that a person may take.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) position: PositionIndex,
    /// What they count there, in which rows.
    pub(crate) terms: SmallVec<[Term; 2]>,
    /// Switches touch the shift: what it costs depends on more than the rows' prices.
    pub(crate) switched: bool,
}

impl Choice {
    fn new(rows: &Rows<'_>, person: PersonIndex, cell: Cell) -> Self {
        let terms = rows.terms(person, cell).collect();
        Self { position: cell.position, terms, switched: rows.has_switch(cell.shift) }
    }
}

/// Everything that a person must or could work from the horizon's start on, in order.
pub(super) fn events<'p>(problem: &'p Problem, rows: &Rows<'_>, index: PersonIndex) -> Vec<Event<'p>> {
    let person = problem.person(index);
    let beyond = person.elsewhere.iter().filter(|stint| stint.span.start.0 >= 0).map(|stint| Event {
        stint: *stint,
        labels: &[],
        shift: None,
        choices: SmallVec::new(),
        mandatory: true,
        rules: SmallVec::new(),
    });
    let shifts = problem.indexed_shifts().filter_map(|(shift_index, shift)| {
        let mandatory = person.fixed.iter().any(|fixed| fixed.shift == shift_index);
        let choices = if mandatory { SmallVec::new() } else { open_to(problem, rows, index, shift_index) };
        (mandatory || !choices.is_empty()).then(|| Event {
            stint: stint_of(problem, shift_index),
            labels: &shift.labels,
            shift: Some(shift_index),
            choices,
            mandatory,
            rules: SmallVec::new(),
        })
    });
    let mut events: Vec<_> = shifts.chain(beyond).collect();
    events.sort_by_key(|event| event.stint.span.start);
    events
}

/// The positions of a shift that a person may take.
fn open_to(problem: &Problem, rows: &Rows<'_>, index: PersonIndex, shift_index: ShiftIndex) -> SmallVec<[Choice; 1]> {
    let (person, shift) = (problem.person(index), problem.shift(shift_index));
    if !eligibility::can_come(person, shift_index, shift) {
        return SmallVec::new();
    }
    let positions = shift.positions.iter().enumerate();
    positions
        .filter(|(_, position)| eligibility::meets_all(problem, person, shift, position))
        .map(|(position, _)| Choice::new(rows, index, Cell { shift: shift_index, position: position.into() }))
        .collect()
}

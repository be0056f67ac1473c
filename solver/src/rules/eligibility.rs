//! Whether somebody may be on a place at all, whatever else they work.

use crate::explain::Obstacle;
use crate::problem::{Ask, Person, Position, Problem, Shift, ShiftIndex, Span};
use crate::roster::Cell;

/// The day of a shift: what people hold must be valid for the whole of it.
fn day_of(problem: &Problem, shift: &Shift) -> Span {
    let day = usize::from(shift.day);
    Span { start: problem.days[day], end: problem.days[day + 1] }
}

/// Role, site, language, skill, prerequisite, gender rule, age: one of what is asked, valid on the shift's day.
///
/// Source: the position; the Act of 10 May 2007 for a gender rule, where an undeclared gender holds nothing; the Act of
/// 3 July 2005 for what a volunteer must have shown. Example: an extract that ends on Tuesday counts on Tuesday, not on
/// Wednesday.
fn meets(person: &Person, ask: &Ask, day: Span) -> bool {
    person.held.iter().any(|held| ask.any_of.contains(&held.tag) && held.during.is_none_or(|span| span.contains(day)))
}

/// They are not away for any minute of the shift.
fn is_there(person: &Person, shift: &Shift) -> bool {
    !person.absences.iter().any(|absence| absence.overlaps(shift.span))
}

/// The shift lies in one of their windows and is of a kind that they are willing for. Who tells no availability is
/// asked whenever they are not away.
fn offers(person: &Person, shift: &Shift) -> bool {
    person.availability.as_ref().is_none_or(|availability| {
        let willing =
            availability.willing.is_empty() || shift.labels.iter().any(|label| availability.willing.contains(label));
        willing && availability.windows.iter().any(|window| window.contains(shift.span))
    })
}

/// The first position of which somebody meets each ask is enough for most questions; this one answers for one.
pub(crate) fn meets_all(problem: &Problem, person: &Person, shift: &Shift, position: &Position) -> bool {
    let day = day_of(problem, shift);
    position.asks.iter().all(|ask| meets(person, ask, day))
}

/// Whether time and will allow the shift.
pub(crate) fn can_come(person: &Person, index: ShiftIndex, shift: &Shift) -> bool {
    offers(person, shift) && is_there(person, shift) && !person.refused.contains(&index)
}

/// Everything that stands against somebody on a place, but for what they work besides. In the order of [`Obstacle`].
pub(crate) fn obstacles(problem: &Problem, person: &Person, cell: Cell) -> Vec<Obstacle> {
    let shift = problem.shift(cell.shift);
    let day = day_of(problem, shift);
    let lacking = problem.position(cell.shift, cell.position).asks.iter().filter(|ask| !meets(person, ask, day));
    let mut found: Vec<Obstacle> =
        lacking.map(|ask| Obstacle::Ask { ask: ask.kind, any_of: ask.any_of.clone() }).collect();
    if !is_there(person, shift) {
        found.push(Obstacle::Absence);
    }
    if !offers(person, shift) {
        found.push(Obstacle::Availability);
    }
    if person.refused.contains(&cell.shift) {
        found.push(Obstacle::Refused);
    }
    found.sort();
    found.dedup();
    found
}

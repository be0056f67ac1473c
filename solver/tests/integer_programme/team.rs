//! What the people of a shift, or of several, must be together.

use crate::logic::{Formulas, Literal, Sum};
use crate::pose::Cells;
use solver::Level;
use solver::problem::{Person, PersonIndex, PositionIndex, Problem, ShiftIndex, Span, TeamRule};
use solver::roster::Cell;

/// What the cover of each position costs, by level.
pub fn cover(problem: &Problem, cells: &Cells, formulas: &mut Formulas) -> Vec<(Level, Sum)> {
    let mut costs = Vec::new();
    for (shift, data) in problem.indexed_shifts() {
        for (place, position) in data.positions.iter().enumerate() {
            let people = problem.person_indices();
            let units: Sum = people
                .map(|person| {
                    let is_there = cells.at(person, Cell { shift, position: place.into() });
                    Sum::from(is_there) * i64::from(problem.person(person).units)
                })
                .sum();
            for cover in &position.cover {
                let target = i64::from(cover.units);
                costs.push((cover.level, formulas.short_of(units.clone(), target) * cover.under));
                costs.push((cover.level, formulas.beyond(units.clone(), target) * cover.over));
            }
        }
    }
    costs
}

/// What a team rule costs, at its level.
pub fn cost(rule: &TeamRule, problem: &Problem, cells: &Cells, formulas: &mut Formulas) -> (Level, Sum) {
    match rule {
        TeamRule::Skill { shifts, any_of, minimum, level, weight, .. } => {
            let holds = |person: &Person| person.held.iter().any(|held| any_of.contains(&held.tag));
            let holders = problem.person_indices().filter(|person| holds(problem.person(*person)));
            let holders: Vec<PersonIndex> = holders.collect();
            let on_them = shifts.iter().flat_map(|shift| holders.iter().map(|person| cells.on(*person, *shift)));
            let count: Sum = on_them.map(Sum::from).sum();
            (*level, formulas.short_of(count, i64::from(*minimum)) * *weight)
        }
        TeamRule::Pair { shift, level, weight } => {
            let there: Vec<Literal> = problem.person_indices().map(|person| cells.on(person, *shift)).collect();
            (*level, Sum::from(is_one_alone(&there, formulas)) * *weight)
        }
        TeamRule::Accompanied { guarded, positions, guards, covered, level, weight } => {
            let is_alone = is_ever_alone(problem, cells, formulas, *guarded, guards, covered);
            let mut alone = Sum::default();
            for person in problem.person_indices() {
                for position in positions {
                    alone += {
                        let cell = Cell { shift: *guarded, position: *position };
                        formulas.all([cells.at(person, cell), is_alone]).into()
                    };
                }
            }
            (*level, alone * *weight)
        }
    }
}

fn is_one_alone(there: &[Literal], formulas: &mut Formulas) -> Literal {
    let mut alone = Vec::new();
    for one in 0..there.len() {
        let nobody_else = (0..there.len()).filter(|other| *other != one).map(|other| !there[other]);
        alone.push(formulas.all(nobody_else.chain([there[one]])));
    }
    formulas.any(alone)
}

/// Whether there is a minute of the shift at which nobody keeps company.
fn is_ever_alone(
    problem: &Problem,
    cells: &Cells,
    formulas: &mut Formulas,
    guarded: ShiftIndex,
    guards: &[(ShiftIndex, PositionIndex)],
    covered: &[Span],
) -> Literal {
    let span = problem.shift(guarded).span;
    let spans: Vec<Span> =
        guards.iter().map(|(shift, _)| problem.shift(*shift).span).chain(covered.iter().copied()).collect();
    // Company changes only where something begins or ends.
    let minutes = spans.iter().flat_map(|span| [span.start, span.end]).chain([span.start]);
    let mut alone = Vec::new();
    for minute in minutes.filter(|minute| (span.start..span.end).contains(minute)) {
        let is_within = |span: &Span| (span.start..span.end).contains(&minute);
        if covered.iter().any(is_within) {
            continue;
        }
        let watching = guards.iter().filter(|(shift, _)| is_within(&problem.shift(*shift).span));
        let watching = watching.flat_map(|(shift, position)| {
            problem.person_indices().map(|person| cells.at(person, Cell { shift: *shift, position: *position }))
        });
        alone.push(!formulas.any(watching.collect::<Vec<_>>()));
    }
    formulas.any(alone)
}

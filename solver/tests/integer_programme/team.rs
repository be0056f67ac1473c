//! What the people of a shift, or of several, must be together.

use crate::logic::{Formulas, Literal, Sum};
use crate::pose::Cells;
use solver::Level;
use solver::problem::{Person, PersonIndex, PositionIndex, Problem, ShiftIndex, Span, TeamRule, Who};
use solver::roster::Cell;
use std::collections::BTreeSet;

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
        TeamRule::Count { shifts, who, target, level, under, over, .. } => {
            let shifts: BTreeSet<ShiftIndex> = shifts.iter().copied().collect();
            let on_them = shifts.into_iter().flat_map(|shift| those_on(problem, cells, shift, who));
            let (count, target): (Sum, _) = (on_them.map(Sum::from).sum(), i64::from(*target));
            let short = formulas.short_of(count.clone(), target) * *under;
            (*level, short + formulas.beyond(count, target) * *over)
        }
        TeamRule::Pair { shift, who, level, weight } => {
            let there = those_on(problem, cells, *shift, who);
            (*level, Sum::from(is_one_alone(&there, formulas)) * *weight)
        }
        TeamRule::Beside { shift, who, beside, level, weight, .. } => {
            let nobody_beside = !formulas.any(those_on(problem, cells, *shift, beside));
            let there = those_on(problem, cells, *shift, who);
            let alone = there.into_iter().map(|one| Sum::from(formulas.all([one, nobody_beside])));
            (*level, alone.sum::<Sum>() * *weight)
        }
        TeamRule::OneOf { shifts, level, weight, .. } => {
            (*level, on_others(problem, cells, formulas, &shifts.iter().copied().collect()) * *weight)
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

/// Those who count, whether they are on a shift.
fn those_on(problem: &Problem, cells: &Cells, shift: ShiftIndex, who: &Who) -> Vec<Literal> {
    let holds = |person: PersonIndex| problem.person(person).held.iter().any(|held| who.any_of.contains(&held.tag));
    let counts = |person: &PersonIndex| who.is_everybody() || who.people.contains(person) || holds(*person);
    problem.person_indices().filter(counts).map(|person| cells.on(person, shift)).collect()
}

/// How many are on alternatives other than one: whichever is best takes place, so that a choice of it is free.
fn on_others(problem: &Problem, cells: &Cells, formulas: &mut Formulas, shifts: &BTreeSet<ShiftIndex>) -> Sum {
    let heads = |shift: &ShiftIndex| -> Sum {
        those_on(problem, cells, *shift, &Who::default()).into_iter().map(Sum::from).sum()
    };
    let heads: Vec<Sum> = shifts.iter().map(heads).collect();
    if heads.iter().all(|sum| sum.terms.is_empty()) {
        let all: i64 = heads.iter().map(|sum| sum.constant).sum();
        return Sum::from(all - heads.iter().map(|sum| sum.constant).max().unwrap_or(0));
    }
    let everybody = problem.people.len() as i64;
    let mut others = Sum::default();
    let mut chosen = Sum::from(-1);
    for heads in heads {
        let takes_place = formulas.choice();
        chosen += Sum::from(takes_place);
        others += formulas.above_zero(heads + Sum::from(takes_place) * -everybody);
    }
    // Exactly one takes place.
    formulas.at_least_zero(chosen.clone());
    formulas.at_least_zero(chosen * -1);
    others
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

//! One person and one place: what stands between them, and what it would change.

use super::{Breach, Candidate, Edit, Obstacle, WhatIf};
use crate::instance::{Counts, Instance};
use crate::problem::{AskKind, PersonIndex, Problem};
use crate::roster::{Cell, Roster, Timeline};
use crate::rules::eligibility;
use crate::score::Score;

/// Everything that stands between a person and a place, with what they work already.
pub(crate) fn obstacles(instance: &Instance<'_>, roster: &Roster, person: PersonIndex, cell: Cell) -> Vec<Obstacle> {
    let mut found = eligibility::obstacles(instance.problem, instance.problem.person(person), cell);
    if roster.of(person).iter().any(|taken| taken.shift == cell.shift) {
        found.push(Obstacle::OnIt);
        return found;
    }
    found.extend(broken_by(instance, roster, person, cell));
    found
}

/// The first of them: none is worked out beyond it.
pub(crate) fn first_obstacle(
    instance: &Instance<'_>,
    roster: &Roster,
    person: PersonIndex,
    cell: Cell,
) -> Option<Obstacle> {
    let lacking = eligibility::obstacles(instance.problem, instance.problem.person(person), cell);
    if let Some(first) = lacking.into_iter().next() {
        return Some(first);
    }
    if roster.of(person).iter().any(|taken| taken.shift == cell.shift) {
        return Some(Obstacle::OnIt);
    }
    broken_by(instance, roster, person, cell).into_iter().next()
}

/// The person's own rules at the level of law that the place would break further than they are.
fn broken_by(instance: &Instance<'_>, roster: &Roster, person: PersonIndex, cell: Cell) -> Vec<Obstacle> {
    let plan = instance.plan_with(person, cell);
    let now = plan.amounts(roster.of(person));
    let then = plan.amounts(&with(roster.of(person), cell));
    let worse = plan.rules.iter().zip(now).zip(then).filter(|((bound, now), then)| bound.is_law() && then > now);
    worse.map(|((bound, _), _)| Obstacle::Rule { name: bound.rule.name.clone() }).collect()
}

fn with(cells: &Timeline, cell: Cell) -> Timeline {
    let mut cells = cells.clone();
    cells.push(cell);
    cells.sort_unstable();
    cells
}

pub(super) fn candidates(problem: &Problem, roster: &Roster, cell: Cell) -> Vec<Candidate> {
    let instance = Instance::new(problem);
    let mut counts = counted(&instance, roster);
    let mut candidates: Vec<Candidate> = problem
        .person_indices()
        .filter_map(|person| {
            let obstacles = obstacles(&instance, roster, person, cell);
            let has_the_role =
                !obstacles.iter().any(|obstacle| matches!(obstacle, Obstacle::Ask { ask: AskKind::Role, .. }));
            let is_elsewhere = !obstacles.contains(&Obstacle::OnIt);
            (has_the_role && is_elsewhere).then(|| Candidate {
                person,
                change: change(&instance, roster, &mut counts, person, &with(roster.of(person), cell)),
                obstacles,
            })
        })
        .collect();
    candidates.sort_by(|a, b| {
        let key = |candidate: &Candidate| (candidate.obstacles.len(), candidate.change, candidate.person);
        key(a).cmp(&key(b))
    });
    candidates
}

pub(super) fn what_if(problem: &Problem, roster: &Roster, edit: Edit) -> WhatIf {
    let instance = Instance::new(problem);
    let mut counts = counted(&instance, roster);
    let (person, cells, obstacles) = match edit {
        Edit::Put { person, cell } => {
            let elsewhere = roster.of(person).iter().filter(|taken| taken.shift != cell.shift);
            let kept: Timeline = elsewhere.copied().collect();
            let mut without = roster.clone();
            without.set(person, kept.clone());
            (person, with(&kept, cell), obstacles(&instance, &without, person, cell))
        }
        Edit::Take { person, shift } => {
            let others = roster.of(person).iter().filter(|taken| taken.shift != shift);
            (person, others.copied().collect(), Vec::new())
        }
    };
    let breaches: Vec<Breach> = match edit {
        Edit::Put { cell, .. } => instance.plan_with(person, cell).breaches(&cells),
        Edit::Take { .. } => instance.plan(person).breaches(&cells),
    };
    WhatIf { change: change(&instance, roster, &mut counts, person, &cells), obstacles, breaches }
}

fn counted(instance: &Instance<'_>, roster: &Roster) -> Counts {
    let mut counts = Counts::none(&instance.rows);
    for (person, cell) in roster.cells() {
        counts.add(&instance.rows, person, cell, 1);
    }
    counts
}

/// How the score changes when one person works other cells. The counts are left as they were.
fn change(
    instance: &Instance<'_>,
    roster: &Roster,
    counts: &mut Counts,
    person: PersonIndex,
    cells: &Timeline,
) -> Score {
    let plan =
        cells.iter().find(|cell| !roster.of(person).contains(cell)).map(|cell| instance.plan_with(person, *cell));
    let plan = plan.as_ref().unwrap_or_else(|| instance.plan(person));
    let mut change = plan.score(cells) - plan.score(roster.of(person));
    change += shift_rows(instance, counts, person, roster.of(person), -1);
    change += shift_rows(instance, counts, person, cells, 1);
    for cell in cells {
        counts.add(&instance.rows, person, *cell, -1);
    }
    for cell in roster.of(person) {
        counts.add(&instance.rows, person, *cell, 1);
    }
    change
}

fn shift_rows(instance: &Instance<'_>, counts: &mut Counts, person: PersonIndex, cells: &Timeline, sign: i32) -> Score {
    let one = |cell: &crate::roster::Cell| {
        let before = instance.rows.around(person, *cell, counts);
        counts.add(&instance.rows, person, *cell, sign);
        instance.rows.around(person, *cell, counts) - before
    };
    cells.iter().map(one).sum()
}

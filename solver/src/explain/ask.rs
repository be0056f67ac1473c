//! A problem and a roster made ready for questions: who could, what would it change, why not.

use super::{Breach, Candidate, Edit, Obstacle, Review, WhatIf, judge};
use crate::instance::{Counts, Event, Instance};
use crate::problem::{AskKind, PersonIndex, Problem};
use crate::roster::{Cell, Roster, Timeline};
use crate::rules::eligibility;
use crate::score::Score;

/// A roster with all that is asked of it again and again worked out once. The roster may hold anything: it is judged, not
/// mended.
pub struct Questions<'p> {
    instance: Instance<'p>,
    roster: Roster,
    counts: Counts,
}

impl<'p> Questions<'p> {
    /// Makes a roster ready.
    pub fn new(problem: &'p Problem, roster: Roster) -> Self {
        let instance = Instance::new(problem);
        let counts = instance.counts(&roster);
        Self { instance, roster, counts }
    }

    /// The roster as it stands.
    pub const fn roster(&self) -> &Roster {
        &self.roster
    }

    /// What it costs and lacks.
    pub fn review(&self) -> Review {
        judge(&self.instance, &self.roster)
    }

    /// Everyone who holds the role that a place asks, those first whom nothing stops and who change the score the least.
    /// Left out is whoever is on the shift already, and whoever meets an obstacle that `is_final`.
    pub fn candidates(&self, cell: Cell, is_final: &dyn Fn(&Obstacle) -> bool) -> Vec<Candidate> {
        let mut counts = self.counts.clone();
        let candidate = |person: PersonIndex| {
            let cells = self.roster.of(person);
            let is_on_it = cells.binary_search_by_key(&cell.shift, |taken| taken.shift).is_ok();
            let mut obstacles =
                eligibility::obstacles(self.instance.problem, self.instance.problem.person(person), cell);
            let lacks_role = |obstacle: &Obstacle| matches!(obstacle, Obstacle::Ask { ask: AskKind::Role, .. });
            if is_on_it || obstacles.iter().any(|obstacle| lacks_role(obstacle) || is_final(obstacle)) {
                return None;
            }
            obstacles.extend(broken_by(&self.instance, cells, person, cell));
            let is_possible = !obstacles.iter().any(is_final);
            is_possible.then(|| Candidate {
                person,
                change: self.change(&mut counts, person, &with(cells, cell)),
                obstacles,
            })
        };
        let mut candidates: Vec<Candidate> = self.instance.problem.person_indices().filter_map(candidate).collect();
        candidates.sort_by(|a, b| {
            let key = |candidate: &Candidate| (candidate.obstacles.len(), candidate.change, candidate.person);
            key(a).cmp(&key(b))
        });
        candidates
    }

    /// What an edit would do, without a solve.
    pub fn what_if(&self, edit: Edit) -> WhatIf {
        let (person, cells) = self.edited(edit);
        let (obstacles, added) = match edit {
            Edit::Put { person, cell } => {
                let kept: Timeline = cells.iter().copied().filter(|taken| taken.shift != cell.shift).collect();
                (obstacles(&self.instance, &kept, person, cell), self.instance.added(person, cell))
            }
            Edit::Take { .. } => (Vec::new(), None),
        };
        let breaches: Vec<Breach> = self.instance.plan(person).breaches(&cells, added.as_ref());
        WhatIf { change: self.change(&mut self.counts.clone(), person, &cells), obstacles, breaches }
    }

    /// Makes an edit.
    pub fn make(&mut self, edit: Edit) {
        let (person, cells) = self.edited(edit);
        for cell in self.roster.of(person).clone() {
            self.counts.add(&self.instance.rows, person, cell, -1);
        }
        for cell in &cells {
            self.counts.add(&self.instance.rows, person, *cell, 1);
        }
        self.roster.set(person, cells);
    }

    /// Whose cells an edit changes, and to what.
    fn edited(&self, edit: Edit) -> (PersonIndex, Timeline) {
        let (person, shift) = match edit {
            Edit::Put { person, cell } => (person, cell.shift),
            Edit::Take { person, shift } => (person, shift),
        };
        let mut cells: Timeline = self.roster.of(person).iter().copied().filter(|taken| taken.shift != shift).collect();
        if let Edit::Put { cell, .. } = edit {
            cells = with(&cells, cell);
        }
        (person, cells)
    }

    /// How the score changes when one person works other cells. The counts are left as they were.
    fn change(&self, counts: &mut Counts, person: PersonIndex, cells: &Timeline) -> Score {
        let before = self.roster.of(person);
        let plan = self.instance.plan(person);
        let new = cells.iter().find(|cell| !before.contains(cell));
        let added = new.and_then(|cell| self.instance.added(person, *cell));
        let mut change = plan.score_with(cells, added.as_ref()) - plan.score_with(before, added.as_ref());
        change += self.shift_rows(counts, person, before, -1);
        change += self.shift_rows(counts, person, cells, 1);
        for cell in cells {
            counts.add(&self.instance.rows, person, *cell, -1);
        }
        for cell in before {
            counts.add(&self.instance.rows, person, *cell, 1);
        }
        change
    }

    fn shift_rows(&self, counts: &mut Counts, person: PersonIndex, cells: &Timeline, sign: i32) -> Score {
        let one = |cell: &Cell| {
            let before = self.instance.rows.around(person, *cell, counts);
            counts.add(&self.instance.rows, person, *cell, sign);
            self.instance.rows.around(person, *cell, counts) - before
        };
        cells.iter().map(one).sum()
    }
}

/// Everything that stands between a person and a place, with what they work already.
fn obstacles(instance: &Instance<'_>, cells: &Timeline, person: PersonIndex, cell: Cell) -> Vec<Obstacle> {
    let mut found = eligibility::obstacles(instance.problem, instance.problem.person(person), cell);
    found.extend(broken_by(instance, cells, person, cell));
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
    broken_by(instance, roster.of(person), person, cell).into_iter().next()
}

/// The person's own rules at the level of law that the place would break further than they are.
fn broken_by(instance: &Instance<'_>, cells: &Timeline, person: PersonIndex, cell: Cell) -> Vec<Obstacle> {
    let plan = instance.plan(person);
    let added: Option<Event<'_>> = instance.added(person, cell);
    let now = plan.amounts_with(cells, added.as_ref());
    let then = plan.amounts_with(&with(cells, cell), added.as_ref());
    let worse = plan.rules.iter().zip(now).zip(then).filter(|((bound, now), then)| bound.is_law() && then > now);
    worse.map(|((bound, _), _)| Obstacle::Rule { name: bound.rule.name.clone() }).collect()
}

fn with(cells: &Timeline, cell: Cell) -> Timeline {
    let mut cells = cells.clone();
    cells.push(cell);
    cells.sort_unstable();
    cells
}

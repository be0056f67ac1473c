//! What sweeps alone don't mend: somebody alone where two are asked, people whom nobody accompanies, and alternatives of
//! which two take place.

use super::{Search, State};
use crate::instance::is_fixed;
use crate::problem::{PersonIndex, ShiftIndex, TeamRule, Who};
use crate::roster::Cell;
use crate::score::{Level, Score};

impl<'i, 'p> Search<'i, 'p> {
    /// Mends every broken switch: somebody for one who is alone, or else nobody.
    pub(crate) fn mend(&mut self, state: &mut State<'i, 'p>) {
        for rule in &self.part.switches {
            if self.instance.rows.team(*rule, state.counts()) == Score::ZERO {
                continue;
            }
            match &self.instance.problem.team_rules[*rule] {
                TeamRule::Pair { shift, who, level, .. } => self.bring_or_clear(state, *shift, who, who, *level),
                TeamRule::Beside { shift, who, beside, level, .. } => {
                    self.bring_or_clear(state, *shift, beside, who, *level);
                }
                TeamRule::OneOf { shifts, .. } => self.leave_one(state, shifts),
                TeamRule::Accompanied { guarded, positions, level: Level::Law, .. } => {
                    self.clear(state, |_, cell| cell.shift == *guarded && positions.contains(&cell.position));
                }
                TeamRule::Skill { .. } | TeamRule::Count { .. } | TeamRule::Accompanied { .. } => {}
            }
        }
        state.check();
    }

    /// Looks for somebody to join those who are alone; where there is nobody and it is law, takes them off.
    fn bring_or_clear(&mut self, state: &mut State<'i, 'p>, shift: ShiftIndex, joins: &Who, alone: &Who, level: Level) {
        let problem = self.instance.problem;
        let is_open_to = |person: &PersonIndex| {
            let on_it = state.roster().of(*person).iter().any(|taken| taken.shift == shift);
            let may = self.instance.plan(*person).events.iter().any(|event| event.shift == Some(shift));
            !on_it && may && joins.counts(*person, problem.person(*person))
        };
        let candidates: Vec<PersonIndex> = self.order.iter().copied().filter(is_open_to).collect();
        for person in candidates {
            let before = state.score();
            self.replan(state, person);
            if state.score() < before {
                return;
            }
        }
        if level == Level::Law {
            self.clear(state, |person, cell| cell.shift == shift && alone.counts(person, problem.person(person)));
        }
    }

    /// Tries each alternative alone: the others are cleared, and everybody who could be on it is planned again.
    fn leave_one(&mut self, state: &mut State<'i, 'p>, shifts: &[ShiftIndex]) {
        for kept in shifts {
            let mut tried = state.clone();
            for other in shifts.iter().filter(|other| *other != kept) {
                self.take_off(&mut tried, *other);
            }
            for person in self.order.clone() {
                if self.instance.plan(person).events.iter().any(|event| event.shift == Some(*kept)) {
                    self.replan(&mut tried, person);
                }
            }
            if tried.score() < state.score() {
                *state = tried;
            }
        }
    }

    /// Takes everyone off a shift who is not fixed there and whom the law lets go, whatever it costs.
    fn take_off(&self, state: &mut State<'i, 'p>, shift: ShiftIndex) {
        let on_it = state.roster().cells().filter(|(_, cell)| cell.shift == shift);
        for (person, cell) in on_it.collect::<Vec<_>>() {
            let others: Vec<Cell> = state.roster().of(person).iter().copied().filter(|taken| *taken != cell).collect();
            let plan = self.instance.plan(person);
            if !is_fixed(self.instance.problem, person, cell) && plan.allows(&plan.amounts(&others)) {
                state.take_out(person);
                state.put_in(person, others);
            }
        }
    }

    /// Takes everyone off such places who is not fixed there, whom the law lets go, and whom nobody misses more than that.
    fn clear(&self, state: &mut State<'i, 'p>, goes: impl Fn(PersonIndex, Cell) -> bool) {
        let problem = self.instance.problem;
        let cells: Vec<(PersonIndex, Cell)> =
            state.roster().cells().filter(|(person, cell)| goes(*person, *cell)).collect();
        for (person, cell) in cells.into_iter().filter(|(person, cell)| !is_fixed(problem, *person, *cell)) {
            let before = state.score();
            let cells = state.take_out(person);
            let others: Vec<Cell> = cells.iter().copied().filter(|taken| *taken != cell).collect();
            let plan = self.instance.plan(person);
            let allowed = plan.allows(&plan.amounts(&others));
            state.put_in(person, others);
            if !allowed || state.score() > before {
                state.take_out(person);
                state.put_in(person, cells);
            }
        }
    }
}

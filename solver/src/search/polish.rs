//! What sweeps alone don't mend: somebody alone where two are asked, and people whom nobody accompanies.

use super::{Search, State};
use crate::instance::is_fixed;
use crate::problem::{PersonIndex, ShiftIndex, TeamRule};
use crate::roster::Cell;
use crate::score::Level;

impl<'i, 'p> Search<'i, 'p> {
    /// Mends every broken switch: a second person for one who is alone, or else nobody.
    pub(crate) fn mend(&mut self, state: &mut State<'i, 'p>) {
        for rule in &self.part.switches {
            if self.instance.rows.team(*rule, state.counts()) == crate::Score::ZERO {
                continue;
            }
            match &self.instance.problem.team_rules[*rule] {
                TeamRule::Pair { shift, level, .. } => self.complete_pair(state, *shift, *level),
                TeamRule::Accompanied { guarded, positions, level: Level::Law, .. } => {
                    for position in positions {
                        self.clear(state, Cell { shift: *guarded, position: *position });
                    }
                }
                TeamRule::Skill { .. } | TeamRule::Accompanied { .. } => {}
            }
        }
        state.check();
    }

    /// Looks for somebody to join the one who is alone; where there is nobody and it is law, takes that one off.
    fn complete_pair(&mut self, state: &mut State<'i, 'p>, shift: ShiftIndex, level: Level) {
        let is_open_to = |person: &PersonIndex| {
            let on_it = state.roster().of(*person).iter().any(|taken| taken.shift == shift);
            !on_it && self.instance.plan(*person).events.iter().any(|event| event.shift == Some(shift))
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
            for position in 0..self.instance.problem.shift(shift).positions.len() {
                self.clear(state, Cell { shift, position: position.into() });
            }
        }
    }

    /// Takes everyone off a cell who is not fixed there, whom the law lets go, and whom nobody misses more than that.
    fn clear(&self, state: &mut State<'i, 'p>, cell: Cell) {
        let on_it = |(person, taken): (PersonIndex, Cell)| (taken == cell).then_some(person);
        let people: Vec<PersonIndex> = state.roster().cells().filter_map(on_it).collect();
        for person in people.into_iter().filter(|person| !is_fixed(self.instance.problem, *person, cell)) {
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

//! What a place on a shift is worth to the roster, for one person.

use super::State;
use crate::instance::{Cost, Event, Instance};
use crate::oracle::Prices;
use crate::problem::{PersonIndex, PositionIndex, ShiftIndex, TeamRule};
use crate::roster::Cell;
use crate::score::Level;

/// True marginal costs: what one more person on the cell changes in all rows that it touches.
pub(crate) struct Marginal<'s, 'i, 'p> {
    instance: &'i Instance<'p>,
    state: &'s mut State<'i, 'p>,
    person: PersonIndex,
}

impl<'s, 'i, 'p> Marginal<'s, 'i, 'p> {
    pub(crate) const fn new(instance: &'i Instance<'p>, state: &'s mut State<'i, 'p>, person: PersonIndex) -> Self {
        Self { instance, state, person }
    }
}

impl Prices for Marginal<'_, '_, '_> {
    fn best_position(&mut self, event: &Event<'_>) -> Option<(PositionIndex, Cost)> {
        let shift = event.shift?;
        let (state, person, weights) = (&mut *self.state, self.person, &self.instance.weights);
        let priced = event.positions.iter().map(|position| {
            let cell = Cell { shift, position: *position };
            (*position, weights.sum(state.marginal(person, cell)))
        });
        priced.min_by_key(|(_, price)| *price)
    }
}

/// The rows' own prices, in the weights' unit: what one more unit is worth.
#[derive(Debug, Clone)]
pub(crate) struct Duals {
    /// Of the minimum of each cell, 0 to the weight of a missing unit.
    pub(crate) minimum: Vec<Cost>,
    /// Of the ideal of each cell, from minus to plus the weight of a unit.
    pub(crate) ideal: Vec<Cost>,
    /// Of each skill row.
    pub(crate) skill: Vec<Cost>,
}

impl Duals {
    pub(crate) fn none(instance: &Instance<'_>) -> Self {
        let cells = instance.rows.cells();
        Self { minimum: vec![0; cells], ideal: vec![0; cells], skill: vec![0; instance.problem.team_rules.len()] }
    }

    /// Each price goes a tenth of the penalty towards what is still short.
    pub(crate) fn follow(&mut self, instance: &Instance<'_>, state: &State<'_, '_>, penalty: f64) {
        const STEP: f64 = 0.1;
        let (most_minimum, most_ideal) = most(instance);
        for (cell, position) in instance.rows.positions() {
            let number = instance.rows.number(cell);
            let units = state.counts().units(number);
            let step = |weight: Cost, needed: u16| {
                (STEP * penalty * weight as f64) as Cost * Cost::from(i32::from(needed) - units)
            };
            self.minimum[number] = (self.minimum[number] + step(most_minimum, position.minimum)).clamp(0, most_minimum);
            self.ideal[number] = (self.ideal[number] + step(most_ideal, position.ideal)).clamp(-most_ideal, most_ideal);
        }
        for (index, rule) in instance.problem.team_rules.iter().enumerate() {
            if let TeamRule::Skill { minimum, level, weight, .. } = rule {
                let most = instance.weights.at(*level) * Cost::from(*weight);
                let short = Cost::from(i32::from(*minimum) - state.counts().skilled(index));
                let step = (STEP * penalty * most as f64) as Cost * short;
                self.skill[index] = (self.skill[index] + step).clamp(0, most);
            }
        }
    }
}

fn most(instance: &Instance<'_>) -> (Cost, Cost) {
    (instance.weights.at(Level::MinimumCover), instance.weights.at(Level::IdealCover))
}

/// The augmented Lagrangian's prices: a row's dual, and a penalty on how far the others leave it from what it needs.
pub(crate) struct Augmented<'s, 'i, 'p> {
    instance: &'i Instance<'p>,
    state: &'s State<'i, 'p>,
    duals: &'s Duals,
    penalty: f64,
    person: PersonIndex,
}

impl<'s, 'i, 'p> Augmented<'s, 'i, 'p> {
    pub(crate) const fn new(
        instance: &'i Instance<'p>,
        state: &'s State<'i, 'p>,
        duals: &'s Duals,
        penalty: f64,
        person: PersonIndex,
    ) -> Self {
        Self { instance, state, duals, penalty, person }
    }

    /// What one more unit is worth where `units` are there and `needed` are asked.
    fn worth(&self, dual: Cost, needed: u16, units: i32, least: Cost, most: Cost) -> Cost {
        let short = f64::from(i32::from(needed) - units) - 0.5;
        (dual + (self.penalty * most as f64 * short) as Cost).clamp(least, most)
    }

    fn price(&self, cell: Cell) -> Cost {
        let (most_minimum, most_ideal) = most(self.instance);
        let number = self.instance.rows.number(cell);
        let position = self.instance.problem.position(cell.shift, cell.position);
        let there = self.state.counts().units(number);
        let mut worth = 0;
        for unit in 0..i32::from(self.instance.problem.person(self.person).units) {
            worth += self.worth(self.duals.minimum[number], position.minimum, there + unit, 0, most_minimum)
                + self.worth(self.duals.ideal[number], position.ideal, there + unit, -most_ideal, most_ideal);
        }
        -(worth + self.skills(cell.shift)) + self.solitude(cell)
    }

    fn skills(&self, shift: ShiftIndex) -> Cost {
        let rows = self.instance.rows.team_rules_of(shift);
        let counted = rows.filter(|(index, _)| self.instance.rows.counts(*index, self.person));
        let worths = counted.map(|(index, rule)| match rule {
            TeamRule::Skill { minimum, level, weight, .. } => {
                let most = self.instance.weights.at(*level) * Cost::from(*weight);
                self.worth(self.duals.skill[index], *minimum, self.state.counts().skilled(index), 0, most)
            }
            TeamRule::Pair { .. } | TeamRule::Accompanied { .. } => 0,
        });
        worths.sum()
    }

    /// What it costs to stand somewhere where nobody keeps company yet.
    fn solitude(&self, cell: Cell) -> Cost {
        let rows = self.instance.rows.team_rules_of(cell.shift);
        let costs = rows.map(|(index, rule)| match rule {
            TeamRule::Accompanied { guarded, positions, level, weight, .. }
                if *guarded == cell.shift
                    && positions.contains(&cell.position)
                    && !self.instance.rows.is_accompanied(index, self.state.counts()) =>
            {
                self.instance.weights.at(*level) * Cost::from(*weight)
            }
            _ => 0,
        });
        costs.sum()
    }
}

impl Prices for Augmented<'_, '_, '_> {
    fn best_position(&mut self, event: &Event<'_>) -> Option<(PositionIndex, Cost)> {
        let shift = event.shift?;
        let priced =
            event.positions.iter().map(|position| (*position, self.price(Cell { shift, position: *position })));
        priced.min_by_key(|(_, price)| *price)
    }
}

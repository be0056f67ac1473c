//! The problem with its rows priced instead of held.

use crate::instance::{Cost, Event, Instance, Weights};
use crate::oracle::{Oracle, Prices, Width};
use crate::problem::{PersonIndex, PositionIndex, ShiftIndex, TeamRule};
use crate::roster::Cell;
use crate::score::{Level, Score};
use crate::search::Duals;
use crate::solve::Stop;

/// The Lagrangian at its present prices.
pub(super) struct Relaxation<'i, 'p> {
    instance: &'i Instance<'p>,
    weights: Weights,
    oracle: Oracle,
    /// What a unit on each cell earns.
    cover: Vec<Cost>,
    /// What a person who counts in each skill row earns.
    skill: Vec<Cost>,
    /// Units asked less units there, by cell, in the last solution.
    short: Vec<Cost>,
    /// The same, by skill row.
    short_of_skill: Vec<Cost>,
}

/// What one solution says.
pub(super) struct Solved {
    /// A bound on the weighted score, in the weights' unit.
    pub(super) value: Cost,
    /// The squared length of the subgradient.
    pub(super) slope: Cost,
}

impl<'i, 'p> Relaxation<'i, 'p> {
    pub(super) fn new(instance: &'i Instance<'p>, weights: Weights) -> Self {
        let (cells, rules) = (instance.rows.cells(), instance.problem.team_rules.len());
        Self {
            instance,
            weights,
            oracle: Oracle::default(),
            cover: vec![0; cells],
            skill: vec![0; rules],
            short: vec![0; cells],
            short_of_skill: vec![0; rules],
        }
    }

    /// Starts from the prices that a search ended with, in these weights' units.
    pub(super) fn start_from(&mut self, duals: &Duals) {
        let scaled = |dual: Cost, level: Level| {
            let most = self.instance.weights.at(level).max(1);
            self.weights.at(level) * dual / most
        };
        for (price, (minimum, ideal)) in self.cover.iter_mut().zip(duals.minimum.iter().zip(&duals.ideal)) {
            *price = scaled(*minimum, Level::MinimumCover) + scaled(*ideal, Level::IdealCover);
        }
        for (index, rule) in self.instance.problem.team_rules.iter().enumerate() {
            if let TeamRule::Skill { level, .. } = rule {
                self.skill[index] = scaled(duals.skill[index], *level);
            }
        }
    }

    /// Everyone's cheapest timeline and every row's cheapest count; `None` when stopped, or when the oracle could not
    /// be exact.
    pub(super) fn solve(&mut self, stop: Stop<'_>) -> Option<Solved> {
        let mut value = self.rows();
        for person in self.instance.problem.person_indices() {
            if stop() {
                return None;
            }
            value += self.person(person)?;
        }
        let squares = |short: &[Cost]| short.iter().map(|short| short * short).sum::<Cost>();
        Some(Solved { value, slope: squares(&self.short) + squares(&self.short_of_skill) })
    }

    /// Moves the prices along the subgradient.
    pub(super) fn step(&mut self, length: f64) {
        let (minimum, ideal) = (self.weights.at(Level::MinimumCover), self.weights.at(Level::IdealCover));
        for (price, short) in self.cover.iter_mut().zip(&self.short) {
            *price = (*price + (length * *short as f64) as Cost).clamp(-ideal, minimum + ideal);
        }
        for (index, rule) in self.instance.problem.team_rules.iter().enumerate() {
            if let TeamRule::Skill { level, weight, .. } = rule {
                let most = self.weights.at(*level) * Cost::from(*weight);
                self.skill[index] =
                    (self.skill[index] + (length * self.short_of_skill[index] as f64) as Cost).clamp(0, most);
            }
        }
    }

    /// Every row's cheapest count: its cost is convex and bends at the minimum and at the ideal.
    fn rows(&mut self) -> Cost {
        let mut value = 0;
        for (cell, position) in self.instance.rows.positions() {
            let number = self.instance.rows.number(cell);
            let cost = |units: u16| {
                let cover = crate::instance::cover(position, i32::from(units));
                self.weights.sum(cover) + self.cover[number] * Cost::from(units)
            };
            let (least, units) = [0, position.minimum, position.ideal]
                .map(|units| (cost(units), units))
                .into_iter()
                .min()
                .unwrap_or_default();
            value += least;
            self.short[number] = Cost::from(units);
        }
        for (index, rule) in self.instance.problem.team_rules.iter().enumerate() {
            if let TeamRule::Skill { minimum, level, weight, .. } = rule {
                let missing = self.weights.at(*level) * Cost::from(*weight) * Cost::from(*minimum);
                let met = self.skill[index] * Cost::from(*minimum);
                value += missing.min(met);
                self.short_of_skill[index] = if met < missing { Cost::from(*minimum) } else { 0 };
            }
        }
        value
    }

    /// One person's cheapest timeline, taken off what the rows are short of.
    fn person(&mut self, person: PersonIndex) -> Option<Cost> {
        let mut prices = Priced { instance: self.instance, cover: &self.cover, skill: &self.skill, person };
        let plan = self.instance.plan(person);
        let best = self.oracle.best(plan, &self.weights, &mut prices, Width::Exact);
        if !best.exact {
            return None;
        }
        let fixed: Cost = plan.fixed_cells().map(|cell| prices.price(cell)).sum();
        let at_stake = Score::at(Level::Law, plan.unfit.len() as i64)
            + Score::at(Level::Promises, plan.broken_promises(&plan.fixed_cells().collect::<Vec<_>>()));
        let units = Cost::from(self.instance.problem.person(person).units);
        for cell in &best.cells {
            self.short[self.instance.rows.number(*cell)] -= units;
            for (rule, _) in self.instance.rows.team_rules_of(cell.shift) {
                self.short_of_skill[rule] -= Cost::from(self.instance.rows.counts(rule, person));
            }
        }
        Some(best.cost + fixed + self.weights.sum(at_stake))
    }
}

struct Priced<'r, 'i, 'p> {
    instance: &'i Instance<'p>,
    cover: &'r [Cost],
    skill: &'r [Cost],
    person: PersonIndex,
}

impl Priced<'_, '_, '_> {
    fn price(&self, cell: Cell) -> Cost {
        let units = Cost::from(self.instance.problem.person(self.person).units);
        -(self.cover[self.instance.rows.number(cell)] * units + self.skills(cell.shift))
    }

    fn skills(&self, shift: ShiftIndex) -> Cost {
        let rows = self.instance.rows.team_rules_of(shift);
        rows.filter(|(rule, _)| self.instance.rows.counts(*rule, self.person)).map(|(rule, _)| self.skill[rule]).sum()
    }
}

impl Prices for Priced<'_, '_, '_> {
    fn best_position(&mut self, event: &Event<'_>) -> Option<(PositionIndex, Cost)> {
        let shift = event.shift?;
        let priced =
            event.positions.iter().map(|position| (*position, self.price(Cell { shift, position: *position })));
        priced.min_by_key(|(_, price)| *price)
    }
}

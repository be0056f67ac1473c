//! A part of the problem with its rows priced instead of held.

use crate::instance::{Choice, Cost, Event, Instance, Part, Term, Weights};
use crate::oracle::{Best, Oracle, Purpose};
use crate::problem::PersonIndex;
use crate::roster::Roster;
use crate::score::{Level, Score};
use crate::search::{Duals, Guide};
use crate::solve::Stop;

/// The Lagrangian at its present prices.
pub(super) struct Relaxation<'i, 'p> {
    pub(super) instance: &'i Instance<'p>,
    pub(super) part: &'i Part,
    pub(super) weights: Weights,
    oracle: Oracle,
    /// What a unit in each row earns. Rows of other parts have none.
    pub(super) prices: Vec<Cost>,
    /// What each row still needs beside what is fixed.
    pub(super) needs: Vec<i32>,
    /// What the rows cost that what is fixed takes beyond their targets.
    pub(super) beyond: Score,
    /// In each row, how much of its need falls to each unit of those who could be there.
    shares: Vec<f64>,
    /// What the people cost whatever they choose: what is unfit, and what hangs on what is fixed.
    constant: Score,
}

impl<'i, 'p> Relaxation<'i, 'p> {
    pub(super) fn new(instance: &'i Instance<'p>, part: &'i Part, weights: Weights) -> Self {
        let rows = instance.rows.all();
        let fixed = instance.counts(&Roster::fixed(instance.problem));
        let mut needs = vec![0; rows.len()];
        let mut beyond = Score::ZERO;
        for row in &part.rows {
            needs[*row] = (rows[*row].target - fixed.of(*row)).max(0);
            beyond += Score::at(rows[*row].level, rows[*row].amount(fixed.of(*row).max(rows[*row].target)));
        }
        let mut units = vec![0.0; rows.len()];
        let mut constant = Score::ZERO;
        for person in &part.people {
            let plan = instance.plan(*person);
            for term in plan.terms() {
                units[term.row as usize] += f64::from(term.units);
            }
            constant += Score::at(Level::Law, plan.unfit.len() as i64) + plan.at_stake(&plan.fixed_sorted());
        }
        let shares = needs.iter().zip(units).map(|(need, units): (&i32, f64)| f64::from(*need) / units.max(1.0));
        let shares = shares.collect();
        let prices = vec![0; rows.len()];
        Self { instance, part, weights, oracle: Oracle::default(), prices, needs, beyond, shares, constant }
    }

    /// What no roster's weighted score is below; `None` when stopped, or when the oracle knows no bound.
    pub(super) fn value(&mut self, stop: Stop<'_>) -> Option<i128> {
        let mut value = self.without_people();
        for person in &self.part.people {
            if stop() {
                return None;
            }
            value += i128::from(self.best(*person, Purpose::Bound).least?);
        }
        Some(value)
    }

    /// The rows at their cheapest counts, and what the people cost whatever they choose. A row's cost is convex and bends at
    /// its target alone, and no price is steeper.
    pub(super) fn without_people(&self) -> i128 {
        let earned = |row: &usize| i128::from(self.prices[*row]) * i128::from(self.needs[*row]);
        self.part.rows.iter().map(earned).sum::<i128>() + self.weights.sum_wide(self.beyond + self.constant)
    }

    /// A person's cheapest timeline at the present prices, for a purpose.
    pub(super) fn best(&mut self, person: PersonIndex, purpose: Purpose) -> Best {
        let prices = &self.prices;
        let price = |_: &Event<'_>, choice: &Choice| price(prices, &choice.terms);
        self.oracle.best(self.instance.plan(person), &self.weights, price, purpose)
    }

    /// The prices and what the levels weigh at them; of a level, where one was priced and those above held.
    pub(super) fn guide(&self, level: Option<Level>) -> Guide {
        Guide { weights: self.weights, duals: Duals(self.prices.clone()), level }
    }

    /// Between what a row's price lies.
    pub(super) fn limits(&self, row: usize) -> (Cost, Cost) {
        let row = &self.instance.rows.all()[row];
        (-self.weights.cost(row.level, row.over), self.weights.cost(row.level, row.under))
    }

    /// Moves the prices that a person's choice bears on: up by their share of what each row needs, down by what they
    /// give it.
    pub(super) fn follow(&self, person: PersonIndex, best: &Best, step: f64, prices: &mut [f64]) {
        let plan = self.instance.plan(person);
        let mut move_by = |row: usize, units: f64| {
            let (least, most) = self.limits(row);
            let scale = most.max(-least) as f64;
            prices[row] = (prices[row] + step * scale * units).clamp(least as f64, most as f64);
        };
        for term in plan.terms() {
            move_by(term.row as usize, self.shares[term.row as usize] * f64::from(term.units));
        }
        for term in plan.chosen_terms(&best.cells) {
            move_by(term.row as usize, -f64::from(term.units));
        }
    }
}

fn price(prices: &[Cost], terms: &[Term]) -> Cost {
    -terms.iter().map(|term| prices[term.row as usize] * Cost::from(term.units)).sum::<Cost>()
}

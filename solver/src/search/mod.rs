//! Price and sweep: an augmented Lagrangian over the rows, people re-planned one by one against its prices.
//!
//! A sweep takes each person's timeline out in random order, prices their cells by what is still short, asks the
//! oracle for the best timeline and puts it in. Each row has a price of its own (π) and a penalty (ρ) that rises from
//! sweep to sweep until prices are the true marginal costs. Restarts begin from other prices and orders. Every roster
//! is judged level by level; the weights only guide.

mod guide;
mod polish;
mod prices;
mod state;

pub(crate) use guide::{Guide, Trade};
pub(crate) use prices::Duals;
pub(crate) use state::State;

use crate::instance::{Choice, Event, Instance, Part};
use crate::oracle::{Oracle, Purpose};
use crate::problem::PersonIndex;
use crate::solve::Stop;
use prices::{Augmented, marginal};
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// One run of price and sweep.
pub(crate) struct Search<'i, 'p> {
    instance: &'i Instance<'p>,
    part: &'i Part,
    oracle: Oracle,
    chance: ChaCha8Rng,
    order: Vec<PersonIndex>,
    /// What the levels weigh while it sweeps; the polish at its end takes them as far apart as they are.
    trade: Trade,
    duals: Duals,
}

impl<'i, 'p> Search<'i, 'p> {
    /// A search over a part whose chance starts from a seed and the number of the restart.
    pub(crate) fn new(instance: &'i Instance<'p>, part: &'i Part, seed: u64, restart: u64) -> Self {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        chance.set_stream(restart);
        let order = part.people.clone();
        Self {
            instance,
            part,
            oracle: Oracle::default(),
            chance,
            order,
            trade: Trade::lexicographic(instance),
            duals: Duals::none(instance),
        }
    }

    /// Begins from prices, each a little off. Where they are a level's own, the levels are traded as they were there.
    pub(crate) fn start_from(&mut self, guide: &Guide) {
        const NOISE: f64 = 0.005;
        (self.trade, self.duals) = guide.for_search(self.instance, self.part);
        for (dual, row) in self.duals.0.iter_mut().zip(self.instance.rows.all()) {
            let scale = self.trade.traded.at(row.level) as f64 * row.under.max(row.over) as f64;
            *dual += (self.chance.random_range(-NOISE..NOISE) * scale) as i64;
        }
    }

    /// A first roster: everyone once, at true marginal costs.
    pub(crate) fn first(&mut self, state: &mut State<'i, 'p>, stop: Stop<'_>) {
        self.sweep_marginal(state, stop);
        self.mend(state);
    }

    /// `sweeps` sweeps with a rising penalty, from a state and the duals as they are, then a polish. `true`: to its end.
    pub(crate) fn price_and_sweep(&mut self, state: &mut State<'i, 'p>, sweeps: u32, stop: Stop<'_>) -> bool {
        const FIRST: f64 = 0.001;
        const LAST: f64 = 0.1;
        for sweep in 0..sweeps {
            let penalty = FIRST * (LAST / FIRST).powf(f64::from(sweep) / f64::from(sweeps.max(2) - 1));
            self.order.shuffle(&mut self.chance);
            for place in 0..self.order.len() {
                if stop() {
                    return false;
                }
                let person = self.order[place];
                state.take_out(person);
                let prices =
                    Augmented { instance: self.instance, trade: &self.trade, state, duals: &self.duals, penalty };
                let price = |event: &Event<'_>, choice: &Choice| prices.price(person, event, choice);
                let best = self.oracle.best(self.instance.plan(person), &self.trade.weights, price, Purpose::Timeline);
                state.put_in(person, best.cells);
            }
            self.duals.follow(self.instance, &self.trade, self.part, state, penalty);
        }
        self.polish(state, stop)
    }

    /// Sweeps at true marginal costs until nobody's timeline improves the roster.
    pub(crate) fn polish(&mut self, state: &mut State<'i, 'p>, stop: Stop<'_>) -> bool {
        const AT_MOST: u32 = 12;
        for _ in 0..AT_MOST {
            let before = state.score();
            if !self.sweep_marginal(state, stop) {
                self.mend(state);
                return false;
            }
            self.mend(state);
            if state.score() >= before {
                break;
            }
        }
        true
    }

    /// Everyone once at true marginal costs; a timeline that makes the roster worse is not kept.
    fn sweep_marginal(&mut self, state: &mut State<'i, 'p>, stop: Stop<'_>) -> bool {
        self.order.shuffle(&mut self.chance);
        for place in 0..self.order.len() {
            if stop() {
                return false;
            }
            self.replan(state, self.order[place]);
        }
        true
    }

    /// One person's best timeline beside the others; kept unless the roster is worse for it.
    pub(crate) fn replan(&mut self, state: &mut State<'i, 'p>, person: PersonIndex) {
        let before = state.score();
        let old = state.take_out(person);
        let price = |event: &Event<'_>, choice: &Choice| marginal(self.instance, state, person, event, choice);
        let best = self.oracle.best(self.instance.plan(person), &self.instance.weights, price, Purpose::Timeline);
        state.put_in(person, best.cells);
        if state.score() > before {
            state.take_out(person);
            state.put_in(person, old);
        }
    }
}

//! An incremental subgradient: prices move after every person, by steps that grow small; their average is what bounds.
//!
//! Nedić and Bertsekas, *Incremental subgradient methods for nondifferentiable optimization*, 2001.

use super::relaxation::Relaxation;
use crate::oracle::Purpose;
use crate::problem::PersonIndex;
use crate::search::Guide;
use crate::solve::Stop;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// The first and the last step, in parts of what one unit of a row may cost, and how many epochs lie between.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    pub(super) first: f64,
    pub(super) last: f64,
    pub(super) epochs: u32,
}

impl Pace {
    fn step(self, epoch: u32) -> f64 {
        self.first * (self.last / self.first).powf(f64::from(epoch) / f64::from(self.epochs.max(2) - 1))
    }
}

/// The bound is asked for after so many epochs: it takes as long as one of them.
const LOOK: u32 = 3;

/// Raises the bound from the relaxation's prices, and leaves it at the best ones. Tells each rise and its prices; `told`
/// answers whether to go on.
pub(super) fn ascend(
    relaxation: &mut Relaxation<'_, '_>,
    pace: Pace,
    stop: Stop<'_>,
    mut told: impl FnMut(i128, Guide) -> bool,
) -> Option<i128> {
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    let mut order: Vec<PersonIndex> = relaxation.part.people.clone();
    let mut prices: Vec<f64> = relaxation.prices.iter().map(|price| *price as f64).collect();
    let mut best = (relaxation.value(stop)?, relaxation.prices.clone());
    for epoch in 0..pace.epochs {
        if stop() {
            break;
        }
        let length = pace.step(epoch);
        order.shuffle(&mut chance);
        let mut average = Average::of(&prices);
        for (number, person) in order.iter().enumerate() {
            if stop() {
                break;
            }
            let found = relaxation.best(*person, Purpose::Prices);
            relaxation.follow(*person, &found, length, &mut prices);
            for term in relaxation.instance.plan(*person).terms() {
                let row = term.row as usize;
                average.moved(row, number, prices[row]);
                relaxation.prices[row] = prices[row].round() as i64;
            }
        }
        if (epoch + 1) % LOOK != 0 && epoch + 1 != pace.epochs {
            continue;
        }
        for row in &relaxation.part.rows {
            relaxation.prices[*row] = average.until(*row, order.len()).round() as i64;
        }
        if let Some(value) = relaxation.value(stop).filter(|value| *value > best.0) {
            best = (value, relaxation.prices.clone());
            if !told(value, relaxation.guide(None)) {
                break;
            }
        }
        for row in &relaxation.part.rows {
            relaxation.prices[*row] = prices[*row].round() as i64;
        }
    }
    relaxation.prices = best.1;
    Some(best.0)
}

/// The prices' averages over an epoch, each counted where it moves.
struct Average {
    now: Vec<f64>,
    since: Vec<usize>,
    sum: Vec<f64>,
}

impl Average {
    fn of(prices: &[f64]) -> Self {
        Self { now: prices.to_vec(), since: vec![0; prices.len()], sum: vec![0.0; prices.len()] }
    }

    /// A row has another price from the step after this one on.
    fn moved(&mut self, row: usize, step: usize, price: f64) {
        self.sum[row] += self.now[row] * (step + 1 - self.since[row]) as f64;
        self.since[row] = step + 1;
        self.now[row] = price;
    }

    fn until(&self, row: usize, steps: usize) -> f64 {
        (self.sum[row] + self.now[row] * (steps - self.since[row]) as f64) / steps as f64
    }
}

//! What no roster can beat, level by level.
//!
//! The rows are relaxed: each gets a price, every person takes their cheapest timeline at the prices, every row its
//! cheapest count, and the sum bounds the weighted score of every roster, at any prices (Lagrangian duality). An incremental
//! subgradient ([`ascent`]) finds good prices in seconds; column generation ([`master`]) finds the best ones. Pairs and
//! company are left out of the rows, which only lowers the bound.
//!
//! One level is bounded with what lies below weighing nothing, and what lies above weighing what the master's own prices
//! say that it is worth: so the bound holds for every roster, given how it is above.

mod ascent;
mod master;
mod relaxation;

pub(crate) use master::Master;

use crate::instance::{Instance, Part, Weights};
use crate::score::{Level, Score};
use crate::search::Guide;
use crate::solve::Stop;
use ascent::{Pace, ascend};
use relaxation::Relaxation;

/// An inequality that every roster of a part satisfies which breaks no more law than what is fixed does: its amounts, so
/// weighted, are at least the value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cut {
    weights: Weights,
    value: i128,
    /// See [`Part::law`].
    law: i64,
}

/// All that is proved of a part.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bounds {
    cuts: Vec<Cut>,
}

impl Bounds {
    pub(crate) fn add(&mut self, cut: Cut) {
        // Of those with the same weights the highest says all.
        if let Some(same) = self.cuts.iter_mut().find(|known| known.weights == cut.weights) {
            same.value = same.value.max(cut.value);
        } else {
            self.cuts.push(cut);
        }
    }

    /// At each level what no roster can beat that is no worse above.
    pub(crate) fn for_score(&self, score: Score) -> Score {
        let mut bound = Score::ZERO;
        for (level, amount) in score.by_level() {
            // A cut above a roster that stands is wrong: it must not pass for the proof of that roster.
            let stands = |least: &i64| {
                debug_assert!(*least <= amount, "a bound of {least} above a roster's {amount} at {level:?}");
                *least <= amount
            };
            let least = self.cuts.iter().filter_map(|cut| cut.at(level, score)).filter(stands).max();
            bound[level] = least.unwrap_or(0).max(0);
        }
        bound
    }
}

impl Cut {
    /// What it says of a level, given the levels above; nothing, where levels below weigh as well.
    fn at(&self, level: Level, score: Score) -> Option<i64> {
        let weight = i128::from(self.weights.at(level));
        let weighs_below = Level::ALL.iter().any(|below| *below > level && self.weights.at(*below) != 0);
        // Diagrams may have legal timelines only: of a roster that breaks more law than it must they say nothing.
        let is_lawful = level == Level::Law || score[Level::Law] <= self.law;
        if weight == 0 || weighs_below || !is_lawful {
            return None;
        }
        let above = score.by_level().filter(|(above, _)| *above < level);
        let above: i128 = above.map(|(above, amount)| i128::from(self.weights.at(above)) * i128::from(amount)).sum();
        let left = self.value - above;
        Some((left.div_euclid(weight) + i128::from(left.rem_euclid(weight) != 0)) as i64)
    }
}

/// Prices at which the rows of a part nearly hold by themselves, all levels together, and what they prove. Tells of each
/// rise, with the prices so far.
pub(crate) fn prices(
    instance: &Instance<'_>,
    part: &Part,
    stop: Stop<'_>,
    mut told: impl FnMut(Cut, Guide) -> bool,
) -> Guide {
    let weights = instance.weights.only(part.levels(instance));
    let mut relaxation = Relaxation::new(instance, part, weights);
    let pace = Pace { first: 0.3, last: 0.0005, epochs: 300 };
    let law = part.law(instance);
    ascend(&mut relaxation, pace, stop, |value, best| told(Cut { weights, value, law }, best));
    relaxation.guide(None)
}

//! What no roster can beat, level by level.
//!
//! The rows are relaxed: each gets a price, every person takes their cheapest timeline at the prices, every row its
//! cheapest count, and the sum is a bound at any prices (Lagrangian duality). A subgradient raises it, with Polyak's
//! step towards the roster's own cost. For one level, what lies above weighs [`ABOVE`] units each and what lies below
//! weighs nothing, so that the bound holds for every roster once its own amounts above are taken off. Pairs and
//! company are left out of the rows, which only lowers the bound.

mod relaxation;

use crate::instance::{Cost, Instance, Weights};
use crate::score::{Level, Score};
use crate::search::Duals;
use crate::solve::Stop;
use relaxation::Relaxation;

/// Prices and costs count in this part of a unit.
const SCALE: Cost = 1_000;
/// What a unit of a higher level weighs in units of the level that is bounded.
const ABOVE: Cost = 8;
/// Steps for one level, unless it is proved earlier.
const STEPS: u32 = 160;

/// The best bound so far for each level, as the Lagrangian's own value: it holds whatever is above.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Bounds([Option<Cost>; 7]);

impl Bounds {
    /// The bound for a roster: at each level what no roster can beat that is no worse above.
    pub(crate) fn for_score(&self, score: Score) -> Score {
        let mut above = 0;
        let mut bound = Score::ZERO;
        for (level, amount) in score.by_level() {
            bound[level] = self.0[level as usize].map_or(0, |value| ceil(value) - ABOVE * above).max(0) as i64;
            debug_assert!(bound[level] <= amount, "a bound above a roster at {level:?}");
            above += Cost::from(amount);
        }
        bound
    }

    /// The better of two, level by level.
    pub(crate) fn merge(&mut self, other: Self) {
        for (level, value) in Level::ALL.into_iter().zip(other.0) {
            if let Some(value) = value {
                self.raise(level, value);
            }
        }
    }

    fn raise(&mut self, level: Level, value: Cost) {
        let kept = &mut self.0[level as usize];
        *kept = Some(kept.map_or(value, |kept| kept.max(value)));
    }
}

fn ceil(value: Cost) -> Cost {
    value.div_euclid(SCALE) + Cost::from(value.rem_euclid(SCALE) != 0)
}

/// Raises the bound of one level towards a roster's score, from the prices that found it; tells each rise.
pub(crate) fn raise(
    instance: &Instance<'_>,
    level: Level,
    score: Score,
    duals: Option<&Duals>,
    stop: Stop<'_>,
    mut told: impl FnMut(Bounds),
) -> Bounds {
    let mut bounds = Bounds::default();
    let mut relaxation = Relaxation::new(instance, weights_for(level));
    if let Some(duals) = duals {
        relaxation.start_from(duals);
    }
    let above: Cost =
        score.by_level().filter(|(higher, _)| *higher < level).map(|(_, amount)| Cost::from(amount)).sum();
    let target = (Cost::from(score[level]) + ABOVE * above) * SCALE;
    let mut pace = 1.0;
    let mut since_better = 0;
    let mut best = Cost::MIN;
    for _ in 0..STEPS {
        let Some(solved) = relaxation.solve(stop) else { break };
        if solved.value > best {
            best = solved.value;
            since_better = 0;
            bounds.raise(level, best);
            told(bounds);
        } else {
            since_better += 1;
        }
        if since_better == 8 {
            pace *= 0.6;
            since_better = 0;
        }
        if bounds.for_score(score)[level] >= score[level] || solved.slope == 0 {
            break;
        }
        relaxation.step(pace * (target - solved.value).max(SCALE) as f64 / solved.slope as f64);
    }
    bounds
}

fn weights_for(level: Level) -> Weights {
    let weight = |other: Level| match other.cmp(&level) {
        std::cmp::Ordering::Less => ABOVE * SCALE,
        std::cmp::Ordering::Equal => SCALE,
        std::cmp::Ordering::Greater => 0,
    };
    Weights::of(Level::ALL.map(weight))
}

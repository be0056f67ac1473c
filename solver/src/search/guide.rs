//! What a restart begins from: the rows' prices, and what the levels weigh at them.
//!
//! Weights so far apart that no amount at one level makes up for a unit of the level above leave a search blind below it:
//! what everyone does is settled by seats before anybody's hours count. A linear programme over timelines says how levels
//! are traded where it matters, say a seat for 240 minutes of somebody's hours. A search that takes steps of that size, and
//! keeps the levels only some way further apart, finds the rosters that are good at both. They are compared level by level
//! all the same.

use super::Duals;
use crate::instance::{Cost, Instance, Part, Weights};
use crate::score::Level;

/// How many times more a level counts than it is traded for, so that the order of the levels is kept. On four weeks of the
/// network 4 left seats empty, and 64 served better than 16.
const KEPT: f64 = 64.0;

/// Prices, and the weights that they go with.
#[derive(Debug, Clone)]
pub(crate) struct Guide {
    pub(crate) weights: Weights,
    pub(crate) duals: Duals,
    /// The level that was priced, with those above held; absent: all together, far apart.
    pub(crate) level: Option<Level>,
}

/// What the levels weigh for a search.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Trade {
    pub(super) weights: Weights,
    /// What they are traded for, which may be less: penalties and steps are parts of that.
    pub(super) traded: Weights,
}

impl Trade {
    /// As far apart as the levels are.
    pub(super) fn lexicographic(instance: &Instance<'_>) -> Self {
        Self { weights: instance.weights, traded: instance.weights }
    }
}

impl Guide {
    pub(super) fn for_search(&self, instance: &Instance<'_>, part: &Part) -> (Trade, Duals) {
        let Some(level) = self.level else { return (Trade::lexicographic(instance), self.duals.clone()) };
        let mut present = part.levels(instance);
        for switch in &part.switches {
            present[instance.problem.team_rules[*switch].level() as usize] = true;
        }
        let (weights, finer) = self.weights.spread(level, present, &instance.most, KEPT);
        // In the same unit, whatever that would be for themselves.
        let (traded, unit) = self.weights.spread(level, present, &instance.most, 1.0);
        let traded = traded.scaled(finer / unit).least_of(weights);
        let duals = self.duals.0.iter().map(|dual| (*dual as f64 * finer) as Cost).collect();
        (Trade { weights, traded }, Duals(duals))
    }
}

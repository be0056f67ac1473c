//! Everything that a person may work, folded once: a decision diagram.
//!
//! A layer is a moment at which something may be begun; a node is what the person's folds remember there; an arc works
//! one thing or nothing and tells what the folds charge. A path is a legal timeline. Equal memories are one node, and so
//! are nodes from which all that follows is equal, so that a rule that cannot bind leaves no trace. Sums that a rule
//! limits ([`Tally`](crate::rules::Tally)) are not in the nodes: arcs tell what they add, and a search carries a sum along
//! only where it binds. Prices are no part of it: one diagram serves every price, and everyone bound by the same rules.

mod reduce;
mod sums;
mod unfold;

use crate::instance::{Event, Plan};
use crate::problem::Travel;
use crate::score::{Level, Score};
use smallvec::SmallVec;
use unfold::Builder;

/// More nodes than this are not worth it: labels serve then.
const MOST_NODES: usize = 400_000;
/// Sums carried at the most.
pub(crate) const MOST_SUMS: usize = 32;

/// What an arc adds to each sum, in the order of [`Diagram::sums`].
pub(crate) type Step = SmallVec<[i32; 6]>;

/// A way on from a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Arc {
    /// The node in the next layer.
    pub(crate) target: u32,
    /// What is worked: a number of an event, or [`NOTHING`].
    pub(crate) event: u32,
    /// What the folds charge: a number in [`Diagram::charges`].
    pub(crate) charge: u32,
    /// What is added to the sums: a number in [`Diagram::steps`].
    pub(crate) step: u32,
}

/// An arc on which nothing is worked.
pub(crate) const NOTHING: u32 = u32::MAX;

/// A sum that a rule limits and that can come to bind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sum {
    /// Before the first layer, in the sum's unit.
    pub(crate) start: i32,
    /// Minutes, or whatever it counts, to one of its unit: all steps are multiples.
    pub(crate) unit: i32,
    /// In the rule's unit: each one below costs.
    pub(crate) minimum: i32,
    /// In the rule's unit: each one beyond costs.
    pub(crate) maximum: i32,
    pub(crate) level: Level,
    pub(crate) weight: i64,
}

impl Sum {
    /// How far it is out of its range, in the rule's unit, at a value in the sum's own.
    pub(crate) fn amount(&self, value: i32) -> i64 {
        let value = i64::from(value) * i64::from(self.unit);
        (value - i64::from(self.maximum)).max(i64::from(self.minimum) - value).max(0)
    }

    /// From the least to the most that it can be at no cost, in the sum's own unit.
    pub(crate) fn range(&self) -> (i32, i32) {
        (self.minimum.saturating_add(self.unit - 1).div_euclid(self.unit), self.maximum.div_euclid(self.unit))
    }

    /// The value in its range that is nearest to another.
    pub(crate) fn nearest(&self, value: i32) -> i32 {
        let (least, most) = self.range();
        value.max(least).min(most)
    }

    pub(crate) fn is_law(&self) -> bool {
        self.level == Level::Law
    }
}

/// Layers of nodes, and arcs from each to the next.
#[derive(Debug)]
pub(crate) struct Diagram {
    /// The first node of each layer; a last entry closes the list. There is one node in the first layer.
    pub(crate) layers: Vec<u32>,
    /// The first arc of each node; a last entry closes the list.
    pub(crate) first_arc: Vec<u32>,
    pub(crate) arcs: Vec<Arc>,
    /// What the end charges, for each node of the last layer.
    pub(crate) ends: Vec<u32>,
    pub(crate) charges: Vec<Score>,
    pub(crate) steps: Vec<Step>,
    pub(crate) sums: Vec<Sum>,
    /// For each sum, the least and the most that it can be at each node on the way to a legal end.
    pub(crate) ranges: Vec<Vec<(i32, i32)>>,
    /// For each sum, the first layer whose arcs add to it, and the first from which none does.
    pub(crate) adds: Vec<(u32, u32)>,
}

impl Diagram {
    /// Folds everything that a plan's person may work of these events, which hold the plan's own; `None` where that is
    /// too much to list, or where something fixed has broken a law already.
    pub(crate) fn new(plan: &Plan<'_>, travel: &Travel, events: &[&Event<'_>]) -> Option<Self> {
        if plan.rules.iter().any(|bound| bound.is_law() && bound.granted > 0 && !bound.lacks_only()) {
            return None;
        }
        let mut builder = Builder::new(plan, travel);
        builder.unfold(events)?;
        Some(builder.finish())
    }

    pub(crate) fn nodes(&self) -> usize {
        self.first_arc.len() - 1
    }

    pub(crate) fn arcs_of(&self, node: usize) -> std::ops::Range<usize> {
        self.first_arc[node] as usize..self.first_arc[node + 1] as usize
    }
}

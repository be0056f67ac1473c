//! The cheapest path through a diagram: dynamic programming over its nodes and the sums that bind.
//!
//! Without sums a value a node is enough. A sum that the path found breaks is carried along in the next try: a node then
//! has a value for each combination of the sums that it can have there, within the ranges that lead to a legal end. That is
//! exact. Where those are too many, a [`corridor`] serves: its path is good, and what it is at most too dear is known.

mod corridor;
mod extent;
mod habit;
mod near;
mod question;
mod table;
mod through_blocks;
mod tolled;
mod tolls;
mod value;

pub(crate) use habit::Habit;

use super::Purpose;
use super::blocks::Blocks;
use super::diagram::{Arc, Diagram, NOTHING};
use super::slots::Slots;
use crate::instance::{Cost, Weights};
use near::Near;
use question::{Asked, Carried};
use rustc_hash::FxHashMap;
use table::Table;

/// Sums carried together.
const MOST_CARRIED: usize = 6;
/// An event that is not for sale.
pub(crate) const NOT_FOR_SALE: Cost = Cost::MAX;

/// A path and what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    /// Numbers of the diagram's events, in order.
    pub(crate) events: Vec<u32>,
    /// The prices and the charges, in the weights' unit.
    pub(crate) cost: Cost,
    /// What no path costs less than.
    pub(crate) least: Cost,
}

/// What came of it.
pub(crate) enum Answer {
    /// The cheapest path, or a good one.
    Found(Path),
    /// The law leaves no path through what is for sale.
    Nothing,
    /// More than this can carry.
    TooLarge,
}

/// Memory that is used again from call to call.
#[derive(Default)]
pub(crate) struct Dense {
    costs: Vec<Cost>,
    tolls: Vec<Cost>,
    narrow: Table<i32>,
    wide: Table<Cost>,
    near: Near,
    /// How each diagram carries each set of sums.
    ways: FxHashMap<(usize, u32), Way>,
    #[cfg(test)]
    pub(crate) only: Option<Only>,
}

/// One way alone, to hold it beside the others.
#[cfg(test)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Only {
    Nodes,
    Corridors,
}

/// How sums are carried.
enum Way {
    /// Through every node.
    Nodes(Slots),
    /// From hub to hub.
    Blocks(Slots, Blocks),
    /// Not all the values at once.
    Corridor,
}

impl Dense {
    /// The cheapest path at a price for each event.
    pub(crate) fn cheapest(
        &mut self,
        diagram: &Diagram,
        weights: &Weights,
        prices: &[Cost],
        purpose: Purpose,
        habit: &mut Habit,
    ) -> Answer {
        if diagram.ends.is_empty() {
            return Answer::Nothing;
        }
        let asked = Asked { diagram, weights, prices };
        self.costs.clear();
        self.costs.extend(diagram.charges.iter().map(|charge| weights.sum(*charge)));
        self.tolls.clear();
        self.tolls.resize(diagram.steps.len(), 0);
        let mut carried = habit.carried(diagram.sums.len());
        loop {
            carried.sort_unstable();
            carried.dedup();
            let mask = carried.iter().fold(0_u32, |mask, sum| mask | 1 << sum);
            let known = (std::ptr::from_ref(diagram) as usize, mask);
            let way = self.ways.entry(known).or_insert_with(|| way(diagram, &carried));
            let (slots, blocks) = match way {
                Way::Nodes(slots) => (&*slots, None),
                Way::Blocks(slots, blocks) => (&*slots, Some(&*blocks)),
                Way::Corridor => return self.in_a_corridor(asked, purpose, habit),
            };
            #[cfg(test)]
            let blocks = match self.only {
                Some(Only::Nodes) => None,
                Some(Only::Corridors) if !carried.is_empty() => return self.in_a_corridor(asked, purpose, habit),
                _ => blocks,
            };
            let question = asked.carrying(&self.costs, &self.tolls, Carried::whole(&carried, slots, blocks));
            let path = match question.ask(&mut self.narrow, &mut self.wide) {
                Ok(Some(path)) => path,
                Ok(None) => return Answer::Nothing,
                Err(TooLarge) => return self.in_a_corridor(asked, purpose, habit),
            };
            let values = values(diagram, &path.arcs);
            let is_broken = |sum: &usize| !carried.contains(sum) && diagram.sums[*sum].amount(values[*sum]) > 0;
            let broken: Vec<usize> = (0..diagram.sums.len()).filter(is_broken).collect();
            if broken.is_empty() {
                for sum in &carried {
                    habit.learn(*sum, is_tight(diagram, *sum, values[*sum]));
                }
                return Answer::Found(Path { events: events(&path.arcs), cost: path.cost, least: path.cost });
            }
            for sum in broken {
                habit.learn(sum, true);
                carried.push(sum);
            }
        }
    }
}

/// The way that is the least work.
fn way(diagram: &Diagram, carried: &[usize]) -> Way {
    const SMALL: usize = 2_000;
    const MOST_ARCS: usize = 4_000_000;
    /// Work, in values that go on along an arc, that an exact answer is worth.
    const MOST_WORK: usize = 8_000_000;
    /// Beyond this, blocks would not help either.
    const HOPELESS: usize = 20 * MOST_WORK;
    let slots = Slots::new(diagram, carried);
    if slots.dimensions() > MOST_CARRIED {
        return Way::Corridor;
    }
    let values = |node: usize| {
        let room = |range: &Vec<(i32, i32)>| (range[node].1 - range[node].0 + 1).max(0) as usize;
        slots.ranges.iter().map(room).fold(1, usize::saturating_mul)
    };
    let by_nodes = (0..diagram.nodes()).map(|node| diagram.arcs_of(node).len().saturating_mul(values(node)));
    let by_nodes = by_nodes.fold(0, usize::saturating_add);
    if by_nodes < SMALL || carried.is_empty() {
        return Way::Nodes(slots);
    }
    if by_nodes > HOPELESS {
        return Way::Corridor;
    }
    let blocks = Blocks::new(diagram, &slots, MOST_ARCS.min(by_nodes));
    let by_blocks = blocks.as_ref().map_or(usize::MAX, |blocks| {
        let exits = blocks.hubs.iter().zip(&blocks.begun).map(|(hub, begun)| begun.exits.len() * values(*hub as usize));
        // An arc within a block costs about as much as four values that lie side by side.
        blocks.arcs() * 4 + exits.sum::<usize>()
    });
    match blocks {
        _ if by_nodes.min(by_blocks) > MOST_WORK => Way::Corridor,
        Some(blocks) if by_blocks < by_nodes => Way::Blocks(slots, blocks),
        _ => Way::Nodes(slots),
    }
}

/// What the sums come to along a path.
fn values(diagram: &Diagram, arcs: &[Arc]) -> Vec<i32> {
    let total = |sum: usize| {
        let steps = arcs.iter().map(|arc| diagram.steps[arc.step as usize][sum]);
        diagram.sums[sum].start + steps.sum::<i32>()
    };
    (0..diagram.sums.len()).map(total).collect()
}

/// Whether one step more or less may have been out of the range.
fn is_tight(diagram: &Diagram, sum: usize, value: i32) -> bool {
    let range = &diagram.sums[sum];
    range.amount(value + 1) > 0 || range.amount(value - 1) > 0
}

/// The events that a path works.
fn events(arcs: &[Arc]) -> Vec<u32> {
    arcs.iter().map(|arc| arc.event).filter(|event| *event != NOTHING).collect()
}

/// More than can be carried.
struct TooLarge;

struct Found {
    arcs: Vec<Arc>,
    cost: Cost,
}

//! The cheapest path through a diagram, exactly: dynamic programming over its nodes and the sums that bind.
//!
//! Without sums a value a node is enough. A sum that the path found breaks is carried along in the next try: a node then
//! has a value for each combination of the sums that it can have there, within the ranges that lead to a legal end.

use super::diagram::{Arc, Diagram, NOTHING};
mod extent;
mod table;
mod through_blocks;
mod value;

use super::blocks::Blocks;
use crate::instance::{Cost, Weights};
use crate::score::Score;
use extent::INNERMOST;
use rustc_hash::FxHashMap;
use table::Table;

/// Sums carried together; more are left to labels.
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
    /// What the folds charge.
    pub(crate) charged: Score,
}

/// What came of it.
pub(crate) enum Answer {
    /// No path costs less.
    Cheapest(Path),
    /// The law leaves no path through what is for sale.
    Nothing,
    /// More than this can carry.
    TooLarge,
}

/// Which sums of somebody's diagram have been worth carrying from the first try on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Habit([i8; super::diagram::MOST_SUMS]);

impl Habit {
    fn carried(self, sums: usize) -> Vec<usize> {
        let mut carried: Vec<usize> = (0..sums).filter(|sum| self.0[*sum] > 0).collect();
        carried.truncate(MOST_CARRIED);
        carried
    }

    fn learn(&mut self, sum: usize, was_needed: bool) {
        let habit = &mut self.0[sum];
        *habit = (*habit + if was_needed { 2 } else { -1 }).clamp(-4, 8);
    }
}

/// Memory that is used again from call to call.
#[derive(Default)]
pub(crate) struct Dense {
    costs: Vec<Cost>,
    narrow: Table<i32>,
    wide: Table<Cost>,
    /// The blocks of each diagram for each set of carried sums, where they are worth it.
    blocks: FxHashMap<(usize, u32), Option<Blocks>>,
    #[cfg(test)]
    never_blocks: bool,
}

impl Dense {
    /// One that carries sums through every node.
    #[cfg(test)]
    pub(crate) fn without_blocks() -> Self {
        Self { never_blocks: true, ..Self::default() }
    }

    /// The cheapest path at a price for each event.
    pub(crate) fn cheapest(
        &mut self,
        diagram: &Diagram,
        weights: &Weights,
        prices: &[Cost],
        habit: &mut Habit,
    ) -> Answer {
        if diagram.ends.is_empty() {
            return Answer::Nothing;
        }
        self.costs.clear();
        self.costs.extend(diagram.charges.iter().map(|charge| weights.sum(*charge)));
        let mut carried = habit.carried(diagram.sums.len());
        loop {
            carried.sort_unstable();
            let mask = carried.iter().fold(0_u32, |mask, sum| mask | 1 << sum);
            let known = (std::ptr::from_ref(diagram) as usize, mask);
            let blocks = self.blocks.entry(known).or_insert_with(|| worth_it(diagram, &carried));
            let blocks = blocks.as_ref();
            #[cfg(test)]
            let blocks = blocks.filter(|_| !self.never_blocks);
            let question = Question { diagram, weights, prices, costs: &self.costs, carried: &carried, blocks };
            let found =
                if question.fits_narrow() { self.narrow.cheapest(&question) } else { self.wide.cheapest(&question) };
            let path = match found {
                Ok(Some(path)) => path,
                Ok(None) => return Answer::Nothing,
                Err(TooLarge) => return Answer::TooLarge,
            };
            let values = values(diagram, &path.arcs);
            let broken: Vec<usize> = (0..diagram.sums.len())
                .filter(|sum| !carried.contains(sum) && diagram.sums[*sum].amount(values[*sum]) > 0)
                .collect();
            if broken.is_empty() {
                for sum in &carried {
                    habit.learn(*sum, is_tight(diagram, *sum, values[*sum]));
                }
                return Answer::Cheapest(settle(diagram, &path.arcs, path.cost, &values));
            }
            for sum in broken {
                habit.learn(sum, true);
                carried.push(sum);
            }
            if carried.len() > MOST_CARRIED {
                return Answer::TooLarge;
            }
        }
    }
}

/// The blocks of a diagram, where they are less work than carrying the sums through every node.
fn worth_it(diagram: &Diagram, carried: &[usize]) -> Option<Blocks> {
    const SMALL: usize = 2_000;
    const MOST_ARCS: usize = 4_000_000;
    if carried.is_empty() {
        return None;
    }
    let values = |node: usize| {
        let range = |sum: &usize| {
            let (least, most) = diagram.ranges[*sum][node];
            (most - least + 1).max(0) as usize
        };
        carried.iter().map(range).product::<usize>()
    };
    let all: usize = (0..diagram.nodes()).map(|node| diagram.arcs_of(node).len() * values(node)).sum();
    if all < SMALL {
        return None;
    }
    let blocks = Blocks::new(diagram, carried, MOST_ARCS.min(all))?;
    let exits = blocks.hubs.iter().zip(&blocks.begun).map(|(hub, begun)| begun.exits.len() * values(*hub as usize));
    // An arc within a block costs about as much as four values that lie side by side.
    (blocks.arcs() * 4 + exits.sum::<usize>() < all).then_some(blocks)
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

fn settle(diagram: &Diagram, arcs: &[Arc], cost: Cost, values: &[i32]) -> Path {
    let charged: Score = arcs.iter().map(|arc| diagram.charges[arc.charge as usize]).sum();
    let end = arcs.last().map_or(0, |arc| arc.target as usize);
    let end = diagram.charges[diagram.ends[end - (diagram.nodes() - diagram.ends.len())] as usize];
    let sums: Score = diagram.sums.iter().zip(values).map(|(sum, value)| sum.charge(*value)).sum();
    let events = arcs.iter().map(|arc| arc.event).filter(|event| *event != NOTHING).collect();
    Path { events, cost, charged: charged + end + sums }
}

struct Question<'q> {
    diagram: &'q Diagram,
    weights: &'q Weights,
    prices: &'q [Cost],
    /// Of the diagram's charges.
    costs: &'q [Cost],
    /// The sums that are carried along.
    carried: &'q [usize],
    /// The diagram's blocks for these sums, where they are worth it.
    blocks: Option<&'q Blocks>,
}

impl Question<'_> {
    /// What an arc costs; `None` where its event is not for sale.
    fn cost(&self, arc: Arc) -> Option<Cost> {
        let charge = self.costs[arc.charge as usize];
        if arc.event == NOTHING {
            return Some(charge);
        }
        let price = self.prices[arc.event as usize];
        (price != NOT_FOR_SALE).then(|| price + charge)
    }

    /// Whether no path's cost leaves the range of a narrow integer.
    fn fits_narrow(&self) -> bool {
        const MOST: Cost = 1 << 28;
        let for_sale = self.prices.iter().filter(|price| **price != NOT_FOR_SALE);
        let dearest = self.costs.iter().map(|cost| cost.abs()).max().unwrap_or(0);
        let layers = self.diagram.layers.len() as Cost;
        let sums = self.carried.iter().map(|sum| {
            let sum = &self.diagram.sums[*sum];
            if sum.is_law() { 0 } else { self.weights.at(sum.level).saturating_mul(sum.weight * 100_000) }
        });
        let total = for_sale.fold(dearest.saturating_mul(layers), |total, price| total.saturating_add(price.abs()));
        sums.fold(total, Cost::saturating_add) < MOST
    }
}

/// More than can be carried.
struct TooLarge;

struct Found {
    arcs: Vec<Arc>,
    cost: Cost,
}

/// What an arc adds to each dimension.
fn step(question: &Question<'_>, arc: Arc) -> [i32; MOST_CARRIED] {
    let mut step = [0; MOST_CARRIED];
    for (place, sum) in question.carried.iter().enumerate() {
        step[INNERMOST - place] = question.diagram.steps[arc.step as usize][*sum];
    }
    step
}

/// The same for what a block adds.
fn along(added: &[i32]) -> [i32; MOST_CARRIED] {
    let mut step = [0; MOST_CARRIED];
    for (place, added) in added.iter().enumerate() {
        step[INNERMOST - place] = *added;
    }
    step
}

//! What is asked of a diagram: prices, and which sums are carried.

use super::extent::INNERMOST;
use super::near::Near;
use super::table::Table;
use super::{Found, MOST_CARRIED, NOT_FOR_SALE, TooLarge};
use crate::instance::{Cost, Weights};
use crate::oracle::blocks::Blocks;
use crate::oracle::diagram::{Arc, Diagram, NOTHING};
use crate::oracle::slots::{Settled, Slots};

/// A diagram, and what its events cost.
#[derive(Clone, Copy)]
pub(super) struct Asked<'q> {
    pub(super) diagram: &'q Diagram,
    pub(super) weights: &'q Weights,
    pub(super) prices: &'q [Cost],
}

impl<'q> Asked<'q> {
    /// The same, at what charges and steps cost, with some sums carried along.
    pub(super) fn carrying(self, costs: &'q [Cost], tolls: &'q [Cost], carried: Carried<'q>) -> Question<'q> {
        let Self { diagram, weights, prices } = self;
        let (first_arc, arcs) = (&diagram.first_arc[..], &diagram.arcs[..]);
        Question { diagram, weights, prices, first_arc, arcs, costs, tolls, carried }
    }
}

pub(super) struct Question<'q> {
    pub(super) diagram: &'q Diagram,
    pub(super) weights: &'q Weights,
    prices: &'q [Cost],
    /// The arcs that may be taken: the diagram's, or some of them.
    first_arc: &'q [u32],
    arcs: &'q [Arc],
    /// Of the diagram's charges.
    pub(super) costs: &'q [Cost],
    /// Of the diagram's steps.
    pub(super) tolls: &'q [Cost],
    pub(super) carried: Carried<'q>,
}

/// The sums that are carried along.
#[derive(Default)]
pub(super) struct Carried<'q> {
    pub(super) sums: &'q [usize],
    /// For each dimension, between what it lies at each node.
    pub(super) ranges: Vec<&'q [(i32, i32)]>,
    /// Whom each dimension belongs to where; without, each belongs to one of the sums from beginning to end.
    pub(super) slots: Option<&'q Slots>,
    /// The diagram's blocks for these sums, where they are worth it.
    pub(super) blocks: Option<&'q Blocks>,
}

impl<'q> Carried<'q> {
    /// Every value that the sums can have.
    pub(super) fn whole(sums: &'q [usize], slots: &'q Slots, blocks: Option<&'q Blocks>) -> Self {
        Self { sums, ranges: slots.ranges.iter().map(|range| &range[..]).collect(), slots: Some(slots), blocks }
    }

    /// What is settled at a layer.
    pub(super) fn settled_at(&self, layer: usize) -> &'q [Settled] {
        self.slots.map_or(&[], |slots| slots.settled_at(layer))
    }

    /// The dimension and the sum of those that are settled at the end.
    pub(super) fn at_the_end(&self) -> Vec<(usize, usize)> {
        let each_its_own = || self.sums.iter().copied().enumerate().collect();
        self.slots.map_or_else(each_its_own, |slots| slots.at_the_end().to_vec())
    }
}

impl<'q> Question<'q> {
    /// What it costs that a sum comes to a value; `None` where that is against the law.
    pub(super) fn settles(&self, sum: usize, value: i32) -> Option<Cost> {
        let sum = &self.diagram.sums[sum];
        let amount = sum.amount(value);
        if sum.is_law() {
            return (amount == 0).then_some(0);
        }
        Some(self.weights.cost(sum.level, sum.weight.saturating_mul(amount)))
    }

    /// The same through some of the arcs alone.
    pub(super) fn through(self, near: &'q Near) -> Self {
        Self { first_arc: &near.first, arcs: &near.arcs, ..self }
    }

    pub(super) fn arcs_of(&self, node: usize) -> &'q [Arc] {
        &self.arcs[self.first_arc[node] as usize..self.first_arc[node + 1] as usize]
    }

    /// The cheapest path, by integers as narrow as will do.
    pub(super) fn ask(&self, narrow: &mut Table<i32>, wide: &mut Table<Cost>) -> Result<Option<Found>, TooLarge> {
        if self.fits_narrow() { narrow.cheapest(self) } else { wide.cheapest(self) }
    }

    /// What an arc costs; `None` where its event is not for sale.
    pub(super) fn cost(&self, arc: Arc) -> Option<Cost> {
        let charge = self.costs[arc.charge as usize] + self.tolls[arc.step as usize];
        if arc.event == NOTHING {
            return Some(charge);
        }
        let price = self.prices[arc.event as usize];
        (price != NOT_FOR_SALE).then(|| price + charge)
    }

    /// Whether no path's cost leaves the range of a narrow integer.
    fn fits_narrow(&self) -> bool {
        const MOST: Cost = 1 << 28;
        let dearest = |costs: &[Cost]| costs.iter().map(|cost| cost.abs()).max().unwrap_or(0);
        let for_sale = self.prices.iter().filter(|price| **price != NOT_FOR_SALE);
        let layers = self.diagram.layers.len() as Cost;
        let on_the_way = dearest(self.costs).saturating_add(dearest(self.tolls)).saturating_mul(layers);
        let sums = self.carried.sums.iter().map(|sum| {
            let sum = &self.diagram.sums[*sum];
            if sum.is_law() { 0 } else { self.weights.at(sum.level).saturating_mul(sum.weight * 100_000) }
        });
        let total = for_sale.fold(on_the_way, |total, price| total.saturating_add(price.abs()));
        sums.fold(total, Cost::saturating_add) < MOST
    }
}

/// What an arc of a layer adds to each dimension.
pub(super) fn step(question: &Question<'_>, layer: usize, arc: Arc) -> [i32; MOST_CARRIED] {
    let mut step = [0; MOST_CARRIED];
    let added = &question.diagram.steps[arc.step as usize];
    if let Some(slots) = question.carried.slots {
        for (place, owner) in slots.owners(layer).iter().enumerate() {
            step[INNERMOST - place] = owner.map_or(0, |sum| added[usize::from(sum)]);
        }
    } else {
        for (place, sum) in question.carried.sums.iter().enumerate() {
            step[INNERMOST - place] = added[*sum];
        }
    }
    step
}

/// The same for what a block adds.
pub(super) fn along(added: &[i32]) -> [i32; MOST_CARRIED] {
    let mut step = [0; MOST_CARRIED];
    for (place, added) in added.iter().enumerate() {
        step[INNERMOST - place] = *added;
    }
    step
}

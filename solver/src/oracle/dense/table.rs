//! The values of all nodes, and the paths that they come from.

use super::extent::{Extent, INNERMOST, each_row};
use super::question::{Question, step};
use super::value::Value;
use super::{Found, MOST_CARRIED, TooLarge};
use crate::instance::Cost;
use crate::oracle::diagram::Arc;
use crate::oracle::slots::Settled;

/// Values in all; more are left to labels.
const MOST_VALUES: usize = 1 << 26;

#[derive(Default)]
pub(super) struct Table<V> {
    pub(super) values: Vec<V>,
    /// Of each node, as it is come to.
    pub(super) extents: Vec<Extent>,
    /// The same as it is left: where nothing is settled there, it is the same room.
    pub(super) leaving: Vec<Extent>,
    /// Without sums: the arc that each node is reached by and where that begins.
    from: Vec<(Arc, u32)>,
    /// What each place within the blocks of one hub costs.
    pub(super) places: Vec<V>,
    /// What each exit costs, and where those of each hub begin.
    pub(super) exits: Vec<V>,
    pub(super) first_exit: Vec<usize>,
}

impl<V: Value> Table<V> {
    pub(super) fn cheapest(&mut self, question: &Question<'_>) -> Result<Option<Found>, TooLarge> {
        match question.carried.blocks {
            _ if question.carried.sums.is_empty() => Ok(self.plain(question)),
            Some(blocks) => self.by_blocks(question, blocks),
            None => self.carrying(question),
        }
    }

    fn plain(&mut self, question: &Question<'_>) -> Option<Found> {
        let diagram = question.diagram;
        let nodes = diagram.nodes();
        self.values.clear();
        self.values.resize(nodes, V::UNREACHED);
        self.from.resize(nodes, (Arc::default(), 0));
        self.values[0] = V::of(0);
        for node in 0..nodes {
            let here = self.values[node];
            if !here.is_reached() {
                continue;
            }
            for arc in question.arcs_of(node) {
                let Some(cost) = question.cost(*arc) else { continue };
                let there = here + V::of(cost);
                let target = arc.target as usize;
                if there < self.values[target] {
                    self.values[target] = there;
                    self.from[target] = (*arc, node as u32);
                }
            }
        }
        let first_end = nodes - diagram.ends.len();
        let total = |(place, charge): (usize, &u32)| {
            let value = self.values[first_end + place];
            value.is_reached().then(|| (value.cost() + question.costs[*charge as usize], first_end + place))
        };
        let (cost, mut node) = diagram.ends.iter().enumerate().filter_map(total).min()?;
        let mut arcs = Vec::with_capacity(diagram.layers.len());
        while node != 0 {
            let (arc, before) = self.from[node];
            arcs.push(arc);
            node = before as usize;
        }
        arcs.reverse();
        Some(Found { arcs, cost })
    }

    fn carrying(&mut self, question: &Question<'_>) -> Result<Option<Found>, TooLarge> {
        let diagram = question.diagram;
        let layers = diagram.layers.windows(2).enumerate();
        let nodes = layers.clone().flat_map(|(layer, nodes)| (nodes[0]..nodes[1]).map(move |node| (node, layer)));
        if !self.lay_out(question, nodes)? {
            return Ok(None);
        }
        for (layer, nodes) in layers {
            for node in nodes[0] as usize..nodes[1] as usize {
                self.settle(question, node, layer);
                if self.leaving[node].size() == 0 {
                    continue;
                }
                for arc in question.arcs_of(node) {
                    if let Some(cost) = question.cost(*arc) {
                        self.relax(node, arc.target as usize, step(question, layer, *arc), V::of(cost));
                    }
                }
            }
        }
        let ends = diagram.nodes() - diagram.ends.len()..diagram.nodes();
        Ok(self.best_end(question, ends).map(|(cost, node, at)| Found { arcs: self.trace(question, node, at), cost }))
    }

    /// Gives each node, which is in a layer, room for its sums as it is come to and as it is left; false where the first has
    /// none. The first dimension is innermost, where values lie side by side.
    pub(super) fn lay_out(
        &mut self,
        question: &Question<'_>,
        nodes: impl Iterator<Item = (u32, usize)>,
    ) -> Result<bool, TooLarge> {
        self.extents.clear();
        self.leaving.clear();
        let mut size = 0;
        for (node, layer) in nodes {
            let mut extent = Extent { first: size as u32, least: [0; MOST_CARRIED], many: [1; MOST_CARRIED] };
            for (place, range) in question.carried.ranges.iter().enumerate() {
                let (least, most) = range[node as usize];
                extent.least[INNERMOST - place] = least;
                extent.many[INNERMOST - place] = (most - least + 1).max(0);
            }
            size += extent.size();
            self.extents.push(extent);
            let settled = question.carried.settled_at(layer);
            if !settled.is_empty() {
                extent.first = size as u32;
                for Settled { dimension, next, .. } in settled {
                    extent.least[INNERMOST - dimension] = *next;
                    extent.many[INNERMOST - dimension] = extent.many[INNERMOST - dimension].min(1);
                }
                size += extent.size();
            }
            self.leaving.push(extent);
            if size > MOST_VALUES {
                return Err(TooLarge);
            }
        }
        self.values.clear();
        self.values.resize(size, V::UNREACHED);
        let begins = self.extents[0].size() > 0;
        if begins {
            self.values[0] = V::of(0);
        }
        Ok(begins)
    }

    /// Charges the sums that are settled where a node is left.
    pub(super) fn settle(&mut self, question: &Question<'_>, node: usize, layer: usize) {
        let settled = question.carried.settled_at(layer);
        if settled.is_empty() {
            return;
        }
        let (come_to, left) = (self.extents[node], self.leaving[node]);
        for at in come_to.all() {
            let value = self.values[come_to.place(at)];
            let Some((to, cost)) = settles(question, settled, at).filter(|_| value.is_reached()) else { continue };
            let there = &mut self.values[left.place(to)];
            *there = (value + V::of(cost)).min(*there);
        }
    }

    /// Where a node was come to that is left at a value.
    pub(super) fn came_to(
        &self,
        question: &Question<'_>,
        node: usize,
        layer: usize,
        at: [i32; MOST_CARRIED],
    ) -> [i32; MOST_CARRIED] {
        let settled = question.carried.settled_at(layer);
        if settled.is_empty() {
            return at;
        }
        let (come_to, left) = (self.extents[node], self.leaving[node]);
        let value = self.values[left.place(at)];
        let leads_here = |from: &[i32; MOST_CARRIED]| {
            let before = self.values[come_to.place(*from)];
            let to = settles(question, settled, *from).filter(|_| before.is_reached());
            to.is_some_and(|(to, cost)| to == at && before + V::of(cost) == value)
        };
        come_to.all().find(leads_here).unwrap_or(at)
    }

    /// Every value of a node goes on to another.
    pub(super) fn relax(&mut self, from: usize, to: usize, step: [i32; MOST_CARRIED], cost: V) {
        let (from, to) = (self.leaving[from], self.extents[to]);
        let mut least = [0; MOST_CARRIED];
        let mut many = [1; MOST_CARRIED];
        for dimension in 0..MOST_CARRIED {
            least[dimension] = from.least[dimension].max(to.least[dimension] - step[dimension]);
            let end_from = from.least[dimension] + from.many[dimension];
            let end_to = to.least[dimension] + to.many[dimension] - step[dimension];
            many[dimension] = end_from.min(end_to) - least[dimension];
            if many[dimension] <= 0 {
                return;
            }
        }
        // Targets lie in a later layer, so behind all sources.
        let (sources, targets) = self.values.split_at_mut(to.first as usize);
        let source = from.place(least);
        let target = to.place(std::array::from_fn(|dimension| least[dimension] + step[dimension])) - to.first as usize;
        let strides = (from.strides(), to.strides());
        let length = many[INNERMOST] as usize;
        let mut row = |source: usize, target: usize| {
            for (there, here) in targets[target..target + length].iter_mut().zip(&sources[source..source + length]) {
                let reached = *here + cost;
                *there = if reached < *there { reached } else { *there };
            }
        };
        each_row(&many[..INNERMOST], &strides.0, &strides.1, source, target, &mut row);
    }

    /// The cheapest value at any of the ends, which are these places of those that have room.
    pub(super) fn best_end(
        &self,
        question: &Question<'_>,
        ends: std::ops::Range<usize>,
    ) -> Option<(Cost, usize, [i32; MOST_CARRIED])> {
        let diagram = question.diagram;
        let at_the_end = question.carried.at_the_end();
        let mut best: Option<(Cost, usize, [i32; MOST_CARRIED])> = None;
        for (charge, node) in diagram.ends.iter().zip(ends) {
            let extent = self.extents[node];
            for at in extent.all() {
                let value = self.values[extent.place(at)];
                if !value.is_reached() {
                    continue;
                }
                let settled = at_the_end.iter().map(|(place, sum)| question.settles(*sum, at[INNERMOST - place]));
                let Some(settled) = settled.sum::<Option<Cost>>() else { continue };
                let cost = value.cost() + question.costs[*charge as usize] + settled;
                if best.is_none_or(|(least, ..)| cost < least) {
                    best = Some((cost, node, at));
                }
            }
        }
        best
    }

    /// The arcs that lead to a value, looked for backwards.
    fn trace(&self, question: &Question<'_>, node: usize, at: [i32; MOST_CARRIED]) -> Vec<Arc> {
        let diagram = question.diagram;
        let (mut node, mut at) = (node, at);
        let mut arcs = Vec::with_capacity(diagram.layers.len());
        for layer in (0..diagram.layers.len() - 2).rev() {
            let value = self.values[self.extents[node].place(at)];
            let nodes = diagram.layers[layer] as usize..diagram.layers[layer + 1] as usize;
            let mut before = nodes.flat_map(|from| question.arcs_of(from).iter().map(move |arc| (from, *arc)));
            let leads_here = |(from, arc): (usize, Arc)| {
                if arc.target as usize != node {
                    return None;
                }
                let step = step(question, layer, arc);
                let begun: [i32; MOST_CARRIED] = std::array::from_fn(|dimension| at[dimension] - step[dimension]);
                let cost = question.cost(arc)?;
                let extent = self.leaving[from];
                let is_it = extent.holds(begun) && self.values[extent.place(begun)] + V::of(cost) == value;
                is_it.then_some((from, arc, begun))
            };
            let Some((from, arc, begun)) = before.find_map(leads_here) else { break };
            arcs.push(arc);
            (node, at) = (from, self.came_to(question, from, layer, begun));
        }
        arcs.reverse();
        arcs
    }
}

/// Where settling leads from a combination of sums, and what it costs; `None` where that is against the law.
fn settles(
    question: &Question<'_>,
    settled: &[Settled],
    at: [i32; MOST_CARRIED],
) -> Option<([i32; MOST_CARRIED], Cost)> {
    let mut to = at;
    let mut cost = 0;
    for Settled { dimension, sum, next } in settled {
        cost += question.settles(*sum, at[INNERMOST - dimension])?;
        to[INNERMOST - dimension] = *next;
    }
    Some((to, cost))
}

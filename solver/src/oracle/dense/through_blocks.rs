//! From hub to hub: only hubs carry sums.

use super::question::{Question, along};
use super::table::Table;
use super::value::Value;
use super::{Found, MOST_CARRIED, TooLarge};
use crate::oracle::blocks::{Begun, Blocks};
use crate::oracle::diagram::Arc;

impl<V: Value> Table<V> {
    pub(super) fn by_blocks(&mut self, question: &Question<'_>, blocks: &Blocks) -> Result<Option<Found>, TooLarge> {
        if !self.lay_out(question, blocks.hubs.iter().copied().zip(blocks.layers.iter().copied()))? {
            return Ok(None);
        }
        self.exits.clear();
        self.first_exit.clear();
        for (hub, begun) in blocks.begun.iter().enumerate() {
            self.first_exit.push(self.exits.len());
            self.settle(question, hub, blocks.layers[hub]);
            if self.leaving[hub].size() == 0 {
                self.exits.resize(self.exits.len() + begun.exits.len(), V::UNREACHED);
                continue;
            }
            self.walk(question, begun);
            for exit in &begun.exits {
                let cost = self.places[exit.place as usize];
                self.exits.push(cost);
                if cost.is_reached() {
                    self.relax(hub, exit.hub as usize, along(&exit.added), cost);
                }
            }
        }
        let ends = blocks.hubs.len() - question.diagram.ends.len()..blocks.hubs.len();
        let best = self.best_end(question, ends);
        Ok(best.map(|(cost, hub, at)| Found { arcs: self.trace_blocks(question, blocks, hub, at), cost }))
    }

    /// What it costs to come to each place of the blocks that begin at a hub.
    fn walk(&mut self, question: &Question<'_>, begun: &Begun) {
        self.places.clear();
        self.places.resize(begun.places as usize, V::UNREACHED);
        self.places[0] = V::of(0);
        for within in &begun.arcs {
            if let Some(cost) = question.cost(question.diagram.arcs[within.arc as usize]) {
                let reached = self.places[within.from as usize] + V::of(cost);
                let there = &mut self.places[within.to as usize];
                *there = reached.min(*there);
            }
        }
    }

    /// The same from hub to hub.
    fn trace_blocks(
        &mut self,
        question: &Question<'_>,
        blocks: &Blocks,
        hub: usize,
        at: [i32; MOST_CARRIED],
    ) -> Vec<Arc> {
        let (mut hub, mut at) = (hub, at);
        let mut arcs = Vec::new();
        while hub != 0 {
            let value = self.values[self.extents[hub].place(at)];
            let leads_here = |(from, number): &(u32, u32)| {
                let exit = &blocks.begun[*from as usize].exits[*number as usize];
                let step = along(&exit.added);
                let begun: [i32; MOST_CARRIED] = std::array::from_fn(|dimension| at[dimension] - step[dimension]);
                let extent = self.leaving[*from as usize];
                let cost = self.exits[self.first_exit[*from as usize] + *number as usize];
                let is_reached = cost.is_reached() && extent.holds(begun);
                let is_it = is_reached && self.values[extent.place(begun)] + cost == value;
                is_it.then_some((*from as usize, exit.place, begun))
            };
            let Some((from, place, begun)) = blocks.ending[hub].iter().find_map(leads_here) else { break };
            self.trace_within(question, &blocks.begun[from], place, &mut arcs);
            (hub, at) = (from, self.came_to(question, from, blocks.layers[from], begun));
        }
        arcs.reverse();
        arcs
    }

    /// The arcs that lead to a place of a hub's blocks, the last first.
    fn trace_within(&mut self, question: &Question<'_>, begun: &Begun, place: u32, arcs: &mut Vec<Arc>) {
        self.walk(question, begun);
        let mut place = place;
        for within in begun.arcs.iter().rev() {
            let arc = question.diagram.arcs[within.arc as usize];
            let Some(cost) = question.cost(arc).filter(|_| within.to == place) else { continue };
            if self.places[within.from as usize] + V::of(cost) == self.places[place as usize] {
                arcs.push(arc);
                place = within.from;
            }
        }
    }
}

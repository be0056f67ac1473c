//! The arcs that lie on paths near the cheapest: all others are left out of a corridor.

use super::question::Question;
use super::value::Value;
use crate::instance::Cost;
use crate::oracle::diagram::Arc;

/// Some of a diagram's arcs.
#[derive(Default)]
pub(super) struct Near {
    /// The first arc of each node; a last entry closes the list.
    pub(super) first: Vec<u32>,
    pub(super) arcs: Vec<Arc>,
}

impl Near {
    /// Keeps the arcs through which a path costs at most `slack` more than the cheapest; `to` is what it costs to come to
    /// each node.
    pub(super) fn keep<V: Value>(&mut self, question: &Question<'_>, to: &[V], slack: Cost) {
        let diagram = question.diagram;
        let nodes = diagram.nodes();
        let first_end = nodes - diagram.ends.len();
        let mut on: Vec<Option<Cost>> = vec![None; nodes];
        for (node, charge) in (first_end..nodes).zip(&diagram.ends) {
            on[node] = Some(question.costs[*charge as usize]);
        }
        let along = |arc: &Arc, on: &[Option<Cost>]| Some(question.cost(*arc)? + on[arc.target as usize]?);
        for node in (0..first_end).rev() {
            on[node] = question.arcs_of(node).iter().filter_map(|arc| along(arc, &on)).min();
        }
        self.first.clear();
        self.arcs.clear();
        let most = on[0].map_or(Cost::MIN, |least| least.saturating_add(slack));
        for (node, to) in to.iter().enumerate().take(nodes) {
            self.first.push(self.arcs.len() as u32);
            if to.is_reached() {
                let here = to.cost();
                let is_near = |arc: &&Arc| along(arc, &on).is_some_and(|cost| here + cost <= most);
                self.arcs.extend(question.arcs_of(node).iter().filter(is_near));
            }
        }
        self.first.push(self.arcs.len() as u32);
    }

    /// Whether a node has a way on.
    pub(super) fn leads_on(&self, node: usize) -> bool {
        self.first[node] < self.first[node + 1]
    }
}

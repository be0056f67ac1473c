//! How a diagram is made small.

use super::Arc;
use super::unfold::Builder;
use rustc_hash::FxHashMap;

impl Builder<'_, '_> {
    /// From the end: nodes without a way to it go, and nodes with the same ways on are one.
    pub(super) fn reduce(&mut self) {
        let mut kept: Vec<Option<u32>> = Vec::new();
        let mut ends = Vec::new();
        let mut numbers = FxHashMap::default();
        for end in &self.ends {
            kept.push(end.map(|charge| {
                *numbers.entry(charge).or_insert_with(|| {
                    ends.push(Some(charge));
                    ends.len() as u32 - 1
                })
            }));
        }
        self.ends = ends;
        for layer in self.layers.iter_mut().rev() {
            let mut merged: Vec<Vec<Arc>> = Vec::new();
            let mut numbers: FxHashMap<Vec<Arc>, u32> = FxHashMap::default();
            let mut kept_here = Vec::with_capacity(layer.len());
            for arcs in layer.drain(..) {
                let live = |arc: Arc| kept[arc.target as usize].map(|target| Arc { target, ..arc });
                let arcs: Vec<Arc> = arcs.into_iter().filter_map(live).collect();
                kept_here.push((!arcs.is_empty()).then(|| {
                    *numbers.entry(arcs).or_insert_with_key(|arcs| {
                        merged.push(arcs.clone());
                        merged.len() as u32 - 1
                    })
                }));
            }
            *layer = merged;
            kept = kept_here;
        }
        self.drop_unreachable();
    }

    /// Merging leaves nodes that nothing leads to any more.
    fn drop_unreachable(&mut self) {
        let mut reached = vec![true];
        for number in 0..self.layers.len() {
            let next_size = self.layers.get(number + 1).map_or(self.ends.len(), Vec::len);
            let mut here: Vec<Vec<Arc>> = std::mem::take(&mut self.layers[number]);
            here.truncate(reached.len());
            let mut place = reached.iter();
            here.retain(|_| *place.next().unwrap_or(&false));
            let mut reached_next = vec![false; next_size];
            for arc in here.iter().flatten() {
                reached_next[arc.target as usize] = true;
            }
            let renumbered: Vec<u32> = reached_next
                .iter()
                .scan(0, |next, reached| {
                    let number = *next;
                    *next += u32::from(*reached);
                    Some(number)
                })
                .collect();
            for arc in here.iter_mut().flatten() {
                arc.target = renumbered[arc.target as usize];
            }
            self.layers[number] = here;
            reached = reached_next;
        }
        let mut place = reached.iter();
        self.ends.retain(|_| *place.next().unwrap_or(&false));
    }
}

//! Which sum is carried in which dimension, and where it is settled.
//!
//! A sum that nothing adds to any more is *settled*: what it costs is charged there and then, and its dimension is free for
//! the next. So the hours of four weeks, each with a range of its own, take one dimension and not four.

use crate::oracle::diagram::Diagram;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// The sums that one layer's arcs add to, by dimension.
pub(super) type Owners = SmallVec<[Option<u8>; 6]>;

/// Some sums of a diagram, laid out in dimensions.
pub(super) struct Slots {
    /// For each layer, whom its arcs add to.
    owners: Vec<Owners>,
    /// For each dimension, between what it lies at each node when it is come to.
    pub(super) ranges: Vec<Vec<(i32, i32)>>,
    settled: FxHashMap<u32, Vec<Settled>>,
    /// The dimension and the sum of those that are settled only at the end.
    at_the_end: Vec<(usize, usize)>,
}

/// A sum that is settled at a layer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settled {
    pub(super) dimension: usize,
    pub(super) sum: usize,
    /// Where the next sum in the dimension begins.
    pub(super) next: i32,
}

impl Slots {
    /// Lays out sums, the first of each dimension in the order in which they are begun.
    pub(super) fn new(diagram: &Diagram, sums: &[usize]) -> Self {
        let mut sums = sums.to_vec();
        sums.sort_by_key(|sum| (diagram.adds[*sum].0, *sum));
        let mut dimensions: Vec<Vec<usize>> = Vec::new();
        for sum in sums {
            // What nothing adds to is settled where it begins, and has its dimension to itself until then.
            let comes_after = |last: &usize| {
                let (before, after) = (diagram.adds[*last], diagram.adds[sum]);
                before.1 <= after.0 && before.0 < after.0
            };
            let is_free = |dimension: &&mut Vec<usize>| dimension.last().is_some_and(comes_after);
            match dimensions.iter_mut().find(is_free) {
                Some(dimension) => dimension.push(sum),
                None => dimensions.push(vec![sum]),
            }
        }
        let layers = diagram.layers.len() - 1;
        let mut slots = Self {
            owners: vec![SmallVec::from_elem(None, dimensions.len()); layers],
            ranges: dimensions.iter().map(|_| vec![(0, 0); diagram.nodes()]).collect(),
            settled: FxHashMap::default(),
            at_the_end: Vec::new(),
        };
        for (number, dimension) in dimensions.iter().enumerate() {
            slots.lay_out(diagram, number, dimension);
        }
        slots
    }

    /// The sums of one dimension, one after the other.
    fn lay_out(&mut self, diagram: &Diagram, dimension: usize, sums: &[usize]) {
        let end = diagram.layers.len() - 2;
        let mut first = 0;
        for (place, sum) in sums.iter().copied().enumerate() {
            let last = diagram.adds[sum].1 as usize;
            for layer in first..last {
                self.owners[layer][dimension] = Some(sum as u8);
            }
            // Come to at its first layer it is the one before; there the next begins.
            let come_to = if place == 0 { 0 } else { first + 1 };
            for layer in come_to..=last {
                for node in diagram.layers[layer] as usize..diagram.layers[layer + 1] as usize {
                    self.ranges[dimension][node] = diagram.ranges[sum][node];
                }
            }
            if last == end {
                self.at_the_end.push((dimension, sum));
            } else {
                let next = sums.get(place + 1).map_or(0, |next| diagram.sums[*next].start);
                self.settled.entry(last as u32).or_default().push(Settled { dimension, sum, next });
            }
            first = last;
        }
    }

    /// Whom the arcs of a layer add to.
    pub(super) fn owners(&self, layer: usize) -> &[Option<u8>] {
        &self.owners[layer]
    }

    /// What is settled at a layer.
    pub(super) fn settled_at(&self, layer: usize) -> &[Settled] {
        self.settled.get(&(layer as u32)).map_or(&[], Vec::as_slice)
    }

    /// The layers at which something is settled.
    pub(super) fn settling(&self) -> impl Iterator<Item = usize> {
        self.settled.keys().map(|layer| *layer as usize)
    }

    /// The dimension and the sum of those that are settled only at the end.
    pub(super) fn at_the_end(&self) -> &[(usize, usize)] {
        &self.at_the_end
    }

    /// How many dimensions there are.
    pub(super) fn dimensions(&self) -> usize {
        self.ranges.len()
    }
}

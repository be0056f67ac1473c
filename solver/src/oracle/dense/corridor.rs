//! A corridor: between what a few sums stay on the way, near to a path.

use super::MOST_CARRIED;
use super::near::Near;
use super::question::Carried;
use crate::oracle::diagram::{Arc, Diagram};

/// Values that a corridor may hold.
const MOST_VALUES: usize = 1 << 22;

/// Where a corridor leads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead {
    pub(super) follows: Follows,
    /// How wide it is to each side, in the largest steps of a sum.
    pub(super) aside: i32,
    /// It leaves out what lies on no path that costs but so many times a typical price more than the cheapest.
    pub(super) slack: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Follows {
    /// The path that tolls left.
    Path,
    /// A steady pace.
    Pace,
}

/// A path, and what its sums come to.
pub(super) struct Left {
    pub(super) arcs: Vec<Arc>,
    pub(super) values: Vec<i32>,
    /// How far its sums are out of their ranges, in their largest steps.
    pub(super) beyond: f64,
}

/// Between what the sums that it carries stay, at each node.
pub(super) struct Corridor<'c> {
    diagram: &'c Diagram,
    left: &'c Left,
    largest: &'c [i32],
    lead: Lead,
    /// The arcs that it leads through.
    pub(super) near: &'c Near,
    pub(super) sums: Vec<usize>,
    ranges: Vec<Vec<(i32, i32)>>,
    /// How many combinations of the sums each node has.
    room: Vec<usize>,
}

impl<'c> Corridor<'c> {
    /// One that carries nothing yet.
    pub(super) fn new(diagram: &'c Diagram, left: &'c Left, largest: &'c [i32], lead: Lead, near: &'c Near) -> Self {
        let room = vec![1; diagram.nodes()];
        Self { diagram, left, largest, lead, near, sums: Vec::new(), ranges: Vec::new(), room }
    }

    /// Carries one more sum; false where there is no room for it. What most hangs on comes first: it has more room to move.
    pub(super) fn carry(&mut self, sum: usize) -> bool {
        let aside = if self.sums.is_empty() { self.lead.aside } else { self.lead.aside / 2 };
        let range = self.range(sum, aside * self.largest[sum]);
        let wider = range.iter().zip(&self.room).map(|(range, room)| (range.1 - range.0 + 1).max(0) as usize * room);
        let wider: Vec<usize> = wider.collect();
        let fits = self.sums.len() < MOST_CARRIED && wider.iter().sum::<usize>() <= MOST_VALUES;
        if fits {
            self.room = wider;
            self.sums.push(sum);
            self.ranges.push(range);
        }
        fits
    }

    pub(super) fn carried(&self) -> Carried<'_> {
        Carried { sums: &self.sums, ranges: self.ranges.iter().map(|range| &range[..]).collect(), ..Carried::default() }
    }

    /// Near to what a sum is on the way that is followed, led steadily to where it must end.
    fn range(&self, sum: usize, aside: i32) -> Vec<(i32, i32)> {
        let Self { diagram, left, .. } = self;
        let layers = left.arcs.len() as i32;
        let first_end = diagram.nodes() - diagram.ends.len();
        let start = diagram.sums[sum].start;
        let end = diagram.sums[sum].nearest(left.values[sum]);
        let mut range = Vec::with_capacity(diagram.nodes());
        let mut value = start;
        for (layer, nodes) in diagram.layers.windows(2).enumerate() {
            let steadily = |all: i32| (i64::from(all) * layer as i64 / i64::from(layers.max(1))) as i32;
            let center = match self.lead.follows {
                Follows::Path => value + steadily(end - left.values[sum]),
                Follows::Pace => start + steadily(end - start),
            };
            range.extend((nodes[0] as usize..nodes[1] as usize).map(|node| {
                let (least, most) = diagram.ranges[sum][node];
                let is_on_a_way = node >= first_end || self.near.leads_on(node);
                if is_on_a_way { (least.max(center - aside), most.min(center + aside)) } else { (1, 0) }
            }));
            value += left.arcs.get(layer).map_or(0, |arc| diagram.steps[arc.step as usize][sum]);
        }
        range
    }
}

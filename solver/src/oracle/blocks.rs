//! Blocks of work: what lies between two moments at which the folds remember nothing of note.
//!
//! The *hubs* of a diagram are the nodes on the way of somebody who never works, those where sums are settled, and its ends. Every path goes from hub to
//! hub in blocks. What happens within a block does not depend on the sums before it, so the cheapest block between two
//! hubs, for each of what it can add to the sums, is found once; only the hubs then carry values for every combination of
//! the sums. Where work is in short runs with rest between, that is far less than carrying the sums through every node.

use super::diagram::{Diagram, NOTHING};
use super::slots::Slots;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// What a block adds to the carried sums, in the order in which they are carried.
pub(super) type Added = SmallVec<[i32; 4]>;

/// An arc within a block, from one of its places to another, or to an exit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Within {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) arc: u32,
}

/// A way for a block to end.
#[derive(Debug)]
pub(super) struct Exit {
    /// The place in the block that stands for it.
    pub(super) place: u32,
    /// The hub where it ends.
    pub(super) hub: u32,
    pub(super) added: Added,
}

/// All blocks that begin at one hub. Place 0 is the hub itself; arcs stand in an order in which each comes after those
/// that lead to where it begins.
#[derive(Debug)]
pub(super) struct Begun {
    pub(super) places: u32,
    pub(super) arcs: Vec<Within>,
    pub(super) exits: Vec<Exit>,
}

/// The hubs of a diagram and the blocks between them, for some carried sums.
#[derive(Debug)]
pub(super) struct Blocks {
    /// The nodes that are hubs, in order.
    pub(super) hubs: Vec<u32>,
    /// The layer of each.
    pub(super) layers: Vec<usize>,
    pub(super) begun: Vec<Begun>,
    /// For each hub, the blocks that end there: a hub and an exit of its.
    pub(super) ending: Vec<Vec<(u32, u32)>>,
}

impl Blocks {
    /// `None` where more than `most` arcs would have to be listed.
    pub(super) fn new(diagram: &Diagram, slots: &Slots, most: usize) -> Option<Self> {
        let hubs = hubs(diagram, slots);
        let number: FxHashMap<u32, u32> =
            hubs.iter().enumerate().map(|(number, node)| (*node, number as u32)).collect();
        let layer = |hub: &u32| diagram.layers.partition_point(|first| first <= hub) - 1;
        let layers: Vec<usize> = hubs.iter().map(layer).collect();
        let mut left = most;
        let mut begun = Vec::with_capacity(hubs.len());
        for (hub, layer) in hubs.iter().zip(&layers) {
            let blocks = begin(diagram, slots, (*hub, *layer), &number, left)?;
            left -= blocks.arcs.len();
            begun.push(blocks);
        }
        let mut ending = vec![Vec::new(); hubs.len()];
        for (hub, blocks) in begun.iter().enumerate() {
            for (place, exit) in blocks.exits.iter().enumerate() {
                ending[exit.hub as usize].push((hub as u32, place as u32));
            }
        }
        Some(Self { hubs, layers, begun, ending })
    }

    pub(super) fn arcs(&self) -> usize {
        self.begun.iter().map(|begun| begun.arcs.len()).sum()
    }
}

/// The nodes of somebody who works only what they must, those where sums are settled, and all ends.
fn hubs(diagram: &Diagram, slots: &Slots) -> Vec<u32> {
    let first_end = (diagram.nodes() - diagram.ends.len()) as u32;
    let idle = |node: &u32| {
        let arcs = &diagram.arcs[diagram.arcs_of(*node as usize)];
        arcs.iter().find(|arc| arc.event == NOTHING).map(|arc| arc.target)
    };
    let chain = std::iter::successors(Some(0), idle).take_while(|node| *node < first_end);
    let settling = slots.settling().flat_map(|layer| diagram.layers[layer]..diagram.layers[layer + 1]);
    let mut hubs: Vec<u32> = chain.chain(settling).chain(first_end..diagram.nodes() as u32).collect();
    hubs.sort_unstable();
    hubs.dedup();
    hubs
}

/// Lists the blocks that begin at a hub, layer by layer.
fn begin(
    diagram: &Diagram,
    slots: &Slots,
    (hub, first_layer): (u32, usize),
    hubs: &FxHashMap<u32, u32>,
    most: usize,
) -> Option<Begun> {
    let mut begun = Begun { places: 1, arcs: Vec::new(), exits: Vec::new() };
    let mut layer: Vec<(u32, Added, u32)> = vec![(hub, SmallVec::from_elem(0, slots.dimensions()), 0)];
    let mut exits: FxHashMap<(u32, Added), u32> = FxHashMap::default();
    for number in first_layer.. {
        if layer.is_empty() {
            break;
        }
        // Blocks end where sums are settled: within one, the dimensions belong to the same sums.
        let owners = slots.owners(number);
        let mut next: Vec<(u32, Added, u32)> = Vec::new();
        let mut places: FxHashMap<(u32, Added), u32> = FxHashMap::default();
        for (node, added, from) in &layer {
            for number in diagram.arcs_of(*node as usize) {
                let arc = diagram.arcs[number];
                let step = &diagram.steps[arc.step as usize];
                let adds = |owner: &Option<u8>| owner.map_or(0, |sum| step[usize::from(sum)]);
                let there: Added = owners.iter().zip(added).map(|(owner, added)| added + adds(owner)).collect();
                let key = (arc.target, there);
                let to = if let Some(hub) = hubs.get(&arc.target) {
                    *exits.entry(key).or_insert_with_key(|(_, added)| {
                        begun.exits.push(Exit { place: begun.places, hub: *hub, added: added.clone() });
                        begun.places += 1;
                        begun.places - 1
                    })
                } else {
                    *places.entry(key).or_insert_with_key(|(node, added)| {
                        next.push((*node, added.clone(), begun.places));
                        begun.places += 1;
                        begun.places - 1
                    })
                };
                begun.arcs.push(Within { from: *from, to, arc: number as u32 });
            }
        }
        if begun.arcs.len() > most {
            return None;
        }
        layer = next;
    }
    Some(begun)
}

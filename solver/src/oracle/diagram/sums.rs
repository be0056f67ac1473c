//! The sums of a diagram: which can bind, in which unit, and between what they lie at each node.

use super::{Diagram, Sum};
use crate::instance::{BoundRule, Plan};

/// Between what a sum lies, at each node.
type Ranges = Vec<(i32, i32)>;

/// Finds out which sums can bind, in which unit, and between what they lie at each node; drops the others.
pub(super) fn sums(diagram: &mut Diagram, plan: &Plan<'_>, tallied: &[&BoundRule<'_>]) {
    let mut binding = Vec::new();
    for (place, bound) in tallied.iter().enumerate() {
        let unit = diagram.steps.iter().map(|step| step[place]).fold(0, gcd).max(1);
        for step in &mut diagram.steps {
            step[place] /= unit;
        }
        let Some(sum) = bound.tally.and_then(|tally| sum(bound, plan.start[tally.register], unit)) else { continue };
        let mut ranges = reached(diagram, &sum, place);
        if !binds(diagram, &sum, &ranges) {
            continue;
        }
        if sum.is_law() {
            cut_to_the_law(diagram, &sum, &mut ranges, place);
        }
        binding.push(place);
        diagram.sums.push(sum);
        diagram.ranges.push(ranges);
    }
    for step in &mut diagram.steps {
        *step = binding.iter().map(|place| step[*place]).collect();
    }
    diagram.adds = (0..binding.len()).map(|sum| adds(diagram, sum)).collect();
}

/// The first layer whose arcs add to a sum, and the first from which none does.
fn adds(diagram: &Diagram, sum: usize) -> (u32, u32) {
    let adds = |layer: &usize| {
        let nodes = diagram.layers[*layer] as usize..diagram.layers[layer + 1] as usize;
        let mut arcs = nodes.flat_map(|node| &diagram.arcs[diagram.arcs_of(node)]);
        arcs.any(|arc| diagram.steps[arc.step as usize][sum] != 0)
    };
    let layers = 0..diagram.layers.len() - 2;
    let first = layers.clone().find(adds).unwrap_or(0);
    let last = layers.rev().find(adds).map_or(0, |layer| layer + 1);
    (first as u32, last as u32)
}

/// Counted from the start's own remainder, so that values are whole units; what history had too much is the past's.
fn sum(bound: &BoundRule<'_>, start: i32, unit: i32) -> Option<Sum> {
    let tally = bound.tally?;
    let remainder = start.rem_euclid(unit);
    Some(Sum {
        start: (start - remainder) / unit,
        unit,
        minimum: tally.minimum.saturating_sub(remainder),
        maximum: tally.maximum.max(start) - remainder,
        level: bound.rule.level,
        weight: bound.rule.weight,
    })
}

fn gcd(a: i32, b: i32) -> i32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Nothing yet: the least above the most.
const NEVER: (i32, i32) = (i32::MAX / 4, i32::MIN / 4);

fn widen(range: &mut (i32, i32), (least, most): (i32, i32), step: i32) {
    *range = (range.0.min(least + step), range.1.max(most + step));
}

/// Between what a sum can have come to be at each node.
fn reached(diagram: &Diagram, sum: &Sum, place: usize) -> Ranges {
    let mut ranges = vec![NEVER; diagram.nodes()];
    ranges[0] = (sum.start, sum.start);
    for node in 0..diagram.nodes() {
        let here = ranges[node];
        for arc in &diagram.arcs[diagram.arcs_of(node)] {
            widen(&mut ranges[arc.target as usize], here, diagram.steps[arc.step as usize][place]);
        }
    }
    ranges
}

/// Whether a sum can end outside of its range.
fn binds(diagram: &Diagram, sum: &Sum, ranges: &[(i32, i32)]) -> bool {
    let ends = ranges[diagram.nodes() - diagram.ends.len()..].iter();
    let (least, most) = ends.fold(NEVER, |all, one| (all.0.min(one.0), all.1.max(one.1)));
    sum.weight != 0 && (sum.amount(least) > 0 || sum.amount(most) > 0)
}

/// Cuts the ranges to what a sum may be on the way to an end that the law allows. A range that becomes empty is a node
/// without such a way.
fn cut_to_the_law(diagram: &Diagram, sum: &Sum, ranges: &mut [(i32, i32)], place: usize) {
    let mut to_come = vec![NEVER; diagram.nodes()];
    for node in (0..diagram.nodes()).rev() {
        let arcs = &diagram.arcs[diagram.arcs_of(node)];
        let mut ahead = if arcs.is_empty() { (0, 0) } else { NEVER };
        for arc in arcs {
            widen(&mut ahead, to_come[arc.target as usize], diagram.steps[arc.step as usize][place]);
        }
        to_come[node] = ahead;
        let least = sum.minimum.saturating_add(sum.unit - 1).div_euclid(sum.unit) - ahead.1;
        let most = sum.maximum.div_euclid(sum.unit) - ahead.0;
        let range = &mut ranges[node];
        *range = (range.0.max(least), range.1.min(most));
    }
}

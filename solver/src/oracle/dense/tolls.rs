//! What a unit of each sum costs on the way, and how that is found.
//!
//! At any tolls the cheapest path, with what the sums' own ranges earn back, is what no path costs less than (Lagrangian
//! duality). That bound is concave in the tolls, and every path tried is a plane above it: so one sum after the other is
//! brought into range, each by trying where the planes of a path that has too much of it and of one that has too little
//! meet, as Handler and Zang do (*A dual algorithm for the constrained shortest path problem*, 1980).

use super::question::Asked;
use crate::instance::{Cost, Weights};
use crate::oracle::diagram::{Diagram, MOST_SUMS, Sum};

/// Of every sum. Tolls are remembered from answer to answer: what is asked next is much the same.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tolls {
    of: [Cost; MOST_SUMS],
    /// How far a search for it steps at first.
    step: [Cost; MOST_SUMS],
}

impl Tolls {
    /// Whether none has ever moved.
    pub(super) fn are_new(&self) -> bool {
        self.step.iter().all(|step| *step == 0)
    }

    pub(super) const fn of(&self, sum: usize) -> Cost {
        self.of[sum]
    }

    /// What a step costs.
    pub(super) fn along(&self, step: &[i32]) -> Cost {
        step.iter().zip(&self.of).map(|(added, toll)| Cost::from(*added) * toll).sum()
    }

    /// What all ranges earn back: at a toll, each sum at its best.
    pub(super) fn earned(&self, asked: Asked<'_>) -> Cost {
        let sums = asked.diagram.sums.iter().zip(&self.of);
        sums.map(|(sum, toll)| best_at(sum, *toll, asked.weights).0).sum()
    }
}

/// A search for tolls that bring the sums into range.
pub(super) struct Towards<'s> {
    asked: Asked<'s>,
    largest: &'s [i32],
    /// What an event costs, as a rule.
    typical: Cost,
    focus: Option<Focus>,
}

/// The sum whose toll is sought now, and the nearest tolls that are known to be too low and too high.
struct Focus {
    sum: usize,
    low: Option<Plane>,
    high: Option<Plane>,
}

/// What was found at a toll: the bound, and how it rises from there.
#[derive(Clone, Copy)]
struct Plane {
    toll: Cost,
    bound: Cost,
    slope: Cost,
}

impl Plane {
    fn at(self, toll: Cost) -> Cost {
        self.bound.saturating_add(self.slope.saturating_mul(toll - self.toll))
    }

    /// Where two meet.
    fn meets(self, other: Self) -> Cost {
        let (a, b) = (i128::from(self.slope), i128::from(other.slope));
        let constant = |plane: Self| i128::from(plane.bound) - i128::from(plane.slope) * i128::from(plane.toll);
        ((constant(other) - constant(self)) / (a - b)) as Cost
    }
}

impl<'s> Towards<'s> {
    /// A search that begins with the last answer's tolls. Levels may weigh less now than they did then: what a toll says is
    /// true only as far as it is cheaper to be in range.
    pub(super) fn new(asked: Asked<'s>, largest: &'s [i32], typical: Cost, tolls: &mut Tolls) -> Self {
        let towards = Self { asked, largest, typical, focus: None };
        for sum in 0..asked.diagram.sums.len() {
            let most = towards.most(sum);
            tolls.of[sum] = tolls.of[sum].clamp(-most, most);
        }
        towards
    }

    /// Moves a toll, after the present ones gave this bound and a path with these sums; false where nothing is left to
    /// try.
    pub(super) fn follow(&mut self, tolls: &mut Tolls, bound: Cost, values: &[i32]) -> bool {
        let beyond: Vec<i32> = (0..values.len()).map(|sum| self.beyond(tolls, sum, values[sum])).collect();
        if let Some(mut focus) = self.focus.take() {
            let plane = Plane { toll: tolls.of(focus.sum), bound, slope: Cost::from(beyond[focus.sum]) };
            if let Some(next) = self.next(tolls, &mut focus, plane) {
                tolls.of[focus.sum] = next;
                self.focus = Some(focus);
                return true;
            }
            return self.begin(tolls, bound, &beyond, Some(focus.sum));
        }
        self.begin(tolls, bound, &beyond, None)
    }

    /// Turns to the sum that is furthest out, but for the one that was just sought.
    fn begin(&mut self, tolls: &mut Tolls, bound: Cost, beyond: &[i32], done: Option<usize>) -> bool {
        let far = |sum: &usize| Cost::from(beyond[*sum].abs()) * 1000 / Cost::from(self.largest[*sum].max(1));
        let out = (0..beyond.len()).filter(|sum| beyond[*sum] != 0 && done != Some(*sum));
        let Some(sum) = out.max_by_key(far) else { return false };
        let mut focus = Focus { sum, low: None, high: None };
        let plane = Plane { toll: tolls.of(sum), bound, slope: Cost::from(beyond[sum]) };
        let Some(next) = self.next(tolls, &mut focus, plane) else { return false };
        tolls.of[sum] = next;
        self.focus = Some(focus);
        true
    }

    /// The next toll to try for a sum, after a plane; `None` where its best is found.
    fn next(&self, tolls: &mut Tolls, focus: &mut Focus, plane: Plane) -> Option<Cost> {
        let expected = match (focus.low, focus.high) {
            (Some(low), Some(high)) => Some(low.at(plane.toll).min(high.at(plane.toll))),
            _ => None,
        };
        if plane.slope == 0 || expected.is_some_and(|expected| plane.bound >= expected) {
            return None;
        }
        *(if plane.slope > 0 { &mut focus.low } else { &mut focus.high }) = Some(plane);
        let unit = (self.typical / Cost::from(self.largest[focus.sum].max(1))).max(1);
        let step = tolls.step[focus.sum].clamp(unit / 64 + 1, unit * 8);
        let next = match (focus.low, focus.high) {
            (Some(low), Some(high)) => {
                tolls.step[focus.sum] = (high.toll - low.toll) / 2 + 1;
                let meets = low.meets(high);
                (low.toll < meets && meets < high.toll).then_some(meets)
            }
            (Some(low), None) => {
                tolls.step[focus.sum] = step * 2;
                Some(low.toll + step)
            }
            (None, Some(high)) => {
                tolls.step[focus.sum] = step * 2;
                Some(high.toll - step)
            }
            (None, None) => None,
        }?;
        let most = self.most(focus.sum);
        let next = next.clamp(-most, most);
        (next != plane.toll).then_some(next)
    }

    /// How far a sum is from where it would best be at its toll.
    fn beyond(&self, tolls: &Tolls, sum: usize, value: i32) -> i32 {
        let toll = tolls.of(sum);
        let sum = &self.asked.diagram.sums[sum];
        value - if toll == 0 { sum.nearest(value) } else { best_at(sum, toll, self.asked.weights).1 }
    }

    /// Beyond this a toll says no more: it is cheaper to be out of range.
    fn most(&self, sum: usize) -> Cost {
        let sum = &self.asked.diagram.sums[sum];
        if sum.is_law() {
            Cost::MAX / (1 << 20)
        } else {
            self.asked.weights.cost(sum.level, sum.weight.saturating_mul(i64::from(sum.unit)))
        }
    }
}

/// A sum's best value at a toll and what it then earns: what it costs to be there, less the toll.
fn best_at(sum: &Sum, toll: Cost, weights: &Weights) -> (Cost, i32) {
    let (least, most) = sum.range();
    let ends = if toll >= 0 { [most, most.saturating_add(1)] } else { [least, least.saturating_sub(1)] };
    let earned = |value: i32| {
        let amount = sum.amount(value);
        let penalty = match sum.is_law() {
            true if amount > 0 => return None,
            true => 0,
            false => weights.cost(sum.level, sum.weight.saturating_mul(amount)),
        };
        Some((penalty - toll * Cost::from(value - sum.start), value))
    };
    ends.into_iter().filter_map(earned).min().unwrap_or((0, least))
}

/// The most that a step adds to each sum.
pub(super) fn largest_steps(diagram: &Diagram) -> Vec<i32> {
    let largest = |sum: usize| diagram.steps.iter().map(|step| step[sum].abs()).max().unwrap_or(0);
    (0..diagram.sums.len()).map(largest).collect()
}

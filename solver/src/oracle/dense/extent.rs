//! Boxes of values: one for each combination of the sums that a node can have.

use super::MOST_CARRIED;

/// The dimension whose values lie side by side.
pub(super) const INNERMOST: usize = MOST_CARRIED - 1;

/// The combinations of sums that a node has values for: their least values, and how many of each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Extent {
    pub(super) first: u32,
    pub(super) least: [i32; MOST_CARRIED],
    pub(super) many: [i32; MOST_CARRIED],
}

impl Extent {
    pub(super) fn size(&self) -> usize {
        self.many.iter().map(|many| (*many).max(0) as usize).product()
    }

    /// Every combination, in the order of their places.
    pub(super) fn all(self) -> impl Iterator<Item = [i32; MOST_CARRIED]> {
        let next = move |at: &[i32; MOST_CARRIED]| {
            let mut next = *at;
            for dimension in (0..MOST_CARRIED).rev() {
                next[dimension] += 1;
                if next[dimension] < self.least[dimension] + self.many[dimension] {
                    return Some(next);
                }
                next[dimension] = self.least[dimension];
            }
            None
        };
        std::iter::successors((self.size() > 0).then_some(self.least), next)
    }

    pub(super) fn place(&self, at: [i32; MOST_CARRIED]) -> usize {
        let inward = |place: usize, dimension: usize| {
            place * self.many[dimension] as usize + (at[dimension] - self.least[dimension]) as usize
        };
        self.first as usize + (0..MOST_CARRIED).fold(0, inward)
    }

    /// How far apart neighbours in each dimension lie.
    pub(super) fn strides(&self) -> [usize; MOST_CARRIED] {
        let mut strides = [1; MOST_CARRIED];
        for dimension in (0..INNERMOST).rev() {
            strides[dimension] = strides[dimension + 1] * self.many[dimension + 1] as usize;
        }
        strides
    }

    pub(super) fn holds(&self, at: [i32; MOST_CARRIED]) -> bool {
        (0..MOST_CARRIED).all(|dimension| (0..self.many[dimension]).contains(&(at[dimension] - self.least[dimension])))
    }
}

/// Calls for each row of a box, with where it begins in the source and in the target.
pub(super) fn each_row(
    many: &[i32],
    source_strides: &[usize],
    target_strides: &[usize],
    source: usize,
    target: usize,
    row: &mut impl FnMut(usize, usize),
) {
    let Some((last, outer)) = many.split_last() else { return row(source, target) };
    // Most dimensions are one wide: go straight to those that are not.
    if *last == 1 {
        return each_row(outer, source_strides, target_strides, source, target, row);
    }
    for number in 0..*last as usize {
        let source = source + number * source_strides[outer.len()];
        let target = target + number * target_strides[outer.len()];
        each_row(outer, source_strides, target_strides, source, target, row);
    }
}

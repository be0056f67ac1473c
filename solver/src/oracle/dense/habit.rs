//! What the last answers about somebody's diagram say of the next.

use super::tolls::Tolls;
use crate::oracle::diagram::MOST_SUMS;

/// Where the search for somebody's cheapest path begins.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Habit {
    /// Which sums have been worth carrying from the first try on.
    worth: [i8; MOST_SUMS],
    pub(super) tolls: Tolls,
}

impl Habit {
    pub(super) fn carried(&self, sums: usize) -> Vec<usize> {
        (0..sums).filter(|sum| self.worth[*sum] > 0).collect()
    }

    pub(super) fn learn(&mut self, sum: usize, was_needed: bool) {
        let habit = &mut self.worth[sum];
        *habit = (*habit + if was_needed { 2 } else { -1 }).clamp(-4, 8);
    }
}

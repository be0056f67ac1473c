//! Integers as wide as the costs at hand ask for: narrow ones are twice as quick.

use crate::instance::Cost;

/// An integer wide enough for the costs at hand.
pub(super) trait Value: Copy + Ord + std::ops::Add<Output = Self> {
    /// Larger than any cost, however many are taken off it.
    const UNREACHED: Self;
    fn of(cost: Cost) -> Self;
    fn cost(self) -> Cost;
    fn is_reached(self) -> bool;
}

impl Value for i32 {
    const UNREACHED: Self = 1 << 30;
    fn of(cost: Cost) -> Self {
        cost as Self
    }
    fn cost(self) -> Cost {
        Cost::from(self)
    }
    fn is_reached(self) -> bool {
        self < 1 << 29
    }
}

impl Value for i64 {
    const UNREACHED: Self = 1 << 62;
    fn of(cost: Cost) -> Self {
        cost
    }
    fn cost(self) -> Cost {
        self
    }
    fn is_reached(self) -> bool {
        self < 1 << 61
    }
}

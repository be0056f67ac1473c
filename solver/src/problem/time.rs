//! Integer minutes and spans of them.

use serde::{Deserialize, Serialize};

/// Minutes: an instant, counted from the start of the horizon, or a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(pub i32);

impl Minutes {
    /// A whole number of hours.
    pub const fn hours(hours: i32) -> Self {
        Self(hours * 60)
    }
}

impl std::ops::Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Minutes {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// From an instant to a later one; the end is outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first minute.
    pub start: Minutes,
    /// The first minute after.
    pub end: Minutes,
}

impl Span {
    /// From `start` to `end`.
    pub const fn new(start: i32, end: i32) -> Self {
        Self { start: Minutes(start), end: Minutes(end) }
    }

    /// How long it lasts.
    pub const fn length(self) -> Minutes {
        Minutes(self.end.0 - self.start.0)
    }

    /// Whether they share a minute.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether all of `other` lies within.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

//! What a roster costs: an amount at each level, compared from the top.

use serde::{Deserialize, Serialize};
use std::ops::{Add, AddAssign, Index, IndexMut, Neg, Sub, SubAssign};

/// What comes before what when everything cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Labour law and the house's hard rules: never broken by the engine, recorded where something fixed breaks it.
    Law,
    /// Minimum cover.
    MinimumCover,
    /// Languages and skills in the team, pairs.
    Skills,
    /// Offers not yet answered, and the last roster.
    Promises,
    /// Fairness and contract hours, and the other rules that people live by.
    Fairness,
    /// Ideal cover.
    IdealCover,
    /// Preferences.
    Preferences,
}

impl Level {
    /// From the first to the last.
    pub const ALL: [Self; 7] = [
        Self::Law,
        Self::MinimumCover,
        Self::Skills,
        Self::Promises,
        Self::Fairness,
        Self::IdealCover,
        Self::Preferences,
    ];

    /// The name in files and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::MinimumCover => "minimum_cover",
            Self::Skills => "skills",
            Self::Promises => "promises",
            Self::Fairness => "fairness",
            Self::IdealCover => "ideal_cover",
            Self::Preferences => "preferences",
        }
    }
}

/// A penalty at each level; less is better, and an earlier level decides before a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score([i64; 7]);

impl Score {
    /// Nothing to complain of.
    pub const ZERO: Self = Self([0; 7]);

    /// An amount at one level.
    pub fn at(level: Level, amount: i64) -> Self {
        let mut score = Self::ZERO;
        score[level] = amount;
        score
    }

    /// Only what lies above a level.
    #[must_use]
    pub fn above(mut self, level: Level) -> Self {
        self.0[level as usize..].fill(0);
        self
    }

    /// Each level with its amount.
    pub fn by_level(self) -> impl Iterator<Item = (Level, i64)> {
        Level::ALL.into_iter().map(move |level| (level, self[level]))
    }
}

impl Index<Level> for Score {
    type Output = i64;
    fn index(&self, level: Level) -> &i64 {
        &self.0[level as usize]
    }
}

impl IndexMut<Level> for Score {
    fn index_mut(&mut self, level: Level) -> &mut i64 {
        &mut self.0[level as usize]
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }
}

impl Add for Score {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl Neg for Score {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.map(|amount| -amount))
    }
}

impl SubAssign for Score {
    fn sub_assign(&mut self, other: Self) {
        *self += -other;
    }
}

impl Sub for Score {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl std::iter::Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_earlier_level_decides() {
        let one_seat = Score::at(Level::MinimumCover, 1);
        let many_wishes = Score::at(Level::Preferences, 1_000_000);
        assert!(many_wishes < one_seat);
        assert!(one_seat < Score::at(Level::Law, 1));
        assert_eq!(one_seat + many_wishes - one_seat, many_wishes);
    }
}

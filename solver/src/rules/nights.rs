//! Night shifts in a period.

use super::Period;
use super::fold::{Fold, Work};
use super::shifts::count;
use serde::{Deserialize, Serialize};

/// At most so many night shifts in a period.
///
/// Amount: nights beyond. Source: the house (two a week for volunteers). Example: three nights where two are preferred:
/// one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nights {
    /// Which days.
    pub period: Period,
    /// At most.
    pub maximum: u16,
}

impl Fold for Nights {
    fn registers(&self) -> usize {
        1
    }

    fn start(&self, state: &mut [i32]) {
        state[0] = 0;
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        count(state, work.stint.night && self.period.contains(work.stint.day), self.maximum)
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[0] <= b[0]
    }
}

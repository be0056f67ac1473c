//! Shifts in a period.

use super::Period;
use super::fold::{Fold, Work};
use serde::{Deserialize, Serialize};

/// At most so many shifts in a period: the number that a volunteer wants.
///
/// Amount: shifts beyond. Source: the volunteer's own offer. Example: two wanted, three planned: one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shifts {
    /// Which days.
    pub period: Period,
    /// At most.
    pub maximum: u16,
}

impl Fold for Shifts {
    fn registers(&self) -> usize {
        1
    }

    fn start(&self, state: &mut [i32]) {
        state[0] = 0;
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        count(state, self.period.contains(work.stint.day), self.maximum)
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[0] <= b[0]
    }
}

/// Counts one more where it counts, and tells whether that is beyond the maximum.
pub(super) fn count(state: &mut [i32], counts: bool, maximum: u16) -> i64 {
    state[0] += i32::from(counts);
    i64::from(counts && state[0] > i32::from(maximum))
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn each_beyond_the_wanted_number_counts() {
        let rule = Shifts { period: Period { first: 0, count: 7 }, maximum: 1 };
        check(
            &rule,
            &[
                ("one", "0 09:00 3h", 0),
                ("three", "0 09:00 3h, 1 09:00 3h, 2 09:00 3h", 2),
                ("last week's", "-3 09:00 3h, 2 09:00 3h", 0),
            ],
        );
    }
}

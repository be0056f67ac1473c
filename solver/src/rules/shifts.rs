//! Shifts in a period.

use super::Period;
use super::fold::{Fold, Tally, Work};
use crate::problem::Label;
use serde::{Deserialize, Serialize};

/// Between so many and so many shifts in a period, of all kinds or of certain ones: the number that a volunteer wants.
///
/// Amount: shifts outside of the range. Source: the volunteer's own offer. Example: two wanted, three planned: one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shifts {
    /// Which days.
    pub period: Period,
    /// At least.
    #[serde(default)]
    pub minimum: u16,
    /// At most.
    pub maximum: u16,
    /// Only shifts of these kinds; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<Label>,
}

impl Shifts {
    /// At most so many of all kinds.
    pub const fn at_most(maximum: u16, period: Period) -> Self {
        Self { period, minimum: 0, maximum, of: Vec::new() }
    }

    fn counts(&self, work: &Work<'_>) -> bool {
        self.period.contains(work.stint.day) && (self.of.is_empty() || self.of.iter().any(|label| work.is(*label)))
    }
}

impl Fold for Shifts {
    fn registers(&self) -> usize {
        1
    }

    fn start(&self, state: &mut [i32]) {
        state[0] = 0;
    }

    fn concerns(&self, work: &Work<'_>) -> bool {
        self.counts(work)
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        count(state, self.counts(work), self.maximum)
    }

    fn finish(&self, state: &[i32]) -> i64 {
        i64::from((i32::from(self.minimum) - state[0]).max(0))
    }

    fn tally(&self) -> Option<Tally> {
        Some(Tally { register: 0, minimum: i32::from(self.minimum), maximum: i32::from(self.maximum) })
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[0] == b[0] || (a[0] <= b[0] && a[0] >= i32::from(self.minimum))
    }

    fn rewards_work(&self) -> bool {
        self.minimum > 0
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

    const WEEK: Period = Period { first: 0, count: 7 };

    #[test]
    fn each_beyond_the_wanted_number_counts() {
        check(
            &Shifts::at_most(1, WEEK),
            &[
                ("one", "0 09:00 3h", 0),
                ("three", "0 09:00 3h, 1 09:00 3h, 2 09:00 3h", 2),
                ("last week's", "-3 09:00 3h, 2 09:00 3h", 0),
            ],
        );
    }

    #[test]
    fn fewer_than_the_least_are_told_at_the_end() {
        let rule = Shifts { minimum: 2, ..Shifts::at_most(3, WEEK) };
        check(&rule, &[("none", "", 2), ("one", "0 09:00 3h", 1), ("two", "0 09:00 3h, 1 09:00 3h", 0)]);
    }
}

//! Paid minutes in a period.

use super::Period;
use super::fold::{Fold, Tally, Work};
use crate::problem::Minutes;
use serde::{Deserialize, Serialize};

/// Between so many and so many paid minutes in a period: weekly maximum, average over four weeks, contract hours.
///
/// Amount: minutes outside of the range. Source: Act of 16 March 1971, art. 19 and 26bis; the contract. Example: 38 h
/// agreed, 9 h either way tolerated, 22½ h planned: 6½ h, 390 minutes, short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Which days; a stint counts where its day is.
    pub period: Period,
    /// At least.
    pub minimum: Minutes,
    /// At most.
    pub maximum: Minutes,
}

impl Hours {
    fn beyond(&self, minutes: i32) -> i64 {
        i64::from(minutes.saturating_sub(self.maximum.0).max(0))
    }
}

impl Fold for Hours {
    fn registers(&self) -> usize {
        1
    }

    fn start(&self, state: &mut [i32]) {
        state[0] = 0;
    }

    fn concerns(&self, work: &Work<'_>) -> bool {
        self.period.contains(work.stint.day)
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        if !self.period.contains(work.stint.day) {
            return 0;
        }
        let before = self.beyond(state[0]);
        state[0] += work.stint.paid.0;
        self.beyond(state[0]) - before
    }

    fn finish(&self, state: &[i32]) -> i64 {
        i64::from((self.minimum.0 - state[0]).max(0))
    }

    fn tally(&self) -> Option<Tally> {
        Some(Tally { register: 0, minimum: self.minimum.0, maximum: self.maximum.0 })
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[0] == b[0] || (a[0] <= b[0] && a[0] >= self.minimum.0)
    }

    fn rewards_work(&self) -> bool {
        self.minimum.0 > 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn paid_minutes_of_the_period_lie_in_the_range() {
        let rule =
            Hours { period: Period { first: 0, count: 7 }, minimum: Minutes::hours(20), maximum: Minutes::hours(30) };
        check(
            &rule,
            &[
                ("within", "0 09:00 8h, 1 09:00 8h, 2 09:00 8h", 0),
                ("short", "0 09:00 8h, 1 09:00 8h", 240),
                ("beyond", "0 09:00 8h, 1 09:00 8h, 2 09:00 8h, 3 09:00 8h", 120),
                ("last Sunday's night is last week's", "-1 22:00 9h, 0 14:00 8h, 1 14:00 8h, 2 14:00 8h", 0),
            ],
        );
    }
}

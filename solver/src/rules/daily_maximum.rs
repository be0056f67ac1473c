//! The longest duty.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Minutes;
use serde::{Deserialize, Serialize};

/// A duty has at most so much working time. Stints with gaps under `duty_gap` are one duty.
///
/// Amount: minutes beyond. Source: Act of 16 March 1971, art. 19 (9 h where at most 5½ days a week are worked).
/// Example: 22:00 to 07:00 lasts 10 h in the night that the clocks go back; judged on the scheduled time it is 9 h.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DailyMaximum {
    /// At most.
    pub maximum: Minutes,
    /// Shorter gaps are within one duty.
    pub duty_gap: Minutes,
    /// Judged on the scheduled time in the night that the clocks change.
    pub scheduled: bool,
}

const ENDED: usize = 0;
const MINUTES: usize = 1;

impl DailyMaximum {
    fn beyond(&self, minutes: i32) -> i64 {
        i64::from((minutes - self.maximum.0).max(0))
    }
}

impl Fold for DailyMaximum {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        if work.start() - state[ENDED] >= self.duty_gap.0 {
            state[MINUTES] = 0;
        }
        let before = self.beyond(state[MINUTES]);
        state[MINUTES] += work.working(self.scheduled);
        state[ENDED] = state[ENDED].max(work.end());
        self.beyond(state[MINUTES]) - before
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if state[ENDED] + self.duty_gap.0 <= now.minute.0 {
            self.start(state);
        }
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[ENDED] == LONG_AGO || (a[ENDED] == b[ENDED] && a[MINUTES] <= b[MINUTES] && b[MINUTES] <= self.maximum.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    use super::super::cases::amount_of;
    use crate::problem::{Place, Span, Stint};

    const RULE: DailyMaximum =
        DailyMaximum { maximum: Minutes::hours(9), duty_gap: Minutes::hours(4), scheduled: true };

    #[test]
    fn a_duty_is_counted_as_one() {
        check(
            &RULE,
            &[
                ("nine hours", "0 22:00 9h", 0),
                ("ten hours", "0 08:00 10h", 60),
                ("two half-days", "0 09:30 3h, 0 13:30 3h", 0),
                ("a shift and three more hours", "0 07:00 8h, 0 16:00 3h", 120),
                ("five hours between: two duties", "0 07:00 6h, 0 18:00 6h", 0),
            ],
        );
    }

    #[test]
    fn the_night_that_the_clocks_go_back_is_judged_on_the_clock() {
        let night = Stint {
            span: Span::new(1320, 1320 + 600),
            day: 0,
            scheduled: Minutes::hours(9),
            paid: Minutes::hours(10),
            night: true,
            night_work: true,
            place: Place(0),
            kind: None,
        };
        assert_eq!(amount_of(&RULE, &[night], &[]), 0);
        assert_eq!(amount_of(&DailyMaximum { scheduled: false, ..RULE }, &[night], &[]), 60);
    }
}

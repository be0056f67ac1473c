//! Time off after a run of nights.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Minutes;
use serde::{Deserialize, Serialize};

/// After so many nights in a row or more, so much time off before anything that does not go on with the run.
///
/// Nights on days that follow one another are in a row, whatever is worked by day between them, until work comes too
/// early after so many: that ends the run. Amount: minutes short, told of the first work after the run alone. Source: the
/// house (48 h after three). Example: three nights until Thursday 07:00 and a duty on Friday at 14:15 is 16¾ h short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestAfterNights {
    /// A run of at least this many.
    pub nights: u16,
    /// Time off.
    pub rest: Minutes,
}

const LAST: usize = 0;
const RUN: usize = 1;
const ENDED: usize = 2;

impl Fold for RestAfterNights {
    fn registers(&self) -> usize {
        3
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0, LONG_AGO]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let day = work.stint.day;
        let goes_on = work.stint.night && (day == state[LAST] || day == state[LAST] + 1);
        if goes_on {
            state[RUN] = (state[RUN] + i32::from(day != state[LAST])).min(i32::from(self.nights));
        }
        let rested = work.start() - state[ENDED];
        let short = if !goes_on && state[RUN] >= i32::from(self.nights) { (self.rest.0 - rested).max(0) } else { 0 };
        if work.stint.night {
            if !goes_on {
                state[RUN] = 1;
            }
            state[LAST] = day;
            state[ENDED] = work.end();
        } else if short > 0 {
            // Told once: what follows rests from this work on.
            self.start(state);
        }
        i64::from(short)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        let over = state[RUN] < i32::from(self.nights) && state[LAST] + 1 < now.day;
        if over || state[ENDED] + self.rest.0 <= now.minute.0 && state[LAST] + 1 < now.day {
            self.start(state);
        }
    }

    fn rewards_work(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn after_three_nights_two_days_are_free() {
        let rule = RestAfterNights { nights: 3, rest: Minutes::hours(48) };
        check(
            &rule,
            &[
                ("two nights ask nothing", "0 22:00 9h, 1 22:00 9h, 3 14:00 8h", 0),
                (
                    "three nights until Thursday 07:00, a duty on Friday at 14:15",
                    "0 22:00 9h, 1 22:00 9h, 2 22:00 9h, 4 14:15 8h",
                    1005,
                ),
                (
                    "the fourth night goes on with the run",
                    "0 22:00 9h, 1 22:00 9h, 2 22:00 9h, 3 22:00 9h, 6 07:00 8h",
                    0,
                ),
                ("told once", "0 22:00 9h, 1 22:00 9h, 2 22:00 9h, 4 14:15 8h, 5 06:00 2h", 1005),
                ("a new night too soon", "0 22:00 9h, 1 22:00 9h, 2 22:00 9h, 4 22:00 9h", 9 * 60),
            ],
        );
    }
}

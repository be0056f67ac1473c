//! Weekly rest in one piece.

use super::fold::{Fold, Now, Work};
use crate::problem::{Minutes, Span};
use serde::{Deserialize, Serialize};

/// In each week, so much rest in one piece.
///
/// Amount: minutes short of the longest rest. Source: Act of 16 March 1971, art. 38ter §3 (35 h between Monday 00:00
/// and Sunday 24:00). Example: free from Saturday 22:00 to Sunday 24:00 only, 26 h, is 9 h short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeeklyRest {
    /// In one piece.
    pub rest: Minutes,
    /// The weeks, ascending, without overlap.
    pub weeks: Vec<Span>,
}

const WEEK: usize = 0;
const BUSY_UNTIL: usize = 1;
const LONGEST: usize = 2;

impl WeeklyRest {
    /// Closes every week that ends by `minute` and tells what they lack.
    fn close_until(&self, state: &mut [i32], minute: i32) -> i64 {
        let mut short = 0;
        while let Some(week) = self.weeks.get(state[WEEK] as usize).filter(|week| week.end.0 <= minute) {
            let longest = state[LONGEST].max(week.end.0 - state[BUSY_UNTIL]);
            short += i64::from((self.rest.0 - longest).max(0));
            state[WEEK] += 1;
            let next = self.weeks.get(state[WEEK] as usize).map_or(i32::MAX, |week| week.start.0);
            state[BUSY_UNTIL] = state[BUSY_UNTIL].max(next);
            state[LONGEST] = 0;
        }
        short
    }
}

impl Fold for WeeklyRest {
    fn registers(&self) -> usize {
        3
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[0, self.weeks.first().map_or(0, |week| week.start.0), 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let short = self.close_until(state, work.start());
        state[LONGEST] = state[LONGEST].max(work.start() - state[BUSY_UNTIL]).min(self.rest.0);
        state[BUSY_UNTIL] = state[BUSY_UNTIL].max(work.end());
        short
    }

    fn finish(&self, state: &[i32]) -> i64 {
        let mut state = [state[WEEK], state[BUSY_UNTIL], state[LONGEST]];
        self.close_until(&mut state, i32::MAX)
    }

    fn forget(&self, state: &mut [i32], _: Now) {
        let Some(week) = self.weeks.get(state[WEEK] as usize) else { return };
        if state[LONGEST] >= self.rest.0 && state[BUSY_UNTIL] <= week.end.0 {
            state[BUSY_UNTIL] = week.start.0;
        }
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[WEEK] == b[WEEK] && a[BUSY_UNTIL] <= b[BUSY_UNTIL] && a[LONGEST] >= b[LONGEST]
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn the_longest_rest_of_the_week_counts() {
        let rule = WeeklyRest { rest: Minutes::hours(35), weeks: vec![Span::new(0, 7 * 1440)] };
        check(
            &rule,
            &[
                ("no work at all", "", 0),
                ("five days and a free weekend", "0 09:00 8h, 1 09:00 8h, 2 09:00 8h, 3 09:00 8h, 4 09:00 8h", 0),
                (
                    "every day: 16 h at the most, 19 h short",
                    "0 09:00 8h, 1 09:00 8h, 2 09:00 8h, 3 09:00 8h, 4 09:00 8h, 5 09:00 8h, 6 09:00 8h",
                    19 * 60,
                ),
                (
                    "free from Saturday 22:00 on is 26 h of this week",
                    "0 14:00 8h, 1 14:00 8h, 2 14:00 8h, 3 14:00 8h, 4 14:00 8h, 5 14:00 8h",
                    9 * 60,
                ),
                ("a night of Sunday belongs to the week until midnight", "6 22:00 9h", 0),
            ],
        );
    }

    #[test]
    fn each_week_has_its_own() {
        let weeks = vec![Span::new(0, 1440), Span::new(1440, 2 * 1440)];
        let rule = WeeklyRest { rest: Minutes::hours(20), weeks };
        check(
            &rule,
            &[
                ("4 h in the first, and 20 h in the second", "0 00:00 4h, 1 00:00 4h", 0),
                ("a night over the boundary takes from both", "0 20:00 9h", 60),
                ("a day in the middle of the second", "1 09:00 8h", 11 * 60),
            ],
        );
    }
}

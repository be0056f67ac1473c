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

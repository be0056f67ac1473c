//! Weekends with work in a row.

use super::fold::{Fold, LONG_AGO, Now, Work};
use super::weekends::{over, past, touched};
use crate::problem::Span;
use serde::{Deserialize, Serialize};

/// Between so many and so many weekends with work in a row.
///
/// Amount: each weekend beyond the maximum, and each one that a run is short of the minimum. A run that holds the first or
/// the last of the weekends may go on where nobody looks: it is never short. Source: the house. Example: worked the last
/// two weekends and this one, where two in a row are the most: one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsecutiveWeekends {
    /// The weekends that are looked at, ascending, those of history too.
    pub weekends: Vec<Span>,
    /// A run is at least so long.
    #[serde(default)]
    pub minimum: u16,
    /// A run is at most so long; absent: as long as may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<u16>,
}

/// The place in the list of the last weekend with work.
const LAST: usize = 0;
/// So many in a row end with it.
const RUN: usize = 1;

impl ConsecutiveWeekends {
    /// What the run lacks, where none of the weekends before `next` will have work any more.
    fn lacks(&self, state: &[i32], next: i32) -> i64 {
        let after = state[LAST] + 1;
        let is_over = after < next;
        let begins_open = state[RUN] == after;
        let ended_in_the_past = after < past(&self.weekends);
        if !is_over || begins_open || ended_in_the_past {
            return 0;
        }
        i64::from((i32::from(self.minimum) - state[RUN]).max(0))
    }
}

impl Fold for ConsecutiveWeekends {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let mut amount = 0;
        let unseen = usize::try_from(state[LAST] + 1).unwrap_or(0);
        for weekend in touched(&self.weekends, unseen, work) {
            let weekend = weekend as i32;
            amount += self.lacks(state, weekend);
            let goes_on = weekend == state[LAST] + 1;
            state[RUN] = if goes_on { state[RUN] + 1 } else { 1 };
            state[LAST] = weekend;
            amount += i64::from(self.maximum.is_some_and(|maximum| state[RUN] > i32::from(maximum)));
        }
        amount
    }

    fn finish(&self, state: &[i32]) -> i64 {
        self.lacks(state, self.weekends.len() as i32)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        let over = over(&self.weekends, now);
        if state[LAST] + 1 < over && self.lacks(state, over) == 0 {
            self.start(state);
        }
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        let asks_no_more = self.minimum <= 1;
        let is_shorter = a[LAST] == LONG_AGO || (a[LAST] == b[LAST] && a[RUN] <= b[RUN]);
        a == b || (asks_no_more && is_shorter)
    }

    fn rewards_work(&self) -> bool {
        self.minimum > 1
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    fn weekends() -> Vec<Span> {
        (-2..=3).map(|week: i32| Span::new((week * 7 + 5) * 1440, (week * 7 + 7) * 1440)).collect()
    }

    #[test]
    fn weekends_in_a_row_are_counted_once_each() {
        check(
            &ConsecutiveWeekends { weekends: weekends(), minimum: 0, maximum: Some(2) },
            &[
                ("two", "5 09:00 8h, 6 09:00 8h, 13 09:00 8h", 0),
                ("history's two and this one", "-9 09:00 8h, -2 09:00 8h, 5 09:00 8h", 1),
                ("a weekend off between", "-9 09:00 8h, -2 09:00 8h, 8 09:00 8h, 12 09:00 8h", 0),
                ("four", "5 09:00 8h, 12 09:00 8h, 19 09:00 8h, 26 09:00 8h", 2),
            ],
        );
    }

    #[test]
    fn a_run_that_is_over_is_long_enough() {
        check(
            &ConsecutiveWeekends { weekends: weekends(), minimum: 3, maximum: None },
            &[
                ("none", "1 09:00 8h", 0),
                ("one", "5 09:00 8h", 2),
                ("three", "5 09:00 8h, 12 09:00 8h, 19 09:00 8h", 0),
                ("two, and two that go on", "-2 09:00 8h, 5 09:00 8h, 19 09:00 8h, 26 09:00 8h", 1),
                ("two that may have begun before", "-9 09:00 8h, -2 09:00 8h, 12 09:00 8h, 26 09:00 8h", 2),
                ("one of history's that this weekend ends", "-2 09:00 8h", 2),
            ],
        );
        let weekends = (-3..=1).map(|week: i32| Span::new((week * 7 + 5) * 1440, (week * 7 + 7) * 1440)).collect();
        let rule = ConsecutiveWeekends { weekends, minimum: 2, maximum: None };
        check(&rule, &[("what history ended is the past's", "-9 09:00 8h", 0)]);
    }
}

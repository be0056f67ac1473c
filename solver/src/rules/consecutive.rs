//! Days in a row, and nights in a row.

use super::fold::{Fold, LONG_AGO, Now, Work};
use serde::{Deserialize, Serialize};

/// At most so many days worked in a row.
///
/// Amount: each day beyond. Source: the house (six). Example: Monday to Sunday: one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsecutiveDays {
    /// At most.
    pub maximum: u16,
}

/// At most so many nights worked in a row.
///
/// Amount: each night beyond. Source: the house (four preferred, five at most). Example: six nights where five are the
/// most: one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsecutiveNights {
    /// At most.
    pub maximum: u16,
}

const LAST: usize = 0;
const RUN: usize = 1;

/// The run of days that a stint on `day` makes, counted once a day.
fn run_on(state: &mut [i32], day: i32, maximum: u16) -> i64 {
    if day <= state[LAST] {
        return 0;
    }
    state[RUN] = if day == state[LAST] + 1 { state[RUN] + 1 } else { 1 };
    state[LAST] = day;
    i64::from(state[RUN] > i32::from(maximum))
}

fn forget_run(state: &mut [i32], now: Now) {
    if state[LAST] + 1 < now.day {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }
}

fn run_at_least_as_good(a: &[i32], b: &[i32]) -> bool {
    a[LAST] == LONG_AGO || (a[LAST] == b[LAST] && a[RUN] <= b[RUN])
}

impl Fold for ConsecutiveDays {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        run_on(state, work.stint.day, self.maximum)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        forget_run(state, now);
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        run_at_least_as_good(a, b)
    }
}

impl Fold for ConsecutiveNights {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        if work.stint.night { run_on(state, work.stint.day, self.maximum) } else { 0 }
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        forget_run(state, now);
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        run_at_least_as_good(a, b)
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn days_in_a_row_are_counted_once_each() {
        check(
            &ConsecutiveDays { maximum: 2 },
            &[
                ("two days", "0 09:00 8h, 1 09:00 8h", 0),
                ("two half-days are one day", "0 09:30 3h, 0 13:30 3h, 1 09:00 8h", 0),
                ("four days", "0 09:00 8h, 1 09:00 8h, 2 09:00 8h, 3 09:00 8h", 2),
                ("a day off between", "0 09:00 8h, 1 09:00 8h, 3 09:00 8h, 4 09:00 8h", 0),
                ("history goes on", "-2 09:00 8h, -1 09:00 8h, 0 09:00 8h", 1),
            ],
        );
    }

    #[test]
    fn a_day_without_a_night_ends_the_run_of_nights() {
        check(
            &ConsecutiveNights { maximum: 2 },
            &[
                ("three nights", "0 22:00 9h, 1 22:00 9h, 2 22:00 9h", 1),
                ("days between do not matter", "0 22:00 9h, 1 22:00 9h, 3 09:00 8h, 4 22:00 9h", 0),
            ],
        );
    }
}

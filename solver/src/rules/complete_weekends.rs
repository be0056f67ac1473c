//! Weekends worked whole or not at all.

use super::fold::{Fold, LONG_AGO, Now, Work};
use serde::{Deserialize, Serialize};

/// Both days of a weekend, or neither.
///
/// Amount: weekends of which one day is worked. Source: the house. Example: a Saturday without its Sunday: one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompleteWeekends {
    /// The Saturdays, ascending; the Sundays are the days after.
    pub saturdays: Vec<i32>,
}

/// A Saturday that was worked, while its Sunday has not been.
const SATURDAY: usize = 0;
/// The last Sunday that was worked.
const SUNDAY: usize = 1;

impl Fold for CompleteWeekends {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, LONG_AGO]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let day = work.stint.day;
        let is_saturday = |day: i32| self.saturdays.binary_search(&day).is_ok();
        let mut half = 0;
        if state[SATURDAY] != LONG_AGO && day > state[SATURDAY] + 1 {
            half += 1;
            state[SATURDAY] = LONG_AGO;
        }
        if is_saturday(day) {
            state[SATURDAY] = day;
        } else if is_saturday(day - 1) && state[SUNDAY] != day {
            half += i64::from(state[SATURDAY] != day - 1);
            state.copy_from_slice(&[LONG_AGO, day]);
        }
        half
    }

    fn finish(&self, state: &[i32]) -> i64 {
        i64::from(state[SATURDAY] != LONG_AGO)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if state[SUNDAY] < now.day {
            state[SUNDAY] = LONG_AGO;
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
    fn half_a_weekend_counts() {
        check(
            &CompleteWeekends { saturdays: vec![5, 12] },
            &[
                ("none", "4 09:00 8h, 7 09:00 8h", 0),
                ("both", "5 09:00 8h, 6 09:00 8h", 0),
                ("a Saturday", "5 09:00 8h, 7 09:00 8h", 1),
                ("a Sunday in two halves", "6 09:00 3h, 6 14:00 3h", 1),
                ("a Saturday at the end", "5 09:00 8h", 1),
                ("a Saturday, and a whole one", "5 09:00 8h, 12 09:00 8h, 13 09:00 8h", 1),
            ],
        );
    }
}

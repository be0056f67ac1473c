//! The longest duty of a long week.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Minutes;
use serde::{Deserialize, Serialize};

/// In a week with more than so many half-days of work, no duty has more than so much working time.
///
/// A stint takes up the half of its day that it lies in, both where it lies in both; a night takes up both. Amount:
/// minutes beyond, of all duties of the week together; of a duty that began before the week, those by which it goes
/// further beyond within it. Source: Act of 16 March 1971, art. 19 (8 h where more than 5½ days a week are worked).
/// Example: 9 h on Monday and 5 h on each day to Saturday is an hour too long a Monday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongWeek {
    /// At most.
    pub maximum: Minutes,
    /// A week with more of them is a long one: 11.
    pub half_days: u16,
    /// Where each day of the week is cut in halves, from the horizon's first day on. Other days are not of the week.
    pub noons: Vec<Minutes>,
    /// Shorter gaps are within one duty.
    pub duty_gap: Minutes,
    /// Judged on the scheduled time in the night that the clocks change.
    pub scheduled: bool,
}

const ENDED: usize = 0;
const MINUTES: usize = 1;
/// Minutes beyond the maximum so far, which count once the week is long.
const EXCESS: usize = 2;
const HALVES: usize = 3;
const DAY: usize = 4;
/// The halves of that day that are taken up.
const SEEN: usize = 5;

const NO_DAY: i32 = -1;
const BEFORE_NOON: i32 = 1;
const AFTER_NOON: i32 = 2;

impl LongWeek {
    fn beyond(&self, minutes: i32) -> i32 {
        (minutes - self.maximum.0).max(0)
    }

    fn is_long(&self, state: &[i32]) -> bool {
        state[HALVES] > i32::from(self.half_days)
    }

    fn noon(&self, day: i32) -> Option<Minutes> {
        usize::try_from(day).ok().and_then(|day| self.noons.get(day)).copied()
    }
}

impl Fold for LongWeek {
    fn registers(&self) -> usize {
        6
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0, 0, 0, NO_DAY, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        if work.start() - state[ENDED] >= self.duty_gap.0 {
            state[MINUTES] = 0;
        }
        let before = self.beyond(state[MINUTES]);
        state[MINUTES] += work.working(self.scheduled);
        state[ENDED] = state[ENDED].max(work.end());
        let Some(noon) = self.noon(work.stint.day) else { return 0 };
        let excess = self.beyond(state[MINUTES]) - before;
        state[EXCESS] += excess;
        if state[DAY] != work.stint.day {
            state[DAY] = work.stint.day;
            state[SEEN] = 0;
        }
        let was_long = self.is_long(state);
        let half = |half: i32, lies_in_it: bool| if work.stint.night || lies_in_it { half } else { 0 };
        let taken = half(BEFORE_NOON, work.start() < noon.0) | half(AFTER_NOON, work.end() > noon.0);
        state[HALVES] += (taken & !state[SEEN]).count_ones() as i32;
        state[SEEN] |= taken;
        match (was_long, self.is_long(state)) {
            (true, _) => i64::from(excess),
            (false, true) => i64::from(state[EXCESS]),
            (false, false) => 0,
        }
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if state[ENDED] + self.duty_gap.0 <= now.minute.0 {
            state[ENDED] = LONG_AGO;
            state[MINUTES] = 0;
        }
        let days_left = (self.noons.len() as i32 - now.day).max(0);
        if state[HALVES] + 2 * days_left <= i32::from(self.half_days) || days_left == 0 {
            state[EXCESS..].copy_from_slice(&[0, 0, NO_DAY, 0]);
        } else if state[DAY] < now.day {
            state[DAY] = NO_DAY;
            state[SEEN] = 0;
        }
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        let alike = a[ENDED] == b[ENDED] && a[DAY] == b[DAY] && a[SEEN] == b[SEEN];
        let long = self.is_long(a);
        // What is beyond in a week that is long already has been told.
        let owed = long || (a[EXCESS] <= b[EXCESS] && a[HALVES] <= b[HALVES]);
        alike && a[MINUTES] <= b[MINUTES] && long == self.is_long(b) && owed
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn nine_hours_are_too_many_in_a_week_of_six_days() {
        let rule = LongWeek {
            maximum: Minutes::hours(8),
            half_days: 11,
            noons: (0..7).map(|day| Minutes(day * 1440 + 780)).collect(),
            duty_gap: Minutes::hours(4),
            scheduled: true,
        };
        let five = "0 09:00 9h, 1 09:00 5h, 2 09:00 5h, 3 09:00 5h, 4 09:00 5h";
        check(
            &rule,
            &[
                ("five days", five, 0),
                ("a sixth", &format!("{five}, 5 09:00 5h"), 60),
                ("half a sixth", &format!("{five}, 5 09:00 4h"), 0),
                ("both halves of a sixth", &format!("{five}, 5 09:00 4h, 5 13:00 1h"), 60),
                ("another long day, later", &format!("{five}, 5 09:00 5h, 6 09:00 10h"), 180),
                ("another long day, before", &format!("{five}, 5 09:00 10h"), 180),
                ("half-days of two shifts", &format!("{five}, 5 09:00 4h, 5 14:00 5h"), 120),
                (
                    "nights are whole days",
                    "0 22:00 9h, 1 22:00 9h, 2 22:00 6h, 3 22:00 6h, 4 22:00 6h, 5 22:00 6h",
                    120,
                ),
                (
                    "seven mornings and a long day",
                    "0 09:00 3h, 1 09:00 9h, 2 09:00 3h, 3 09:00 3h, 4 09:00 3h, 5 09:00 3h, 6 09:00 3h",
                    0,
                ),
                ("last week's days are last week's", &format!("-1 09:00 9h, {five}"), 0),
                ("nor do next week's count", &format!("{five}, 7 09:00 9h"), 0),
            ],
        );
    }
}

//! Work that starts at about the same time from day to day.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Minutes;
use serde::{Deserialize, Serialize};

/// The first work of a day starts within so many minutes of where the day of work before started, by the clock.
///
/// Amount: how often it does not. The way from one time to another is the shorter one, over midnight where that is shorter.
/// Source: the field's standard. Example: 07:00, 07:30 and 14:00 on three days, where an hour either way is steady: one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SteadyStarts {
    /// So far apart is steady, 0 to 720.
    pub tolerance: Minutes,
    /// After more days off in a row than this, any start will do: 0 asks for steady starts within a run of days alone.
    /// Absent: always asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_off: Option<u16>,
    /// The day that the first of the midnights begins; negative where history counts.
    #[serde(default)]
    pub first: i32,
    /// Where that day begins, and each day after it, ascending. Work on other days is not looked at.
    pub midnights: Vec<Minutes>,
}

/// The last day of work.
const LAST: usize = 0;
/// When its first work started, in minutes after midnight.
const STARTED: usize = 1;
const DAY: i32 = 24 * 60;

impl SteadyStarts {
    fn midnight(&self, day: i32) -> Option<Minutes> {
        usize::try_from(day - self.first).ok().and_then(|place| self.midnights.get(place)).copied()
    }

    /// Whether a day comes too long after the last day of work to be like it.
    fn is_free(&self, state: &[i32], day: i32) -> bool {
        state[LAST] == LONG_AGO || self.days_off.is_some_and(|off| day - state[LAST] - 1 > i32::from(off))
    }

    fn is_steady(&self, one: i32, other: i32) -> bool {
        let apart = (one - other).rem_euclid(DAY);
        apart.min(DAY - apart) <= self.tolerance.0
    }
}

impl Fold for SteadyStarts {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let day = work.stint.day;
        let Some(midnight) = self.midnight(day).filter(|_| day > state[LAST]) else { return 0 };
        let starts = work.start() - midnight.0;
        let is_steady = self.is_free(state, day) || self.is_steady(starts, state[STARTED]);
        state.copy_from_slice(&[day, starts]);
        i64::from(!is_steady)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if self.is_free(state, now.day) {
            self.start(state);
        } else if self.days_off.is_none() && state[LAST] < now.day {
            // On which day it was does not matter any more.
            state[LAST] = self.first - 1;
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

    fn rule(days_off: Option<u16>) -> SteadyStarts {
        let midnights = (-7..7).map(|day| Minutes(day * DAY)).collect();
        SteadyStarts { tolerance: Minutes(60), days_off, first: -7, midnights }
    }

    #[test]
    fn a_start_is_near_that_of_the_day_of_work_before() {
        let cases = [
            ("an hour apart", "0 07:00 8h, 1 08:00 8h, 2 07:30 8h", 0),
            ("to and fro", "0 07:00 8h, 1 14:00 8h, 2 07:00 8h", 2),
            ("the first of a day counts", "0 07:00 3h, 0 14:00 3h, 1 07:30 8h", 0),
            ("history counts", "-1 07:00 8h, 0 14:00 8h", 1),
            ("over midnight", "0 23:30 8h, 2 00:15 8h", 0),
            ("drifting", "0 07:00 8h, 1 08:00 8h, 2 09:00 8h", 0),
        ];
        check(&rule(None), &cases);
        check(&rule(Some(1)), &cases);
    }

    #[test]
    fn after_days_off_any_start_will_do() {
        let stints = "0 07:00 8h, 2 14:00 8h, 5 07:00 8h";
        check(&rule(None), &[("always asked", stints, 2)]);
        check(&rule(Some(1)), &[("after more than a day off it is not", stints, 1)]);
        check(&rule(Some(0)), &[("within a run of days alone", stints, 0)]);
    }

    #[test]
    fn the_clock_counts_in_the_night_that_it_changes() {
        // Day 1 has 23 hours.
        let midnights = vec![Minutes(0), Minutes(DAY), Minutes(2 * DAY - 60)];
        let rule = SteadyStarts { tolerance: Minutes(0), days_off: None, first: 0, midnights };
        check(&rule, &[("07:00, and 07:00 on the shorter clock", "0 07:00 8h, 2 06:00 8h", 0)]);
    }
}

//! Days off in a row.

use super::Period;
use super::fold::{Fold, LONG_AGO, Now, Work};
use serde::{Deserialize, Serialize};

/// Between so many and so many days off in a row.
///
/// Amount: each day that a run is short of the minimum, and each day beyond the maximum within the days looked at. Days
/// off at the end are not over: they are not judged short. Nothing is known of days before the first work that is told.
/// Source: the house. Example: one day off between two days of work where two are the least: one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaysOff {
    /// At least.
    pub minimum: u16,
    /// At most; absent: as many as there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<u16>,
    /// The days that are looked at. From the day before the horizon on, days off until then are judged when work begins
    /// on its first.
    pub within: Period,
}

/// The last day of work.
const LAST: usize = 0;

impl DaysOff {
    /// What days off beyond the maximum there are from the first day looked at until `day`; those before the horizon are
    /// the past's.
    fn beyond(&self, last: i32, day: i32) -> i64 {
        let Some(maximum) = self.maximum.map(i32::from).filter(|_| last != LONG_AGO) else { return 0 };
        let until = |day: i32| (day - last - 1 - maximum).max(0);
        let day = day.min(self.within.end());
        i64::from(until(day) - until(self.within.first.max(0).max(last + 1).min(day)).min(until(day)))
    }
}

impl Fold for DaysOff {
    fn registers(&self) -> usize {
        1
    }

    fn start(&self, state: &mut [i32]) {
        state[LAST] = LONG_AGO;
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let day = work.stint.day;
        let last = state[LAST];
        state[LAST] = day.max(last);
        if day <= last + 1 || last == LONG_AGO {
            return 0;
        }
        let off = day - last - 1;
        let judged = day > self.within.first && last + 1 < self.within.end();
        let short = if judged { (i32::from(self.minimum) - off).max(0) } else { 0 };
        i64::from(short) + self.beyond(last, day)
    }

    fn finish(&self, state: &[i32]) -> i64 {
        self.beyond(state[LAST], self.within.end())
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if self.maximum.is_none() && state[LAST] + 1 + i32::from(self.minimum) <= now.day {
            self.start(state);
        }
    }

    fn rewards_work(&self) -> bool {
        self.minimum > 0 || self.maximum.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn days_off_come_together() {
        let rule = DaysOff { minimum: 2, maximum: None, within: Period { first: 0, count: 7 } };
        check(
            &rule,
            &[
                ("two", "0 09:00 8h, 3 09:00 8h", 0),
                ("one", "0 09:00 8h, 2 09:00 8h", 1),
                ("none at all", "0 09:00 8h, 1 09:00 8h", 0),
                ("one before the first work, and one after the last", "1 09:00 8h, 5 09:00 8h", 0),
                ("one of history's and one of now", "-3 09:00 8h, -1 09:00 8h, 1 09:00 8h", 1),
                ("history's own is the past's", "-4 09:00 8h, -2 09:00 8h, 1 09:00 8h", 0),
                ("what comes after the end does not matter", "6 09:00 8h, 8 09:00 8h", 0),
            ],
        );
    }

    #[test]
    fn too_many_are_told_day_by_day() {
        let rule = DaysOff { minimum: 0, maximum: Some(3), within: Period { first: 0, count: 7 } };
        check(
            &rule,
            &[
                ("three", "0 09:00 8h, 4 09:00 8h, 6 09:00 8h", 0),
                ("five", "0 09:00 8h, 6 09:00 8h", 2),
                ("at the end too", "0 09:00 8h", 3),
                ("not beyond it", "0 09:00 8h, 12 09:00 8h", 3),
                ("history's are the past's", "-9 09:00 8h, 1 09:00 8h, 4 09:00 8h", 1),
                ("history's own are not", "-9 09:00 8h, 0 09:00 8h, 4 09:00 8h", 0),
            ],
        );
    }

    #[test]
    fn days_off_until_the_day_before_are_judged_when_work_begins() {
        let rule = DaysOff { minimum: 3, maximum: Some(4), within: Period { first: -1, count: 8 } };
        check(
            &rule,
            &[
                ("too few", "-3 09:00 8h, 0 09:00 8h, 4 09:00 8h", 1),
                ("enough", "-4 09:00 8h, 0 09:00 8h, 4 09:00 8h", 0),
                ("they go on", "-3 09:00 8h, 1 09:00 8h, 5 09:00 8h", 0),
                ("too many are the past's", "-9 09:00 8h, 0 09:00 8h, 4 09:00 8h", 0),
                ("and one of now", "-9 09:00 8h, 1 09:00 8h, 5 09:00 8h", 1),
                ("over before that day", "-4 09:00 8h, -1 09:00 8h, 3 09:00 8h", 0),
            ],
        );
    }
}

//! Days of work in a period.

use super::fold::{Fold, LONG_AGO, Now, Tally, Work};
use super::shifts::count;
use super::{Period, Worked};
use serde::{Deserialize, Serialize};

/// Between so many and so many days with work of a kind in a period: a day with several shifts is one day.
///
/// Amount: days outside of the range. Source: the contract (days a week), the house (nights shared out fairly over a few
/// weeks), the person's own wish for a day. Example: four days agreed, and a fifth on which two half-shifts are planned:
/// one.
///
/// On one day it is a request: with a minimum of one they would like to work then, with a maximum of none they would
/// not, whichever shift it is. A [`Request`](crate::problem::Request) asks for one shift; a day's wish, told as requests
/// for each of its shifts, would cost once for every shift and never be met in full.
///
/// Below the level of law, over weeks of which the first lie in history, it is a preferred range and shares out fairly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// Which days are looked at.
    pub period: Period,
    /// Which of them count.
    pub of: Worked,
    /// At least.
    #[serde(default)]
    pub minimum: u16,
    /// At most; absent: all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<u16>,
}

/// The last day that counted.
const LAST: usize = 0;
const COUNT: usize = 1;

impl Days {
    /// A wish to work on a day.
    pub const fn on(day: i32) -> Self {
        Self { period: Period { first: day, count: 1 }, of: Worked::Days, minimum: 1, maximum: None }
    }

    /// A wish not to.
    pub const fn off(day: i32) -> Self {
        Self { minimum: 0, maximum: Some(0), ..Self::on(day) }
    }

    fn maximum(&self) -> u16 {
        self.maximum.unwrap_or(self.period.count)
    }

    fn counts(&self, work: &Work<'_>) -> bool {
        let is_of_the_kind = match self.of {
            Worked::Days => true,
            Worked::Nights => work.stint.night,
            Worked::Kind(label) => work.is(label),
        };
        is_of_the_kind && self.period.contains(work.stint.day)
    }
}

impl Fold for Days {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let is_new = self.counts(work) && work.stint.day > state[LAST];
        if is_new {
            state[LAST] = work.stint.day;
        }
        count(&mut state[COUNT..], is_new, self.maximum())
    }

    fn finish(&self, state: &[i32]) -> i64 {
        i64::from((i32::from(self.minimum) - state[COUNT]).max(0))
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if state[LAST] < now.day {
            state[LAST] = LONG_AGO;
        }
    }

    fn tally(&self) -> Option<Tally> {
        Some(Tally { register: COUNT, minimum: i32::from(self.minimum), maximum: i32::from(self.maximum()) })
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        let needs_no_more = a[COUNT] >= i32::from(self.minimum);
        a == b || (needs_no_more && a[COUNT] <= b[COUNT] && a[LAST] >= b[LAST])
    }

    fn rewards_work(&self) -> bool {
        self.minimum > 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    const WEEK: Period = Period { first: 0, count: 7 };

    #[test]
    fn a_day_counts_once() {
        check(
            &Days { period: WEEK, of: Worked::Days, minimum: 2, maximum: Some(3) },
            &[
                ("no day", "", 2),
                ("one day in two halves", "0 09:00 3h, 0 14:00 3h", 1),
                ("three days", "0 09:00 8h, 2 09:00 3h, 2 14:00 3h, 4 09:00 8h", 0),
                ("five days", "0 09:00 8h, 1 09:00 8h, 2 09:00 8h, 3 09:00 8h, 4 09:00 8h", 2),
                ("last week's are last week's", "-1 09:00 8h, 1 09:00 8h", 1),
            ],
        );
    }

    #[test]
    fn nights_are_shared_out_over_weeks_of_which_some_are_history() {
        let period = Period { first: -7, count: 14 };
        check(
            &Days { period, of: Worked::Nights, minimum: 2, maximum: Some(3) },
            &[
                ("two before", "-5 22:00 9h, -4 22:00 9h", 0),
                ("one before and none now", "-5 22:00 9h, 1 09:00 8h", 1),
                ("two before and two now", "-5 22:00 9h, -4 22:00 9h, 1 22:00 9h, 2 22:00 9h", 1),
            ],
        );
    }

    #[test]
    fn a_wish_about_a_day_is_told_once() {
        check(&Days::on(1), &[("met", "1 09:00 3h, 1 14:00 3h", 0), ("not met", "0 09:00 3h, 2 14:00 3h", 1)]);
        check(&Days::off(1), &[("met", "0 09:00 3h", 0), ("not met", "1 09:00 3h, 1 14:00 3h", 1)]);
    }
}

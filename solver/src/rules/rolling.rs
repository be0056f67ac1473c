//! So much in any so many days in a row.

use super::Period;
use super::fold::{Fold, Now, Work};
use super::window::{Limit, Window};
use crate::problem::Label;
use serde::{Deserialize, Serialize};

/// At most, or at least, so many paid minutes, shifts, days or nights in any so many days in a row.
///
/// Amount: what would have to go at the least so that no such window has too much, each unit told once; or what would have
/// to be added so that none has too little. Windows lie wholly within the days that are looked at. Those that end before
/// the horizon are the past's, yet what history holds counts in those that reach into it. Source: the field's standard
/// (48 h in any seven days; three nights in any fourteen). Example: 40 h in the last six days and a duty of 9 h today, where
/// 48 h in seven days are the most: 60 minutes, which do not count again tomorrow.
///
/// A state remembers each day of a window, so that a diagram grows with the window's length and with how much may be in
/// it; where it becomes too large, labels serve. Of three shifts a day, 48 h in any seven days fit for four weeks as law,
/// and for one week as a wish, where what is too much goes minute by minute; three nights in any fourteen days fit as
/// either. A minimum at the level of law is left to labels, for the fixed stints alone lack it: prefer a wish, or a range
/// over a [period](super::Days).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rolling {
    /// What is counted.
    pub of: Counted,
    /// In so many days in a row, 1 to 31.
    pub days: u16,
    /// How much of it.
    pub limit: Limit,
    /// The days that are looked at, those of history that count too.
    pub within: Period,
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Paid minutes.
    Minutes,
    /// Shifts of these kinds; none named: all shifts.
    Shifts(Vec<Label>),
    /// Days with any work.
    Days,
    /// Days with a night shift.
    Nights,
}

impl Counted {
    /// How much of it there is in a piece of work.
    fn units(&self, work: &Work<'_>) -> i32 {
        match self {
            Self::Minutes => work.stint.paid.0,
            Self::Shifts(of) => i32::from(of.is_empty() || of.iter().any(|label| work.is(*label))),
            Self::Days => 1,
            Self::Nights => i32::from(work.stint.night),
        }
    }

    /// However many shifts are on a day, it counts once.
    const fn is_once_a_day(&self) -> bool {
        matches!(self, Self::Days | Self::Nights)
    }
}

impl Rolling {
    fn window(&self) -> Window {
        let (first, end, once) = (self.within.first, self.within.end(), self.of.is_once_a_day());
        Window { length: self.days, limit: self.limit, first, end, present: 0, once }
    }
}

impl Fold for Rolling {
    fn registers(&self) -> usize {
        self.window().registers()
    }

    fn start(&self, state: &mut [i32]) {
        self.window().start(state);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        match self.of.units(work) {
            0 => 0,
            units => self.window().count(state, work.stint.day, units),
        }
    }

    fn finish(&self, state: &[i32]) -> i64 {
        self.window().finish(state)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        self.window().forget(state, now.day);
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        self.window().at_least_as_good(a, b)
    }

    fn rewards_work(&self) -> bool {
        self.window().minimum() > 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    fn rule(of: Counted, days: u16, limit: Limit) -> Rolling {
        Rolling { of, days, limit, within: Period { first: -7, count: 14 } }
    }

    #[test]
    fn minutes_in_any_days_in_a_row_are_told_once() {
        check(
            &rule(Counted::Minutes, 3, Limit::AtMost(16 * 60)),
            &[
                ("two of three days", "0 09:00 8h, 1 09:00 8h", 0),
                ("three in a row", "0 09:00 8h, 1 09:00 8h, 2 09:00 8h", 480),
                ("every third day off", "0 09:00 8h, 1 09:00 8h, 3 09:00 8h, 4 09:00 8h", 0),
                ("an hour too long", "0 09:00 8h, 1 09:00 9h", 60),
                ("which is not told again", "0 09:00 8h, 1 09:00 9h, 3 09:00 8h", 60),
                ("five in a row: the third goes", "0 09:00 8h, 1 09:00 8h, 2 09:00 8h, 3 09:00 8h, 4 09:00 8h", 480),
                ("history counts", "-2 09:00 8h, -1 09:00 8h, 0 09:00 8h", 480),
                ("and leaves", "-2 09:00 8h, -1 09:00 8h, 1 09:00 8h", 0),
            ],
        );
    }

    #[test]
    fn nights_and_days_count_once_a_day() {
        check(
            &rule(Counted::Nights, 4, Limit::AtMost(1)),
            &[
                ("days between", "0 22:00 9h, 1 14:00 8h, 4 22:00 9h", 0),
                ("too soon", "0 22:00 9h, 3 22:00 9h", 1),
                ("what was too much does not count again", "0 22:00 9h, 3 22:00 9h, 5 22:00 9h", 1),
            ],
        );
        check(
            &rule(Counted::Days, 2, Limit::AtMost(0)),
            &[("a day in two halves", "0 09:00 3h, 0 14:00 3h, 1 09:00 8h", 2)],
        );
        check(
            &rule(Counted::Shifts(Vec::new()), 2, Limit::AtMost(2)),
            &[("three shifts on two days", "0 09:00 3h, 0 14:00 3h, 1 09:00 8h", 1)],
        );
    }

    #[test]
    fn what_a_window_lacks_is_told_once() {
        check(
            &rule(Counted::Days, 3, Limit::AtLeast(1)),
            &[
                ("none at all: three windows that share no day, of days 0 to 6", "", 3),
                ("history's serves two windows more", "-1 09:00 8h", 2),
                ("the right days", "0 09:00 8h, 3 09:00 8h, 6 09:00 8h", 0),
                ("a day late", "0 09:00 8h, 4 09:00 8h, 6 09:00 8h", 1),
                ("a day in two halves is one", "0 09:00 3h, 0 14:00 3h, 3 09:00 8h", 1),
            ],
        );
        check(
            &rule(Counted::Minutes, 7, Limit::AtLeast(20 * 60)),
            &[
                ("two shifts in every seven days", "-6 09:00 8h, -1 09:00 8h, 2 09:00 8h", 240 + 480),
                ("enough", "-6 09:00 8h, -1 09:00 8h, 0 09:00 8h, 1 09:00 8h, 6 09:00 8h", 0),
            ],
        );
    }
}

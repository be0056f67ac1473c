//! Days in a row: of any work, of nights, of one kind of shift.

use super::Period;
use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Label;
use serde::{Deserialize, Serialize};

/// Between so many and so many days in a row with work of a kind.
///
/// Amount: each day beyond the maximum, and each day that a run is short of the minimum. Source: the house (six days; four
/// nights preferred, five at most). Example: six nights in a row where five are the most: one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consecutive {
    /// Which days make a run.
    pub of: Worked,
    /// A run is at least so long; absent: any length will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Shortest>,
    /// A run is at most so long.
    pub maximum: u16,
}

/// The shortest run, and which days are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shortest {
    /// In days.
    pub days: u16,
    /// A run that goes on at the end of these is not over, and not judged. From the day before the horizon on, a run of
    /// history that does not go on is judged too.
    pub within: Period,
    /// Nothing is known of the day before these: a run that begins with them may have begun earlier.
    #[serde(default)]
    pub open_start: bool,
}

/// Which days count as worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worked {
    /// Any work.
    Days,
    /// A night shift.
    Nights,
    /// A shift of this kind.
    Kind(Label),
}

impl Worked {
    fn counts(self, work: &Work<'_>) -> bool {
        match self {
            Self::Days => true,
            Self::Nights => work.stint.night,
            Self::Kind(label) => work.is(label),
        }
    }
}

impl Consecutive {
    /// At most so many days or nights in a row.
    pub const fn at_most(maximum: u16, of: Worked) -> Self {
        Self { of, minimum: None, maximum }
    }

    /// What the run in a state lacks, which ends before `day`.
    fn lacks(&self, state: &[i32], day: i32) -> i64 {
        let Some(shortest) = self.minimum else { return 0 };
        let goes_on = state[LAST] + 1 >= day;
        let judged = !goes_on && (shortest.within.first..shortest.within.end() - 1).contains(&state[LAST]);
        if judged { i64::from((i32::from(shortest.days) - state[LENGTH]).max(0)) } else { 0 }
    }

    /// Forgets a run that is over on `day`, and tells what it lacked: any work tells, so that few runs wait for it.
    fn close(&self, state: &mut [i32], day: i32) -> i64 {
        if state[LAST] + 1 >= day {
            return 0;
        }
        let lacks = self.lacks(state, day);
        self.start(state);
        lacks
    }

    fn shortest(&self) -> i32 {
        self.minimum.map_or(0, |shortest| i32::from(shortest.days))
    }

    /// Whether a run that begins on a day may have begun before it, for all that is known.
    fn begins_open(&self, day: i32) -> bool {
        self.minimum.is_some_and(|shortest| shortest.open_start && day == shortest.within.first)
    }
}

const LAST: usize = 0;
/// Days of the run, up to the maximum.
const RUN: usize = 1;
/// The same, as far as the minimum does: a run that may have begun earlier is long enough.
const LENGTH: usize = 2;

impl Fold for Consecutive {
    fn registers(&self) -> usize {
        3
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0, 0]);
    }

    fn concerns(&self, work: &Work<'_>) -> bool {
        // Any work tells what a run that is over lacked.
        self.minimum.is_some() || self.of.counts(work)
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let day = work.stint.day;
        let lacks = self.close(state, day);
        if !self.of.counts(work) || day <= state[LAST] {
            return lacks;
        }
        let goes_on = day == state[LAST] + 1;
        let full = goes_on && state[RUN] >= i32::from(self.maximum);
        state[RUN] = if goes_on { state[RUN] + i32::from(!full) } else { 1 };
        let length = match (goes_on, self.begins_open(day)) {
            (true, _) => state[LENGTH] + 1,
            (false, true) => self.shortest(),
            (false, false) => 1,
        };
        state[LENGTH] = length.min(self.shortest());
        state[LAST] = day;
        lacks + i64::from(full)
    }

    fn finish(&self, state: &[i32]) -> i64 {
        let end = self.minimum.map_or(LONG_AGO, |shortest| shortest.within.end());
        self.lacks(state, end)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if state[LAST] + 1 >= now.day {
            return;
        }
        match self.minimum {
            // How much the run was too short is still to be told, and no longer when it was.
            Some(shortest) if self.lacks(state, now.day) > 0 => {
                state[LAST] = shortest.within.first;
                state[RUN] = 0;
            }
            _ => self.start(state),
        }
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a == b || (self.minimum.is_none() && (a[LAST] == LONG_AGO || (a[LAST] == b[LAST] && a[RUN] <= b[RUN])))
    }

    fn rewards_work(&self) -> bool {
        self.minimum.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn days_in_a_row_are_counted_once_each() {
        check(
            &Consecutive::at_most(2, Worked::Days),
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
            &Consecutive::at_most(2, Worked::Nights),
            &[
                ("three nights", "0 22:00 9h, 1 22:00 9h, 2 22:00 9h", 1),
                ("days between do not matter", "0 22:00 9h, 1 22:00 9h, 3 09:00 8h, 4 22:00 9h", 0),
            ],
        );
    }

    #[test]
    fn a_run_that_is_over_is_long_enough() {
        let within = Period { first: 0, count: 7 };
        let rule = |open_start| Consecutive {
            of: Worked::Days,
            minimum: Some(Shortest { days: 3, within, open_start }),
            maximum: 5,
        };
        let cases = [
            ("three days", "1 09:00 8h, 2 09:00 8h, 3 09:00 8h", 0),
            ("one day", "2 09:00 8h", 2),
            ("two runs of two", "1 09:00 8h, 2 09:00 8h, 4 09:00 8h, 5 09:00 8h", 2),
            ("a run at the end goes on", "6 09:00 8h", 0),
            (
                "and one that history began",
                "-2 09:00 8h, -1 09:00 8h, 0 09:00 8h, 4 09:00 8h, 5 09:00 8h, 6 09:00 8h",
                0,
            ),
            ("history's own are the past's", "-1 09:00 8h, 4 09:00 8h, 5 09:00 8h, 6 09:00 8h", 0),
            ("what comes after the end does not matter", "6 09:00 8h, 8 09:00 8h", 0),
        ];
        check(&rule(false), &cases);
        check(&rule(true), &cases);
        check(&rule(false), &[("it begins on the first day", "0 09:00 8h", 2)]);
        check(&rule(true), &[("it may have begun before", "0 09:00 8h", 0)]);
    }

    #[test]
    fn a_run_until_the_day_before_is_judged_when_it_does_not_go_on() {
        let within = Period { first: -1, count: 8 };
        let rule = Consecutive {
            of: Worked::Nights,
            minimum: Some(Shortest { days: 3, within, open_start: false }),
            maximum: 4,
        };
        check(
            &rule,
            &[
                ("it does not", "-2 22:00 9h, -1 22:00 9h, 4 09:00 8h", 1),
                ("a day is no night", "-2 22:00 9h, -1 22:00 9h, 0 09:00 8h", 1),
                ("it does", "-2 22:00 9h, -1 22:00 9h, 0 22:00 9h", 0),
                ("another comes later", "-1 22:00 9h, 2 22:00 9h, 5 09:00 8h", 2 + 2),
                ("one that was over before", "-2 22:00 9h, 4 09:00 8h", 0),
                (
                    "too long, and its days before are",
                    "-5 22:00 9h, -4 22:00 9h, -3 22:00 9h, -2 22:00 9h, -1 22:00 9h, 0 22:00 9h",
                    2,
                ),
            ],
        );
    }
}

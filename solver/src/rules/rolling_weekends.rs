//! So many weekends of any so many in a row.

use super::fold::{Fold, Now, Work};
use super::weekends::{over, past, touched};
use super::window::{Limit, Window};
use crate::problem::Span;
use serde::{Deserialize, Serialize};

/// At most, or at least, so many weekends with work of any so many weekends in a row.
///
/// Amount: weekends that would have to go, or to be added, at the least, as for [`Rolling`](super::Rolling). Source: the
/// field's standard (two of any four). Example: worked two of the last three weekends and this one, where two of four are
/// the most: one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollingWeekends {
    /// The weekends that are looked at, ascending, those of history too.
    pub weekends: Vec<Span>,
    /// Of so many in a row, 1 to 31.
    pub in_a_row: u16,
    /// How many.
    pub limit: Limit,
}

impl RollingWeekends {
    fn window(&self) -> Window {
        let end = self.weekends.len() as i32;
        Window { length: self.in_a_row, limit: self.limit, first: 0, end, present: past(&self.weekends), once: true }
    }
}

impl Fold for RollingWeekends {
    fn registers(&self) -> usize {
        self.window().registers()
    }

    fn start(&self, state: &mut [i32]) {
        self.window().start(state);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let window = self.window();
        touched(&self.weekends, 0, work).map(|weekend| window.count(state, weekend as i32, 1)).sum()
    }

    fn finish(&self, state: &[i32]) -> i64 {
        self.window().finish(state)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        self.window().forget(state, over(&self.weekends, now));
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

    fn rule(limit: Limit) -> RollingWeekends {
        let weekend = |week: i32| Span::new((week * 7 + 5) * 1440, (week * 7 + 7) * 1440);
        RollingWeekends { weekends: (-3..=2).map(weekend).collect(), in_a_row: 4, limit }
    }

    #[test]
    fn two_weekends_of_any_four() {
        check(
            &rule(Limit::AtMost(2)),
            &[
                ("one of history's, and both days of this one", "-9 09:00 8h, 5 09:00 8h, 6 09:00 8h", 0),
                ("two of history's, and this one", "-16 09:00 8h, -2 09:00 8h, 5 09:00 8h", 1),
                ("the first has left when the next comes", "-16 09:00 8h, -2 09:00 8h, 12 09:00 8h", 0),
            ],
        );
        check(
            &rule(Limit::AtLeast(1)),
            &[("none: one in the first four will do for all three windows", "", 1), ("one", "5 09:00 8h", 0)],
        );
    }
}

//! Weekends without work.

use super::fold::{Fold, Now, Tally, Work};
use super::weekends::{over, touched};
use crate::problem::Span;
use serde::{Deserialize, Serialize};

/// So many of these weekends are free of all work.
///
/// Amount: weekends too few. Source: the house (of four: two for employees, one for the night watch, three for
/// interns). Example: worked the last three weekends and this one, where two should be off: two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekendsOff {
    /// The weekends counted, ascending, those of history too.
    pub weekends: Vec<Span>,
    /// How many of them must be free.
    pub off: u16,
}

const SEEN: usize = 0;
const WORKED: usize = 1;

impl WeekendsOff {
    fn allowed(&self) -> i32 {
        self.weekends.len() as i32 - i32::from(self.off)
    }
}

impl Fold for WeekendsOff {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[0, 0]);
    }

    fn concerns(&self, work: &Work<'_>) -> bool {
        let begun = self.weekends.partition_point(|weekend| weekend.end <= work.stint.span.start);
        self.weekends.get(begun).is_some_and(|weekend| weekend.overlaps(work.stint.span))
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let mut beyond = 0;
        for weekend in touched(&self.weekends, state[SEEN] as usize, work) {
            state[SEEN] = weekend as i32 + 1;
            state[WORKED] += 1;
            beyond += i64::from(state[WORKED] > self.allowed());
        }
        beyond
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        state[SEEN] = state[SEEN].max(over(&self.weekends, now));
    }

    fn tally(&self) -> Option<Tally> {
        Some(Tally { register: WORKED, minimum: 0, maximum: self.allowed() })
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[WORKED] <= b[WORKED] && a[SEEN] >= b[SEEN]
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn weekends_of_history_count() {
        let weekend = |week: i32| Span::new((week * 7 + 4) * 1440 + 22 * 60, (week * 7 + 7) * 1440 + 5 * 60);
        let rule = WeekendsOff { weekends: (-3..=0).map(weekend).collect(), off: 2 };
        check(
            &rule,
            &[
                ("the first worked", "5 09:00 8h, 6 09:00 8h", 0),
                ("two worked", "-2 09:00 8h, 5 09:00 8h", 0),
                ("three worked", "-9 09:00 8h, -2 09:00 8h, 5 09:00 8h", 1),
                ("Friday until 21:00 is no weekend", "-9 09:00 8h, -2 09:00 8h, 4 13:00 8h", 0),
            ],
        );
    }
}

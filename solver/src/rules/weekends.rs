//! Weekends with work.

use super::fold::{Fold, Now, Tally, Work};
use crate::problem::Span;
use serde::{Deserialize, Serialize};

/// Between so many and so many of these weekends with work.
///
/// Amount: weekends outside of the range. Source: the house, so that weekends are shared out fairly. Example: one in the
/// last three weeks and none in this one, where two of four are due: one.
///
/// [`WeekendsOff`](super::WeekendsOff) tells the same from the other side, without a minimum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weekends {
    /// The weekends counted, ascending, those of history too.
    pub weekends: Vec<Span>,
    /// At least.
    #[serde(default)]
    pub minimum: u16,
    /// At most; absent: all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<u16>,
}

/// So many weekends have been looked at: they are over, or are known to have work.
const SEEN: usize = 0;
const WORKED: usize = 1;

impl Weekends {
    fn maximum(&self) -> i32 {
        self.maximum.map_or(self.weekends.len() as i32, i32::from)
    }
}

impl Fold for Weekends {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[0, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let mut beyond = 0;
        for weekend in touched(&self.weekends, state[SEEN] as usize, work) {
            state[SEEN] = weekend as i32 + 1;
            state[WORKED] += 1;
            beyond += i64::from(state[WORKED] > self.maximum());
        }
        beyond
    }

    fn finish(&self, state: &[i32]) -> i64 {
        i64::from((i32::from(self.minimum) - state[WORKED]).max(0))
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        state[SEEN] = state[SEEN].max(over(&self.weekends, now));
    }

    fn tally(&self) -> Option<Tally> {
        Some(Tally { register: WORKED, minimum: i32::from(self.minimum), maximum: self.maximum() })
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        let needs_no_more = a[WORKED] >= i32::from(self.minimum);
        a == b || (needs_no_more && a[WORKED] <= b[WORKED] && a[SEEN] >= b[SEEN])
    }

    fn rewards_work(&self) -> bool {
        self.minimum > 0
    }
}

/// The places in a list of those weekends, from one on, in which work lies.
pub(super) fn touched(weekends: &[Span], from: usize, work: &Work<'_>) -> impl Iterator<Item = usize> {
    let span = work.stint.span;
    weekends.iter().enumerate().skip(from).filter(move |(_, weekend)| weekend.overlaps(span)).map(|(place, _)| place)
}

/// How many of the weekends are over.
pub(super) fn over(weekends: &[Span], now: Now) -> i32 {
    weekends.partition_point(|weekend| weekend.end <= now.minute) as i32
}

/// How many weekends are the past's: they end before the horizon starts.
pub(super) fn past(weekends: &[Span]) -> i32 {
    weekends.partition_point(|weekend| weekend.end.0 <= 0) as i32
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn weekends_with_work_lie_in_the_range() {
        let weekend = |week: i32| Span::new((week * 7 + 5) * 1440, (week * 7 + 7) * 1440);
        let rule = Weekends { weekends: (-1..=2).map(weekend).collect(), minimum: 2, maximum: Some(3) };
        check(
            &rule,
            &[
                ("none", "1 09:00 8h", 2),
                ("one of history's and one of now", "-2 09:00 8h, 5 09:00 8h, 6 09:00 8h", 0),
                ("both days of one are one", "5 09:00 8h, 6 09:00 8h", 1),
                ("a Friday's night is on a Saturday too", "-2 09:00 8h, 4 22:00 9h", 0),
                ("all four", "-2 09:00 8h, 5 09:00 8h, 12 09:00 8h, 20 09:00 8h", 1),
            ],
        );
    }
}

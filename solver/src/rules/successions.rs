//! What may follow what.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Label;
use serde::{Deserialize, Serialize};

/// On the day after a shift of one kind, no shift of certain others.
///
/// Of several on one day, the last is what comes before, and the first is what follows. Amount: how often. Source: the
/// house. Example: an early shift on the day after a late one: one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Successions {
    /// For each kind, what must not follow. A shift has one kind at the most.
    pub after: Vec<NotAfter>,
}

/// What must not be on the day after a shift of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotAfter {
    /// The kind.
    pub kind: Label,
    /// What must not follow.
    pub never: Vec<Label>,
}

/// The last day of work.
const LAST: usize = 0;
/// One more than the place in the list of what was worked then; 0: nothing of it.
const KIND: usize = 1;

impl Fold for Successions {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let day = work.stint.day;
        let before = usize::try_from(state[KIND] - 1).ok().filter(|_| day == state[LAST] + 1);
        let broken = before.is_some_and(|place| self.after[place].never.iter().any(|label| work.is(*label)));
        let kind = self.after.iter().position(|after| work.is(after.kind));
        state.copy_from_slice(&[day, kind.map_or(0, |place| place as i32 + 1)]);
        i64::from(broken)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if state[LAST] + 1 < now.day || state[KIND] == 0 {
            self.start(state);
        }
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[KIND] == 0 || a == b
    }

    fn rewards_work(&self) -> bool {
        true
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::cases::amount_of;
    use super::*;
    use crate::problem::{Minutes, Place, Span, Stint};

    const LATE: Label = Label(1);
    const EARLY: Label = Label(2);

    pub(in super::super) fn on(day: i32, kind: Label) -> Stint {
        Stint {
            span: Span::new(day * 1440 + 480, day * 1440 + 960),
            day,
            scheduled: Minutes::hours(8),
            paid: Minutes::hours(8),
            night: false,
            night_work: false,
            place: Place(0),
            kind: Some(kind),
        }
    }

    #[test]
    fn an_early_shift_does_not_follow_a_late_one() {
        let rule = Successions { after: vec![NotAfter { kind: LATE, never: vec![EARLY] }] };
        let cases: &[(&str, &[Stint], i64)] = &[
            ("the next day", &[on(0, LATE), on(1, EARLY)], 1),
            ("two days later", &[on(0, LATE), on(2, EARLY)], 0),
            ("the other way round", &[on(0, EARLY), on(1, LATE)], 0),
            ("after history's", &[on(-1, LATE), on(0, EARLY)], 1),
            ("twice", &[on(0, LATE), on(1, EARLY), on(2, LATE), on(3, EARLY)], 2),
        ];
        for (name, stints, expected) in cases {
            assert_eq!(amount_of(&rule, stints, &[]), *expected, "{name}");
        }
    }
}

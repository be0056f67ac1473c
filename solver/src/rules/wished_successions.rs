//! What should follow what.

use super::Period;
use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Label;
use serde::{Deserialize, Serialize};

/// On the day after a shift of one kind, a shift of certain kinds, or else nothing where that will do.
///
/// It looks from the last shift of a day to the first of the next. Amount: how often it is not so. Source: the house, the
/// person's own wishes. Example: a night watch is to be followed by a night watch or a day off, and a late shift follows:
/// one. [`Successions`](super::Successions) says what must not follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WishedSuccessions {
    /// For each kind, what should follow. A shift has one kind at the most.
    pub after: Vec<WishedAfter>,
    /// The days on which something may follow; what would follow elsewhere is not judged.
    pub within: Period,
}

/// What should be on the day after a shift of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WishedAfter {
    /// The kind.
    pub kind: Label,
    /// One of these should follow.
    pub wished: Vec<Label>,
    /// A day without work will do as well.
    #[serde(default)]
    pub or_off: bool,
}

/// The last day of work.
const LAST: usize = 0;
/// One more than the place in the list of what was worked last then, or one of these.
const KIND: usize = 1;
const NOTHING_OF_NOTE: i32 = 0;
/// The day after was free and should not have been, which has not been told yet.
const OWES: i32 = -1;

impl WishedSuccessions {
    /// What should follow on the last day of work.
    fn open(&self, state: &[i32]) -> Option<&WishedAfter> {
        let place = usize::try_from(state[KIND] - 1).ok()?;
        Some(&self.after[place]).filter(|_| self.within.contains(state[LAST] + 1))
    }

    /// Whether something should have followed and will not, where nothing more comes before `day`.
    fn is_missed(&self, state: &[i32], day: i32) -> bool {
        let missed = |after: &WishedAfter| !after.or_off && state[LAST] + 1 < day;
        state[KIND] == OWES || self.open(state).is_some_and(missed)
    }
}

impl Fold for WishedSuccessions {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, NOTHING_OF_NOTE]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let day = work.stint.day;
        let follows = self.open(state).filter(|_| day == state[LAST] + 1);
        let is_other = follows.is_some_and(|after| !after.wished.iter().any(|label| work.is(*label)));
        let missed = is_other || self.is_missed(state, day);
        let kind = self.after.iter().position(|after| work.is(after.kind));
        state.copy_from_slice(&[day, kind.map_or(NOTHING_OF_NOTE, |place| place as i32 + 1)]);
        i64::from(missed)
    }

    fn finish(&self, state: &[i32]) -> i64 {
        i64::from(self.is_missed(state, self.within.end()))
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if self.is_missed(state, now.day) {
            state.copy_from_slice(&[LONG_AGO, OWES]);
        } else if state[LAST] + 1 < now.day || state[KIND] == NOTHING_OF_NOTE {
            self.start(state);
        }
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[KIND] == NOTHING_OF_NOTE || a == b
    }

    fn rewards_work(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::amount_of;
    use super::super::successions::tests::on;
    use super::*;
    use crate::problem::Stint;

    const EARLY: Label = Label(1);
    const LATE: Label = Label(2);
    const NIGHT: Label = Label(3);

    fn check(or_off: bool, cases: &[(&str, &[Stint], i64)]) {
        let after = vec![WishedAfter { kind: LATE, wished: vec![LATE, NIGHT], or_off }];
        let rule = WishedSuccessions { after, within: Period { first: 0, count: 7 } };
        for (name, stints, expected) in cases {
            assert_eq!(amount_of(&rule, stints, &[]), *expected, "{name}");
        }
    }

    #[test]
    fn one_of_the_wished_should_follow() {
        check(
            false,
            &[
                ("one does", &[on(0, LATE), on(1, NIGHT), on(4, EARLY)], 0),
                ("another does", &[on(0, LATE), on(1, EARLY)], 1),
                ("nothing does", &[on(0, LATE), on(2, NIGHT)], 1),
                ("nothing more does", &[on(0, LATE), on(1, LATE)], 1),
                ("after history's", &[on(-1, LATE)], 1),
                ("what followed in history is the past's", &[on(-3, LATE), on(0, EARLY)], 0),
                ("what follows the last day is not known", &[on(6, LATE)], 0),
                ("twice", &[on(0, LATE), on(1, EARLY), on(2, LATE), on(5, LATE), on(6, NIGHT)], 2),
            ],
        );
    }

    #[test]
    fn or_a_day_off() {
        check(
            true,
            &[("nothing follows", &[on(0, LATE), on(2, EARLY)], 0), ("another does", &[on(0, LATE), on(1, EARLY)], 1)],
        );
    }
}

//! The shortest duty.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::{Label, Minutes};
use serde::{Deserialize, Serialize};

/// A duty has at least so much working time, and a night shift at least so much.
///
/// A duty of nothing but `exempt` stints, such as a session, may be shorter. One from before the horizon is not judged.
///
/// Amount: minutes short. Source: Act of 16 March 1971, art. 21 (3 h); the house (6 h for a night shift). Example: a
/// team meeting of 2 h on a day off is a duty that is 60 minutes short; joined to a shift it is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortestDuty {
    /// Of a duty.
    pub minimum: Minutes,
    /// Of a night shift.
    pub night_minimum: Minutes,
    /// Shorter gaps are within one duty.
    pub duty_gap: Minutes,
    /// Stints with one of these labels make no duty by themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exempt: Vec<Label>,
}

const ENDED: usize = 0;
const MINUTES: usize = 1;
const IS_DUTY: usize = 2;

impl ShortestDuty {
    /// What the duty that has ended lacks. One that began before the horizon is not ours to judge.
    fn short(&self, state: &[i32]) -> i64 {
        if state[IS_DUTY] == 0 {
            return 0;
        }
        i64::from((self.minimum.0 - state[MINUTES]).max(0))
    }

    fn is_exempt(&self, work: &Work<'_>) -> bool {
        work.labels.iter().any(|label| self.exempt.contains(label))
    }
}

impl Fold for ShortestDuty {
    fn registers(&self) -> usize {
        3
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, self.minimum.0, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let mut short = 0;
        if work.start() - state[ENDED] >= self.duty_gap.0 {
            short += self.short(state);
            state[MINUTES] = if work.start() < 0 { self.minimum.0 } else { 0 };
            state[IS_DUTY] = 0;
        }
        if !self.is_exempt(work) {
            state[IS_DUTY] = 1;
        }
        state[MINUTES] = (state[MINUTES] + work.working(true)).min(self.minimum.0);
        state[ENDED] = state[ENDED].max(work.end());
        if work.stint.night && work.start() >= 0 {
            short += i64::from((self.night_minimum.0 - work.working(true)).max(0));
        }
        short
    }

    fn finish(&self, state: &[i32]) -> i64 {
        self.short(state)
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        let is_over = state[MINUTES] >= self.minimum.0 || state[IS_DUTY] == 0;
        if is_over && state[ENDED] + self.duty_gap.0 <= now.minute.0 {
            self.start(state);
        }
    }

    fn rewards_work(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::{amount, check};
    use super::*;

    #[test]
    fn a_short_duty_lacks_what_it_lacks() {
        let rule = ShortestDuty {
            minimum: Minutes::hours(3),
            night_minimum: Minutes::hours(6),
            duty_gap: Minutes::hours(4),
            exempt: Vec::new(),
        };
        check(
            &rule,
            &[
                ("three hours", "0 09:00 3h", 0),
                ("two hours alone", "0 18:00 2h", 60),
                ("two hours joined to a shift", "0 09:00 8h, 0 18:00 2h", 0),
                ("two hours on each of two days", "0 18:00 2h, 1 18:00 2h", 120),
                ("last week's is last week's", "-1 18:00 2h, 2 09:00 8h", 0),
            ],
        );
    }

    #[test]
    fn an_exempt_stint_makes_no_duty_by_itself() {
        let exempt = vec![Label(0)];
        let hours = Minutes::hours;
        let rule = ShortestDuty { minimum: hours(3), night_minimum: hours(6), duty_gap: hours(4), exempt };
        assert_eq!(amount(&rule, "0 18:00 2h"), 60, "without the label it is a duty");
        let session = crate::problem::Stint {
            span: crate::problem::Span::new(1080, 1200),
            day: 0,
            scheduled: hours(2),
            paid: hours(2),
            night: false,
            night_work: false,
            place: crate::problem::Place(0),
            kind: None,
        };
        assert_eq!(super::super::cases::amount_of(&rule, &[session], &[Label(0)]), 0);
    }
}

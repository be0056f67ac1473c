//! Rest between duties.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Minutes;
use serde::{Deserialize, Serialize};

/// So much rest between the end of a duty and the start of the next. Stints with gaps under `duty_gap` are one duty.
///
/// Amount: minutes short between the start of a duty and the end of what ended last before it. Source: Act of 16 March
/// 1971, art. 38ter §1 (11 h; 12 h under 18). Example: a duty until 22:15 and the next from 06:45 has 8½ h of rest and
/// is 150 minutes short of 11 h.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DailyRest {
    /// Between two duties.
    pub rest: Minutes,
    /// After a stint that was a night shift.
    pub after_night: Minutes,
    /// Shorter gaps are within one duty; 0: every gap is rest.
    pub duty_gap: Minutes,
}

const ENDED: usize = 0;
const WAS_NIGHT: usize = 1;

impl Fold for DailyRest {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let gap = work.start() - state[ENDED];
        let needed = if state[WAS_NIGHT] == 1 { self.after_night.0 } else { self.rest.0 };
        if work.end() > state[ENDED] {
            state[ENDED] = work.end();
            state[WAS_NIGHT] = i32::from(work.stint.night);
        }
        if gap < self.duty_gap.0 { 0 } else { i64::from((needed - gap).clamp(0, needed.max(0))) }
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if state[ENDED] + self.rest.0.max(self.after_night.0) <= now.minute.0 {
            self.start(state);
        }
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[ENDED] == LONG_AGO || a == b
    }

    fn rewards_work(&self) -> bool {
        self.duty_gap.0 > 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    const RULE: DailyRest =
        DailyRest { rest: Minutes::hours(11), after_night: Minutes::hours(12), duty_gap: Minutes::hours(4) };

    #[test]
    fn rest_is_between_duties() {
        check(
            &RULE,
            &[
                ("an evening and the next morning", "0 14:15 8h, 1 06:45 8h", 150),
                ("an evening and the next afternoon", "0 14:15 8h, 1 14:15 8h", 0),
                ("two half-days are one duty", "0 09:30 3h, 0 13:30 3h", 0),
                ("five hours between are rest, and too short", "0 07:00 3h, 0 15:00 3h", 360),
                ("after a night its own figure counts", "0 22:00 9h, 1 18:00 4h", 60),
                ("history ends on Monday at 06:00", "-1 21:00 9h, 0 14:15 8h", 225),
            ],
        );
    }

    #[test]
    fn a_volunteer_rests_after_nights_alone() {
        let rule = DailyRest { rest: Minutes(0), after_night: Minutes::hours(8), duty_gap: Minutes(0) };
        check(
            &rule,
            &[
                ("an evening and the morning after", "0 18:00 4h, 1 07:00 2h", 0),
                ("a night and the lunch after", "0 22:00 10h, 1 11:30 2h", 270),
                ("a night and the evening after", "0 22:00 10h, 1 18:00 3h", 0),
            ],
        );
    }
}

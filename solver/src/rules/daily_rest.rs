//! Rest between duties.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Minutes;
use serde::{Deserialize, Serialize};

/// So much rest between the end of a duty and the start of the next. Stints with gaps under `duty_gap` are one duty.
///
/// Amount: minutes short. Source: Act of 16 March 1971, art. 38ter §1 (11 h; 12 h under 18). Example: a duty until
/// 22:15 and the next from 06:45 has 8½ h of rest and is 150 minutes short of 11 h.
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
}

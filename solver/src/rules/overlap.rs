//! Nobody is in two places at once, and travel takes its time.

use super::fold::{Fold, LONG_AGO, Now, Work};
use crate::problem::Place;

/// No two stints overlap, and from place to place there is time to travel.
///
/// Amount: minutes lacking between each stint and, of those that start before it, the one that ends last. Source: the
/// house. Example: the Hub until 13:00 and Sisters' House from 13:15, 30 minutes away, lacks 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap;

const BUSY_UNTIL: usize = 0;
const PLACE: usize = 1;
/// No way in the problem takes longer.
const LONGEST_WAY: i32 = 24 * 60;

impl Fold for Overlap {
    fn registers(&self) -> usize {
        2
    }

    fn start(&self, state: &mut [i32]) {
        state.copy_from_slice(&[LONG_AGO, 0]);
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        let way = work.travel.between(Place(state[PLACE] as u32), work.stint.place).0;
        let lacking = state[BUSY_UNTIL] + way - work.start();
        if work.end() > state[BUSY_UNTIL] {
            state[BUSY_UNTIL] = work.end();
            state[PLACE] = work.stint.place.0 as i32;
        }
        i64::from(lacking.max(0))
    }

    fn forget(&self, state: &mut [i32], now: Now) {
        if state[BUSY_UNTIL] + LONGEST_WAY <= now.minute.0 {
            self.start(state);
        }
    }

    fn forbids_overlap(&self) -> bool {
        true
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[BUSY_UNTIL] == LONG_AGO || (a[PLACE] == b[PLACE] && a[BUSY_UNTIL] <= b[BUSY_UNTIL])
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn two_places_at_once_lack_the_time_between() {
        check(
            &Overlap,
            &[
                ("one after the other in one place", "0 09:00 3h, 0 12:00 3h", 0),
                ("an hour of both", "0 09:00 3h, 0 11:00 3h", 60),
                ("travel takes 30 minutes, there are 15", "0 09:00 3h, 0 12:15 3h at 1", 15),
                ("travel takes 30 minutes, there are 30", "0 09:00 3h, 0 12:30 3h at 1", 0),
                ("a short one within a long one", "0 09:00 8h, 0 10:00 1h, 0 16:00 3h", 420 + 60),
            ],
        );
    }
}

//! What rolls along: a count over any so many slots in a row, be they days or weekends.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// What a window may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The amount is what would have to go at the least, so that no window holds more.
    AtMost(u32),
    /// The amount is what would have to be added at the least, so that no window holds less.
    AtLeast(u32),
}

/// Windows of so many slots within a row of slots.
///
/// For a maximum the state holds, slot by slot, what fitted; what did not was told and is gone, so that it is not told
/// again by the next window. That tells the least that would have to go, for the latest of what is too much lies in the
/// most windows to come. For a minimum it holds what there was and what was missing, which was told at the last slot of
/// the window that missed it, for the same reason.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    /// So many in a row.
    pub(super) length: u16,
    pub(super) limit: Limit,
    /// The first slot of the row.
    pub(super) first: i32,
    /// The first after it.
    pub(super) end: i32,
    /// Windows that end before this slot are the past's.
    pub(super) present: i32,
    /// What is counted comes once a slot at the most.
    pub(super) once: bool,
}

/// The slot that is being worked.
const SLOT: usize = 0;
/// Whether something that counts once a slot has been counted in it.
const SEEN: usize = 1;
/// Missing in windows that are over, and not told yet.
const OWED: usize = 2;
/// What the slot holds, then the one before it, and so on: a window in all.
const HELD: usize = 3;

impl Window {
    pub(super) fn registers(&self) -> usize {
        HELD + usize::from(self.length)
    }

    pub(super) fn start(&self, state: &mut [i32]) {
        state.fill(0);
        state[SLOT] = self.first;
    }

    /// Counts something in a slot, and tells what that adds to the amount.
    pub(super) fn count(&self, state: &mut [i32], slot: i32, units: i32) -> i64 {
        if !(self.first..self.end).contains(&slot) {
            return 0;
        }
        self.advance(state, slot);
        let owed = i64::from(std::mem::take(&mut state[OWED]));
        if self.once && std::mem::replace(&mut state[SEEN], 1) == 1 {
            return owed;
        }
        let fits = match self.limit {
            Limit::AtMost(most) => units.min((most as i32 - held(state)).max(0)),
            Limit::AtLeast(_) => units,
        };
        state[HELD] += fits;
        owed + i64::from(units - fits)
    }

    /// What is to be added when nothing more comes.
    pub(super) fn finish(&self, state: &[i32]) -> i64 {
        if self.minimum() == 0 {
            return 0;
        }
        let mut state: SmallVec<[i32; 36]> = state.into();
        self.advance(&mut state, self.end);
        i64::from(state[OWED])
    }

    /// Goes on to a slot: nothing more comes in those before.
    fn advance(&self, state: &mut [i32], slot: i32) {
        while state[SLOT] < slot.min(self.end) {
            let missing = self.missing(state);
            state[HELD] += missing;
            state[OWED] += missing;
            state[HELD..].rotate_right(1);
            (state[HELD], state[SEEN]) = (0, 0);
            state[SLOT] += 1;
        }
    }

    /// Goes on to a slot, and forgets what no window to come can feel.
    pub(super) fn forget(&self, state: &mut [i32], slot: i32) {
        self.advance(state, slot);
        let length = i32::from(self.length);
        let to_come = length + 1 - state[SEEN];
        let (mut held, mut kept) = (0, 0);
        for (latest, slot) in (1..).zip(&mut state[HELD..]) {
            held += *slot;
            let felt = match self.limit {
                // Whatever comes beside the latest so many slots, a window has room for it while they hold no more than this.
                Limit::AtMost(most) if self.once => held.max(most as i32 - (to_come - latest)),
                Limit::AtMost(_) => held,
                // A window with the latest so many slots has enough once they hold this.
                Limit::AtLeast(least) => held.min(least as i32),
            };
            *slot = felt - kept;
            kept = felt;
        }
    }

    /// What the window that ends with the slot lacks.
    fn missing(&self, state: &[i32]) -> i32 {
        let is_whole = state[SLOT] - self.first + 1 >= i32::from(self.length);
        if is_whole && state[SLOT] >= self.present { (self.minimum() - held(state)).max(0) } else { 0 }
    }

    pub(super) fn minimum(&self) -> i32 {
        match self.limit {
            Limit::AtMost(_) => 0,
            Limit::AtLeast(least) => least as i32,
        }
    }

    /// A window to come holds the latest so many slots of these: a state is as good as another where each number of the
    /// latest slots holds no more, or for a minimum no less.
    pub(super) fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        let (mut of_a, mut of_b) = (0, 0);
        let mut latest = a[HELD..].iter().zip(&b[HELD..]).map(|(a, b)| {
            (of_a, of_b) = (of_a + a, of_b + b);
            of_a - of_b
        });
        let holds = match self.limit {
            Limit::AtMost(_) => a[SEEN] >= b[SEEN] && latest.all(|more| more <= 0),
            Limit::AtLeast(_) => a[SEEN] <= b[SEEN] && latest.all(|more| more >= 0),
        };
        holds && a[SLOT] == b[SLOT] && a[OWED] <= b[OWED]
    }
}

/// What the window that ends with the slot holds.
fn held(state: &[i32]) -> i32 {
    state[HELD..].iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    const SLOTS: usize = 6;
    type Row = [i32; SLOTS];

    /// All rows of which each slot holds 0 to 2.
    fn rows() -> impl Iterator<Item = Row> {
        (0..3_i32.pow(SLOTS as u32)).map(|number| std::array::from_fn(|slot| number / 3_i32.pow(slot as u32) % 3))
    }

    fn sum(row: &[i32]) -> i32 {
        row.iter().sum()
    }

    /// The least that has to go or to be added, found by trying.
    fn least_change(window: &Window, row: &Row) -> i32 {
        let length = usize::from(window.length);
        let present = window.present as usize;
        let within = |most: u32, row: &Row| row.windows(length).all(|held| sum(held) <= most as i32);
        let judged = |least: u32, row: &Row| {
            let mut ends = row.windows(length).enumerate().filter(|(start, _)| start + length > present);
            ends.all(|(_, held)| sum(held) >= least as i32)
        };
        let changes = rows().filter(|change| match window.limit {
            Limit::AtMost(most) => {
                let left: Row = std::array::from_fn(|slot| row[slot] - change[slot]);
                left.iter().all(|held| *held >= 0) && within(most, &left)
            }
            Limit::AtLeast(least) => {
                let more: Row = std::array::from_fn(|slot| row[slot] + change[slot]);
                sum(&change[..present]) == 0 && judged(least, &more)
            }
        });
        changes.map(|change| sum(&change)).min().expect("there is always a change that will do")
    }

    #[test]
    fn what_is_told_is_the_least_that_has_to_change() {
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        for _ in 0..300 {
            let length = chance.random_range(1..=4);
            let figure = chance.random_range(0..=3);
            let at_most = chance.random_bool(0.5);
            let limit = if at_most { Limit::AtMost(figure) } else { Limit::AtLeast(figure.min(2)) };
            let present = if at_most { 0 } else { chance.random_range(0..3) };
            let window = Window { length, limit, first: 0, end: SLOTS as i32, present, once: false };
            let row: Row = std::array::from_fn(|_| chance.random_range(0..3));
            let mut state = vec![0; window.registers()];
            window.start(&mut state);
            let told: i64 = (0..).zip(row).map(|(slot, units)| window.count(&mut state, slot, units)).sum();
            let told = told + window.finish(&state);
            assert_eq!(told, i64::from(least_change(&window, &row)), "{window:?} {row:?}");
        }
    }
}

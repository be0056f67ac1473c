//! Seats, and how many of them are filled.

use crate::domain::roster::Assignment;
use crate::domain::shift::Shift;
use crate::domain::{PersonId, ShiftId};
use std::collections::BTreeMap;
use std::fmt;

/// Seats of some kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seats {
    /// Wanted.
    pub wanted: u32,
    /// Filled.
    pub filled: u32,
}

/// Seats of minimum and of ideal cover; a host household fills as many as it has guests' places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cover {
    /// Below these a shift is short.
    pub minimum: Seats,
    /// These are best, the minimum among them.
    pub ideal: Seats,
}

impl Cover {
    /// The cover of some shifts by the assignments that count. Who is not named in `places` fills one seat.
    pub fn of(shifts: &[Shift], assignments: &[Assignment], places: &BTreeMap<PersonId, u8>) -> Self {
        let mut filled: BTreeMap<(&ShiftId, u16), u32> = BTreeMap::new();
        for assignment in assignments.iter().filter(|assignment| assignment.state.counts()) {
            let units = places.get(&assignment.person).copied().unwrap_or(1);
            *filled.entry((&assignment.shift, assignment.position)).or_default() += u32::from(units);
        }
        let mut cover = Self::default();
        for shift in shifts {
            for (position, asked) in (0..).zip(&shift.pattern.positions) {
                let there = filled.get(&(&shift.id, position)).copied().unwrap_or(0);
                cover.minimum.count(u32::from(asked.minimum), there);
                cover.ideal.count(u32::from(asked.ideal), there);
            }
        }
        cover
    }
}

impl Seats {
    fn count(&mut self, wanted: u32, there: u32) {
        self.wanted += wanted;
        self.filled += wanted.min(there);
    }

    /// Not filled.
    pub const fn missing(self) -> u32 {
        self.wanted - self.filled
    }
}

impl fmt::Display for Seats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [wanted, filled, missing] =
            [self.wanted, self.filled, self.missing()].map(|count| super::grouped(i64::from(count)));
        write!(f, "{wanted} seats, {filled} filled, {missing} missing")
    }
}

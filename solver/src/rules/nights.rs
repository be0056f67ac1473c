//! Night shifts in a period.

use super::Period;
use super::fold::{Fold, Tally, Work};
use super::shifts::count;
use serde::{Deserialize, Serialize};

/// At most so many night shifts in a period.
///
/// Amount: nights beyond. Source: the house (two a week for volunteers). Example: three nights where two are preferred:
/// one. [`Days`](super::Days) of nights have a minimum as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nights {
    /// Which days.
    pub period: Period,
    /// At most.
    pub maximum: u16,
}

impl Fold for Nights {
    fn registers(&self) -> usize {
        1
    }

    fn start(&self, state: &mut [i32]) {
        state[0] = 0;
    }

    fn concerns(&self, work: &Work<'_>) -> bool {
        work.stint.night && self.period.contains(work.stint.day)
    }

    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64 {
        count(state, self.concerns(work), self.maximum)
    }

    fn tally(&self) -> Option<Tally> {
        Some(Tally { register: 0, minimum: 0, maximum: i32::from(self.maximum) })
    }

    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a[0] <= b[0]
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn only_nights_count() {
        let rule = Nights { period: Period { first: 0, count: 7 }, maximum: 2 };
        check(
            &rule,
            &[
                ("two nights and a day", "0 22:00 9h, 1 22:00 9h, 4 09:00 8h", 0),
                ("three nights", "0 22:00 9h, 1 22:00 9h, 4 22:00 9h", 1),
                ("an evening is none", "0 22:00 9h, 1 22:00 9h, 4 20:00 2h", 0),
            ],
        );
    }
}

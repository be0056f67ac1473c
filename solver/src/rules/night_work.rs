//! No work at night.

use super::fold::{Fold, Work};

/// No work in the hours of night work.
///
/// Amount: stints that touch them. Source: Act of 16 March 1971, art. 35 ff., for interns and minors. Example: an
/// evening until 22:15: one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoNightWork;

impl Fold for NoNightWork {
    fn registers(&self) -> usize {
        0
    }

    fn start(&self, _: &mut [i32]) {}

    fn extend(&self, _: &mut [i32], work: &Work<'_>) -> i64 {
        i64::from(work.stint.night_work)
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    #[test]
    fn an_evening_after_eight_is_night_work() {
        check(
            &NoNightWork,
            &[("a day", "0 09:00 8h", 0), ("an evening", "0 20:00 2h", 1), ("a night", "0 22:00 9h", 1)],
        );
    }
}

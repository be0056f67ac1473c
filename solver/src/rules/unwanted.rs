//! Shifts that somebody would rather not have.

use super::fold::{Fold, Work};
use crate::problem::Label;
use serde::{Deserialize, Serialize};

/// Shifts with one of these labels are unwelcome.
///
/// Amount: how many. Source: the person's own wishes. Example: two evenings for somebody who prefers mornings: two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unwanted {
    /// Labels.
    pub labels: Vec<Label>,
}

impl Fold for Unwanted {
    fn registers(&self) -> usize {
        0
    }

    fn start(&self, _: &mut [i32]) {}

    fn extend(&self, _: &mut [i32], work: &Work<'_>) -> i64 {
        i64::from(self.labels.iter().any(|label| work.labels.contains(label)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::amount_of;
    use super::*;
    use crate::problem::{Minutes, Place, Span, Stint};

    #[test]
    fn each_unwelcome_shift_counts() {
        let rule = Unwanted { labels: vec![Label(3)] };
        let stint = Stint {
            span: Span::new(540, 720),
            day: 0,
            scheduled: Minutes::hours(3),
            paid: Minutes::hours(3),
            night: false,
            night_work: false,
            place: Place(0),
            kind: None,
        };
        assert_eq!(amount_of(&rule, &[stint, stint], &[Label(1), Label(3)]), 2);
        assert_eq!(amount_of(&rule, &[stint], &[Label(1)]), 0);
    }
}

//! Shifts that somebody would rather not have.

use super::fold::{Fold, Work};
use crate::problem::Label;
use serde::{Deserialize, Serialize};

/// Shifts with one of these labels are unwelcome; or where these are the preferred ones, shifts with none of them.
///
/// Amount: how many. Source: the person's own wishes: sites, activities, kinds of shift. Example: two evenings for somebody
/// who prefers mornings: two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unwanted {
    /// Labels.
    pub labels: Vec<Label>,
    /// These are preferred: all shifts but those are unwelcome. Work of which no label is known is not judged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all_but: bool,
}

impl Fold for Unwanted {
    fn registers(&self) -> usize {
        0
    }

    fn start(&self, _: &mut [i32]) {}

    fn extend(&self, _: &mut [i32], work: &Work<'_>) -> i64 {
        let is_known = !work.labels.is_empty() || work.stint.kind.is_some();
        let is_one_of_these = self.labels.iter().any(|label| work.is(*label));
        i64::from(is_known && is_one_of_these != self.all_but)
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::amount_of;
    use super::*;
    use crate::problem::{Minutes, Place, Span, Stint};

    #[test]
    fn each_unwelcome_shift_counts() {
        let rule = Unwanted { labels: vec![Label(3)], all_but: false };
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
        let rule = Unwanted { labels: vec![Label(2), Label(3)], all_but: true };
        assert_eq!(amount_of(&rule, &[stint, stint], &[Label(1), Label(3)]), 0, "one of the preferred");
        assert_eq!(amount_of(&rule, &[stint, stint], &[Label(1)]), 2, "none of them");
        assert_eq!(amount_of(&rule, &[stint], &[]), 0, "nobody knows");
        assert_eq!(amount_of(&rule, &[Stint { kind: Some(Label(1)), ..stint }], &[]), 1, "known by its kind");
    }
}

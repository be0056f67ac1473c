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

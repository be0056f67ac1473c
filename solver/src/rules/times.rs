//! Times that somebody likes to work at, or not.

use super::fold::{Fold, Work};
use crate::problem::Span;
use serde::{Deserialize, Serialize};

/// Work lies within certain times, or outside of them.
///
/// Amount: the minutes of work on the wrong side, or the shifts with any such minute. Source: the person's own wishes, who
/// can come at these times too, and would rather not: what they cannot is availability's. Example: somebody who would
/// rather not work on Wednesday afternoon, and a shift on Wednesday from 10:00 to 14:00: 120 minutes, or one shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// The times, ascending.
    pub spans: Vec<Span>,
    /// On which side of them work should lie.
    pub wish: Wish,
    /// What is counted of work on the other side.
    pub amount: Unit,
}

/// On which side of certain times work should lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// They are preferred.
    Within,
    /// They are unwanted.
    Outside,
}

/// What is counted of work at the wrong time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Its minutes, in real time.
    Minutes,
    /// The whole shift, as one.
    Shifts,
}

impl Times {
    /// The minutes of some work on the wrong side.
    fn minutes(&self, work: Span) -> i32 {
        let within: i32 = self.spans.iter().map(|span| shared(*span, work)).sum();
        match self.wish {
            Wish::Within => work.length().0 - within,
            Wish::Outside => within,
        }
    }
}

/// The minutes that two spans share.
fn shared(one: Span, other: Span) -> i32 {
    (one.end.min(other.end) - one.start.max(other.start)).0.max(0)
}

impl Fold for Times {
    fn registers(&self) -> usize {
        0
    }

    fn start(&self, _: &mut [i32]) {}

    fn extend(&self, _: &mut [i32], work: &Work<'_>) -> i64 {
        let minutes = self.minutes(work.stint.span);
        match self.amount {
            Unit::Minutes => i64::from(minutes),
            Unit::Shifts => i64::from(minutes > 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::check;
    use super::*;

    /// The afternoons of the first and the third day.
    fn rule(wish: Wish, amount: Unit) -> Times {
        let spans = vec![Span::new(12 * 60, 18 * 60), Span::new((48 + 12) * 60, (48 + 18) * 60)];
        Times { spans, wish, amount }
    }

    #[test]
    fn work_at_the_wrong_time_counts() {
        let within = "0 13:00 5h";
        let partly = "0 10:00 4h";
        let outside = "1 12:00 6h";
        let both = "0 13:00 5h, 2 13:00 8h";
        check(
            &rule(Wish::Outside, Unit::Minutes),
            &[("all of it", within, 300), ("some", partly, 120), ("none", outside, 0), ("both", both, 600)],
        );
        check(
            &rule(Wish::Within, Unit::Minutes),
            &[("none", within, 0), ("some", partly, 120), ("all of it", outside, 360), ("both", both, 180)],
        );
        check(
            &rule(Wish::Outside, Unit::Shifts),
            &[("one", within, 1), ("some of it", partly, 1), ("none", outside, 0), ("two", both, 2)],
        );
        check(
            &rule(Wish::Within, Unit::Shifts),
            &[("none", within, 0), ("some of it", partly, 1), ("one", outside, 1), ("one of two", both, 1)],
        );
    }
}

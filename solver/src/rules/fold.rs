//! What every personal rule is: a fold along one person's stints.

use crate::problem::{Label, Minutes, Stint, Travel};

/// A minute before all minutes that matter.
pub(crate) const LONG_AGO: i32 = i32::MIN / 4;

/// A stint as a rule sees it.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// The stint.
    pub stint: &'a Stint,
    /// What the shift is called by; work outside the problem has its kind alone.
    pub labels: &'a [Label],
    /// The minutes from place to place.
    pub travel: &'a Travel,
}

impl Work<'_> {
    pub(crate) const fn start(&self) -> i32 {
        self.stint.span.start.0
    }

    pub(crate) const fn end(&self) -> i32 {
        self.stint.span.end.0
    }

    /// Whether it is called by a label.
    pub(crate) fn is(&self, label: Label) -> bool {
        self.stint.kind == Some(label) || self.labels.contains(&label)
    }

    /// Working time: paid minutes, on the clock's time instead of the real one where `scheduled`.
    pub(crate) fn working(&self, scheduled: bool) -> i32 {
        let paid = self.stint.paid.0;
        if scheduled { paid + self.stint.scheduled.0 - self.stint.span.length().0 } else { paid }
    }
}

/// An instant on the way: nothing that is still to come starts before it.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The minute.
    pub minute: Minutes,
    /// The day that stints starting now belong to.
    pub day: i32,
}

/// A sum that a rule limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// The register that holds it.
    pub register: usize,
    /// Each one below costs a unit.
    pub minimum: i32,
    /// Each one beyond costs a unit.
    pub maximum: i32,
}

/// A rule on one person, as a fold over their stints in order of start. Its state is a few integers.
///
/// Amounts are in the rule's unit, never negative, and each is told once, at the step that causes it.
pub trait Fold: Sync {
    /// How many integers its state takes.
    fn registers(&self) -> usize;

    /// The state before all stints.
    fn start(&self, state: &mut [i32]);

    /// Goes on by one stint and tells what that adds to the amount.
    fn extend(&self, state: &mut [i32], work: &Work<'_>) -> i64;

    /// Whether a stint can matter to it: false where [`Fold::extend`] would leave any state as it is and tell nothing.
    fn concerns(&self, work: &Work<'_>) -> bool {
        let _ = work;
        true
    }

    /// What is to be added when nothing more comes.
    fn finish(&self, state: &[i32]) -> i64 {
        let _ = state;
        0
    }

    /// Forgets what no stint from now on can feel, so that states become equal.
    fn forget(&self, state: &mut [i32], now: Now) {
        let _ = (state, now);
    }

    /// Whether, whatever comes, `a` adds no more than `b`. Must be sound; need not be complete.
    fn at_least_as_good(&self, a: &[i32], b: &[i32]) -> bool {
        a == b
    }

    /// Where all that the rule amounts to is how far one of its registers, which only grows and which no step reads, is
    /// from a range at the end: that range. A search need not carry such a sum along while it cannot bind.
    fn tally(&self) -> Option<Tally> {
        None
    }

    /// Whether it never lets two stints overlap.
    fn forbids_overlap(&self) -> bool {
        false
    }

    /// Whether more work can lower what it amounts to: as it does hours below a minimum, or joins two duties that had too
    /// little rest between. Where no rule says so, work that by itself only costs is never looked at.
    fn rewards_work(&self) -> bool {
        false
    }
}

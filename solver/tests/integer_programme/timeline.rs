//! What one person works or may work, in order of its start, each stint with whether it is worked.

use crate::logic::{Formulas, Literal, Sum};
use solver::Problem;
use solver::problem::{Label, PersonIndex, ShiftIndex, Span, Stint, Travel};
use std::collections::BTreeSet;

/// A piece of work, and whether it is worked.
#[derive(Debug, Clone)]
pub struct Work<'p> {
    pub stint: Stint,
    pub labels: &'p [Label],
    pub worked: Literal,
}

impl Work<'_> {
    pub const fn start(&self) -> i32 {
        self.stint.span.start.0
    }

    pub const fn end(&self) -> i32 {
        self.stint.span.end.0
    }

    /// Before the horizon: its own faults are the past's.
    pub const fn is_past(&self) -> bool {
        self.start() < 0
    }

    pub fn is_one_of(&self, kinds: &[Label]) -> bool {
        kinds.iter().any(|kind| self.stint.kind == Some(*kind) || self.labels.contains(kind))
    }

    /// Paid minutes, on the clock's time instead of the real one where `scheduled`.
    pub const fn working(&self, scheduled: bool) -> i32 {
        let clock = self.stint.scheduled.0 - self.stint.span.length().0;
        self.stint.paid.0 + if scheduled { clock } else { 0 }
    }
}

/// All of one person's work, in order of its start.
#[derive(Debug, Clone)]
pub struct Timeline<'p> {
    pub works: Vec<Work<'p>>,
    pub travel: &'p Travel,
}

impl<'p> Timeline<'p> {
    /// What they work elsewhere, and each shift that they may work.
    pub fn new(problem: &'p Problem, person: PersonIndex, worked: impl Fn(ShiftIndex) -> Literal) -> Self {
        let elsewhere = problem.person(person).elsewhere.iter();
        let elsewhere = elsewhere.map(|stint| Work { stint: *stint, labels: &[], worked: Literal::True });
        let shifts = problem.indexed_shifts().map(|(index, shift)| Work {
            stint: Stint {
                span: shift.span,
                day: i32::from(shift.day),
                scheduled: shift.scheduled,
                paid: shift.paid,
                night: shift.night,
                night_work: shift.night_work,
                place: shift.place,
                kind: None,
            },
            labels: &shift.labels,
            worked: worked(index),
        });
        let mut works: Vec<Work<'p>> = shifts.chain(elsewhere).collect();
        works.retain(|work| work.worked != Literal::False);
        works.sort_by_key(Work::start);
        Self { works, travel: &problem.travel }
    }

    /// Only what is worked whatever is chosen.
    pub fn certain(&self) -> Self {
        let works = self.works.iter().filter(|work| work.worked == Literal::True);
        Self { works: works.cloned().collect(), travel: self.travel }
    }

    /// Each of two works of which the first comes earlier, where the second is not past.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let past = self.works.iter().take_while(|work| work.is_past()).count();
        (past..self.works.len()).flat_map(|second| (0..second).map(move |first| (first, second)))
    }

    /// Whether both are worked, and nothing of what may come between.
    pub fn both_without(
        &self,
        formulas: &mut Formulas,
        (first, second): (usize, usize),
        between: impl Fn(&Work<'p>) -> bool,
    ) -> Literal {
        let between = (first + 1..second).map(|at| &self.works[at]).filter(|work| between(work));
        let none_between = between.map(|work| !work.worked);
        formulas.all(none_between.chain([self.works[first].worked, self.works[second].worked]))
    }

    /// Whether both are worked, and of all that starts before the second the first lasts longest.
    pub fn lasts_longest_before(&self, formulas: &mut Formulas, (first, second): (usize, usize)) -> Literal {
        let end = self.works[first].end();
        let outlasts =
            |other: usize| if other < first { self.works[other].end() >= end } else { self.works[other].end() > end };
        let others = (0..second).filter(|other| *other != first && outlasts(*other));
        let others: Vec<Literal> = others.map(|other| !self.works[other].worked).collect();
        formulas.all(others.into_iter().chain([self.works[first].worked, self.works[second].worked]))
    }

    /// Whether something that counts is worked on a day.
    pub fn on_day(&self, formulas: &mut Formulas, day: i32, counts: impl Fn(&Work<'p>) -> bool) -> Literal {
        let on_it = self.works.iter().filter(|work| work.stint.day == day && counts(work));
        formulas.any(on_it.map(|work| work.worked))
    }

    /// Whether something is worked that touches a span.
    pub fn touching(&self, formulas: &mut Formulas, span: Span) -> Literal {
        let touching = self.works.iter().filter(|work| work.stint.span.overlaps(span));
        formulas.any(touching.map(|work| work.worked))
    }

    /// Every day from the first on which something may be worked to the last, in order.
    pub fn days(&self) -> std::ops::RangeInclusive<i32> {
        let days: BTreeSet<i32> = self.works.iter().map(|work| work.stint.day).collect();
        days.first().copied().unwrap_or(0)..=days.last().copied().unwrap_or(-1)
    }

    /// So much of each that is worked.
    pub fn total(&self, of: impl Fn(&Work<'p>) -> i64) -> Sum {
        self.works.iter().map(|work| Sum::from(work.worked) * of(work)).sum()
    }

    /// The same of what is past.
    pub fn past(&self, of: impl Fn(&Work<'p>) -> i64) -> i64 {
        self.works.iter().filter(|work| work.is_past()).map(of).sum()
    }
}

//! What is proved, in which order: each level's bound by column generation, which also leaves timelines that make good
//! rosters whole; small parts exactly; and prices for restarts to begin from.

use super::board::AFTER;
use super::work::Run;
use crate::bound::{self, Cut, Master};
use crate::exact;
use crate::score::{Level, Score};
use std::collections::VecDeque;

/// One thing to do for a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Prices,
    Raise(Level),
    Round(Level),
    Exactly,
}

/// What is left to prove, and what was found on the way.
pub(super) struct Proofs<'i, 'p> {
    left: VecDeque<(usize, Step)>,
    masters: Vec<Option<Master<'i, 'p>>>,
}

/// Rounds of bounds and of rounding at the most.
const PASSES: usize = 6;

impl<'i, 'p> Proofs<'i, 'p> {
    pub(super) fn of(run: &Run<'_, 'i, 'p>) -> Self {
        let parts = &run.instance.parts;
        let mut left = VecDeque::new();
        let at_once = (0..parts.len()).filter(|part| parts[*part].has_one_level(run.instance));
        left.extend(at_once.map(|part| (part, Step::Prices)));
        for pass in 0..PASSES {
            for level in Level::ALL {
                left.extend((0..parts.len()).map(|part| (part, Step::Raise(level))));
                left.extend((0..parts.len()).map(|part| (part, Step::Round(level))));
            }
            if pass == 1 {
                left.extend((0..parts.len()).map(|part| (part, Step::Exactly)));
            }
        }
        Self { left, masters: parts.iter().map(|_| None).collect() }
    }

    /// Takes the next step; false where there is none left.
    pub(super) fn step(&mut self, run: &Run<'_, 'i, 'p>) -> bool {
        while let Some((part, step)) = self.left.pop_front() {
            let is_settled = match step {
                Step::Raise(level) | Step::Round(level) => run.board().parts[part].is_settled(level),
                Step::Prices | Step::Exactly => false,
            };
            if !run.is_worth(part) || is_settled {
                continue;
            }
            match step {
                Step::Prices => run.prices(part),
                Step::Raise(level) => raise(run, part, self.master(run, part), level),
                Step::Round(level) => round(run, part, self.master(run, part), level),
                Step::Exactly => exactly(run, part),
            }
            return true;
        }
        false
    }

    fn master(&mut self, run: &Run<'_, 'i, 'p>, part: usize) -> &mut Master<'i, 'p> {
        self.masters[part].get_or_insert_with(|| Master::new(run.instance, &run.instance.parts[part]))
    }
}

fn exactly(run: &Run<'_, '_, '_>, number: usize) {
    let part = &run.instance.parts[number];
    if let Some((roster, score)) = exact::solve(run.instance, part, run.stop) {
        let mut board = run.board();
        board.prove(number, &roster, score);
        run.tell(&board);
    }
}

/// Prices for restarts to begin from, and what they prove by themselves.
pub(super) fn prices(run: &Run<'_, '_, '_>, number: usize) {
    let part = &run.instance.parts[number];
    let found = bound::prices(run.instance, part, run.stop, |cut, so_far| {
        // Restarts need not wait for the last ones, unless they must be the same whoever is first.
        if !run.is_repeatable() {
            run.board().parts[number].prices = Some(so_far);
        }
        run.hear(number, cut)
    });
    run.board().parts[number].prices = Some(found);
}

/// The bound of one level, with those above as the best roster has them.
fn raise(run: &Run<'_, '_, '_>, number: usize, master: &mut Master<'_, '_>, level: Level) {
    let (score, roster) = run.best(number);
    master.learn(&roster);
    let guide = master.raise(level, score, run.stop, |cut: Cut| {
        run.hear(number, cut);
        is_open(run, number, level, score)
    });
    if let Some(guide) = guide {
        run.board().parts[number].guides[level as usize] = Some(guide);
    }
}

/// Whether a level's bound is still to be raised for a roster that is as it was above.
fn is_open(run: &Run<'_, '_, '_>, number: usize, level: Level, score: Score) -> bool {
    let board = run.board();
    let of_part = &board.parts[number];
    of_part.score.above(level) == score.above(level) && of_part.bound()[level] < of_part.score[level]
}

/// A whole roster of the timelines that the bounds have left, as good as may be at a level.
fn round(run: &Run<'_, '_, '_>, number: usize, master: &mut Master<'_, '_>, level: Level) {
    let part = &run.instance.parts[number];
    let (score, roster) = run.best(number);
    master.learn(&roster);
    let Some(rounded) = master.round(level, score, &roster) else { return };
    let score = part.score(run.instance, &rounded);
    let mut board = run.board();
    if board.offer(number, &rounded, score, AFTER) {
        run.tell(&board);
    }
}

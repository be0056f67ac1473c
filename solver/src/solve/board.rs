//! What is known so far: of each part the best roster, what is proved of it, and which restarts were taken.

use crate::bound::{Bounds, Cut};
use crate::instance::{Instance, Part};
use crate::roster::{Roster, Timeline};
use crate::score::{Level, Score};
use crate::search::Guide;
use std::time::Duration;

/// What a search goes on from: nobody is moved for a roster that is as good.
pub(super) const KEPT: u64 = 0;
/// Found before the restarts.
pub(super) const BEFORE: u64 = u64::MAX;
/// Found by proofs: of rosters that are as good, any restart's comes first.
pub(super) const AFTER: u64 = u64::MAX - 1;

/// Every part has so many restarts before time counts: one more than are quick, for then its proofs begin.
const EACH_AT_FIRST: u64 = 3;

/// The state of one part.
pub(super) struct OfPart<'i> {
    pub(super) part: &'i Part,
    /// The best roster's timelines, in the order of the part's people.
    best: Vec<Timeline>,
    pub(super) score: Score,
    /// The restart that found the best, so that ties fall the same way whichever thread is first.
    found_by: u64,
    bounds: Bounds,
    /// The optimum, where the exact finish found it.
    proved: Option<Score>,
    /// A subgradient's prices, for restarts to begin from.
    pub(super) prices: Option<Guide>,
    /// The prices of column generation at each level, which serve better.
    pub(super) guides: [Option<Guide>; 7],
    pub(super) taken: u64,
    finished: u64,
    /// How long its restarts have taken, some of it counted several times.
    charged: Duration,
}

impl OfPart<'_> {
    pub(super) fn bound(&self) -> Score {
        self.proved.unwrap_or_else(|| self.bounds.for_score(self.score))
    }

    /// What a restart begins from. Every second one: the prices of the first level that may be bettered; the others in turn
    /// those of the levels below it too, for nobody knows whether it can. Where it was not priced: those of the last level
    /// before it, or else a subgradient's.
    pub(super) fn guide(&self, restart: u64) -> Option<&Guide> {
        let open = self.open().map_or(0, |level| level as usize);
        let priced: Vec<&Guide> = self.guides[open..].iter().flatten().collect();
        if priced.is_empty() {
            return self.guides[..open].iter().rev().flatten().next().or(self.prices.as_ref());
        }
        let turn = if restart.is_multiple_of(2) { 0 } else { restart / 2 };
        Some(priced[turn as usize % priced.len()])
    }

    /// Whether a level cannot be bettered, given those above it.
    pub(super) fn is_settled(&self, level: Level) -> bool {
        self.score[level] == self.bound()[level]
    }

    /// The first level that may be bettered.
    fn open(&self) -> Option<Level> {
        let bound = self.bound();
        Level::ALL.into_iter().find(|level| self.score[*level] != bound[*level])
    }

    pub(super) fn is_proved(&self) -> bool {
        self.bound() == self.score
    }
}

/// The state of all.
pub(super) struct Board<'i> {
    pub(super) parts: Vec<OfPart<'i>>,
    /// The best roster of all parts together.
    pub(super) roster: Roster,
    /// What no choice changes.
    constant: Score,
}

impl<'i> Board<'i> {
    pub(super) fn new(instance: &Instance<'_>, parts: &'i [Part], first: Roster) -> Self {
        let of_part = |part: &'i Part| OfPart {
            part,
            best: part.people.iter().map(|person| first.of(*person).clone()).collect(),
            score: part.score(instance, &first),
            found_by: BEFORE,
            bounds: Bounds::default(),
            proved: None,
            prices: None,
            guides: [const { None }; 7],
            taken: 0,
            finished: 0,
            charged: Duration::ZERO,
        };
        let parts: Vec<OfPart<'i>> = parts.iter().map(of_part).collect();
        let constant = instance.recount(&first) - parts.iter().map(|part| part.score).sum();
        Self { parts, roster: first, constant }
    }

    pub(super) fn score(&self) -> Score {
        self.constant + self.parts.iter().map(|part| part.score).sum()
    }

    pub(super) fn bound(&self) -> Score {
        self.constant + self.parts.iter().map(OfPart::bound).sum()
    }

    /// The fewest restarts that a part which is not proved has finished; with all proved, the most of any.
    pub(super) fn iterations(&self) -> u64 {
        let open = self.parts.iter().filter(|part| !part.is_proved()).map(|part| part.finished).min();
        open.unwrap_or_else(|| self.parts.iter().map(|part| part.finished).max().unwrap_or(0))
    }

    /// The next restart: of the part that has been charged the least among those that are not proved.
    pub(super) fn take_restart(&mut self, limit: u64) -> Option<(usize, u64)> {
        let open = self.parts.iter_mut().enumerate().filter(|(_, part)| part.taken < limit && !part.is_proved());
        let (number, part) = open.min_by_key(|(_, part)| (part.taken >= EACH_AT_FIRST, part.charged, part.taken))?;
        part.taken += 1;
        Some((number, part.taken - 1))
    }

    /// Takes a part's roster in if it is better, or as good and from an earlier restart. True: it is better.
    pub(super) fn offer(&mut self, number: usize, roster: &Roster, score: Score, restart: u64) -> bool {
        let of_part = &mut self.parts[number];
        let better = score < of_part.score;
        let earlier = score == of_part.score && restart < of_part.found_by;
        if better || earlier {
            (of_part.score, of_part.found_by) = (score, restart);
            for (best, person) in of_part.best.iter_mut().zip(&of_part.part.people) {
                best.clone_from(roster.of(*person));
                self.roster.set(*person, best.clone());
            }
        }
        better
    }

    /// A restart has come to its end. Where only lower levels may be bettered than elsewhere, its time is charged fourfold.
    pub(super) fn finished(&mut self, number: usize, spent: Duration) {
        const LATER: u32 = 4;
        let first = self.parts.iter().filter_map(OfPart::open).min();
        let part = &mut self.parts[number];
        part.finished += 1;
        part.charged += if part.open() == first { spent } else { spent * LATER };
    }

    /// Takes a cut in. True: the bound has risen.
    pub(super) fn add(&mut self, number: usize, cut: Cut) -> bool {
        let part = &mut self.parts[number];
        let before = part.bound();
        part.bounds.add(cut);
        part.bound() != before
    }

    /// A part's optimum.
    pub(super) fn prove(&mut self, number: usize, roster: &Roster, score: Score) {
        self.parts[number].found_by = BEFORE;
        self.parts[number].proved = Some(score);
        self.offer(number, roster, score, 0);
    }
}

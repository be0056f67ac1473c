//! The threads of one solve: each takes restarts of the search; the last one proves as well.

use super::board::{BEFORE, Board, KEPT};
use super::prove::{self, Proofs};
use super::{Options, Progress, Stop};
use crate::bound::Cut;
use crate::instance::Instance;
use crate::roster::Roster;
use crate::score::Score;
use crate::search::{Search, State};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// The first restarts are short, so that a good roster is there soon.
const QUICK_RESTARTS: u64 = 2;

pub(super) struct Run<'r, 'i, 'p> {
    pub(super) instance: &'i Instance<'p>,
    options: &'r Options,
    pub(super) stop: Stop<'r>,
    observe: &'r (dyn Fn(Progress<'_>) + Sync),
    board: Mutex<Board<'i>>,
    /// Held by who makes a part's prices, one each.
    making_prices: Vec<Mutex<()>>,
}

/// What came out.
pub(super) struct Found {
    pub(super) roster: Roster,
    pub(super) score: Score,
    pub(super) bound: Score,
    pub(super) iterations: u64,
}

impl<'r, 'i, 'p> Run<'r, 'i, 'p> {
    pub(super) fn new(
        instance: &'i Instance<'p>,
        options: &'r Options,
        stop: Stop<'r>,
        observe: &'r (dyn Fn(Progress<'_>) + Sync),
    ) -> Self {
        let board = Board::new(instance, &instance.parts, Roster::fixed(instance.problem));
        let making_prices = instance.parts.iter().map(|_| Mutex::new(())).collect();
        Self { instance, options, stop, observe, board: Mutex::new(board), making_prices }
    }

    /// A roster at once, before anything that takes time; in each part the better of this and what an earlier search found.
    pub(super) fn first(&self, start: Option<&Roster>) {
        let mut state = State::fixed(self.instance);
        for (number, part) in self.instance.parts.iter().enumerate() {
            Search::new(self.instance, part, self.options.seed, BEFORE).first(&mut state, self.stop);
            let score = part.score(self.instance, state.roster());
            self.board().offer(number, state.roster(), score, BEFORE);
            if let Some(start) = start {
                self.board().offer(number, start, part.score(self.instance, start), KEPT);
            }
        }
        self.tell(&self.board());
    }

    /// One thread's work, until all is proved, done or stopped.
    pub(super) fn work(&self, worker: usize) {
        let threads = self.options.threads.max(1);
        let proves = worker + 1 == threads && !self.is_repeatable();
        let mut proofs = proves.then(|| Proofs::of(self));
        loop {
            // Alone, a thread proves after the first restarts; beside others it has time for nothing else at first.
            let may_prove = threads > 1 || self.board().iterations() > QUICK_RESTARTS;
            let took_step = !(self.stop)() && may_prove && proofs.as_mut().is_some_and(|proofs| proofs.step(self));
            let searched = (!took_step || threads == 1) && self.restart();
            if !took_step && !searched {
                break;
            }
        }
        while !(self.stop)() && proofs.as_mut().is_some_and(|proofs| proofs.step(self)) {}
    }

    /// With a number of restarts to do, what comes out must not depend on which thread was first: all that is proved is
    /// proved after them, and each restart begins as it would on any number of threads.
    pub(super) fn is_repeatable(&self) -> bool {
        self.options.iterations.is_some()
    }

    /// What is left when all threads are done.
    pub(super) fn prove(&self) {
        let mut proofs = Proofs::of(self);
        while self.is_repeatable() && !(self.stop)() && proofs.step(self) {}
    }

    /// One restart; false where there is none left.
    fn restart(&self) -> bool {
        let limit = self.options.iterations.unwrap_or(u64::MAX);
        let taken = if (self.stop)() { None } else { self.board().take_restart(limit) };
        let Some((number, restart)) = taken else { return false };
        let part = &self.instance.parts[number];
        let mut search = Search::new(self.instance, part, self.options.seed, restart);
        if restart >= QUICK_RESTARTS {
            if self.is_repeatable() {
                self.prices(number);
            }
            let board = self.board();
            if let Some(guide) = board.parts[number].guide(restart) {
                search.start_from(guide);
            }
        }
        let started = Instant::now();
        let mut state = State::fixed(self.instance);
        let finished = search.price_and_sweep(&mut state, sweeps(restart), self.stop);
        let score = part.score(self.instance, state.roster());
        let mut board = self.board();
        if finished {
            board.finished(number, started.elapsed());
        }
        if board.offer(number, state.roster(), score, restart) {
            self.tell(&board);
        }
        true
    }

    /// Sees to it that a part has prices.
    pub(super) fn prices(&self, number: usize) {
        let _making = self.making_prices[number].lock().unwrap_or_else(PoisonError::into_inner);
        if self.board().parts[number].prices.is_none() {
            prove::prices(self, number);
        }
    }

    /// Whether anything is left to find out of a part.
    pub(super) fn is_worth(&self, number: usize) -> bool {
        !(self.stop)() && !self.board().parts[number].is_proved()
    }

    /// A part's best score so far, and the roster that has it.
    pub(super) fn best(&self, number: usize) -> (Score, Roster) {
        let board = self.board();
        (board.parts[number].score, board.roster.clone())
    }

    /// Takes a cut in; true: the part is not proved by it.
    pub(super) fn hear(&self, number: usize, cut: Cut) -> bool {
        let mut board = self.board();
        if board.add(number, cut) {
            self.tell(&board);
        }
        !board.parts[number].is_proved()
    }

    pub(super) fn tell(&self, board: &Board<'_>) {
        (self.observe)(Progress {
            roster: &board.roster,
            score: board.score(),
            bound: board.bound(),
            iterations: board.iterations(),
        });
    }

    pub(super) fn board(&self) -> MutexGuard<'_, Board<'i>> {
        // A thread that panicked has left whole rosters behind: each is put in at once.
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn found(self) -> Found {
        let board = self.board.into_inner().unwrap_or_else(PoisonError::into_inner);
        Found { score: board.score(), bound: board.bound(), iterations: board.iterations(), roster: board.roster }
    }
}

/// The sweeps of a restart: more and more, so that even a large problem has a good roster before it has the best.
const fn sweeps(restart: u64) -> u32 {
    match restart {
        0..QUICK_RESTARTS => 24,
        QUICK_RESTARTS => 60,
        3 => 120,
        _ => 240,
    }
}

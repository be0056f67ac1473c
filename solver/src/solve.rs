//! The engine's face: a problem in, the best roster so far out, again and again, until it is told to stop.

use crate::bound::{self, Bounds};
use crate::exact;
use crate::explain::{self, Breach, Gap};
use crate::instance::Instance;
use crate::problem::{Fault, Problem};
use crate::roster::Roster;
use crate::score::{Level, Score};
use crate::search::{Duals, Search, State};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Threads to use, 1 to 64.
    pub threads: usize,
    /// Where chance starts.
    pub seed: u64,
    /// Stop after this many iterations of the search; absent: only when told to.
    pub iterations: Option<u64>,
}

impl Default for Options {
    fn default() -> Self {
        Self { threads: 1, seed: 1, iterations: None }
    }
}

/// Asked often: true means to stop at once. The caller's clock and the caller's button.
pub type Stop<'a> = &'a (dyn Fn() -> bool + Sync);

/// What is told while searching.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// The best roster so far.
    pub roster: &'a Roster,
    /// Its score.
    pub score: Score,
    /// What no roster can beat, level by level, each with the levels above it as in the roster.
    pub bound: Score,
    /// Iterations so far.
    pub iterations: u64,
}

/// What one rule or row adds to a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The rule's name, or the kind of row.
    pub rule: String,
    /// What it adds.
    pub score: Score,
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The best roster found.
    pub roster: Roster,
    /// Its score.
    pub score: Score,
    /// The score by rule, the heaviest first; rules that cost nothing are left out.
    pub items: Vec<Item>,
    /// A proven bound: no roster scores less, level by level.
    pub bound: Score,
    /// The roster is as good as any.
    pub optimal: bool,
    /// Seats of minimum cover that are empty, and why.
    pub gaps: Vec<Gap>,
    /// What is broken at the level of law, all of it by what is fixed.
    pub breaches: Vec<Breach>,
    /// Iterations of the search.
    pub iterations: u64,
}

/// Builds the best roster that it can until it is told to stop, has done its iterations, or has proved that there is
/// no better one. An iteration is one restart of the search.
///
/// `observe` is told of the first roster and of each better one or better bound.
///
/// # Errors
/// All [`Fault`]s of a problem that makes no sense, before any work.
pub fn solve(
    problem: &Problem,
    options: &Options,
    stop: Stop<'_>,
    observe: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Outcome, Vec<Fault>> {
    problem.check()?;
    let instance = Instance::new(problem);
    let run = Run { instance: &instance, options, stop, observe, shared: Mutex::new(Shared::new(&instance)) };
    run.first();
    std::thread::scope(|scope| {
        let workers = options.threads.max(1);
        for worker in 1..workers {
            let run = &run;
            scope.spawn(move || run.work(worker));
        }
        run.work(0);
    });
    Ok(run.outcome())
}

/// The first restarts are short, so that a good roster is there soon.
const QUICK_RESTARTS: u64 = 2;

/// What the threads of one solve share.
struct Shared {
    best: Roster,
    score: Score,
    /// The restart that found the best, so that ties fall the same way whichever thread is first.
    found_by: u64,
    bounds: Bounds,
    /// The prices that the search which found the best ended with.
    duals: Option<Duals>,
    /// The optimum, where the exact finish found it.
    proved: Option<Score>,
    next_restart: u64,
    finished_restarts: u64,
}

impl Shared {
    fn new(instance: &Instance<'_>) -> Self {
        let best = Roster::fixed(instance.problem);
        let score = instance.recount(&best);
        let bounds = Bounds::default();
        Self {
            best,
            score,
            found_by: u64::MAX,
            bounds,
            duals: None,
            proved: None,
            next_restart: 0,
            finished_restarts: 0,
        }
    }

    fn bound(&self) -> Score {
        self.proved.unwrap_or_else(|| self.bounds.for_score(self.score))
    }
}

struct Run<'r, 'i, 'p> {
    instance: &'i Instance<'p>,
    options: &'r Options,
    stop: Stop<'r>,
    observe: &'r (dyn Fn(Progress<'_>) + Sync),
    shared: Mutex<Shared>,
}

impl Run<'_, '_, '_> {
    /// A roster at once, before anything that takes time.
    fn first(&self) {
        let mut search = Search::new(self.instance, self.options.seed, u64::MAX);
        let state = search.first(self.stop);
        self.offer(&state, u64::MAX, None);
    }

    /// Small problems need no search.
    fn finish_exactly(&self) {
        if let Some((roster, score)) = exact::solve(self.instance, self.stop) {
            let mut shared = self.shared();
            shared.proved = Some(score);
            (shared.best, shared.score, shared.found_by) = (roster, score, 0);
            self.tell(&shared);
        }
    }

    /// One thread: restarts. After its first one the last thread solves a small problem exactly; after its first thorough
    /// one, which leaves good prices, it proves what it can; and again at the end.
    fn work(&self, worker: usize) {
        let proves = worker + 1 == self.options.threads.max(1);
        let (mut tried_exactly, mut proved) = (false, false);
        while let Some(restart) = self.take_restart() {
            self.restart(restart);
            if proves && !tried_exactly {
                self.finish_exactly();
                tried_exactly = true;
            }
            if proves && !proved && restart >= QUICK_RESTARTS {
                self.prove();
                proved = true;
            }
        }
        if proves {
            self.prove();
        }
    }

    fn take_restart(&self) -> Option<u64> {
        let mut shared = self.shared();
        let limit = self.options.iterations.unwrap_or(u64::MAX);
        let over = shared.next_restart >= limit || (self.stop)() || shared.bound() == shared.score;
        (!over).then(|| {
            shared.next_restart += 1;
            shared.next_restart - 1
        })
    }

    fn restart(&self, restart: u64) {
        const QUICK: u32 = 24;
        const THOROUGH: u32 = 120;
        let sweeps = if restart < QUICK_RESTARTS { QUICK } else { THOROUGH };
        let mut search = Search::new(self.instance, self.options.seed, restart);
        let mut state = State::fixed(self.instance);
        if search.price_and_sweep(&mut state, sweeps, self.stop) {
            self.shared().finished_restarts += 1;
        }
        self.offer(&state, restart, Some(search.duals));
    }

    /// Raises the bound level by level, each with the levels above it as the best roster has them.
    fn prove(&self) {
        for level in Level::ALL {
            let (score, duals) = {
                let shared = self.shared();
                (shared.score, shared.duals.clone())
            };
            if (self.stop)() {
                return;
            }
            if score[level] == 0 || self.shared().bound()[level] == score[level] {
                continue;
            }
            bound::raise(self.instance, level, score, duals.as_ref(), self.stop, |bounds| self.raise(bounds));
        }
    }

    fn raise(&self, bounds: Bounds) {
        let mut shared = self.shared();
        let before = shared.bound();
        shared.bounds.merge(bounds);
        if shared.bound() != before {
            self.tell(&shared);
        }
    }

    fn offer(&self, state: &State<'_, '_>, restart: u64, duals: Option<Duals>) {
        let mut shared = self.shared();
        let earlier = restart < shared.found_by && state.score() == shared.score;
        if state.score() < shared.score || earlier {
            let better = state.score() < shared.score;
            shared.best = state.roster().clone();
            shared.score = state.score();
            shared.found_by = restart;
            shared.duals = duals.or(shared.duals.take());
            if better {
                self.tell(&shared);
            }
        }
    }

    fn tell(&self, shared: &Shared) {
        (self.observe)(Progress {
            roster: &shared.best,
            score: shared.score,
            bound: shared.bound(),
            iterations: shared.finished_restarts,
        });
    }

    fn shared(&self) -> MutexGuard<'_, Shared> {
        // A thread that panicked has left whole rosters behind: each is put in at once.
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn outcome(self) -> Outcome {
        let shared = self.shared.into_inner().unwrap_or_else(PoisonError::into_inner);
        let bound = shared.bound();
        let judged = explain::judge(self.instance, &shared.best);
        Outcome {
            score: shared.score,
            items: judged.items,
            bound,
            optimal: bound == shared.score,
            gaps: judged.gaps,
            breaches: judged.breaches,
            iterations: shared.finished_restarts,
            roster: shared.best,
        }
    }
}

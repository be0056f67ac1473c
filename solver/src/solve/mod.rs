//! The engine's face: a problem in, the best roster so far out, again and again, until it is told to stop.

mod board;
mod prove;
mod start;
mod work;

use crate::explain::{self, Breach, Gap};
use crate::instance::Instance;
use crate::problem::{Fault, Problem};
use crate::roster::Roster;
use crate::score::Score;
use serde::{Deserialize, Serialize};
use work::Run;

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
/// no better one. An iteration is one restart of the search, in each part of the problem that is not proved yet.
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
    search(problem, None, options, stop, observe)
}

/// The same, going on from a roster of these people: none is told that is worse, and where none is better, that one stays.
/// Whoever has something there that is not theirs to choose begins with what is fixed.
///
/// # Errors
/// All [`Fault`]s of a problem that makes no sense; that of a roster for other people, at `/start`.
pub fn resume(
    problem: &Problem,
    start: &Roster,
    options: &Options,
    stop: Stop<'_>,
    observe: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Outcome, Vec<Fault>> {
    search(problem, Some(start), options, stop, observe)
}

fn search(
    problem: &Problem,
    start: Option<&Roster>,
    options: &Options,
    stop: Stop<'_>,
    observe: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Outcome, Vec<Fault>> {
    let mut faults = problem.check().err().unwrap_or_default();
    if problem.people.is_empty() {
        faults.push(Fault { field: "/people".into(), message: "nobody to make a roster with".into() });
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let instance = Instance::for_search(problem, options.threads, stop);
    let adopted = start.map(|start| start::adopted(&instance, start)).transpose().map_err(|fault| vec![fault])?;
    let run = Run::new(&instance, options, stop, observe);
    run.first(adopted.as_ref());
    std::thread::scope(|scope| {
        for worker in 1..options.threads.max(1) {
            let run = &run;
            scope.spawn(move || run.work(worker));
        }
        run.work(0);
    });
    run.prove();
    let found = run.found();
    let judged = explain::judge(&instance, &found.roster);
    Ok(Outcome {
        score: found.score,
        items: judged.items,
        bound: found.bound,
        optimal: found.bound == found.score,
        gaps: judged.gaps,
        breaches: judged.breaches,
        iterations: found.iterations,
        roster: found.roster,
    })
}

impl Outcome {
    /// What there is to say of a problem in which nothing is chosen: of one with nobody in it, this is the best.
    pub fn of_what_is_fixed(problem: &Problem) -> Self {
        let roster = Roster::fixed(problem);
        let judged = explain::review(problem, &roster);
        let optimal = problem.people.is_empty();
        Self {
            score: judged.score,
            items: judged.items,
            bound: if optimal { judged.score } else { Score::ZERO },
            optimal,
            gaps: judged.gaps,
            breaches: judged.breaches,
            iterations: 0,
            roster,
        }
    }
}

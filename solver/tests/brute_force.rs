//! The engine beside the plain way: all rosters of tiny random problems, tried one by one.

mod common;
#[path = "common/every_roster.rs"]
mod every_roster;

use common::tiny_problem;
use every_roster::optimum;
use solver::explain::review;
use solver::{Level, Options, Score, solve};

const CASES: u64 = 600;
const ITERATIONS: u64 = 3;

#[test]
fn the_engine_reaches_the_optimum_of_tiny_problems_and_its_bound_stays_below() {
    let options = Options { threads: 1, seed: 7, iterations: Some(ITERATIONS) };
    let (mut tried, mut reached, mut proved) = (0, 0, 0);
    let mut missed = Vec::new();
    for seed in 0..CASES {
        let problem = tiny_problem(seed);
        let Some(best) = optimum(&problem) else { continue };
        let outcome = solve(&problem, &options, &|| false, &|_| {}).expect("the problem makes sense");
        assert!(outcome.score >= best, "seed {seed}: better than the optimum: {:?} {best:?}", outcome.score);
        assert_eq!(outcome.score, review(&problem, &outcome.roster).score, "seed {seed}: a recount differs");
        assert_bounded(seed, outcome.bound, best);
        assert_eq!(outcome.score[Level::Law], best[Level::Law], "seed {seed}: the law is broken further than it must");
        tried += 1;
        reached += u32::from(outcome.score == best);
        proved += u32::from(outcome.optimal);
        if outcome.score != best {
            missed.push((seed, outcome.score, best));
        }
    }
    println!("{tried} problems tried, the optimum reached in {reached}, proved in {proved}");
    assert!(tried > 400, "too few problems were small enough: {tried}");
    assert!(missed.is_empty(), "{} missed, such as {:?}", missed.len(), missed.first());
}

/// At the first level where bound and optimum differ, the bound is below.
fn assert_bounded(seed: u64, bound: Score, best: Score) {
    assert!(bound <= best, "seed {seed}: the bound {bound:?} is above the optimum {best:?}");
}

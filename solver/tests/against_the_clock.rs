//! With a clock instead of a number of iterations, proofs and restarts go hand in hand: restarts begin from the prices of
//! column generation, with the levels weighed as they are traded there. What is proved is the same all the same.

mod common;
#[path = "common/crowd.rs"]
mod crowd;

use crowd::crowd;
use solver::explain::review;
use solver::{Level, Options, Outcome, Problem, Score, solve};
use std::sync::Mutex;
use std::time::{Duration, Instant};

const CASES: u64 = 60;
/// Enough for several restarts of each part.
const A_WHILE: Duration = Duration::from_millis(400);

fn against_the_clock(problem: &Problem, threads: usize) -> Outcome {
    let began = Instant::now();
    let told: Mutex<Vec<(Score, Score)>> = Mutex::default();
    let options = Options { threads, seed: 3, iterations: None };
    let outcome = solve(problem, &options, &|| began.elapsed() > A_WHILE, &|progress| {
        told.lock().expect("nobody panics").push((progress.score, progress.bound));
    });
    let told = told.into_inner().expect("nobody panics");
    assert!(told.is_sorted_by(|earlier, later| earlier.0 >= later.0), "a worse roster took the place of a better one");
    outcome.expect("the problem makes sense")
}

#[test]
fn what_is_proved_against_the_clock_is_what_is_proved_without_one() {
    let (mut same, mut open) = (0, 0);
    for seed in 0..CASES {
        let problem = crowd(seed, 12);
        let options = Options { threads: 2, seed: 11, iterations: Some(4) };
        let calm = solve(&problem, &options, &|| false, &|_| {}).expect("the problem makes sense");
        for threads in [1, 2] {
            let outcome = against_the_clock(&problem, threads);
            assert_eq!(review(&problem, &outcome.roster).score, outcome.score, "seed {seed}");
            assert_eq!(outcome.score[Level::Law], calm.score[Level::Law], "seed {seed}");
            if calm.optimal && outcome.optimal {
                assert_eq!(outcome.score, calm.score, "seed {seed}");
                same += 1;
            } else {
                open += 1;
                assert!(!calm.optimal || outcome.score >= calm.score, "seed {seed}: better than the best");
                assert!(!outcome.optimal || calm.score >= outcome.score, "seed {seed}: better than the best");
            }
        }
    }
    println!("{same} proved alike, {open} left open");
    assert!(same > CASES, "too few were proved: {same}");
}

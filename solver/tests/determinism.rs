//! The same problem, seed and number of iterations give the same roster, on however many threads.

mod common;
#[path = "common/crowd.rs"]
mod crowd;

use common::tiny_problem;
use crowd::crowd;
use solver::{Options, Outcome, Problem, solve};

const CASES: u64 = 150;
fn solved(problem: &Problem, threads: usize, iterations: u64) -> Outcome {
    let options = Options { threads, seed: 11, iterations: Some(iterations) };
    solve(problem, &options, &|| false, &|_| {}).expect("the problem makes sense")
}

#[test]
fn threads_change_nothing() {
    let (mut compared, mut people) = (0, 0);
    for seed in 0..CASES {
        for (problem, iterations) in [(tiny_problem(seed), 3), (crowd(seed, 6), 4)] {
            let (one, two) = (solved(&problem, 1, iterations), solved(&problem, 2, iterations));
            assert_eq!(one.roster, two.roster, "seed {seed}: another roster on two threads");
            assert_eq!((one.score, one.bound), (two.score, two.bound), "seed {seed}: another proof on two threads");
            compared += 1;
            people += problem.people.len();
        }
    }
    println!("{compared} problems compared, of {people} people");
    assert!(compared >= 300, "too few problems: {compared}");
}

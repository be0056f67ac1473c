//! The same problem, seed and number of iterations give the same roster, on however many threads.

mod common;

use common::tiny_problem;
use solver::{Options, Outcome, Problem, solve};

const CASES: u64 = 150;
/// Problems of which the people come together, so that there is something to search.
const TOGETHER: u64 = 6;

/// The shifts of one tiny problem with the people of several, without what hangs on shifts of their own.
fn crowd(seed: u64) -> Problem {
    let mut problem = tiny_problem(seed);
    for other in 1..TOGETHER {
        let others = tiny_problem(seed + other * CASES).people.into_iter();
        problem.people.extend(others.map(|mut person| {
            person.fixed.clear();
            person.promises.clear();
            person.requests.clear();
            person.refused.clear();
            person
        }));
    }
    problem
}

fn solved(problem: &Problem, threads: usize, iterations: u64) -> Outcome {
    let options = Options { threads, seed: 11, iterations: Some(iterations) };
    solve(problem, &options, &|| false, &|_| {}).expect("the problem makes sense")
}

#[test]
fn threads_change_nothing() {
    let (mut compared, mut people) = (0, 0);
    for seed in 0..CASES {
        for (problem, iterations) in [(tiny_problem(seed), 3), (crowd(seed), 4)] {
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

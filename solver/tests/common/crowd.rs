//! Problems with more people than shifts for them, so that there is something to search.

use crate::common::tiny_problem;
use solver::Problem;

/// Far from the seeds that tests try one after the other.
const APART: u64 = 150;

/// The shifts of one tiny problem with the people of several, without what hangs on shifts of their own.
pub fn crowd(seed: u64, together: u64) -> Problem {
    let mut problem = tiny_problem(seed);
    for other in 1..together {
        let others = tiny_problem(seed + other * APART).people.into_iter();
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

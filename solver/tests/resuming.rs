//! A search that goes on from what an earlier one found never tells anything worse, and takes no roster of another problem.

mod common;
#[path = "common/crowd.rs"]
mod crowd;

use crowd::crowd;
use solver::problem::{PersonIndex, PositionIndex, ShiftIndex};
use solver::roster::Cell;
use solver::{Options, Roster, resume, solve};

const CASES: u64 = 60;
const NOT_AT_ALL: Options = Options { threads: 1, seed: 5, iterations: Some(0) };
const A_LITTLE: Options = Options { threads: 1, seed: 5, iterations: Some(3) };

#[test]
fn it_begins_where_the_other_one_was() {
    let mut better = 0;
    for seed in 0..CASES {
        let problem = crowd(seed, 12);
        let first = solve(&problem, &NOT_AT_ALL, &|| true, &|_| {}).expect("the problem makes sense");
        let found = solve(&problem, &A_LITTLE, &|| false, &|_| {}).expect("the problem makes sense");
        let resumed = resume(&problem, &found.roster, &NOT_AT_ALL, &|| true, &|progress| {
            assert!(progress.score <= found.score, "seed {seed}");
        });
        assert_eq!(resumed.expect("a roster of this problem").score, found.score, "seed {seed}");
        better += u32::from(found.score < first.score);
    }
    assert!(better > 20, "the first roster was the best nearly everywhere: {better}");
}

#[test]
fn a_roster_of_another_problem_is_refused() {
    let problem = crowd(1, 12);
    let refused = |start: &Roster| {
        let faults = resume(&problem, start, &A_LITTLE, &|| false, &|_| {}).expect_err("a fault");
        faults.into_iter().map(|fault| fault.field).collect::<Vec<_>>()
    };
    assert_eq!(refused(&Roster::fixed(&crowd(1, 11))), ["/start"]);
    let mut elsewhere = Roster::fixed(&problem);
    let nowhere = Cell { shift: ShiftIndex::from(problem.shifts.len()), position: PositionIndex::from(0) };
    elsewhere.set(PersonIndex::from(0), vec![nowhere]);
    assert_eq!(refused(&elsewhere), ["/start/0"]);
}

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
fn nobody_is_moved_for_nothing() {
    let mut as_good = 0;
    for seed in 0..CASES {
        let problem = crowd(seed, 12);
        let found = solve(&problem, &A_LITTLE, &|| false, &|_| {}).expect("the problem makes sense");
        let otherwise = Options { seed: 6, ..A_LITTLE };
        let again = resume(&problem, &found.roster, &otherwise, &|| false, &|_| {}).expect("a roster of this problem");
        if again.score == found.score {
            assert_eq!(again.roster, found.roster, "seed {seed}");
            as_good += 1;
        }
    }
    assert!(as_good > 20, "nearly every search found a better one: {as_good}");
}

#[test]
fn whoever_has_what_is_not_theirs_begins_with_what_is_fixed() {
    let problem = crowd(1, 12);
    let mut elsewhere = Roster::fixed(&problem);
    let nowhere = Cell { shift: ShiftIndex::from(problem.shifts.len()), position: PositionIndex::from(0) };
    elsewhere.set(PersonIndex::from(0), vec![nowhere]);
    let from = |start: &Roster| resume(&problem, start, &A_LITTLE, &|| false, &|_| {}).expect("a roster");
    assert_eq!(from(&elsewhere).roster, from(&Roster::fixed(&problem)).roster);
}

#[test]
fn a_roster_of_another_problem_is_refused() {
    let start = Roster::fixed(&crowd(1, 11));
    let faults = resume(&crowd(1, 12), &start, &A_LITTLE, &|| false, &|_| {}).expect_err("a fault");
    assert_eq!(faults.into_iter().map(|fault| fault.field).collect::<Vec<_>>(), ["/start"]);
}

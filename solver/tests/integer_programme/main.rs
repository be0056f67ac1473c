//! The engine beside one compact integer programme: who is where as binary variables, each rule's amount as formulas of
//! them, level by level through `good_lp` on HiGHS. Nothing of it knows the engine's folds.

#[path = "../common/mod.rs"]
mod common;
mod days;
mod duties;
#[path = "../common/every_roster.rs"]
mod every_roster;
mod fuller;
mod left_out;
mod logic;
mod optimum;
mod pose;
mod rest;
mod rules;
mod sums;
mod team;
mod timeline;

use common::tiny_problem;
use fuller::fuller_problem;
use left_out::LeftOut;
use logic::Formulas;
use pose::{Cells, costs};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rules::has_formula;
use solver::explain::{lacking, review};
use solver::roster::Cell;
use solver::{Level, Options, Problem, Roster, Score, solve};
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

const CASES: u64 = 600;
/// Of which so many are solved.
const SOLVED: u64 = 300;

/// Two runs of HiGHS in one process disturb one another, the engine's own among them.
fn alone() -> MutexGuard<'static, ()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the formulas make of a roster: all is known in it, so that they are numbers.
fn judged(problem: &Problem, roster: &Roster) -> Score {
    let mut formulas = Formulas::default();
    let cells = Cells::of(problem, roster);
    let costs = costs(problem, &cells, &mut formulas);
    assert!(formulas.variables.is_empty(), "something is not known");
    Level::ALL.iter().map(|level| Score::at(*level, costs[*level as usize].constant)).sum()
}

/// Everybody on some of the places that are open to them, whatever their rules say.
fn any_roster(problem: &Problem, chance: &mut ChaCha8Rng) -> Roster {
    let mut roster = Roster::fixed(problem);
    for person in problem.person_indices() {
        let mut cells = roster.of(person).clone();
        for (shift, data) in problem.indexed_shifts() {
            let cell = Cell { shift, position: chance.random_range(0..data.positions.len()).into() };
            let is_free = cells.iter().all(|taken| taken.shift != shift);
            if is_free && lacking(problem, person, cell).is_empty() && chance.random_bool(0.6) {
                cells.push(cell);
            }
        }
        roster.set(person, cells);
    }
    roster
}

#[test]
fn formulas_and_folds_judge_any_roster_alike() {
    judge_alike(tiny_problem);
}

#[test]
fn formulas_and_folds_judge_alike_with_more_around_the_horizon() {
    judge_alike(fuller_problem);
}

fn judge_alike(problem: impl Fn(u64) -> Problem) {
    let mut left_out = LeftOut::default();
    let (mut judgements, mut costly) = (0, BTreeSet::new());
    for seed in 0..CASES {
        let problem = left_out.out_of(problem(seed));
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        for _ in 0..30 {
            let roster = any_roster(&problem, &mut chance);
            let review = review(&problem, &roster);
            assert_eq!(judged(&problem, &roster), review.score, "seed {seed}: {roster:?} {:?}", review.items);
            costly.extend(review.items.into_iter().map(|item| item.rule));
            judgements += 1;
        }
    }
    println!("{judgements} rosters judged, in which these cost something: {costly:?}; left out: {left_out:?}");
    let rules = problem(0).rules.into_iter().filter(|rule| has_formula(&rule.asks)).map(|rule| rule.name);
    let silent: Vec<String> = rules.filter(|name| !costly.contains(name)).collect();
    assert!(silent.is_empty(), "rules that nothing broke say nothing: {silent:?}");
}

#[test]
fn one_integer_programme_the_engine_and_all_rosters_have_the_same_optimum() {
    same_optimum(tiny_problem);
}

#[test]
fn the_optimum_is_the_same_with_more_around_the_horizon() {
    same_optimum(fuller_problem);
}

fn same_optimum(problem: impl Fn(u64) -> Problem) {
    let mut left_out = LeftOut::default();
    let options = Options { threads: 1, seed: 7, iterations: Some(3) };
    let (mut tried, mut proved, mut beside_all_rosters) = (0, 0, 0);
    for seed in 0..SOLVED {
        let problem = left_out.out_of(problem(seed));
        let _alone = alone();
        let (best, roster) = optimum::optimum(&problem);
        let outcome = solve(&problem, &options, &|| false, &|_| {}).expect("the problem makes sense");
        assert_eq!(review(&problem, &roster).score, best, "seed {seed}: the engine counts another score");
        assert_eq!(outcome.score, best, "seed {seed}: the engine does not reach the optimum");
        assert!(outcome.bound <= best, "seed {seed}: the bound {:?} is above the optimum {best:?}", outcome.bound);
        tried += 1;
        proved += u32::from(outcome.optimal);
        if let Some(best_of_all) = every_roster::optimum(&problem) {
            assert_eq!(best_of_all, best, "seed {seed}: not the best of all rosters");
            beside_all_rosters += 1;
        }
    }
    println!("{tried} problems tried, {proved} proved by the engine, {beside_all_rosters} held beside all rosters");
    println!("left out: {left_out:?}");
    assert!(tried >= 300 && beside_all_rosters >= 250, "too few problems: {tried}, {beside_all_rosters}");
}

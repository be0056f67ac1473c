//! The engine beside the plain way: all rosters of tiny random problems, tried one by one.

mod common;

use common::tiny_problem;
use solver::explain::{Edit, review, what_if};
use solver::problem::{PersonIndex, PositionIndex, ShiftIndex};
use solver::roster::{Cell, Timeline};
use solver::{Level, Options, Problem, Roster, Score, solve};

const CASES: u64 = 600;
const ITERATIONS: u64 = 3;

/// Every timeline that one person may have: what is fixed and any legal choice besides.
fn timelines(problem: &Problem, person: PersonIndex) -> Vec<Timeline> {
    let fixed = Roster::fixed(problem);
    let mut timelines = vec![fixed.of(person).clone()];
    for (shift, data) in problem.indexed_shifts() {
        if fixed.of(person).iter().any(|cell| cell.shift == shift) {
            continue;
        }
        let longer: Vec<Timeline> = timelines
            .iter()
            .flat_map(|timeline| (0..data.positions.len()).map(move |position| (timeline, position)))
            .filter(|(_, position)| is_open(problem, person, shift, PositionIndex::from(*position)))
            .map(|(timeline, position)| {
                let mut longer = timeline.clone();
                longer.push(Cell { shift, position: position.into() });
                longer.sort_unstable();
                longer
            })
            .collect();
        timelines.extend(longer);
    }
    let granted = law_of(problem, person, fixed.of(person));
    timelines.retain(|timeline| {
        let law = law_of(problem, person, timeline);
        law.iter().all(|(rule, amount)| granted.iter().any(|(other, most)| other == rule && amount <= most))
    });
    timelines
}

/// Whether nothing but the person's rules stands against a place.
fn is_open(problem: &Problem, person: PersonIndex, shift: ShiftIndex, position: PositionIndex) -> bool {
    let edit = Edit::Put { person, cell: Cell { shift, position } };
    let obstacles = what_if(problem, &Roster::fixed(problem), edit).obstacles;
    obstacles.iter().all(|obstacle| matches!(obstacle, solver::explain::Obstacle::Rule { .. }))
}

fn law_of(problem: &Problem, person: PersonIndex, timeline: &Timeline) -> Vec<(String, i64)> {
    let mut roster = Roster::fixed(problem);
    roster.set(person, timeline.clone());
    let breaches = review(problem, &roster).breaches.into_iter();
    breaches.filter(|breach| breach.person == person).map(|breach| (breach.rule, breach.amount)).collect()
}

/// The best score of all rosters; `None` where there are too many to try.
fn optimum(problem: &Problem) -> Option<Score> {
    const TOO_MANY: usize = 4_000;
    let choices: Vec<Vec<Timeline>> = problem.person_indices().map(|person| timelines(problem, person)).collect();
    let rosters = choices.iter().try_fold(1_usize, |product, choice| product.checked_mul(choice.len()))?;
    if rosters > TOO_MANY {
        return None;
    }
    let score = |mut number: usize| {
        let mut roster = Roster::fixed(problem);
        for (person, choice) in choices.iter().enumerate() {
            roster.set(PersonIndex::from(person), choice[number % choice.len()].clone());
            number /= choice.len();
        }
        review(problem, &roster).score
    };
    (0..rosters).map(score).min()
}

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

//! Who can come more often, or for more, never makes the best roster worse.

mod common;

use common::tiny_problem;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use solver::problem::{Held, Minutes, Person, Tag, TeamRule};
use solver::{Options, Problem, Score, solve};

const CASES: u64 = 250;
const TAGS: u32 = 3;
const DAY: Minutes = Minutes(1440);

/// The least score that a roster can have, where that is proved.
fn proved(problem: &Problem) -> Option<Score> {
    let options = Options { threads: 1, seed: 7, iterations: Some(3) };
    let outcome = solve(problem, &options, &|| false, &|_| {}).expect("the problem makes sense");
    outcome.optimal.then_some(outcome.score)
}

/// One way to free a person, told by its name; `false` where there is nothing to free.
type Freeing = (&'static str, fn(&mut Person) -> bool);

const FREEINGS: [Freeing; 4] = [
    ("an absence less", |person| person.absences.pop().is_some()),
    ("a window a day longer each way", |person| {
        let windows = person.availability.iter_mut().flat_map(|availability| &mut availability.windows);
        let widened = windows.map(|window| {
            window.start = window.start - DAY;
            window.end = window.end + DAY;
        });
        widened.count() > 0
    }),
    ("no windows at all", |person| person.availability.take().is_some()),
    ("one more qualification", |person| {
        let lacks = |tag: &Tag| person.held.iter().all(|held| held.tag != *tag);
        let gained = (0..TAGS).map(Tag).find(lacks);
        person.held.extend(gained.map(|tag| Held { tag, during: None }));
        gained.is_some()
    }),
];

/// Whoever becomes a newcomer must not stand alone any more, and whoever counts may be one too many.
fn qualifications_only_help(rule: &TeamRule) -> bool {
    match rule {
        TeamRule::Count { who, .. } | TeamRule::Pair { who, .. } | TeamRule::Beside { who, .. } => {
            who.any_of.is_empty()
        }
        TeamRule::Skill { .. } | TeamRule::OneOf { .. } | TeamRule::Accompanied { .. } => true,
    }
}

#[test]
fn more_availability_never_makes_the_optimum_worse() {
    let (mut compared, mut better) = ([0; FREEINGS.len()], [0; FREEINGS.len()]);
    for seed in 0..CASES {
        let mut problem = tiny_problem(seed);
        problem.team_rules.retain(qualifications_only_help);
        let Some(before) = proved(&problem) else { continue };
        let first = ChaCha8Rng::seed_from_u64(seed).random_range(0..problem.people.len());
        for (number, (name, free)) in FREEINGS.iter().enumerate() {
            let mut freed = problem.clone();
            // The first person, from one that chance chose on, whom it frees.
            let people = freed.people.len();
            if !(first..first + people).any(|person| free(&mut freed.people[person % people])) {
                continue;
            }
            let Some(after) = proved(&freed) else { continue };
            assert!(after <= before, "seed {seed}: {name} makes {before:?} into {after:?}");
            compared[number] += 1;
            better[number] += u32::from(after < before);
        }
    }
    let names: Vec<&str> = FREEINGS.iter().map(|(name, _)| *name).collect();
    println!("{names:?}: {compared:?} compared, {better:?} became better");
    assert!(compared.iter().sum::<u32>() >= 500, "too few comparisons: {compared:?}");
    assert!(better.iter().all(|count| *count > 0), "something that frees nobody proves nothing: {better:?}");
}

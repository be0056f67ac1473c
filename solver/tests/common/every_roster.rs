//! The plain way to the optimum of a tiny problem: all rosters, tried one by one.

use solver::explain::{Edit, review, what_if};
use solver::problem::{PersonIndex, PositionIndex, ShiftIndex};
use solver::roster::{Cell, Timeline};
use solver::{Problem, Roster, Score};

/// The best score of all rosters; `None` where there are too many to try.
pub fn optimum(problem: &Problem) -> Option<Score> {
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

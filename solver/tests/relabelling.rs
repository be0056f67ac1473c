//! What things are called, and in which order people stand, is all the same to the optimum.

mod common;

use common::tiny_problem;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use solver::problem::{Label, Person, Place, Shift, ShiftIndex, Tag, TeamRule, Travel, Who};
use solver::rules::{Consecutive, Counted, Days, Rolling, RuleKind, Worked};
use solver::{Options, Problem, Score, solve};

const CASES: u64 = 350;

/// New numbers for all that is numbered. Shifts stay in order of their start: those that start together change places.
struct Names {
    tags: Vec<u32>,
    labels: Vec<u32>,
    places: Vec<u32>,
    shifts: Vec<u32>,
    people: Vec<u32>,
}

impl Names {
    fn new(problem: &Problem, chance: &mut ChaCha8Rng) -> Self {
        let mut shuffled = |count: u32| {
            let mut names: Vec<u32> = (0..count).collect();
            names.shuffle(chance);
            names
        };
        let (tags, labels, places) = (shuffled(3), shuffled(2), shuffled(2));
        let people = shuffled(problem.people.len() as u32);
        let mut order: Vec<usize> = (0..problem.shifts.len()).collect();
        order.sort_by_cached_key(|shift| (problem.shifts[*shift].span.start, chance.random::<u32>()));
        let mut shifts = vec![0; order.len()];
        for (new, old) in order.into_iter().enumerate() {
            shifts[old] = new as u32;
        }
        Self { tags, labels, places, shifts, people }
    }

    fn tag(&self, tag: &mut Tag) {
        tag.0 = self.tags[tag.0 as usize];
    }

    fn label(&self, label: &mut Label) {
        label.0 = self.labels[label.0 as usize];
    }

    fn place(&self, place: &mut Place) {
        place.0 = self.places[place.at()];
    }

    fn shift(&self, shift: &mut ShiftIndex) {
        shift.0 = self.shifts[shift.at()];
    }

    fn of_shift(&self, shift: &mut Shift) {
        self.place(&mut shift.place);
        shift.labels.iter_mut().for_each(|label| self.label(label));
        let asks = shift.positions.iter_mut().flat_map(|position| &mut position.asks);
        asks.flat_map(|ask| &mut ask.any_of).for_each(|tag| self.tag(tag));
    }

    fn of_person(&self, person: &mut Person) {
        person.held.iter_mut().for_each(|held| self.tag(&mut held.tag));
        person.elsewhere.iter_mut().for_each(|stint| self.place(&mut stint.place));
        person.fixed.iter_mut().for_each(|fixed| self.shift(&mut fixed.shift));
        person.promises.iter_mut().for_each(|promise| self.shift(&mut promise.shift));
        person.requests.iter_mut().for_each(|request| self.shift(&mut request.shift));
        person.refused.iter_mut().for_each(|shift| self.shift(shift));
    }

    fn of_rule(&self, rule: &mut RuleKind) {
        match rule {
            RuleKind::ShortestDuty(rule) => rule.exempt.iter_mut().for_each(|label| self.label(label)),
            RuleKind::Shifts(rule) => rule.of.iter_mut().for_each(|label| self.label(label)),
            RuleKind::Unwanted(rule) => rule.labels.iter_mut().for_each(|label| self.label(label)),
            RuleKind::Consecutive(Consecutive { of: Worked::Kind(label), .. })
            | RuleKind::Days(Days { of: Worked::Kind(label), .. }) => self.label(label),
            RuleKind::Rolling(Rolling { of: Counted::Shifts(of), .. }) => {
                for label in of {
                    self.label(label);
                }
            }
            RuleKind::WishedSuccessions(rule) => {
                for after in &mut rule.after {
                    self.label(&mut after.kind);
                    after.wished.iter_mut().for_each(|label| self.label(label));
                }
            }
            RuleKind::Successions(rule) => {
                for not_after in &mut rule.after {
                    self.label(&mut not_after.kind);
                    not_after.never.iter_mut().for_each(|label| self.label(label));
                }
            }
            _ => {}
        }
    }

    fn who(&self, who: &mut Who) {
        who.any_of.iter_mut().for_each(|tag| self.tag(tag));
        who.people.iter_mut().for_each(|person| person.0 = self.people[person.at()]);
    }

    fn of_team_rule(&self, rule: &mut TeamRule) {
        match rule {
            TeamRule::Skill { shifts, any_of, .. } => {
                for shift in shifts {
                    self.shift(shift);
                }
                for tag in any_of {
                    self.tag(tag);
                }
            }
            TeamRule::Count { shifts, who, .. } => {
                for shift in shifts {
                    self.shift(shift);
                }
                self.who(who);
            }
            TeamRule::Pair { shift, who, .. } => {
                self.shift(shift);
                self.who(who);
            }
            TeamRule::Beside { shift, who, beside, .. } => {
                self.shift(shift);
                self.who(who);
                self.who(beside);
            }
            TeamRule::OneOf { shifts, .. } => shifts.iter_mut().for_each(|shift| self.shift(shift)),
            TeamRule::Accompanied { guarded, guards, .. } => {
                self.shift(guarded);
                for (shift, _) in guards {
                    self.shift(shift);
                }
            }
        }
    }

    fn of_travel(&self, travel: &Travel) -> Travel {
        let mut minutes = travel.rows().to_vec();
        for (from, row) in travel.rows().iter().enumerate() {
            for (to, way) in row.iter().enumerate() {
                minutes[self.places[from] as usize][self.places[to] as usize] = *way;
            }
        }
        Travel::new(minutes)
    }
}

/// The same problem in other words.
fn relabelled(problem: &Problem, chance: &mut ChaCha8Rng) -> Problem {
    let names = Names::new(problem, chance);
    let mut other = problem.clone();
    for (index, shift) in problem.shifts.iter().enumerate() {
        other.shifts[names.shifts[index] as usize] = shift.clone();
    }
    other.shifts.iter_mut().for_each(|shift| names.of_shift(shift));
    for (index, person) in problem.people.iter().enumerate() {
        other.people[names.people[index] as usize] = person.clone();
    }
    other.people.iter_mut().for_each(|person| names.of_person(person));
    other.rules.iter_mut().for_each(|rule| names.of_rule(&mut rule.asks));
    other.team_rules.iter_mut().for_each(|rule| names.of_team_rule(rule));
    other.team_rules.shuffle(chance);
    other.travel = names.of_travel(&problem.travel);
    other
}

fn proved(problem: &Problem) -> Option<Score> {
    let options = Options { threads: 1, seed: 7, iterations: Some(3) };
    let outcome = solve(problem, &options, &|| false, &|_| {}).expect("the problem makes sense");
    outcome.optimal.then_some(outcome.score)
}

#[test]
fn other_names_and_another_order_have_the_same_optimum() {
    let (mut compared, mut ties) = (0, 0);
    for seed in 0..CASES {
        let problem = tiny_problem(seed);
        let other = relabelled(&problem, &mut ChaCha8Rng::seed_from_u64(seed));
        let (Some(one), Some(same)) = (proved(&problem), proved(&other)) else { continue };
        assert_eq!(one, same, "seed {seed}: another optimum in other words");
        compared += 1;
        ties += u32::from(problem.shifts.windows(2).any(|pair| pair[0].span.start == pair[1].span.start));
    }
    println!("{compared} problems compared, {ties} of them with shifts that start together");
    assert!(compared >= 300 && ties >= 50, "too few problems: {compared}, {ties}");
}

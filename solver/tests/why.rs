//! Why seats stay empty: what is cited suffices, none of it can be left out, and each way out is one.

mod common;

use common::tiny_problem;
use solver::explain::{Fact, Why, proof, why};
use solver::problem::{
    Ask, AskKind, Availability, Held, Minutes, Person, PersonIndex, Place, Position, PositionIndex, RuleIndex, Shift,
    ShiftIndex, Span, Tag, Travel,
};
use solver::roster::Cell;
use solver::rules::{DailyRest, PersonalRule, RuleKind};
use solver::{Level, Options, Problem, solve};

const OPTIONS: Options = Options { threads: 1, seed: 1, iterations: Some(3) };

/// Shifts of eight hours that each want one watchman, and law of overlap and daily rest.
fn watches(starts: &[i32], people: Vec<Person>) -> Problem {
    let shift = |(number, start): (usize, &i32)| Shift {
        name: format!("watch {number}"),
        span: Span::new(start * 60, (start + 8) * 60),
        day: (start / 24) as u16,
        scheduled: Minutes::hours(8),
        paid: Minutes::hours(8),
        night: false,
        night_work: false,
        place: Place(0),
        labels: Vec::new(),
        positions: vec![Position::with_cover(vec![Ask { kind: AskKind::Role, any_of: vec![Tag(0)] }], 1, 1)],
    };
    let law = |name: &str, asks| PersonalRule { name: name.into(), level: Level::Law, weight: 1, asks };
    let rest = DailyRest { rest: Minutes::hours(11), after_night: Minutes::hours(11), duty_gap: Minutes(0) };
    Problem {
        days: (0..=7).map(|day| Minutes(day * 1440)).collect(),
        weekends: Vec::new(),
        shifts: starts.iter().enumerate().map(shift).collect(),
        people,
        rules: vec![law("overlap", RuleKind::Overlap), law("daily_rest", RuleKind::DailyRest(rest))],
        team_rules: Vec::new(),
        travel: Travel::default(),
    }
}

fn watchman() -> Person {
    Person {
        name: "watchman".into(),
        held: vec![Held { tag: Tag(0), during: None }],
        availability: None,
        absences: Vec::new(),
        units: 1,
        rules: vec![RuleIndex(0), RuleIndex(1)],
        elsewhere: Vec::new(),
        fixed: Vec::new(),
        promises: Vec::new(),
        requests: Vec::new(),
        refused: Vec::new(),
    }
}

/// Why the first gap of the best roster is one.
fn explained(problem: &Problem) -> Why {
    let outcome = solve(problem, &OPTIONS, &|| false, &|_| {}).expect("it makes sense");
    let gap = outcome.gaps.first().expect("a gap");
    let cell = Cell { shift: gap.shift, position: gap.position };
    why(problem, &outcome.roster, cell, &|_| true, &|| false).expect("an explanation")
}

fn rule(name: &str) -> Fact {
    Fact::Rule { name: name.into() }
}

#[test]
fn two_watches_too_close_for_one_watchman_cite_the_rest_between_and_the_role() {
    let clerk = Person { held: Vec::new(), ..watchman() };
    let explained = explained(&watches(&[8, 18, 72], vec![watchman(), clerk]));
    assert_eq!(explained.shifts, [ShiftIndex(0), ShiftIndex(1)], "the watch on day 3 has nothing to do with it");
    assert_eq!(explained.missing, 1);
    assert_eq!(explained.facts, [Fact::Ask { ask: AskKind::Role }, rule("daily_rest")]);
    let ways: Vec<(u32, &Fact)> = explained.ways_out.iter().map(|way| (way.person.0, &way.fact)).collect();
    assert_eq!(ways, [(1, &Fact::Ask { ask: AskKind::Role }), (0, &rule("daily_rest"))]);
}

#[test]
fn somebody_who_did_not_offer_the_time_is_asked_again() {
    let never = Some(Availability { windows: Vec::new(), willing: Vec::new() });
    let explained = explained(&watches(&[8], vec![Person { availability: never, ..watchman() }]));
    assert_eq!(explained.facts, [Fact::Availability]);
    assert_eq!(explained.ways_out.len(), 1);
    assert!(explained.people.is_empty(), "nobody could come");
}

#[test]
fn what_nobody_may_change_is_no_way_out() {
    let away = vec![Span::new(0, 1440)];
    let problem = watches(&[8], vec![Person { absences: away, ..watchman() }]);
    let cell = Cell { shift: ShiftIndex(0), position: PositionIndex(0) };
    let empty = solver::Roster::fixed(&problem);
    let told = why(&problem, &empty, cell, &|fact| *fact != Fact::Absence, &|| false).expect("an explanation");
    assert_eq!((told.facts.as_slice(), told.ways_out.len()), ([Fact::Absence].as_slice(), 0));
}

#[test]
fn a_filled_place_and_a_roster_that_could_be_better_have_no_explanation() {
    let problem = watches(&[8], vec![watchman()]);
    let cell = Cell { shift: ShiftIndex(0), position: PositionIndex(0) };
    let empty = solver::Roster::fixed(&problem);
    assert_eq!(why(&problem, &empty, cell, &|_| true, &|| false), None, "the watchman could simply come");
    let mut full = empty;
    full.set(PersonIndex(0), vec![cell]);
    assert_eq!(why(&problem, &full, cell, &|_| true, &|| false), None, "nothing is missing");
}

/// On tiny problems of every kind: solving only what is cited lacks as much, and without any one fact it lacks less.
#[test]
fn what_is_cited_suffices_and_nothing_of_it_is_too_much() {
    let (mut asked, mut answered, mut cited) = (0, 0, 0);
    for seed in 0..120 {
        let problem = tiny_problem(seed);
        let outcome = solve(&problem, &OPTIONS, &|| false, &|_| {}).expect("the problem makes sense");
        for gap in outcome.gaps.iter().filter(|_| outcome.optimal) {
            asked += 1;
            let cell = Cell { shift: gap.shift, position: gap.position };
            let Some(told) = why(&problem, &outcome.roster, cell, &|_| false, &|| false) else { continue };
            answered += 1;
            cited += told.facts.len();
            let (alone, lacks) = proof(&problem, &told, &|| false).expect("proved");
            assert_eq!(lacks, told.missing, "seed {seed}: what is cited does not suffice: {told:?}");
            if !alone.people.is_empty() {
                let solved = solve(&alone, &OPTIONS, &|| false, &|_| {}).expect("the proof makes sense");
                assert_eq!(
                    solved.score[Level::MinimumCover],
                    told.missing,
                    "seed {seed}: the proof lacks something else"
                );
            }
            for fact in &told.facts {
                let facts = told.facts.iter().filter(|kept| *kept != fact).cloned().collect();
                let fewer = Why { facts, ..told.clone() };
                let lacks = proof(&problem, &fewer, &|| false).map(|(_, lacks)| lacks);
                assert_ne!(lacks, Some(told.missing), "seed {seed}: {fact:?} is cited for nothing");
            }
        }
    }
    println!("{asked} gaps asked about, {answered} explained by {cited} facts");
    assert!(answered * 10 >= asked * 7 && answered > 100, "only {answered} of {asked} were explained");
}

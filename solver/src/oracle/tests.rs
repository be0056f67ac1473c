//! Every way to the cheapest timeline finds one that costs the same.

use super::blocks::Blocks;
use super::dense::{Answer, Dense, Habit, NOT_FOR_SALE, Only, Path};
use super::slots::Slots;
use super::*;
use crate::instance::{Instance, stint_of};
use crate::problem::{
    Label, Minutes, Person, Place, Position, Problem, RuleIndex, Shift, ShiftIndex, Span, Stint, Travel,
};
use crate::rules::{
    Consecutive, DaysOff, Hours, NotAfter, Period, PersonalRule, RuleKind, Shifts, Shortest, Successions, WeekendsOff,
    Worked,
};
use crate::score::Level;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

const DAYS: u16 = 14;
const KINDS: usize = 3;
const DAY: i32 = 1440;

/// Two weeks of three kinds of shifts, and somebody who may work all of them under rules that bind.
fn weeks(chance: &mut ChaCha8Rng) -> Problem {
    let all = Period { first: 0, count: DAYS };
    let weekends: Vec<Span> = (0..2).map(|week| Span::new((week * 7 + 5) * DAY, (week * 7 + 7) * DAY)).collect();
    let week = |week: i32| Period { first: week * 7, count: 7 };
    let hours = chance.random_range(40..60);
    let law = |asks| PersonalRule { name: "law".into(), level: Level::Law, weight: 1, asks };
    let soft = |weight, asks| PersonalRule { level: Level::Fairness, weight, ..law(asks) };
    let shortest = Shortest { days: 2, within: all, open_start: true };
    let rules = vec![
        law(RuleKind::Overlap),
        law(RuleKind::Hours(Hours {
            period: all,
            minimum: Minutes::hours(hours),
            maximum: Minutes::hours(hours + 12),
        })),
        law(RuleKind::WeekendsOff(WeekendsOff { weekends, off: 1 })),
        law(RuleKind::Consecutive(Consecutive { of: Worked::Days, minimum: Some(shortest), maximum: 5 })),
        law(RuleKind::DaysOff(DaysOff { minimum: 2, maximum: None, within: all })),
        law(RuleKind::Successions(Successions { after: vec![NotAfter { kind: Label(2), never: vec![Label(0)] }] })),
        soft(7, RuleKind::Shifts(Shifts { of: vec![Label(2)], ..Shifts::at_most(2, all) })),
        soft(3, RuleKind::Shifts(Shifts { minimum: 4, of: vec![Label(0)], ..Shifts::at_most(9, all) })),
        // One after the other, in one dimension.
        soft(6, RuleKind::Shifts(Shifts { minimum: 1, of: vec![Label(1)], ..Shifts::at_most(1, week(0)) })),
        soft(6, RuleKind::Shifts(Shifts { minimum: 1, of: vec![Label(1)], ..Shifts::at_most(1, week(1)) })),
    ];
    let shift = |number: usize| {
        let (day, kind) = ((number / KINDS) as i32, number % KINDS);
        let length = [480, 600, 720][kind];
        Shift {
            name: format!("{day} {kind}"),
            span: Span::new(day * DAY + 480, day * DAY + 480 + length),
            day: day as u16,
            scheduled: Minutes(length),
            paid: Minutes(length),
            night: false,
            night_work: false,
            place: Place(0),
            labels: vec![Label::from(kind)],
            positions: vec![Position { asks: Vec::new(), cover: Vec::new() }],
        }
    };
    let person = Person {
        name: "somebody".into(),
        held: Vec::new(),
        availability: None,
        absences: Vec::new(),
        units: 1,
        rules: (0..rules.len()).map(RuleIndex::from).collect(),
        elsewhere: Vec::new(),
        fixed: Vec::new(),
        promises: Vec::new(),
        requests: Vec::new(),
        refused: Vec::new(),
    };
    Problem {
        days: (0..=i32::from(DAYS)).map(|day| Minutes(day * DAY)).collect(),
        weekends: Vec::new(),
        shifts: (0..usize::from(DAYS) * KINDS).map(shift).collect(),
        people: vec![person],
        rules,
        team_rules: Vec::new(),
        travel: Travel::default(),
    }
}

/// What a timeline costs, counted from nothing.
fn counted(plan: &Plan<'_>, weights: &Weights, prices: &[Cost], cells: &[Cell]) -> Cost {
    let paid: Cost = cells.iter().map(|cell| prices[cell.shift.at()]).sum();
    paid + weights.sum(plan.score(cells))
}

#[test]
fn every_way_agrees_and_a_recount_says_the_same() {
    let mut chance = ChaCha8Rng::seed_from_u64(5);
    let (mut compared, mut reached, mut bounded, mut carried_apart) = (0, 0, 0, 0);
    for _ in 0..12 {
        let problem = weeks(&mut chance);
        let instance = Instance::for_search(&problem, 1, &|| false);
        let (plan, weights) = (&instance.plans[0], &instance.weights);
        let folded = plan.folded.as_ref().expect("two weeks fit in a diagram");
        // Large enough for wide integers, every other time.
        let scale = if chance.random_bool(0.5) { 100 } else { 1 << 30 };
        let prices: Vec<Cost> = problem.shifts.iter().map(|_| chance.random_range(-20..10) * scale).collect();
        let best = Oracle::default().best(
            plan,
            weights,
            |event, _| prices[event.shift.expect("a shift").at()],
            Purpose::Proof,
        );
        assert_eq!(best.least, Some(best.cost));
        assert_eq!(best.cost, counted(plan, weights, &prices, &best.cells), "the cells cost something else");
        assert!(plan.score(&best.cells)[Level::Law] == 0, "a legal timeline breaks a law");
        let sums: Vec<usize> = (0..folded.diagram.sums.len()).collect();
        let slots = Slots::new(&folded.diagram, &sums);
        carried_apart += u32::from(slots.dimensions() < sums.len() && slots.settling().count() > 0);
        let mut sold = vec![NOT_FOR_SALE; folded.events];
        for (event, place) in plan.events.iter().zip(&folded.places) {
            sold[*place as usize] = prices[event.shift.expect("a shift").at()];
        }
        let by_values = path(Some(Only::Nodes), &folded.diagram, weights, &sold);
        assert_eq!(by_values.cost, best.cost, "blocks and values differ");
        let in_corridor = path(Some(Only::Corridors), &folded.diagram, weights, &sold);
        assert!(in_corridor.least <= best.cost, "a bound of {} above {}", in_corridor.least, best.cost);
        assert!(in_corridor.cost >= best.cost, "{} is less than the least, {}", in_corridor.cost, best.cost);
        bounded += u32::from(in_corridor.least > best.cost - best.cost.abs() / 20);
        reached += u32::from(in_corridor.cost == best.cost);
        let offers: Vec<Option<Offer>> =
            prices.iter().map(|price| Some(Offer { position: PositionIndex(0), price: *price })).collect();
        let by_labels = Labels::default().best(plan, weights, &offers, Purpose::Proof);
        // Labels take too few hours for a price; the diagram has only legal paths.
        if by_labels.least.is_some() && plan.score(&by_labels.cells)[Level::Law] == 0 {
            compared += 1;
            assert_eq!(by_labels.cost, best.cost, "labels and the diagram differ");
        }
    }
    assert!(compared >= 4, "labels were exact only {compared} times");
    assert!(carried_apart >= 8, "the weeks were settled apart only {carried_apart} times");
    assert!(reached >= 8, "a corridor held the cheapest only {reached} times");
    assert!(bounded >= 8, "tolls came near the cheapest only {bounded} times");
}

#[test]
fn work_in_short_runs_makes_short_blocks() {
    let problem = weeks(&mut ChaCha8Rng::seed_from_u64(1));
    let instance = Instance::for_search(&problem, 1, &|| false);
    let diagram = &instance.plans[0].folded.as_ref().expect("a diagram").diagram;
    let blocks = Blocks::new(diagram, &Slots::new(diagram, &[0, 1]), 1_000_000).expect("few enough");
    assert!(blocks.hubs.len() <= usize::from(DAYS) + diagram.ends.len());
    let longest = blocks.begun.iter().map(|begun| begun.arcs.len()).max();
    assert!(longest.is_some_and(|longest| longest < diagram.arcs.len()), "{longest:?} of {}", diagram.arcs.len());
}

#[test]
fn a_rule_that_cannot_bind_leaves_no_trace() {
    let mut problem = weeks(&mut ChaCha8Rng::seed_from_u64(1));
    let nodes = |problem: &Problem| {
        let instance = Instance::for_search(problem, 1, &|| false);
        let diagram = &instance.plans[0].folded.as_ref().expect("a diagram").diagram;
        (diagram.nodes(), diagram.sums.len())
    };
    let before = nodes(&problem);
    let all = Period { first: 0, count: DAYS };
    let idle = [
        RuleKind::Shifts(Shifts::at_most(DAYS, all)),
        RuleKind::Consecutive(Consecutive::at_most(5, Worked::Days)),
        RuleKind::NoNightWork,
    ];
    for asks in idle {
        problem.people[0].rules.push(problem.rules.len().into());
        problem.rules.push(PersonalRule { name: "idle".into(), level: Level::Law, weight: 1, asks });
    }
    assert_eq!(nodes(&problem), before);
}

#[test]
fn sums_that_nothing_adds_to_are_charged_each_for_itself() {
    let mut problem = weeks(&mut ChaCha8Rng::seed_from_u64(1));
    let is_soft = |rule: &RuleIndex| problem.rules[rule.at()].level != Level::Law;
    problem.people[0].rules.retain(is_soft);
    problem.people[0].absences = vec![Span::new(0, i32::from(DAYS) * DAY)];
    // One of them has begun already.
    let since = Period { first: -7, count: DAYS };
    let asks = RuleKind::Shifts(Shifts { minimum: 3, ..Shifts::at_most(9, since) });
    problem.people[0].rules.push(problem.rules.len().into());
    problem.rules.push(PersonalRule { name: "since".into(), level: Level::Fairness, weight: 5, asks });
    let yesterday = Stint { span: Span::new(480 - DAY, 960 - DAY), day: -1, ..stint_of(&problem, ShiftIndex(0)) };
    problem.people[0].elsewhere = vec![yesterday];
    let instance = Instance::for_search(&problem, 1, &|| false);
    let plan = &instance.plans[0];
    let best = Oracle::default().best(plan, &instance.weights, |_, _| 0, Purpose::Proof);
    assert!(plan.folded.as_ref().is_some_and(|folded| folded.diagram.sums.len() >= 2), "sums that bind");
    assert_eq!(best.cost, instance.weights.sum(plan.score(&[])));
}

#[test]
fn tolls_of_other_weights_do_not_bound() {
    let mut chance = ChaCha8Rng::seed_from_u64(7);
    for _ in 0..12 {
        let mut problem = weeks(&mut chance);
        // No law between the shifts: then good tolls meet the cost, and one too high for the weights shows at once.
        let is_soft = |rule: &RuleIndex| problem.rules[rule.at()].level != Level::Law;
        problem.people[0].rules.retain(is_soft);
        let instance = Instance::for_search(&problem, 1, &|| false);
        let plan = &instance.plans[0];
        let folded = plan.folded.as_ref().expect("two weeks fit in a diagram");
        let prices: Vec<Cost> = (0..folded.events).map(|_| chance.random_range(-2_000..1_000)).collect();
        let mut dense = Dense::default();
        dense.only = Some(Only::Corridors);
        let mut habit = Habit::default();
        // What is wished weighs much, then nothing.
        for fairness in [1_000, 0] {
            let weights = Weights::of([0, 0, 0, 0, fairness, 0, 0]);
            let exact = path(None, &folded.diagram, &weights, &prices);
            let answer = dense.cheapest(&folded.diagram, &weights, &prices, Purpose::Proof, &mut habit);
            let Answer::Found(found) = answer else { panic!("there is a path") };
            assert!(found.least <= exact.cost, "a bound of {} above {}", found.least, exact.cost);
        }
    }
}

/// The path that one way alone finds.
fn path(only: Option<Only>, diagram: &Diagram, weights: &Weights, prices: &[Cost]) -> Path {
    let mut dense = Dense::default();
    dense.only = only;
    match dense.cheapest(diagram, weights, prices, Purpose::Proof, &mut Habit::default()) {
        Answer::Found(path) => path,
        Answer::Nothing | Answer::TooLarge => panic!("there is a path"),
    }
}

//! Ten thousand problems, most of them silly: each is refused with its faults or gets a roster, and none panics.

mod common;

use common::tiny_problem;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use solver::problem::{
    Fixed, Minutes, Place, PositionIndex, Promise, Reason, Request, RuleIndex, ShiftIndex, Span, Tag,
};
use solver::rules::{
    Consecutive, ConsecutiveWeekends, Counted, Days, DaysOff, Hours, Limit, Period, Rolling, RollingWeekends, RuleKind,
    Shifts, SteadyStarts, Times, Unit, Weekends, Wish, Worked,
};
use solver::{Level, Options, Problem, solve};

const PROBLEMS: u64 = 10_000;

/// Numbers that a mistaken program sends.
fn odd(chance: &mut ChaCha8Rng) -> i32 {
    [0, 1, -1, 7, 59, 1440, -1440, 20_160, 70_000, i32::MAX, i32::MIN, i32::MAX / 4][chance.random_range(0..12)]
}

fn odd_index(chance: &mut ChaCha8Rng) -> u32 {
    [0, 1, 2, 3, 99, u32::MAX][chance.random_range(0..6)]
}

fn odd_weight(chance: &mut ChaCha8Rng) -> i64 {
    [0, 1, -1, 1_000_000, 1_000_001, i64::MAX, i64::MIN][chance.random_range(0..7)]
}

/// Puts something odd somewhere.
fn spoil(problem: &mut Problem, chance: &mut ChaCha8Rng) {
    let shift = chance.random_range(0..problem.shifts.len());
    let rule = chance.random_range(0..problem.rules.len());
    let person = chance.random_range(0..problem.people.len());
    let week = Period { first: odd(chance), count: odd(chance) as u16 };
    match chance.random_range(0..24) {
        0 => problem.shifts[shift].span = Span::new(odd(chance), odd(chance)),
        1 => problem.shifts[shift].day = odd(chance) as u16,
        2 => problem.shifts[shift].paid = Minutes(odd(chance)),
        3 => problem.shifts[shift].scheduled = Minutes(odd(chance)),
        4 => problem.shifts[shift].place = Place(odd_index(chance)),
        5 => problem.shifts[shift].positions.clear(),
        6 => problem.shifts[shift].positions.iter_mut().for_each(|position| position.cover.clear()),
        7 => {
            for cover in problem.shifts[shift].positions.iter_mut().flat_map(|position| &mut position.cover) {
                (cover.units, cover.under, cover.over) = (odd(chance) as u16, odd_weight(chance), odd_weight(chance));
            }
        }
        8 => problem.days.push(Minutes(odd(chance))),
        9 => problem.days.truncate(chance.random_range(0..3)),
        10 => problem.people[person].rules.push(RuleIndex(odd_index(chance))),
        11 => problem.people[person].units = odd(chance) as u16,
        12 => problem.people[person].absences.push(Span::new(odd(chance), odd(chance))),
        13 => problem.people[person].held.iter_mut().for_each(|held| held.tag = Tag(odd_index(chance))),
        14 => {
            let (shift, position) = (ShiftIndex(odd_index(chance)), PositionIndex(odd_index(chance)));
            problem.people[person].fixed.push(Fixed { shift, position, reason: Reason::Confirmed });
        }
        15 => {
            let shift = ShiftIndex(odd_index(chance));
            problem.people[person].promises.push(Promise { shift, weight: odd_weight(chance) });
            let level = Level::ALL[chance.random_range(0..7)];
            let request = Request { shift, level, on: odd_weight(chance), off: odd_weight(chance) };
            problem.people[person].requests.push(request);
        }
        16 => problem.rules[rule].weight = odd_weight(chance),
        17 => {
            let (minimum, maximum) = (Minutes(odd(chance)), Minutes(odd(chance)));
            problem.rules[rule].asks = RuleKind::Hours(Hours { period: week, minimum, maximum });
        }
        18 => {
            let (minimum, maximum) = (odd(chance) as u16, odd(chance) as u16);
            problem.rules[rule].asks = RuleKind::Shifts(Shifts { minimum, ..Shifts::at_most(maximum, week) });
        }
        19 => {
            let maximum = chance.random_bool(0.5).then(|| odd(chance) as u16);
            problem.rules[rule].asks =
                RuleKind::DaysOff(DaysOff { minimum: odd(chance) as u16, maximum, within: week });
        }
        20 => {
            problem.rules[rule].asks = RuleKind::Consecutive(Consecutive::at_most(odd(chance) as u16, Worked::Days));
        }
        21 | 22 => problem.rules[rule].asks = odd_rule(chance, week),
        _ => problem.people.truncate(person),
    }
}

/// A rule on days or weekends, all figures of which are odd.
fn odd_rule(chance: &mut ChaCha8Rng, week: Period) -> RuleKind {
    let (minimum, length) = (odd(chance) as u16, odd(chance) as u16);
    let maximum = chance.random_bool(0.5).then(|| odd(chance) as u16);
    let limit = if chance.random_bool(0.5) { Limit::AtMost } else { Limit::AtLeast }(odd(chance) as u32);
    let mut spans: Vec<Span> = (0..chance.random_range(0..4)).map(|_| Span::new(odd(chance), odd(chance))).collect();
    if chance.random_bool(0.5) {
        spans = vec![Span::new(-1440, -1), Span::new(0, 1), Span::new(1440, 1440 + i32::from(length))];
    }
    match chance.random_range(0..6) {
        0 => RuleKind::Days(Days { period: week, of: Worked::Days, minimum, maximum }),
        1 => {
            let of = [Counted::Minutes, Counted::Days, Counted::Shifts(Vec::new())][chance.random_range(0..3)].clone();
            RuleKind::Rolling(Rolling { of, days: length, limit, within: week })
        }
        2 => RuleKind::Weekends(Weekends { weekends: spans, minimum, maximum }),
        3 => RuleKind::ConsecutiveWeekends(ConsecutiveWeekends { weekends: spans, minimum, maximum }),
        4 => RuleKind::RollingWeekends(RollingWeekends { weekends: spans, in_a_row: length, limit }),
        5 if chance.random_bool(0.5) => {
            let midnights = vec![Minutes(odd(chance)), Minutes(odd(chance)), Minutes(i32::MAX / 4)];
            let (tolerance, first) = (Minutes(odd(chance)), odd(chance));
            RuleKind::SteadyStarts(SteadyStarts { tolerance, days_off: maximum, first, midnights })
        }
        _ => RuleKind::Times(Times { spans, wish: Wish::Within, amount: Unit::Minutes }),
    }
}

#[test]
fn no_problem_however_silly_makes_the_engine_panic() {
    let options = Options { threads: 1, seed: 1, iterations: Some(1) };
    let (mut refused, mut solved) = (0, 0);
    for seed in 0..PROBLEMS {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        let mut problem = tiny_problem(seed);
        for _ in 0..chance.random_range(0..3) {
            if !problem.people.is_empty() {
                spoil(&mut problem, &mut chance);
            }
        }
        match solve(&problem, &options, &|| false, &|_| {}) {
            Ok(outcome) => {
                assert!(outcome.bound <= outcome.score, "seed {seed}");
                solved += 1;
            }
            Err(faults) => {
                assert!(!faults.is_empty() && faults.iter().all(|fault| fault.field.starts_with('/')), "seed {seed}");
                refused += 1;
            }
        }
    }
    println!("{refused} refused, {solved} solved");
    assert!(refused > PROBLEMS / 5 && solved > PROBLEMS / 5, "{refused} refused, {solved} solved");
}

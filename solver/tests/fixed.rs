//! What is fixed is never forbidden: there is always a roster, it names what is broken, and adds nothing to it.

use solver::problem::{
    Fixed, Minutes, Person, Place, Position, PositionIndex, Reason, RuleIndex, Shift, ShiftIndex, Span, Stint, Travel,
};
use solver::rules::{DailyRest, Hours, Period, PersonalRule, RuleKind};
use solver::{Level, Options, Outcome, Problem, solve};

/// A week in which everybody is bound by overlap, 11 h of rest and 40 h.
fn week(shifts: &[(i32, i32, i32)], people: Vec<Person>) -> Problem {
    let shift = |(number, (day, start, hours)): (usize, &(i32, i32, i32))| Shift {
        name: format!("shift {number}"),
        span: Span::new(day * 1440 + start * 60, day * 1440 + (start + hours) * 60),
        day: *day as u16,
        scheduled: Minutes::hours(*hours),
        paid: Minutes::hours(*hours),
        night: false,
        night_work: false,
        place: Place(0),
        labels: Vec::new(),
        positions: vec![Position::with_cover(Vec::new(), 1, 1)],
    };
    let law = |name: &str, asks| PersonalRule { name: name.into(), level: Level::Law, weight: 1, asks };
    let rest = DailyRest { rest: Minutes::hours(11), after_night: Minutes::hours(11), duty_gap: Minutes::hours(4) };
    let week = Period { first: 0, count: 7 };
    let hours = Hours { period: week, minimum: Minutes(0), maximum: Minutes::hours(40) };
    Problem {
        days: (0..=7).map(|day| Minutes(day * 1440)).collect(),
        weekends: Vec::new(),
        shifts: shifts.iter().enumerate().map(shift).collect(),
        people,
        rules: vec![
            law("overlap", RuleKind::Overlap),
            law("daily_rest", RuleKind::DailyRest(rest)),
            law("weekly_maximum", RuleKind::Hours(hours)),
        ],
        team_rules: Vec::new(),
        travel: Travel::default(),
    }
}

fn person() -> Person {
    Person {
        name: "person".into(),
        held: Vec::new(),
        availability: None,
        absences: Vec::new(),
        units: 1,
        rules: (0..3).map(RuleIndex::from).collect(),
        elsewhere: Vec::new(),
        fixed: Vec::new(),
        promises: Vec::new(),
        requests: Vec::new(),
        refused: Vec::new(),
    }
}

fn locked_on(shifts: &[u32]) -> Vec<Fixed> {
    let lock = |shift: &u32| Fixed { shift: ShiftIndex(*shift), position: PositionIndex(0), reason: Reason::Locked };
    shifts.iter().map(lock).collect()
}

fn solved(problem: &Problem) -> Outcome {
    let options = Options { threads: 1, seed: 1, iterations: Some(2) };
    solve(problem, &options, &|| false, &|_| {}).expect("the problem makes sense")
}

fn breaches(outcome: &Outcome) -> Vec<(&str, i64)> {
    outcome.breaches.iter().map(|breach| (breach.rule.as_str(), breach.amount)).collect()
}

fn shifts_of(outcome: &Outcome) -> Vec<u32> {
    outcome.roster.of(0.into()).iter().map(|cell| cell.shift.0).collect()
}

#[test]
fn two_overlapping_locks_still_get_a_roster_and_the_rest_of_the_week_is_planned() {
    let shifts = [(0, 9, 8), (0, 15, 8), (2, 9, 8)];
    let outcome = solved(&week(&shifts, vec![Person { fixed: locked_on(&[0, 1]), ..person() }]));
    assert_eq!(shifts_of(&outcome), [0, 1, 2]);
    assert_eq!(breaches(&outcome), [("overlap", 120)]);
    assert!(outcome.gaps.is_empty());
}

#[test]
fn a_history_that_ends_on_monday_at_six_keeps_the_morning_free() {
    let until_six = Stint {
        span: Span::new(-3 * 60, 6 * 60),
        day: -1,
        scheduled: Minutes::hours(9),
        paid: Minutes::hours(9),
        night: true,
        night_work: true,
        place: Place(0),
        kind: None,
    };
    let shifts = [(0, 11, 6), (0, 18, 5), (2, 9, 8)];
    let outcome = solved(&week(&shifts, vec![Person { elsewhere: vec![until_six], ..person() }]));
    assert_eq!(shifts_of(&outcome), [1, 2], "rest ends on Monday at 17:00");
    assert!(breaches(&outcome).is_empty());
    assert_eq!(outcome.gaps.len(), 1);
    assert_eq!(outcome.gaps[0].stopped[0].obstacle.code(), "daily_rest");
}

#[test]
fn a_lock_too_soon_after_history_is_named_and_stays() {
    let until_six = Stint {
        span: Span::new(-3 * 60, 6 * 60),
        day: -1,
        scheduled: Minutes::hours(9),
        paid: Minutes::hours(9),
        night: true,
        night_work: true,
        place: Place(0),
        kind: None,
    };
    let fixed = locked_on(&[0]);
    let outcome = solved(&week(&[(0, 12, 8)], vec![Person { elsewhere: vec![until_six], fixed, ..person() }]));
    assert_eq!(shifts_of(&outcome), [0]);
    assert_eq!(breaches(&outcome), [("daily_rest", 5 * 60)]);
}

#[test]
fn someone_sick_on_a_published_shift_stays_on_it_and_is_named() {
    let fixed = vec![Fixed { shift: ShiftIndex(0), position: PositionIndex(0), reason: Reason::Published }];
    let sick = Person { fixed, absences: vec![Span::new(0, 2 * 1440)], ..person() };
    let outcome = solved(&week(&[(0, 9, 8), (1, 9, 8), (3, 9, 8)], vec![sick]));
    assert_eq!(shifts_of(&outcome), [0, 2], "the engine adds nothing while they are away");
    assert_eq!(breaches(&outcome), [("absence", 1)]);
}

#[test]
fn locks_beyond_the_weekly_maximum_get_nothing_added() {
    let shifts = [(0, 9, 8), (1, 9, 8), (2, 9, 8), (3, 9, 8), (4, 9, 8), (5, 9, 8), (6, 9, 8)];
    let outcome = solved(&week(&shifts, vec![Person { fixed: locked_on(&[0, 1, 2, 3, 4, 5]), ..person() }]));
    assert_eq!(shifts_of(&outcome), [0, 1, 2, 3, 4, 5]);
    assert_eq!(breaches(&outcome), [("weekly_maximum", 8 * 60)]);
    assert_eq!(outcome.score[Level::Law], 8 * 60);
}

#[test]
fn the_same_seed_gives_the_same_roster_whatever_the_threads() {
    let shifts: Vec<(i32, i32, i32)> = (0..7).flat_map(|day| [(day, 7, 8), (day, 14, 8)]).collect();
    let problem = week(&shifts, (0..5).map(|_| person()).collect());
    let with = |threads| {
        let options = Options { threads, seed: 3, iterations: Some(4) };
        solve(&problem, &options, &|| false, &|_| {}).expect("the problem makes sense").roster
    };
    assert_eq!(with(1), with(1));
    assert_eq!(with(1), with(2));
}

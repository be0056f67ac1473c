//! Work that nobody asks for, and that makes other work cost less, is looked at.

use solver::explain::review;
use solver::problem::{
    Fixed, Label, Minutes, Person, PersonIndex, Place, Position, PositionIndex, Reason, RuleIndex, Shift, ShiftIndex,
    Span, Travel,
};
use solver::roster::Cell;
use solver::rules::{DailyRest, NotAfter, PersonalRule, RuleKind, Successions};
use solver::{Level, Options, Problem, Roster, Score, solve};

/// A shift from one hour of the horizon to another that nobody misses. Its label is its number.
fn shift(number: u32, start: i32, end: i32) -> Shift {
    Shift {
        name: format!("shift {number}"),
        span: Span::new(start * 60, end * 60),
        day: (start / 24) as u16,
        scheduled: Minutes::hours(end - start),
        paid: Minutes::hours(end - start),
        night: false,
        night_work: false,
        place: Place(0),
        labels: vec![Label(number)],
        positions: vec![Position { asks: Vec::new(), cover: Vec::new() }],
    }
}

/// Somebody who is on the first and the last of three shifts, and may take the one between.
fn between(hours: [(i32, i32); 3], asks: RuleKind) -> Problem {
    let on = |shift| Fixed { shift: ShiftIndex(shift), position: PositionIndex(0), reason: Reason::Locked };
    let person = Person {
        name: "somebody".into(),
        held: Vec::new(),
        availability: None,
        absences: Vec::new(),
        units: 1,
        rules: vec![RuleIndex(0), RuleIndex(1)],
        elsewhere: Vec::new(),
        fixed: vec![on(0), on(2)],
        promises: Vec::new(),
        requests: Vec::new(),
        refused: Vec::new(),
    };
    let rule = |level, asks| PersonalRule { name: "rule".into(), level, weight: 1, asks };
    Problem {
        days: (0..=2).map(|day| Minutes(day * 1440)).collect(),
        weekends: Vec::new(),
        shifts: (0..).zip(hours).map(|(number, (start, end))| shift(number, start, end)).collect(),
        people: vec![person],
        rules: vec![rule(Level::Law, RuleKind::Overlap), rule(Level::Fairness, asks)],
        team_rules: Vec::new(),
        travel: Travel::default(),
    }
}

fn assert_mended(problem: &Problem) {
    assert_ne!(review(problem, &Roster::fixed(problem)).score, Score::ZERO, "what is fixed alone costs");
    let mut all = Roster::fixed(problem);
    let cells = (0..3).map(|shift| Cell { shift: ShiftIndex(shift), position: PositionIndex(0) }).collect();
    all.set(PersonIndex(0), cells);
    assert_eq!(review(problem, &all).score, Score::ZERO, "with the shift between it does not");
    let options = Options { threads: 1, seed: 1, iterations: Some(3) };
    let outcome = solve(problem, &options, &|| false, &|_| {}).expect("the problem makes sense");
    assert_eq!(outcome.score, Score::ZERO);
}

#[test]
fn a_shift_that_joins_two_duties_with_too_little_rest_between() {
    let (rest, duty_gap) = (Minutes::hours(11), Minutes::hours(4));
    let asks = RuleKind::DailyRest(DailyRest { rest, after_night: rest, duty_gap });
    assert_mended(&between([(7, 10), (11, 14), (15, 18)], asks));
}

#[test]
fn a_shift_that_comes_between_two_that_must_not_follow_each_other() {
    let asks = RuleKind::Successions(Successions { after: vec![NotAfter { kind: Label(0), never: vec![Label(2)] }] });
    assert_mended(&between([(14, 22), (25, 27), (31, 39)], asks));
}

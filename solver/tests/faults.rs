//! Problems that make no sense are told so, field by field, before any work.

mod common;

use common::tiny_problem;
use solver::problem::{Fixed, Minutes, PositionIndex, Reason, RuleIndex, ShiftIndex, Span};
use solver::{Options, Problem, solve};

/// A problem that makes sense, with one thing changed.
fn broken(change: impl FnOnce(&mut Problem)) -> Vec<String> {
    let mut problem = tiny_problem(1);
    change(&mut problem);
    let faults = solve(&problem, &Options::default(), &|| true, &|_| {}).expect_err("the problem makes no sense");
    faults.into_iter().map(|fault| fault.field).collect()
}

#[test]
fn each_fault_names_its_field() {
    type Case = (&'static str, fn(&mut Problem));
    let cases: &[Case] = &[
        ("/days", |problem| problem.days.truncate(1)),
        ("/days/1", |problem| problem.days[1] = Minutes(-5)),
        ("/days", |problem| problem.days = (0..3_650).map(|day| Minutes(day * 1440)).collect()),
        ("/shifts/0/span", |problem| problem.shifts[0].span = Span::new(600, 500)),
        ("/shifts/0/span", |problem| problem.shifts[0].span = Span::new(0, i32::MAX)),
        ("/shifts/0/day", |problem| problem.shifts[0].day = 99),
        ("/shifts/0/positions", |problem| problem.shifts[0].positions.clear()),
        ("/shifts/0/positions/0/cover/0/units", |problem| problem.shifts[0].positions[0].cover[0].units = 20_000),
        ("/people/0/rules/0", |problem| problem.people[0].rules = vec![RuleIndex(99)]),
        ("/people/0/fixed/0", |problem| {
            problem.people[0].fixed =
                vec![Fixed { shift: ShiftIndex(99), position: PositionIndex(0), reason: Reason::Locked }];
        }),
        ("/rules/0/weight", |problem| problem.rules[0].weight = i64::MAX),
        ("/rules/0/weight", |problem| problem.rules[0].weight = -1),
    ];
    for (field, change) in cases {
        let fields = broken(change);
        assert!(fields.iter().any(|found| found == field), "{field} is not among {fields:?}");
    }
}

#[test]
fn all_faults_come_at_once() {
    let fields = broken(|problem| {
        problem.shifts[0].day = 99;
        problem.people[0].units = 0;
        problem.rules[0].name.clear();
    });
    assert_eq!(fields, ["/shifts/0/day", "/people/0/units", "/rules/0/name"]);
}

//! Problems that make no sense are told so, field by field, before any work.

mod common;

use common::tiny_problem;
use solver::problem::{Fixed, Label, Minutes, PositionIndex, Reason, RuleIndex, ShiftIndex, Span};
use solver::rules::{
    ConsecutiveWeekends, Counted, Days, Limit, Period, Rolling, RollingWeekends, RuleKind, SteadyStarts, Times, Unit,
    Unwanted, Weekends, Wish, WishedAfter, WishedSuccessions, Worked,
};
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
        ("/shifts/0/day", |problem| problem.shifts[0].day = (problem.shifts[0].day + 1) % 4),
        ("/shifts/0/positions", |problem| problem.shifts[0].positions.clear()),
        ("/shifts/0/positions/0/cover/0/units", |problem| problem.shifts[0].positions[0].cover[0].units = 20_000),
        ("/people", |problem| problem.people.clear()),
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
fn each_rule_is_asked_whether_it_makes_sense() {
    let within = Period { first: 0, count: 14 };
    let weekends = || vec![Span::new(5 * 1440, 7 * 1440), Span::new(12 * 1440, 14 * 1440)];
    let days = Days { period: within, of: Worked::Days, minimum: 1, maximum: Some(3) };
    let rolling = |of, days, limit| Rolling { of, days, limit, within };
    let steady = |tolerance, midnights: &[i32]| {
        let midnights = midnights.iter().copied().map(Minutes).collect();
        RuleKind::SteadyStarts(SteadyStarts { tolerance: Minutes(tolerance), days_off: None, first: 0, midnights })
    };
    let wished = |wished, or_off| {
        let after = vec![WishedAfter { kind: Label(0), wished, or_off }];
        RuleKind::WishedSuccessions(WishedSuccessions { after, within })
    };
    let times = |spans| RuleKind::Times(Times { spans, wish: Wish::Within, amount: Unit::Shifts });
    let of_weekends = |minimum, maximum| Weekends { weekends: weekends(), minimum, maximum };
    let in_a_row = |minimum, maximum| ConsecutiveWeekends { weekends: weekends(), minimum, maximum };
    let of_any = |in_a_row, limit| RollingWeekends { weekends: weekends(), in_a_row, limit };
    let silly = [
        RuleKind::Days(Days { minimum: 4, ..days }),
        RuleKind::Days(Days { minimum: 15, maximum: None, ..days }),
        RuleKind::Days(Days { period: Period { first: 0, count: 0 }, minimum: 0, ..days }),
        RuleKind::Rolling(rolling(Counted::Days, 0, Limit::AtMost(1))),
        RuleKind::Rolling(Rolling {
            within: Period { first: 0, count: 40 },
            ..rolling(Counted::Days, 32, Limit::AtMost(1))
        }),
        RuleKind::Rolling(rolling(Counted::Days, 15, Limit::AtMost(1))),
        RuleKind::Rolling(rolling(Counted::Nights, 7, Limit::AtLeast(8))),
        RuleKind::Rolling(rolling(Counted::Minutes, 1, Limit::AtLeast(1441))),
        RuleKind::Rolling(rolling(Counted::Minutes, 7, Limit::AtMost(u32::MAX))),
        RuleKind::Weekends(of_weekends(2, Some(1))),
        RuleKind::Weekends(of_weekends(3, None)),
        RuleKind::Weekends(Weekends { weekends: weekends().into_iter().rev().collect(), ..of_weekends(0, None) }),
        RuleKind::ConsecutiveWeekends(in_a_row(2, Some(1))),
        RuleKind::ConsecutiveWeekends(in_a_row(0, Some(0))),
        RuleKind::RollingWeekends(of_any(0, Limit::AtMost(1))),
        RuleKind::RollingWeekends(of_any(3, Limit::AtMost(1))),
        RuleKind::RollingWeekends(of_any(2, Limit::AtLeast(3))),
        wished(Vec::new(), false),
        steady(-1, &[0, 1440]),
        steady(721, &[0, 1440]),
        steady(60, &[1440, 0]),
        steady(60, &[0, i32::MAX]),
        times(vec![Span::new(600, 500)]),
        times(vec![Span::new(0, 600), Span::new(500, 700)]),
        RuleKind::Unwanted(Unwanted { labels: Vec::new(), all_but: true }),
    ];
    for asks in silly {
        assert_eq!(broken(|problem| problem.rules[0].asks = asks.clone()), ["/rules/0/asks"], "{asks:?}");
    }
    let sensible = [
        RuleKind::Days(days),
        RuleKind::Rolling(rolling(Counted::Nights, 14, Limit::AtMost(3))),
        RuleKind::Rolling(rolling(Counted::Minutes, 7, Limit::AtLeast(20 * 60))),
        RuleKind::Weekends(of_weekends(1, None)),
        RuleKind::ConsecutiveWeekends(in_a_row(0, Some(1))),
        RuleKind::RollingWeekends(of_any(2, Limit::AtMost(1))),
        wished(Vec::new(), true),
        steady(60, &[0, 1440, 2820]),
        times(weekends()),
    ];
    for asks in sensible {
        let mut problem = tiny_problem(1);
        problem.rules[0].asks = asks.clone();
        assert_eq!(problem.check(), Ok(()), "{asks:?}");
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

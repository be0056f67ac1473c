//! Tiny problems of every kind, made from a seed, and the plain way to their optimum.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use solver::problem::{
    Ask, AskKind, Availability, Fixed, Held, Label, Minutes, Person, PersonIndex, Place, Position, PositionIndex,
    Promise, Reason, Request, RuleIndex, Shift, ShiftIndex, Span, Stint, Tag, TeamRule, Travel, Who,
};
use solver::rules::{
    CompleteWeekends, Consecutive, ConsecutiveWeekends, Counted, DailyMaximum, DailyRest, Days, DaysOff, Hours, Limit,
    LongWeek, Nights, NotAfter, Period, PersonalRule, RestAfterNights, Rolling, RollingWeekends, RuleKind, Shifts,
    Shortest, ShortestDuty, SteadyStarts, Successions, Times, Unit, Unwanted, Weekends, WeekendsOff, WeeklyRest, Wish,
    WishedAfter, WishedSuccessions, Worked,
};
use solver::{Level, Problem};

const DAYS: u16 = 4;

/// A problem with a few people and shifts and a handful of rules, all of which make sense.
pub fn tiny_problem(seed: u64) -> Problem {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let shifts = shifts(&mut chance);
    let rules = rules(&mut chance);
    let people = (0..chance.random_range(1..=4)).map(|number| person(&mut chance, number, &shifts, rules.len()));
    let people = people.collect();
    let team_rules = team_rules(&mut chance, &shifts);
    let way = Minutes(30);
    Problem {
        days: (0..=i32::from(DAYS)).map(|day| Minutes(day * 1440)).collect(),
        weekends: Vec::new(),
        shifts,
        people,
        rules,
        team_rules,
        travel: Travel::new(vec![vec![Minutes(0), way], vec![way, Minutes(0)]]),
    }
}

fn shifts(chance: &mut ChaCha8Rng) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = (0..chance.random_range(1..=5)).map(|number| shift(chance, number)).collect();
    shifts.sort_by_key(|shift| shift.span.start);
    shifts
}

fn shift(chance: &mut ChaCha8Rng, number: usize) -> Shift {
    let day = chance.random_range(0..DAYS);
    let (start, length, night) =
        [(7, 8, false), (9, 3, false), (14, 8, false), (13, 3, false), (22, 9, true)][chance.random_range(0..5)];
    let start = i32::from(day) * 1440 + start * 60;
    let position = |chance: &mut ChaCha8Rng| {
        let minimum = chance.random_range(0..=2);
        let asks = if chance.random_bool(0.6) {
            vec![Ask { kind: AskKind::Role, any_of: vec![Tag(chance.random_range(0..3))] }]
        } else {
            Vec::new()
        };
        let ideal = minimum + chance.random_range(0..=1);
        Position::with_cover(asks, minimum, ideal)
    };
    let positions = (0..chance.random_range(1..=2)).map(|_| position(chance)).collect();
    Shift {
        name: format!("shift {number}"),
        span: Span::new(start, start + length * 60),
        day,
        scheduled: Minutes::hours(length),
        paid: Minutes::hours(length),
        night,
        night_work: night,
        place: Place(chance.random_range(0..2)),
        labels: vec![Label(chance.random_range(0..2))],
        positions,
    }
}

fn rules(chance: &mut ChaCha8Rng) -> Vec<PersonalRule> {
    let week = Period { first: 0, count: DAYS };
    let duty_gap = Minutes::hours(4);
    let mut kinds = vec![
        RuleKind::Overlap,
        RuleKind::DailyRest(DailyRest { rest: Minutes::hours(11), after_night: Minutes::hours(12), duty_gap }),
        RuleKind::WeeklyRest(WeeklyRest {
            rest: Minutes::hours(chance.random_range(20..50)),
            weeks: vec![Span::new(0, i32::from(DAYS) * 1440)],
        }),
        RuleKind::DailyMaximum(DailyMaximum { maximum: Minutes::hours(9), duty_gap, scheduled: true }),
        RuleKind::ShortestDuty(ShortestDuty {
            minimum: Minutes::hours(chance.random_range(3..5)),
            night_minimum: Minutes::hours(6),
            exempt: Vec::new(),
            duty_gap,
        }),
        RuleKind::Hours(Hours { period: week, minimum: Minutes::hours(10), maximum: Minutes::hours(20) }),
        RuleKind::Shifts(Shifts::at_most(chance.random_range(0..4), week)),
        RuleKind::Nights(Nights { period: week, maximum: 1 }),
        RuleKind::Consecutive(Consecutive::at_most(2, Worked::Days)),
        RuleKind::Consecutive(Consecutive::at_most(2, Worked::Nights)),
        RuleKind::RestAfterNights(RestAfterNights { nights: 2, rest: Minutes::hours(48) }),
        RuleKind::WeekendsOff(WeekendsOff { weekends: vec![Span::new(2 * 1440, 4 * 1440)], off: 1 }),
        RuleKind::NoNightWork,
        RuleKind::Unwanted(Unwanted { labels: vec![Label(1)], all_but: chance.random_bool(0.5) }),
        RuleKind::LongWeek(LongWeek {
            maximum: Minutes::hours(chance.random_range(3..7)),
            half_days: chance.random_range(1..5),
            noons: (0..i32::from(DAYS)).map(|day| Minutes(day * 1440 + 780)).collect(),
            duty_gap,
            scheduled: false,
        }),
        RuleKind::Consecutive(Consecutive {
            of: [Worked::Days, Worked::Kind(Label(0))][chance.random_range(0..2)],
            minimum: Some(Shortest { days: 2, within: week, open_start: chance.random_bool(0.5) }),
            maximum: 3,
        }),
        RuleKind::DaysOff(DaysOff {
            minimum: chance.random_range(0..3),
            maximum: chance.random_bool(0.5).then_some(2),
            within: week,
        }),
        RuleKind::Successions(Successions { after: vec![NotAfter { kind: Label(0), never: vec![Label(1)] }] }),
        RuleKind::CompleteWeekends(CompleteWeekends { saturdays: vec![2] }),
        RuleKind::Shifts(Shifts { minimum: 1, of: vec![Label(1)], ..Shifts::at_most(2, week) }),
    ];
    kinds.extend(sums(chance));
    kinds.extend(windows(chance));
    kinds.extend(wishes(chance));
    let rule = |(number, asks): (usize, RuleKind)| PersonalRule {
        name: format!("rule {number}"),
        level: if number == 0 || chance.random_bool(0.35) {
            Level::Law
        } else {
            [Level::Fairness, Level::Preferences, Level::Skills][chance.random_range(0..3)]
        },
        weight: chance.random_range(1..4),
        asks,
    };
    kinds.into_iter().enumerate().map(rule).collect()
}

/// The days of the horizon and the one before, each as if it were a weekend.
fn short_weekends() -> Vec<Span> {
    (-1..i32::from(DAYS)).map(|day| Span::new(day * 1440, (day + 1) * 1440)).collect()
}

/// Rules on days and weekends that are counted.
fn sums(chance: &mut ChaCha8Rng) -> Vec<RuleKind> {
    let minimum = chance.random_range(0..3);
    vec![
        RuleKind::Days(Days {
            period: Period { first: -1, count: DAYS + 1 },
            of: [Worked::Days, Worked::Nights, Worked::Kind(Label(0))][chance.random_range(0..3)],
            minimum,
            maximum: chance.random_bool(0.5).then_some(2),
        }),
        RuleKind::Days(if chance.random_bool(0.5) { Days::on(1) } else { Days::off(1) }),
        RuleKind::Weekends(Weekends { weekends: short_weekends(), minimum, maximum: Some(2) }),
        RuleKind::ConsecutiveWeekends(ConsecutiveWeekends {
            weekends: short_weekends(),
            minimum: chance.random_range(0..3),
            maximum: chance.random_bool(0.5).then_some(2),
        }),
    ]
}

/// Rules on any so many days or weekends in a row.
fn windows(chance: &mut ChaCha8Rng) -> Vec<RuleKind> {
    let within = Period { first: -1, count: DAYS + 1 };
    let rolling = |of, days, limit| RuleKind::Rolling(Rolling { of, days, limit, within });
    let limit = |chance: &mut ChaCha8Rng, most: u32, least: u32| {
        if chance.random_bool(0.5) { Limit::AtMost(most) } else { Limit::AtLeast(least) }
    };
    let least = chance.random_range(1..=2);
    vec![
        rolling(Counted::Minutes, 2, limit(chance, 600, 480)),
        rolling([Counted::Days, Counted::Nights][chance.random_range(0..2)].clone(), 3, limit(chance, 1, least)),
        rolling(Counted::Shifts(vec![Label(chance.random_range(0..2))]), 2, limit(chance, 1, 1)),
        RuleKind::RollingWeekends(RollingWeekends {
            weekends: short_weekends(),
            in_a_row: 3,
            limit: limit(chance, 1, least),
        }),
    ]
}

/// Rules on what somebody would like.
fn wishes(chance: &mut ChaCha8Rng) -> Vec<RuleKind> {
    let after = |kind, wished, or_off| WishedAfter { kind: Label(kind), wished: vec![Label(wished)], or_off };
    let after = vec![after(0, 1, chance.random_bool(0.5)), after(1, 1, chance.random_bool(0.5))];
    vec![
        RuleKind::WishedSuccessions(WishedSuccessions { after, within: Period { first: 0, count: DAYS } }),
        RuleKind::SteadyStarts(SteadyStarts {
            tolerance: Minutes::hours(chance.random_range(0..6)),
            days_off: chance.random_bool(0.5).then_some(1),
            first: -1,
            midnights: (-1..=i32::from(DAYS)).map(|day| Minutes(day * 1440)).collect(),
        }),
        RuleKind::Times(Times {
            spans: vec![Span::new(600, 1000), Span::new(1800, 3000)],
            wish: [Wish::Within, Wish::Outside][chance.random_range(0..2)],
            amount: [Unit::Minutes, Unit::Shifts][chance.random_range(0..2)],
        }),
    ]
}

fn person(chance: &mut ChaCha8Rng, number: usize, shifts: &[Shift], rules: usize) -> Person {
    let mut person = Person {
        name: format!("person {number}"),
        held: (0..3).filter(|_| chance.random_bool(0.7)).map(|tag| Held { tag: Tag(tag), during: None }).collect(),
        availability: None,
        absences: Vec::new(),
        units: if chance.random_bool(0.1) { 2 } else { 1 },
        rules: (0..rules).filter(|rule| *rule == 0 || chance.random_bool(0.3)).map(RuleIndex::from).collect(),
        elsewhere: Vec::new(),
        fixed: Vec::new(),
        promises: Vec::new(),
        requests: Vec::new(),
        refused: Vec::new(),
    };
    if chance.random_bool(0.3) {
        let start = chance.random_range(0..3) * 1440;
        let windows = vec![Span::new(start, start + 2 * 1440)];
        person.availability = Some(Availability { windows, willing: Vec::new() });
    }
    if chance.random_bool(0.2) {
        let start = chance.random_range(0..4) * 1440;
        person.absences.push(Span::new(start, start + 1440));
    }
    if chance.random_bool(0.3) {
        person.elsewhere.push(stint(-9 * 60 + chance.random_range(0..3) * 60, -1, true));
    }
    if chance.random_bool(0.2) {
        person.elsewhere.push(stint(i32::from(DAYS) * 1440 + 7 * 60, i32::from(DAYS), false));
    }
    for (index, shift) in shifts.iter().enumerate() {
        let (shift_index, position) = (ShiftIndex::from(index), chance.random_range(0..shift.positions.len()));
        match chance.random_range(0..12) {
            0 => person.fixed.push(Fixed {
                shift: shift_index,
                position: PositionIndex::from(position),
                reason: Reason::Locked,
            }),
            1 => person.promises.push(Promise { shift: shift_index, weight: 2 }),
            2 => person.refused.push(shift_index),
            3 => person.requests.push(Request { shift: shift_index, level: Level::Preferences, on: 2, off: 0 }),
            4 => person.requests.push(Request { shift: shift_index, level: Level::Fairness, on: 0, off: 3 }),
            _ => {}
        }
    }
    person
}

fn stint(start: i32, day: i32, night: bool) -> Stint {
    Stint {
        span: Span::new(start, start + 8 * 60),
        day,
        scheduled: Minutes::hours(8),
        paid: Minutes::hours(8),
        night,
        night_work: night,
        place: Place(0),
        kind: None,
    }
}

/// Whoever holds a tag, or two people by name.
fn some(chance: &mut ChaCha8Rng) -> Who {
    if chance.random_bool(0.5) {
        Who::holds(vec![Tag(chance.random_range(0..3))])
    } else {
        Who::named(vec![PersonIndex(0)])
    }
}

fn team_rules(chance: &mut ChaCha8Rng, shifts: &[Shift]) -> Vec<TeamRule> {
    let any_shift = |chance: &mut ChaCha8Rng| ShiftIndex::from(chance.random_range(0..shifts.len()));
    let mut rules = Vec::new();
    if chance.random_bool(0.5) {
        let mut both = vec![any_shift(chance), any_shift(chance)];
        both.sort_unstable();
        both.dedup();
        rules.push(TeamRule::Skill {
            name: "language".into(),
            shifts: both,
            any_of: vec![Tag(0)],
            minimum: chance.random_range(1..=2),
            level: Level::Skills,
            weight: 2,
        });
    }
    if chance.random_bool(0.4) {
        let level = if chance.random_bool(0.5) { Level::Law } else { Level::Skills };
        let who = if chance.random_bool(0.3) { some(chance) } else { Who::default() };
        rules.push(TeamRule::Pair { shift: any_shift(chance), who, level, weight: 3 });
    }
    if chance.random_bool(0.3) {
        rules.push(TeamRule::Count {
            name: "curve".into(),
            shifts: vec![any_shift(chance), any_shift(chance)],
            who: if chance.random_bool(0.5) { some(chance) } else { Who::default() },
            target: chance.random_range(0..=2),
            level: [Level::Skills, Level::IdealCover][chance.random_range(0..2)],
            under: chance.random_range(0..=2),
            over: chance.random_range(0..=2),
        });
    }
    if chance.random_bool(0.3) {
        rules.push(TeamRule::Beside {
            name: "newcomer".into(),
            shift: any_shift(chance),
            who: some(chance),
            beside: some(chance),
            level: [Level::Law, Level::Skills][chance.random_range(0..2)],
            weight: 2,
        });
    }
    if chance.random_bool(0.3) {
        rules.push(TeamRule::OneOf {
            name: "alternatives".into(),
            shifts: vec![any_shift(chance), any_shift(chance)],
            level: [Level::Law, Level::Skills][chance.random_range(0..2)],
            weight: 2,
        });
    }
    if chance.random_bool(0.4) {
        rules.push(TeamRule::Accompanied {
            guarded: any_shift(chance),
            positions: vec![PositionIndex(0)],
            guards: vec![(any_shift(chance), PositionIndex(0))],
            covered: Vec::new(),
            level: Level::Law,
            weight: 1,
        });
    }
    rules
}

//! An instance as a problem of the engine.
//!
//! All shifts of a day begin at the same minute, so that nobody is on two of them. Everything costs at one level.

use crate::format::{Employee, Instance};
use solver::problem::{
    Ask, AskKind, Cover, Held, Label, Minutes, Person, Place, Position, Request, RuleIndex, Shift, ShiftIndex, Span,
    Tag, Travel,
};
use solver::rules::{
    Consecutive, DaysOff, Hours, NotAfter, Period, PersonalRule, RuleKind, Shifts, Shortest, Successions, WeekendsOff,
    Worked,
};
use solver::{Level, Problem};

/// Where everything that may be missed costs.
pub const LEVEL: Level = Level::IdealCover;
const DAY: i32 = 1440;
const START: i32 = 480;

/// Poses an instance.
pub fn problem(instance: &Instance) -> Problem {
    let mut rules = Rules(Vec::new());
    let successions = rules.shared(law("succession", RuleKind::Successions(successions(instance))));
    let overlap = rules.shared(law("overlap", RuleKind::Overlap));
    let people = instance.staff.iter().map(|employee| {
        let mut bound = vec![overlap, successions];
        bound.extend(own_rules(instance, employee).into_iter().map(|rule| rules.shared(rule)));
        person(instance, employee, bound)
    });
    let people = people.collect();
    Problem {
        days: (0..=i32::from(instance.days)).map(|day| Minutes(day * DAY)).collect(),
        weekends: Vec::new(),
        shifts: shifts(instance),
        people,
        rules: rules.0,
        team_rules: Vec::new(),
        travel: Travel::default(),
    }
}

/// The shift of a type on a day.
fn shift_index(instance: &Instance, day: u16, shift: usize) -> ShiftIndex {
    ShiftIndex::from(usize::from(day) * instance.shifts.len() + shift)
}

/// The day and the type of a shift.
pub fn day_and_type(instance: &Instance, shift: ShiftIndex) -> (usize, usize) {
    (shift.at() / instance.shifts.len(), shift.at() % instance.shifts.len())
}

fn shifts(instance: &Instance) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = (0..instance.days)
        .flat_map(|day| instance.shifts.iter().enumerate().map(move |(number, shift)| (day, number, shift)))
        .map(|(day, number, shift)| {
            let start = i32::from(day) * DAY + START;
            let minutes = Minutes(shift.minutes);
            Shift {
                name: format!("{day} {}", shift.name),
                span: Span::new(start, start + shift.minutes),
                day,
                scheduled: minutes,
                paid: minutes,
                night: false,
                night_work: false,
                place: Place(0),
                labels: vec![Label::from(number)],
                positions: vec![Position {
                    asks: vec![Ask { kind: AskKind::Skill, any_of: vec![Tag::from(number)] }],
                    cover: Vec::new(),
                }],
            }
        })
        .collect();
    for cover in &instance.cover {
        shifts[shift_index(instance, cover.day, cover.shift).at()].positions[0].cover.push(Cover {
            level: LEVEL,
            units: cover.units,
            under: cover.under,
            over: cover.over,
        });
    }
    shifts
}

fn person(instance: &Instance, employee: &Employee, rules: Vec<RuleIndex>) -> Person {
    let never = |shift: &usize| employee.most_of.contains(&(*shift, 0));
    let may_work = (0..instance.shifts.len()).filter(|shift| !never(shift));
    let days_off = employee.days_off.iter().map(|day| Span::new(i32::from(*day) * DAY, (i32::from(*day) + 1) * DAY));
    let requests = employee.requests.iter().map(|request| Request {
        shift: shift_index(instance, request.day, request.shift),
        level: LEVEL,
        on: if request.on { request.weight } else { 0 },
        off: if request.on { 0 } else { request.weight },
    });
    Person {
        name: employee.name.clone(),
        held: may_work.map(|shift| Held { tag: Tag::from(shift), during: None }).collect(),
        availability: None,
        absences: days_off.collect(),
        units: 1,
        rules,
        elsewhere: Vec::new(),
        fixed: Vec::new(),
        promises: Vec::new(),
        requests: requests.collect(),
        refused: Vec::new(),
    }
}

fn successions(instance: &Instance) -> Successions {
    let after = instance.shifts.iter().enumerate().filter(|(_, shift)| !shift.never_before.is_empty());
    let after = after.map(|(number, shift)| NotAfter {
        kind: Label::from(number),
        never: shift.never_before.iter().map(|never| Label::from(*never)).collect(),
    });
    Successions { after: after.collect() }
}

fn own_rules(instance: &Instance, employee: &Employee) -> Vec<PersonalRule> {
    let all = Period { first: 0, count: instance.days };
    let minutes =
        Hours { period: all, minimum: Minutes(employee.least_minutes), maximum: Minutes(employee.most_minutes) };
    let shortest = Shortest { days: employee.least_consecutive, within: all, open_start: true };
    let consecutive = Consecutive { of: Worked::Days, minimum: Some(shortest), maximum: employee.most_consecutive };
    let days_off = DaysOff { minimum: employee.least_days_off, maximum: None, within: all };
    let weekends: Vec<Span> =
        (0..i32::from(instance.days) / 7).map(|week| Span::new((week * 7 + 5) * DAY, (week * 7 + 7) * DAY)).collect();
    let off = (weekends.len() as u16).saturating_sub(employee.most_weekends);
    let mut rules = vec![
        law("minutes", RuleKind::Hours(minutes)),
        law("weekends", RuleKind::WeekendsOff(WeekendsOff { weekends, off })),
        law("consecutive", RuleKind::Consecutive(consecutive)),
        law("days off", RuleKind::DaysOff(days_off)),
    ];
    let limited = employee.most_of.iter().filter(|(_, most)| (1..instance.days).contains(most));
    rules.extend(limited.map(|(shift, most)| {
        let of = vec![Label::from(*shift)];
        law("shifts of a kind", RuleKind::Shifts(Shifts { of, ..Shifts::at_most(*most, all) }))
    }));
    rules
}

fn law(name: &str, asks: RuleKind) -> PersonalRule {
    PersonalRule { name: name.into(), level: Level::Law, weight: 1, asks }
}

/// The rules so far; equal ones are one.
struct Rules(Vec<PersonalRule>);

impl Rules {
    fn shared(&mut self, rule: PersonalRule) -> RuleIndex {
        let place = self.0.iter().position(|known| *known == rule).unwrap_or_else(|| {
            self.0.push(rule);
            self.0.len() - 1
        });
        RuleIndex::from(place)
    }
}

//! A week as a problem of the engine, and what is to be thought of the weeks after it.
//!
//! All shifts of a day begin at the same minute, so that nobody is on two of them. A shift has a position for each
//! skill. Everything that may be missed costs at one level, at the competition's weights. The names of rules begin with
//! the competition's number of the constraint.

use crate::format::{Contract, History, LastDay, Past, Range, Request, Scenario, Week};
use solver::problem::{
    Ask, AskKind, Cover, Held, Label, Minutes, Person, PersonIndex, Place, Position, RuleIndex, Shift, ShiftIndex,
    Span, Stint, Tag, Travel,
};
use solver::rules::{
    CompleteWeekends, Consecutive, DaysOff, NotAfter, Period, PersonalRule, RuleKind, Shortest, Successions, Worked,
};
use solver::{Level, Problem, Roster};

/// Where everything that may be missed costs.
pub const LEVEL: Level = Level::IdealCover;
/// For a nurse fewer than is best.
pub const COVER: i64 = 30;
/// For a day too few or too many with one type of shift in a row.
const TYPE_IN_A_ROW: i64 = 15;
/// For a day of work too few or too many in a row.
const DAYS_IN_A_ROW: i64 = 30;
/// For a day off too few or too many in a row.
const DAYS_OFF_IN_A_ROW: i64 = 30;
/// For a shift worked against a request.
const REQUEST: i64 = 10;
/// For half a weekend worked.
const WHOLE_WEEKEND: i64 = 30;

pub const WEEK: usize = 7;
/// Minutes.
const DAY: i32 = 1440;
const START: i32 = 480;
const LENGTH: i32 = 480;

/// What is posed of the weeks after the first, of which nothing is known yet.
pub trait Later {
    /// How many weeks.
    fn weeks(&self) -> usize;
    /// How many of them are posed shift by shift; of the others, days of work only.
    fn in_detail(&self) -> usize;
    /// Nurses with a skill that one of their days should have, from 0, the first Monday after this week: on a shift
    /// type, or on all of them.
    fn nurses(&self, day: usize, shift: Option<usize>, skill: usize) -> u16;
    /// Rules of a nurse's beside those of each week.
    fn rules(&self, nurse: usize) -> Vec<PersonalRule>;
}

/// Poses a week and what is to be thought of later ones.
pub fn problem(scenario: &Scenario, history: &History, week: &Week, later: &impl Later) -> Problem {
    let weeks = 1 + later.weeks();
    let mut rules = Rules(Vec::new());
    let everyones = shared_rules(scenario, 1 + later.in_detail()).into_iter();
    let everyones: Vec<RuleIndex> = everyones.map(|rule| rules.shared(rule)).collect();
    let people = history.nurses.iter().enumerate().map(|(nurse, past)| {
        let own = contract_rules(scenario.contract_of(nurse), weeks).into_iter().chain(later.rules(nurse));
        let bound = everyones.iter().copied().chain(own.map(|rule| rules.shared(rule)));
        person(scenario, week, nurse, past, bound.collect())
    });
    let people = people.collect();
    Problem {
        days: (0..=weeks * WEEK).map(|day| Minutes(day as i32 * DAY)).collect(),
        weekends: Vec::new(),
        shifts: shifts(scenario, week, later),
        people,
        rules: rules.0,
        team_rules: Vec::new(),
        travel: Travel::default(),
    }
}

/// The Saturday and Sunday of a week.
pub fn weekend(week: usize) -> Span {
    let monday = (week * WEEK) as i32;
    Span::new((monday + 5) * DAY, (monday + 7) * DAY)
}

/// All days of weeks.
pub fn days(weeks: usize) -> Period {
    Period { first: 0, count: (weeks * WEEK) as u16 }
}

/// A rule that costs.
pub fn costs(name: &str, weight: i64, asks: RuleKind) -> PersonalRule {
    PersonalRule { name: name.into(), level: LEVEL, weight, asks }
}

/// What a nurse does on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    pub shift: usize,
    pub skill: usize,
}

/// What a nurse does on each day of a roster's first week.
pub fn first_week(scenario: &Scenario, roster: &Roster, nurse: usize) -> [Option<Assignment>; WEEK] {
    let mut days = [None; WEEK];
    for cell in roster.of(PersonIndex::from(nurse)) {
        let (day, shift) = (cell.shift.at() / scenario.shifts.len(), cell.shift.at() % scenario.shifts.len());
        if let Some(day) = days.get_mut(day) {
            *day = Some(Assignment { shift, skill: cell.position.at() });
        }
    }
    days
}

fn shift_index(scenario: &Scenario, day: usize, shift: usize) -> ShiftIndex {
    ShiftIndex::from(day * scenario.shifts.len() + shift)
}

/// Shift by shift where types are told apart, then one shift a day: what is worked on it is left open.
fn shifts(scenario: &Scenario, week: &Week, later: &impl Later) -> Vec<Shift> {
    let of_day = |day| (0..scenario.shifts.len()).map(move |shift| (day, shift));
    let detailed = (1 + later.in_detail()) * WEEK;
    let in_detail = (0..detailed).flat_map(of_day).map(|(day, shift)| {
        let cover = |skill| match day.checked_sub(WEEK) {
            None => cover_of(week, day, shift, skill),
            Some(day) => cover_later(later.nurses(day, Some(shift), skill)),
        };
        shift_on(day, &scenario.shifts[shift].name, vec![Label::from(shift)], positions(scenario, cover))
    });
    let days_only = (detailed..(1 + later.weeks()) * WEEK).map(|day| {
        let cover = |skill| cover_later(later.nurses(day - WEEK, None, skill));
        shift_on(day, "work", Vec::new(), positions(scenario, cover))
    });
    in_detail.chain(days_only).collect()
}

fn cover_later(nurses: u16) -> Vec<Cover> {
    vec![cover(LEVEL, nurses, COVER)]
}

fn shift_on(day: usize, name: &str, labels: Vec<Label>, positions: Vec<Position>) -> Shift {
    Shift {
        name: format!("{day} {name}"),
        span: span(day as i32),
        day: day as u16,
        scheduled: Minutes(LENGTH),
        paid: Minutes(LENGTH),
        night: false,
        night_work: false,
        place: Place(0),
        labels,
        positions,
    }
}

fn positions(scenario: &Scenario, cover: impl Fn(usize) -> Vec<Cover>) -> Vec<Position> {
    let asks = |skill| vec![Ask { kind: AskKind::Skill, any_of: vec![Tag::from(skill)] }];
    (0..scenario.skills.len()).map(|skill| Position { asks: asks(skill), cover: cover(skill) }).collect()
}

fn span(day: i32) -> Span {
    Span::new(day * DAY + START, day * DAY + START + LENGTH)
}

fn cover_of(week: &Week, day: usize, shift: usize, skill: usize) -> Vec<Cover> {
    let demand = week.demand.iter().find(|demand| (demand.shift, demand.skill) == (shift, skill));
    demand.map_or(Vec::new(), |demand| {
        let nurses = demand.nurses[day];
        vec![cover(Level::MinimumCover, nurses.least, 1), cover(LEVEL, nurses.most, COVER)]
    })
}

fn cover(level: Level, units: u16, under: i64) -> Cover {
    Cover { level, units, under, over: 0 }
}

fn person(scenario: &Scenario, week: &Week, nurse: usize, past: &Past, rules: Vec<RuleIndex>) -> Person {
    let requests = week.requests.iter().filter(|request| request.nurse == nurse);
    let requests = requests.flat_map(|request| not_on(scenario, request));
    Person {
        name: scenario.nurses[nurse].name.clone(),
        held: scenario.nurses[nurse].skills.iter().map(|skill| Held { tag: Tag::from(*skill), during: None }).collect(),
        availability: None,
        absences: Vec::new(),
        units: 1,
        rules,
        elsewhere: worked(past),
        fixed: Vec::new(),
        promises: Vec::new(),
        requests: requests.collect(),
        refused: Vec::new(),
    }
}

/// A request, once for each shift that it is about.
fn not_on(scenario: &Scenario, request: &Request) -> Vec<solver::problem::Request> {
    let shifts = request.shift.map_or(0..scenario.shifts.len(), |shift| shift..shift + 1);
    let off = |shift| solver::problem::Request {
        shift: shift_index(scenario, request.day, shift),
        level: LEVEL,
        on: 0,
        off: REQUEST,
    };
    shifts.map(off).collect()
}

/// The days worked before the first that the rules must know: those in a row until Sunday, or the last one before the
/// days off. Of what type the earlier ones of a row were is not told.
fn worked(past: &Past) -> Vec<Stint> {
    let stint = |day: i32, kind: Option<usize>| Stint {
        span: span(day),
        day,
        scheduled: Minutes(LENGTH),
        paid: Minutes(LENGTH),
        night: false,
        night_work: false,
        place: Place(0),
        kind: kind.map(Label::from),
    };
    match past.last {
        LastDay::Off { days } => vec![stint(-1 - i32::from(days), None)],
        LastDay::Worked { shift, same, days } => {
            let kind = |day: i32| (-day <= i32::from(same)).then_some(shift);
            (-i32::from(days)..0).map(|day| stint(day, kind(day))).collect()
        }
    }
}

/// The rules of everyone.
fn shared_rules(scenario: &Scenario, weeks: usize) -> Vec<PersonalRule> {
    let law = |name: &str, asks| PersonalRule { name: name.into(), level: Level::Law, weight: 1, asks };
    let types = scenario.shifts.iter().enumerate().filter(|(_, shift)| !shift.never_before.is_empty());
    let after = types.map(|(number, shift)| NotAfter {
        kind: Label::from(number),
        never: shift.never_before.iter().map(|never| Label::from(*never)).collect(),
    });
    let successions = Successions { after: after.collect() };
    let runs = scenario.shifts.iter().enumerate().map(|(number, shift)| {
        costs("S2 types", TYPE_IN_A_ROW, in_a_row(Worked::Kind(Label::from(number)), shift.in_a_row, weeks))
    });
    let laws = [law("overlap", RuleKind::Overlap), law("succession", RuleKind::Successions(successions))];
    laws.into_iter().chain(runs).collect()
}

fn contract_rules(contract: &Contract, weeks: usize) -> Vec<PersonalRule> {
    let off = contract.days_off_in_a_row;
    let days_off = DaysOff { minimum: off.least, maximum: Some(off.most), within: since_sunday(weeks) };
    let mut rules = vec![
        costs("S2 days", DAYS_IN_A_ROW, in_a_row(Worked::Days, contract.days_in_a_row, weeks)),
        costs("S3", DAYS_OFF_IN_A_ROW, RuleKind::DaysOff(days_off)),
    ];
    if contract.whole_weekends {
        let saturdays = (0..weeks).map(|week| (week * WEEK) as i32 + 5).collect();
        rules.push(costs("S5", WHOLE_WEEKEND, RuleKind::CompleteWeekends(CompleteWeekends { saturdays })));
    }
    rules
}

fn in_a_row(of: Worked, days: Range, weeks: usize) -> RuleKind {
    let shortest = Shortest { days: days.least, within: since_sunday(weeks), open_start: false };
    RuleKind::Consecutive(Consecutive { of, minimum: Some(shortest), maximum: days.most })
}

/// The weeks with the Sunday before: whether a run that ends on it is too short is known only when the first Monday is.
fn since_sunday(weeks: usize) -> Period {
    Period { first: -1, count: (weeks * WEEK) as u16 + 1 }
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

//! A larger problem out of one week's: so many weeks in a row, or so many copies side by side.
//!
//! `cargo run --release -p solver --example larger -- PROBLEM.json --weeks 4 --out LARGER.json`
//! `cargo run --release -p solver --example larger -- PROBLEM.json --copies 10 --out LARGER.json`
//!
//! Weeks ask the same again: each week's shifts, windows and absences are the first's, seven days later, and so is what
//! each rule looks at. Copies share nobody. It knows the rules that the network's problems have, and says so of others.

use solver::Problem;
use solver::problem::{Minutes, Person, Shift, ShiftIndex, Span, TeamRule};
use solver::rules::{Period, PersonalRule, RuleKind};
use std::process::ExitCode;

const DAYS: i32 = 7;
const WEEK: i32 = DAYS * 1440;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    const USAGE: &str = "usage: larger PROBLEM.json --weeks N | --copies N --out LARGER.json";
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, how, times, out_flag, out] = arguments.as_slice() else { return Err(USAGE.into()) };
    let times = times.parse().ok().filter(|times| (1..=50).contains(times)).ok_or("1 to 50 times")?;
    let text = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let week: Problem = serde_json::from_slice(&text).map_err(|error| format!("{path}: {error}"))?;
    let larger = match (how.as_str(), out_flag.as_str()) {
        ("--weeks", "--out") => weeks(&week, times)?,
        ("--copies", "--out") => copies(&week, times as u32),
        _ => return Err(USAGE.into()),
    };
    larger.check().map_err(|faults| format!("the larger problem makes no sense: {}", faults[0]))?;
    let text = serde_json::to_vec(&larger).map_err(|error| error.to_string())?;
    std::fs::write(out, text).map_err(|error| format!("{out}: {error}"))
}

/// The same week so many times in a row.
fn weeks(week: &Problem, times: i32) -> Result<Problem, String> {
    let each = || 0..times;
    let (shifts, rules) = (week.shifts.len() as u32, week.rules.len());
    let days = each().flat_map(|number| week.days[..week.days.len() - 1].iter().map(move |day| later(*day, number)));
    let in_week = |number: i32| move |shift: &mut ShiftIndex| shift.0 += number as u32 * shifts;
    let mut all_rules = Vec::new();
    for number in each() {
        for rule in &week.rules {
            all_rules.push(PersonalRule { asks: later_rule(&rule.asks, number)?, ..rule.clone() });
        }
    }
    let person = |person: &Person| {
        let mut again = person.clone();
        again.absences = each().flat_map(|number| later_spans(&person.absences, number)).collect();
        again.held = Vec::new();
        for held in &person.held {
            let numbers = if held.during.is_some() { 0..times } else { 0..1 };
            let mut held = *held;
            let during = held.during;
            again.held.extend(numbers.map(|number| {
                held.during = during.map(|span| later_span(span, number));
                held
            }));
        }
        if let Some(availability) = &mut again.availability {
            availability.windows =
                joined(each().flat_map(|number| later_spans(&availability.windows, number)).collect());
        }
        let numbers = each().flat_map(|number| person.rules.iter().map(move |rule| (rule.at(), number as usize)));
        // What looks at the same days in several weeks binds once.
        let is_new = |(rule, number): &(usize, usize)| {
            (0..*number).all(|earlier| all_rules[earlier * rules + rule] != all_rules[number * rules + rule])
        };
        let own = numbers.filter(is_new);
        again.rules = own.map(|(rule, number)| (number * rules + rule).into()).collect();
        again
    };
    if let Some(known) = week.people.iter().find(|person| !person.fixed.is_empty() || !person.elsewhere.is_empty()) {
        return Err(format!("{} has work already: take a problem in which nothing is fixed", known.name));
    }
    Ok(Problem {
        days: days.chain([Minutes(times * WEEK)]).collect(),
        weekends: each().flat_map(|number| later_spans(&week.weekends, number)).collect(),
        shifts: each().flat_map(|number| week.shifts.iter().map(move |shift| later_shift(shift, number))).collect(),
        people: week.people.iter().map(person).collect(),
        rules: all_rules,
        team_rules: each()
            .flat_map(|number| week.team_rules.iter().map(move |rule| renumbered(rule, in_week(number))))
            .collect(),
        travel: week.travel.clone(),
    })
}

/// So many copies that share nobody. Shifts stand in order of their start: the copies of one stand together.
fn copies(week: &Problem, times: u32) -> Problem {
    let in_copy = |copy: u32| move |shift: &mut ShiftIndex| shift.0 = shift.0 * times + copy;
    let person = |person: &Person, copy: u32| {
        let mut person = Person { name: format!("{} {copy}", person.name), ..person.clone() };
        let shifts = person.fixed.iter_mut().map(|fixed| &mut fixed.shift);
        let shifts = shifts.chain(person.promises.iter_mut().map(|promise| &mut promise.shift));
        shifts.chain(person.requests.iter_mut().map(|request| &mut request.shift)).for_each(in_copy(copy));
        person.refused.iter_mut().for_each(in_copy(copy));
        // Copies have sites of their own: what they are asked for differs by the copy.
        person.held.iter_mut().for_each(|held| held.tag.0 = held.tag.0 * times + copy);
        person
    };
    let shift = |shift: &Shift, copy: u32| {
        let mut shift = Shift { name: format!("{} {copy}", shift.name), ..shift.clone() };
        let asks = shift.positions.iter_mut().flat_map(|position| &mut position.asks);
        asks.flat_map(|ask| &mut ask.any_of).for_each(|tag| tag.0 = tag.0 * times + copy);
        shift
    };
    let team_rule = |rule: &TeamRule, copy: u32| {
        let mut rule = renumbered(rule, in_copy(copy));
        if let TeamRule::Skill { any_of, .. } = &mut rule {
            for tag in any_of {
                tag.0 = tag.0 * times + copy;
            }
        }
        rule
    };
    let each = || 0..times;
    Problem {
        shifts: week.shifts.iter().flat_map(|one| each().map(move |copy| shift(one, copy))).collect(),
        people: each().flat_map(|copy| week.people.iter().map(move |one| person(one, copy))).collect(),
        team_rules: each().flat_map(|copy| week.team_rules.iter().map(move |one| team_rule(one, copy))).collect(),
        ..week.clone()
    }
}

fn later(minute: Minutes, weeks: i32) -> Minutes {
    Minutes(minute.0 + weeks * WEEK)
}

fn later_span(span: Span, weeks: i32) -> Span {
    Span { start: later(span.start, weeks), end: later(span.end, weeks) }
}

fn later_spans(spans: &[Span], weeks: i32) -> impl Iterator<Item = Span> {
    spans.iter().map(move |span| later_span(*span, weeks))
}

fn later_shift(shift: &Shift, weeks: i32) -> Shift {
    Shift {
        name: format!("{} week {weeks}", shift.name),
        span: later_span(shift.span, weeks),
        day: shift.day + (weeks * DAYS) as u16,
        ..shift.clone()
    }
}

/// What a rule asks of another week.
fn later_rule(rule: &RuleKind, weeks: i32) -> Result<RuleKind, String> {
    if weeks == 0 {
        return Ok(rule.clone());
    }
    let mut rule = rule.clone();
    // A period of several weeks is followed by the next when it is over, and holds until then.
    let period = |period: &mut Period| {
        let length = i32::from(period.count).max(DAYS);
        let periods = (weeks * DAYS - period.first.min(0)).div_euclid(length);
        period.first += periods * length;
        periods
    };
    let spans = |spans: &mut Vec<Span>| *spans = later_spans(spans, weeks).collect();
    match &mut rule {
        RuleKind::Hours(rule) => {
            let (days, known) = (i32::from(rule.period.count), i32::from(rule.period.count) + rule.period.first.min(0));
            // What was taken off for days before the first, of which nothing is known, the next period has again.
            if period(&mut rule.period) > 0 && known > 0 {
                rule.maximum.0 = rule.maximum.0 * days / known;
            }
        }
        RuleKind::Shifts(rule) => _ = period(&mut rule.period),
        RuleKind::Nights(rule) => _ = period(&mut rule.period),
        RuleKind::WeeklyRest(rule) => spans(&mut rule.weeks),
        RuleKind::WeekendsOff(rule) => spans(&mut rule.weekends),
        RuleKind::LongWeek(rule) => rule.noons.iter_mut().for_each(|noon| *noon = later(*noon, weeks)),
        RuleKind::Overlap
        | RuleKind::DailyRest(_)
        | RuleKind::DailyMaximum(_)
        | RuleKind::ShortestDuty(_)
        | RuleKind::Consecutive(_)
        | RuleKind::RestAfterNights(_)
        | RuleKind::NoNightWork => {}
        other => return Err(format!("no way to ask this of another week: {other:?}")),
    }
    Ok(rule)
}

fn renumbered(rule: &TeamRule, renumber: impl Fn(&mut ShiftIndex)) -> TeamRule {
    let mut rule = rule.clone();
    match &mut rule {
        TeamRule::Skill { shifts, .. } | TeamRule::Count { shifts, .. } | TeamRule::OneOf { shifts, .. } => {
            shifts.iter_mut().for_each(renumber);
        }
        TeamRule::Pair { shift, .. } | TeamRule::Beside { shift, .. } => renumber(shift),
        TeamRule::Accompanied { guarded, guards, .. } => {
            renumber(guarded);
            guards.iter_mut().map(|(shift, _)| shift).for_each(renumber);
        }
    }
    rule
}

/// Windows that touch are one.
fn joined(mut windows: Vec<Span>) -> Vec<Span> {
    windows.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for window in windows {
        match joined.last_mut() {
            Some(last) if last.end >= window.start => last.end = last.end.max(window.end),
            _ => joined.push(window),
        }
    }
    joined
}

//! What a week must know of those after it.

use crate::format::{History, Past, Scenario, Week};
use crate::history::{ASSIGNMENTS, WEEKENDS};
use crate::pose;
use solver::rules::{PersonalRule, RuleKind, Shifts, WeekendsOff};
use solver::{Level, Problem};

fn knob(name: &str, default: f64) -> f64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Poses a week so that the weeks after it, of which nothing is known, are thought of.
pub fn problem(scenario: &Scenario, history: &History, week: &Week) -> Problem {
    let left = usize::from(scenario.weeks.saturating_sub(history.week)).max(1);
    let posed = left.min(1 + knob("AHEAD", 0.0) as usize);
    let mut weeks = vec![Week { demand: week.demand.clone(), requests: Vec::new() }; posed];
    weeks[0] = week.clone();
    let mut problem =
        pose::problem(scenario, history, &weeks, |nurse| totals(scenario, &history.nurses[nurse], nurse, posed, left));
    weigh_minimum_cover(&mut problem);
    problem
}

/// For a nurse fewer than the least: more than any nurse's week could save by not coming.
const MINIMUM_COVER: i64 = 1_000;

/// Weighs minimum cover at the level of all else. On one level the engine finds prices for its search sooner, and as the
/// instances can all be covered, nothing is bought with it.
fn weigh_minimum_cover(problem: &mut Problem) {
    let positions = problem.shifts.iter_mut().flat_map(|shift| &mut shift.positions);
    for cover in positions.flat_map(|position| &mut position.cover).filter(|cover| cover.level == Level::MinimumCover) {
        (cover.level, cover.under) = (pose::LEVEL, MINIMUM_COVER);
    }
}

fn totals(scenario: &Scenario, past: &Past, nurse: usize, posed: usize, left: usize) -> Vec<PersonalRule> {
    let contract = scenario.contract_of(nurse);
    let share = posed as f64 / left as f64;
    let slack = knob("SLACK", 1.0) * (1.0 - share);
    let of = |total: u16| f64::from(total.saturating_sub(past.assignments)) * share;
    let minimum = (of(contract.assignments.least) - slack).floor().max(0.0) as u16;
    let maximum = (of(contract.assignments.most) + slack).ceil() as u16;
    let shifts = Shifts { minimum, ..Shifts::at_most(maximum.max(minimum), pose::days(posed)) };
    let weekends_left = f64::from(contract.weekends.saturating_sub(past.weekends));
    let fair = weekends_left * share;
    let mut rules = vec![pose::costs("S6", ASSIGNMENTS, RuleKind::Shifts(shifts))];
    if posed == left {
        let off = posed.saturating_sub(weekends_left as usize) as u16;
        let weekends = (0..posed).map(pose::weekend).collect();
        rules.push(pose::costs("S7", WEEKENDS, RuleKind::WeekendsOff(WeekendsOff { weekends, off })));
    } else {
        // The first weekends up to the whole part of the share are free, the next costs what is missing to the share.
        let free = fair.floor() as usize;
        let part = 1.0 - (fair - fair.floor());
        let mut last = 0.0;
        for (allowed, weight) in [(free, part), (free + 1, 1.0)] {
            let weight = (WEEKENDS as f64 * weight * knob("WEEKEND", 1.0)) as i64;
            if allowed < posed && weight as f64 > last {
                let weekends = (0..posed).map(pose::weekend).collect();
                let off = (posed - allowed) as u16;
                rules.push(pose::costs(
                    "S7",
                    weight - last as i64,
                    RuleKind::WeekendsOff(WeekendsOff { weekends, off }),
                ));
                last = weight as f64;
            }
        }
    }
    rules
}

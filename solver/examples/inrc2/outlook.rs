//! What a week must know of those after it.
//!
//! Assignments and weekends are judged over all weeks, and what a week leaves undone the next must make good. So each
//! week is planned together with all that are left, which ask what those seen have asked on average: the next one shift by
//! shift, so that rows of one type find their end; of the others only the days of work, for assignments, weekends and
//! days in a row come to the same whatever is worked on them, and days alone are quickly planned.

use crate::format::{Demand, History, Scenario, Week};
use crate::history::{ASSIGNMENTS, WEEKENDS};
use crate::pose::{self, Later, WEEK};
use solver::rules::{PersonalRule, RuleKind, Shifts, WeekendsOff};
use solver::{Level, Problem};

/// No later week, and nothing of what is judged over all: what a week costs by itself.
pub struct Nothing;

impl Later for Nothing {
    fn weeks(&self) -> usize {
        0
    }

    fn in_detail(&self) -> usize {
        0
    }

    fn nurses(&self, _: usize, _: Option<usize>, _: usize) -> u16 {
        0
    }

    fn rules(&self, _: usize) -> Vec<PersonalRule> {
        Vec::new()
    }
}

/// Poses the last of the weeks seen so that those after it are thought of.
pub fn problem(scenario: &Scenario, history: &History, seen: &[Week]) -> Problem {
    let later = usize::from(scenario.weeks.saturating_sub(history.week + 1));
    let outlook = Outlook { scenario, history, seen, later };
    let mut problem = pose::problem(scenario, history, &seen[seen.len() - 1], &outlook);
    weigh_minimum_cover(&mut problem);
    problem
}

/// For a nurse fewer than the least: more than any nurse's week could save by not coming.
const MINIMUM_COVER: i64 = 1_000;

/// Weighs minimum cover at the level of all else. On one level the engine finds prices for its search sooner, and at
/// this weight nothing is bought with it.
fn weigh_minimum_cover(problem: &mut Problem) {
    let positions = problem.shifts.iter_mut().flat_map(|shift| &mut shift.positions);
    for cover in positions.flat_map(|position| &mut position.cover).filter(|cover| cover.level == Level::MinimumCover) {
        (cover.level, cover.under) = (pose::LEVEL, MINIMUM_COVER);
    }
}

/// Weeks after this one whose types of shifts are told apart. With none, a week ends in rows that the next must pay for;
/// with more, the search needs longer than the competition gives.
const IN_DETAIL: usize = 1;

/// Monday to Friday.
const WEEKDAYS: usize = 5;

struct Outlook<'a> {
    scenario: &'a Scenario,
    history: &'a History,
    /// The weeks so far: what is known of what weeks ask.
    seen: &'a [Week],
    /// Weeks after this one.
    later: usize,
}

impl Later for Outlook<'_> {
    fn weeks(&self) -> usize {
        self.later
    }

    fn in_detail(&self) -> usize {
        self.later.min(IN_DETAIL)
    }

    /// What a day like it asked in a week seen: the same of their days for all shifts and skills. A mean would be smoother
    /// than any week is, and nurses can follow it with less.
    fn nurses(&self, day: usize, shift: Option<usize>, skill: usize) -> u16 {
        let (week, day) = (day / WEEK, day % WEEK);
        let alike = if day < WEEKDAYS { 0..WEEKDAYS } else { WEEKDAYS..WEEK };
        let like = alike.start + (day - alike.start + week) % alike.len();
        let is_of = |demand: &&Demand| demand.skill == skill && shift.is_none_or(|shift| demand.shift == shift);
        let seen = &self.seen[week % self.seen.len()];
        seen.demand.iter().filter(is_of).map(|demand| demand.nurses[like].most).sum()
    }

    fn rules(&self, nurse: usize) -> Vec<PersonalRule> {
        let (contract, past) = (self.scenario.contract_of(nurse), &self.history.nurses[nurse]);
        let weeks = 1 + self.later;
        let left = |total: u16| total.saturating_sub(past.assignments);
        let (minimum, maximum) = (left(contract.assignments.least), left(contract.assignments.most));
        let shifts = Shifts { minimum, ..Shifts::at_most(maximum, pose::days(weeks)) };
        let off = weeks.saturating_sub(usize::from(contract.weekends.saturating_sub(past.weekends))) as u16;
        let weekends = WeekendsOff { weekends: (0..weeks).map(pose::weekend).collect(), off };
        vec![
            pose::costs("S6", ASSIGNMENTS, RuleKind::Shifts(shifts)),
            pose::costs("S7", WEEKENDS, RuleKind::WeekendsOff(weekends)),
        ]
    }
}

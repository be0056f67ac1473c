//! What the formulas do not speak of, taken out of problems and counted by name, so that nothing is skipped in silence.

use crate::rules;
use solver::Problem;
use solver::problem::Person;
use solver::rules::{Period, RuleKind};
use std::collections::BTreeMap;

/// How many people's rules were taken out, by the rule's name and why.
#[derive(Debug, Default)]
pub struct LeftOut(BTreeMap<String, u32>);

impl LeftOut {
    /// The problem without them.
    pub fn out_of(&mut self, mut problem: Problem) -> Problem {
        let last_shift = problem.shifts.iter().map(|shift| i32::from(shift.day)).max();
        for person in &mut problem.people {
            let last_day = last_day_of_work(person).max(last_shift);
            person.rules.retain(|rule| {
                let asks = &problem.rules[rule.at()].asks;
                let why = why_not(asks, last_day.unwrap_or(0));
                if let Some(why) = why {
                    let name: String = format!("{asks:?}").chars().take_while(char::is_ascii_alphabetic).collect();
                    *self.0.entry(format!("{name}: {why}")).or_default() += 1;
                }
                why.is_none()
            });
        }
        problem
    }
}

fn last_day_of_work(person: &Person) -> Option<i32> {
    person.elsewhere.iter().map(|stint| stint.day).max()
}

fn why_not(asks: &RuleKind, last_day: i32) -> Option<&'static str> {
    if !rules::has_formula(asks) {
        return Some("no formula yet");
    }
    // The folds go on to judge runs after the days that the docs say they look at.
    let outlives = looks_at(asks).is_some_and(|days| days.end() < last_day);
    outlives.then_some("work after the days looked at")
}

/// The days that a rule on runs of days looks at.
const fn looks_at(asks: &RuleKind) -> Option<Period> {
    match asks {
        RuleKind::DaysOff(rule) => Some(rule.within),
        RuleKind::Consecutive(rule) => match rule.minimum {
            Some(shortest) => Some(shortest.within),
            None => None,
        },
        _ => None,
    }
}

//! What the formulas do not speak of, taken out of problems and counted by name, so that nothing is skipped in silence.

use crate::rules;
use solver::Problem;
use solver::rules::RuleKind;
use std::collections::BTreeMap;

/// How many people's rules were taken out, by the rule's name and why.
#[derive(Debug, Default)]
pub struct LeftOut(BTreeMap<String, u32>);

impl LeftOut {
    /// The problem without them.
    pub fn out_of(&mut self, mut problem: Problem) -> Problem {
        for person in &mut problem.people {
            person.rules.retain(|rule| {
                let asks = &problem.rules[rule.at()].asks;
                let why = why_not(asks);
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

fn why_not(asks: &RuleKind) -> Option<&'static str> {
    (!rules::has_formula(asks)).then_some("no formula yet")
}

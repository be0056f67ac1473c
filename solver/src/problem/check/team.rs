//! What team rules name.

use super::Faults;
use crate::problem::{Problem, ShiftIndex, TeamRule, Who};
use crate::score::Level;

impl Faults {
    pub(super) fn team_rules(&mut self, problem: &Problem) {
        for (index, rule) in problem.team_rules.iter().enumerate() {
            let at = |field: &str| format!("/team_rules/{index}{field}");
            self.unless(!rule.name().is_empty(), || at("/name"), "a rule has a name");
            self.weight(rule.weight(), || at("/weight"));
            match rule {
                TeamRule::Skill { shifts, .. } | TeamRule::OneOf { shifts, .. } => self.shifts_of(problem, shifts, &at),
                TeamRule::Count { shifts, who, under, over, .. } => {
                    self.shifts_of(problem, shifts, &at);
                    self.who(problem, who, || at("/who"));
                    self.weight(*under, || at("/under"));
                    self.weight(*over, || at("/over"));
                }
                TeamRule::Pair { shift, who, .. } => {
                    self.cell(problem, *shift, None, || at("/shift"));
                    self.who(problem, who, || at("/who"));
                }
                TeamRule::Beside { shift, who, beside, .. } => {
                    self.cell(problem, *shift, None, || at("/shift"));
                    self.who(problem, who, || at("/who"));
                    self.who(problem, beside, || at("/beside"));
                }
                TeamRule::Accompanied { guarded, positions, guards, .. } => {
                    for (number, position) in positions.iter().enumerate() {
                        self.cell(problem, *guarded, Some(*position), || at(&format!("/positions/{number}")));
                    }
                    self.cell(problem, *guarded, None, || at("/guarded"));
                    for (number, (shift, position)) in guards.iter().enumerate() {
                        self.cell(problem, *shift, Some(*position), || at(&format!("/guards/{number}")));
                    }
                }
            }
            let counts = matches!(rule, TeamRule::Skill { .. } | TeamRule::Count { .. });
            let separable = !counts || rule.level() != Level::Law;
            self.unless(separable, || at("/level"), "a count of a team is never law: ask it of a position");
        }
    }

    fn shifts_of(&mut self, problem: &Problem, shifts: &[ShiftIndex], at: &dyn Fn(&str) -> String) {
        for (number, shift) in shifts.iter().enumerate() {
            self.cell(problem, *shift, None, || at(&format!("/shifts/{number}")));
        }
    }

    fn who(&mut self, problem: &Problem, who: &Who, field: impl Fn() -> String) {
        let known = who.people.iter().all(|person| person.at() < problem.people.len());
        self.unless(known, field, "no such person");
    }
}

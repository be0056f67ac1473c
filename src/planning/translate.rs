//! From the engine's answers to the house's words.

use super::company;
use super::house::House;
use super::pose::{Index, Qualification};
use super::report::{Breach, Candidate, Cause, Effect, Gap, Reason, Report, Stopped, Warning};
use super::rule::Rule;
use crate::domain::shift::Shift;
use crate::domain::solve::RuleCost;
use crate::domain::{PersonId, ShiftId};
use solver::explain::{self, Obstacle, Review, WhatIf};
use solver::problem::{AskKind, ShiftIndex};
use std::collections::HashMap;

/// Reads the engine's answers to one problem.
#[derive(Debug, Clone)]
pub struct Translator<'a> {
    house: &'a House,
    index: &'a Index,
    shifts: HashMap<&'a str, &'a Shift>,
}

impl<'a> Translator<'a> {
    /// For the problem that the house posed.
    pub fn new(house: &'a House, index: &'a Index) -> Self {
        Self { house, index, shifts: house.shifts.iter().map(|shift| (shift.id.as_str(), shift)).collect() }
    }

    /// A shift of the house.
    pub fn shift(&self, id: &ShiftId) -> Option<&'a Shift> {
        self.shifts.get(id.as_str()).copied()
    }

    /// Everything that is said of a roster; the house's assignments are the roster's.
    pub fn report(&self, review: &Review) -> Report {
        let rule = |item: &solver::solve::Item| RuleCost { rule: item.rule.clone(), score: item.score.into() };
        Report {
            score: review.score.into(),
            rules: review.items.iter().map(rule).collect(),
            gaps: self.gaps(&review.gaps),
            breaches: self.breaches(&review.breaches),
            warnings: self.warnings(),
        }
    }

    /// What is missing and why.
    pub fn gaps(&self, gaps: &[explain::Gap]) -> Vec<Gap> {
        gaps.iter().map(|gap| self.gap(gap)).collect()
    }

    fn gap(&self, gap: &explain::Gap) -> Gap {
        let mut stopped: Vec<Stopped> = Vec::new();
        for one in &gap.stopped {
            let reason = self.reason(&one.obstacle, gap.shift);
            match stopped.iter_mut().find(|known| known.reason == reason) {
                Some(known) => known.people += one.people,
                None => stopped.push(Stopped { reason, people: one.people }),
            }
        }
        stopped.sort_by(|a, b| b.people.cmp(&a.people).then_with(|| a.reason.cmp(&b.reason)));
        Gap {
            shift: self.index.shift(gap.shift).clone(),
            position: gap.position.0 as u16,
            missing: gap.missing,
            looked_at: gap.looked_at,
            stopped,
            free: gap.free,
        }
    }

    /// What is broken, by name.
    pub fn breaches(&self, breaches: &[explain::Breach]) -> Vec<Breach> {
        let breach = |breach: &explain::Breach| {
            let person = self.index.person(breach.person).clone();
            let cause = Cause::named(&breach.rule).unwrap_or(Cause::Eligibility);
            let cause = if self.is_under_a_gender_rule(&person) { veiled(cause) } else { cause };
            Breach { person, cause, amount: breach.amount }
        };
        let mut told: Vec<Breach> = Vec::new();
        for one in breaches.iter().map(breach) {
            match told.iter_mut().find(|known| known.person == one.person && known.cause == one.cause) {
                Some(known) => known.amount += one.amount,
                None => told.push(one),
            }
        }
        told
    }

    /// What one change would do.
    pub fn effect(&self, what_if: &WhatIf, shift: ShiftIndex) -> Effect {
        Effect {
            change: what_if.change.into(),
            against: self.reasons(&what_if.obstacles, shift),
            breaches: self.breaches(&what_if.breaches),
        }
    }

    /// Whether something stops somebody for good: nobody may override it, or they are elsewhere then.
    pub fn is_final(&self, obstacle: &Obstacle, shift: ShiftIndex) -> bool {
        let cause = self.reason(obstacle, shift).cause;
        cause.is_final() || cause == Cause::Rule(Rule::Overlap)
    }

    /// Those who could take a place, in the engine's order.
    pub fn candidates(&self, found: &[explain::Candidate], shift: ShiftIndex) -> Vec<Candidate> {
        let candidate = |one: &explain::Candidate| {
            let person = self.index.person(one.person).clone();
            Candidate { person, change: one.change.into(), against: self.reasons(&one.obstacles, shift) }
        };
        found.iter().map(candidate).collect()
    }

    /// What stands against somebody on a shift, each thing once.
    pub fn reasons(&self, obstacles: &[Obstacle], shift: ShiftIndex) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = obstacles.iter().map(|obstacle| self.reason(obstacle, shift)).collect();
        reasons.sort();
        reasons.dedup();
        reasons
    }

    fn reason(&self, obstacle: &Obstacle, shift: ShiftIndex) -> Reason {
        let (cause, any_of) = match obstacle {
            Obstacle::Ask { ask, any_of } => {
                let named = any_of.iter().filter_map(|tag| self.index.tags().qualification(*tag));
                (asked(*ask), named.filter_map(name).collect())
            }
            Obstacle::Absence => (Cause::Absence, Vec::new()),
            Obstacle::Availability => (Cause::Availability, Vec::new()),
            Obstacle::Refused => (Cause::Refused, Vec::new()),
            Obstacle::OnIt => (Cause::OnIt, Vec::new()),
            Obstacle::Rule { name } => (Cause::named(name).unwrap_or(Cause::Eligibility), Vec::new()),
        };
        let shift = self.shifts.get(self.index.shift(shift).as_str());
        let is_veiled = shift.is_some_and(|shift| shift.pattern.gender_rule.is_some()) && veiled(cause) != cause;
        if is_veiled { Reason { cause: Cause::Eligibility, any_of: Vec::new() } } else { Reason { cause, any_of } }
    }

    fn is_under_a_gender_rule(&self, person: &PersonId) -> bool {
        let theirs = self.house.assignments.iter().filter(|own| own.person == *person && own.state.counts());
        let shifts = theirs.filter_map(|own| self.shifts.get(own.shift.as_str()));
        shifts.into_iter().any(|shift| shift.pattern.gender_rule.is_some())
    }

    fn warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        for assignment in self.house.assignments.iter().filter(|assignment| assignment.state.counts()) {
            let Some(shift) = self.shifts.get(assignment.shift.as_str()) else { continue };
            let (person, shift_id) = (&assignment.person, &shift.id);
            let (scheduled, real) = (shift.scheduled().0, shift.duration().0);
            if scheduled != real && self.house.person(person).is_some_and(|person| person.kind.is_assigned()) {
                let (person, shift) = (person.clone(), shift_id.clone());
                warnings.push(Warning::ClockChangeNight { person, shift, scheduled, real });
            }
            if let Some(reason) = &assignment.override_reason {
                let (person, shift, reason) = (person.clone(), shift_id.clone(), reason.clone());
                warnings.push(Warning::Overridden { person, shift, reason });
            }
        }
        let alone = company::left_alone(self.house, &self.house.assignments);
        warnings.extend(alone.into_iter().map(|shift| Warning::LeftAlone { shift }));
        warnings
    }
}

const fn asked(ask: AskKind) -> Cause {
    match ask {
        AskKind::Role => Cause::Role,
        AskKind::Site => Cause::Site,
        AskKind::Language => Cause::Language,
        AskKind::Skill | AskKind::Prerequisite => Cause::Prerequisite,
        AskKind::Gender => Cause::Eligibility,
        AskKind::Age => Cause::Age,
        AskKind::Contract => Cause::Contract,
    }
}

/// Where a gender rule stands, what else makes somebody ineligible is told like it.
const fn veiled(cause: Cause) -> Cause {
    match cause {
        Cause::Prerequisite | Cause::Age | Cause::Contract | Cause::Eligibility => Cause::Eligibility,
        other => other,
    }
}

/// What would have done, where it can be named.
fn name(qualification: &Qualification) -> Option<String> {
    match qualification {
        Qualification::Role(role) => Some(role.code().into()),
        Qualification::Language(language) => Some(language.code().into()),
        Qualification::Clearance(clearance) => Some(clearance.code().into()),
        Qualification::Age(years) => Some(years.to_string()),
        Qualification::Site(_)
        | Qualification::Everywhere
        | Qualification::NoHealthCheckDue
        | Qualification::Gender(_)
        | Qualification::Kind(_)
        | Qualification::Employed
        | Qualification::NotEmployed
        | Qualification::Newcomer
        | Qualification::Experienced => None,
    }
}

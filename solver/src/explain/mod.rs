//! Why: data first; the words for people are the caller's.

mod ask;
mod judge;
mod why;

pub use ask::Questions;
pub(crate) use judge::judge;
pub use why::{Fact, WayOut, Why, proof, why};

use crate::problem::{AskKind, PersonIndex, PositionIndex, Problem, ShiftIndex, Tag};
use crate::roster::{Cell, Roster};
use crate::rules::eligibility;
use crate::score::Score;
use crate::solve::Item;
use serde::{Deserialize, Serialize};

/// What stands between a person and a place on a shift.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "because")]
pub enum Obstacle {
    /// They lack what the position asks.
    Ask {
        /// Which kind of thing.
        ask: AskKind,
        /// Any of these would do.
        any_of: Vec<Tag>,
    },
    /// They are away.
    Absence,
    /// They did not offer that time, or not for such a shift.
    Availability,
    /// They said no to it.
    Refused,
    /// They are on the shift already.
    OnIt,
    /// A personal rule at the level of law, with what they work already.
    Rule {
        /// Its name.
        name: String,
    },
}

impl Obstacle {
    /// The name of the rule that stops: the personal rule's own, or what is lacking.
    pub fn code(&self) -> &str {
        match self {
            Self::Ask { ask, .. } => ask.code(),
            Self::Absence => "absence",
            Self::Availability => "availability",
            Self::Refused => "refused",
            Self::OnIt => "on_it",
            Self::Rule { name } => name,
        }
    }
}

/// How many people one obstacle stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopped {
    /// The obstacle: the first that each of them meets, in the order of [`Obstacle`].
    pub obstacle: Obstacle,
    /// How many people.
    pub people: u32,
}

/// Seats of minimum cover that stay empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Where.
    pub shift: ShiftIndex,
    /// On which position.
    pub position: PositionIndex,
    /// Units missing to the minimum.
    pub missing: u16,
    /// People looked at: everyone with the role, or one of the roles.
    pub looked_at: u32,
    /// What stopped them, the most frequent first.
    pub stopped: Vec<Stopped>,
    /// People whom nothing stops, and whom the engine needs elsewhere at the same level or a higher one.
    pub free: u32,
}

/// A rule that the roster breaks at the level of law, through what is fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// Whose.
    pub person: PersonIndex,
    /// The rule's name, or the kind of what is lacking.
    pub rule: String,
    /// In the rule's unit.
    pub amount: i64,
}

/// Someone who could take a place, and what it would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Who.
    pub person: PersonIndex,
    /// How the score would change.
    pub change: Score,
    /// What stands against it; empty: nothing.
    pub obstacles: Vec<Obstacle>,
}

/// What one edit would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    /// How the score would change.
    pub change: Score,
    /// What stands against it; empty: nothing.
    pub obstacles: Vec<Obstacle>,
    /// Law that the person would break, in all, afterwards.
    pub breaches: Vec<Breach>,
}

/// One change by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "edit")]
pub enum Edit {
    /// Puts a person on a place.
    Put {
        /// Who.
        person: PersonIndex,
        /// Where.
        cell: Cell,
    },
    /// Takes a person off a shift.
    Take {
        /// Who.
        person: PersonIndex,
        /// Off which.
        shift: ShiftIndex,
    },
}

/// What can be said of a roster as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Its score.
    pub score: Score,
    /// The score by rule, the heaviest first; rules that cost nothing are left out.
    pub items: Vec<Item>,
    /// Seats of minimum cover that are empty, and why.
    pub gaps: Vec<Gap>,
    /// What is broken at the level of law.
    pub breaches: Vec<Breach>,
}

/// What a roster costs and lacks as it stands, counted from nothing, without a solve; for one question alone.
pub fn review(problem: &Problem, roster: &Roster) -> Review {
    Questions::new(problem, roster.clone()).review()
}

/// What stands between a person and a place, whatever else they work.
pub fn lacking(problem: &Problem, person: PersonIndex, cell: Cell) -> Vec<Obstacle> {
    eligibility::obstacles(problem, problem.person(person), cell)
}

/// What an edit would do to a roster, without a solve; for one question alone.
pub fn what_if(problem: &Problem, roster: &Roster, edit: Edit) -> WhatIf {
    Questions::new(problem, roster.clone()).what_if(edit)
}

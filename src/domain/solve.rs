//! A search for a roster: what was asked, how far it is, what came of it.

use super::{RosterId, SolveId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The life of a solve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SolveState {
    /// Waits for a worker.
    Queued,
    /// Being searched.
    Running,
    /// Came to its end; the roster holds what it found.
    Done,
    /// Was told to stop; the roster holds the best that it had found, if anything.
    Stopped,
    /// Found nothing: see the failure. The roster is what it was.
    Failed,
}

impl SolveState {
    /// Whether nothing more will happen.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Stopped | Self::Failed)
    }
}

/// How to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SolveOptions {
    /// Seconds at most, 1 to 3,600.
    pub seconds: u32,
    /// Threads, 1 to 64.
    pub threads: u16,
    /// Where chance starts.
    pub seed: u64,
}

impl Default for SolveOptions {
    fn default() -> Self {
        Self { seconds: 60, threads: 2, seed: 1 }
    }
}

/// What a roster costs, level by level; an earlier level decides before a later one, and less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, ToSchema)]
pub struct Cost {
    /// Broken labour law and hard rules of the house, all of it by what is fixed.
    pub law: i64,
    /// Missing to the minimum cover.
    pub minimum_cover: i64,
    /// Languages and skills in the team, pairs.
    pub skills: i64,
    /// Offers not yet answered, and the last roster.
    pub promises: i64,
    /// Fairness and contract hours.
    pub fairness: i64,
    /// Missing to the ideal cover.
    pub ideal_cover: i64,
    /// Preferences, and each place of the draft before that is taken from somebody.
    pub preferences: i64,
}

impl std::ops::Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            law: self.law + other.law,
            minimum_cover: self.minimum_cover + other.minimum_cover,
            skills: self.skills + other.skills,
            promises: self.promises + other.promises,
            fairness: self.fairness + other.fairness,
            ideal_cover: self.ideal_cover + other.ideal_cover,
            preferences: self.preferences + other.preferences,
        }
    }
}

impl Cost {
    /// Each level in words, what this costs there, and what another does; the level that decides first at the front.
    pub const fn beside(&self, other: &Self) -> [(&'static str, i64, i64); 7] {
        [
            ("law", self.law, other.law),
            ("minimum cover", self.minimum_cover, other.minimum_cover),
            ("skills", self.skills, other.skills),
            ("promises", self.promises, other.promises),
            ("fairness", self.fairness, other.fairness),
            ("ideal cover", self.ideal_cover, other.ideal_cover),
            ("preferences", self.preferences, other.preferences),
        ]
    }
}

/// How far a search is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Progress {
    /// Seconds since it began.
    pub seconds: f64,
    /// Iterations so far.
    pub iterations: u64,
    /// The best roster so far.
    pub score: Cost,
    /// What no roster can beat, as far as is proved.
    pub bound: Cost,
}

/// What one rule adds to a roster's cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RuleCost {
    /// The rule's name.
    pub rule: String,
    /// What it adds.
    pub score: Cost,
}

/// What came of a search.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Summary {
    /// Seconds that it took.
    pub seconds: f64,
    /// Iterations.
    pub iterations: u64,
    /// The roster's cost.
    pub score: Cost,
    /// What no roster can beat, as far as is proved.
    pub bound: Cost,
    /// The roster is as good as any.
    pub optimal: bool,
    /// The cost by rule, the heaviest first.
    pub rules: Vec<RuleCost>,
}

/// A search for a roster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Solve {
    /// Identifier.
    pub id: SolveId,
    /// For which roster.
    pub roster: RosterId,
    /// Where it stands.
    pub state: SolveState,
    /// How it searches.
    pub options: SolveOptions,
    /// Somebody asked it to stop.
    pub stop_requested: bool,
    /// How far it is; absent before its first roster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Summary>,
    /// Why it found nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<DateTime<Utc>>,
    /// When it was over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<DateTime<Utc>>,
}

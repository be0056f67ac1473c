//! Somebody to step in for somebody else.

use super::{PersonId, ReplacementId, RosterId, ShiftId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where a search for somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReplacementState {
    /// People are being asked.
    Open,
    /// Nobody had said yes by the time that was set: the coordinators were told. A yes still counts.
    Escalated,
    /// Somebody has the place.
    Filled,
    /// It was given up, or the shift has begun.
    Closed,
}

impl ReplacementState {
    /// Whether a yes still counts.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Open | Self::Escalated)
    }
}

/// A search for somebody to take a place: people are asked, some at a time, and the first yes has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Replacement {
    /// Identifier.
    pub id: ReplacementId,
    /// In which roster.
    pub roster: RosterId,
    /// On which shift.
    pub shift: ShiftId,
    /// On which of its positions, from 0.
    pub position: u16,
    /// Where it stands.
    pub state: ReplacementState,
    /// People, or guests' places, that should be there: with so many it is filled.
    pub target: u16,
    /// How many are asked at a time.
    pub wave: u16,
    /// Minutes between two times.
    pub pause_minutes: u32,
    /// When the next are asked.
    pub next_at: DateTime<Utc>,
    /// When the coordinators are told that nobody has said yes.
    pub escalate_at: DateTime<Utc>,
    /// When it was begun.
    pub opened_at: DateTime<Utc>,
    /// When it came to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<DateTime<Utc>>,
}

/// Somebody who was asked to step in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Ask {
    /// Who.
    pub person: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

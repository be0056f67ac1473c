//! A roster as it stood once.

use super::{PersonId, RosterId, ShiftId, SnapshotId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Why it was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// A search was about to put its answer there.
    Search,
    /// Somebody was about to go back to an earlier one.
    Return,
    /// Somebody asked for it.
    Wish,
}

impl Occasion {
    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Return => "return",
            Self::Wish => "wish",
        }
    }
}

/// Somebody on a position of a shift.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub struct Place {
    /// On which shift.
    pub shift: ShiftId,
    /// On which of its positions, from 0.
    pub position: u16,
    /// Who.
    pub person: PersonId,
}

/// A roster as it stood once, to compare it with and to go back to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Snapshot {
    /// Identifier.
    pub id: SnapshotId,
    /// Of which roster.
    pub roster: RosterId,
    /// The version that the roster had.
    pub version: i64,
    /// When it was kept.
    pub kept_at: DateTime<Utc>,
    /// Why.
    pub occasion: Occasion,
}

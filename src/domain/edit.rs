//! What a coordinator changed by hand, for the record.

use super::{AbsenceId, PersonId, RosterId, ShiftId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A change by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EditKind {
    /// A person was put on a position.
    Put,
    /// A person was taken off a shift.
    Take,
    /// A place was locked: no solve moves it.
    Lock,
    /// A lock was taken off.
    Unlock,
    /// A person who is employed agreed to step in after publication.
    Agree,
    /// A person who had been told can't come. No cause is asked.
    Release,
    /// A shift that an employee had been told of was moved, with their agreement.
    Move,
    /// The roster was published although rules on notice stood against it.
    Publish,
}

/// The record of one change by hand. Records are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Edit {
    /// In which roster.
    pub roster: RosterId,
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub kind: EditKind,
    /// To whom; absent where it was the whole roster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// On which shift.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift: Option<ShiftId>,
    /// The rules that stood against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<String>,
    /// The absences that stood against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<AbsenceId>,
    /// Why it was done all the same, in writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

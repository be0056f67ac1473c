//! Interviews of a permanence: how many there were, by what they were about. Counts alone: nothing of any resident, and no case.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What an interview was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterviewKind {
    /// Where to turn to, and for what: first line.
    Orientation,
    /// Social rights and help.
    Social,
    /// Papers, registration, letters.
    Administrative,
    /// The asylum procedure and other law.
    Legal,
    /// Health, with a partner or on the way to one.
    Medical,
    /// How somebody is.
    Psychological,
}

impl InterviewKind {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Orientation, Self::Social, Self::Administrative, Self::Legal, Self::Medical, Self::Psychological];

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Orientation => "orientation",
            Self::Social => "social",
            Self::Administrative => "administrative",
            Self::Legal => "legal",
            Self::Medical => "medical",
            Self::Psychological => "psychological",
        }
    }
}

/// So many of a kind are counted at a shift at the most.
pub const MOST: u16 = 500;

/// How many interviews of a kind a shift had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InterviewCount {
    /// What they were about.
    pub kind: InterviewKind,
    /// How many there were.
    #[schema(minimum = 1, maximum = 500)]
    pub count: u16,
}

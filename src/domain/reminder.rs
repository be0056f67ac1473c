//! When people are reminded of what they come for.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How long before a shift its people are reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reminder {
    /// Two hours.
    Hours,
    /// A day.
    Day,
    /// A week.
    Week,
}

impl Reminder {
    /// All of them, the last first.
    pub const ALL: [Self; 3] = [Self::Hours, Self::Day, Self::Week];

    /// How long before the shift.
    pub const fn lead(self) -> TimeDelta {
        match self {
            Self::Hours => TimeDelta::hours(2),
            Self::Day => TimeDelta::days(1),
            Self::Week => TimeDelta::days(7),
        }
    }

    /// Who was told so shortly before it need not be reminded: half as long again.
    pub fn freshness(self) -> TimeDelta {
        self.lead() / 2
    }

    /// The house's own custom: all of them.
    pub fn custom() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

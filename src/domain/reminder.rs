//! When people are reminded of what they come for.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A time at which somebody is reminded: so long before each shift, or every week of all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reminder {
    /// Two hours.
    Hours,
    /// A day.
    Day,
    /// A week.
    Week,
    /// On Fridays, of the weeks to come.
    Weekly,
}

impl Reminder {
    /// All of them; those before a shift stand in front, the last first.
    pub const ALL: [Self; 4] = [Self::Hours, Self::Day, Self::Week, Self::Weekly];

    /// Those before a shift, the last first, and how long before.
    pub fn before() -> [(Self, TimeDelta); 3] {
        [(Self::Hours, TimeDelta::hours(2)), (Self::Day, TimeDelta::days(1)), (Self::Week, TimeDelta::days(7))]
    }

    /// The house's own custom: each before a shift, and no letter of the week besides.
    pub fn custom() -> Vec<Self> {
        Self::before().map(|(reminder, _)| reminder).to_vec()
    }

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Day => "day",
            Self::Week => "week",
            Self::Weekly => "weekly",
        }
    }
}

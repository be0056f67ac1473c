//! Leave beyond the legal one: so many days a year, once somebody has been employed for some months.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// What a profile grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtraLegal {
    /// Days in a calendar year.
    pub days: u8,
    /// From so many months of contract on.
    pub after_months: u8,
}

/// What somebody has of it in a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct ExtraLegalBalance {
    /// The year.
    pub year: i32,
    /// How many days are theirs in it.
    pub days: u8,
    /// How many of them are entered.
    pub taken: u32,
    /// From which day on they may be taken; absent: since ever.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_from: Option<NaiveDate>,
}

impl ExtraLegalBalance {
    /// How many are left.
    pub fn left(self) -> u32 {
        u32::from(self.days).saturating_sub(self.taken)
    }
}

//! Flat-rate expenses of volunteers (Act of 3 July 2005, art. 10): so much for a day on which they came, and never more than the law
//! lets them have in a day and in a year, from all organisations together.

use super::activity::Month;
use super::{ExpenseId, PersonId, SiteId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An amount of euro cents.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    Serialize,
    Deserialize,
    ToSchema,
    derive_more::Add,
    derive_more::Sub,
    derive_more::Sum,
    derive_more::AddAssign,
)]
#[serde(transparent)]
#[schema(value_type = i32)]
pub struct Cents(pub i32);

/// The most that anybody may be given in a year by law, whatever a profile says: no amount is larger.
pub const LARGEST: Cents = Cents(1_000_000);

/// What a house gives for a day, and the most that the law allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// For a day on which somebody came.
    pub a_day: Cents,
    /// The most in a day, by law.
    pub day_maximum: Cents,
    /// The most in a year, by law.
    pub year_maximum: Cents,
}

/// A volunteer asks for flat-rate expenses in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ExpenseClaim {
    /// In which year.
    #[schema(minimum = 2000, maximum = 2199)]
    pub year: i32,
    /// What they were given in it by other organisations, in euro cents, as they say themselves.
    #[schema(value_type = i32, minimum = 0, maximum = 1_000_000)]
    pub elsewhere: Cents,
    /// When they said so.
    pub at: DateTime<Utc>,
}

/// What somebody was given for a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Expense {
    /// Identifier.
    pub id: ExpenseId,
    /// To whom; absent once they are forgotten.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// What they were called when it was given: the law asks for it even where they are forgotten.
    pub name: String,
    /// At which site.
    pub site: SiteId,
    /// For which day.
    pub date: NaiveDate,
    /// How much, in euro cents.
    #[schema(value_type = i32, minimum = 1, maximum = 1_000_000)]
    pub cents: Cents,
    /// When that was noted.
    pub made_at: DateTime<Utc>,
}

/// What is to be given for a month at a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ExpensesDue {
    /// At which site.
    pub site: SiteId,
    /// For days of which month, as far as they are over.
    pub month: Month,
    /// By person.
    pub people: Vec<PersonDue>,
    /// Volunteers who came and ask for nothing.
    pub not_asking: u32,
    /// Places of volunteers of which nobody has noted whether they came: nothing is given for them.
    pub not_noted: u32,
}

/// What is to be given to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonDue {
    /// To whom.
    pub person: PersonId,
    /// For which days.
    pub days: Vec<DayDue>,
    /// Days on which they came, and for which nothing is left of what the law allows in the year.
    pub beyond: Vec<NaiveDate>,
}

/// What is to be given for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DayDue {
    /// The day.
    pub date: NaiveDate,
    /// How much, in euro cents; less than for other days where that is all that the year leaves.
    #[schema(value_type = i32, minimum = 1, maximum = 1_000_000)]
    pub cents: Cents,
}

impl ExpensesDue {
    /// All of it.
    pub fn sum(&self) -> Cents {
        self.people.iter().map(PersonDue::sum).sum()
    }
}

impl PersonDue {
    /// All of it.
    pub fn sum(&self) -> Cents {
        self.days.iter().map(|day| day.cents).sum()
    }
}

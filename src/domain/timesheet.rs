//! Hours as they were done: what those worked in a month who are paid for it or bound by an agreement, for whoever pays them.

use super::activity::Month;
use super::person::Kind;
use super::{Minutes, PersonId, SiteId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The hours of a month, as far as it was over when they were counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Timesheet {
    /// Which month. A shift belongs to the day on which it begins, and so to that day's month.
    pub month: Month,
    /// When it was counted. What ends later is to come.
    pub made_at: DateTime<Utc>,
    /// Everybody who is told what they work and had a shift, by identifier.
    pub people: Vec<PersonHours>,
    /// The sites at which something is to be confirmed.
    pub to_confirm: Vec<ToConfirm>,
}

/// What nobody has noted yet at a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ToConfirm {
    /// Which.
    pub site: SiteId,
    /// So many places of shifts that are over.
    pub places: u32,
}

/// Somebody's hours of a month, at the sites that were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonHours {
    /// Who.
    pub person: PersonId,
    /// What they are: an employee, of the night watch, an intern.
    pub kind: Kind,
    /// The sums.
    #[serde(flatten)]
    pub sums: HoursSums,
    /// The four-week periods that end in the month and of which anything is known, over all sites: the law counts them together.
    pub periods: Vec<FourWeeks>,
}

/// Paid minutes, and days, of some shifts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HoursSums {
    /// What was planned of what is over, in paid minutes, whether they came or not.
    #[schema(value_type = i32)]
    pub planned: Minutes,
    /// What was done of it: as it was noted, or else as it was planned; nothing of what they were noted absent from.
    #[schema(value_type = i32)]
    pub done: Minutes,
    /// How much of that nobody has noted yet.
    #[schema(value_type = i32)]
    pub to_confirm: Minutes,
    /// What is planned and not over yet.
    #[schema(value_type = i32)]
    pub to_come: Minutes,
    /// Days on which they worked, each once: what meal vouchers are given for. A night belongs to the day on which it begins.
    pub days: u32,
    /// On how many of them nobody has noted anything yet.
    pub days_to_confirm: u32,
    /// How many shifts they were noted absent from.
    pub absent: u32,
}

/// A period of four weeks, at all sites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FourWeeks {
    /// Its first day, a Monday.
    pub from: NaiveDate,
    /// Its last day, a Sunday.
    pub until: NaiveDate,
    /// What contract or agreement ask for in those of its weeks that are published, in minutes; a fifth of a week less for each
    /// whole day away. A week that is not known is taken to be as agreed, and is not in here.
    #[schema(value_type = i32)]
    pub agreed: Minutes,
    /// What was done in it.
    #[schema(value_type = i32)]
    pub done: Minutes,
    /// What is planned in it and not over yet.
    #[schema(value_type = i32)]
    pub to_come: Minutes,
}

impl FourWeeks {
    /// What is more than agreed; less than nothing where it is too little.
    pub fn balance(self) -> Minutes {
        self.done + self.to_come - self.agreed
    }
}

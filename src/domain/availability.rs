//! When people can: a volunteer's offer, and everyone's absences.

use super::time::IsoWeekday;
use super::{AbsenceId, PersonId, SiteId, TimeOfDay};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, ArrayBuilder, ObjectBuilder, Type};

/// A window of local time on a day of every week. An end that is not after the start is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WeeklyWindow {
    /// The day on which it starts.
    pub weekday: IsoWeekday,
    /// Start.
    pub start: TimeOfDay,
    /// End.
    pub end: TimeOfDay,
}

/// A window of local time on one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DatedWindow {
    /// The day on which it starts.
    pub date: NaiveDate,
    /// Start.
    pub start: TimeOfDay,
    /// End.
    pub end: TimeOfDay,
}

/// What a volunteer or a host household offers. Windows alone offer nothing: the wanted number does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Availability {
    /// Every week.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub weekly: Vec<WeeklyWindow>,
    /// On single dates besides.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub additions: Vec<DatedWindow>,
    /// The sites that they are willing for; empty together with `activities`: any that they may go to.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub sites: Vec<SiteId>,
    /// The activities that they are willing for.
    #[serde(default)]
    #[schema(schema_with = activities)]
    pub activities: Vec<String>,
    /// At most this many shifts a week, 0 to 14.
    #[schema(maximum = 14)]
    pub wanted: u8,
    /// At most so often a week they may be asked to step in for somebody, 0 to 7; 2 where nobody says.
    #[serde(default = "twice")]
    #[schema(maximum = 7, default = 2)]
    pub short_notice: u8,
    /// They offer nothing before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<NaiveDate>,
    /// Whether they may be called when somebody is needed soon: nobody but a coordinator calls.
    #[serde(default)]
    pub may_be_called: bool,
}

/// Activities in the house's words.
fn activities() -> Array {
    let words = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(80));
    let list = ArrayBuilder::new().items(words).max_items(Some(50));
    list.description(Some("The activities that they are willing for.")).build()
}

impl Availability {
    /// How often a week they may be asked to step in: who wants no shift is not asked.
    pub const fn at_short_notice(&self) -> u8 {
        if self.wanted == 0 { 0 } else { self.short_notice }
    }
}

impl Default for Availability {
    fn default() -> Self {
        Self {
            weekly: Vec::new(),
            additions: Vec::new(),
            sites: Vec::new(),
            activities: Vec::new(),
            wanted: 0,
            short_notice: twice(),
            not_before: None,
            may_be_called: false,
        }
    }
}

const fn twice() -> u8 {
    2
}

/// Why someone is away. Of sickness no cause is ever asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceKind {
    /// Leave.
    Leave,
    /// Leave beyond the legal one, of which there are so many days a year.
    ExtraLegal,
    /// Sickness.
    Sickness,
    /// Training.
    Training,
    /// Anything else.
    Other,
}

/// A person is not there from an instant to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Absence {
    /// Identifier.
    pub id: AbsenceId,
    /// Who.
    pub person: PersonId,
    /// Why.
    pub kind: AbsenceKind,
    /// From.
    pub starts_at: DateTime<Utc>,
    /// Until, after the start.
    pub ends_at: DateTime<Utc>,
}

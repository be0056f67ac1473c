//! When people can, and when they are away.

use super::read::{date, flag, instant, integer, list, set, text, time, weekday, word};
use super::{Fields, code, object, reference};
use crate::api::together;
use crate::domain::availability::{AbsenceKind, Availability, DatedWindow, WeeklyWindow};
use crate::domain::{AbsenceId, PersonId, SiteId};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, ArrayBuilder, ObjectBuilder, SchemaType, Type};

/// Reads what a volunteer or a host household offers.
pub fn availability(fields: &mut Fields<'_>) -> Option<Availability> {
    let weekly = fields.or("weekly", Vec::new(), list(0..=50, object(weekly_window)));
    let additions = fields.or("additions", Vec::new(), list(0..=200, object(dated_window)));
    let sites = fields.or("sites", Vec::new(), set(0..=200, reference::site));
    let activities = fields.or("activities", Vec::new(), set(0..=50, text(1..=80)));
    let wanted = fields.required("wanted", integer(0..=14));
    let short_notice = fields.or("short_notice", Availability::default().short_notice, integer(0..=7));
    let not_before = fields.optional("not_before", date);
    let may_be_called = fields.or("may_be_called", false, flag);
    Some(Availability {
        weekly: weekly?,
        additions: additions?,
        sites: sites?,
        activities: activities?,
        wanted: wanted?,
        short_notice: short_notice?,
        not_before: not_before?,
        may_be_called: may_be_called?,
    })
}

/// What several people offer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SaidOffers {
    /// Each once.
    #[schema(min_items = 1, max_items = 1000)]
    pub availability: Vec<SaidOffer>,
}

/// What one of several people offers from now on: what is said, and as before what is not.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SaidOffer {
    /// Who.
    pub person: PersonId,
    /// The version of their offer that was read; 0 where they have never made one.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    pub version: i64,
    /// Every week.
    #[schema(max_items = 50)]
    pub weekly: Option<Vec<WeeklyWindow>>,
    /// At most this many shifts a week, 0 to 14.
    #[schema(maximum = 14)]
    pub wanted: Option<u8>,
    /// The sites that they are willing for.
    #[schema(max_items = 200)]
    pub sites: Option<Vec<SiteId>>,
    /// The activities that they are willing for.
    #[schema(schema_with = said_activities)]
    pub activities: Option<Vec<String>>,
}

fn said_activities() -> Array {
    let words = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(80));
    let list = ArrayBuilder::new().items(words).max_items(Some(50));
    list.schema_type(SchemaType::from_iter([Type::Array, Type::Null])).build()
}

impl SaidOffer {
    /// The whole of it, where it was another before.
    pub fn upon(&self, before: &Availability) -> Availability {
        let Self { weekly, wanted, sites, activities, .. } = self.clone();
        Availability {
            weekly: weekly.unwrap_or_else(|| before.weekly.clone()),
            wanted: wanted.unwrap_or(before.wanted),
            sites: sites.unwrap_or_else(|| before.sites.clone()),
            activities: activities.unwrap_or_else(|| before.activities.clone()),
            ..before.clone()
        }
    }
}

/// Reads what several people offer.
pub fn said_offers(fields: &mut Fields<'_>) -> Option<SaidOffers> {
    let one = |fields: &mut Fields<'_>| {
        let person = fields.required("person", reference::person);
        let version = fields.required("version", integer(0..=1_000_000_000));
        let weekly = fields.optional("weekly", list(0..=50, object(weekly_window)));
        let wanted = fields.optional("wanted", integer(0..=14));
        let sites = fields.optional("sites", set(0..=200, reference::site));
        let activities = fields.optional("activities", set(0..=50, text(1..=80)));
        Some(SaidOffer {
            person: person?,
            version: version?,
            weekly: weekly?,
            wanted: wanted?,
            sites: sites?,
            activities: activities?,
        })
    };
    Some(SaidOffers { availability: fields.required("availability", list(1..=together::MOST, object(one)))? })
}

fn weekly_window(fields: &mut Fields<'_>) -> Option<WeeklyWindow> {
    let weekday = fields.required("weekday", weekday);
    let start = fields.required("start", time);
    let end = fields.required("end", time);
    Some(WeeklyWindow { weekday: weekday?, start: start?, end: end? })
}

fn dated_window(fields: &mut Fields<'_>) -> Option<DatedWindow> {
    let date = fields.required("date", date);
    let start = fields.required("start", time);
    let end = fields.required("end", time);
    Some(DatedWindow { date: date?, start: start?, end: end? })
}

/// An absence to be entered.
#[derive(Debug, Clone, ToSchema)]
pub struct NewAbsence {
    /// Identifier; absent: one is made.
    #[schema(required = false)]
    pub id: AbsenceId,
    /// Why.
    pub kind: AbsenceKind,
    /// From.
    pub starts_at: DateTime<Utc>,
    /// Until, after the start.
    pub ends_at: DateTime<Utc>,
}

/// Reads an absence with the identifier that it shall have.
pub fn new_absence(fields: &mut Fields<'_>, id: Option<AbsenceId>) -> Option<NewAbsence> {
    let kind = fields.required("kind", word);
    let starts_at = fields.required("starts_at", instant);
    let ends_at = fields.required("ends_at", instant);
    if let (Some(start), Some(end)) = (starts_at, ends_at)
        && end <= start
    {
        fields.fault("ends_at", code::ENDS_BEFORE_START, "an absence ends after it starts");
    }
    Some(NewAbsence { id: id?, kind: kind?, starts_at: starts_at?, ends_at: ends_at? })
}

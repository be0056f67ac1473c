//! A shift of one day.

use super::person::Person;
use super::template::Pattern;
use super::{Minutes, Role, ShiftId, SiteId, TemplateId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A dated shift: a pattern on a day, with its instants worked out in the site's time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Shift {
    /// Identifier.
    pub id: ShiftId,
    /// The owner.
    pub site: SiteId,
    /// The template that it came from; absent for one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateId>,
    /// The local day that it belongs to: the one on which it starts.
    pub date: NaiveDate,
    /// When it really starts.
    pub starts_at: DateTime<Utc>,
    /// When it really ends.
    pub ends_at: DateTime<Utc>,
    /// What it is.
    pub pattern: Pattern,
}

impl Shift {
    /// How long it really lasts: a night over the change of clocks is an hour longer or shorter.
    pub fn duration(&self) -> Minutes {
        Minutes((self.ends_at - self.starts_at).num_minutes() as i32)
    }

    /// What it lasts by the clock on the wall.
    pub fn scheduled(&self) -> Minutes {
        let length = self.pattern.end.minute_of_day() - self.pattern.start.minute_of_day();
        Minutes(if length > 0 { length } else { length + 24 * 60 })
    }

    /// The real duration less the unpaid break.
    pub fn paid(&self) -> Minutes {
        self.duration() - self.pattern.unpaid_break
    }

    /// As what somebody comes: the first role of the position that they hold on that day, or the first that it names.
    pub fn role_of(&self, person: &Person, position: u16) -> Role {
        let position = self.pattern.positions.get(usize::from(position));
        let asked = position.map(|position| position.roles.as_slice()).unwrap_or_default();
        let held = asked.iter().find(|role| person.holds_role(**role, self.date));
        held.or(asked.first()).copied().unwrap_or(Role::Volunteer)
    }
}

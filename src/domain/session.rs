//! Sessions: shifts that have attendees as well as a team. One kind so far: onboarding.

use super::{PersonId, SessionId, ShiftId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whether someone who was invited came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// Invited; it is not known yet.
    Invited,
    /// Came: for an onboarding session, eligible from that day on.
    Present,
    /// Did not come.
    Absent,
}

impl Attendance {
    /// The name in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Present => "present",
            Self::Absent => "absent",
        }
    }
}

/// A person at a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Attendee {
    /// Who.
    pub person: PersonId,
    /// Came or not.
    pub attendance: Attendance,
}

/// An onboarding session: led by the team of its shift, attended by volunteers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Session {
    /// Identifier.
    pub id: SessionId,
    /// When, where, and who leads it.
    pub shift: ShiftId,
    /// Places for attendees, 1 to 500.
    #[schema(minimum = 1, maximum = 500)]
    pub places: u16,
    /// Who was invited, and who came.
    pub attendees: Vec<Attendee>,
}

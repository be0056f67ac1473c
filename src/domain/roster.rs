//! Rosters: who works which shift, from draft to published and answered.

use super::shift::Shift;
use super::{AssignmentId, LocationId, Minutes, PersonId, Role, RosterId, ShiftId, SiteId, Week};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The life of a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RosterState {
    /// Being made: nobody has been told.
    Draft,
    /// Told to everyone in it. What is published or confirmed stays where it is.
    Published,
}

/// The week of some sites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Roster {
    /// Identifier.
    pub id: RosterId,
    /// Monday to Sunday.
    pub week: Week,
    /// Whose shifts, never empty.
    pub sites: Vec<SiteId>,
    /// Draft or published.
    pub state: RosterState,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<DateTime<Utc>>,
    /// Rises with every change.
    pub version: i64,
}

/// Where an assignment or a proposal stands.
///
/// Volunteers: proposed → offered → confirmed or declined, and withdrawn after a confirmation.
/// Employees and interns: assigned → published, and withdrawn where they can't come. Anybody who is asked to step in: asked →
/// confirmed, or published where they are employed, or declined. Volunteers and households who offer themselves: confirmed at
/// once, or waiting, standby or interested, from which a place makes confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentState {
    /// Chosen for a volunteer, who has not been asked yet.
    Proposed,
    /// The volunteer has been asked.
    Offered,
    /// The volunteer said yes.
    Confirmed,
    /// The volunteer said no; nothing is held against them, and they are not asked for it again.
    Declined,
    /// Said yes or were told, and then that they can't come after all.
    Withdrawn,
    /// Chosen for an employee, who has not been told yet.
    Assigned,
    /// The employee has been told.
    Published,
    /// Asked to step in for somebody: the first yes has the place. Until then they count as nobody.
    Asked,
    /// Said yes to a place that others had taken: the next that becomes free is theirs. They count as nobody.
    Waiting,
    /// Comes if nobody else does: has the place before the coordinators are troubled. They count as nobody.
    Standby,
    /// Would perhaps come, and is among the first to be asked when somebody is looked for. They count as nobody.
    Interested,
    /// Did not answer in time. Others are asked, and a yes counts as long as there is a place.
    Expired,
}

impl AssignmentState {
    /// Whether the person counts on the shift.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Proposed | Self::Offered | Self::Confirmed | Self::Assigned | Self::Published)
    }

    /// Whether they said themselves that they would come if they are needed.
    pub const fn is_willing(self) -> bool {
        matches!(self, Self::Waiting | Self::Standby | Self::Interested)
    }

    /// Whether they said no, at once or after a yes.
    pub const fn is_no(self) -> bool {
        matches!(self, Self::Declined | Self::Withdrawn)
    }

    /// Whether no solve may move it: what was confirmed or published.
    pub const fn is_fixed(self) -> bool {
        matches!(self, Self::Confirmed | Self::Published)
    }

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Offered => "offered",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Assigned => "assigned",
            Self::Published => "published",
            Self::Asked => "asked",
            Self::Waiting => "waiting",
            Self::Standby => "standby",
            Self::Interested => "interested",
            Self::Expired => "expired",
        }
    }
}

/// A person on a position of a shift in a roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Assignment {
    /// Identifier.
    pub id: AssignmentId,
    /// In which roster.
    pub roster: RosterId,
    /// Which shift.
    pub shift: ShiftId,
    /// Which of its positions, from 0.
    pub position: u16,
    /// Who.
    pub person: PersonId,
    /// Where it stands.
    pub state: AssignmentState,
    /// Put or kept there by a coordinator: no solve moves it.
    pub locked: bool,
    /// Why a labour rule was overridden by hand, in writing; absent where none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_reason: Option<String>,
}

impl Assignment {
    /// Whether they may still be put there by hand: they would come, or have not said.
    pub const fn is_open(&self) -> bool {
        self.state.is_willing() || matches!(self.state, AssignmentState::Expired)
    }

    /// Whether a solve must leave it where it is.
    pub const fn is_fixed(&self) -> bool {
        self.state.counts() && (self.locked || self.state.is_fixed())
    }
}

/// Whether somebody came. Nothing is held against anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Presence {
    /// To what.
    pub assignment: AssignmentId,
    /// Whether they came.
    pub present: bool,
    /// When they really began and ended, where that is not as it was planned. Of those alone who are paid for their hours or bound by
    /// an agreement on them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursWorked>,
    /// When that was noted.
    pub at: DateTime<Utc>,
}

/// From when until when somebody really worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HoursWorked {
    /// When they began.
    pub starts_at: DateTime<Utc>,
    /// When they ended, later than they began.
    pub ends_at: DateTime<Utc>,
}

/// No break is due in so much work (Act of 16 March 1971, art. 38quater): whoever went home before has had none.
const WITHOUT_A_BREAK: Minutes = Minutes::hours(6);

impl HoursWorked {
    /// As a shift is planned.
    pub const fn planned(shift: &Shift) -> Self {
        Self { starts_at: shift.starts_at, ends_at: shift.ends_at }
    }

    /// From the first to the last minute.
    pub fn length(&self) -> Minutes {
        Minutes(i32::try_from((self.ends_at - self.starts_at).num_minutes()).unwrap_or(i32::MAX))
    }

    /// The break of theirs that is not paid: the shift's, unless they left a long one before any was due.
    pub fn unpaid_break(&self, shift: &Shift) -> Minutes {
        let left_before = self.length() <= WITHOUT_A_BREAK && shift.duration() > WITHOUT_A_BREAK;
        if left_before { Minutes(0) } else { shift.pattern.unpaid_break.min(self.length()) }
    }

    /// Their length less the break that is not paid.
    pub fn paid(&self, shift: &Shift) -> Minutes {
        self.length() - self.unpaid_break(shift)
    }
}

/// A shift as somebody was told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Which shift.
    pub shift: ShiftId,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where it is.
    pub location: LocationId,
    /// Where people meet; empty where it was told before this was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub meeting_point: String,
    /// What is done.
    pub activity: String,
    /// As what they come.
    pub role: Role,
    /// Whether they were asked to step in, which others were too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub step_in: bool,
    /// Whether they knew of it as a place that may become theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waiting: bool,
    /// Whether their answer was awaited; absent where it was told before this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<bool>,
}

impl Told {
    /// Whether who was told the one knows the other.
    pub fn says(&self, other: &Self) -> bool {
        let meets = self.meeting_point.is_empty() || self.meeting_point == other.meeting_point;
        // Who has answered is asked anew.
        let is_asked_anew = self.asked == Some(false) && other.asked == Some(true);
        let plain = |told: &Self| Self { meeting_point: String::new(), asked: None, ..told.clone() };
        meets && !is_asked_anew && plain(self) == plain(other)
    }
}

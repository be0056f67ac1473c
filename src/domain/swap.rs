//! Two people exchange their places.

use super::{PersonId, RosterId, ShiftId, SwapId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where an exchange stands. As long as it is asked or agreed, both keep their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SwapState {
    /// Those who hold the other place are asked: the first yes has it.
    Asked,
    /// Both want it. A coordinator has not said yet whether they may.
    Agreed,
    /// Each has the other's place.
    Done,
    /// Nobody who was asked could.
    Declined,
    /// A coordinator said no.
    Refused,
    /// Who asked does not want it any more.
    TakenBack,
    /// Time ran out.
    Expired,
    /// One of the places is no more theirs, or something stands against it by now.
    Void,
}

impl SwapState {
    /// Whether it may still come about.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Asked | Self::Agreed)
    }

    /// The name in the API and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Agreed => "agreed",
            Self::Done => "done",
            Self::Declined => "declined",
            Self::Refused => "refused",
            Self::TakenBack => "taken_back",
            Self::Expired => "expired",
            Self::Void => "void",
        }
    }
}

/// A position of a shift in a roster.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct SwapPlace {
    /// In which roster.
    pub roster: RosterId,
    /// On which shift.
    pub shift: ShiftId,
    /// On which of its positions, from 0.
    pub position: u16,
}

/// Somebody wants to exchange their place for another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Swap {
    /// Identifier.
    pub id: SwapId,
    /// Where it stands.
    pub state: SwapState,
    /// Who wants it.
    pub person: PersonId,
    /// The place that they give.
    pub gives: SwapPlace,
    /// The place that they would take.
    pub takes: SwapPlace,
    /// Who gives it: the first who said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<PersonId>,
    /// When it was asked for.
    pub opened_at: DateTime<Utc>,
    /// When it ends by itself: some hours before the first of the two begins, and never by night.
    pub expires_at: DateTime<Utc>,
    /// When it came to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<DateTime<Utc>>,
}

/// Somebody who is asked whether they would exchange. What they said is no matter of anybody's but theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SwapAsk {
    /// Who.
    pub person: PersonId,
    /// When they were written to; absent: in the morning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime<Utc>>,
    /// Whether they said no, or can't.
    #[serde(skip)]
    pub declined: bool,
}

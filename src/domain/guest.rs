//! Guests: who comes along for one day, without being one of the house's people.

use super::{GuestId, ShiftId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Somebody who comes for one shift. They count at their place, and their name is forgotten two weeks after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Guest {
    /// Identifier.
    pub id: GuestId,
    /// To which shift.
    pub shift: ShiftId,
    /// On which of its positions for volunteers, from 0.
    #[schema(maximum = 11)]
    pub position: u16,
    /// Their name, 1 to 80 characters; `–` once it is forgotten.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// When they were invited.
    pub created_at: DateTime<Utc>,
}

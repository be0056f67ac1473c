//! How many interviews a permanence had: noted once it has begun, in counts alone.

use crate::domain::ShiftId;
use crate::domain::interview::InterviewCount;
use crate::domain::role::Role;
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::store::{Tx, interviews, shifts};
use chrono::{DateTime, Utc};

/// Notes how many a shift had, in place of what was noted before.
///
/// # Errors
/// `NotFound`; `Conflict` (`too_early` where it has not begun).
pub fn note(tx: &mut Tx, now: DateTime<Utc>, shift: &ShiftId, counts: &[InterviewCount]) -> Result<(), Error> {
    let shift = shifts::get(tx, shift)?.value;
    if shift.starts_at > now {
        return Err(Error::conflict("too_early", "this shift begins later"));
    }
    interviews::put(tx, &shift.id, counts)
}

/// Whether a shift is one at which people are received one by one, so that its page asks for counts.
pub fn are_held_at(shift: &Shift) -> bool {
    let receives = |role: &Role| matches!(role, Role::SocialWorker | Role::Lawyer);
    shift.pattern.positions.iter().flat_map(|position| &position.roles).any(receives)
}

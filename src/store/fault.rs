//! What the database complains of, in the service's words. Its own messages may carry values: they go no further.

use crate::error::Error;
use diesel::result::{DatabaseErrorKind as Kind, Error as Complaint};

impl From<Complaint> for Error {
    fn from(complaint: Complaint) -> Self {
        match &complaint {
            Complaint::DatabaseError(Kind::UniqueViolation, _) => {
                Self::conflict("already_exists", "there is one with the same key already")
            }
            Complaint::DatabaseError(Kind::ForeignKeyViolation, _) => Self::conflict(
                "broken_reference",
                "it names something that does not exist, or something else still refers to it",
            ),
            Complaint::DatabaseError(Kind::SerializationFailure, _) => Self::Busy,
            Complaint::DatabaseError(Kind::ClosedConnection, _) | Complaint::BrokenTransactionManager => {
                Self::Unavailable
            }
            Complaint::DatabaseError(_, information) if is_full(information.message()) => Self::NoSpace,
            Complaint::DatabaseError(_, information) if is_lost(information.message()) => Self::Unavailable,
            _ if is_momentary(&complaint) => Self::Busy,
            _ => Self::internal(complaint),
        }
    }
}

/// PostgreSQL ends, restarts, or went away: its own words for it come as errors of no kind.
fn is_lost(message: &str) -> bool {
    ["terminating connection", "server closed the connection", "the database system is", "no connection to the server"]
        .iter()
        .any(|sign| message.contains(sign))
}

fn is_full(message: &str) -> bool {
    ["database or disk is full", "No space left on device"].iter().any(|sign| message.contains(sign))
}

/// Whether it passes by itself.
pub(super) fn is_momentary(complaint: &Complaint) -> bool {
    let Complaint::DatabaseError(_, information) = complaint else { return false };
    ["database is locked", "database table is locked", "deadlock detected", "lock timeout"]
        .iter()
        .any(|sign| information.message().contains(sign))
}

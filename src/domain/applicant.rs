//! Somebody whom nobody knows yet, and who would like to come.

use super::SessionId;
use super::language::Locale;
use chrono::{DateTime, Utc};

/// What somebody wrote who has a session's link, until they have proved that the address is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// To which session they would come.
    pub session: SessionId,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Where they are written to.
    pub mail: String,
    /// In which language.
    pub locale: Locale,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
}

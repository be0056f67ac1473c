//! The identifier of what a body writes.

use super::read::id;
use super::{Fields, code};
use std::str::FromStr;

/// The identifier in a body: absent, or that of the path, or one of the caller's choice where a new thing has `fresh`.
pub fn own_id<T: FromStr + PartialEq>(fields: &mut Fields<'_>, expected: Expected<T>) -> Option<T> {
    let written = fields.absent_or("id", id::<T>)?;
    match (written, expected) {
        (Some(written), Expected::Exactly(id)) if written != id => {
            fields.fault("id", code::OTHER_IDENTIFIER, "the path names another one");
            None
        }
        (None, Expected::Chosen) => {
            fields.fault("id", code::REQUIRED, "this is required");
            None
        }
        (Some(id), _) | (None, Expected::Exactly(id) | Expected::Fresh(id)) => Some(id),
    }
}

/// Which identifier a body may have.
#[derive(Debug, Clone)]
pub enum Expected<T> {
    /// That of the path.
    Exactly(T),
    /// Any; this one where there is none.
    Fresh(T),
    /// Any, but there must be one.
    Chosen,
}

//! What people edit together.

use crate::error::Error;

/// A thing as it stood at one version: the next update names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versioned<T> {
    /// The thing.
    pub value: T,
    /// From 1, one more with every update.
    pub version: i64,
}

impl<T> std::ops::Deref for Versioned<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// What an update by version did: one row, or none because it was gone or newer.
pub(super) fn updated(
    rows: usize,
    version: i64,
    what: &'static str,
    exists: impl FnOnce() -> Result<bool, Error>,
) -> Result<i64, Error> {
    if rows > 0 {
        return Ok(version + 1);
    }
    if exists()? {
        return Err(Error::conflict("version_mismatch", "somebody changed it in the meantime: read it again"));
    }
    Err(Error::not_found(what))
}

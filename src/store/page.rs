//! A part of a list.

/// At most so many of a list, after the one that the last page ended with. Lists are in the order of their keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The last key already seen; absent: from the start.
    pub after: Option<String>,
    /// At most this many.
    pub limit: u16,
}

impl Page {
    /// The first `limit`.
    pub const fn first(limit: u16) -> Self {
        Self { after: None, limit }
    }

    /// The `limit` after a key.
    pub fn after(key: impl Into<String>, limit: u16) -> Self {
        Self { after: Some(key.into()), limit }
    }

    pub(super) fn start(&self) -> &str {
        self.after.as_deref().unwrap_or_default()
    }

    pub(super) fn limit(&self) -> i64 {
        i64::from(self.limit)
    }
}

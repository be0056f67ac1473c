//! What can go wrong, in the service's own words. `api::reply` alone knows which HTTP status each becomes.
//!
//! - What the caller got wrong is [`Invalid`](Error::Invalid), [`NotFound`](Error::NotFound),
//!   [`Conflict`](Error::Conflict), [`Forbidden`](Error::Forbidden) or [`TooLarge`](Error::TooLarge): their texts are written for the caller.
//! - What passes by itself is [`Busy`](Error::Busy), where nothing was done and trying again is right, and
//!   [`Unavailable`](Error::Unavailable), where nobody knows. [`NoSpace`](Error::NoSpace) passes when somebody makes room.
//! - What we got wrong is [`Internal`](Error::Internal): its cause is for the log, never for the caller.
//!
//! No text here carries a name, an address, a token or a value that somebody sent.

use std::borrow::Cow;

/// The cause of an internal error.
pub type Cause = Box<dyn std::error::Error + Send + Sync + 'static>;

/// Anything that can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing.
    #[error("there is no such {what}")]
    NotFound {
        /// What was looked for: `person`, `roster` …
        what: &'static str,
    },
    /// It cannot be done as things stand.
    #[error("{message}")]
    Conflict {
        /// A stable name: `version_mismatch`, `already_exists` …
        code: &'static str,
        /// For the caller.
        message: Cow<'static, str>,
    },
    /// Whoever asks has not the right to it.
    #[error("{message}")]
    Forbidden {
        /// For the caller.
        message: &'static str,
    },
    /// What was sent makes no sense: everything that is wrong with it, at once.
    #[error("{}", Fault::sentence(.0))]
    Invalid(Vec<Fault>),
    /// What was sent is too large.
    #[error("this is more than is accepted")]
    TooLarge,
    /// Somebody else is using the same data at this moment: the same thing may succeed in a second.
    #[error("the database is busy: try again in a moment")]
    Busy,
    /// The database was lost on the way. What was asked may or may not have been done.
    #[error("the database cannot be reached: try again in a moment")]
    Unavailable,
    /// There is no room for more. Nothing was done.
    #[error("the disk is full: make room, then try again")]
    NoSpace,
    /// Our own fault.
    #[error("something went wrong on our side")]
    Internal(#[source] Cause),
}

/// One thing that is wrong with what was sent.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Fault {
    /// A JSON pointer to it: `/positions/0/minimum`; empty for the whole.
    pub pointer: String,
    /// A stable name: `required`, `unknown`, `out_of_range` …
    pub code: &'static str,
    /// For the caller; says what is accepted and never repeats what was sent.
    pub message: String,
}

impl Fault {
    /// A fault at a place.
    pub fn new(pointer: impl Into<String>, code: &'static str, message: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code, message: message.into() }
    }

    fn sentence(faults: &[Self]) -> String {
        let each: Vec<String> = faults.iter().map(ToString::to_string).collect();
        each.join("; ")
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.pointer.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.pointer, self.message)
        }
    }
}

impl Error {
    /// There is no such thing as a `what`.
    pub const fn not_found(what: &'static str) -> Self {
        Self::NotFound { what }
    }

    /// [`Error::Forbidden`].
    pub const fn forbidden(message: &'static str) -> Self {
        Self::Forbidden { message }
    }

    /// It cannot be done as things stand.
    pub fn conflict(code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self::Conflict { code, message: message.into() }
    }

    /// One fault in what was sent.
    pub fn invalid(pointer: impl Into<String>, code: &'static str, message: impl Into<String>) -> Self {
        Self::Invalid(vec![Fault::new(pointer, code, message)])
    }

    /// Our own fault.
    pub fn internal(cause: impl Into<Cause>) -> Self {
        Self::Internal(cause.into())
    }

    /// The text with every cause behind it, for the log.
    pub fn chain(&self) -> String {
        let mut text = self.to_string();
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            text.push_str(": ");
            text.push_str(&error.to_string());
            cause = error.source();
        }
        text
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::internal(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_is_for_the_log_alone() {
        let error = Error::internal("the disk is full");
        assert_eq!(error.to_string(), "something went wrong on our side");
        assert_eq!(error.chain(), "something went wrong on our side: the disk is full");
    }

    #[test]
    fn every_fault_is_told() {
        let error =
            Error::Invalid(vec![Fault::new("/name", "required", "a name"), Fault::new("", "shape", "no object")]);
        assert_eq!(error.to_string(), "/name: a name; no object");
    }
}

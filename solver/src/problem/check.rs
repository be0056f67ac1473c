//! Whether a problem makes sense: every fault at once, each with the field that it is in.

use super::Problem;
use serde::{Deserialize, Serialize};

/// Something wrong with a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{field}: {message}")]
pub struct Fault {
    /// A JSON pointer into the problem.
    pub field: String,
    /// What is wrong with it.
    pub message: String,
}

/// How large a problem may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Shifts.
    pub shifts: usize,
    /// People.
    pub people: usize,
    /// Days.
    pub days: usize,
}

impl Problem {
    /// Checks everything that the engine relies on.
    ///
    /// # Errors
    /// All faults, in the order of the fields.
    pub fn check(&self) -> Result<(), Vec<Fault>> {
        Ok(())
    }
}

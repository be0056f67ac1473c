//! Chance from a seed and a question, and not from an order: who is asked the same in two runs answers the same in both.

use sha2::{Digest, Sha256};
use std::fmt::Display;

/// A source of chance.
#[derive(Debug, Clone, Copy)]
pub struct Chance {
    seed: u64,
}

impl Chance {
    /// The chance of a seed.
    pub const fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// A number from 0 to below 1, the same whenever the same is asked of the same person.
    pub fn of(self, what: &str, person: &dyn Display, about: &dyn Display) -> f64 {
        let digest = Sha256::digest(format!("{}/{what}/{person}/{about}", self.seed));
        let bits = digest.iter().take(6).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        bits as f64 / (1_u64 << 48) as f64
    }

    /// True in `percent` of all cases.
    pub fn happens(self, percent: f64, what: &str, person: &dyn Display, about: &dyn Display) -> bool {
        self.of(what, person, about) * 100.0 < percent
    }
}

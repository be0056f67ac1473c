//! Identifiers that follow from what they name.

use sha2::{Digest, Sha256};

/// The same bits for the same text; for another text, others.
pub(super) fn bits(text: &str) -> u128 {
    let digest = Sha256::digest(text);
    digest.iter().take(16).fold(0, |bits, byte| bits << 8 | u128::from(*byte))
}

//! People's links: the secret goes to its owner alone, and what is kept of it opens nothing by itself.

use crate::domain::PersonId;
use crate::error::Error;
use crate::store::links::{self, Link};
use crate::store::{Tx, fingerprint};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};

/// Makes a link to a person's own page, and gives its path, which holds 192 random bits.
///
/// # Errors
/// `Conflict` (`broken_reference`) where there is no such person.
pub fn make(tx: &mut Tx, person: &PersonId, now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<String, Error> {
    let secret = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>());
    let link = Link { person: person.clone(), created_at: now, expires_at, revoked_at: None };
    links::insert(tx, &fingerprint(&secret), &link)?;
    Ok(format!("/l/{secret}"))
}

//! People's links: the secret goes to its owner alone, and what is kept of it opens nothing by itself.

use crate::domain::PersonId;
use crate::error::Error;
use crate::store::links::{self, Link, Opens};
use crate::store::{Tx, fingerprint};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};

/// How long a calendar may fetch somebody's shifts by a link.
const CALENDAR_OPENS: TimeDelta = TimeDelta::days(400);

/// Makes a link to a person's own page, and gives its path, which holds 192 random bits.
///
/// # Errors
/// `Conflict` (`broken_reference`) where there is no such person.
pub fn make(tx: &mut Tx, person: &PersonId, now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<String, Error> {
    insert(tx, person, Opens::Page, now, expires_at).map(|secret| format!("/l/{secret}"))
}

/// Makes a link by which a calendar fetches a person's shifts, in place of any that they had, and gives its path.
///
/// # Errors
/// `Conflict` (`broken_reference`) where there is no such person.
pub fn make_for_calendar(tx: &mut Tx, person: &PersonId, now: DateTime<Utc>) -> Result<String, Error> {
    links::revoke_all(tx, person, Opens::Calendar, now)?;
    insert(tx, person, Opens::Calendar, now, now + CALENDAR_OPENS).map(|secret| format!("/c/{secret}"))
}

fn insert(
    tx: &mut Tx,
    person: &PersonId,
    opens: Opens,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<String, Error> {
    let secret = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>());
    let link = Link { person: person.clone(), opens, created_at: now, expires_at, revoked_at: None };
    links::insert(tx, &fingerprint(&secret), &link)?;
    Ok(secret)
}

//! Links to people's pages, their calendars, and sites' doors: the secret goes to its owner alone, and what is kept of it opens nothing by itself.

use crate::domain::{PersonId, SiteId};
use crate::error::Error;
use crate::store::links::{self, Link, Opens};
use crate::store::{Tx, doors, fingerprint};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};

/// Secrets are longer than this and shorter than that.
const SECRET: std::ops::RangeInclusive<usize> = 20..=100;
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

/// Makes a link to a site's page of the day, for whoever is at its door, and gives its path.
///
/// # Errors
/// `Conflict` (`broken_reference`) where there is no such site.
pub fn make_for_door(
    tx: &mut Tx,
    site: &SiteId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<String, Error> {
    let secret = secret();
    doors::insert(tx, &fingerprint(&secret), site, now, expires_at)?;
    Ok(format!("/d/{secret}"))
}

/// The site whose page of the day a secret opens; none where it is unknown, expired, revoked, or no secret at all.
///
/// # Errors
/// What the database says.
pub fn door(tx: &mut Tx, secret: &str, now: DateTime<Utc>) -> Result<Option<SiteId>, Error> {
    if is_like_one(secret) { doors::find(tx, &fingerprint(secret), now) } else { Ok(None) }
}

/// Whether a text could be a secret at all: nothing else is looked up.
pub fn is_like_one(text: &str) -> bool {
    SECRET.contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// 192 random bits, in 32 characters that stand in an address or a header as they are.
pub fn secret() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>())
}

fn insert(
    tx: &mut Tx,
    person: &PersonId,
    opens: Opens,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<String, Error> {
    let secret = secret();
    let link = Link { person: person.clone(), opens, created_at: now, expires_at, revoked_at: None };
    links::insert(tx, &fingerprint(&secret), &link)?;
    Ok(secret)
}

//! Links to a site's page of the day. What is kept of each is its SHA-256.

use super::Tx;
use super::column::{instant, parsed};
use super::connection::on_both;
use super::schema::doors;
use crate::domain::SiteId;
use crate::error::Error;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// The site whose door a link opens at `now`: one that is unknown, expired or revoked gets the same answer.
pub fn find(tx: &mut Tx, hash: &str, now: DateTime<Utc>) -> Result<Option<SiteId>, Error> {
    let query = doors::table
        .find(hash)
        .filter(doors::revoked_at.is_null())
        .filter(doors::expires_at.gt(instant(now)))
        .select(doors::site);
    let site: Option<String> = query.first(tx).optional()?;
    site.map(|site| parsed(&site)).transpose()
}

/// Adds a link under the hash of its secret.
pub fn insert(
    tx: &mut Tx,
    hash: &str,
    site: &SiteId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), Error> {
    let row = (
        doors::hash.eq(hash),
        doors::site.eq(site.as_str()),
        doors::created_at.eq(instant(now)),
        doors::expires_at.eq(instant(expires_at)),
    );
    on_both!(tx, tx => diesel::insert_into(doors::table).values(row).execute(tx))?;
    Ok(())
}

/// Closes all of a site's links, for good. Gives how many still opened.
pub fn revoke_all(tx: &mut Tx, site: &SiteId, now: DateTime<Utc>) -> Result<usize, Error> {
    let its = doors::table
        .filter(doors::site.eq(site.as_str()))
        .filter(doors::revoked_at.is_null())
        .filter(doors::expires_at.gt(instant(now)));
    Ok(diesel::update(its).set(doors::revoked_at.eq(instant(now))).execute(tx)?)
}

//! Links by which users sign in, and the browsers in which they have. What is kept of each secret is its SHA-256.

use super::Tx;
use super::column::{at, instant, parsed};
use super::connection::on_both;
use super::schema::{sign_in_links, web_sessions};
use crate::domain::UserId;
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// A browser in which somebody has signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Identifier; it opens nothing.
    pub id: String,
    /// Who.
    pub user: UserId,
    /// When they signed in.
    pub created_at: DateTime<Utc>,
    /// When its secret was replaced last.
    pub rotated_at: DateTime<Utc>,
    /// When it was used last, within some minutes.
    pub seen_at: DateTime<Utc>,
}

/// Adds a link for a user, for the browser with this fingerprint.
pub fn insert_link(
    tx: &mut Tx,
    hash: &str,
    user: &UserId,
    browser: &str,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), Error> {
    let row = (
        sign_in_links::hash.eq(hash),
        sign_in_links::user.eq(user.as_str()),
        sign_in_links::browser.eq(browser),
        sign_in_links::created_at.eq(instant(now)),
        sign_in_links::expires_at.eq(instant(expires_at)),
    );
    on_both!(tx, tx => diesel::insert_into(sign_in_links::table).values(row).execute(tx))?;
    Ok(())
}

/// How many links were made for a user after an instant.
pub fn links_since(tx: &mut Tx, user: &UserId, since: DateTime<Utc>) -> Result<i64, Error> {
    let theirs = sign_in_links::table
        .filter(sign_in_links::user.eq(user.as_str()))
        .filter(sign_in_links::created_at.gt(instant(since)));
    Ok(theirs.count().get_result(tx)?)
}

/// The user whom a link lets in, in the browser that asked for it: one that is unknown, expired, used, or opened elsewhere gets
/// the same answer.
pub fn find_link(tx: &mut Tx, hash: &str, browser: &str, now: DateTime<Utc>) -> Result<Option<UserId>, Error> {
    let query = sign_in_links::table
        .find(hash)
        .filter(sign_in_links::browser.eq(browser))
        .filter(sign_in_links::expires_at.gt(instant(now)))
        .select(sign_in_links::user);
    let user: Option<String> = query.first(tx).optional()?;
    user.map(|user| parsed(&user)).transpose()
}

/// Uses up all links of a user: a link lets in once, and those that were asked for beside it not at all.
pub fn use_up(tx: &mut Tx, user: &UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let theirs = sign_in_links::table
        .filter(sign_in_links::user.eq(user.as_str()))
        .filter(sign_in_links::expires_at.gt(instant(now)));
    diesel::update(theirs).set(sign_in_links::expires_at.eq(instant(now))).execute(tx)?;
    Ok(())
}

/// Begins a session under the hash of its secret.
pub fn begin(tx: &mut Tx, id: &str, hash: &str, user: &UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let row = (
        web_sessions::id.eq(id),
        web_sessions::hash.eq(hash),
        web_sessions::user.eq(user.as_str()),
        web_sessions::created_at.eq(instant(now)),
        web_sessions::rotated_at.eq(instant(now)),
        web_sessions::seen_at.eq(instant(now)),
    );
    on_both!(tx, tx => diesel::insert_into(web_sessions::table).values(row).execute(tx))?;
    Ok(())
}

/// The session with this hash, whatever its age; that of the secret before it, where `grace` is not over since it was replaced.
pub fn find(tx: &mut Tx, hash: &str, grace: DateTime<Utc>) -> Result<Option<Session>, Error> {
    type Row = (String, String, NaiveDateTime, NaiveDateTime, NaiveDateTime);
    let just_replaced = web_sessions::hash_before.eq(hash).and(web_sessions::rotated_at.gt(instant(grace)));
    let query = web_sessions::table.filter(web_sessions::hash.eq(hash).or(just_replaced.assume_not_null())).select((
        web_sessions::id,
        web_sessions::user,
        web_sessions::created_at,
        web_sessions::rotated_at,
        web_sessions::seen_at,
    ));
    let row: Option<Row> = query.first(tx).optional()?;
    row.map(|(id, user, created_at, rotated_at, seen_at)| {
        Ok(Session {
            id,
            user: parsed(&user)?,
            created_at: at(created_at),
            rotated_at: at(rotated_at),
            seen_at: at(seen_at),
        })
    })
    .transpose()
}

/// Replaces a session's secret.
pub fn rotate(tx: &mut Tx, id: &str, hash: &str, before: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let change = (
        web_sessions::hash.eq(hash),
        web_sessions::hash_before.eq(before),
        web_sessions::rotated_at.eq(instant(now)),
        web_sessions::seen_at.eq(instant(now)),
    );
    diesel::update(web_sessions::table.find(id)).set(change).execute(tx)?;
    Ok(())
}

/// Notes that a session is in use.
pub fn seen(tx: &mut Tx, id: &str, now: DateTime<Utc>) -> Result<(), Error> {
    diesel::update(web_sessions::table.find(id)).set(web_sessions::seen_at.eq(instant(now))).execute(tx)?;
    Ok(())
}

/// Ends a session.
pub fn end(tx: &mut Tx, id: &str) -> Result<(), Error> {
    diesel::delete(web_sessions::table.find(id)).execute(tx)?;
    Ok(())
}

/// Ends all sessions of a user, and gives how many those were.
pub fn end_all(tx: &mut Tx, user: &UserId) -> Result<usize, Error> {
    Ok(diesel::delete(web_sessions::table.filter(web_sessions::user.eq(user.as_str()))).execute(tx)?)
}

/// Removes what opens nothing any more: links that expired, sessions that were begun or used too long ago.
pub fn sweep(tx: &mut Tx, now: DateTime<Utc>, begun: DateTime<Utc>, used: DateTime<Utc>) -> Result<(), Error> {
    let old = now - chrono::TimeDelta::days(1);
    diesel::delete(sign_in_links::table.filter(sign_in_links::expires_at.lt(instant(old)))).execute(tx)?;
    let over = web_sessions::created_at.lt(instant(begun)).or(web_sessions::seen_at.lt(instant(used)));
    diesel::delete(web_sessions::table.filter(over)).execute(tx)?;
    Ok(())
}

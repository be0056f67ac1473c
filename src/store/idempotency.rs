//! What was answered to calls that carry a key of their own.

use super::Tx;
use super::column::instant;
use super::connection::on_both;
use super::schema::idempotency;
use crate::domain::PersonId;
use crate::error::Error;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// What was answered to an actor's call with this key, and the fingerprint of that call; none where there was none.
pub fn find(tx: &mut Tx, actor: &str, key: &str) -> Result<Option<(String, String)>, Error> {
    let query = idempotency::table.find((actor, key)).select((idempotency::fingerprint, idempotency::answer));
    Ok(query.first(tx).optional()?)
}

/// Keeps an answer.
///
/// # Errors
/// `Busy` where another call with the key was answered at the same moment: this one is made again, and finds it.
pub fn insert(
    tx: &mut Tx,
    (actor, key): (&str, &str),
    fingerprint: &str,
    answer: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let row = (
        idempotency::actor.eq(actor),
        idempotency::idempotency_key.eq(key),
        idempotency::fingerprint.eq(fingerprint),
        idempotency::answer.eq(answer),
        idempotency::created_at.eq(instant(now)),
    );
    let inserted =
        on_both!(tx, tx => diesel::insert_into(idempotency::table).values(row).on_conflict_do_nothing().execute(tx))?;
    if inserted == 1 { Ok(()) } else { Err(Error::Busy) }
}

/// Forgets what was answered about a person.
pub(super) fn forget_person(tx: &mut Tx, person: &PersonId) -> Result<(), Error> {
    let about = idempotency::answer.like(format!("%{person}%"));
    diesel::delete(idempotency::table.filter(about)).execute(tx)?;
    Ok(())
}

/// Forgets what was answered before an instant.
pub fn forget(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), Error> {
    diesel::delete(idempotency::table.filter(idempotency::created_at.lt(instant(before)))).execute(tx)?;
    Ok(())
}

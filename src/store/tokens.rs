//! Bearer tokens of programs. What is kept of each is its SHA-256.

use super::Tx;
use super::column::{at, from_json, instant, json, parsed};
use super::connection::on_both;
use super::schema::tokens;
use crate::domain::TokenId;
use crate::domain::right::{Office, Reach};
use crate::domain::user::Token;
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

type Row =
    (String, String, NaiveDateTime, Option<NaiveDateTime>, Option<String>, Option<String>, Option<NaiveDateTime>);

const COLUMNS: (
    tokens::id,
    tokens::name,
    tokens::created_at,
    tokens::revoked_at,
    tokens::rights,
    tokens::reach,
    tokens::expires_at,
) = (
    tokens::id,
    tokens::name,
    tokens::created_at,
    tokens::revoked_at,
    tokens::rights,
    tokens::reach,
    tokens::expires_at,
);

/// One that was made before there were rights may do everything that an administrator may.
fn token((id, name, created_at, revoked_at, rights, reach, expires_at): Row) -> Result<Token, Error> {
    Ok(Token {
        id: parsed(&id)?,
        name,
        rights: rights.map_or_else(|| Ok(Office::Administrator.rights().to_vec()), |rights| from_json(&rights))?,
        reach: reach.map_or_else(|| Ok(Reach::Everywhere), |reach| from_json(&reach))?,
        created_at: at(created_at),
        expires_at: expires_at.map(at),
        revoked_at: revoked_at.map(at),
    })
}

/// The token with this hash ([`fingerprint`](crate::store::fingerprint)), unless it was revoked or has expired.
pub fn find(tx: &mut Tx, hash: &str, now: DateTime<Utc>) -> Result<Option<Token>, Error> {
    let query = tokens::table
        .filter(tokens::hash.eq(hash))
        .filter(tokens::revoked_at.is_null())
        .filter(tokens::expires_at.is_null().or(tokens::expires_at.gt(instant(now))));
    query.select(COLUMNS).first(tx).optional()?.map(token).transpose()
}

/// The token, or `NotFound`.
pub fn get(tx: &mut Tx, id: &TokenId) -> Result<Token, Error> {
    let row: Option<Row> = tokens::table.find(id.as_str()).select(COLUMNS).first(tx).optional()?;
    row.map(token).transpose()?.ok_or(Error::not_found("token"))
}

/// All of them, the oldest first.
pub fn list(tx: &mut Tx) -> Result<Vec<Token>, Error> {
    let rows = tokens::table.select(COLUMNS).order((tokens::created_at, tokens::id)).load(tx)?;
    rows.into_iter().map(token).collect()
}

/// Adds a token.
pub fn insert(tx: &mut Tx, token: &Token, hash: &str) -> Result<(), Error> {
    let row = (
        tokens::id.eq(token.id.as_str()),
        tokens::name.eq(&token.name),
        tokens::hash.eq(hash),
        tokens::created_at.eq(instant(token.created_at)),
        tokens::revoked_at.eq(token.revoked_at.map(instant)),
        tokens::rights.eq(json(&token.rights)?),
        tokens::reach.eq(json(&token.reach)?),
        tokens::expires_at.eq(token.expires_at.map(instant)),
    );
    on_both!(tx, tx => diesel::insert_into(tokens::table).values(row).execute(tx))?;
    Ok(())
}

/// Closes the door to a token, for good.
///
/// # Errors
/// `NotFound`, also where it was revoked before.
pub fn revoke(tx: &mut Tx, id: &TokenId, now: DateTime<Utc>) -> Result<(), Error> {
    let valid = tokens::table.find(id.as_str()).filter(tokens::revoked_at.is_null());
    match diesel::update(valid).set(tokens::revoked_at.eq(instant(now))).execute(tx)? {
        0 => Err(Error::not_found("token")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::right::Right;
    use crate::store::{fingerprint, sample};
    use chrono::TimeDelta;

    #[test]
    fn a_token_opens_until_it_expires_or_is_revoked() {
        let store = sample::empty();
        let now: DateTime<Utc> = "2026-11-20T09:00:00Z".parse().expect("an instant");
        let later = now + TimeDelta::days(30);
        let token = Token {
            id: "one".parse().expect("an id"),
            name: "demo".into(),
            rights: vec![Right::ReadPlans],
            reach: Reach::Sites(["LEO".parse().expect("a code")].into()),
            created_at: now,
            expires_at: Some(later),
            revoked_at: None,
        };
        let opens = |secret: &str, now| store.read_blocking(|tx| find(tx, &fingerprint(secret), now)).expect("a look");
        store.write_blocking(|tx| insert(tx, &token, &fingerprint("secret"))).expect("a token");
        assert_eq!(opens("secret", now), Some(token.clone()));
        assert_eq!(opens("Secret", now), None);
        assert_eq!(opens("secret", later), None, "it has expired");

        let revoke = || store.write_blocking(|tx| revoke(tx, &token.id, now));
        revoke().expect("a revocation");
        assert_eq!(opens("secret", now), None);
        assert!(matches!(revoke(), Err(Error::NotFound { what: "token" })));
        assert_eq!(store.read_blocking(list).expect("a list"), [Token { revoked_at: Some(now), ..token }]);
    }
}

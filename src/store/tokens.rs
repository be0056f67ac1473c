//! Bearer tokens of programs. What is kept of each is its SHA-256.

use super::Tx;
use super::column::{at, instant, parsed};
use super::connection::on_both;
use super::schema::tokens;
use crate::domain::TokenId;
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// What is known of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Identifier; it opens nothing.
    pub id: TokenId,
    /// What it is for, in the words of whoever made it.
    pub name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was revoked; absent: it opens the door.
    pub revoked_at: Option<DateTime<Utc>>,
}

type Row = (String, String, NaiveDateTime, Option<NaiveDateTime>);

const COLUMNS: (tokens::id, tokens::name, tokens::created_at, tokens::revoked_at) =
    (tokens::id, tokens::name, tokens::created_at, tokens::revoked_at);

fn token((id, name, created_at, revoked_at): Row) -> Result<Token, Error> {
    Ok(Token { id: parsed(&id)?, name, created_at: at(created_at), revoked_at: revoked_at.map(at) })
}

/// The token with this hash ([`fingerprint`](crate::store::fingerprint)), unless it was revoked.
pub fn find(tx: &mut Tx, hash: &str) -> Result<Option<Token>, Error> {
    let query = tokens::table.filter(tokens::hash.eq(hash)).filter(tokens::revoked_at.is_null());
    query.select(COLUMNS).first(tx).optional()?.map(token).transpose()
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
    use crate::store::{fingerprint, sample};

    #[test]
    fn a_token_opens_until_it_is_revoked() {
        let store = sample::empty();
        let now = "2026-11-20T09:00:00Z".parse().expect("an instant");
        let token = Token { id: "one".parse().expect("an id"), name: "demo".into(), created_at: now, revoked_at: None };
        let opens = |secret: &str| store.read_blocking(|tx| find(tx, &fingerprint(secret))).expect("a look");
        store.write_blocking(|tx| insert(tx, &token, &fingerprint("secret"))).expect("a token");
        assert_eq!(opens("secret"), Some(token.clone()));
        assert_eq!(opens("Secret"), None);

        let revoke = || store.write_blocking(|tx| revoke(tx, &token.id, now));
        revoke().expect("a revocation");
        assert_eq!(opens("secret"), None);
        assert!(matches!(revoke(), Err(Error::NotFound { what: "token" })));
        assert_eq!(store.read_blocking(list).expect("a list"), [Token { revoked_at: Some(now), ..token }]);
    }
}

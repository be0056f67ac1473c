//! Tokens of programs. A token is shown once, when it is made; what is kept is its SHA-256.

use super::call::Call;
use super::door::user::new_token;
use super::reply::Reply;
use super::view::Listed;
use crate::domain::TokenId;
use crate::domain::user::Token;
use crate::error::Error;
use crate::planning::link::secret;
use crate::store::{Tx, fingerprint, tokens};
use chrono::TimeDelta;
use serde::Serialize;
use utoipa::ToSchema;

/// A token that was just made.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeToken {
    /// What is known of it.
    #[serde(flatten)]
    token: Token,
    /// The token itself, as it is sent after `Bearer`. It is shown this once.
    secret: String,
}

/// All of them, the oldest first.
pub fn list(_call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Listed::whole(tokens::list(tx)?).into())
}

/// Makes one.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let new = call.body(tx, new_token)?;
    let secret = secret();
    let token = Token {
        id: TokenId::from_bits(rand::random()),
        name: new.name,
        rights: new.rights,
        reach: new.reach,
        created_at: call.now,
        expires_at: Some(call.now + TimeDelta::days(new.days.into())),
        revoked_at: None,
    };
    tokens::insert(tx, &token, &fingerprint(&secret))?;
    call.trail.tell("token", &token.id, None, Some(&token))?;
    Ok(Reply::created(format!("/v1/tokens/{}", token.id), &MadeToken { token, secret }))
}

/// One of them.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&tokens::get(tx, &call.id("token")?)?))
}

/// Revokes one, for good.
pub fn revoke(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    tokens::revoke(tx, &call.id("token")?, call.now)?;
    Ok(Reply::done())
}

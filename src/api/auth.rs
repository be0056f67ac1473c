//! Who may ask: programs with a bearer token, of which the store keeps the SHA-256 only.

use super::reply::Refusal;
use crate::store::{Store, fingerprint, tokens};
use warp::http::HeaderMap;
use warp::http::header::AUTHORIZATION;

/// Lets a request in whose token is known and was not revoked. Every other one gets the same answer.
pub async fn admit(store: &Store, headers: &HeaderMap) -> Result<(), Refusal> {
    let hash = token(headers).map(fingerprint).ok_or(Refusal::NoToken)?;
    let known = store.read(move |tx| tokens::find(tx, &hash)).await?;
    if known.is_some() { Ok(()) } else { Err(Refusal::NoToken) }
}

/// What follows `Bearer` (RFC 6750), whose letters' case does not count.
fn token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

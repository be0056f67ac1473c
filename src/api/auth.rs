//! Who may ask: programs with a bearer token, of which the store keeps the SHA-256 only.

use super::reply::Refusal;
use crate::error::Error;
use crate::store::{Tx, fingerprint, tokens};
use warp::http::HeaderMap;
use warp::http::header::AUTHORIZATION;

/// What a request that asks to be let in has shown.
#[derive(Debug, Clone)]
pub struct Shown(String);

impl Shown {
    /// The fingerprint of its token.
    ///
    /// # Errors
    /// `NoToken` where it has none.
    pub fn of(headers: &HeaderMap) -> Result<Self, Refusal> {
        token(headers).map(|token| Self(fingerprint(token))).ok_or(Refusal::NoToken)
    }

    /// Whether its token is known and was not revoked. Every other one gets the same answer.
    pub fn admit(&self, tx: &mut Tx) -> Result<bool, Error> {
        Ok(tokens::find(tx, &self.0)?.is_some())
    }
}

/// What follows `Bearer` (RFC 6750), whose letters' case does not count.
fn token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

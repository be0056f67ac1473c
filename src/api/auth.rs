//! Who asks, and what they may do: programs with a bearer token, of which the store keeps the SHA-256 only.

use super::reply::Refusal;
use crate::domain::right::{Powers, Reach, Right};
use crate::domain::{SiteId, TokenId, UserId};
use crate::error::Error;
use crate::store::{Tx, fingerprint, tokens};
use chrono::{DateTime, Utc};
use warp::http::HeaderMap;
use warp::http::header::AUTHORIZATION;

/// What a request that asks to be let in has shown.
#[derive(Debug, Clone)]
pub struct Shown(String);

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Nobody in particular: the route is open.
    Anyone,
    /// A program.
    Token(TokenId),
    /// Somebody who has signed in.
    User(UserId),
}

/// Who asks, and what they may do today.
#[derive(Debug, Clone)]
pub struct Who {
    /// Who.
    pub actor: Actor,
    powers: Powers,
}

impl Shown {
    /// The fingerprint of its token.
    ///
    /// # Errors
    /// `NoToken` where it has none.
    pub fn of(headers: &HeaderMap) -> Result<Self, Refusal> {
        token(headers).map(|token| Self(fingerprint(token))).ok_or(Refusal::NoToken)
    }

    /// Who has shown it; none where it is not known, has expired or was revoked: all of these get the same answer.
    pub fn admit(&self, tx: &mut Tx, now: DateTime<Utc>) -> Result<Option<Who>, Error> {
        let token = tokens::find(tx, &self.0, now)?;
        Ok(token.map(|token| Who { powers: Powers::of(&token.rights, &token.reach), actor: Actor::Token(token.id) }))
    }
}

impl Who {
    /// Who asks for what is open to anyone.
    pub fn anyone() -> Self {
        Self { actor: Actor::Anyone, powers: Powers::default() }
    }

    /// Where they may do something; none: nowhere.
    pub fn reach(&self, right: Right) -> Option<&Reach> {
        self.powers.reach(right)
    }

    /// Whether they may do something at a site.
    pub fn may(&self, right: Right, site: &SiteId) -> bool {
        self.powers.may(right, site)
    }
}

/// What follows `Bearer` (RFC 6750), whose letters' case does not count.
fn token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

//! Who asks, and what they may do: programs with a bearer token, people who have signed in with the cookie of their session. Of
//! either the store keeps the SHA-256 only.

use super::reply::Refusal;
use crate::config::PublicUrl;
use crate::cookie::{Cookie, is_from_our_own_page};
use crate::domain::right::{Powers, Reach, Right};
use crate::domain::{SiteId, TokenId, UserId};
use crate::error::Error;
use crate::planning::sign_in;
use crate::store::{Tx, fingerprint, tokens, users};
use chrono::{DateTime, Utc};
use warp::http::header::AUTHORIZATION;
use warp::http::{HeaderMap, Method};

/// What a request that asks to be let in has shown.
#[derive(Debug, Clone)]
pub enum Shown {
    /// The fingerprint of a program's token.
    Token(String),
    /// The secret of a session.
    Session(String),
}

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
    /// Its token, or the session of the browser that it comes from.
    ///
    /// # Errors
    /// `NoToken` where it has neither; `Forbidden` where a browser brings a session along from a page that is not ours, to change
    /// something.
    pub fn of(headers: &HeaderMap, method: &Method, at: &PublicUrl) -> Result<Self, Refusal> {
        if let Some(token) = token(headers) {
            return Ok(Self::Token(fingerprint(token)));
        }
        let session = Cookie::Session.read(headers, at).ok_or(Refusal::NoToken)?;
        if *method != Method::GET && !is_from_our_own_page(headers) {
            return Err(Error::forbidden("this did not come from a page of ours").into());
        }
        Ok(Self::Session(session))
    }

    /// What their requests are counted by.
    pub fn key(&self) -> &str {
        match self {
            Self::Token(shown) | Self::Session(shown) => shown,
        }
    }

    /// Who has shown it; none where it is not known, has expired or was revoked: all of these get the same answer.
    pub fn admit(&self, tx: &mut Tx, now: DateTime<Utc>) -> Result<Option<Who>, Error> {
        match self {
            Self::Token(hash) => Ok(tokens::find(tx, hash, now)?
                .map(|token| Who { powers: Powers::of(&token.rights, &token.reach), actor: Actor::Token(token.id) })),
            Self::Session(secret) => {
                let Some(session) = sign_in::session(tx, secret, now)? else { return Ok(None) };
                Ok(users::find(tx, &session.user)?.map(|user| Who {
                    powers: Powers::on(&user.grants, now.date_naive()),
                    actor: Actor::User(session.user),
                }))
            }
        }
    }
}

impl Who {
    /// Who asks for what is open to anyone.
    pub fn anyone() -> Self {
        Self { actor: Actor::Anyone, powers: Powers::default() }
    }

    /// Who they are, where they have signed in.
    pub const fn user(&self) -> Option<&UserId> {
        match &self.actor {
            Actor::User(id) => Some(id),
            Actor::Token(_) | Actor::Anyone => None,
        }
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

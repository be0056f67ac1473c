//! Calls that may be sent again: a POST with an `Idempotency-Key` is done once, and whoever sends it again within a day gets the
//! answer that it had.
//!
//! The answer is kept in the transaction of what it tells. A key is one caller's own; with another call it is refused. Where the
//! answer holds a secret that is shown once, there is nothing to keep, and the key is refused.

use super::auth::Actor;
use super::reply::Reply;
use super::route::Route;
use crate::error::{Error, Fault};
use crate::store::{Tx, fingerprint, idempotency};
use chrono::{DateTime, Utc};
use serde_json::Value;
use warp::http::{HeaderMap, Method};

/// The longest key.
const LONGEST: usize = 255;
/// Where a fault of the header is told.
const POINTER: &str = "/header/Idempotency-Key";

/// The key of one call.
#[derive(Debug, Clone)]
pub struct Key {
    actor: String,
    own: String,
    call: String,
}

impl Key {
    /// The key that came along, if one did.
    ///
    /// # Errors
    /// `Invalid` where it cannot be one, or where the route keeps no answers.
    pub fn of(
        route: &Route,
        headers: &HeaderMap,
        actor: &Actor,
        params: &[(&'static str, String)],
        body: &Value,
    ) -> Result<Option<Self>, Error> {
        let Some(header) = headers.get("idempotency-key").filter(|_| route.method == Method::POST) else {
            return Ok(None);
        };
        let key = header.to_str().unwrap_or_default();
        let is_one = (1..=LONGEST).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_one {
            let message = "1 to 255 letters, digits and signs, without blanks";
            return Err(Error::Invalid(vec![Fault::new(POINTER, super::door::code::LENGTH, message)]));
        }
        if route.is_secret {
            let message = "the answer holds a secret that is shown once: it is not kept";
            return Err(Error::Invalid(vec![Fault::new(POINTER, super::door::code::KIND, message)]));
        }
        let actor = match actor {
            Actor::Anyone => return Ok(None),
            Actor::Token(id) => format!("token:{id}"),
            Actor::User(id) => format!("user:{id}"),
        };
        let call = fingerprint(&format!("{} {params:?} {body}", route.path));
        Ok(Some(Self { actor, own: fingerprint(key), call }))
    }

    /// What was answered to the call before.
    ///
    /// # Errors
    /// `Invalid` where the key came with another call.
    pub fn answered(&self, tx: &mut Tx) -> Result<Option<Reply>, Error> {
        let Some((call, answer)) = idempotency::find(tx, &self.actor, &self.own)? else { return Ok(None) };
        if call != self.call {
            let message = "this key came with another call: take a new one for each";
            return Err(Error::Invalid(vec![Fault::new(POINTER, super::door::code::REPEATED, message)]));
        }
        Reply::kept(&answer).map(Some)
    }

    /// Keeps an answer.
    ///
    /// # Errors
    /// What the database says.
    pub fn keep(&self, tx: &mut Tx, reply: &Reply, now: DateTime<Utc>) -> Result<(), Error> {
        idempotency::insert(tx, (&self.actor, &self.own), &self.call, &reply.keep()?, now)
    }
}

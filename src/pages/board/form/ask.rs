//! What the API is asked for a form, and what comes of it.

use crate::api::Inside;
use crate::api::inside::Refused;
use crate::error::Error;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, desk, language};
use crate::store::Tx;
use serde_json::Value;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// What is asked.
#[derive(Debug, Clone)]
pub struct Asked {
    /// What is changed stands at this version still; none: whatever it stands at.
    pub version: Option<i64>,
    /// How.
    pub method: Method,
    /// Under which path.
    pub path: String,
    /// With which body.
    pub body: Value,
}

/// Why it was not done.
#[derive(Debug)]
pub enum Undone {
    /// The API says so, and what was typed is shown again.
    Refused(Refused),
    /// Nothing is there for whoever wants it, or they are to sign in: what they read instead.
    Answered(Box<Response>),
}

/// Does what a visitor wants. What it hangs on is read first, as far as it concerns them.
///
/// # Errors
/// Why it was not done.
pub async fn done(
    pages: &Pages,
    api: &Inside,
    headers: &HeaderMap,
    asked: impl Fn(&mut Tx, &Visitor) -> Result<Asked, Error> + Send + 'static,
) -> Result<Value, Undone> {
    let answered = |response| Undone::Answered(Box::new(response));
    let visitor = gate::enter(pages, headers).await.map_err(answered)?.0;
    let asked = match pages.store.read(move |tx| asked(tx, &visitor)).await {
        Ok(asked) => asked,
        Err(Error::NotFound { .. }) => return Err(answered(gate::nothing(headers))),
        Err(error) => return Err(answered(desk::trouble(&error, language::of(headers)))),
    };
    let Asked { version, method, path, body } = asked;
    api.ask_at(version, headers, method, &path, &body).await.map_err(Undone::Refused)
}

//! The API for the pages of this service: a page does what a program would do, with the session of who looks at it. So rights,
//! checks, versions and the audit are one thing for all.

use super::front::{self, Request};
use super::rate::Peer;
use super::routes;
use super::state::State;
use futures_util::stream;
use http_body_util::BodyExt;
use serde_json::Value;
use std::io::Cursor;
use std::time::Duration;
use tokio::sync::watch;
use warp::http::header::{CONTENT_TYPE, COOKIE, IF_MATCH};
use warp::http::{HeaderMap, HeaderName, HeaderValue, Method};

/// What of a browser's request goes along: who asks, in which language, and from which page.
const ALONG: [HeaderName; 2] = [COOKIE, HeaderName::from_static("sec-fetch-site")];

/// The API, to be asked from inside. Clones share it.
#[derive(Debug, Clone)]
pub struct Inside(State);

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The stable name of what went wrong.
    pub code: String,
    /// The stable names of what stands against it, where several things may.
    pub against: Vec<String>,
    /// Where each of those stands in what was sent, as a JSON pointer; empty for the whole.
    pub pointers: Vec<String>,
}

impl Inside {
    pub(super) const fn of(state: State) -> Self {
        Self(state)
    }

    /// How long somebody must wait who has opened nothing, if they have tried too often.
    pub fn too_often(&self, peer: Option<Peer>, headers: &HeaderMap) -> Option<Duration> {
        self.0.rates.stranger(peer, headers).err()
    }

    /// Becomes true when the service ends.
    pub fn closing(&self) -> watch::Receiver<bool> {
        self.0.closing.clone()
    }

    /// Does what a program would do with this method, path and body, as whoever sent these headers.
    ///
    /// # Errors
    /// What the API says.
    pub async fn ask(&self, headers: &HeaderMap, method: Method, path: &str, body: &Value) -> Result<Value, Refused> {
        self.ask_at(None, headers, method, path, body).await
    }

    /// The same, where what is changed stands at a version still; at any, where none is given.
    ///
    /// # Errors
    /// What the API says.
    pub async fn ask_at(
        &self,
        version: Option<i64>,
        headers: &HeaderMap,
        method: Method,
        path: &str,
        body: &Value,
    ) -> Result<Value, Refused> {
        let mut sent = HeaderMap::new();
        if let Some(seen) = version.and_then(|version| HeaderValue::try_from(format!("\"{version}\"")).ok()) {
            sent.insert(IF_MATCH, seen);
        }
        for name in ALONG {
            if let Some(value) = headers.get(&name) {
                sent.insert(name, value.clone());
            }
        }
        sent.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let bytes = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let parts: [Result<_, warp::Error>; 1] = [Ok(Cursor::new(bytes))];
        let request = Request {
            method,
            path: path.to_owned(),
            query: String::new(),
            headers: sent,
            peer: None,
            body: stream::iter(parts),
        };
        let response = front::answer(self.0.clone(), routes::table(), request).await;
        let went_well = response.status().is_success();
        let bytes = response.into_body().collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
        let told: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        if went_well { Ok(told) } else { Err(Refused::of(&told)) }
    }
}

impl Refused {
    /// What was sent says nothing that can be done.
    pub fn garbled() -> Self {
        Self::for_short("garbled")
    }

    /// Somebody else has changed it since it was looked at.
    pub fn meanwhile() -> Self {
        Self::for_short("changed_meanwhile")
    }

    fn for_short(code: &str) -> Self {
        Self { code: code.to_owned(), against: Vec::new(), pointers: Vec::new() }
    }

    fn of(problem: &Value) -> Self {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let code = |value: &Value| word(&value["code"]);
        let errors = problem["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        let pointers = errors.iter().map(|error| word(&error["pointer"])).collect();
        Self { code: code(problem), against: errors.iter().map(code).collect(), pointers }
    }
}

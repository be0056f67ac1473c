//! Hours as they were done: a month, by person, and each shift behind somebody's.
//!
//! - [`month`]: everybody's sums, what is left to confirm, and the same to take along. [`one`]: somebody's shifts, corrected by hand.
//!
//! Invariant: whoever keeps people at a site sees hours there, and nobody else. What volunteers did is not here: they owe no hours.

mod month;
mod one;

use super::form::faults::Called;
use super::gate;
use crate::api::Inside;
use crate::pages::Pages;
use warp::http::HeaderMap;
use warp::reply::Response;

/// What their forms call things.
const CALLED: Called = Called { fields: "form-field", refusals: "hours-refused" };

/// Shows what is below `/board/hours`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => month::show(pages, headers, query).await,
        [person] => one::show(pages, headers, person, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/hours` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        [] | [""] => month::act(pages, api, headers, form).await,
        [person] => one::act(pages, api, headers, person, form).await,
        _ => gate::nothing(headers),
    }
}

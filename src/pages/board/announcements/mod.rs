//! Announcements: what a site's volunteers are written to beyond their own shifts, and in which words.
//!
//! - [`list`]: what was sent, and the templates. [`new`]: writing one, looking at it, sending it.
//! - [`template`]: the words of one template, and who stands behind them. [`typed`]: texts as a form has them.
//!
//! Invariants:
//! - Nobody is named: a page says how many are written to, and how many are left out for which reason.
//! - What is sent is what was looked at.

mod list;
mod new;
mod template;
mod typed;

use super::form::faults::Called;
use super::gate;
use crate::api::Inside;
use crate::pages::Pages;
use warp::http::HeaderMap;
use warp::reply::Response;

/// What the forms call their fields, and say of refusals.
const CALLED: Called = Called { fields: "announcement-field", refusals: "announcement-refused" };

/// Shows what is below `/board/announcements`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => list::show(pages, headers, query).await,
        ["new"] => new::show(pages, headers, query).await,
        ["templates", "new"] => template::begin(pages, headers, query).await,
        ["templates", id] => template::show(pages, headers, id, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/announcements` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        ["new"] => new::act(pages, api, headers, form).await,
        ["templates", "new"] => template::add(pages, api, headers, form).await,
        ["templates", id] => template::act(pages, api, headers, id, form).await,
        _ => gate::nothing(headers),
    }
}

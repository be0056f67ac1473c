//! The rules: profiles of figures, in plain words, each with its source and the day from which it counts.
//!
//! - [`figure`]: the figures of a profile, and how each is written. [`list`]: the profiles, and which of them counts.
//! - [`one`]: a profile, as [`load`]ed, shown on a [`page`], changed by a form. [`typed`]: what stands in that form.
//!
//! Invariants:
//! - Everybody who reads plans reads the rules; who keeps them everywhere changes them.
//! - Where nobody wrote rules down for a kind of worker, the standard ones are shown: by those they are planned.

mod figure;
mod list;
mod load;
mod one;
mod page;
mod typed;

pub use load::spoken;

use super::form::faults::Called;
use super::gate;
use crate::api::Inside;
use crate::pages::Pages;
use warp::http::HeaderMap;
use warp::reply::Response;

/// What the form calls things: the figures among them.
const CALLED: Called = Called { fields: "rules-figure", refusals: "form-refused" };

/// Shows what is below `/board/rules`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => list::show(pages, headers, query).await,
        ["new"] => one::begin(pages, headers, query).await,
        [profile] => one::show(pages, headers, profile, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/rules` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        ["new"] => one::add(pages, api, headers, form).await,
        [profile] if !profile.is_empty() => one::act(pages, api, headers, profile, form).await,
        _ => gate::nothing(headers),
    }
}

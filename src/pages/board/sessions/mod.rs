//! Sessions: who is invited and by what link, what they say, who came, whose training counts. An intern holds them with this on a
//! telephone.
//!
//! - [`list`]: those of the sites that concern a visitor.
//! - [`one`]: a session, with who is invited; [`deed`]: what is done there with them. [`row`]: how it stands with each.
//! - [`begin`]: the form of a new one.
//!
//! Invariants:
//! - Names are for who reads people at the session's site; others see how many.
//! - Nobody is looked for by name in an address.

mod begin;
mod deed;
mod list;
mod one;
mod row;

use super::gate;
use crate::api::Inside;
use crate::pages::Pages;
use warp::http::HeaderMap;
use warp::reply::Response;

/// Shows what is below `/board/sessions`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => list::show(pages, headers, query).await,
        ["new"] => begin::show(pages, headers, None).await,
        [session] => one::show(pages, headers, session, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/sessions` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        ["new"] => begin::add(pages, api, headers, form).await,
        [session] if !session.is_empty() => one::act(pages, api, headers, session, form).await,
        _ => gate::nothing(headers),
    }
}

//! The sites: when they are open, how they deal with their people, where their locations are, and the days that are not as others.
//!
//! - [`list`]: those that concern a visitor.
//! - [`one`]: a site, as [`load`]ed, shown on a [`page`], changed by a form. [`typed`]: what stands in that form; [`place`]: in that of
//!   a location. [`days`]: its calendar. [`change`]: it moves, opens, closes, or has other hours from a day on.
//!
//! Invariants:
//! - A site that does not concern a visitor is not there, and none of its locations is.
//! - An address of limited disclosure is on no page: it can be written anew or taken away, and stays else.

mod change;
mod days;
mod list;
mod load;
mod one;
mod page;
mod place;
mod typed;

use super::gate;
use crate::api::Inside;
use crate::pages::Pages;
use warp::http::HeaderMap;
use warp::reply::Response;

/// Shows what is below `/board/sites`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => list::show(pages, headers, query).await,
        ["new"] => one::begin(pages, headers).await,
        [site] => one::show(pages, headers, site, query).await,
        [site, "change"] => change::show(pages, headers, site, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/sites` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        ["new"] => one::add(pages, api, headers, form).await,
        [site] if !site.is_empty() => one::act(pages, api, headers, site, form).await,
        [site, "change"] => change::act(pages, api, headers, site, form).await,
        _ => gate::nothing(headers),
    }
}

//! The templates of shifts: the patterns of the weeks, by site, and the days on which one is not as ever.
//!
//! - [`list`]: those of the sites that concern a visitor. [`words`]: what one says, in words.
//! - [`one`]: a template, as [`load`]ed, shown on a [`page`], changed by a form. [`typed`]: what stands in that form; [`rows`]: its
//!   lists. [`days`]: its calendar.
//! - [`paste`]: many at once, out of a spreadsheet; [`sheet`]: what its lines say.
//!
//! Invariants:
//! - A template that is none of a visitor's sites is not there. A location of others is named where one of theirs takes place at it.
//! - What the form does not have stays as it is saved.

mod days;
mod list;
mod load;
mod one;
mod page;
mod paste;
mod rows;
mod sheet;
mod typed;
mod words;

pub use words::{activity, days_of, hours, period, weekdays};

use super::gate;
use super::table::list as list_of;
use crate::api::Inside;
use crate::pages::Pages;
use warp::http::HeaderMap;
use warp::reply::Response;

/// Shows what is below `/board/templates`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => list::show(pages, headers, query).await,
        ["new"] => one::begin(pages, headers, query).await,
        ["paste"] => list_of::show::<paste::Looked>(pages, headers).await,
        [template] => one::show(pages, headers, template, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/templates` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        ["new"] => one::add(pages, api, headers, form).await,
        ["paste"] => list_of::act::<paste::Looked>(pages, api, headers, form).await,
        [template] if !template.is_empty() => one::act(pages, api, headers, template, form).await,
        _ => gate::nothing(headers),
    }
}

//! Who there is, and keeping them.
//!
//! - [`list`]: whom a visitor may read, and what of them is about to [`lapse`].
//! - [`one`]: a person, as [`load`]ed, shown on a [`page`], changed by a form. [`typed`]: what stands in that form; [`rows`]: its
//!   lists. [`absence`]: when they are away.
//! - [`paste`]: many at once, out of a spreadsheet; [`sheet`]: what its lines say.
//! - [`offers`]: when many of them can, likewise; [`offer_sheet`]: whom its lines name; [`offer_line`]: what each says.
//!
//! Invariants:
//! - Nobody's name, mail or telephone is in an address: who is looked for by name is looked for by a form that is sent.
//! - A gender is in no page and no form; the API keeps it where nothing is said of it.
//! - Whatever is changed is changed by the API, at the version that was looked at. What was typed stays until it is done.

mod absence;
mod expected;
mod lapse;
mod list;
mod load;
mod offer_line;
mod offer_sheet;
mod offers;
mod one;
mod page;
mod paste;
mod rows;
mod sheet;
mod typed;

use super::form::faults::Called;
use super::gate;
use super::table::list as list_of;
use crate::api::Inside;
use crate::pages::Pages;
use warp::http::HeaderMap;
use warp::reply::Response;

/// Shows what is below `/board/people`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => list::show(pages, headers, list::Wanted::of(query.as_bytes())).await,
        ["new"] => one::begin(pages, headers).await,
        ["paste"] => list_of::show::<paste::Looked>(pages, headers).await,
        ["offers"] => list_of::show::<offers::Looked>(pages, headers).await,
        [person] => one::show(pages, headers, person, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/people` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        [] | [""] => list::look(pages, headers, list::Wanted::of(form)).await,
        ["new"] => one::add(pages, api, headers, form).await,
        ["paste"] => list_of::act::<paste::Looked>(pages, api, headers, form).await,
        ["offers"] => list_of::act::<offers::Looked>(pages, api, headers, form).await,
        [person] => one::act(pages, api, headers, person, form).await,
        _ => gate::nothing(headers),
    }
}

/// What their forms call things.
const CALLED: Called = Called { fields: "form-field", refusals: "people-refused" };

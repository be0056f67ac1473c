//! Rounds on the board: what is brought to a house, and what it sends out.
//!
//! - [`list`]: what is to be received, the rounds of one's own houses, their vehicles. [`new`]: one more round. [`one`]: a round, for
//!   whose it is and for who receives something of it.
//! - [`load`]: rounds with all that is said of them. [`typed`]: a round as its form has it. [`stop`]: a stop in words.
//!
//! Invariant: whoever receives something sees the round, and changes nothing of it but their own word.

mod list;
mod load;
mod new;
mod one;
mod stop;
mod typed;

use super::form::faults::Called;
use super::gate;
use crate::api::Inside;
use crate::pages::Pages;
use warp::http::HeaderMap;
use warp::reply::Response;

/// What the forms call their fields, and say of refusals.
const CALLED: Called = Called { fields: "round-field", refusals: "round-refused" };

/// Shows what is below `/board/rounds`.
pub async fn read(pages: &Pages, headers: &HeaderMap, path: &[&str], query: &str) -> Response {
    match path {
        [] | [""] => list::show(pages, headers, query).await,
        ["new"] => new::show(pages, headers, query).await,
        [round] => one::show(pages, headers, round, query).await,
        _ => gate::nothing(headers),
    }
}

/// Does what a form below `/board/rounds` says.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, path: &[&str], form: &[u8]) -> Response {
    match path {
        [] | [""] => list::act(pages, api, headers, form).await,
        ["new"] => new::add(pages, api, headers, form).await,
        [round] => one::act(pages, api, headers, round, form).await,
        _ => gate::nothing(headers),
    }
}

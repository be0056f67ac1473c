//! The coordinators' board: their weeks, and each week as a grid.
//!
//! - [`gate`]: who is at the board. [`load`]: what they see of a week. [`grid`]: how it stands in rows and columns.
//! - [`weeks`]: which weeks there are. [`week`]: one of them. [`filter`]: what of it is looked at.
//! - [`assets`]: the board's style and its modules.
//!
//! Invariants:
//! - Everybody sees what concerns their sites, and names where they may read people; what does not concern them is not there.
//! - All of it can be read and done without scripts; what is live comes on top.

pub mod assets;
mod filter;
mod gate;
mod grid;
mod load;
mod week;
mod weeks;

use super::{Pages, reply};
use warp::Filter;
use warp::filters::BoxedFilter;
use warp::http::{HeaderMap, Method};
use warp::path::Tail;
use warp::reply::Response;

/// Answers everything under `/board` and `/assets`, and rejects everything else.
pub fn routes(pages: Pages) -> BoxedFilter<(Response,)> {
    let query = warp::query::raw().or(warp::any().map(String::new)).unify();
    let board = warp::path("board")
        .and(warp::path::tail())
        .and(warp::method())
        .and(query)
        .and(warp::header::headers_cloned())
        .then(move |path: Tail, method: Method, query: String, headers: HeaderMap| {
            let pages = pages.clone();
            async move { read(&pages, path.as_str(), &method, &query, &headers).await }
        });
    let assets =
        warp::path("assets").and(warp::path::tail()).and(warp::method()).map(|path: Tail, method| match method {
            Method::GET | Method::HEAD => assets::of(path.as_str()),
            _ => reply::other_method(),
        });
    board.or(assets).unify().boxed()
}

async fn read(pages: &Pages, path: &str, method: &Method, query: &str, headers: &HeaderMap) -> Response {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return reply::other_method();
    }
    match path.split('/').collect::<Vec<_>>()[..] {
        [""] => weeks::show(pages, headers).await,
        [roster] => week::show(pages, headers, roster, query).await,
        _ => gate::nothing(headers),
    }
}

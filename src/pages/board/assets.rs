//! The board's style and its modules, under names that change with what is in them: browsers keep them for good.

use crate::pages::reply;
use crate::store::fingerprint;
use std::sync::LazyLock;
use warp::reply::Response;

const STYLE: &str = include_str!("board.css");
const LIVE: &str = include_str!("live.js");
const SEARCH: &str = include_str!("search.js");

/// The name of the style below `/assets/`.
pub fn style() -> &'static str {
    static NAME: LazyLock<String> = LazyLock::new(|| name("board", STYLE, "css"));
    &NAME
}

/// The name of the module that keeps a week's page as things stand, and lets people be dragged.
pub fn live() -> &'static str {
    static NAME: LazyLock<String> = LazyLock::new(|| name("live", LIVE, "js"));
    &NAME
}

/// The name of the module that shows how far a search is.
pub fn search() -> &'static str {
    static NAME: LazyLock<String> = LazyLock::new(|| name("search", SEARCH, "js"));
    &NAME
}

/// One of them.
pub fn of(path: &str) -> Response {
    let script = "text/javascript; charset=utf-8";
    match path {
        path if path == style() => reply::asset("text/css; charset=utf-8", STYLE),
        path if path == live() => reply::asset(script, LIVE),
        path if path == search() => reply::asset(script, SEARCH),
        _ => reply::no_asset(),
    }
}

fn name(what: &str, text: &str, kind: &str) -> String {
    format!("{what}-{:.12}.{kind}", fingerprint(text))
}

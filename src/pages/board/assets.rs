//! The board's style and modules, under names that change with what is in them: browsers keep them for good.

use crate::pages::reply;
use crate::store::fingerprint;
use std::sync::LazyLock;
use warp::reply::Response;

const STYLE: &str = include_str!("board.css");

/// The name of the style below `/assets/`.
pub fn style() -> &'static str {
    static NAME: LazyLock<String> = LazyLock::new(|| name(STYLE, "css"));
    &NAME
}

/// One of them.
pub fn of(path: &str) -> Response {
    if path == style() { reply::asset("text/css; charset=utf-8", STYLE) } else { reply::no_asset() }
}

fn name(text: &str, kind: &str) -> String {
    format!("board-{:.12}.{kind}", fingerprint(text))
}

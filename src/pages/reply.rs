//! Answers of the pages: the statuses that they use, and the guard that every one of them carries.

use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::Stream;
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use std::io::Write;
use std::sync::LazyLock;
use std::time::Duration;
use warp::Reply as _;
use warp::http::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, HeaderName, LOCATION, REFERRER_POLICY, RETRY_AFTER, SET_COOKIE, VARY, X_CONTENT_TYPE_OPTIONS,
};
use warp::http::{HeaderMap, HeaderValue, StatusCode};
use warp::reply::Response;
use warp::sse::Event;

/// The pages' style, inside the page: nothing is fetched from anywhere.
pub const STYLE: &str = include_str!("style.css");

/// Nothing runs and nothing is loaded; forms go back to where they came from.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let style = STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; img-src data:; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// The board's style and modules are files of this service, and they speak with nobody else.
const BOARD_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'",
);

/// A page of the board once more, with why something was not done.
pub fn board_again(page: &impl Template) -> Response {
    with(again(page), CONTENT_SECURITY_POLICY, BOARD_POLICY)
}

/// A page of the board: its style comes from this service, and is kept.
pub fn board(page: &impl Template, is_packed: bool) -> Response {
    let Ok(text) = page.render() else { return html(StatusCode::OK, page) };
    let packed = if is_packed { packed(&text).ok() } else { None };
    let is_packed = packed.is_some();
    let response = guarded(StatusCode::OK, "text/html; charset=utf-8", packed.unwrap_or(text.into_bytes()));
    let response = with(response, CONTENT_SECURITY_POLICY, BOARD_POLICY);
    let response = with(response, VARY, HeaderValue::from_static("accept-encoding"));
    if is_packed { with(response, CONTENT_ENCODING, HeaderValue::from_static("gzip")) } else { response }
}

fn packed(text: &str) -> std::io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(text.as_bytes())?;
    packer.finish()
}

/// Whether a browser unpacks gzip.
pub fn unpacks(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let mut ways = accepted.flat_map(|value| value.split(',')).map(|way| way.replace(' ', "").to_ascii_lowercase());
    ways.any(|way| way == "gzip" || way.strip_prefix("gzip;q=").is_some_and(|weight| weight.parse() != Ok(0.0)))
}

/// What never changes under its name, and may be kept for good. There is nothing of anybody in it.
pub fn asset(kind: &'static str, text: &'static str) -> Response {
    let response = guarded(StatusCode::OK, kind, text.to_owned());
    with(response, CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"))
}

/// There is no such thing any more, or not yet.
pub fn no_asset() -> Response {
    guarded(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", String::new())
}

/// A page as it was asked for.
pub fn page(page: &impl Template) -> Response {
    html(StatusCode::OK, page)
}

/// What came of something that a module of ours asked for, and whether it was done.
pub fn told(told: &serde_json::Value, is_done: bool) -> Response {
    let status = if is_done { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    guarded(status, "application/json", told.to_string())
}

/// Events as they come. A proxy that gathers what passes would hold them back.
pub fn events(events: impl Stream<Item = Result<Event, Infallible>> + Send + Sync + 'static) -> Response {
    let mut response = warp::sse::reply(warp::sse::keep_alive().stream(events)).into_response();
    let guards = guarded(StatusCode::OK, "text/event-stream", Vec::new());
    response.headers_mut().extend(guards.headers().clone());
    with(response, HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"))
}

/// The same form again, with what is wrong in it.
pub fn again(page: &impl Template) -> Response {
    html(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// There is nothing here.
pub fn closed(page: &impl Template) -> Response {
    of_stranger(html(StatusCode::NOT_FOUND, page))
}

/// A link is on its way, if the address is known.
pub fn sent(page: &impl Template) -> Response {
    of_stranger(html(StatusCode::OK, page))
}

/// They have tried too often, and may again after so long.
pub fn too_often(page: &impl Template, wait: Duration) -> Response {
    let seconds = HeaderValue::from(wait.as_secs() + 1);
    with(html(StatusCode::TOO_MANY_REQUESTS, page), RETRY_AFTER, seconds)
}

/// Marks the answer to somebody who has shown nothing that opens anything: of those one address gets so many a minute.
#[derive(Debug, Clone, Copy)]
pub struct OfStranger;

fn of_stranger(mut response: Response) -> Response {
    response.extensions_mut().insert(OfStranger);
    response
}

/// What was sent is no form of ours.
pub fn misread(page: &impl Template) -> Response {
    html(StatusCode::BAD_REQUEST, page)
}

/// It failed here; trying again is right.
pub fn trouble(page: &impl Template) -> Response {
    with(html(StatusCode::SERVICE_UNAVAILABLE, page), RETRY_AFTER, HeaderValue::from_static("5"))
}

/// A page is read and answered; nothing else can be done with it.
pub fn other_method() -> Response {
    let allow = HeaderValue::from_static("GET, HEAD, POST");
    with(guarded(StatusCode::METHOD_NOT_ALLOWED, "text/plain; charset=utf-8", String::new()), ALLOW, allow)
}

/// Done: the page is read anew, and a reload does not do it twice. The address is relative to the page's own, so that
/// it holds behind any proxy and repeats no token.
pub fn see(query: &str) -> Response {
    let response = guarded(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", String::new());
    with(response, LOCATION, HeaderValue::try_from(query).unwrap_or(HeaderValue::from_static("?")))
}

/// The same answer, which sets a cookie.
pub fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// A calendar file to keep.
pub fn calendar(file: String) -> Response {
    let name = HeaderValue::from_static("attachment; filename=\"releve.ics\"");
    with(guarded(StatusCode::OK, "text/calendar; charset=utf-8", file), CONTENT_DISPOSITION, name)
}

/// What is kept of somebody, for themselves.
pub fn file(data: &serde_json::Value) -> Response {
    let name = HeaderValue::from_static("attachment; filename=\"releve.json\"");
    let body = format!("{data:#}");
    with(guarded(StatusCode::OK, "application/json", body), CONTENT_DISPOSITION, name)
}

/// A calendar that is fetched again and again.
pub fn feed(file: String) -> Response {
    guarded(StatusCode::OK, "text/calendar; charset=utf-8", file)
}

fn html(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(body) => guarded(status, "text/html; charset=utf-8", body),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            guarded(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", String::new())
        }
    }
}

/// An answer that is kept nowhere, found by no search, framed by nobody, and whose address goes nowhere else.
fn guarded(status: StatusCode, kind: &'static str, body: impl Into<Vec<u8>>) -> Response {
    let body: Vec<u8> = body.into();
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers: [(HeaderName, HeaderValue); 6] = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (CONTENT_SECURITY_POLICY, POLICY.clone()),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow")),
    ];
    response.headers_mut().extend(headers);
    response
}

fn with(mut response: Response, name: HeaderName, value: HeaderValue) -> Response {
    response.headers_mut().insert(name, value);
    response
}

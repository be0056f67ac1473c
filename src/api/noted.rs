//! What is noted of every request: its identifier, a line in the log, and its figures.
//!
//! The log and the figures tell the route, never the path: that may name people, and a link's secret is one.

use crate::metrics;
use std::time::Instant;
use tracing::Instrument;
use warp::http::{HeaderMap, HeaderName, HeaderValue, Method, Request};
use warp::reply::Response;

/// Where a request's identifier stands, on its way in and on its way out.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");
/// The longest that is taken from somebody else.
const LONGEST: usize = 64;

tokio::task_local! {
    static ID: String;
}

/// The identifier of the request that is being answered.
pub fn id() -> Option<String> {
    ID.try_with(Clone::clone).ok()
}

/// The route that an answer comes from.
#[derive(Clone, Copy)]
struct Route(&'static str);

/// Says from which route an answer comes.
pub fn from_route(mut response: Response, path: &'static str) -> Response {
    response.extensions_mut().insert(Route(path));
    response
}

/// Answers a request, and notes it.
pub async fn noted<B>(request: Request<B>, answer: impl AsyncFnOnce(Request<B>) -> Response) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let id = given(request.headers()).unwrap_or_else(|| format!("{:032x}", rand::random::<u128>()));
    let span = tracing::info_span!("request", id);
    let header = HeaderValue::from_str(&id);
    let mut response = ID.scope(id, answer(request)).instrument(span.clone()).await;

    let route = response.extensions().get::<Route>().map_or("none", |route| route.0);
    let (status, took) = (response.status().as_u16(), began.elapsed());
    span.in_scope(|| tracing::info!(%method, route, status, milliseconds = took.as_millis() as u64, "answered"));
    metrics::request(name(&method), route, status, took);
    if let Ok(id) = header {
        response.headers_mut().insert(HEADER, id);
    }
    response
}

/// What a proxy in front calls the request, where it looks like a name.
fn given(headers: &HeaderMap) -> Option<String> {
    let given = headers.get(HEADER)?.to_str().ok()?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    ((1..=LONGEST).contains(&given.len()) && given.chars().all(is_name)).then(|| given.to_owned())
}

/// Anybody may invent a method, and each would be a figure of its own.
fn name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}

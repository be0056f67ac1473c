//! The front desk: from a request to its route, its token, its body, its handler, and to an answer in any case.

use super::about;
use super::auth::{self, Who};
use super::call::{Call, IfMatch};
use super::door::json;
use super::idempotency::Key;
use super::noted;
use super::rate::Peer;
use super::reply::Refusal;
use super::route::{Access, Body, Handler, Route, Versioned};
use super::state::State;
use super::trail::{self, Trail};
use crate::domain::right::Right;
use crate::error::{Error, Fault};
use crate::store::Tx;
use chrono::{DateTime, Utc};
use futures_util::{Stream, StreamExt};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use std::pin::Pin;
use std::time::Duration;
use warp::Buf;
use warp::http::header::{CONTENT_LENGTH, CONTENT_TYPE, IF_MATCH};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// The largest body that is read.
pub const LARGEST_BODY: usize = 1024 * 1024;
/// How much of a larger one is let in and thrown away, so that who sends it gets to read the answer.
const PATIENCE_WITH_LARGE_BODIES: usize = 16 * LARGEST_BODY;

/// How long the rest of what is refused may take.
const PATIENCE_WITH_THE_REFUSED: Duration = Duration::from_secs(1);

/// A request as it came in.
#[derive(Debug)]
pub struct Request<B> {
    /// The method.
    pub method: Method,
    /// The path, still encoded.
    pub path: String,
    /// The query, still encoded.
    pub query: String,
    /// The headers.
    pub headers: HeaderMap,
    /// Where the connection comes from.
    pub peer: Option<Peer>,
    /// The body, not yet read.
    pub body: B,
}

/// Answers a request, in any case.
pub async fn answer<B, D>(state: State, table: &'static [Route], request: Request<B>) -> Response
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let found = find(table, &request.method, &request.path);
    let route = found.as_ref().map_or("none", |(route, _)| route.path);
    let mut body = std::pin::pin!(request.body);
    let rates = state.rates.clone();
    let mut answered = match found {
        Ok((route, params)) => attend(state, route, params, &request.query, &request.headers, body.as_mut()).await,
        Err(refusal) => Err(refusal),
    };
    if matches!(answered, Err(Refusal::NoToken)) {
        let wait = rates.stranger(request.peer, &request.headers).err();
        answered = Err(wait.map_or(Refusal::NoToken, Refusal::TooOften));
    }
    if answered.is_err() {
        throw_away(body).await;
    }
    noted::from_route(answered.unwrap_or_else(Refusal::into_response), route)
}

/// What was sent with something that is refused and has not been read: a connection that is closed before its client has sent all
/// of it may never bring the answer, and is of no use for the next request.
async fn throw_away<B, D>(mut body: Pin<&mut B>)
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let mut length = 0;
    let _ = tokio::time::timeout(PATIENCE_WITH_THE_REFUSED, async {
        while let Some(Ok(part)) = body.next().await {
            length += part.remaining();
            if length > LARGEST_BODY {
                return;
            }
        }
    })
    .await;
}

async fn attend<B, D>(
    state: State,
    route: &'static Route,
    params: Params<'_>,
    parameters: &str,
    headers: &HeaderMap,
    content: Pin<&mut B>,
) -> Result<Response, Refusal>
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let Access::Needs(right) = route.access else {
        let asked = asked(route, params, parameters, headers)?;
        return act(state, route, asked, Who::anyone(), None, headers, content).await;
    };
    let (shown, now) = (auth::Shown::of(headers, &route.method, &state.outward.public_url)?, state.clock.now());
    let left = state.rates.caller(shown.key())?;
    let mut response = let_in(state, route, params, parameters, headers, content, (shown, right, now)).await?;
    if let Some(left) = left {
        left.tell(&mut response);
    }
    Ok(response)
}

/// Answers who has shown something, if it lets them in.
async fn let_in<B, D>(
    state: State,
    route: &'static Route,
    params: Params<'_>,
    parameters: &str,
    headers: &HeaderMap,
    content: Pin<&mut B>,
    (shown, right, now): (auth::Shown, Right, DateTime<Utc>),
) -> Result<Response, Refusal>
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let store = state.store.clone();
    let asked = asked(route, params, parameters, headers);
    if let (Handler::Read(handler), Body::None, Ok(_)) = (route.handler, route.takes, &asked) {
        // Nothing more is to come: whoever is let in reads in the same transaction.
        let asked = asked?;
        let read = move |tx: &mut Tx| {
            let Some(who) = shown.admit(tx, now)? else { return Ok(None) };
            let call = call(&state, route, asked.clone(), who, Some(right), Value::Null);
            is_allowed(&call, right)?;
            about::check(&call, route.whose, tx)?;
            handler(&call, tx).map(Some)
        };
        return Ok(store.read(read).await?.ok_or(Refusal::NoToken)?.into_response());
    }
    let who = store.read(move |tx| shown.admit(tx, now)).await?.ok_or(Refusal::NoToken)?;
    if who.reach(right).is_none() {
        return Err(no_right().into());
    }
    act(state, route, asked?, who, Some(right), headers, content).await
}

/// Reads the body, and does what the route does.
async fn act<B, D>(
    state: State,
    route: &'static Route,
    asked: Asked,
    who: Who,
    right: Option<Right>,
    headers: &HeaderMap,
    content: Pin<&mut B>,
) -> Result<Response, Refusal>
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let store = state.store.clone();
    let body = body(route, headers, content, state.patience).await?;
    let key = Key::of(route, headers, &who.actor, &asked.params, &body)?;
    let call = call(&state, route, asked, who, right, body);
    let whose = route.whose;
    let reply = match route.handler {
        Handler::Plain(handler) => handler(&call),
        Handler::Stream(handler) => {
            let about = call.clone();
            store.read(move |tx| about::check(&about, whose, tx)).await?;
            return Ok(handler(call).await?);
        }
        Handler::Read(handler) => {
            store.read(move |tx| about::check(&call, whose, tx).and_then(|()| handler(&call, tx))).await?
        }
        Handler::Trial(handler) => {
            store.trial(move |tx| about::check(&call, whose, tx).and_then(|()| handler(&call, tx))).await?
        }
        Handler::Write(handler) => {
            let write = move |tx: &mut Tx| {
                about::check(&call, whose, tx)?;
                if let Some(answered) = key.as_ref().map(|key| key.answered(tx)).transpose()?.flatten() {
                    return Ok(answered);
                }
                let reply = handler(&call, tx)?;
                trail::note(&call, route, tx)?;
                if let Some(key) = &key {
                    key.keep(tx, &reply, call.now)?;
                }
                Ok(reply)
            };
            store.write(write).await?
        }
    };
    Ok(reply.into_response())
}

fn call(state: &State, route: &Route, asked: Asked, who: Who, right: Option<Right>, body: Value) -> Call {
    let Asked { params, query, if_match } = asked;
    let (now, state, method) = (state.clock.now(), state.clone(), route.method.clone());
    Call { state, params, query, body, if_match, now, method, who, right, trail: Trail::default() }
}

/// Whether somebody has a right at all, wherever.
fn is_allowed(call: &Call, right: Right) -> Result<(), Error> {
    if call.who.reach(right).is_some() { Ok(()) } else { Err(no_right()) }
}

const fn no_right() -> Error {
    Error::forbidden("this takes a right that you have not")
}

/// What the head of a request asks.
#[derive(Clone)]
struct Asked {
    params: Vec<(&'static str, String)>,
    query: Value,
    if_match: Option<IfMatch>,
}

fn asked(route: &Route, params: Params<'_>, parameters: &str, headers: &HeaderMap) -> Result<Asked, Refusal> {
    let params = decoded(params)?;
    Ok(Asked { params, query: query(route, parameters)?, if_match: if_match(route, headers)? })
}

type Params<'p> = Vec<(&'static str, &'p str)>;

/// The route of a method and a path. `HEAD` asks what `GET` asks, and the server leaves the body out.
fn find<'p>(table: &'static [Route], method: &Method, path: &'p str) -> Result<(&'static Route, Params<'p>), Refusal> {
    let method = if *method == Method::HEAD { &Method::GET } else { method };
    let mut others = Vec::new();
    for route in table {
        if let Some(params) = route.matches(path) {
            if route.method == *method {
                return Ok((route, params));
            }
            others.push(route.method.clone());
        }
    }
    if others.contains(&Method::GET) {
        others.push(Method::HEAD);
    }
    Err(if others.is_empty() { Refusal::NoSuchPath } else { Refusal::OtherMethods(others) })
}

fn decoded(params: Params<'_>) -> Result<Vec<(&'static str, String)>, Refusal> {
    let decode = |(name, text)| {
        let text = percent_decode_str(text).decode_utf8().map_err(|_| Refusal::NotText)?;
        Ok((name, text.into_owned()))
    };
    params.into_iter().map(decode).collect()
}

/// The parameters as an object of texts. One that the route does not have, or that comes twice, is a fault.
fn query(route: &Route, query: &str) -> Result<Value, Refusal> {
    percent_decode_str(query).decode_utf8().map_err(|_| Refusal::NotText)?;
    let mut object = Map::new();
    let mut faults = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if !route.query.iter().any(|parameter| parameter.name == name) {
            let pointer = format!("/query/{}", name.replace('~', "~0").replace('/', "~1"));
            faults.push(Fault::new(pointer, super::door::code::UNKNOWN_FIELD, "there is no parameter of this name"));
        } else if object.insert(name.to_string(), value.into()).is_some() {
            faults.push(Fault::new(format!("/query/{name}"), super::door::code::REPEATED, "it stands there already"));
        }
    }
    if faults.is_empty() { Ok(Value::Object(object)) } else { Err(Error::Invalid(faults).into()) }
}

fn if_match(route: &Route, headers: &HeaderMap) -> Result<Option<IfMatch>, Refusal> {
    let header = headers.get(IF_MATCH).map(|value| IfMatch::parse(value.to_str().unwrap_or_default()));
    if route.versioned == Versioned::Always && header.is_none() { Err(Refusal::NoVersion) } else { Ok(header) }
}

async fn body<B, D>(route: &Route, headers: &HeaderMap, body: Pin<&mut B>, patience: Duration) -> Result<Value, Refusal>
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    if route.takes == Body::None {
        return Ok(Value::Null);
    }
    if announces_too_much(headers) {
        return Err(Error::TooLarge.into());
    }
    let bytes = tokio::time::timeout(patience, read(body)).await.map_err(|_| Refusal::TooSlow)??;
    if bytes.is_empty() && route.takes == Body::Optional {
        return Ok(Value::Object(Map::new()));
    }
    if !is_called_json(headers) {
        return Err(Refusal::NotCalledJson);
    }
    json::parse(&bytes).map_err(Refusal::NotJson)
}

async fn read<B, D>(mut body: Pin<&mut B>) -> Result<Vec<u8>, Refusal>
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(part) = body.next().await {
        // Whoever breaks off in the middle reads no answer.
        let mut part = part.map_err(|_| Refusal::TooSlow)?;
        length += part.remaining();
        if length > PATIENCE_WITH_LARGE_BODIES {
            break;
        }
        while length <= LARGEST_BODY && part.has_remaining() {
            let chunk = part.chunk();
            bytes.extend_from_slice(chunk);
            let read = chunk.len();
            part.advance(read);
        }
    }
    if length > LARGEST_BODY { Err(Error::TooLarge.into()) } else { Ok(bytes) }
}

/// `application/json`, in UTF-8 where a character set is named.
fn is_called_json(headers: &HeaderMap) -> bool {
    let Some(Ok(value)) = headers.get(CONTENT_TYPE).map(|value| value.to_str()) else { return false };
    let mut parts = value.split(';').map(|part| part.trim().to_ascii_lowercase());
    parts.next().as_deref() == Some("application/json")
        && parts.all(|part| part.strip_prefix("charset=").is_none_or(|set| set.trim_matches('"') == "utf-8"))
}

/// Whether a request announces a body that is larger than what is let in at all.
fn announces_too_much(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    length.is_some_and(|length| length > PATIENCE_WITH_LARGE_BODIES)
}

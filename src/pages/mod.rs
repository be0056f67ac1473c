//! The page behind a person's link, under `/l/{secret}`: GET shows, POST acts, and then the page is read anew. Under
//! `/c/{secret}`, a link of its own, a calendar fetches their shifts. Under `/d/{secret}` is a site's page of the day. Under
//! `/j/{session}` whoever has a session's link asks to come.
//!
//! - [`desk`]: what happens when a link is opened or answered. [`load`]: what it opens. [`form`]: what is sent.
//! - [`calendar`]: what their calendars are given. [`door`]: the page of the day for whoever is at a site's door.
//!   [`offer`]: when they can come, as it is typed. [`join`]: who would like to come and is not known yet.
//! - [`board`]: the weeks as who coordinates sees them.
//! - [`sign_in`]: how who coordinates comes in, and goes out; [`elsewhere`]: with an account of the organisation's own.
//! - [`view`]: the page as it is read, [`said`] what was just done on it, [`open`] what they may take without being asked, [`swap`] what they may exchange, [`session`] what they are invited to, [`note`] the information note,
//!   [`consent`] what they let us do with their data, [`expenses`] what they are given for a day, [`notice`] pages that say one thing; its templates and its one style stand beside it. [`reply`]: statuses and guards. [`trail`]: what of it is in the audit.
//!
//! Invariants:
//! - GET and HEAD change nothing: scanners of mails open links too.
//! - A secret opens one person's own shifts of published rosters, their answers and their availability, and nothing
//!   else. One that is unknown, expired, revoked or altered gets one and the same answer.
//! - A page works without scripts, loads nothing from anywhere, and is kept nowhere.
//! - An address of limited disclosure is on the page of those who have a shift there, until it ends; see
//!   [`view::Seen::address_shown`].

mod answer;
pub mod board;
mod calendar;
mod consent;
mod desk;
mod door;
pub mod elsewhere;
mod expenses;
pub mod form;
mod join;
mod language;
mod load;
mod note;
mod notice;
mod offer;
mod open;
mod reply;
pub mod said;
pub mod session;
mod sign_in;
pub mod stops;
pub mod swap;
mod trail;
pub mod view;

use crate::api::Inside;
use crate::api::rate::Peer;
use crate::clock::Clock;
use crate::config::Outward;
use crate::oidc::Provider;
use crate::store::Store;
use futures_util::{Stream, StreamExt};
use std::time::Duration;
use warp::filters::BoxedFilter;
use warp::http::{HeaderMap, Method};
use warp::path::Tail;
use warp::reply::Response;
use warp::{Buf, Filter};

/// The longest form that is read. The availability form of someone who fills everything in has less than half of it.
const LONGEST_FORM: usize = 64 * 1024;
/// The same where lists of people are sent: their file, and what surrounds it.
const LONGEST_LIST: usize = board::LARGEST_FILE as usize + LONGEST_FORM;
/// How long a form may take to arrive.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the pages work with. Clones share it.
#[derive(Debug, Clone)]
pub struct Pages {
    /// The data.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// What calendar files and letters say of the service itself.
    pub outward: Outward,
    /// With which account users may sign in besides; none: with none.
    pub elsewhere: Option<Provider>,
}

/// Answers everything that people see, and rejects everything else. What is done on the board goes through the API; who opens
/// nothing again and again is slowed down.
pub fn all(pages: Pages, api: Inside) -> BoxedFilter<(Response,)> {
    let answered = routes(pages.clone()).or(board::routes(pages, api.clone())).unify();
    let asked = warp::ext::optional::<Peer>().and(warp::header::headers_cloned()).and(answered);
    asked
        .map(move |peer: Option<Peer>, headers: HeaderMap, page: Response| {
            let is_strangers = page.extensions().get::<reply::OfStranger>().is_some();
            let wait = if is_strangers { api.too_often(peer, &headers) } else { None };
            let too_often = |wait| reply::too_often(&notice::NoticePage::too_often(language::of(&headers)), wait);
            wait.map_or(page, too_often)
        })
        .boxed()
}

/// Answers everything under `/l`, `/c` and `/d`, and `/`, `/sign-in` and `/sign-out`, and rejects everything else.
pub fn routes(pages: Pages) -> BoxedFilter<(Response,)> {
    let query = warp::query::raw().or(warp::any().map(String::new)).unify();
    let feeds = pages.clone();
    let feed = warp::path("c").and(warp::path::tail()).and(warp::method()).and(warp::header::headers_cloned()).then(
        move |secret: Tail, method: Method, headers: HeaderMap| {
            let pages = feeds.clone();
            async move {
                match method {
                    Method::GET | Method::HEAD => {
                        calendar::feed(&pages, secret.as_str().to_owned(), language::of(&headers)).await
                    }
                    _ => reply::other_method(),
                }
            }
        },
    );
    let coordinators = pages.clone();
    let newcomers = pages.clone();
    let coming = warp::path("j")
        .and(warp::path::tail())
        .and(warp::method())
        .and(query)
        .and(warp::header::headers_cloned())
        .and(warp::body::stream())
        .then(move |tail: Tail, method: Method, query: String, headers: HeaderMap, body| {
            let pages = newcomers.clone();
            async move { join_in(&pages, tail.as_str(), &method, &query, &headers, body).await }
        });
    let doors = pages.clone();
    let at_the_door = warp::path("d")
        .and(warp::path::tail())
        .and(warp::method())
        .and(warp::header::headers_cloned())
        .and(warp::body::stream())
        .then(move |secret: Tail, method: Method, headers: HeaderMap, body| {
            let pages = doors.clone();
            async move { tick(&pages, secret.as_str().to_owned(), &method, &headers, body).await }
        });
    let page = warp::path("l")
        .and(warp::path::tail())
        .and(warp::method())
        .and(query)
        .and(warp::header::headers_cloned())
        .and(warp::body::stream())
        .then(move |secret: Tail, method: Method, query: String, headers: HeaderMap, body| {
            let pages = pages.clone();
            async move { answer(&pages, secret.as_str().to_owned(), &method, &query, &headers, body).await }
        });
    page.or(feed).unify().or(at_the_door).unify().or(coming).unify().or(coming_in(coordinators)).unify().boxed()
}

/// Where who coordinates comes in and goes out.
fn coming_in(pages: Pages) -> BoxedFilter<(Response,)> {
    let sign_in = warp::path("sign-in").and(warp::path::tail().map(|tail: Tail| Some(tail.as_str().to_owned())));
    let sign_out = warp::path!("sign-out").map(|| None);
    let asked = sign_in.or(sign_out).unify();
    let entrance = pages.clone();
    let query = warp::query::raw().or(warp::any().map(String::new)).unify();
    let entrance =
        asked.and(warp::method()).and(query).and(warp::header::headers_cloned()).and(warp::body::stream()).then(
            move |secret: Option<String>, method: Method, query: String, headers: HeaderMap, body| {
                let pages = entrance.clone();
                async move {
                    match (secret.as_deref(), &method) {
                        (Some("elsewhere"), &Method::GET | &Method::HEAD) => elsewhere::depart(&pages, &headers).await,
                        (Some("back"), &Method::GET) => elsewhere::arrive(&pages, &headers, &query).await,
                        _ => come_in(&pages, secret, &method, &headers, body).await,
                    }
                }
            },
        );
    let home = warp::path::end().and(warp::method()).and(warp::header::headers_cloned()).then(
        move |method: Method, headers: HeaderMap| {
            let pages = pages.clone();
            async move {
                match method {
                    Method::GET | Method::HEAD => sign_in::home(&pages, &headers).await,
                    _ => reply::other_method(),
                }
            }
        },
    );
    entrance.or(home).unify().boxed()
}

/// Comes in with a link, or asks for one where it is empty; goes out where there is none.
async fn come_in<B, D>(pages: &Pages, secret: Option<String>, method: &Method, headers: &HeaderMap, body: B) -> Response
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let form = match sent(method, headers, body, LONGEST_FORM).await {
        Ok(form) => form,
        Err(refusal) => return refusal,
    };
    match (secret, form) {
        (Some(secret), None) if secret.is_empty() => sign_in::ask(pages, headers),
        (Some(secret), Some(form)) if secret.is_empty() => sign_in::send(pages, headers, &form).await,
        (Some(secret), None) => sign_in::knock(pages, headers, secret).await,
        (Some(secret), Some(_)) => sign_in::enter(pages, headers, secret).await,
        (None, Some(form)) => sign_in::leave(pages, headers, &form).await,
        (None, None) => reply::see(&pages.outward.public_url.of("/")),
    }
}

/// Where somebody asks to come to a session, or comes in by the link of a mail.
async fn join_in<B, D>(
    pages: &Pages,
    tail: &str,
    method: &Method,
    query: &str,
    headers: &HeaderMap,
    body: B,
) -> Response
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let form = match sent(method, headers, body, LONGEST_FORM).await {
        Ok(form) => form,
        Err(refusal) => return refusal,
    };
    match (tail.split_once('/'), form) {
        (None, None) => join::show(pages, tail, query, headers).await,
        (None, Some(form)) => join::ask(pages, tail, query, headers, &form).await,
        (Some((_, secret)), None) => join::knock(pages, secret, headers).await,
        (Some((_, secret)), Some(_)) => join::come(pages, secret, headers).await,
    }
}

async fn tick<B, D>(pages: &Pages, secret: String, method: &Method, headers: &HeaderMap, body: B) -> Response
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let locale = language::of(headers);
    match sent(method, headers, body, LONGEST_FORM).await {
        Ok(None) => door::show(pages, secret, locale).await,
        Ok(Some(form)) => door::act(pages, secret, &form, locale).await,
        Err(refusal) => refusal,
    }
}

async fn answer<B, D>(
    pages: &Pages,
    secret: String,
    method: &Method,
    query: &str,
    headers: &HeaderMap,
    body: B,
) -> Response
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let locale = language::of(headers);
    match sent(method, headers, body, LONGEST_FORM).await {
        Ok(None) => desk::show(pages, secret, query, locale).await,
        Ok(Some(form)) => desk::act(pages, secret, &form, locale).await,
        Err(refusal) => refusal,
    }
}

/// The form that is sent to a page, none where it is only read; or what there is to answer to anything else.
async fn sent<B, D>(method: &Method, headers: &HeaderMap, body: B, longest: usize) -> Result<Option<Vec<u8>>, Response>
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    match *method {
        Method::GET | Method::HEAD => Ok(None),
        Method::POST => match form_of(body, longest).await {
            Some(form) => Ok(Some(form)),
            None => Err(reply::misread(&notice::NoticePage::misread(language::of(headers)))),
        },
        _ => Err(reply::other_method()),
    }
}

/// The whole form, or none where it breaks off, takes too long, or has no end.
async fn form_of<B, D>(body: B, longest: usize) -> Option<Vec<u8>>
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    tokio::time::timeout(PATIENCE, read(body, longest)).await.ok().flatten()
}

/// The whole form, or none where it breaks off or has no end.
async fn read<B, D>(body: B, longest: usize) -> Option<Vec<u8>>
where
    B: Stream<Item = Result<D, warp::Error>> + Send,
    D: Buf + Send,
{
    let mut body = std::pin::pin!(body);
    let mut form = Vec::new();
    while let Some(part) = body.next().await {
        let mut part = part.ok()?;
        if form.len() + part.remaining() > longest {
            return None;
        }
        form.extend_from_slice(&part.copy_to_bytes(part.remaining()));
    }
    Some(form)
}

#[cfg(test)]
mod tests;

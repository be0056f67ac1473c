//! The REST service: `/v1`, its contract, and the server that carries it.
//!
//! From the outside in:
//! - [`server`]: connections, deadlines, the end. [`noted`]: what is noted of every request. [`front`]: from a request to an
//!   answer, in any case.
//! - [`routes`]: the route table, one line for each method and path. [`contract`] describes the same lines as OpenAPI,
//!   [`docs`] as a page; [`errors`] explains the codes of problems on another.
//! - [`auth`]: who asks, and what they may do. [`rights`]: what each route asks for. [`about`]: whose sites a path concerns.
//!   [`door`]: raw input into the domain, all faults at once. [`call`]: what handlers see.
//! - [`reply`]: answers and refusals; the one place with HTTP statuses.
//! - [`resource`] and one file for each thing under `/v1`: handlers, which only call the store and planning.
//!
//! Invariants:
//! - Every route asks for the right that [`rights`] names, at the sites that it is about; what is not in the table is not
//!   served. What concerns none of somebody's sites is not there for them.
//! - Every answer is JSON, problem+json, or what the table says (an event stream, the contract, its page).
//! - A handler that changes something runs in one transaction and has no other effect.
//! - An address of limited disclosure is in no answer. A gender is in none but the one that is asked for it by whom a site has
//!   authorised, and that is noted.
//! - warp carries requests, streams and groups of routes. Paths and methods are matched on the table: warp's own path
//!   filters don't decode, and tell a wrong method by a rejection that knows no `Allow`.

pub(crate) mod about;
pub mod absences;
mod announcement_templates;
mod announcements;
pub mod assignments;
mod attendance;
pub mod audit;
mod auth;
pub mod availability;
pub mod call;
mod consents;
pub mod contract;
pub mod cover;
pub mod dead_letters;
pub mod demonstration;
pub mod docs;
pub mod door;
pub mod errors;
mod expenses;
mod front;
mod guests;
mod hours;
pub mod idempotency;
pub mod inside;
mod interviews;
mod kept;
pub mod locations;
mod noted;
mod notes;
mod part;
pub mod people;
mod people_sheets;
pub mod profiles;
pub mod rate;
pub mod replacements;
pub mod reply;
mod reports;
pub mod resource;
pub mod rights;
pub mod rosters;
mod rounds;
pub mod route;
pub mod routes;
pub mod server;
mod service;
pub mod sessions;
mod sheets;
pub mod shifts;
pub mod site_changes;
pub mod sites;
pub mod snapshots;
pub mod solves;
pub mod state;
pub mod swaps;
mod template_sheets;
pub mod templates;
mod together;
pub mod tokens;
mod trail;
pub mod users;
mod vehicles;
pub mod view;
pub mod webhooks;

pub use server::Limits;

use crate::clock::Clock;
use crate::config::{Limiting, Outward};
use crate::store::Store;
use crate::webhooks::Webhooks;
use front::Request;
pub use inside::Inside;
use rate::{Peer, Rates};
use state::State;
use std::future::Future;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;
use warp::Filter;
use warp::filters::BoxedFilter;
use warp::http::{HeaderMap, Method};
use warp::path::FullPath;
use warp::reply::Response;

/// What the API is made of.
#[derive(Debug, Clone)]
pub struct Service {
    /// The data.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// What letters say of the service itself.
    pub outward: Outward,
    /// How programs elsewhere are told.
    pub webhooks: Webhooks,
    /// How much anybody may ask; none: whatever they like.
    pub limiting: Option<Limiting>,
}

/// What the log and the figures call a page: never its path, which may hold a secret or say who is looked at.
fn called(path: &str) -> &'static str {
    match path.split('/').nth(1).unwrap_or_default() {
        "" => "/",
        "board" => "/board",
        "assets" => "/assets",
        "sign-in" => "/sign-in",
        "sign-out" => "/sign-out",
        "c" => "/c/{secret}",
        "d" => "/d/{secret}",
        "j" => "/j/{session}",
        _ => "/l/{secret}",
    }
}

/// Serves the API, and people's pages before it, until `end`.
///
/// `pages` are given the API, answer what is their own and reject everything else.
pub async fn serve(
    listener: TcpListener,
    service: Service,
    pages: impl FnOnce(Inside) -> BoxedFilter<(Response,)>,
    limits: Limits,
    end: impl Future<Output = ()>,
) {
    let (close, closing) = watch::channel(false);
    let Service { store, clock, outward, webhooks, limiting } = service;
    let rates = limiting.as_ref().map_or_else(Rates::unlimited, Rates::of);
    let limiting = limiting.unwrap_or_default();
    let contract = Arc::new(contract::Contract::of(routes::table()));
    let state = State {
        store,
        clock,
        outward,
        webhooks,
        kept: kept::Kept::default(),
        contract,
        rates,
        limiting,
        patience: limits.body,
        closing,
    };
    let pages = warp::path::full().and(pages(Inside::of(state.clone())));
    let pages = pages.map(|path: FullPath, page| noted::from_route(page, called(path.as_str())));
    let routes = pages.or(filter(state)).unify().boxed();
    let end = async move {
        end.await;
        // Nobody listens where no stream is open.
        let _ = close.send(true);
    };
    server::serve(listener, routes, limits, end).await;
}

/// The whole API as one filter, which answers everything.
pub fn filter(state: State) -> BoxedFilter<(Response,)> {
    let query = warp::query::raw().or(warp::any().map(String::new)).unify();
    warp::method()
        .and(warp::path::full())
        .and(query)
        .and(warp::header::headers_cloned())
        .and(warp::ext::optional::<Peer>())
        .and(warp::body::stream())
        .then(move |method: Method, path: FullPath, query: String, headers: HeaderMap, peer: Option<Peer>, body| {
            let request = Request { method, path: path.as_str().to_owned(), query, headers, peer, body };
            front::answer(state.clone(), routes::table(), request)
        })
        .boxed()
}

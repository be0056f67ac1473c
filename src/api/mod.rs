//! The REST service: `/v1`, its contract, and the server that carries it.
//!
//! From the outside in:
//! - [`server`]: connections, deadlines, the end. [`noted`]: what is noted of every request. [`front`]: from a request to an
//!   answer, in any case.
//! - [`routes`]: the route table, one line for each method and path. [`contract`] describes the same lines as OpenAPI,
//!   [`docs`] as a page; [`errors`] explains the codes of problems on another.
//! - [`auth`]: tokens. [`door`]: raw input into the domain, all faults at once. [`call`]: what handlers see.
//! - [`reply`]: answers and refusals; the one place with HTTP statuses.
//! - [`resource`] and one file for each thing under `/v1`: handlers, which only call the store and planning.
//!
//! Invariants:
//! - A route that is not marked open asks for a token; what is not in the table is not served.
//! - Every answer is JSON, problem+json, or what the table says (an event stream, the contract, its page).
//! - A handler that changes something runs in one transaction and has no other effect.
//! - An address of limited disclosure and, in lists, a gender are in no answer.
//! - warp carries requests, streams and groups of routes. Paths and methods are matched on the table: warp's own path
//!   filters don't decode, and tell a wrong method by a rejection that knows no `Allow`.

pub mod absences;
pub mod assignments;
mod attendance;
mod auth;
pub mod availability;
pub mod call;
pub mod contract;
pub mod cover;
pub mod dead_letters;
pub mod docs;
pub mod door;
pub mod errors;
mod front;
mod guests;
mod kept;
pub mod locations;
mod noted;
pub mod people;
pub mod profiles;
pub mod replacements;
pub mod reply;
pub mod resource;
pub mod rosters;
pub mod route;
pub mod routes;
pub mod server;
mod service;
pub mod sessions;
pub mod shifts;
pub mod sites;
pub mod solves;
pub mod state;
pub mod templates;
pub mod view;

pub use server::Limits;

use crate::clock::Clock;
use crate::config::Outward;
use crate::store::Store;
use front::Request;
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
}

/// What the log calls a person's page.
const LINK: &str = "/l/{secret}";

/// Serves the API, and people's pages before it, until `end`.
///
/// `pages` answers what is its own and rejects everything else.
pub async fn serve(
    listener: TcpListener,
    service: Service,
    pages: BoxedFilter<(Response,)>,
    limits: Limits,
    end: impl Future<Output = ()>,
) {
    let (close, closing) = watch::channel(false);
    let Service { store, clock, outward } = service;
    let contract = Arc::new(contract::Contract::of(routes::table()));
    let state = State { store, clock, outward, kept: kept::Kept::default(), contract, patience: limits.body, closing };
    let pages = pages.map(|page| noted::from_route(page, LINK));
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
        .and(warp::body::stream())
        .then(move |method: Method, path: FullPath, query: String, headers: HeaderMap, body| {
            let request = Request { method, path: path.as_str().to_owned(), query, headers, body };
            front::answer(state.clone(), routes::table(), request)
        })
        .boxed()
}

//! Searches for a roster: asked for, read, followed, stopped.

use super::call::Call;
use super::door::Fields;
use super::door::read::integer;
use super::reply::Reply;
use crate::domain::roster::Roster;
use crate::domain::solve::{Solve, SolveOptions};
use crate::domain::{RosterId, SolveId};
use crate::error::Error;
use crate::jobs;
use crate::store::{Store, Tx, rosters, shifts, solves};
use chrono::Weekday;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio_stream::wrappers::ReceiverStream;
use utoipa::ToSchema;
use warp::Reply as _;
use warp::http::HeaderValue;
use warp::reply::Response;
use warp::sse::Event;

/// How to search; what is left out is as usual.
#[derive(Debug, Clone, ToSchema)]
pub struct SolveRequest {
    /// Seconds at most, 1 to 3,600; 60 where nobody says.
    #[schema(required = false, minimum = 1, maximum = 3600)]
    pub seconds: u32,
    /// Threads, 1 to 64; 2 where nobody says.
    #[schema(required = false, minimum = 1, maximum = 64)]
    pub threads: u16,
    /// Where chance starts, 0 to 2⁵³ − 1; 1 where nobody says.
    #[schema(required = false, maximum = 9_007_199_254_740_991i64)]
    pub seed: u64,
}

/// The largest whole number that every reader of JSON reads exactly: 2⁵³ − 1.
const LARGEST_SEED: i64 = 9_007_199_254_740_991;

/// Asks for a search; a worker takes it up.
pub fn request(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let options = call.body(tx, options)?;
    keeps_to_the_limits(call, tx, &roster)?;
    let roster: RosterId = roster.id;
    let id = jobs::solve::request(tx, &roster, options, call.now)?;
    Ok(Reply::accepted(format!("/v1/solves/{id}"), &solves::get(tx, &id)?))
}

/// One site's searches leave room for those of others.
///
/// # Errors
/// `Conflict` (`too_many_shifts`, `too_many_solves`).
pub fn keeps_to_the_limits(call: &Call, tx: &mut Tx, roster: &Roster) -> Result<(), Error> {
    let limits = call.state.limiting;
    let (first, last) = (roster.week.monday(), roster.week.day(Weekday::Sun));
    if shifts::count(tx, &roster.sites, first, last)? > i64::from(limits.solve_shifts) {
        return Err(Error::conflict(
            "too_many_shifts",
            "this roster has more shifts than are searched at once: split it",
        ));
    }
    if solves::waiting_at(tx, &roster.sites)? >= i64::from(limits.solves_per_site) {
        return Err(Error::conflict(
            "too_many_solves",
            "enough searches of these sites wait already: let one end first",
        ));
    }
    Ok(())
}

fn options(fields: &mut Fields<'_>) -> Option<SolveOptions> {
    let usual = SolveOptions::default();
    let seconds = fields.or("seconds", usual.seconds, integer(1..=3600));
    let threads = fields.or("threads", usual.threads, integer(1..=64));
    let seed = fields.or("seed", usual.seed, integer(0..=LARGEST_SEED));
    Some(SolveOptions { seconds: seconds?, threads: threads?, seed: seed? })
}

/// One search, with how far it is or what came of it.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&solves::get(tx, &call.id("solve")?)?))
}

/// Asks a search to stop; the best that it has found is put into the roster.
pub fn stop(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id: SolveId = call.id("solve")?;
    solves::request_stop(tx, &id)?;
    Ok(Reply::accepted(format!("/v1/solves/{id}"), &solves::get(tx, &id)?))
}

/// One event of a search that is followed.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it is described here, and written by `follow`")]
pub struct SolveEvent {
    /// Always `solve`.
    event: String,
    /// The whole of the search, as JSON.
    data: String,
}

/// How often a search that is followed is looked at.
const BEAT: Duration = Duration::from_millis(500);

/// Follows a search: an event `solve` with the whole of it each time that it has changed, until it is over.
pub fn events(call: Call) -> BoxFuture<'static, Result<Response, Error>> {
    async move {
        let id: SolveId = call.id("solve")?;
        let (store, closing) = (call.state.store, call.state.closing);
        let first = look(&store, &id).await?;
        let (tell, told) = mpsc::channel(4);
        tokio::spawn(follow(store, first, tell, closing));
        let events = warp::sse::keep_alive().stream(ReceiverStream::new(told));
        let mut response = warp::sse::reply(events).into_response();
        // A proxy that gathers what passes would hold the news back.
        response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
        Ok(response)
    }
    .boxed()
}

/// Tells until the search is over, nobody listens any more, or the service ends.
async fn follow(
    store: Store,
    mut solve: Solve,
    tell: mpsc::Sender<Result<Event, Infallible>>,
    mut closing: watch::Receiver<bool>,
) {
    loop {
        let Ok(event) = Event::default().event("solve").json_data(&solve) else { return };
        if tell.send(Ok(event)).await.is_err() || solve.state.is_over() {
            return;
        }
        solve = loop {
            tokio::select! {
                () = tokio::time::sleep(BEAT) => {}
                () = tell.closed() => return,
                _ = closing.changed() => return,
            }
            match look(&store, &solve.id).await {
                Ok(newer) if newer != solve => break newer,
                Ok(_) | Err(Error::Busy | Error::Unavailable) => {}
                Err(_) => return,
            }
        };
    }
}

async fn look(store: &Store, id: &SolveId) -> Result<Solve, Error> {
    let id = id.clone();
    store.read(move |tx| solves::get(tx, &id)).await
}

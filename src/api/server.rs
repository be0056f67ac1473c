//! The accept loop: connections are counted, headers, bodies and answers have a deadline, a panic costs one answer, and the
//! end comes in time.
//!
//! warp's own server sets no timer, so half-sent headers would stay open for ever, and its graceful shutdown waits for
//! the slowest.

use super::noted::noted;
use super::rate::Peer;
use super::reply::Refusal;
use crate::error::Error;
use crate::metrics::Connection;
use futures_util::FutureExt;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::convert::Infallible;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;
use warp::filters::BoxedFilter;
use warp::reply::Response;

/// How much the server lets happen.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections at the same time; more wait to be accepted.
    pub connections: usize,
    /// How long the headers of a request may take.
    pub headers: Duration,
    /// How long the body of a request may take.
    pub body: Duration,
    /// How long a part of an answer may wait for somebody to read it.
    pub answer: Duration,
    /// How long requests that are being answered have once the end has come.
    pub shutdown: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connections: 4096, headers: seconds(10), body: seconds(20), answer: seconds(30), shutdown: seconds(10) }
    }
}

/// Serves until `end`, then finishes what is being answered, and leaves the rest when the time is up.
pub async fn serve(
    listener: TcpListener,
    routes: BoxedFilter<(Response,)>,
    limits: Limits,
    end: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut end = std::pin::pin!(end);
    loop {
        let (stream, peer, place) = tokio::select! {
            accepted = accept(&listener, &places) => accepted,
            () = &mut end => break,
        };
        let service = warp::service(routes.clone());
        let answering = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(peer);
            let service = TowerToHyperService::new(service.clone());
            async move { Ok::<_, Infallible>(noted(request, async |request| answer(service, request).await).await) }
        });
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(limits.answer));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.headers)
            .serve_connection(TokioIo::new(Box::pin(stream)), answering);
        let watched = graceful.watch(connection);
        tokio::spawn(async move {
            let open = Connection::opened();
            if let Err(error) = watched.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop((open, place));
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.shutdown, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still being answered when the time was up");
    }
}

/// The next connection, once there is a place for it. What can't be accepted (no more files, a visitor who left) is
/// tried again a little later.
async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> (TcpStream, Peer, Option<OwnedSemaphorePermit>) {
    // A semaphore that nobody closes always gives a place in the end.
    let place = Arc::clone(places).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, Peer(peer), place),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

/// Answers one request, even where answering it panics.
async fn answer<S>(service: S, request: Request<Incoming>) -> Response
where
    S: Service<Request<Incoming>, Response = Response, Error = Infallible>,
{
    // `CONNECT host:port` and `OPTIONS *` have no path, and warp's path filters expect one.
    if !request.uri().path().starts_with('/') {
        return Refusal::NoSuchPath.into_response();
    }
    let answered = AssertUnwindSafe(service.call(request)).catch_unwind().await;
    let Ok(Ok(response)) = answered else {
        return Refusal::from(Error::internal("answering a request panicked")).into_response();
    };
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use warp::Filter;

    async fn say(address: std::net::SocketAddr, path: &str) -> String {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.expect("an answer");
        answer
    }

    #[tokio::test]
    async fn a_panic_costs_one_answer_and_says_nothing() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let at_once = warp::path("at-once").map(|| -> Response { panic!("a secret") });
        let later = warp::path("later").then(|| async {
            tokio::task::yield_now().await;
            panic!("a secret")
        });
        let fine = warp::any().map(|| Response::new("fine".into()));
        let routes = at_once.or(later).unify().or(fine).unify().boxed();
        let (end, ended) = tokio::sync::oneshot::channel::<()>();
        let server = tokio::spawn(serve(listener, routes, Limits::default(), async {
            let _ = ended.await;
        }));
        for path in ["/at-once", "/later"] {
            let answer = say(address, path).await;
            assert!(answer.starts_with("HTTP/1.1 500") && answer.contains("\"internal\""), "{answer}");
            assert!(!answer.contains("a secret"), "{answer}");
        }
        assert!(say(address, "/").await.ends_with("fine"));
        drop(end);
        server.await.expect("the end");
    }

    #[tokio::test]
    async fn an_answer_that_nobody_reads_gives_its_place_away() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let routes = warp::path("large").map(|| Response::new(vec![0_u8; 50_000_000].into()));
        let routes = routes.or(warp::any().map(|| Response::new("fine".into()))).unify().boxed();
        let limits = Limits { connections: 1, answer: Duration::from_millis(300), ..Limits::default() };
        let (end, ended) = tokio::sync::oneshot::channel::<()>();
        let server = tokio::spawn(serve(listener, routes, limits, async {
            let _ = ended.await;
        }));
        let mut deaf = TcpStream::connect(address).await.expect("a connection");
        deaf.write_all(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n").await.expect("a request");
        let next = tokio::time::timeout(Duration::from_secs(5), say(address, "/"));
        assert!(next.await.expect("the only place").ends_with("fine"));
        drop((end, deaf));
        server.await.expect("the end");
    }
}

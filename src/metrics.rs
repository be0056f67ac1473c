//! The figures that an operator watches, in the form of Prometheus. No label names a person, a site or a path.
//!
//! What happens is counted where it happens; what stands in the database is read from it when somebody asks, so that every
//! server tells the same of it.

use crate::domain::solve::Cost;
use crate::store::figures::Figures;
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;
use std::time::Duration;

const REQUESTS: &str = "releve_requests_total";
const REQUEST: &str = "releve_request_seconds";
const CONNECTIONS: &str = "releve_connections";
const JOBS: &str = "releve_jobs";
const ATTEMPTS: &str = "releve_job_attempts_total";
const ATTEMPT: &str = "releve_job_seconds";
const MAILS: &str = "releve_mails";
const SOLVES: &str = "releve_solves";
const GAP: &str = "releve_solve_gap";
const WAIT: &str = "releve_database_wait_seconds";
const AGAIN: &str = "releve_database_conflicts_total";

/// Seconds, from a read in memory to a solve.
const SECONDS: [f64; 14] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0, 120.0, 600.0];
/// Parts of what a roster costs: 0 is proved.
const PARTS: [f64; 8] = [0.0, 0.001, 0.002, 0.005, 0.01, 0.05, 0.2, 1.0];

/// Begins to count, in this process. What was not begun counts nothing, at no cost.
pub fn begin() {
    let _ = handle();
}

/// A request was answered.
pub fn request(method: &'static str, route: &'static str, status: u16, took: Duration) {
    counter!(REQUESTS, "method" => method, "route" => route, "status" => status.to_string()).increment(1);
    histogram!(REQUEST, "route" => route).record(took);
}

/// A connection was opened, and is counted until this goes.
#[derive(Debug)]
#[must_use]
pub struct Connection(());

impl Connection {
    /// It is open from now on.
    pub fn opened() -> Self {
        gauge!(CONNECTIONS).increment(1.0);
        Self(())
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        gauge!(CONNECTIONS).decrement(1.0);
    }
}

/// A job was attempted: `done`, `again`, `given_up`, `broken_off` or `lost`.
pub fn attempt(kind: &'static str, outcome: &'static str, took: Duration) {
    counter!(ATTEMPTS, "kind" => kind, "outcome" => outcome).increment(1);
    histogram!(ATTEMPT, "kind" => kind).record(took);
}

/// A solve ended: for each level, how far its roster is from the bound, as a part of what it costs.
pub fn solved(score: &Cost, bound: &Cost) {
    for (level, score, bound) in score.beside(bound) {
        histogram!(GAP, "level" => level.replace(' ', "_")).record((score - bound) as f64 / score.max(1) as f64);
    }
}

/// Somebody got a connection to the database, to `read` or to `write`.
pub fn waited(purpose: &'static str, took: Duration) {
    histogram!(WAIT, "use" => purpose).record(took);
}

/// A change met another one and is made again.
pub fn made_again() {
    counter!(AGAIN).increment(1);
}

/// All figures as Prometheus reads them.
pub fn render(figures: &Figures) -> String {
    for (kind, state, number) in &figures.jobs {
        gauge!(JOBS, "kind" => *kind, "state" => *state).set(*number as f64);
    }
    for (state, number) in &figures.mails {
        gauge!(MAILS, "state" => *state).set(*number as f64);
    }
    for (state, number) in &figures.solves {
        gauge!(SOLVES, "state" => *state).set(*number as f64);
    }
    handle().map_or_else(String::new, PrometheusHandle::render)
}

/// One for the process. None where another recorder was there first, and where it cannot be made.
fn handle() -> Option<&'static PrometheusHandle> {
    static HANDLE: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
    let install = || {
        let buckets = |builder: PrometheusBuilder, name: &str, buckets: &[f64]| {
            builder.set_buckets_for_metric(Matcher::Full(name.to_owned()), buckets)
        };
        let builder = buckets(PrometheusBuilder::new(), GAP, &PARTS);
        let builder = [REQUEST, ATTEMPT, WAIT]
            .into_iter()
            .try_fold(builder.ok()?, |builder, name| buckets(builder, name, &SECONDS).ok())?;
        let handle = builder.install_recorder().ok()?;
        describe();
        Some(handle)
    };
    HANDLE.get_or_init(install).as_ref()
}

fn describe() {
    describe_counter!(REQUESTS, "Requests that were answered.");
    describe_histogram!(REQUEST, Unit::Seconds, "How long an answer took, to its first byte.");
    describe_gauge!(CONNECTIONS, "Connections that are open.");
    describe_gauge!(JOBS, "Jobs in the database: waiting, running, dead.");
    describe_counter!(ATTEMPTS, "Attempts at jobs by this process, and how they ended.");
    describe_histogram!(ATTEMPT, Unit::Seconds, "How long an attempt took.");
    describe_gauge!(MAILS, "Mails in the database: waiting, sent, failed.");
    describe_gauge!(SOLVES, "Solves in the database, by where they stand.");
    describe_histogram!(GAP, "How far a roster was from its bound when its solve ended, as a part of its cost.");
    describe_histogram!(WAIT, Unit::Seconds, "How long somebody waited for a connection to the database.");
    describe_counter!(AGAIN, "Changes that met another one and were made again.");
}

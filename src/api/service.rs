//! What the service says of itself, to anyone.

use super::call::Call;
use super::reply::Reply;
use crate::error::Error;
use crate::store::{Page, Tx, figures, sites};
use crate::{jobs, metrics};
use serde::Serialize;
use utoipa::ToSchema;
use warp::http::header::CONTENT_SECURITY_POLICY;

/// How the service is.
#[derive(Debug, Serialize, ToSchema)]
pub struct Health {
    /// `ok`.
    status: &'static str,
}

const OK: Health = Health { status: "ok" };

/// It runs.
pub fn health(_call: &Call) -> Reply {
    Reply::found(&OK)
}

/// It runs, and reads its database.
pub fn readiness(_call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    sites::list(tx, &sites::Filter::default(), &Page::first(1))?;
    Ok(Reply::found(&OK))
}

/// Its figures.
pub fn metrics(_call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let figures = figures::count(tx, &jobs::KINDS)?;
    Ok(Reply::text("text/plain; version=0.0.4; charset=utf-8", &metrics::render(&figures)))
}

/// The contract as YAML.
pub fn contract(call: &Call) -> Reply {
    Reply::text("application/yaml", &call.state.contract.yaml)
}

/// The contract as a page.
pub fn page(call: &Call) -> Reply {
    html(&call.state.contract.page)
}

/// The codes of problems as a page.
pub fn errors(call: &Call) -> Reply {
    html(&call.state.contract.errors)
}

/// A page that loads nothing.
fn html(page: &str) -> Reply {
    Reply::text("text/html; charset=utf-8", page).with(
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    )
}

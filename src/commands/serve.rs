//! Serves the API and the pages, and does the work that waits.

use super::services::{self, Services};
use releve::api::{self, Limits, Service};
use releve::config::{Elsewhere, Limiting, Listen};
use releve::error::Error;
use releve::jobs::{Context, Shares, Workers};
use releve::pages::{self, Pages};
use std::net::SocketAddr;
use tokio::net::TcpListener;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    services: Services,
    #[command(flatten)]
    listen: Listen,
    #[command(flatten)]
    limiting: Limiting,
    #[command(flatten)]
    elsewhere: Elsewhere,
}

/// Connections, databases, mails, and some to spare.
const OPEN_FILES: u64 = 16_384;

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let context = arguments.services.context(arguments.listen.listen)?;
    let shares = arguments.services.shares();
    serve(&context, shares, arguments.listen.listen, arguments.limiting, &arguments.elsewhere)
}

/// Serves until the process is asked to end. What waits is done meanwhile.
pub fn serve(
    context: &Context,
    shares: Shares,
    listen: SocketAddr,
    limiting: Limiting,
    elsewhere: &Elsewhere,
) -> Result<(), Error> {
    // Each connection is an open file, and many systems let a program have 1,024 unless it asks for more.
    if let Err(error) = rlimit::increase_nofile_limit(OPEN_FILES) {
        tracing::warn!(%error, "there may be too few open files for all connections");
    }
    let runtime = services::runtime()?;
    let listener = runtime
        .block_on(TcpListener::bind(listen))
        .map_err(|error| Error::internal(format!("{listen} cannot be listened on: {error}")))?;
    let address = listener.local_addr()?;
    let workers = Workers::start(context, shares)?;
    let (store, clock, outward) = (context.store.clone(), context.clock, context.outward.clone());
    let webhooks = context.webhooks.clone();
    let elsewhere = pages::elsewhere::provider(elsewhere, &outward.public_url)?;
    let pages = Pages { store: store.clone(), clock, outward: outward.clone(), elsewhere };
    let service = Service { store, clock, outward, webhooks, limiting: Some(limiting) };
    tracing::info!(%address, "listening");
    let limits = Limits::default();
    runtime.block_on(api::serve(listener, service, |api| pages::all(pages, api), limits, services::asked_to_end()));
    tracing::info!("ending");
    workers.stop();
    Ok(())
}

//! What `serve` and `work` have in common: the database, the mails, the engine, and how they are told to end.

use releve::clock::Clock;
use releve::config::{Database, Mail, Outward, Public, Retention, Solving, Webhooks};
use releve::error::Error;
use releve::jobs::{Context, Engine, Shares};
use releve::metrics;
use releve::store::{DatabaseUrl, Store};
use std::net::SocketAddr;
use std::num::NonZeroU32;
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};

#[derive(clap::Args)]
pub struct Services {
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    mail: Mail,
    #[command(flatten)]
    webhooks: Webhooks,
    #[command(flatten)]
    solving: Solving,
    #[command(flatten)]
    public: Public,
    #[command(flatten)]
    outward: Outward,
    #[command(flatten)]
    retention: Retention,
}

impl Services {
    /// Opens what jobs need, for a service whose requests come in at `listen`.
    pub fn context(&self, listen: SocketAddr) -> Result<Context, Error> {
        metrics::begin();
        Ok(Context {
            store: Store::open(&self.database.url)?,
            clock: Clock::System,
            outward: Outward { public_url: self.public.at(listen), ..self.outward.clone() },
            transport: self.mail.transport.clone(),
            mails_per_minute: NonZeroU32::new(self.mail.mails_per_minute),
            webhooks: self.webhooks.open()?,
            engine: Engine {
                program: std::env::current_exe()?,
                memory: self.solving.solve_memory,
                grace: Engine::GRACE,
            },
            retention: self.retention,
        })
    }

    /// Which database.
    pub const fn database(&self) -> &DatabaseUrl {
        &self.database.url
    }

    /// How many threads do what.
    pub fn shares(&self) -> Shares {
        Shares { solves: self.solving.solvers, mails: self.mail.senders, deliveries: self.webhooks.deliveries }
    }
}

/// Where asynchronous work runs.
pub fn runtime() -> Result<Runtime, Error> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// Until somebody presses Ctrl-C, or the machine asks the process to end.
pub async fn asked_to_end() {
    let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return tracing::error!("no signals can be heard: ending at once");
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

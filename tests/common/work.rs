//! What waits in a house is done as a worker does it; its letters stay in the test's memory.

use super::{House, outward, webhooks};
use releve::clock::Clock;
use releve::config::Retention;
use releve::jobs::{Context, Engine, worker};
use releve::mail::Transport;
use releve::mail::transport::Outbox;
use releve::store::Store;

/// What a worker has, with the time of a clock.
pub fn context(store: &Store, clock: Clock) -> Context {
    Context {
        store: store.clone(),
        clock,
        outward: outward(),
        transport: Transport::Memory(Outbox::default()),
        mails_per_minute: None,
        webhooks: webhooks(),
        engine: Engine { program: env!("CARGO_BIN_EXE_releve").into(), memory: 4096, grace: Engine::GRACE },
        retention: Retention::default(),
    }
}

impl House {
    /// What its worker has, at this instant.
    pub fn context_at(&self, instant: &str) -> Context {
        let clock = Clock::Fixed(instant.parse().expect("an instant"));
        Context { outward: self.outward.clone(), ..context(&self.store, clock) }
    }

    /// Does what waits, and gives the letters that left.
    pub fn work(&self) -> Outbox {
        self.work_at(&self.clock.now().to_rfc3339())
    }

    /// Does what waits as if it were that time, and gives the letters that left.
    pub fn work_at(&self, instant: &str) -> Outbox {
        let outbox = Outbox::default();
        let context = Context { transport: Transport::Memory(outbox.clone()), ..self.context_at(instant) };
        worker::run_all(&context).expect("work");
        outbox
    }
}

//! What the queue promises (`queue`), and what is put into it: `mails`, `solves`.

mod mails;
mod queue;
mod solves;

use super::*;
use crate::mail::transport::Outbox;
use crate::store::dead_letters::{self, Dead};
use crate::store::{Page, sample};

fn context(store: &Store) -> (Context, Outbox) {
    let outbox = Outbox::default();
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fakes/engine.sh").into();
    let engine = Engine { program, memory: 512, grace: Duration::from_secs(1) };
    let transport = Transport::Memory(outbox.clone());
    let context = Context {
        store: store.clone(),
        clock: Clock::System,
        outward: Outward::sample(),
        transport,
        mails_per_minute: None,
        webhooks: crate::webhooks::Webhooks::default(),
        engine,
        retention: crate::config::Retention::default(),
    };
    (context, outbox)
}

fn letters_of(store: &Store) -> Vec<Dead> {
    store.read_blocking(|tx| dead_letters::list(tx, &Page::first(9))).expect("letters")
}

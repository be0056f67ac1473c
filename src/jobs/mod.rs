//! Work that takes long, or that must not be lost: a job is its data and `run`.
//!
//! - [`worker`]: the loop that claims jobs, a share of threads for each kind. The SQL is in `store::jobs`.
//! - [`solve`]: searches a roster, through [`engine`]: the engine in a process of its own.
//! - [`round`]: what time brings, reminders and offers that ran out. [`more_offers`]: offers to more people than needed.
//!   [`replace`]: looks for somebody to step in, [`alert`]: tells the coordinators where nobody does. [`write`]: writes to one person what they have not been told yet. [`announce`]: writes an announcement to one of its readers. [`send`]: sends one mail.
//! - [`deliver`]: tells a program elsewhere what happened.
//! - [`letters`]: what could not be done, for those who decide.
//!
//! Invariants:
//! - A job is put in the transaction of the data that it is about ([`enqueue`]), and finished in the transaction of its
//!   result: nothing that was promised is lost, and what a worker does after it lost its lease has no effect here.
//! - What a job does outside the database may happen twice, after a crash in between: it bears that. A mail carries the
//!   same Message-ID, a solve is thrown away.
//! - A failure's text says what happened, and names nobody.

pub mod alert;
pub mod announce;
pub mod deliver;
pub mod engine;
pub mod letters;
pub mod more_offers;
pub mod replace;
pub mod round;
pub mod send;
pub mod solve;
mod temporary;
pub mod worker;
pub mod write;

#[cfg(test)]
mod tests;

pub use engine::Engine;
pub use worker::{Shares, Workers};

use crate::clock::Clock;
use crate::config::{Outward, Retention};
use crate::error::Error;
use crate::mail::Transport;
use crate::store::jobs::{Claimed, NewJob};
use crate::store::{Store, Tx, jobs};
use crate::webhooks::Webhooks;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// The kinds of jobs that there are.
pub const KINDS: [&str; 9] = [
    solve::Solve::KIND,
    round::Round::KIND,
    more_offers::MoreOffers::KIND,
    replace::Replace::KIND,
    alert::Alert::KIND,
    write::Write::KIND,
    announce::Announce::KIND,
    send::Send::KIND,
    deliver::Deliver::KIND,
];

/// What jobs may use.
#[derive(Debug, Clone)]
pub struct Context {
    /// The data.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// What letters say of the service itself, and when they are written.
    pub outward: Outward,
    /// How mails leave.
    pub transport: Transport,
    /// How many mails may leave in a minute, all processes together; none is no limit.
    pub mails_per_minute: Option<NonZeroU32>,
    /// How programs elsewhere are told.
    pub webhooks: Webhooks,
    /// How solves run.
    pub engine: Engine,
    /// How long what is kept.
    pub retention: Retention,
}

/// Something to be done, and what it is done with.
pub trait Job: Serialize + DeserializeOwned {
    /// Its name in the queue.
    const KIND: &'static str;
    /// After so many it is a dead letter.
    const ATTEMPTS: u32;
    /// How long a worker may be silent before another one takes over. It speaks three times as often.
    const LEASE: Duration;

    /// How long a thread with nothing to do waits before it looks again.
    const IDLE: Duration = Duration::from_millis(300);

    /// How long to wait after an attempt that failed: 10 seconds, then twice as long each time, an hour at most; up to
    /// half of it less by chance, so that what failed together does not come back together.
    fn pause(attempt: u32) -> Duration {
        let longest = (10_u64 << attempt.saturating_sub(1).min(20)).min(3_600) * 1_000;
        Duration::from_millis(rand::random_range(longest / 2..=longest))
    }

    /// At most one job with the same key waits or runs.
    fn unique_key(&self) -> String;

    /// Where it goes, where that may be slow: few of one lane are done at the same time.
    fn lane(&self) -> Option<String> {
        None
    }

    /// Whether one more of this kind may begin now.
    fn may_begin(_: &Context, _: &mut Tx) -> Result<bool, Error> {
        Ok(true)
    }

    /// Does it. What comes of it in the database is the [`Effect`].
    fn run(&self, context: &Context, watch: &Watch<'_>) -> Result<Effect, Failure>;

    /// Says in the data that it will not be done, in the transaction that buries it.
    fn give_up(&self, context: &Context, tx: &mut Tx, failure: &str) -> Result<(), Error>;

    /// Says in the data that it is to be done all the same, and gives what is to be done. Somebody has decided so.
    ///
    /// # Errors
    /// `NotFound`, `Conflict` where that cannot be.
    fn revive(self, tx: &mut Tx) -> Result<Self, Error>;
}

/// What a job changes, in the transaction that finishes it.
pub type Effect = Box<dyn Fn(&mut Tx) -> Result<(), Error>>;

/// Why a job was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Trying again may help.
    #[error("{0}")]
    Again(String),
    /// Trying again does not help.
    #[error("{0}")]
    Never(String),
    /// Not yet, for so long. It counts as no attempt.
    #[error("not yet")]
    Later(Duration),
    /// It was broken off because the process ends, or because another worker has it now.
    #[error("broken off")]
    BrokenOff,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Conflict { code: "lease_lost", .. } => Self::BrokenOff,
            Error::Busy | Error::Unavailable | Error::NoSpace | Error::Internal(_) => {
                tracing::warn!(error = error.chain(), "a job met an error");
                Self::Again(error.to_string())
            }
            told => Self::Never(told.to_string()),
        }
    }
}

/// What a job that takes long asks from time to time.
#[derive(Debug)]
pub struct Watch<'a> {
    claimed: &'a Claimed,
    ending: &'a AtomicBool,
    lost: AtomicBool,
}

impl<'a> Watch<'a> {
    /// Over a claimed job, of a process that ends when the flag says so.
    pub const fn new(claimed: &'a Claimed, ending: &'a AtomicBool) -> Self {
        Self { claimed, ending, lost: AtomicBool::new(false) }
    }

    /// Lets a change pass that the job makes before its end, unless another worker has it now.
    ///
    /// # Errors
    /// `Conflict` (`lease_lost`): the transaction must go.
    pub fn pass(&self, tx: &mut Tx) -> Result<(), Error> {
        jobs::check(tx, self.claimed)
    }

    /// Whether to break off: the process ends, or another worker has the job now.
    pub fn is_over(&self) -> bool {
        self.ending.load(Ordering::Relaxed) || self.lost.load(Ordering::Relaxed)
    }
}

/// Puts jobs, in the caller's transaction.
pub fn enqueue<J: Job>(tx: &mut Tx, all: &[J]) -> Result<(), Error> {
    enqueue_after(tx, all, Duration::ZERO)
}

/// The same, to be begun after a while.
fn enqueue_after<J: Job>(tx: &mut Tx, all: &[J], after: Duration) -> Result<(), Error> {
    let mut new = Vec::with_capacity(all.len());
    for job in all {
        let payload = serde_json::to_string(job).map_err(Error::internal)?;
        new.push(NewJob { kind: J::KIND, payload, unique_key: Some(job.unique_key()), after, lane: job.lane() });
    }
    jobs::enqueue(tx, &new)
}

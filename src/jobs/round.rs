//! What time brings, looked at every few minutes: reminders, offers that ran out, those who come if nobody else does, exchanges that nobody
//! says yes to.

use super::{Context, Effect, Failure, Job, Watch, write};
use crate::domain::Week;
use crate::error::Error;
use crate::planning::{checkup, expiry, guests, reminder, retention, session, sign_in, swap, weekly, willing};
use crate::store::{Tx, applicants, idempotency, snapshots};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How long answers to calls with a key of their own are kept.
const KEYS: TimeDelta = TimeDelta::days(1);
/// Between two rounds.
const EVERY: Duration = Duration::from_mins(5);

/// Does what is due by now, and puts the next round. There is one in the queue, whoever serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {}

/// Sees to it that somebody looks.
pub fn begin(tx: &mut Tx) -> Result<(), Error> {
    super::enqueue(tx, &[Round {}])
}

impl Job for Round {
    const KIND: &'static str = "round";
    /// It is never given up: the next round may find a database that answers.
    const ATTEMPTS: u32 = u32::MAX;
    const LEASE: Duration = Duration::from_mins(2);
    const IDLE: Duration = Duration::from_secs(1);

    fn unique_key(&self) -> String {
        Self::KIND.into()
    }

    fn run(&self, context: &Context, _: &Watch<'_>) -> Result<Effect, Failure> {
        let (clock, now) = (context.clock, context.clock.now());
        let (outward, keeps) = (context.outward.clone(), context.retention);
        if let Err(error) = context.store.gather() {
            tracing::warn!(error = error.chain(), "what stands beside the database could not be put into it");
        }
        Ok(Box::new(move |tx| {
            guests::forget_due(tx, now)?;
            snapshots::forget_before(tx, Week::of(now.date_naive()))?;
            sign_in::sweep(tx, now)?;
            applicants::forget_before(tx, now - session::WAITS)?;
            let forgotten = retention::forget_due(tx, clock, &keeps)?;
            if forgotten > 0 {
                tracing::info!(forgotten, "people have been forgotten who were not active for long enough");
            }
            idempotency::forget(tx, now - KEYS)?;
            willing::promote_due(tx, now)?;
            willing::call_due(tx, now)?;
            expiry::expire_due(tx, clock)?;
            swap::pass(tx, &outward, now)?;
            checkup::ask_due(tx, &outward, now)?;
            session::pass(tx, &outward, now)?;
            let weekly: Vec<_> = weekly::note_due(tx, now)?.into_iter().map(|person| (person, false)).collect();
            write::request(tx, &weekly, Duration::ZERO)?;
            let people = reminder::note_due(tx, now)?;
            // What begins within a day waits for nothing, and what begins within a week waits for no more than minutes.
            let people: Vec<_> = people.into_iter().map(|person| (person, true)).collect();
            write::request(tx, &people, Duration::ZERO)?;
            super::enqueue_after(tx, &[Self {}], EVERY)
        }))
    }

    fn give_up(&self, _: &Context, _: &mut Tx, _: &str) -> Result<(), Error> {
        Ok(())
    }

    fn revive(self, _: &mut Tx) -> Result<Self, Error> {
        Ok(self)
    }
}

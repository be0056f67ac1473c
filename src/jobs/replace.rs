//! Takes a search for somebody to step in a step further.

use super::{Context, Effect, Failure, Job, Watch};
use crate::domain::ReplacementId;
use crate::error::Error;
use crate::planning::replacement;
use crate::store::{Tx, replacements, restored};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Takes a search for somebody to step in a step further, and puts the next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replace {
    /// Which.
    pub replacement: ReplacementId,
    /// Somebody wants it done although people may have been asked before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whatever: bool,
}

/// Enqueues the next step, in the caller's transaction.
pub fn request(tx: &mut Tx, replacement: &ReplacementId, after: Duration) -> Result<(), Error> {
    super::enqueue_after(tx, &[Replace { replacement: replacement.clone(), whatever: false }], after)
}

impl Job for Replace {
    const KIND: &'static str = "replace";
    /// Over about an hour: nothing outside of the database is asked.
    const ATTEMPTS: u32 = 10;
    const LEASE: Duration = Duration::from_mins(1);
    const IDLE: Duration = Duration::from_secs(1);

    fn unique_key(&self) -> String {
        self.replacement.to_string()
    }

    fn run(&self, context: &Context, _: &Watch<'_>) -> Result<Effect, Failure> {
        let (id, outward, now) = (self.replacement.clone(), context.outward.clone(), context.clock.now());
        let look = |tx: &mut Tx| {
            let Some(known) = replacements::find(tx, &id)? else { return Ok((None, None)) };
            Ok((replacement::look(tx, now, &id)?, restored::last(tx)?.filter(|restored| known.opened_at <= *restored)))
        };
        let (found, restored) = context.store.read_blocking(look)?;
        if restored.is_some() && !self.whatever {
            return Err(Failure::Never(
                "the house was put back from a backup: people may have been asked since".into(),
            ));
        }
        Ok(Box::new(move |tx| match replacement::step(tx, &outward, now, &id, found.as_deref()) {
            Err(Error::NotFound { .. }) => Ok(()),
            done => done,
        }))
    }

    /// It stays open, and a coordinator sees it.
    fn give_up(&self, _: &Context, _: &mut Tx, _: &str) -> Result<(), Error> {
        Ok(())
    }

    fn revive(self, _: &mut Tx) -> Result<Self, Error> {
        Ok(Self { whatever: true, ..self })
    }
}

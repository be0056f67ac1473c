//! Takes a search for somebody to step in a step further.

use super::{Context, Effect, Failure, Job, Watch};
use crate::domain::ReplacementId;
use crate::domain::replacement::Replacement;
use crate::error::Error;
use crate::planning::replacement;
use crate::store::{Tx, jobs, replacements, restored};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Takes a search for somebody to step in a step further, and puts the next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replace {
    /// Which.
    pub replacement: ReplacementId,
}

/// Enqueues the next step, in the caller's transaction.
pub fn request(tx: &mut Tx, replacement: &ReplacementId, after: Duration) -> Result<(), Error> {
    super::enqueue_after(tx, &[Replace { replacement: replacement.clone() }], after)
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
            let under_way = replacements::find(tx, &id)?.filter(|known| known.state.is_under_way());
            let Some(known) = under_way else { return Ok((None, None)) };
            Ok((replacement::look(tx, now, &id)?, restored::last(tx)?.filter(|restored| known.opened_at <= *restored)))
        };
        let (found, restored) = context.store.read_blocking(look)?;
        if restored.is_some() {
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

    /// Somebody has decided that it goes on from here: it is as if it began now.
    fn revive(self, tx: &mut Tx) -> Result<Self, Error> {
        let (known, now) = (replacements::get(tx, &self.replacement)?, jobs::now(tx)?);
        replacements::update(tx, &Replacement { opened_at: now, ..known })?;
        Ok(self)
    }
}

//! Offers a roster that was published to more people than needed, where experience says that some will not come.

use super::{Context, Effect, Failure, Job, Watch};
use crate::domain::RosterId;
use crate::error::Error;
use crate::planning::more_offers;
use crate::store::Tx;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Looks whom else to offer what, and offers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoreOffers {
    /// Of which roster.
    pub roster: RosterId,
}

/// Enqueues it, in the caller's transaction.
pub fn request(tx: &mut Tx, roster: &RosterId) -> Result<(), Error> {
    super::enqueue(tx, &[MoreOffers { roster: roster.clone() }])
}

impl Job for MoreOffers {
    const KIND: &'static str = "more_offers";
    /// Over about an hour: nothing outside of the database is asked.
    const ATTEMPTS: u32 = 10;
    const LEASE: Duration = Duration::from_mins(2);
    const IDLE: Duration = Duration::from_secs(1);

    fn unique_key(&self) -> String {
        self.roster.to_string()
    }

    fn run(&self, context: &Context, _: &Watch<'_>) -> Result<Effect, Failure> {
        let (roster, now, settle) = (self.roster.clone(), context.clock.now(), context.outward.settle());
        let chosen = match context.store.read_blocking(|tx| more_offers::look(tx, now, &roster)) {
            // The roster has gone since.
            Err(Error::NotFound { .. }) => Vec::new(),
            found => found?,
        };
        Ok(Box::new(
            move |tx| {
                if chosen.is_empty() { Ok(()) } else { more_offers::offer(tx, now, settle, &roster, &chosen) }
            },
        ))
    }

    /// Somebody is looked for where too few say yes.
    fn give_up(&self, _: &Context, _: &mut Tx, _: &str) -> Result<(), Error> {
        Ok(())
    }

    fn revive(self, _: &mut Tx) -> Result<Self, Error> {
        Ok(self)
    }
}

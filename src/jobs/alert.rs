//! Tells the coordinators of a site for which places nobody has said yes.

use super::{Context, Effect, Failure, Job, Watch};
use crate::domain::SiteId;
use crate::error::Error;
use crate::planning::replacement;
use crate::store::Tx;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// One letter to each coordinator of a site, of all the places of which they have not been told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Whose coordinators.
    pub site: SiteId,
}

/// Enqueues it, in the caller's transaction, after a while: what comes together is told together.
pub fn request(tx: &mut Tx, site: &SiteId, settle: Duration) -> Result<(), Error> {
    super::enqueue_after(tx, &[Alert { site: site.clone() }], settle)
}

impl Job for Alert {
    const KIND: &'static str = "alert";
    /// Over about an hour: nothing outside of the database is asked.
    const ATTEMPTS: u32 = 10;
    const LEASE: Duration = Duration::from_mins(1);
    const IDLE: Duration = Duration::from_secs(1);

    fn unique_key(&self) -> String {
        self.site.to_string()
    }

    fn run(&self, context: &Context, _: &Watch<'_>) -> Result<Effect, Failure> {
        let (site, outward, now) = (self.site.clone(), context.outward.clone(), context.clock.now());
        Ok(Box::new(move |tx| replacement::alert(tx, &outward, now, &site)))
    }

    /// They stand in the list of searches all the same.
    fn give_up(&self, _: &Context, _: &mut Tx, _: &str) -> Result<(), Error> {
        Ok(())
    }

    fn revive(self, _: &mut Tx) -> Result<Self, Error> {
        Ok(self)
    }
}

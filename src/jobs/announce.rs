//! Writes an announcement to one of those to whom it is sent.

use super::{Context, Effect, Failure, Job, Watch};
use crate::domain::{AnnouncementId, PersonId};
use crate::error::Error;
use crate::planning::announcement;
use crate::store::{Tx, announcements, restored};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Writes an announcement to one of those to whom it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announce {
    /// Which.
    pub announcement: AnnouncementId,
    /// To whom.
    pub person: PersonId,
    /// Somebody wants it written although it may have been before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whatever: bool,
}

/// Enqueues a letter to each of them, in the caller's transaction.
pub fn request(tx: &mut Tx, announcement: &AnnouncementId, to: &[PersonId]) -> Result<(), Error> {
    let job =
        |person: &PersonId| Announce { announcement: announcement.clone(), person: person.clone(), whatever: false };
    super::enqueue(tx, &to.iter().map(job).collect::<Vec<_>>())
}

impl Job for Announce {
    const KIND: &'static str = "announce";
    /// Over about an hour: nothing outside of the database is asked.
    const ATTEMPTS: u32 = 10;
    const LEASE: Duration = Duration::from_mins(1);
    const IDLE: Duration = Duration::from_secs(1);

    fn unique_key(&self) -> String {
        format!("{}/{}", self.announcement, self.person)
    }

    fn run(&self, context: &Context, _: &Watch<'_>) -> Result<Effect, Failure> {
        let sent = |tx: &mut Tx| Ok((announcements::get(tx, &self.announcement)?.sent_at, restored::last(tx)?));
        let (sent, restored) = match context.store.read_blocking(sent) {
            // It is too old to be of interest, and was forgotten.
            Err(Error::NotFound { .. }) => return Ok(Box::new(|_| Ok(()))),
            found => found?,
        };
        if !self.whatever && restored.is_some_and(|restored| sent <= restored) {
            return Err(Failure::Never("the house was put back from a backup: it may have been written before".into()));
        }
        let (id, person) = (self.announcement.clone(), self.person.clone());
        let (outward, now) = (context.outward.clone(), context.clock.now());
        Ok(Box::new(move |tx| announcement::write(tx, &outward, now, &id, &person)))
    }

    fn give_up(&self, _: &Context, _: &mut Tx, _: &str) -> Result<(), Error> {
        Ok(())
    }

    fn revive(self, _: &mut Tx) -> Result<Self, Error> {
        Ok(Self { whatever: true, ..self })
    }
}

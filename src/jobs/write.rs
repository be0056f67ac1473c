//! Writes to one person what they have not been told yet.

use super::{Context, Effect, Failure, Job, Watch};
use crate::domain::PersonId;
use crate::error::Error;
use crate::planning::letter;
use crate::store::{Tx, jobs, mails, reminders, restored, to_tell};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Writes to one person what they have not been told yet: one letter, whatever has happened since it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Write {
    /// To whom.
    pub person: PersonId,
    /// Somebody wants it written although it may have been before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whatever: bool,
}

/// Enqueues letters, in the caller's transaction: at once to those whose news must not wait (`true`), to the others after
/// a while.
pub fn request(tx: &mut Tx, all: &[(PersonId, bool)], settle: Duration) -> Result<(), Error> {
    let (urgent, others): (Vec<_>, Vec<_>) = all.iter().partition(|(_, urgent)| *urgent);
    let jobs = |some: Vec<&(PersonId, bool)>| -> Vec<Write> {
        some.into_iter().map(|(person, _)| Write { person: person.clone(), whatever: false }).collect()
    };
    super::enqueue_after(tx, &jobs(urgent), Duration::ZERO)?;
    super::enqueue_after(tx, &jobs(others), settle)
}

/// Nobody is to be written to any more.
pub fn cancel(tx: &mut Tx, person: &PersonId) -> Result<(), Error> {
    jobs::cancel(tx, Write::KIND, person.as_str())
}

impl Job for Write {
    const KIND: &'static str = "write";
    /// Over about an hour: nothing outside of the database is asked.
    const ATTEMPTS: u32 = 10;
    const LEASE: Duration = Duration::from_mins(1);
    const IDLE: Duration = Duration::from_secs(1);

    fn unique_key(&self) -> String {
        self.person.to_string()
    }

    fn run(&self, context: &Context, _: &Watch<'_>) -> Result<Effect, Failure> {
        let now = context.clock.now();
        let day = TimeDelta::days(1);
        let look = |tx: &mut Tx| {
            let waiting = to_tell::of_person(tx, &self.person)?;
            let reminds = !reminders::to_say(tx, &self.person)?.is_empty();
            let urgent = reminds || letter::is_urgent(tx, &self.person, now)?;
            Ok((waiting, urgent, mails::written_since(tx, &self.person, now - day)?, restored::last(tx)?))
        };
        let (waiting, urgent, written, restored) = context.store.read_blocking(look)?;
        if !self.whatever && restored.is_some_and(|restored| waiting.iter().any(|news| news.at <= restored)) {
            return Err(Failure::Never("the house was put back from a backup: it may have been written before".into()));
        }
        let limit = usize::from(context.outward.letters_a_day.get());
        if written.len() >= limit && !urgent {
            let free = written[written.len() - limit] + day;
            // By then it may have become urgent.
            return Err(Failure::Later((free - now).min(TimeDelta::hours(1)).to_std().unwrap_or_default()));
        }
        let (person, outward) = (self.person.clone(), context.outward.clone());
        Ok(Box::new(move |tx| letter::write(tx, &outward, &person, now)))
    }

    /// What is untold stays noted.
    fn give_up(&self, _: &Context, _: &mut Tx, _: &str) -> Result<(), Error> {
        Ok(())
    }

    fn revive(self, _: &mut Tx) -> Result<Self, Error> {
        Ok(Self { whatever: true, ..self })
    }
}

//! Sends one mail.

use super::{Context, Effect, Failure, Job, Watch, enqueue};
use crate::domain::MailId;
use crate::error::Error;
use crate::mail::SendError;
use crate::store::mails::{self, NewMail};
use crate::store::{Tx, jobs};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Sends one mail.
///
/// At least once: after a crash between the server's word and ours it goes again, the same bytes under the same
/// Message-ID.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Send {
    /// Which.
    pub mail: MailId,
    /// Somebody wants it sent although it may have left before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whatever: bool,
}

/// Keeps mails and enqueues their sending, in the caller's transaction.
pub fn post(tx: &mut Tx, all: &[NewMail], now: DateTime<Utc>) -> Result<(), Error> {
    mails::insert_all(tx, all, now)?;
    let jobs: Vec<Send> = all.iter().map(|mail| Send { mail: mail.id.clone(), whatever: false }).collect();
    enqueue(tx, &jobs)
}

impl Job for Send {
    const KIND: &'static str = "send";
    /// Over about six hours.
    const ATTEMPTS: u32 = 14;
    /// A server may take its 30 seconds several times over.
    const LEASE: Duration = Duration::from_mins(5);

    fn unique_key(&self) -> String {
        self.mail.to_string()
    }

    fn may_begin(context: &Context, tx: &mut Tx) -> Result<bool, Error> {
        let Some(limit) = context.mails_per_minute else { return Ok(true) };
        let sent = mails::sent_since(tx, context.clock.now() - TimeDelta::minutes(1))?;
        Ok(sent + jobs::running(tx, Self::KIND)? < limit.get().into())
    }

    fn run(&self, context: &Context, _: &Watch<'_>) -> Result<Effect, Failure> {
        let now = context.clock.now();
        let waits = |tx: &mut Tx| {
            let is_late = mails::is_late(tx, &self.mail, now)?;
            Ok((mails::unsent(tx, &self.mail)?, mails::is_in_doubt(tx, &self.mail)?, is_late))
        };
        let (unsent, is_in_doubt, is_late) = context.store.read_blocking(waits)?;
        if unsent.is_some() && is_late {
            let mail = self.mail.clone();
            return Ok(Box::new(move |tx| mails::expired(tx, &mail)));
        }
        if unsent.is_some() && is_in_doubt && !self.whatever {
            return Err(Failure::Never("the house was put back from a backup: it may have left before".into()));
        }
        if let Some(outgoing) = unsent {
            context.transport.send(&outgoing).map_err(|error| match error {
                SendError::Later(why) => Failure::Again(why),
                SendError::Never(why) => Failure::Never(why),
            })?;
        }
        let (mail, now) = (self.mail.clone(), context.clock.now());
        Ok(Box::new(move |tx| mails::sent(tx, &mail, now)))
    }

    fn give_up(&self, _: &Context, tx: &mut Tx, _: &str) -> Result<(), Error> {
        mails::failed(tx, &self.mail)
    }

    fn revive(self, tx: &mut Tx) -> Result<Self, Error> {
        mails::wait_again(tx, &self.mail)?;
        Ok(Self { whatever: true, ..self })
    }
}

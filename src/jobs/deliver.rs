//! Tells a program elsewhere what happened.

use super::{Context, Effect, Failure, Job, Watch, enqueue};
use crate::domain::audit::{Actor, Entry};
use crate::domain::{MessageId, WebhookId};
use crate::error::Error;
use crate::store::{Tx, audit, webhooks};
use crate::webhooks::Refused;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Tells a program elsewhere what happened.
///
/// At least once: whoever does not answer with a success is told again, the same bytes under the same `webhook-id`. In which
/// order is not promised: what is told again comes after what happened later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliver {
    /// Which program.
    pub webhook: WebhookId,
    /// Under which `webhook-id`.
    pub message: MessageId,
    /// What it is told, as it is sent.
    pub body: String,
    /// Somebody tries it: it is told once, even where it is switched off.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_trial: bool,
}

/// Enqueues what programs are told, in the caller's transaction: the one in which it happens.
pub fn post(tx: &mut Tx, told: Vec<(WebhookId, String)>) -> Result<(), Error> {
    if told.is_empty() {
        return Ok(());
    }
    let new = |(webhook, body)| Deliver { webhook, message: fresh(), body, is_trial: false };
    enqueue(tx, &told.into_iter().map(new).collect::<Vec<_>>())
}

/// Enqueues a trial, and gives the `webhook-id` under which it is told.
pub fn post_trial(tx: &mut Tx, webhook: &WebhookId, body: String) -> Result<MessageId, Error> {
    let message = fresh();
    enqueue(tx, &[Deliver { webhook: webhook.clone(), message: message.clone(), body, is_trial: true }])?;
    Ok(message)
}

/// It is to be told nothing any more, and what could not be told is nobody's concern.
pub fn cancel(tx: &mut Tx, webhook: &WebhookId) -> Result<(), Error> {
    crate::store::jobs::clear(tx, Deliver::KIND, webhook.as_str())
}

fn fresh() -> MessageId {
    MessageId::from_bits(rand::random())
}

impl Job for Deliver {
    const KIND: &'static str = "deliver";
    /// Over about a day.
    const ATTEMPTS: u32 = 12;
    /// It takes ten seconds at the most.
    const LEASE: Duration = Duration::from_mins(1);
    const IDLE: Duration = Duration::from_secs(1);

    /// 10 seconds, then three times as long each time, six hours at most: a receiver may be away for a night. Up to half of it
    /// less by chance.
    fn pause(attempt: u32) -> Duration {
        let longest = (10 * 3_u64.pow(attempt.saturating_sub(1).min(8))).min(6 * 3_600) * 1_000;
        Duration::from_millis(rand::random_range(longest / 2..=longest))
    }

    fn unique_key(&self) -> String {
        self.message.to_string()
    }

    fn lane(&self) -> Option<String> {
        Some(self.webhook.to_string())
    }

    /// Without the key nothing can be signed: it waits for who has it.
    fn may_begin(context: &Context, _: &mut Tx) -> Result<bool, Error> {
        Ok(context.webhooks.key().is_ok())
    }

    fn run(&self, context: &Context, watch: &Watch<'_>) -> Result<Effect, Failure> {
        let now = context.clock.now();
        let look =
            |tx: &mut Tx| Ok((webhooks::find(tx, &self.webhook)?, webhooks::generations(tx, &self.webhook, now)?));
        let (known, generations) = context.store.read_blocking(look)?;
        let Some(known) = known.filter(|known| known.value.active || self.is_trial) else {
            return Ok(Box::new(|_| Ok(())));
        };
        let id = self.webhook.clone();
        match context.webhooks.tell(&known.value, &generations, &self.message, now, &self.body)? {
            Ok(()) => Ok(Box::new(move |tx| webhooks::succeeded(tx, &id, now))),
            Err(Refused::Gone) if known.value.active => Ok(Box::new(move |tx| gone(tx, &id, now))),
            Err(refused) if self.is_trial => {
                Ok(Box::new(move |tx| webhooks::failed(tx, &id, now, &refused.to_string())))
            }
            Err(refused) => {
                let failure = refused.to_string();
                let note = |tx: &mut Tx| watch.pass(tx).and_then(|()| webhooks::failed(tx, &id, now, &failure));
                context.store.write_blocking(note)?;
                Err(Failure::Again(failure))
            }
        }
    }

    /// That it failed is noted already.
    fn give_up(&self, _: &Context, _: &mut Tx, _: &str) -> Result<(), Error> {
        Ok(())
    }

    fn revive(self, tx: &mut Tx) -> Result<Self, Error> {
        webhooks::get(tx, &self.webhook)?;
        Ok(self)
    }
}

/// The receiver says that it is gone for good: it is told nothing more, until somebody switches it on again.
fn gone(tx: &mut Tx, id: &WebhookId, now: DateTime<Utc>) -> Result<(), Error> {
    webhooks::failed(tx, id, now, &Refused::Gone.to_string())?;
    webhooks::switch_off(tx, id)?;
    audit::insert(
        tx,
        &Entry {
            id: audit::next_id(now),
            at: now,
            actor: Actor::Service,
            action: "switch off".to_owned(),
            subject: "webhook".to_owned(),
            subject_id: id.to_string(),
            person: None,
            fields: vec!["active".to_owned()],
            before: Some(serde_json::json!({"active": true})),
            after: Some(serde_json::json!({"active": false})),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receiver_may_be_away_for_a_night() {
        let all = || (1..Deliver::ATTEMPTS).map(Deliver::pause).sum::<Duration>();
        let hours = Duration::from_hours(13)..Duration::from_hours(28);
        assert!((0..20).all(|_| hours.contains(&all())));
        assert!((1..99).map(Deliver::pause).all(|pause| pause <= Duration::from_hours(6)));
    }
}

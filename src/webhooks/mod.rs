//! How programs elsewhere are told what happens: by a POST whose sender they can be sure of, as
//! [Standard Webhooks](https://www.standardwebhooks.com) has it.
//!
//! - [`secret`]: the key that is in no database, the secrets that are made from it, and what they sign.
//! - [`address`]: which addresses may be gone to. [`post`]: the POST itself.
//!
//! What is told, and to whom, is `planning::events`; that it is told is `jobs::deliver`.
//!
//! Invariants:
//! - No secret is kept anywhere: each is made anew when it signs.
//! - An address is looked at when it is connected to, for names may lead elsewhere than they did before.
//! - Of an answer, nothing but its status is read. No address is in a log, for its path may be a secret.

pub mod address;
pub mod post;
pub mod secret;

pub use post::Refused;
pub use secret::{Secret, SecretKey};

use crate::domain::webhook::Webhook;
use crate::domain::{MessageId, WebhookId};
use crate::error::Error;
use chrono::{DateTime, Utc};
use post::Post;

/// How programs elsewhere are told.
#[derive(Debug, Clone, Default)]
pub struct Webhooks {
    key: Option<SecretKey>,
    post: Post,
}

impl Webhooks {
    /// With the key that their secrets are made from. `inside`: they may be beside the service, in the house's own network, and
    /// without TLS.
    pub fn new(key: Option<SecretKey>, inside: bool) -> Self {
        Self { key, post: Post::new(inside) }
    }

    /// The key that their secrets are made from.
    ///
    /// # Errors
    /// `Conflict` (`no_secret_key`) where the service was given none.
    pub fn key(&self) -> Result<&SecretKey, Error> {
        let none = || Error::conflict("no_secret_key", "the service was given no key to make secrets from");
        self.key.as_ref().ok_or_else(none)
    }

    /// Whether they may be in the house's own network.
    pub const fn inside(&self) -> bool {
        self.post.inside()
    }

    /// Tells a program something, signed with the secrets of these generations. The inner result says whether it took it.
    ///
    /// # Errors
    /// `Conflict` (`no_secret_key`).
    pub fn tell(
        &self,
        webhook: &Webhook,
        generations: &[i64],
        message: &MessageId,
        now: DateTime<Utc>,
        body: &str,
    ) -> Result<Result<(), Refused>, Error> {
        let (key, timestamp) = (self.key()?, now.timestamp());
        let sign = |generation: &i64| key.secret(&webhook.id, *generation).sign(message.as_str(), timestamp, body);
        let signatures: Vec<String> = generations.iter().map(sign).collect();
        Ok(self.post.send(
            &webhook.url,
            [
                ("webhook-id", message.as_str()),
                ("webhook-timestamp", &timestamp.to_string()),
                ("webhook-signature", &signatures.join(" ")),
            ],
            body,
        ))
    }

    /// The secret of a webhook's generation.
    ///
    /// # Errors
    /// `Conflict` (`no_secret_key`).
    pub fn secret(&self, webhook: &WebhookId, generation: i64) -> Result<Secret, Error> {
        Ok(self.key()?.secret(webhook, generation))
    }
}

//! What every handler may use.

use super::contract::Contract;
use super::kept::Kept;
use super::rate::Rates;
use crate::clock::Clock;
use crate::config::{Limiting, Outward};
use crate::store::Store;
use crate::webhooks::Webhooks;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// What every handler may use. Clones share it.
#[derive(Debug, Clone)]
pub struct State {
    /// The data.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// What letters say of the service itself.
    pub outward: Outward,
    /// How programs elsewhere are told.
    pub webhooks: Webhooks,
    /// Weeks that were read, for who reads them again.
    pub kept: Kept,
    /// The description of what is served.
    pub contract: Arc<Contract>,
    /// How much anybody may ask.
    pub rates: Rates,
    /// What may be searched.
    pub limiting: Limiting,
    /// How long the body of a request may take.
    pub patience: Duration,
    /// Becomes true when the service is about to end: streams end then.
    pub closing: watch::Receiver<bool>,
}

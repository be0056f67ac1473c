//! What every handler may use.

use super::contract::Contract;
use crate::clock::Clock;
use crate::config::Outward;
use crate::store::Store;
use std::sync::Arc;
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
    /// The description of what is served.
    pub contract: Arc<Contract>,
    /// Becomes true when the service is about to end: streams end then.
    pub closing: watch::Receiver<bool>,
}

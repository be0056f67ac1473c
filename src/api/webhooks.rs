//! Programs elsewhere that are told what happens. A secret is shown once, when it is made; it is kept nowhere.

use super::call::Call;
use super::door::{self, Expected, Fields, own_id};
use super::reply::Reply;
use super::resource::Resource;
use crate::domain::webhook::Webhook;
use crate::domain::{MessageId, WebhookId};
use crate::error::Error;
use crate::jobs::deliver;
use crate::planning::events;
use crate::store::webhooks::{self, Filter};
use crate::store::{Page, Tx, Versioned};
use serde::Serialize;
use utoipa::ToSchema;

/// More would be told everything many times over.
const MOST: i64 = 20;

/// A webhook that was just made.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeWebhook {
    /// What is known of it.
    #[serde(flatten)]
    webhook: Webhook,
    /// From 1, one more with every change; the number in the `ETag`.
    version: i64,
    /// What the receiver knows by that it is told from here: `whsec_…`. It is shown this once.
    secret: String,
}

/// Another secret.
#[derive(Debug, Serialize, ToSchema)]
pub struct Renewed {
    /// What the receiver knows by that it is told from here: `whsec_…`. It is shown this once.
    secret: String,
}

/// A trial that is on its way.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ping {
    /// The `webhook-id` under which it is told.
    message: MessageId,
}

impl Resource for Webhook {
    type Id = WebhookId;
    type Filter = Filter;
    const NAME: &'static str = "webhook";
    const PATH: &'static str = "/v1/webhooks";

    fn id(&self) -> &WebhookId {
        &self.id
    }

    fn fresh_id() -> WebhookId {
        WebhookId::from_bits(rand::random())
    }

    fn read(fields: &mut Fields<'_>, id: Option<WebhookId>, known: Option<&Self>) -> Option<Self> {
        let read = door::webhook::webhook(fields, id)?;
        Some(match known {
            Some(Self { succeeded_at, failed_at, failure, .. }) => {
                Self { succeeded_at: *succeeded_at, failed_at: *failed_at, failure: failure.clone(), ..read }
            }
            None => read,
        })
    }

    fn filter(_fields: &mut Fields<'_>) -> Option<Filter> {
        Some(Filter::default())
    }

    fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Self>>, Error> {
        let mut listed = webhooks::list(tx, filter, page)?;
        listed.iter_mut().try_for_each(|webhook| webhooks::outcome(tx, &mut webhook.value))?;
        Ok(listed)
    }

    fn get(tx: &mut Tx, id: &WebhookId) -> Result<Versioned<Self>, Error> {
        let mut known = webhooks::get(tx, id)?;
        webhooks::outcome(tx, &mut known.value)?;
        Ok(known)
    }

    fn insert(tx: &mut Tx, webhook: &Self) -> Result<(), Error> {
        webhooks::insert(tx, webhook)
    }

    fn update(tx: &mut Tx, webhook: &Self, version: i64) -> Result<i64, Error> {
        webhooks::update(tx, webhook, version)
    }

    fn before_removal(tx: &mut Tx, id: &WebhookId) -> Result<(), Error> {
        deliver::cancel(tx, id)
    }

    fn delete(tx: &mut Tx, id: &WebhookId, version: i64) -> Result<(), Error> {
        webhooks::delete(tx, id, version)
    }
}

/// Adds one, and shows its secret.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let webhook = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Fresh(Webhook::fresh_id()));
        Webhook::read(fields, id, None)
    })?;
    let secret = fresh_secret(call, &webhook.id)?;
    if webhooks::count(tx)? >= MOST {
        return Err(Error::conflict("too_many_webhooks", "there are as many webhooks as there may be"));
    }
    webhooks::insert(tx, &webhook)?;
    webhooks::renew(tx, &webhook.id, secret.generation, call.now)?;
    call.trail.tell(Webhook::NAME, &webhook.id, None, Some(&webhook))?;
    let location = format!("{}/{}", Webhook::PATH, webhook.id);
    let version = webhooks::get(tx, &webhook.id)?.version;
    Ok(Reply::created(location, &MadeWebhook { webhook, version, secret: secret.shown }).at_version(version))
}

/// Gives it another secret, and shows that.
pub fn renew(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id = webhooks::get(tx, &call.id("webhook")?)?.value.id;
    let secret = fresh_secret(call, &id)?;
    webhooks::renew(tx, &id, secret.generation, call.now)?;
    Ok(Reply::found(&Renewed { secret: secret.shown }))
}

/// Tells it that somebody tries it.
pub fn test(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id = webhooks::get(tx, &call.id("webhook")?)?.value.id;
    call.state.webhooks.key()?;
    let message = events::ping(tx, call.now, &id)?;
    Ok(Reply::accepted(format!("{}/{id}", Webhook::PATH), &Ping { message }))
}

struct Fresh {
    generation: i64,
    shown: String,
}

fn fresh_secret(call: &Call, webhook: &WebhookId) -> Result<Fresh, Error> {
    let generation = (rand::random::<u64>() >> 1) as i64;
    Ok(Fresh { generation, shown: call.state.webhooks.secret(webhook, generation)?.shown() })
}

//! A program elsewhere that is told what happens.

use super::read::{flag, set, text, word};
use super::user::reach;
use super::{Fields, Spot, code, object};
use crate::domain::WebhookId;
use crate::domain::webhook::{EventKind, Webhook};
use crate::webhooks::address;

/// Reads a webhook with the identifier that it has, or shall have.
pub fn webhook(fields: &mut Fields<'_>, id: Option<WebhookId>) -> Option<Webhook> {
    let name = fields.required("name", text(1..=80));
    let url = fields.required("url", url);
    let events = fields.required("events", set(1..=EventKind::ALL.len(), word));
    let reach = fields.required("reach", object(reach));
    let active = fields.or("active", true, flag);
    Some(Webhook {
        id: id?,
        name: name?,
        url: url?,
        events: events?,
        reach: reach?,
        active: active?,
        succeeded_at: None,
        failed_at: None,
        failure: None,
    })
}

/// Where its name leads is looked at when it is gone to.
fn url(spot: &Spot<'_>) -> Option<String> {
    let url = text(1..=2000)(spot)?;
    match address::check(&url, spot.door.inside) {
        Ok(()) => Some(url),
        Err(accepted) => spot.fault(code::URL, accepted),
    }
}

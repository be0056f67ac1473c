//! Webhooks that are entered and tried.

use super::House;
use super::receiver::Receiver;
use serde_json::json;

/// What a receiver says that takes it.
pub const TAKEN: &str = "204 No Content";

/// Enters a webhook that is told all of these, and gives its secret.
pub fn enter(house: &House, id: &str, receiver: &Receiver, events: &[&str], sites: &[&str]) -> String {
    let reach = if sites.is_empty() { json!({"at": "everywhere"}) } else { json!({"at": "sites", "sites": sites}) };
    let webhook = json!({"id": id, "name": "Board", "url": receiver.url(), "events": events, "reach": reach});
    let made = house.post("/v1/webhooks", webhook).created();
    made["secret"].as_str().expect("a secret").to_owned()
}

/// Tries one, and gives the identifier of what it is told.
pub fn ping(house: &House, id: &str) -> String {
    let sent = house.post(&format!("/v1/webhooks/{id}/test"), None).accepted();
    sent["message"].as_str().expect("an id").to_owned()
}

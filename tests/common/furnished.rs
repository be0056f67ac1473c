//! One of each thing.

use super::{House, sample};
use releve::domain::announcement::Announcement;
use releve::domain::expense::Expense;
use releve::domain::round::Round;
use releve::domain::snapshot::{Occasion, Snapshot};
use releve::store::{announcements, assignments, expenses, rounds, snapshots};
use serde_json::json;

/// A house with one of each thing, all of them called `x`.
pub fn furnished() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("x")).created();
    house.post("/v1/locations", sample::location("x", "x")).created();
    house.post("/v1/people", sample::volunteer("x")).created();
    let note = json!({"id": "x", "valid_from": "2026-01-01", "texts": {"fr": "Bonjour"}, "must_be_read_again": true});
    house.post("/v1/information-notes", note).created();
    house.post("/v1/rule-profiles", sample::profile("x")).created();
    house.post("/v1/templates", sample::template("x", "x", "x")).created();
    let shift = json!({"id": "x", "site": "x", "date": "2026-11-21", "pattern": sample::pattern("x")});
    house.post("/v1/shifts", shift).created();
    house.roster("x", "2026-W49", "x");
    let assignment = sample::proposed("x", "x", "x", "x");
    let snapshot = Snapshot {
        id: "x".parse().expect("an id"),
        roster: "x".parse().expect("an id"),
        version: 1,
        kept_at: "2026-11-21T11:00:00Z".parse().expect("an instant"),
        occasion: Occasion::Search,
    };
    let fill = |tx: &mut releve::store::Tx| {
        assignments::insert(tx, &assignment)?;
        snapshots::insert(tx, &snapshot, &[])
    };
    house.store.write_blocking(fill).expect("an assignment and a snapshot");
    let user = json!({"id": "x", "name": "x", "mail": "x@example.org", "grants": [
        {"office": "administrator", "reach": {"at": "everywhere"}},
    ]});
    house.post("/v1/announcement-templates", sample::announcement_template("x", "x")).created();
    let announcement = json!({
        "id": "x", "site": "x", "audience": {"of": "site"}, "texts": {"fr": {"subject": "x", "body": "x"}},
        "sent_at": "2026-11-21T11:00:00Z", "recipients": 0,
        "left_out": {"no_mail": 0, "not_wished": 0, "at_rest": 0, "contact_budget": 0},
    });
    let announcement: Announcement = serde_json::from_value(announcement).expect("an announcement");
    house.store.write_blocking(|tx| announcements::insert(tx, &announcement, &[])).expect("an announcement");
    let expense = json!({
        "id": "x", "person": "x", "name": "x", "site": "x", "date": "2026-11-20", "cents": 2000,
        "made_at": "2026-11-21T11:00:00Z",
    });
    let expense: Expense = serde_json::from_value(expense).expect("an expense");
    house.store.write_blocking(|tx| expenses::insert_all(tx, std::slice::from_ref(&expense))).expect("an expense");
    house.post("/v1/users", user).created();
    house.post("/v1/webhooks", sample::webhook("x")).created();
    house.post("/v1/vehicles", json!({"id": "x", "site": "x", "name": "Camionnette"})).created();
    let stop = json!({"id": "x", "site": "x", "place": "Dock", "from": "09:00", "until": "10:00", "what": "12 crates"});
    let round = json!({"id": "x", "shift": "x", "kind": "delivery", "vehicle": "x", "stops": [stop]});
    let round: Round = serde_json::from_value(round).expect("a round");
    house.store.write_blocking(|tx| rounds::insert(tx, &round)).expect("a round");
    house.post("/v1/sessions", json!({"id": "x", "shift": "x", "places": 1})).created();
    house
}

//! Two people of the three evenings who want to exchange their places.

use super::evenings::{house, send};
use super::{House, sample};
use releve::domain::PersonId;
use releve::store::availability;
use serde_json::{Value, json};

/// Awa has Tuesday's evening and Bob Wednesday's, at a house that wants to be asked; Awa wants his.
pub fn asked() -> (House, String) {
    let house = house();
    let site = json!({"name": "Sisters’ House", "time_zone": "Europe/Brussels", "customs": {"swaps": "with_consent"}});
    house.put_at(1, "/v1/sites/SIS", site).ok();
    let mut boss = sample::employee("boss", "SIS");
    boss["roles"] = json!([{"role": "coordinator"}]);
    boss["mail"] = json!("boss@example.org");
    house.post("/v1/people", boss).created();
    let days: Vec<_> = (1..=7).map(|day| json!({"weekday": day, "start": "17:00", "end": "22:00"})).collect();
    let offer = serde_json::from_value(json!({"weekly": days, "wanted": 2})).expect("an offer");
    let bob = PersonId::new("bob").expect("an id");
    house.store.write_blocking(|tx| availability::put(tx, &bob, &offer, None)).expect("an offer");
    send(&house, "awa", "shift=s1&position=0&take=come");
    send(&house, "bob", "shift=s2&position=0&take=come");
    let mine = house.get("/v1/rosters/w49").ok()["assignments"].clone();
    let mine = mine.as_array().expect("assignments").iter().find(|own| own["person"] == "awa").expect("hers").clone();
    send(&house, "awa", &format!("give={}&shift=s2&position=0", mine["id"].as_str().expect("an id")));
    let swap = swaps(&house, "?state=asked").remove(0);
    (house, swap["id"].as_str().expect("an id").to_owned())
}

/// The same, and Bob has said yes: a coordinator has not spoken yet.
pub fn agreed() -> (House, String) {
    let (house, swap) = asked();
    let page = send(&house, "bob", &format!("swap={swap}&exchange=yes"));
    assert!(page.contains("La coordination doit encore donner son accord"), "{page}");
    (house, swap)
}

/// The exchanges that a query finds.
pub fn swaps(house: &House, query: &str) -> Vec<Value> {
    house.get(&format!("/v1/swaps{query}")).ok()["items"].as_array().expect("swaps").clone()
}

//! How a roster stood before a search, and going back to it.

mod common;

use common::{House, sample};
use serde_json::{Value, json};

/// A draft of one shelter, with two who work there and one shift for which somebody is needed.
fn house() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/locations", sample::location("LEO", "LEO")).created();
    for person in ["karim", "lea"] {
        house.post("/v1/people", sample::employee(person, "LEO")).created();
    }
    let shift = json!({"id": "s", "site": "LEO", "date": "2026-12-01", "pattern": sample::pattern("LEO")});
    house.post("/v1/shifts", shift).created();
    house.roster("r", "2026-W49", "LEO");
    house
}

fn standing(house: &House) -> Vec<String> {
    let all = house.get("/v1/rosters/r").ok()["assignments"].as_array().expect("assignments").clone();
    all.iter().map(|own| own["person"].as_str().expect("a person").to_owned()).collect()
}

fn snapshots(house: &House) -> Vec<Value> {
    house.get("/v1/rosters/r/snapshots").ok()["items"].as_array().expect("a list").clone()
}

fn searched(house: &House) {
    house.post("/v1/rosters/r/solve", json!({"seconds": 1})).accepted();
    house.work();
}

#[test]
fn a_search_is_undone_and_done_again() {
    let house = house();
    assert!(snapshots(&house).is_empty());
    searched(&house);
    let found = standing(&house);
    assert_eq!(found.len(), 2);
    let before = snapshots(&house);
    assert_eq!((before.len(), &before[0]["occasion"]), (1, &json!("search")));
    let path = format!("/v1/rosters/r/snapshots/{}", before[0]["id"].as_str().expect("an id"));
    assert_eq!(house.get(&path).ok()["places"], json!([]));
    let undone = house.post(&format!("{path}/return"), None).ok();
    assert_eq!((&undone["taken"], &undone["put"]), (&json!(2), &json!(0)));
    assert!(standing(&house).is_empty());
    let kept = snapshots(&house);
    assert_eq!(kept[0]["occasion"], "return");
    let again = format!("/v1/rosters/r/snapshots/{}/return", kept[0]["id"].as_str().expect("an id"));
    assert_eq!(house.post(&again, None).ok()["put"], 2);
    assert_eq!(standing(&house), found);
}

#[test]
fn one_is_kept_on_wish_and_once() {
    let house = house();
    let kept = house.post("/v1/rosters/r/snapshots", None).created();
    assert_eq!((&kept["occasion"], &kept["roster"], &kept["version"]), (&json!("wish"), &json!("r"), &json!(1)));
    assert_eq!(house.post("/v1/rosters/r/snapshots", None).created(), kept, "nothing has changed since");
}

#[test]
fn whoever_saw_another_version_does_not_go_back() {
    let house = house();
    let kept = house.post("/v1/rosters/r/snapshots", None).created();
    searched(&house);
    let path = format!("/v1/rosters/r/snapshots/{}/return", kept["id"].as_str().expect("an id"));
    house.ask("POST", &path, &[("if-match", "\"1\"")], None).refused(412, "version_mismatch");
    assert_eq!(standing(&house).len(), 2);
}

#[test]
fn a_snapshot_is_of_its_roster_alone() {
    let house = house();
    house.roster("other", "2026-W50", "LEO");
    let kept = house.post("/v1/rosters/r/snapshots", None).created();
    let id = kept["id"].as_str().expect("an id");
    house.get(&format!("/v1/rosters/other/snapshots/{id}")).refused(404, "not_found");
    house.post(&format!("/v1/rosters/other/snapshots/{id}/return"), None).refused(404, "not_found");
    house.get("/v1/rosters/r/snapshots/none").refused(404, "not_found");
}

#[test]
fn as_soon_as_its_week_is_over_nobody_goes_back_to_it() {
    let house = house();
    house.post("/v1/rosters/r/snapshots", None).created();
    house.store.write_blocking(releve::jobs::round::begin).expect("a round");
    house.work_at("2026-12-06T22:00:00Z");
    assert_eq!(snapshots(&house).len(), 1, "it is Sunday");
    house.store.write_blocking(releve::jobs::round::begin).expect("a round");
    house.work_at("2026-12-07T02:00:00Z");
    assert!(snapshots(&house).is_empty());
}

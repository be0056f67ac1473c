//! A house of invented people, to try the service with: put into an empty house, and taken out again.

mod common;

use common::{House, sample};
use serde_json::json;

fn everything(house: &House) -> String {
    let mut lines = Vec::new();
    house.store.export(&mut lines).expect("an export");
    let text = String::from_utf8(lines).expect("a text");
    // What was done is never taken away, and the rounds go on.
    let is_kept = |line: &&str| !line.starts_with("[\"audit") && !line.starts_with("[\"jobs\"");
    text.lines().filter(is_kept).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_empty_house_is_filled_with_invented_people_planned_and_emptied_again() {
    let house = House::open();
    let before = everything(&house);
    house.post("/v1/demonstration", None).done();
    let sites = house.get("/v1/sites").ok();
    let sites: Vec<_> = sites["items"].as_array().expect("sites").iter().map(|site| site["id"].clone()).collect();
    assert!(sites.contains(&json!("SIS")) && sites.contains(&json!("LEO")), "{sites:?}");
    let people = house.get("/v1/people?limit=500").ok();
    let people = people["items"].as_array().expect("people").clone();
    assert!(people.len() > 300, "{}", people.len());
    let reachable: Vec<_> = people
        .iter()
        .filter(|person| !person["mail"].as_str().is_some_and(|mail| mail.ends_with("@example.invalid")))
        .collect();
    assert!(reachable.is_empty(), "{reachable:?}");
    let roster = house.post("/v1/rosters", json!({"week": "2026-W50", "sites": ["SIS"]})).created();
    let id = roster["id"].as_str().expect("an id");
    house.post(&format!("/v1/rosters/{id}/solve"), json!({"seconds": 1})).accepted();
    house.work();
    house.delete("/v1/demonstration").done();
    assert_eq!(everything(&house), before);
}

#[test]
fn nobody_real_is_mixed_with_them_or_taken_away() {
    let house = House::open();
    house.delete("/v1/demonstration").refused(409, "somebody_real");
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/demonstration", None).refused(409, "house_in_use");
    house.delete("/v1/demonstration").refused(409, "somebody_real");
    let house = House::open();
    house.post("/v1/demonstration", None).done();
    house.post("/v1/demonstration", None).refused(409, "house_in_use");
    house.post("/v1/people", sample::volunteer("awa")).created();
    house.delete("/v1/demonstration").refused(409, "somebody_real");
    house.get("/v1/people/awa").ok();
}

//! A site that closes, opens again, or has other places for residents: who would have come hears of it, and nothing stays behind.

mod common;

use common::moving::{Moving, from, names};
use common::sample;
use serde_json::{Value, json};

#[test]
fn a_site_closes_and_everybody_hears_that_their_shift_does_not_take_place() {
    let moving = Moving::open();
    let seen = moving.preview(&from("2026-12-08", json!({"change": "closes"})));
    assert_eq!((&seen["rosters"][0]["shifts"], &seen["rosters"][0]["told"]), (&json!(4), &json!(3)), "{seen}");
    let done = moving.change(&from("2026-12-09", json!({"change": "closes"})));
    assert_eq!((&done["rosters"][0]["shifts"], &done["rosters"][0]["told"]), (&json!(2), &json!(1)), "{done}");
    assert_eq!(moving.standing(), ["awa evening-20261208 confirmed", "karim day-20261208 published"]);
    moving.house.get("/v1/shifts/evening-20261209").refused(404, "not_found");
    assert_eq!(moving.house.get("/v1/sites/LEO").ok()["until"], "2026-12-08");
    moving.publish();
    let letters = moving.letters();
    assert_eq!(names(&letters), ["bob"]);
    let later = moving.house.post("/v1/rosters", json!({"week": "2026-W51", "sites": ["LEO"]})).created();
    let empty = moving.house.get(&format!("/v1/rosters/{}", later["id"].as_str().expect("an id"))).ok();
    assert_eq!(empty["shifts"], json!([]), "nothing is planned after it");
    moving.house.post("/v1/sites/LEO/changes", from("2026-12-10", json!({"change": "closes"}))).refused(422, "invalid");

    let opens = |day: &str| from(day, json!({"change": "opens"}));
    let summer = moving.house.post("/v1/sites/LEO/changes", opens("2026-12-15")).faults();
    assert_eq!(summer, ["/from gap"], "until the 8th it is open still");
    let done = moving.change(&opens("2026-12-09"));
    let added: Vec<_> = done["rosters"].as_array().expect("weeks").iter().map(|week| week["shifts"].clone()).collect();
    assert_eq!(added, [2, 4], "what the templates ask for is there again: {done}");
    assert_eq!(moving.shift("evening-20261215")["pattern"]["location"], "old");
    let site = moving.house.get("/v1/sites/LEO").ok();
    assert_eq!((&site["from"], &site["until"]), (&Value::Null, &Value::Null), "no day is lost on which it was open");
}

#[test]
fn a_closing_site_takes_its_sessions_guests_and_searches_along() {
    let moving = Moving::open();
    let evening = json!({"site": "LEO", "date": "2026-12-10", "pattern": {
        "activity": "accueil", "location": "old", "start": "18:00", "end": "20:00",
        "positions": [{"roles": ["shelter_worker"], "minimum": 1, "ideal": 1}],
    }});
    moving.house.post("/v1/sessions", json!({"shift": evening, "places": 5, "attendees": ["bob"]})).created();
    moving.letters();
    moving
        .house
        .post("/v1/shifts/evening-20261209/guests", json!({"name": "Zoé", "position": 0, "informed": true}))
        .created();
    let own = moving.of("awa").expect("a place")["id"].as_str().expect("an id").to_owned();
    moving.house.post(&moving.at(&format!("/assignments/{own}/withdraw")), None).ok();
    let replacements = moving.house.get(&moving.at("/replacements")).ok();
    assert_eq!(replacements["items"].as_array().expect("searches").len(), 1, "{replacements}");
    moving.change(&from("2026-12-08", json!({"change": "closes"})));
    let letters = moving.letters();
    assert_eq!(names(&letters), ["bob"], "who would have attended hears of it at once");
    assert_eq!(moving.house.get("/v1/sessions").ok()["items"], json!([]));
    assert_eq!(moving.house.get(&moving.at("/replacements")).ok()["items"], json!([]));
}

#[test]
fn what_others_would_bring_to_a_closed_site_is_declined() {
    let moving = Moving::open();
    moving.house.post("/v1/sites", sample::site("DEP")).created();
    moving.house.post("/v1/locations", sample::location("depot", "DEP")).created();
    let mut boss = sample::employee("boss", "DEP");
    (boss["mail"], boss["roles"]) = (json!("boss@example.org"), json!([{"role": "coordinator"}]));
    moving.house.post("/v1/people", boss).created();
    let shift = |date: &str| json!({"site": "DEP", "date": date, "pattern": sample::pattern("depot")});
    let stop = json!({"site": "LEO", "from": "10:00", "until": "11:00", "what": "12 crates"});
    let round = |date: &str| {
        let round = json!({"shift": shift(date), "stops": [stop]});
        let round = moving.house.post("/v1/rounds", round).created();
        format!("/v1/rounds/{}", round["id"].as_str().expect("an id"))
    };
    let (before, after) = (round("2026-12-08"), round("2026-12-10"));
    moving.letters();
    moving.change(&from("2026-12-09", json!({"change": "closes"})));
    let word = |path: &str| moving.house.get(path).ok()["stops"][0]["word"]["answer"].clone();
    assert_eq!((word(&before), word(&after)), (Value::Null, json!("declined")));
    assert_eq!(names(&moving.letters()), ["boss"], "whose round it is hears of it");
}

#[test]
fn places_of_residents_change_no_shift() {
    let moving = Moving::open();
    let done = moving.change(&from("2027-01-01", json!({"change": "places", "places": 108})));
    assert_eq!(done, json!({"templates": 0, "of_others": 0, "rosters": []}));
    assert_eq!(moving.house.get("/v1/sites/LEO").ok()["places"], json!([{"from": "2027-01-01", "places": 108}]));
}

#[test]
fn a_reason_does_not_tell_where_a_hidden_house_is() {
    let moving = Moving::open();
    let mut hidden = moving.house.get("/v1/locations/old").ok();
    hidden.as_object_mut().expect("a location").remove("version");
    (hidden["address"], hidden["disclosure"]) = (json!("Rue Cachée 7, 1000 Bruxelles"), json!("after_confirmation"));
    moving.house.put_at(1, "/v1/locations/old", hidden).ok();
    let mut closes = from("2026-12-08", json!({"change": "closes"}));
    closes["reason"] = json!("The lease of Rue Cachée 7 ends");
    let told = moving.house.post("/v1/sites/LEO/changes", closes.clone()).faults();
    assert_eq!(told, ["/reason limited_address"], "those hear of it who may not know");
    closes["reason"] = json!("The lease ends");
    moving.change(&closes);
}

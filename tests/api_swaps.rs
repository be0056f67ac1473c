//! Exchanges of two places as a coordinator sees them, over HTTP.

mod common;

use common::evenings::send;
use common::exchanges::{agreed, asked, swaps};
use common::{House, sample};
use serde_json::{Value, json};

fn on(house: &House, person: &str) -> Vec<Value> {
    let all = house.get("/v1/rosters/w49").ok()["assignments"].as_array().expect("assignments").clone();
    all.into_iter().filter(|own| own["person"] == person).map(|own| own["shift"].clone()).collect()
}

#[test]
fn two_who_agree_wait_for_a_coordinator_who_lets_them() {
    let (house, swap) = agreed();
    let known = house.get(&format!("/v1/swaps/{swap}")).ok();
    assert_eq!(
        (&known["state"], &known["person"], &known["partner"]),
        (&json!("agreed"), &json!("awa"), &json!("bob"))
    );
    assert_eq!(known["gives"], json!({"roster": "w49", "shift": "s1", "position": 0}));
    assert_eq!((&known["takes"]["shift"], &known["asked"][0]["person"]), (&json!("s2"), &json!("bob")));
    let to: Vec<String> = house.work().letters().into_iter().map(|mail| mail.to).collect();
    assert!(to.contains(&"boss@example.org".to_owned()), "{to:?}");
    assert_eq!((on(&house, "awa"), on(&house, "bob")), (vec![json!("s1")], vec![json!("s2")]), "nothing yet");
    for _ in 0..2 {
        assert_eq!(house.post(&format!("/v1/swaps/{swap}/consent"), None).ok()["state"], "done");
    }
    assert_eq!((on(&house, "awa"), on(&house, "bob")), (vec![json!("s2")], vec![json!("s1")]));
    house.post(&format!("/v1/swaps/{swap}/refusal"), None).refused(409, "not_agreed");
    let mut to: Vec<String> = house.work().letters().into_iter().map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to, ["awa@example.org", "bob@example.org"]);
}

#[test]
fn a_coordinators_no_is_told_to_both() {
    let (house, swap) = agreed();
    house.work();
    assert_eq!(house.post(&format!("/v1/swaps/{swap}/refusal"), None).ok()["state"], "refused");
    assert_eq!((on(&house, "awa"), on(&house, "bob")), (vec![json!("s1")], vec![json!("s2")]));
    let mut to: Vec<String> = house.work().letters().into_iter().map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to, ["awa@example.org", "bob@example.org"]);
    house.post(&format!("/v1/swaps/{swap}/consent"), None).refused(409, "not_agreed");
}

#[test]
fn they_are_found_by_where_they_stand_and_who_said_no_is_not_told() {
    let (house, swap) = asked();
    house.post(&format!("/v1/swaps/{swap}/consent"), None).refused(409, "not_agreed");
    let found = |query: &str| swaps(&house, query).len();
    assert_eq!(
        (found(""), found("?state=agreed"), found("?roster=w49&state=asked"), found("?roster=other")),
        (1, 0, 1, 0)
    );
    assert_eq!(house.get("/v1/swaps?state=asleep").faults(), ["/query/state unknown_word"]);
    house.get("/v1/swaps/none").refused(404, "not_found");
    send(&house, "bob", &format!("swap={swap}&exchange=no"));
    let known = house.get(&format!("/v1/swaps/{swap}")).ok();
    assert_eq!((&known["state"], &known["partner"]), (&json!("declined"), &Value::Null));
    assert_eq!(known["asked"], json!([{"person": "bob", "at": common::NOW}]), "whom, not what they said");
}

#[test]
fn a_site_says_whether_people_exchange_their_places() {
    let house = House::open();
    assert_eq!(house.post("/v1/sites", sample::site("LEO")).created()["customs"]["swaps"], "employees_with_consent");
    let mut site = sample::site("HUB");
    site["customs"] = json!({"swaps": "none"});
    assert_eq!(house.post("/v1/sites", site.clone()).created()["customs"]["swaps"], "none");
    site["customs"] = json!({"swaps": "sometimes"});
    assert_eq!(house.post("/v1/sites", site).faults(), ["/customs/swaps unknown_word"]);
}

#[test]
fn an_exchange_for_a_place_that_will_not_be_there_ends_and_who_asked_hears_so() {
    let (house, swap) = asked();
    house.work();
    let closes =
        json!({"from": "2026-12-02", "what": {"change": "closes"}, "reason": "The lease ends", "search": false});
    house.post("/v1/sites/SIS/changes", closes).ok();
    let mut told: Vec<String> = house.work().letters().iter().map(|letter| letter.to.clone()).collect();
    told.sort();
    assert_eq!(told, ["awa@example.org", "bob@example.org"], "she keeps hers, he need not answer, and both know it");
    house.get(&format!("/v1/swaps/{swap}")).refused(404, "not_found");
}

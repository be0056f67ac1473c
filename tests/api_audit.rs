//! Who did what, for who administers.

mod common;

use common::{House, sample};
use releve::domain::right::{Office, Right};
use serde_json::{Value, json};

fn entries(house: &House, query: &str) -> Vec<Value> {
    house.get(&format!("/v1/audit{query}")).ok()["items"].as_array().expect("entries").clone()
}

#[test]
fn what_is_done_is_noted_with_what_changed_and_by_whom() {
    let house = House::open();
    house.post("/v1/people", sample::volunteer("awa")).created();
    let mut changed = sample::volunteer("awa");
    changed["phone"] = json!("+32 2 123 45 67");
    changed["gender"] = json!("x");
    house.put_at(1, "/v1/people/awa", changed).ok();
    let noted = entries(&house, "?person=awa");
    assert_eq!(noted.len(), 2);
    let last = &noted[0];
    assert_eq!(last["action"], "PUT /v1/people/{person}");
    assert_eq!(last["actor"]["by"], "token");
    assert_eq!((&last["subject"], &last["subject_id"]), (&json!("person"), &json!("awa")));
    assert_eq!(last["fields"], json!(["gender", "phone"]));
    assert_eq!(last["before"], json!({"phone": "+32 470 12 34 56"}), "a gender is named, and not told");
    assert_eq!(last["after"], json!({"phone": "+32 2 123 45 67"}));
}

#[test]
fn what_is_refused_or_only_asked_is_not_noted() {
    let house = House::open();
    house.post("/v1/people", sample::volunteer("awa")).created();
    let before = entries(&house, "").len();
    house.post("/v1/people", json!({})).faults();
    house.put_at(7, "/v1/people/awa", sample::volunteer("awa")).refused(412, "version_mismatch");
    house.get("/v1/people/awa").ok();
    assert_eq!(entries(&house, "").len(), before);
}

#[test]
fn seeing_a_gender_is_noted_too() {
    let house = House::open();
    house.post("/v1/people", sample::volunteer("awa")).created();
    let authorised = house.token(&[Right::SeeGender], &[]);
    house.ask("GET", "/v1/people/awa/gender", &[("authorization", &authorised)], None).ok();
    let noted = entries(&house, "?subject=person&subject_id=awa");
    assert_eq!(noted[0]["action"], "GET /v1/people/{person}/gender");
    assert!(!noted[0].to_string().contains("woman"));
}

#[test]
fn the_audit_is_read_by_who_administers_page_by_page() {
    let house = House::open();
    for number in 0..5 {
        house.post("/v1/people", sample::volunteer(&format!("v{number}"))).created();
    }
    let first = house.get("/v1/audit?limit=3").ok();
    let next = first["next"].as_str().expect("more");
    let second = house.get(&format!("/v1/audit?limit=3&after={next}")).ok();
    assert_eq!((first["items"].as_array().map(Vec::len), second["items"].as_array().map(Vec::len)), (Some(3), Some(2)));
    let coordinator = house.token(Office::Coordinator.rights(), &[]);
    house.ask("GET", "/v1/audit", &[("authorization", &coordinator)], None).refused(403, "forbidden");
}

#[test]
fn what_a_person_does_on_their_page_is_noted_and_who_is_erased_is_nobody_there() {
    let house = common::evenings::house();
    common::evenings::send(&house, "awa", "locale=nl");
    let noted = entries(&house, "?person=awa");
    assert_eq!(noted[0]["actor"], json!({"by": "person", "id": "awa"}));
    common::evenings::read(&house, "awa", "");
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    let path = format!("/l/{}", common::evenings::secret("awa"));
    let erased = house.ask("POST", &path, &headers, Some(b"erase=yes".to_vec()));
    assert_eq!(erased.status, 200, "{}", erased.text);
    assert!(entries(&house, "?person=awa").is_empty());
    assert!(!house.get("/v1/audit").ok_text().contains("awa"));
}

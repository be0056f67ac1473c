//! What people offer, and when they are away, over HTTP.

mod common;

use common::{House, sample};
use serde_json::json;

fn house() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    house.post("/v1/people", sample::volunteer("awa")).created();
    house
}

#[test]
fn a_volunteer_offers_nothing_until_they_say_so() {
    let house = house();
    let path = "/v1/people/awa/availability";
    let nothing = house.get(path);
    assert_eq!(nothing.header("etag"), "\"0\"");
    let nothing = nothing.ok();
    assert_eq!((&nothing["wanted"], &nothing["short_notice"]), (&json!(0), &json!(2)));
    let offer = json!({
        "weekly": [{"weekday": 1, "start": "18:00", "end": "22:00"}],
        "additions": [{"date": "2026-12-24", "start": "18:00", "end": "02:00"}],
        "sites": ["LEO"], "activities": ["accueil"], "wanted": 2, "short_notice": 1,
        "not_before": "2026-12-01", "may_be_called": true,
    });
    house.put(path, offer.clone()).refused(428, "version_required");
    house.put_at(1, path, offer.clone()).refused(412, "version_mismatch");
    assert_eq!(house.put_at(0, path, offer.clone()).ok()["version"], 1);
    let mut known = offer;
    known["version"] = json!(1);
    assert_eq!(house.get(path).ok(), known);
}

#[test]
fn an_offer_is_checked() {
    let house = house();
    let offer = json!({
        "weekly": [{"weekday": 8, "start": "18:00", "end": "25:00"}, {}],
        "additions": [{"date": "2026-02-29", "start": "18:00"}],
        "sites": ["XXX", "LEO", "LEO"], "activities": [""], "wanted": 15, "short_notice": 8, "mood": "good",
    });
    assert_eq!(
        house.put_at(0, "/v1/people/awa/availability", offer).faults(),
        [
            "/activities/0 length",
            "/additions/0/date date",
            "/additions/0/end required",
            "/mood unknown_field",
            "/short_notice range",
            "/sites/0 unknown_site",
            "/sites/2 repeated",
            "/wanted range",
            "/weekly/0/end time",
            "/weekly/0/weekday range",
            "/weekly/1/end required",
            "/weekly/1/start required",
            "/weekly/1/weekday required",
        ]
    );
    house.get("/v1/people/karim/availability").refused(404, "not_found");
    house.get("/v1/people/nobody/availability").refused(404, "not_found");
}

#[test]
fn an_absence_is_entered_and_taken_back() {
    let house = house();
    let path = "/v1/people/karim/absences";
    let leave =
        json!({"kind": "leave", "starts_at": "2026-12-01T00:00:00+01:00", "ends_at": "2026-12-08T00:00:00+01:00"});
    let entered = house.post(path, leave);
    let one = entered.header("location").to_owned();
    let entered = entered.created();
    assert_eq!(entered["starts_at"], "2026-11-30T23:00:00Z");
    assert_eq!(house.get(&one).ok(), entered);
    assert_eq!(house.get(path).ok(), json!({"items": [entered], "next": null}));
    let elsewhere = one.replace("karim", "awa");
    house.get(&elsewhere).refused(404, "not_found");
    house.delete(&elsewhere).refused(404, "not_found");
    house.delete(&one).done();
    assert_eq!(house.get(path).ok()["items"], json!([]));
}

#[test]
fn an_absence_is_checked() {
    let house = house();
    let path = "/v1/people/karim/absences";
    let cases = [
        (json!({}), vec!["/ends_at required", "/kind required", "/starts_at required"]),
        (
            json!({"kind": "sickness", "cause": "flu", "starts_at": "2026-12-01", "ends_at": "1999-12-31T23:59:59Z"}),
            vec!["/cause unknown_field", "/ends_at range", "/starts_at instant"],
        ),
        (
            json!({"kind": "leave", "starts_at": "2026-12-01T08:00:00Z", "ends_at": "2026-12-01T08:00:00Z"}),
            vec!["/ends_at ends_before_start"],
        ),
    ];
    for (body, faults) in cases {
        assert_eq!(house.post(path, body).faults(), faults);
    }
    assert_eq!(house.get(path).ok()["items"], json!([]));
    house.post("/v1/people/nobody/absences", json!({})).refused(404, "not_found");
}

#[test]
fn a_thousand_people_come_in_one_call_or_none_of_them() {
    let house = house();
    let person = |number: usize| sample::volunteer(&format!("v{number}"));
    let all: Vec<_> = (0..1_000).map(person).collect();
    let mut some_wrong = all.clone();
    some_wrong[7]["kind"] = json!("pirate");
    some_wrong[998]["mail"] = json!("nowhere");
    some_wrong[999]["workplace"] = json!({"at": "sites", "sites": ["XXX"]});
    let faults = house.post("/v1/people/import", json!({"people": some_wrong})).faults();
    let expected =
        ["/people/7/kind unknown_word", "/people/998/mail mail", "/people/999/workplace/sites/0 unknown_site"];
    assert_eq!(faults, expected);
    house.get("/v1/people/v0").refused(404, "not_found");
    let twice = json!({"people": [person(1), person(1), sample::volunteer("awa")]});
    assert_eq!(house.post("/v1/people/import", twice).faults(), ["/people/1/id repeated", "/people/2/id taken"]);
    let added = house.post("/v1/people/import", json!({"people": all})).ok();
    assert_eq!(added["ids"].as_array().map(Vec::len), Some(1_000));
    house.get("/v1/people/v999").ok();
    let more: Vec<_> = (1_000..2_001).map(person).collect();
    assert_eq!(house.post("/v1/people/import", json!({"people": more})).faults(), ["/people length"]);
}

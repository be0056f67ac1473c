//! Many things in one call, of which all are done or none: templates, and what people offer.

mod common;

use common::forms::merged;
use common::{House, sample};
use serde_json::{Value, json};

/// A house with two volunteers and an employee.
fn house() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/locations", sample::location("house", "LEO")).created();
    for id in ["awa", "noor"] {
        house.post("/v1/people", sample::volunteer(id)).created();
    }
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    house
}

#[test]
fn a_thousand_templates_come_in_one_call_or_none_of_them() {
    let house = house();
    let template = |number: usize| sample::template(&format!("t{number}"), "LEO", "house");
    let all: Vec<_> = (0..1_000).map(template).collect();
    let mut some_wrong = all.clone();
    some_wrong[7]["weekdays"] = json!([8]);
    some_wrong[998]["pattern"]["location"] = json!("moon");
    some_wrong[999]["recurrence"] = json!("FREQ=SECONDLY");
    let faults = house.post("/v1/templates/import", json!({"templates": some_wrong})).faults();
    let expected = [
        "/templates/7/weekdays/0 range",
        "/templates/998/pattern/location unknown_location",
        "/templates/999/recurrence recurrence",
    ];
    assert_eq!(faults, expected);
    assert_eq!(house.get("/v1/templates").ok()["items"], json!([]));
    let added = house.post("/v1/templates/import", json!({"templates": all})).ok();
    assert_eq!(added["ids"].as_array().map(Vec::len), Some(1_000));
    let twice = json!({"templates": [template(1), sample::template("new", "LEO", "house"), sample::template("new", "LEO", "house")]});
    assert_eq!(
        house.post("/v1/templates/import", twice).faults(),
        ["/templates/0/id taken", "/templates/2/id repeated"]
    );
    house.get("/v1/templates/new").refused(404, "not_found");
    let audit = house.get("/v1/audit?limit=5").ok();
    assert_eq!(audit["items"][1]["action"], "add", "each has a line of its own: {audit}");
}

fn offer(person: &str, version: i64, wanted: u8) -> Value {
    json!({
        "person": person, "version": version, "wanted": wanted, "weekly": [{"weekday": 1, "start": "17:00", "end": "22:00"}],
    })
}

#[test]
fn what_several_offer_is_said_for_all_of_them_or_for_none() {
    let house = house();
    let say = |offers: Value| house.post("/v1/availability/import", json!({"availability": offers}));
    let wanted = |id: &str| house.get(&format!("/v1/people/{id}/availability")).ok()["wanted"].clone();
    assert_eq!(say(json!([offer("awa", 0, 2), offer("noor", 0, 1)])).ok(), json!({"people": ["awa", "noor"]}));
    assert_eq!((wanted("awa"), wanted("noor")), (json!(2), json!(1)));
    // Awa changes hers: whoever saw the old one changes nobody's.
    let own = json!({"wanted": 3});
    house.put_at(1, "/v1/people/awa/availability", own).ok();
    assert_eq!(say(json!([offer("noor", 1, 5), offer("awa", 1, 5)])).faults(), ["/availability/1/version changed"]);
    assert_eq!((wanted("awa"), wanted("noor")), (json!(3), json!(1)));
    let wrong = json!([
        offer("karim", 0, 1),
        offer("nobody", 0, 1),
        merged(offer("awa", 2, 1), &json!({"wanted": 15})),
        offer("noor", -1, 1),
    ]);
    assert_eq!(
        say(wrong).faults(),
        ["/availability/1/person unknown_person", "/availability/2/wanted range", "/availability/3/version range"]
    );
    let kinds = json!([offer("karim", 0, 1), offer("noor", 1, 1), offer("noor", 1, 2)]);
    assert_eq!(say(kinds).faults(), ["/availability/0/person kind", "/availability/2/person repeated"]);
    assert_eq!(say(json!([])).faults(), ["/availability length"]);
    let audit = house.get("/v1/audit?person=awa").ok();
    assert!(
        audit["items"].as_array().is_some_and(|lines| lines.iter().any(|line| line["action"] == "change")),
        "{audit}"
    );
}

#[test]
fn what_is_not_said_stays_and_who_is_kept_by_others_is_nobody() {
    let house = house();
    let own = json!({"wanted": 2, "short_notice": 0, "activities": ["repas"], "not_before": "2026-12-01"});
    house.put_at(0, "/v1/people/awa/availability", own).ok();
    house.post("/v1/availability/import", json!({"availability": [{"person": "awa", "version": 1, "wanted": 3}]})).ok();
    let awa = house.get("/v1/people/awa/availability").ok();
    assert_eq!((&awa["wanted"], &awa["activities"], &awa["short_notice"]), (&json!(3), &json!(["repas"]), &json!(0)));
    // Zoé is at home at another site, and once came to this one: who keeps people here reads her name, and changes nothing of hers.
    house.post("/v1/sites", sample::site("BIS")).created();
    let at_home = json!({"workplace": {"at": "sites", "sites": ["BIS"]}});
    house.post("/v1/people", merged(sample::volunteer("zoe"), &at_home)).created();
    let shift = json!({"id": "s", "site": "LEO", "date": "2026-12-01", "pattern": sample::pattern("house")});
    house.post("/v1/shifts", shift).created();
    house.roster("r", "2026-W49", "LEO");
    let on = sample::proposed("a", "r", "s", "zoe");
    house.store.write_blocking(|tx| releve::store::assignments::insert(tx, &on)).expect("an assignment");
    let token = house.token(releve::domain::right::Office::Coordinator.rights(), &["LEO"]);
    let body = json!({"availability": [{"person": "zoe", "version": 0, "wanted": 1}]}).to_string().into_bytes();
    let headers = [("authorization", token.as_str())];
    assert_eq!(house.ask("GET", "/v1/people/zoe", &headers, None).status, 200);
    let answer = house.ask("POST", "/v1/availability/import", &headers, Some(body));
    assert_eq!(answer.faults(), ["/availability/0/person unknown_person"]);
}

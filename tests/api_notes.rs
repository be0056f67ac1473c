//! The information note for volunteers over HTTP: versions that are proof, and what people say about their data.

mod common;

use common::{House, sample};
use releve::domain::right::{Office, Right};
use serde_json::{Value, json};

fn version(id: &str, valid_from: &str) -> Value {
    json!({"id": id, "valid_from": valid_from, "texts": {"fr": "# Qui\n\nNous."}, "must_be_read_again": true})
}

#[test]
fn versions_follow_one_another_and_never_change() {
    let house = House::open();
    let mut first = version("one", "2026-01-01");
    first["texts"]["ar"] = json!("نحن");
    let added = house.post("/v1/information-notes", first);
    assert_eq!(added.header("location"), "/v1/information-notes/one");
    let added = added.created();
    assert_eq!((&added["number"], &added["readers"]), (&json!(1), &json!(0)));
    assert_eq!(added["texts"], json!({"fr": "# Qui\n\nNous.", "ar": "نحن"}));
    house.post("/v1/information-notes", version("one", "2026-02-01")).refused(409, "already_exists");
    assert_eq!(house.post("/v1/information-notes", version("two", "2025-12-31")).faults(), ["/valid_from order"]);
    let second = house.post("/v1/information-notes", version("two", "2026-12-01")).created();
    assert_eq!((&second["number"], &second["created_at"]), (&json!(2), &json!(common::NOW)));
    assert_eq!(house.get("/v1/information-notes").ok(), json!({"items": [second, added], "next": null}));
    assert_eq!(house.get("/v1/information-notes/one").ok(), added);
    assert_eq!(house.put("/v1/information-notes/one", version("one", "2026-01-01")).status, 405);
    house.get("/v1/information-notes/three").refused(404, "not_found");
}

#[test]
fn a_version_that_is_not_in_force_yet_is_taken_back_and_no_other() {
    let house = House::open();
    for (id, valid_from) in [("old", "2026-01-01"), ("today", "2026-11-21"), ("soon", "2026-11-22")] {
        house.post("/v1/information-notes", version(id, valid_from)).created();
    }
    for id in ["old", "today"] {
        house.delete(&format!("/v1/information-notes/{id}")).refused(409, "is_proof");
    }
    house.delete("/v1/information-notes/soon").done();
    house.delete("/v1/information-notes/soon").refused(404, "not_found");
    let again = house.post("/v1/information-notes", version("sooner", "2026-11-22")).created();
    assert_eq!(again["number"], 3);
}

#[test]
fn a_version_is_checked() {
    let house = House::open();
    let long = "é".repeat(8_001);
    let cases = [
        (json!({}), vec!["/must_be_read_again required", "/texts required", "/valid_from required"]),
        (
            json!({"valid_from": "2026-02-30", "texts": {"nl": ""}, "must_be_read_again": "no", "number": 7}),
            vec![
                "/must_be_read_again type",
                "/number unknown_field",
                "/texts/fr required",
                "/texts/nl length",
                "/valid_from date",
            ],
        ),
        (
            json!({"valid_from": "2026-12-01", "texts": {"fr": long, "en": "\u{202e}", "de": "x"}, "must_be_read_again": true}),
            vec!["/texts/de unknown_field", "/texts/en characters", "/texts/fr length"],
        ),
    ];
    for (body, faults) in cases {
        assert_eq!(house.post("/v1/information-notes", body).faults(), faults);
    }
    let longest = json!({"fr": long[2..], "nl": null});
    house
        .post(
            "/v1/information-notes",
            json!({"valid_from": "2026-12-01", "texts": longest, "must_be_read_again": false}),
        )
        .created();
}

#[test]
fn who_administers_adds_it_and_who_reads_plans_reads_it() {
    let house = House::open();
    house.post("/v1/information-notes", version("one", "2026-01-01")).created();
    let ask = |method: &str, path: &str, token: &str| {
        let body = (method == "POST").then(|| version("two", "2026-12-01").to_string().into_bytes());
        house.ask(method, path, &[("authorization", token)], body)
    };
    let coordinator = house.token(Office::Coordinator.rights(), &["LEO"]);
    ask("GET", "/v1/information-notes", &coordinator).ok();
    ask("GET", "/v1/information-notes/one", &coordinator).ok();
    ask("POST", "/v1/information-notes", &coordinator).refused(403, "forbidden");
    ask("DELETE", "/v1/information-notes/one", &coordinator).refused(403, "forbidden");
    let reads_people_alone = house.token(&[Right::ReadPeople], &[]);
    ask("GET", "/v1/information-notes", &reads_people_alone).refused(403, "forbidden");
}

#[test]
fn that_it_was_added_and_taken_back_is_noted() {
    let house = House::open();
    house.post("/v1/information-notes", version("soon", "2026-12-01")).created();
    house.delete("/v1/information-notes/soon").done();
    let noted = house.get("/v1/audit?subject=information_note&subject_id=soon").ok();
    let actions: Vec<&str> = noted["items"]
        .as_array()
        .expect("entries")
        .iter()
        .map(|entry| entry["action"].as_str().expect("what"))
        .collect();
    assert_eq!(actions, ["DELETE /v1/information-notes/{note}", "POST /v1/information-notes"]);
    assert_eq!(noted["items"][1]["after"]["number"], 1);
}

#[test]
fn a_number_that_somebody_does_not_want_to_be_seen_is_in_no_answer_and_stays() {
    let house = House::open();
    house.post("/v1/people", sample::volunteer("awa")).created();
    let person = || house.get("/v1/people/awa").ok();
    assert_eq!(person()["phone"], "+32 470 12 34 56");
    house.delete("/v1/people/awa/consents/telephone").done();
    let mut read = person();
    assert_eq!(read["phone"], Value::Null);
    assert!(!house.get("/v1/people").ok_text().contains("470"), "nor in a list");

    read["locale"] = json!("nl");
    read.as_object_mut().expect("a person").remove("version");
    assert!(!house.put_at(1, "/v1/people/awa", read.clone()).ok_text().contains("470"), "nor after a change");
    let kept = || house.store.read_blocking(|tx| releve::store::people::get(tx, &"awa".parse().expect("an id")));
    assert_eq!(kept().expect("a person").value.phone.as_deref(), Some("+32 470 12 34 56"));
    let mut employed = read.clone();
    employed["kind"] = json!("employee");
    assert_eq!(
        house.put_at(2, "/v1/people/awa", employed).ok()["phone"],
        "+32 470 12 34 56",
        "who is employed is called"
    );
    read["phone"] = Value::Null;
    house.put_at(3, "/v1/people/awa", read).ok();
    assert_eq!(kept().expect("a person").value.phone, None, "null takes it away");
}

#[test]
fn a_no_by_telephone_is_noted_and_a_yes_is_theirs_alone() {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/people", sample::volunteer("awa")).created();
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    let consents = || house.get("/v1/people/awa/consents").ok();
    let unsaid = consents();
    assert_eq!(unsaid["items"][0], json!({"use": "telephone", "given": true}));
    assert_eq!(unsaid["items"].as_array().map(Vec::len), Some(5));
    house.delete("/v1/people/awa/consents/checkups").done();
    let no = json!({"use": "checkups", "given": false, "at": common::NOW});
    assert_eq!(consents()["items"][4], no);
    house.delete("/v1/people/awa/consents/checkups").done();
    assert_eq!(consents()["items"][4], no, "it was said once");
    let noted = house.get("/v1/audit?person=awa&subject=consent").ok();
    assert_eq!(noted["items"][0]["action"], "DELETE /v1/people/{person}/consents/{use}");
    assert_eq!(noted["items"][1]["fields"], json!(["at", "given"]));

    assert_eq!(house.put("/v1/people/awa/consents/checkups", json!({"given": true})).status, 405);
    house.delete("/v1/people/awa/consents/everything").refused(404, "not_found");
    assert_eq!(house.get("/v1/people/karim/consents").ok()["items"], json!([]), "their contract says what is done");
    house.delete("/v1/people/karim/consents/telephone").refused(404, "not_found");
    house.get("/v1/people/nobody/consents").refused(404, "not_found");
    house.get("/v1/people/nobody/readings").refused(404, "not_found");
}

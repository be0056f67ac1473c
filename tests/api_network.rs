//! Sites, locations, people, rule profiles and templates over HTTP.

mod common;

use common::{House, sample};
use releve::domain::profile::RuleProfile;
use serde_json::{Value, json};

/// Each thing with its path and a body that is accepted once those before it are there.
fn things() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("/v1/sites", "LEO", sample::site("LEO")),
        ("/v1/locations", "house", sample::location("house", "LEO")),
        ("/v1/people", "karim", sample::employee("karim", "LEO")),
        ("/v1/rule-profiles", "half", sample::profile("half")),
        ("/v1/templates", "day", sample::template("day", "LEO", "house")),
    ]
}

#[test]
fn each_thing_is_added_read_listed_replaced_and_removed() {
    let house = House::open();
    for (path, id, body) in things() {
        let one = format!("{path}/{id}");
        let added = house.post(path, body.clone());
        assert_eq!((added.header("location"), added.header("etag")), (one.as_str(), "\"1\""));
        let added = added.created();
        for (name, value) in body.as_object().expect("an object") {
            assert!(contains(&added[name], value), "{one} {name}: {} is not {value}", added[name]);
        }
        let read = house.get(&one);
        assert_eq!(read.header("etag"), "\"1\"");
        assert_eq!(read.ok(), added, "{one}");
        assert_eq!(house.get(path).ok(), json!({"items": [added], "next": null}), "{path}");
        let replaced = house.put_at(1, &one, body.clone());
        assert_eq!(replaced.header("etag"), "\"2\"");
        assert_eq!(replaced.ok()["version"], 2, "{one}");
        house.post(path, body).refused(409, "already_exists");
    }
    for (path, id, _) in things().into_iter().rev() {
        let one = format!("{path}/{id}");
        house.delete_at(2, &one).done();
        house.get(&one).refused(404, "not_found");
        house.delete_at(2, &one).refused(404, "not_found");
    }
}

/// Whether an answer has everything that was sent, whatever it adds of its own.
fn contains(answer: &Value, sent: &Value) -> bool {
    match (answer, sent) {
        (Value::Object(answer), Value::Object(sent)) => {
            sent.iter().all(|(name, value)| answer.get(name).is_some_and(|answer| contains(answer, value)))
        }
        (Value::Array(answer), Value::Array(sent)) => {
            answer.len() == sent.len() && answer.iter().zip(sent).all(|(answer, sent)| contains(answer, sent))
        }
        _ => answer == sent,
    }
}

#[test]
fn a_change_names_the_version_that_it_is_made_to() {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    let put = |version: &str| {
        let body = sample::site("LEO").to_string().into_bytes();
        house.ask("PUT", "/v1/sites/LEO", &[("if-match", version)], Some(body))
    };
    put("").refused(428, "version_required");
    put("\"2\"").refused(412, "version_mismatch");
    put("W/\"1\"").refused(412, "version_mismatch");
    put("\"1\"").ok();
    put("\"1\"").refused(412, "version_mismatch");
    put("*").ok();
    house.delete("/v1/sites/LEO").refused(428, "version_required");
    house.delete_at(1, "/v1/sites/LEO").refused(412, "version_mismatch");
    house.delete_at(3, "/v1/sites/LEO").done();
}

#[test]
fn an_identifier_is_made_where_none_is_given() {
    let house = House::open();
    let mut someone = sample::volunteer("");
    someone.as_object_mut().expect("an object").remove("id");
    let one = house.post("/v1/people", someone.clone());
    let path = one.header("location").to_owned();
    let id = one.created()["id"].as_str().expect("an id").to_owned();
    assert_eq!(path, format!("/v1/people/{id}"));
    assert_ne!(house.post("/v1/people", someone.clone()).created()["id"], json!(id));
    assert_eq!(house.put_at(1, &path, someone).ok()["id"], json!(id));
    let named_otherwise = sample::volunteer("other");
    assert_eq!(house.put_at(2, &path, named_otherwise).faults(), ["/id other_identifier"]);
}

#[test]
fn pages_follow_one_another() {
    let house = House::open();
    for id in ["AAA", "BBB", "CCC", "DDD", "EEE"] {
        house.post("/v1/sites", sample::site(id)).created();
    }
    let page = |query: &str| {
        let page = house.get(&format!("/v1/sites{query}")).ok();
        let ids = page["items"].as_array().expect("items").iter().map(|item| item["id"].as_str().expect("an id"));
        (ids.collect::<Vec<_>>().join(" "), page["next"].clone())
    };
    assert_eq!(page("?limit=2"), ("AAA BBB".into(), json!("BBB")));
    assert_eq!(page("?limit=2&after=BBB"), ("CCC DDD".into(), json!("DDD")));
    assert_eq!(page("?limit=2&after=DDD"), ("EEE".into(), Value::Null));
    assert_eq!(page("?limit=5"), ("AAA BBB CCC DDD EEE".into(), Value::Null));
    assert_eq!(house.get("/v1/sites?limit=0").faults(), ["/query/limit range"]);
    assert_eq!(house.get("/v1/sites?limit=many&after=").faults(), ["/query/after identifier", "/query/limit type"]);
    assert_eq!(
        house.get("/v1/sites?limit=1&limit=2&colour=red").faults(),
        ["/query/colour unknown_field", "/query/limit repeated",]
    );
}

#[test]
fn people_are_listed_by_kind_and_site_and_without_their_gender() {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    assert!(!house.post("/v1/people", sample::volunteer("awa")).created().to_string().contains("woman"));
    let ids = |query: &str| {
        let page = house.get(&format!("/v1/people{query}"));
        assert!(!page.text.contains("gender"), "{}", page.text);
        let page = page.ok();
        let items = page["items"].as_array().expect("items").clone();
        items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(""), ["awa", "karim"]);
    assert_eq!(ids("?kind=volunteer"), ["awa"]);
    assert_eq!(ids("?site=LEO"), ["karim"]);
    assert!(!house.get("/v1/people/awa").ok_text().contains("woman"));
    assert_eq!(
        house.get("/v1/people?kind=pirate&site=XXX").faults(),
        ["/query/kind unknown_word", "/query/site unknown_site",]
    );
}

#[test]
fn an_address_of_limited_disclosure_is_in_no_answer() {
    let house = House::open();
    house.post("/v1/sites", sample::site("SIS")).created();
    let mut secret = sample::location("sisters", "SIS");
    secret["disclosure"] = json!("after_confirmation");
    secret["address"] = json!("7 rue Cachée");
    let added = house.post("/v1/locations", secret.clone());
    let read = house.get("/v1/locations/sisters");
    let listed = house.get("/v1/locations");
    let mut without = secret.clone();
    without.as_object_mut().expect("an object").remove("address");
    let replaced = house.put_at(1, "/v1/locations/sisters", without.clone());
    for answer in [&added, &read, &listed, &replaced] {
        assert!(!answer.text.contains("Cachée"), "{}", answer.text);
    }

    // What was read and sent back has not lost its address: it shows once it may.
    without["disclosure"] = json!("public");
    assert_eq!(house.put_at(2, "/v1/locations/sisters", without.clone()).ok()["address"], "7 rue Cachée");
    without["address"] = Value::Null;
    assert_eq!(house.put_at(3, "/v1/locations/sisters", without).ok().get("address"), None);
}

#[test]
fn what_something_refers_to_stays() {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/locations", sample::location("house", "LEO")).created();
    house.delete_at(1, "/v1/sites/LEO").refused(409, "broken_reference");
}

#[test]
fn the_figures_of_the_law_pass_the_door() {
    let house = House::open();
    for profile in RuleProfile::with_the_standard(Vec::new()) {
        let sent = serde_json::to_value(profile).expect("a profile");
        let kept = house.post("/v1/rule-profiles", sent.clone()).created();
        assert_eq!(kept["parameters"], sent["parameters"]);
    }
}

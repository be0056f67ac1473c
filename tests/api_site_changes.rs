//! A site that moves, or has other hours: its shifts are where they are then, and only those whom it concerns are asked again.

mod common;

use common::evenings::secret;
use common::moving::{Moving, from, moves, names};
use common::{House, sample};
use releve::domain::PersonId;
use releve::domain::right::Right;
use releve::store::fingerprint;
use releve::store::links::{self, Link, Opens};
use serde_json::{Value, json};

#[test]
fn a_site_moves_and_only_who_comes_after_that_day_is_asked_again() {
    let moving = Moving::open();
    let before = moving.standing();
    let seen = moving.preview(&moves("2026-12-08"));
    let week = &seen["rosters"][0];
    assert_eq!(
        (&seen["templates"], &week["shifts"], &week["asked_again"]),
        (&json!(2), &json!(4), &json!(2)),
        "{seen}"
    );
    assert_eq!((&week["told"], &week["freed"]), (&json!(1), &json!([])));
    assert_eq!(moving.standing(), before, "a look changes nothing");
    assert_eq!(moving.shift("evening-20261208")["pattern"]["location"], "old");

    let done = moving.change(&moves("2026-12-09"));
    assert_eq!((&done["rosters"][0]["shifts"], &done["rosters"][0]["asked_again"]), (&json!(2), &json!(1)), "{done}");
    assert_eq!(moving.shift("evening-20261208")["pattern"]["location"], "old", "Tuesday is before");
    assert_eq!(moving.shift("evening-20261209")["pattern"]["location"], "new");
    assert_eq!(moving.standing(), before, "Bob has not answered yet, and Awa and Karim are not concerned");
    assert_eq!(moving.letters(), [], "nobody is written to before the week is published again");
    moving.publish();
    let letters = moving.letters();
    assert_eq!(names(&letters), ["bob"]);
    assert!(letters[0].1.contains("Rue Neuve, au porche") && !letters[0].1.contains("Rue Vieille"), "{}", letters[0].1);

    // The weeks after it are drafted at the new place.
    let later = moving.house.post("/v1/rosters", json!({"week": "2026-W51", "sites": ["LEO"]})).created();
    let shifts = moving.house.get(&format!("/v1/rosters/{}", later["id"].as_str().expect("an id"))).ok();
    let places: Vec<_> =
        shifts["shifts"].as_array().expect("shifts").iter().map(|shift| &shift["pattern"]["location"]).collect();
    assert_eq!(places, ["new"; 4]);
    let template = moving.house.get("/v1/templates/evening").ok();
    assert_eq!(template["changes"], json!([{"from": "2026-12-09", "location": "new"}]));
    assert_eq!(moving.house.post(&moving.at("/complete"), None).ok()["added"], 0, "no shift is there twice");
}

#[test]
fn who_has_confirmed_says_yes_anew_and_who_is_employed_hears_with_a_record() {
    let moving = Moving::open();
    moving.change(&moves("2026-12-07"));
    let standing = moving.standing();
    assert_eq!(
        standing,
        ["awa evening-20261208 offered", "bob evening-20261209 offered", "karim day-20261208 published"]
    );
    let edits = moving.house.get(&moving.at("/edits")).ok();
    let moved = edits["items"].as_array().expect("edits").iter().find(|edit| edit["kind"] == "move").expect("a record");
    assert_eq!((&moved["person"], &moved["reason"]), (&json!("karim"), &json!("The lease ends; Karim agrees.")));
    moving.publish();
    let letters = moving.letters();
    assert_eq!(names(&letters), ["awa", "bob", "karim"]);
    assert!(letters.iter().all(|(_, text)| text.contains("Rue Neuve, au porche")), "{letters:?}");
}

#[test]
fn who_cannot_be_there_then_is_free_and_the_place_is_searched_for() {
    let moving = Moving::open();
    let own = json!({"id": "soup", "site": "LEO", "date": "2026-12-08", "pattern": {
        "activity": "soupe", "location": "old", "start": "14:00", "end": "17:00",
        "positions": [{"roles": ["volunteer"], "minimum": 1, "ideal": 1}],
    }});
    moving.house.post("/v1/shifts", own).created();
    let place = json!({"person": "awa", "shift": "soup", "position": 0});
    moving.house.put(&moving.at("/assignments"), place).ok();
    moving.publish();
    moving.letters();
    let earlier = json!({"change": "hours", "template": "evening", "hours": {"start": "16:00", "end": "19:00"}});
    let mut change = from("2026-12-08", earlier);
    change["search"] = json!(true);
    let done = moving.change(&change);
    let week = &done["rosters"][0];
    let freed = json!([{"person": "awa", "shift": "evening-20261208", "against": ["double_booking"]}]);
    assert_eq!((&week["freed"], &week["asked_again"]), (&freed, &json!(1)), "{done}");
    assert!(week["search"].is_string(), "what became free is searched for");
    assert_eq!(moving.shift("evening-20261208")["starts_at"], "2026-12-08T15:00:00Z");
    assert!(!moving.standing().contains(&"awa evening-20261208 confirmed".to_owned()));
    moving.house.work();
    moving.publish();
    let letters = moving.letters();
    let awa = &letters.iter().find(|(who, _)| who == "awa").expect("a letter").1;
    assert!(awa.contains("18h"), "she hears which evening is not hers any more: {awa}");
}

#[test]
fn a_single_day_that_was_decided_otherwise_stays() {
    let moving = Moving::open();
    let mut template = moving.house.get("/v1/templates/evening").ok();
    template["exceptions"] = json!([{"plan": "hours", "date": "2026-12-16", "start": "19:00", "end": "22:00"}]);
    template.as_object_mut().expect("a template").remove("version");
    moving.house.put_at(1, "/v1/templates/evening", template).ok();
    moving.house.post("/v1/rosters", json!({"week": "2026-W51", "sites": ["LEO"]})).created();
    let later = json!({"change": "hours", "template": "evening", "hours": {"start": "17:00", "end": "20:00"}});
    moving.change(&from("2026-12-10", later));
    let starts = |id: &str| moving.shift(id)["pattern"]["start"].clone();
    assert_eq!(
        ["evening-20261209", "evening-20261215", "evening-20261216", "day-20261215"].map(starts),
        ["18:00", "17:00", "19:00", "06:45"]
    );
}

#[test]
fn whoever_would_be_alone_with_minors_is_free() {
    let moving = Moving::open();
    let mut site = moving.house.get("/v1/sites/LEO").ok();
    let version = site["version"].as_i64().expect("a version");
    site.as_object_mut().expect("a site").remove("version");
    site["minors"] = json!(true);
    moving.house.put_at(version, "/v1/sites/LEO", site).ok();
    let later = |start: &str, end: &str| {
        let hours = json!({"start": start, "end": end});
        from("2026-12-08", json!({"change": "hours", "template": "day", "hours": hours}))
    };
    // Karim is there all evening on Tuesday first, so that Awa is not alone; on Wednesday nobody is.
    moving.change(&later("13:30", "21:30"));
    let away = moving.preview(&later("10:00", "18:30"));
    let freed = json!([{"person": "awa", "shift": "evening-20261208", "against": ["accompanied"]}]);
    assert_eq!(away["rosters"][0]["freed"], freed, "Bob was alone before, and that is no news: {away}");
    moving.change(&later("10:00", "18:30"));
    assert!(moving.of("awa").is_none(), "nobody overrides that, whatever reason is written");
}

#[test]
fn hours_that_are_noted_for_a_later_day_stay() {
    let moving = Moving::open();
    let at = |day: &str, start: &str, end: &str| {
        let hours = json!({"start": start, "end": end});
        from(day, json!({"change": "hours", "template": "evening", "hours": hours}))
    };
    moving.house.post("/v1/rosters", json!({"week": "2026-W51", "sites": ["LEO"]})).created();
    moving.change(&at("2026-12-16", "17:00", "20:00"));
    moving.change(&at("2026-12-09", "19:00", "22:00"));
    let starts = ["evening-20261208", "evening-20261209", "evening-20261215", "evening-20261216"];
    assert_eq!(starts.map(|id| moving.shift(id)["pattern"]["start"].clone()), ["18:00", "19:00", "19:00", "17:00"]);
}

#[test]
fn what_would_have_begun_by_now_stays_as_it_is() {
    let moving = Moving::open();
    let pattern = moving.shift("evening-20261208")["pattern"].clone();
    let tonight = json!({"id": "tonight", "site": "LEO", "date": "2026-11-21", "pattern": pattern});
    moving.house.post("/v1/shifts", tonight).created();
    let mut template = moving.house.get("/v1/templates/evening").ok();
    template.as_object_mut().expect("a template").remove("version");
    template["weekdays"] = json!([6]);
    moving.house.put_at(1, "/v1/templates/evening", template).ok();
    let made = moving.house.post("/v1/rosters", json!({"week": "2026-W47", "sites": ["LEO"]})).created();
    assert_eq!(made["state"], "draft");
    let morning = json!({"change": "hours", "template": "evening", "hours": {"start": "08:00", "end": "11:00"}});
    moving.change(&from("2026-11-21", morning));
    assert_eq!(moving.shift("evening-20261121")["pattern"]["start"], "18:00", "it is noon");
}

#[test]
fn what_others_have_at_the_place_that_is_left_stays_and_is_told() {
    let moving = Moving::open();
    moving.house.post("/v1/sites", sample::site("SIS")).created();
    let shift = json!({"id": "sisa", "site": "SIS", "date": "2026-12-10", "pattern": sample::pattern("old")});
    moving.house.post("/v1/shifts", shift).created();
    assert_eq!(moving.change(&moves("2026-12-08"))["of_others"], 1);
    assert_eq!(moving.shift("sisa")["pattern"]["location"], "old");
}

#[test]
fn everything_that_is_wrong_is_told() {
    let moving = Moving::open();
    let cases = [
        (moves("2026-11-20"), "/from past"),
        (from("2026-12-08", json!({"change": "moves", "leaves": "old", "to": "old"})), "/what/to already_so"),
        (from("2026-12-08", json!({"change": "moves", "leaves": "new", "to": "old"})), "/what/leaves unused"),
        (from("2026-12-08", json!({"change": "moves", "leaves": "old", "to": "x"})), "/what/to unknown_location"),
        (from("2026-12-08", json!({"change": "opens"})), "/from already_so"),
        (from("2026-12-08", json!({"change": "burns"})), "/what/change unknown_word"),
        (
            from(
                "2026-12-08",
                json!({"change": "hours", "template": "x", "hours": {"start": "08:00", "end": "12:00"}}),
            ),
            "/what/template unknown_template",
        ),
        (
            from(
                "2026-12-08",
                json!({"change": "hours", "template": "day", "hours": {"start": "08:00", "end": "08:20"}}),
            ),
            "/what/hours/end break_too_long",
        ),
        (
            from(
                "2026-12-08",
                json!({"change": "hours", "template": "day", "hours": {"start": "06:45", "end": "14:45"}}),
            ),
            "/what/hours already_so",
        ),
    ];
    for (change, fault) in cases {
        assert_eq!(moving.house.post("/v1/sites/LEO/changes", change).faults(), [fault]);
    }
    let nothing = json!({"from": "soon", "what": {"change": "places", "places": 10_001}, "reason": " "});
    let faults = moving.house.post("/v1/sites/LEO/changes", nothing).faults();
    assert_eq!(faults, ["/from date", "/reason length", "/what/places range"]);
    moving.house.post(&moving.at("/solve"), None).accepted();
    moving.house.post("/v1/sites/LEO/changes", moves("2026-12-08")).refused(409, "solve_under_way");
}

#[test]
fn it_takes_the_right_to_all_that_it_does() {
    let moving = Moving::open();
    let whole = [Right::ReadPlans, Right::KeepSites, Right::KeepPatterns, Right::Publish];
    let ask = |rights: &[Right], sites: &[&str]| {
        let token = moving.house.token(rights, sites);
        let body = moves("2026-12-08").to_string().into_bytes();
        moving.house.ask("POST", "/v1/sites/LEO/changes/preview", &[("authorization", &token)], Some(body)).status
    };
    assert_eq!(ask(&whole, &["LEO"]), 200);
    assert_eq!(ask(&whole[..3], &["LEO"]), 403);
    assert_eq!(ask(&whole, &["SIS"]), 404);
}

#[test]
fn the_record_says_what_was_changed_and_why() {
    let moving = Moving::open();
    moving.preview(&moves("2026-12-08"));
    moving.change(&moves("2026-12-08"));
    let audit = moving.house.get("/v1/audit").ok();
    let of_it: Vec<_> = audit["items"]
        .as_array()
        .expect("entries")
        .iter()
        .filter(|entry| entry["action"].as_str().is_some_and(|action| action.contains("/changes")))
        .collect();
    assert_eq!(of_it.len(), 1, "a look is no deed");
    assert_eq!(
        (&of_it[0]["subject_id"], &of_it[0]["after"]["reason"]),
        (&json!("LEO"), &json!("The lease ends; Karim agrees."))
    );
}

#[test]
fn a_location_that_will_be_used_is_not_removed() {
    let moving = Moving::open();
    moving.change(&moves("2027-03-01"));
    moving.house.delete_at(1, "/v1/locations/new").refused(409, "broken_reference");
}

#[test]
fn a_change_of_a_template_is_checked_at_the_door() {
    let moving = Moving::open();
    let with = |changes: Value| {
        let mut template = sample::template("again", "LEO", "old");
        template["changes"] = changes;
        moving.house.post("/v1/templates", template)
    };
    let hours = |start: &str, end: &str| json!({"start": start, "end": end});
    let wrong = json!([
        {"from": "2027-02-01", "location": "nowhere"},
        {"from": "2027-01-01", "hours": hours("08:00", "08:10")},
        {"from": "2027-03-01"},
    ]);
    assert_eq!(with(wrong).faults(), ["/changes/0/location unknown_location", "/changes/2/hours required"]);
    let wrong =
        json!([{"from": "2027-02-01", "location": "new"}, {"from": "2027-01-01", "hours": hours("08:00", "08:10")}]);
    assert_eq!(with(wrong).faults(), ["/changes/1/from order", "/changes/1/hours/end break_too_long"]);
    let made = with(json!([{"from": "2027-02-01", "location": "new", "hours": hours("08:00", "16:00")}])).created();
    assert_eq!(made["changes"][0]["hours"]["end"], "16:00");
}

/// A link of somebody's own.
fn link(house: &House, who: &str) {
    let link = Link {
        person: PersonId::new(who).expect("an id"),
        opens: Opens::Page,
        created_at: common::NOW.parse().expect("an instant"),
        expires_at: "2026-12-31T00:00:00Z".parse().expect("an instant"),
        revoked_at: None,
    };
    house.store.write_blocking(|tx| links::insert(tx, &fingerprint(&secret(who)), &link)).expect("a link");
}

#[test]
fn who_is_asked_again_answers_on_their_own_page() {
    let moving = Moving::open();
    link(&moving.house, "awa");
    moving.change(&moves("2026-12-08"));
    moving.publish();
    moving.letters();
    let page = common::evenings::read(&moving.house, "awa", "").text;
    assert!(page.contains("Rue Neuve, au porche") && !page.contains("Rue Vieille"), "{page}");
    let own = moving.of("awa").expect("a place")["id"].as_str().expect("an id").to_owned();
    common::evenings::send(&moving.house, "awa", &format!("assignment={own}&answer=confirm"));
    assert_eq!(moving.of("awa").expect("a place")["state"], "confirmed");
}

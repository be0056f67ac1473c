//! Shifts of single days and onboarding sessions over HTTP.

mod common;

use common::{House, sample};
use serde_json::{Value, json};

fn house() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/locations", sample::location("house", "LEO")).created();
    house
}

fn night(date: &str) -> Value {
    let mut pattern = sample::pattern("house");
    pattern["start"] = json!("22:00");
    pattern["end"] = json!("07:00");
    json!({"site": "LEO", "date": date, "pattern": pattern})
}

#[test]
fn a_shift_of_its_own_lasts_what_it_really_lasts() {
    let house = house();
    let cases = [
        ("an ordinary night", "2026-11-30", "2026-11-30T21:00:00Z", "2026-12-01T06:00:00Z"),
        ("the night of ten hours", "2026-10-24", "2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z"),
        ("the night of eight hours", "2027-03-27", "2027-03-27T21:00:00Z", "2027-03-28T05:00:00Z"),
    ];
    for (case, date, starts_at, ends_at) in cases {
        let added = house.post("/v1/shifts", night(date));
        let (path, tag) = (added.header("location").to_owned(), added.header("etag").to_owned());
        let added = added.created();
        assert_eq!((&added["starts_at"], &added["ends_at"]), (&json!(starts_at), &json!(ends_at)), "{case}");
        assert_eq!((house.get(&path).ok(), tag.as_str()), (added, "\"1\""), "{case}");
    }
}

#[test]
fn shifts_are_listed_by_week_and_site() {
    let house = house();
    for (id, date) in [("sunday", "2026-11-29"), ("monday", "2026-11-30"), ("next", "2026-12-07")] {
        let mut shift = night(date);
        shift["id"] = json!(id);
        house.post("/v1/shifts", shift).created();
    }
    let ids = |query: &str| {
        let items = house.get(&format!("/v1/shifts{query}")).ok()["items"].clone();
        let ids = items.as_array().expect("items").iter().map(|item| item["id"].as_str().expect("an id").to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids(""), ["monday", "next", "sunday"]);
    assert_eq!(ids("?week=2026-W49"), ["monday"]);
    assert_eq!(ids("?week=2026-W49&site=LEO"), ["monday"]);
    assert_eq!(ids("?week=2026-W51"), Vec::<String>::new());
    assert_eq!(
        house.get("/v1/shifts?week=2027-W53&site=XXX").faults(),
        ["/query/site unknown_site", "/query/week week"]
    );
    house.delete_at(1, "/v1/shifts/monday").done();
    assert_eq!(ids("?week=2026-W49"), Vec::<String>::new());
}

#[test]
fn a_shift_is_checked() {
    let house = house();
    let mut closed = sample::site("LEO");
    closed["until"] = json!("2026-12-31");
    house.put_at(1, "/v1/sites/LEO", closed).ok();
    assert_eq!(house.post("/v1/shifts", night("2027-01-01")).faults(), ["/date closed"]);
    assert_eq!(
        house.post("/v1/shifts", json!({})).faults(),
        ["/date required", "/pattern required", "/site required",]
    );
    assert_eq!(house.get("/v1/shifts").ok()["items"], json!([]));
}

/// An onboarding on the morning of the house's day, before the house's now, for two volunteers.
fn onboarding(house: &House) -> (String, Value) {
    let mut pattern = sample::pattern("house");
    pattern["start"] = json!("09:00");
    pattern["end"] = json!("11:00");
    pattern["unpaid_break"] = json!(0);
    pattern["positions"] = json!([{"roles": ["intern"], "minimum": 1, "ideal": 1}]);
    let shift = json!({"site": "LEO", "date": "2026-11-21", "pattern": pattern});
    for id in ["awa", "ben"] {
        house.post("/v1/people", sample::volunteer(id)).created();
    }
    let session = json!({"id": "welcome", "shift": shift, "places": 2, "attendees": ["awa"]});
    let added = house.post("/v1/sessions", session);
    (added.header("location").to_owned(), added.created())
}

#[test]
fn who_came_is_onboarded_from_that_day_on() {
    let house = house();
    let (path, session) = onboarding(&house);
    assert_eq!(
        house.get(&format!("/v1/shifts/{}", session["shift"].as_str().expect("an id"))).ok()["date"],
        "2026-11-21"
    );
    assert_eq!(session["attendees"], json!([{"person": "awa", "attendance": "invited"}]));

    let (attendees, attendance) = (format!("{path}/attendees"), format!("{path}/attendance"));
    house.put_at(1, &attendees, json!({"attendees": ["ben", "awa"]})).ok();
    let came = json!({"attendance": [
        {"person": "awa", "attendance": "present"},
        {"person": "ben", "attendance": "absent"},
    ]});
    let ticked = house.put_at(2, &attendance, came.clone()).ok();
    assert_eq!(
        ticked["attendees"],
        json!([
            {"person": "awa", "attendance": "present"},
            {"person": "ben", "attendance": "absent"},
        ])
    );
    let clearances = |person: &str| house.get(&format!("/v1/people/{person}")).ok()["clearances"].clone();
    let onboarded = json!([{"clearance": "onboarding", "from": "2026-11-21"}]);
    assert_eq!((clearances("awa"), clearances("ben")), (onboarded.clone(), json!([])));

    // The same again changes nothing; a mistake can be mended; an invitation keeps what was ticked.
    house.put_at(3, &attendance, came).ok();
    assert_eq!((clearances("awa"), clearances("ben")), (onboarded.clone(), json!([])));
    let the_other_way = json!({"attendance": [
        {"person": "awa", "attendance": "absent"},
        {"person": "ben", "attendance": "present"},
    ]});
    house.put_at(4, &attendance, the_other_way).ok();
    assert_eq!((clearances("awa"), clearances("ben")), (json!([]), onboarded));
    let invited = house.put_at(5, &attendees, json!({"attendees": ["ben"]})).ok();
    assert_eq!(invited["attendees"], json!([{"person": "ben", "attendance": "present"}]));
}

#[test]
fn an_earlier_session_moves_the_beginning_forward() {
    let house = house();
    let (path, _) = onboarding(&house);
    let mut awa = sample::volunteer("awa");
    awa["clearances"] = json!([{"clearance": "onboarding", "from": "2026-12-01"}]);
    house.put_at(1, "/v1/people/awa", awa).ok();
    let came = json!({"attendance": [{"person": "awa", "attendance": "present"}]});
    house.put_at(1, &format!("{path}/attendance"), came).ok();
    let clearances = house.get("/v1/people/awa").ok()["clearances"].clone();
    assert_eq!(clearances, json!([{"clearance": "onboarding", "from": "2026-11-21"}]));
}

#[test]
fn a_session_is_checked() {
    let house = house();
    let (path, session) = onboarding(&house);
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    assert_eq!(
        house.post("/v1/sessions", json!({"shift": {"site": "XXX"}, "places": 501, "attendees": ["eve"]})).faults(),
        [
            "/attendees/0 unknown_person",
            "/places range",
            "/shift/date required",
            "/shift/pattern required",
            "/shift/site unknown_site",
        ]
    );
    assert_eq!(house.post("/v1/sessions", json!({"shift": "none", "places": 2})).faults(), ["/shift unknown_shift"]);
    let again = json!({"shift": session["shift"], "places": 2});
    house.post("/v1/sessions", again).refused(409, "already_exists");

    let attendees = format!("{path}/attendees");
    let crowd = json!({"attendees": ["awa", "karim", "ben"]});
    assert_eq!(house.put_at(1, &attendees, crowd).faults(), ["/attendees length", "/attendees/1 kind"]);
    assert_eq!(house.put_at(1, &attendees, json!({"attendees": ["awa", "awa"]})).faults(), ["/attendees/1 repeated"]);

    let attendance = format!("{path}/attendance");
    let stranger = json!({"attendance": [{"person": "ben", "attendance": "present"}]});
    assert_eq!(house.put_at(1, &attendance, stranger).faults(), ["/attendance/0/person not_invited"]);
    assert_eq!(house.get("/v1/people/ben").ok()["clearances"], json!([]));
    assert_eq!(house.get(&path).ok(), session);
}

#[test]
fn attendance_is_ticked_once_the_session_has_begun() {
    let house = house();
    house.post("/v1/people", sample::volunteer("awa")).created();
    let shift = night("2026-11-21");
    let session = json!({"shift": shift, "places": 2, "attendees": ["awa"]});
    let path = house.post("/v1/sessions", session).header("location").to_owned();
    let came = json!({"attendance": [{"person": "awa", "attendance": "present"}]});
    house.put_at(1, &format!("{path}/attendance"), came).refused(409, "session_not_begun");
}

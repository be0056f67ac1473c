//! Shifts of single days over HTTP.

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

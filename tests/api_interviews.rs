//! How many interviews a permanence had: noted after it, in counts alone, and told in the report.

mod common;

use common::board::{at, page, sent, text, with_camille};
use common::worked::house;
use common::{House, sample};
use releve::domain::right::Right;
use serde_json::{Value, json};

const DESK: &str = "/v1/shifts/LEO-16-07/interviews";

fn noted(counts: &[Value]) -> Value {
    json!({"interviews": counts})
}

fn of(kind: &str, count: u16) -> Value {
    json!({"kind": kind, "count": count})
}

#[test]
fn counts_are_noted_once_it_has_begun_and_stand_in_the_report() {
    let house = house();
    let told = house.put(DESK, noted(&[of("social", 3), of("legal", 2)])).ok();
    assert_eq!(told["items"], json!([of("social", 3), of("legal", 2)]));
    house.put(DESK, noted(&[of("social", 4)])).ok();
    house.put("/v1/shifts/LEO-17-07/interviews", noted(&[of("social", 1), of("medical", 5)])).ok();
    house.put("/v1/shifts/LEO-22-07/interviews", noted(&[of("legal", 1)])).refused(409, "too_early");
    let report = house.get("/v1/reports/activity?from=2026-11&until=2026-11").ok();
    let line = |kind: &str, count: u16| json!({"site": "LEO", "month": "2026-11", "kind": kind, "count": count});
    assert_eq!(report["interviews"], json!([line("social", 5), line("medical", 5)]));
    house.put(DESK, noted(&[])).ok();
    assert_eq!(house.get(DESK).ok()["items"], json!([]));
}

#[test]
fn what_is_no_count_is_refused() {
    let house = house();
    let cases = [
        (json!({}), vec!["/interviews required"]),
        (noted(&[of("gossip", 1)]), vec!["/interviews/0/kind unknown_word"]),
        (noted(&[of("legal", 0), of("social", 501)]), vec!["/interviews/0/count range", "/interviews/1/count range"]),
        (noted(&[of("legal", 1), of("legal", 2)]), vec!["/interviews/1/kind repeated"]),
        (noted(&[json!({"kind": "legal", "count": 1, "name": "Ali"})]), vec!["/interviews/0/name unknown_field"]),
    ];
    for (body, faults) in cases {
        assert_eq!(house.put(DESK, body.clone()).faults(), faults, "{body}");
    }
    let reader = house.token(&[Right::ReadPlans], &["LEO"]);
    let body = noted(&[]).to_string().into_bytes();
    house.ask("PUT", DESK, &[("authorization", &reader)], Some(body)).refused(403, "forbidden");
}

/// A lawyer's permanence on Friday, coordinated by Camille.
fn permanence() -> House {
    let house = house();
    let mut pattern = sample::pattern("LEO");
    pattern["activity"] = json!("permanence juridique");
    pattern["positions"] = json!([{"roles": ["lawyer"], "minimum": 1, "ideal": 1}]);
    house.post("/v1/shifts", json!({"id": "desk", "site": "LEO", "date": "2026-11-20", "pattern": pattern})).created();
    with_camille(&house, "LEO");
    house
}

#[test]
fn a_permanences_page_asks_for_them() {
    let house = permanence();
    let mut browser = at(&house, "camille");
    let path = "/board/w47/shifts/desk";
    assert!(page(&mut browser, path).contains("Interviews of this drop-in desk"));
    assert!(!page(&mut browser, "/board/w47/shifts/LEO-16-07").contains("Interviews of this drop-in desk"));
    let form = "do=interviews&orientation=0&social=&administrative=2&legal=7&medical=0&psychological=0";
    let told = sent(&mut browser, path, form);
    assert!(
        text(&told).contains("Noted: the interviews.")
            && told.contains("name=\"legal\" inputmode=\"numeric\" maxlength=\"3\" size=\"4\" value=\"7\""),
        "{told}"
    );
    let counts = house.get("/v1/shifts/desk/interviews").ok()["items"].clone();
    assert_eq!(counts, json!([of("administrative", 2), of("legal", 7)]));
    let wrong = browser.ask("POST", path, Some("do=interviews&legal=many"));
    assert_eq!(wrong.status, 422, "{}", text(&wrong.text));
    let report = text(&page(&mut browser, "/board/report?from=2026-11&until=2026-11"));
    assert!(report.contains("Interviews of the drop-in desks"), "{report}");
    assert!(report.contains("Hôtel Leopold November 2026 Legal 7"), "{report}");
}

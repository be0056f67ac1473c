//! What was done in some months, in counts: out of published rosters, as far as they are over.

mod common;

use common::board::published;
use common::evenings::send;
use common::recount::recounted;
use common::{House, sample};
use releve::clock::{Clock, Hand};
use releve::domain::right::Right;
use serde_json::{Value, json};

const PATH: &str = "/v1/reports/activity?from=2026-12&until=2026-12";

/// The house of evenings at the end of its week: Awa came on the first, Bob said yes to the second and no again, nobody to the third.
fn house() -> (House, &'static Hand) {
    let hand = Hand::at(common::NOW.parse().expect("an instant"));
    let house = common::evenings::house_at(Clock::Held(hand));
    send(&house, "awa", "shift=s1&position=0&take=come");
    send(&house, "bob", "shift=s2&position=0&take=come");
    let own = of(&house, "bob");
    send(&house, "bob", &format!("assignment={own}&answer=withdraw"));
    (house, hand)
}

fn of(house: &House, person: &str) -> String {
    let all = house.get("/v1/rosters/w49").ok()["assignments"].as_array().expect("assignments").clone();
    let own = all.iter().find(|own| own["person"] == person).expect("an assignment");
    own["id"].as_str().expect("an id").to_owned()
}

fn sunday(hand: &'static Hand) {
    hand.set("2026-12-06T12:00:00Z".parse().expect("an instant"));
}

#[test]
fn a_month_is_counted_once_it_is_over() {
    let (house, hand) = house();
    assert_eq!(house.get(PATH).ok()["months"], json!([]), "nothing has taken place yet");
    sunday(hand);
    let report = house.get(PATH).ok();
    let expected = json!([{
        "site": "SIS", "month": "2026-12", "shifts": 3,
        "hours": {"employees": 0, "night_watch": 0, "interns": 0, "volunteers": 180},
        "guest_nights": 0, "places": 3, "taken": 1,
        "missed": {"absent": 0, "withdrawn": 1, "unanswered": 0, "declined": 0, "nobody": 1}, "volunteers": 1,
    }]);
    assert_eq!(report["months"], expected);
    let moved = json!([{"active": 1, "new": 1, "gone": 0}, {"site": "SIS", "active": 1, "new": 1, "gone": 0}]);
    assert_eq!(report["volunteers"], moved);
    let next = house.get("/v1/reports/activity?from=2027-01&until=2027-01").ok();
    assert_eq!(next["volunteers"][0], json!({"active": 0, "new": 0, "gone": 1}), "who came in December and not since");
}

#[test]
fn who_was_noted_as_absent_was_not_there() {
    let (house, hand) = house();
    sunday(hand);
    let path = format!("/v1/rosters/w49/assignments/{}/attendance", of(&house, "awa"));
    house.put(&path, json!({"present": false})).ok();
    let report = house.get(PATH).ok();
    let line = &report["months"][0];
    assert_eq!((&line["taken"], &line["missed"]["absent"], &line["volunteers"]), (&json!(0), &json!(1), &json!(0)));
    assert_eq!(report["volunteers"], json!([{"active": 0, "new": 0, "gone": 0}]));
}

#[test]
fn sessions_are_counted_by_kind() {
    let house = published();
    let pattern = json!({
        "activity": "accueil", "location": "sis", "start": "10:00", "end": "11:00", "unpaid_break": 0,
        "positions": [{"roles": ["intern"], "minimum": 1, "ideal": 1}],
    });
    let shift = json!({"id": "n", "site": "SIS", "date": "2026-11-20", "pattern": pattern});
    let mut noor = sample::volunteer("noor");
    noor["mail"] = json!("noor@example.org");
    house.post("/v1/people", noor).created();
    let session = json!({"id": "in", "kind": "onboarding", "shift": shift, "places": 5, "attendees": ["noor", "bob"]});
    house.post("/v1/sessions", session).created();
    let came =
        json!({"attendance": [{"person": "noor", "attendance": "present"}, {"person": "bob", "attendance": "absent"}]});
    let tag = [("if-match", "*")];
    house.ask("PUT", "/v1/sessions/in/attendance", &tag, Some(came.to_string().into_bytes())).ok();
    let report = house.get("/v1/reports/activity?from=2026-11&until=2026-11").ok();
    let expected = json!([{
        "site": "SIS", "month": "2026-11", "kind": "onboarding", "held": 1, "invited": 2, "came": 1, "cleared": 1,
    }]);
    assert_eq!(report["sessions"], expected);
}

#[test]
fn everybody_reads_of_their_own_sites_alone() {
    let (house, hand) = house();
    sunday(hand);
    house.post("/v1/sites", sample::site("LEO")).created();
    let as_leo = house.token(&[Right::ReadPlans], &["LEO"]);
    let asked = |path: &str| house.ask("GET", path, &[("authorization", &as_leo)], None);
    let report = asked(PATH).ok();
    assert_eq!((&report["months"], &report["volunteers"][0]["active"]), (&json!([]), &json!(0)));
    assert_eq!(asked(&format!("{PATH}&site=SIS")).faults(), ["/query/site unknown_site"]);
    assert_eq!(house.get(&format!("{PATH}&site=LEO")).ok()["months"], json!([]));
}

#[test]
fn months_that_cannot_be_are_told() {
    let house = House::open();
    let cases = [
        ("", vec!["/query/from required", "/query/until required"]),
        ("?from=2026-13&until=12", vec!["/query/from month", "/query/until month"]),
        ("?from=2026-12&until=2026-11", vec!["/query/until ends_before_start"]),
        ("?from=2020-01&until=2026-11", vec!["/query/until range"]),
        ("?from=2026-11&until=2026-12&day=1", vec!["/query/day unknown_field"]),
    ];
    for (query, faults) in cases {
        assert_eq!(house.get(&format!("/v1/reports/activity{query}")).faults(), faults, "{query}");
    }
}

#[test]
fn the_same_is_a_spreadsheet_and_a_table_of_plain_text() {
    let (house, hand) = house();
    sunday(hand);
    let table = house.get("/v1/reports/activity.csv?from=2026-12&until=2026-12&locale=en").ok_text();
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("\u{feff}Site;Month;Shifts;"), "{table}");
    assert!(lines[1].starts_with("Sisters’ House;2026-12;3;0,00;0,00;0,00;3,00;3,00;0;3;1;0,33;2;"), "{table}");
    let file = house.ask("GET", "/v1/reports/activity.xlsx?from=2026-12&until=2026-12", &[], None);
    assert_eq!(file.status, 200);
    assert!(
        file.header("content-disposition").contains("2026-12_2026-12.xlsx"),
        "{}",
        file.header("content-disposition")
    );
}

/// A script written apart counts everything again, out of the raw export.
#[test]
fn every_figure_is_found_again_in_the_export() {
    let (house, hand) = house();
    sunday(hand);
    let report: Value = house.get("/v1/reports/activity?from=2026-10&until=2026-12").ok();
    let Some((agrees, said)) = recounted(&house, "activity", &report) else { return };
    assert!(agrees, "{said}");
    // And it would notice.
    let mut wrong = report;
    wrong["months"][0]["hours"]["volunteers"] = json!(181);
    let (agrees, said) = recounted(&house, "activity", &wrong).expect("a recount");
    assert!(!agrees && said.contains("hours.volunteers"), "{said}");
}

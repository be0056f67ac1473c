//! When people are away: a coordinator notes it, sees where they are expected still, and frees those places at once.

mod common;

use common::board::{at, page, published, standing};
use common::browser::Browser;
use common::{House, forms, sample};
use serde_json::json;

/// The house of the board's tests, with Karim at one site.
fn house() -> House {
    let house = published();
    house.post("/v1/people", sample::employee("karim", "SIS")).created();
    house
}

/// What comes of a form: its status, and the page that it leads to.
fn send(browser: &mut Browser<'_>, id: &str, form: &str) -> (u16, String) {
    forms::send(browser, &format!("/board/people/{id}"), form)
}

#[test]
fn who_is_away_and_expected_still_is_shown_first_and_freed_at_once() {
    let house = house();
    let mut camille = at(&house, "camille");
    let own = page(&mut camille, "/board/people/awa");
    assert!(!own.contains("Still expected"), "{own}");
    let (status, shown) = send(&mut camille, "awa", "do=away&why=sickness&from=2026-12-01&until=2026-12-01");
    assert_eq!(status, 303);
    let (before, _) = shown.split_once("Given name").expect("the form");
    for said in ["Still expected, though away", "Sick: 1 December 2026", "/board/w49/shifts/s1\">", "Free this place"] {
        assert!(before.contains(said), "{said}: {shown}");
    }
    let shift = page(&mut camille, "/board/w49/shifts/s1");
    assert!(shift.contains("<span class=\"against\">away</span>"), "{shift}");
    let absence =
        before.split("name=\"absence\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("one");
    assert_eq!(standing(&house, "s1"), ["awa confirmed"]);
    let (status, shown) = send(&mut camille, "awa", &format!("do=free&absence={absence}"));
    assert!(status == 303 && shown.contains("The places are free."), "{shown}");
    assert!(shown.contains("/board/w49/gaps\">See what is to fill"), "the way leads on: {shown}");
    assert!(!shown.contains("Still expected"), "{shown}");
    assert_eq!(standing(&house, "s1"), ["awa withdrawn"]);
}

#[test]
fn who_may_not_publish_there_sees_it_and_frees_nothing() {
    let house = house();
    let away = json!({"id": "ill", "kind": "sickness", "starts_at": "2026-12-01T00:00:00Z", "ends_at": "2026-12-02T00:00:00Z"});
    house.post("/v1/people/awa/absences", away).created();
    let grants = json!([{"office": "intern", "until": "2027-03-31", "reach": {"at": "sites", "sites": ["SIS"]}}]);
    house
        .post(
            "/v1/users",
            json!({"id": "ines", "name": "ines", "mail": "ines@example.org", "locale": "en", "grants": grants}),
        )
        .created();
    let mut ines = at(&house, "ines");
    let shown = page(&mut ines, "/board/people/awa");
    assert!(shown.contains("Still expected, though away") && !shown.contains("Free this place"), "{shown}");
    let refused = ines.ask("POST", "/board/people/awa", Some("do=free&absence=ill"));
    assert!(refused.status == 422 && refused.text.contains("You have no right to do that here."), "{}", refused.text);
    assert_eq!(standing(&house, "s1"), ["awa confirmed"]);
    let elsewhere = page(&mut at(&house, "sam"), "/board/people/awa");
    assert!(!elsewhere.contains("Still expected"), "other houses' shifts are not told: {elsewhere}");
}

#[test]
fn a_shift_leads_to_the_page_where_a_longer_absence_is_entered() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shift = page(&mut camille, "/board/w49/shifts/s1");
    let link = "/board/people/awa?from=2026-12-01&amp;until=2026-12-01#s-away";
    assert!(shift.contains(link), "{shift}");
    let form = page(&mut camille, "/board/people/awa?from=2026-12-01&until=2026-12-01&why=sickness");
    assert!(form.contains("name=\"from\" required value=\"2026-12-01\""), "{form}");
    assert!(form.contains("value=\"sickness\" selected") && !link.contains("sick"), "a reason stands in no address");
    let own = page(&mut camille, "/board/people/awa?why=sickness");
    assert!(!own.contains("value=\"sickness\" selected"), "and none is read from one");
}

#[test]
fn an_absence_is_entered_and_taken_back() {
    let house = house();
    let mut camille = at(&house, "camille");
    let (status, shown) = send(&mut camille, "karim", "do=away&why=sickness&from=2026-12-01&until=2026-12-02");
    assert!(status == 303 && shown.contains("The absence is noted.") && shown.contains("Sick: "), "{shown}");
    let absences = || house.get("/v1/people/karim/absences").ok()["items"].as_array().expect("absences").clone();
    let [absence] = &absences()[..] else { panic!("one absence") };
    assert_eq!(
        (&absence["kind"], &absence["starts_at"], &absence["ends_at"]),
        (&json!("sickness"), &json!("2026-11-30T23:00:00Z"), &json!("2026-12-02T23:00:00Z"))
    );
    let (status, told) = send(&mut camille, "karim", "do=away&why=leave&from=2026-12-09&until=2026-12-08&from_time=");
    assert!(status == 422 && told.contains("End: it ends before it begins"), "{told}");
    assert!(told.contains("value=\"2026-12-09\"") && absences().len() == 1, "{told}");
    let back = format!("do=back&absence={}", absence["id"].as_str().expect("an id"));
    let elsewhere = at(&house, "sam").ask("POST", "/board/people/awa", Some(&back));
    assert!(elsewhere.status == 422 && absences().len() == 1, "not under another person: {}", elsewhere.text);
    let (status, shown) = send(&mut camille, "karim", &back);
    assert!(status == 303 && shown.contains("The absence is taken back."), "{shown}");
    assert!(absences().is_empty());
}

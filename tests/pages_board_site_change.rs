//! A site that moves, on the board: it is looked at before it is done, and what is to be published again is told.

mod common;

use common::board::{at, page, with_users};
use common::browser::Browser;
use common::evenings::house as evenings;
use common::forms::{form, send, with};
use common::{House, sample};
use serde_json::json;

const PATH: &str = "/board/sites/SIS/change";

/// The published house of evenings, of which Awa has confirmed the first; its evenings have a template, and there is a place to go to.
fn house() -> House {
    let house = evenings();
    common::evenings::send(&house, "awa", "shift=s1&position=0&take=come");
    with_users(&house);
    let mut place = sample::location("new", "SIS");
    place["name"] = json!("Rue Neuve");
    house.post("/v1/locations", place).created();
    let mut pattern = sample::pattern("sis");
    (pattern["activity"], pattern["start"], pattern["end"]) = (json!("soirée"), json!("17:30"), json!("20:30"));
    pattern["positions"] = json!([{"roles": ["volunteer"], "minimum": 1, "ideal": 1}]);
    house.post("/v1/templates", json!({"id": "evening", "site": "SIS", "weekdays": [2], "pattern": pattern})).created();
    house.work();
    house
}

/// Sends the form of a page with changes by one of its buttons.
fn press(browser: &mut Browser<'_>, page: &str, changes: &[(&str, &str)], button: &str) -> (u16, String) {
    send(browser, PATH, &with(form(page, PATH), &[changes, &[("do", button)]].concat()))
}

const MOVES: [(&str, &str); 5] =
    [("what", "moves"), ("leaves", "sis"), ("to", "new"), ("from", "2026-12-01"), ("reason", "The lease ends")];

#[test]
fn a_move_is_looked_at_and_done_and_the_week_is_published_again() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, "/board/sites/SIS");
    assert!(shown.contains("/board/sites/SIS/change"), "the site's page leads there");
    let begun = page(&mut camille, PATH);
    for said in ["What changes?", "The site moves", "Rue Neuve", "17:30"] {
        assert!(begun.contains(said), "{said}: {begun}");
    }
    assert!(!begun.contains("Cachée"), "an address that is not for everybody is on no page");
    let (status, looked) = press(&mut camille, &begun, &MOVES, "look");
    assert_eq!(status, 200, "{looked}");
    for said in [
        "This is what would change",
        "1 shift template changes.",
        "(published)",
        "3 shifts change.",
        "1 person will be asked again.",
        "Make this change",
    ] {
        assert!(looked.contains(said), "{said}: {looked}");
    }
    let place = |house: &House| house.get("/v1/shifts/s1").ok()["pattern"]["location"].clone();
    assert_eq!(place(&house), "sis", "a look changes nothing");
    let (_, done) = press(&mut camille, &looked, &[], "make");
    assert!(done.contains("It is changed.") && done.contains("Weeks to publish again"), "{done}");
    assert!(done.contains("/board/w49/publication"), "{done}");
    assert_eq!(place(&house), "new");
    let (_, again) = press(&mut camille, &looked, &[], "make");
    assert!(again.contains("It is changed."), "whoever presses twice has done it once: {again}");
    let template = page(&mut camille, "/board/templates/evening");
    assert!(template.contains("1 December 2026") && template.contains("Rue Neuve"), "what is to change is told");
    house.post("/v1/rosters/w49/publish", None).ok();
    assert!(!page(&mut camille, PATH).contains("Weeks to publish again"));
}

#[test]
fn what_is_done_is_what_was_looked_at() {
    let house = house();
    let mut camille = at(&house, "camille");
    let begun = page(&mut camille, PATH);
    let (_, looked) = press(&mut camille, &begun, &MOVES, "look");
    let (status, asked) = press(&mut camille, &looked, &[("from", "2026-12-02")], "make");
    assert!(status == 422 && asked.contains("Something has changed since you looked."), "{asked}");
    assert!(asked.contains("2 shifts change.") && asked.contains("2026-12-02"), "{asked}");
    // Somebody else may come meanwhile: they would be asked again, and whoever presses knows it.
    common::evenings::send(&house, "bob", "shift=s2&position=0&take=come");
    let (status, asked) = press(&mut camille, &asked, &[], "make");
    assert!(status == 422 && asked.contains("1 person will be asked again."), "{asked}");
    assert_eq!(house.get("/v1/shifts/s2").ok()["pattern"]["location"], "sis");
}

#[test]
fn what_is_refused_is_not_called_done_because_something_else_is_there_already() {
    let house = house();
    let mut other = sample::template("morning", "SIS", "new");
    other["weekdays"] = json!([2]);
    house.post("/v1/templates", other).created();
    let mut camille = at(&house, "camille");
    let begun = page(&mut camille, PATH);
    let (_, looked) = press(&mut camille, &begun, &MOVES, "look");
    house.post("/v1/rosters/w49/solve", None).accepted();
    let (status, told) = press(&mut camille, &looked, &[], "make");
    assert!(status == 422 && !told.contains("It is changed."), "{told}");
    assert_eq!(house.get("/v1/shifts/s1").ok()["pattern"]["location"], "sis");
}

#[test]
fn what_is_wrong_is_told_beside_what_was_typed() {
    let house = house();
    let mut camille = at(&house, "camille");
    let begun = page(&mut camille, PATH);
    let (status, told) =
        press(&mut camille, &begun, &[("what", "moves"), ("leaves", "sis"), ("from", "2026-11-01")], "look");
    assert_eq!(status, 422);
    for said in ["New location: this is missing", "Reason in writing: this is missing", "2026-11-01"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let past = [MOVES.as_slice(), &[("from", "2026-11-01")]].concat();
    let (status, told) = press(&mut camille, &begun, &past, "look");
    assert!(status == 422 && told.contains("From: that is past already"), "{told}");
    let nothing = press(&mut camille, &begun, &[], "look");
    assert!(nothing.0 == 422 && nothing.1.contains("What changes: this is missing"), "{}", nothing.1);
}

#[test]
fn a_closing_says_how_many_shifts_and_people_it_touches() {
    let house = house();
    let mut camille = at(&house, "camille");
    let begun = page(&mut camille, PATH);
    let closes = [("what", "closes"), ("from", "2026-12-01"), ("reason", "Winter is over")];
    let (_, looked) = press(&mut camille, &begun, &closes, "look");
    for said in ["3 shifts do not take place any more.", "1 person will hear of it", "Nobody is written to before"] {
        assert!(looked.contains(said), "{said}: {looked}");
    }
}

#[test]
fn whoever_does_not_keep_the_site_sees_nothing_of_it() {
    let house = house();
    for who in ["robin", "sam"] {
        let mut browser = at(&house, who);
        assert_eq!(browser.ask("GET", PATH, None).status, 404, "{who}");
        let form = with(Vec::new(), &[MOVES.as_slice(), &[("do", "look")]].concat());
        let done = browser.ask("POST", PATH, Some(&form));
        assert!([403, 404].contains(&done.status), "{who}: {}", done.status);
    }
    let mut robin = at(&house, "robin");
    assert!(!page(&mut robin, "/board/sites/SIS").contains("/board/sites/SIS/change"));
}

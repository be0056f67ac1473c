//! Announcements on the board: an intern drafts words, a coordinator stands behind them, and they are looked at before they leave.

mod common;

use common::board::{at, page, published, sent};
use common::browser::Browser;
use common::forms::{form, send, with};
use common::{House, sample};
use serde_json::json;

/// The published house of evenings with an intern, and Noor, who is at home there.
fn house() -> House {
    let house = published();
    let grant = json!({"office": "intern", "until": "2027-03-31", "reach": {"at": "sites", "sites": ["SIS"]}});
    let intern = json!({"id": "ines", "name": "Inès", "mail": "ines@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", intern).created();
    let mut noor = sample::volunteer("noor");
    noor["mail"] = json!("noor@example.org");
    noor["workplace"] = json!({"at": "sites", "sites": ["SIS"]});
    house.post("/v1/people", noor).created();
    house.put_at(0, "/v1/people/noor/availability", json!({"wanted": 1})).ok();
    house
}

/// Sends the form of a page with changes by one of its buttons, and gives the page that it leads to.
fn press(browser: &mut Browser<'_>, page: &str, path: &str, changes: &[(&str, &str)], button: &str) -> (u16, String) {
    send(browser, path, &with(form(page, path), &[changes, &[("do", button)]].concat()))
}

const NEW: &str = "/board/announcements/new";

#[test]
fn an_intern_drafts_a_coordinator_approves_and_it_leaves() {
    let house = house();
    let mut ines = at(&house, "ines");
    let empty = page(&mut ines, "/board/announcements");
    assert!(empty.contains("No template yet") && empty.contains("No message was sent"), "{empty}");
    let nothing = page(&mut ines, NEW);
    assert!(
        nothing.contains("No template is approved for this house") && !nothing.contains("In my own words"),
        "{nothing}"
    );

    let drafting = page(&mut ines, "/board/announcements/templates/new");
    let words = [
        ("name", "Thanks"),
        ("subject-fr", "Merci"),
        ("body-fr", "Un.\r\nDeux."),
        ("subject-nl", "Bedankt"),
        ("body-nl", "Een."),
    ];
    let (_, drafted) = press(&mut ines, &drafting, "/board/announcements/templates/new", &words, "save");
    assert!(drafted.contains("The template is added.") && drafted.contains("Waits for the coordination"), "{drafted}");
    assert!(!drafted.contains("value=\"approve\""), "{drafted}");

    let template = house.get("/v1/announcement-templates").ok()["items"][0].clone();
    assert_eq!(template["texts"]["fr"]["body"], "Un.\nDeux.");
    let path = format!("/board/announcements/templates/{}", template["id"].as_str().expect("an id"));
    let mut camille = at(&house, "camille");
    let list = page(&mut camille, "/board/announcements");
    assert!(list.contains("Waits for the coordination"), "{list}");
    let approved = sent(&mut camille, &path, "do=approve&version=1");
    assert!(approved.contains("The template is approved.") && approved.contains("Send this template"), "{approved}");
    assert!(page(&mut ines, "/board/announcements").contains("Approved by camille"), "who stands behind it is told");

    let writing = page(&mut ines, NEW);
    let (status, looked) = press(&mut ines, &writing, NEW, &[], "look");
    assert_eq!(status, 200, "{looked}");
    for said in ["This is what would be sent", "2 people would get this message.", "Send to 2 people", "Merci", "Deux."]
    {
        assert!(looked.contains(said), "{said}: {looked}");
    }
    assert_eq!(house.work().letters().len(), 0, "a look sends nothing");
    let (_, done) = press(&mut ines, &looked, NEW, &[], "send");
    assert!(done.contains("The message is on its way.") && done.contains("Sent to 2 people."), "{done}");
    assert_eq!(house.work().letters().len(), 2);
    let (_, again) = press(&mut ines, &looked, NEW, &[], "send");
    assert!(again.contains("The message is on its way."), "whoever presses twice sends once: {again}");
    assert_eq!(house.work().letters().len(), 0);
}

#[test]
fn what_is_sent_is_what_was_looked_at() {
    let house = house();
    let mut camille = at(&house, "camille");
    let writing = page(&mut camille, NEW);
    let words = [("subject-fr", "Merci"), ("body-fr", "Un."), ("to", "week"), ("week", "2026-W49")];
    let (_, looked) = press(&mut camille, &writing, NEW, &words, "look");
    assert!(looked.contains("1 person would get this message.") && looked.contains("Mardi 1"), "{looked}");
    let (status, asked) = press(&mut camille, &looked, NEW, &[("subject-fr", "Autre chose")], "send");
    assert!(status == 422 && asked.contains("Something has changed since you looked."), "{asked}");
    assert!(asked.contains("Autre chose") && asked.contains("Send to 1 person"), "{asked}");
    assert_eq!(house.work().letters().len(), 0);
    let (_, done) = press(&mut camille, &asked, NEW, &[], "send");
    assert!(done.contains("on its way") && done.contains("Autre chose"), "{done}");
    assert_eq!(house.work().letters().len(), 1);
}

#[test]
fn what_is_wrong_is_told_beside_what_was_typed() {
    let house = house();
    let mut camille = at(&house, "camille");
    let writing = page(&mut camille, NEW);
    let (status, told) = press(&mut camille, &writing, NEW, &[("subject-fr", "Merci"), ("body-nl", "Een.")], "look");
    assert_eq!(status, 422);
    for said in [
        "French, message: nothing, too short or too long",
        "Dutch, subject: nothing, too short or too long",
        "Merci",
        "Een.",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let hidden = [("subject-fr", "Venez"), ("body-fr", "Au 12, rue Cachée.")];
    let (status, told) = press(&mut camille, &writing, NEW, &hidden, "look");
    assert!(status == 422 && told.contains("this address is not for everybody"), "{told}");
}

#[test]
fn whoever_writes_to_nobody_sees_nothing_of_it() {
    let house = house();
    for (who, status) in [("robin", 404), ("sam", 200)] {
        let mut browser = at(&house, who);
        assert_eq!(browser.ask("GET", "/board/announcements", None).status, status, "{who}");
        assert_eq!(browser.ask("GET", NEW, None).status, status, "{who}");
    }
    house.post("/v1/announcement-templates", sample::announcement_template("merci", "SIS")).created();
    let mut sam = at(&house, "sam");
    assert!(!page(&mut sam, "/board/announcements").contains("Merci"), "that is another house's");
    assert_eq!(sam.ask("GET", "/board/announcements/templates/merci", None).status, 404);
    assert_eq!(sam.ask("POST", "/board/announcements/templates/merci", Some("do=approve&version=1")).status, 404);
    assert!(page(&mut sam, &format!("{NEW}?site=SIS")).contains("LEO"), "the one house of hers is chosen");
}

//! How who coordinates comes in, and goes out.

mod common;

use common::browser::{Browser, arrived};
use common::{House, sample};
use serde_json::{Value, json};

/// A house with two sites, Awa who coordinates one of them, and Ines whose time as a deputy is over.
fn house() -> House {
    let house = House::open();
    for site in ["A", "B"] {
        house.post("/v1/sites", sample::site(site)).created();
    }
    let user = |id: &str, grant: Value| json!({"id": id, "name": "Awa Diallo", "mail": format!("{id}@example.org"), "locale": "en", "grants": [grant]});
    let at_a = json!({"at": "sites", "sites": ["A"]});
    house.post("/v1/users", user("awa", json!({"office": "coordinator", "reach": at_a}))).created();
    house.post("/v1/users", user("ines", json!({"office": "deputy", "reach": at_a, "until": "2026-11-20"}))).created();
    house
}

#[test]
fn a_link_by_mail_and_one_click_let_in() {
    let house = house();
    let mut browser = Browser::at(&house);
    let home = browser.ask("GET", "/", None);
    assert_eq!((home.status, home.header("location")), (303, "https://releve.example.org/sign-in"));
    assert!(browser.ask("GET", "/sign-in", None).text.contains("There is no password"));
    let link = browser.link("AWA@example.org").expect("a link");
    for method in ["HEAD", "GET", "GET"] {
        assert_eq!(browser.ask(method, &link, None).status, 200, "a scanner uses nothing up");
    }
    browser.ask("POST", &link, Some(""));
    let home = browser.ask("GET", "/", None);
    assert!(home.text.contains("Hello Awa Diallo") && home.text.contains("Coordinator"), "{}", home.text);
    let sites = browser.ask("GET", "/v1/sites", None).ok();
    assert_eq!(sites["items"].as_array().map(Vec::len), Some(1), "the API knows them too");
    browser.ask("GET", "/v1/users", None).refused(403, "forbidden");
    assert_eq!(browser.ask("POST", &link, Some("")).status, 404, "a link lets in once");
}

#[test]
fn a_link_lets_in_the_browser_that_asked_for_it_and_no_other() {
    let house = house();
    let mut browser = Browser::at(&house);
    let link = browser.link("awa@example.org").expect("a link");
    let mut other = Browser::at(&house);
    let closed = other.ask("POST", &link, Some(""));
    assert_eq!(closed.status, 404);
    other.link("nobody@example.org");
    assert_eq!(other.ask("POST", &link, Some("")).text, closed.text, "marked, and another one");
    assert_eq!(other.ask("POST", "/sign-in/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", Some("")).text, closed.text);
    assert_eq!(browser.ask("POST", &link, Some("")).status, 303);
}

#[test]
fn nobody_learns_who_signs_in_here_and_who_may_do_nothing_gets_no_link() {
    let house = house();
    let mut browser = Browser::at(&house);
    let known = browser.ask("POST", "/sign-in", Some("mail=awa@example.org"));
    for other in ["ines@example.org", "nobody@example.org"] {
        assert_eq!(browser.ask("POST", "/sign-in", Some(&format!("mail={other}"))).text, known.text, "{other}");
    }
    assert!(arrived(&house).is_some());
    assert_eq!(arrived(&house), None, "one mail, to the one whose office goes on");
    for _ in 0..9 {
        browser.ask("POST", "/sign-in", Some("mail=awa@example.org"));
    }
    let mut more = 0;
    while arrived(&house).is_some() {
        more += 1;
    }
    assert!(more <= 4, "{more}: five links an hour are enough");
}

#[test]
fn another_sites_page_changes_nothing() {
    let house = house();
    let mut browser = Browser::signed_in(&house, "awa@example.org");
    browser.from = "cross-site";
    browser.ask("POST", "/v1/locations", Some("{}")).refused(403, "forbidden");
    assert_eq!(browser.ask("POST", "/sign-out", Some("")).status, 400);
    browser.from = "same-origin";
    browser.ask("POST", "/v1/locations", Some("{}")).refused(422, "invalid");
    assert_eq!(browser.can_read(), 200);
}

#[test]
fn who_signs_out_is_out_here_or_everywhere() {
    let house = house();
    let mut phone = Browser::signed_in(&house, "awa@example.org");
    let mut desk = Browser::signed_in(&house, "awa@example.org");
    let cookies = desk.cookies.clone();
    desk.ask("POST", "/sign-out", Some(""));
    assert_eq!((desk.can_read(), phone.can_read()), (401, 200));
    desk.cookies = cookies;
    assert_eq!(desk.can_read(), 401, "a cookie that was kept opens nothing");
    let mut desk = Browser::signed_in(&house, "awa@example.org");
    phone.ask("POST", "/sign-out", Some("everywhere=yes"));
    assert_eq!((desk.can_read(), phone.can_read()), (401, 401));
}

#[test]
fn who_has_an_office_no_more_may_do_nothing_more_at_once() {
    let house = house();
    let mut browser = Browser::signed_in(&house, "awa@example.org");
    let nothing = json!({"name": "Awa Diallo", "mail": "awa@example.org", "locale": "en", "grants": []});
    house
        .post(
            "/v1/users",
            json!({"id": "boss", "name": "B", "mail": "b@example.org",
        "grants": [{"office": "administrator", "reach": {"at": "everywhere"}}]}),
        )
        .created();
    house.put_at(1, "/v1/users/awa", nothing).ok();
    browser.ask("GET", "/v1/sites", None).refused(403, "forbidden");
    assert!(browser.ask("GET", "/", None).text.contains("Nothing today"));
    house.delete_at(2, "/v1/users/awa").done();
    assert_eq!(browser.can_read(), 401);
}

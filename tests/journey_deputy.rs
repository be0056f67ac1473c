//! A deputy stands in for a coordinator from a day to a day: the same rights on that site, recorded, ending by themselves, and nobody
//! shares a password.

mod common;

use common::board::page;
use common::browser::Browser;
use common::{House, sample};
use releve::clock::{Clock, Hand};
use serde_json::{Value, json};

fn at(instant: &str) -> chrono::DateTime<chrono::Utc> {
    instant.parse().expect("an instant")
}

/// The house LEO with a draft of a week; Dora is a deputy there for that week, and has never been anything else.
fn house(clock: Clock) -> House {
    let house = House::at(clock);
    for site in ["LEO", "AMR"] {
        house.post("/v1/sites", sample::site(site)).created();
        house.post("/v1/locations", sample::location(site, site)).created();
        house.post("/v1/templates", sample::template(site, site, site)).created();
        house.roster(&format!("{}-w51", site.to_lowercase()), "2026-W51", site);
    }
    let reach = json!({"at": "sites", "sites": ["LEO"]});
    let grant = json!({"office": "deputy", "reach": reach, "from": "2026-12-07", "until": "2026-12-13"});
    let dora = json!({"id": "dora", "name": "Dora", "mail": "dora@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", dora).created();
    let endless = json!({"id": "eve", "name": "Eve", "mail": "eve@example.org", "grants": [{"office": "deputy", "reach": {"at": "sites", "sites": ["LEO"]}}]});
    assert_eq!(house.post("/v1/users", endless).faults(), ["/grants/0/until required"], "a deputy's days have an end");
    house
}

fn status(browser: &mut Browser<'_>, path: &str) -> u16 {
    browser.ask("GET", path, None).status
}

#[test]
fn a_deputys_rights_begin_and_end_by_themselves() {
    let hand = Hand::at(at("2026-12-04T08:00:00Z"));
    let house = house(Clock::Held(hand));
    assert_eq!(Browser::at(&house).link("dora@example.org"), None, "it has not begun: there is nothing to come in for");

    hand.set(at("2026-12-07T08:00:00Z"));
    let mut dora = Browser::signed_in(&house, "dora@example.org");
    assert!(page(&mut dora, "/board/").contains("leo-w51"));
    assert_eq!(status(&mut dora, "/board/amr-w51"), 404, "at that site alone");
    let published = dora.ask("POST", "/board/leo-w51", Some("do=publish"));
    assert_eq!(published.status, 303, "{}", published.text);
    assert_eq!(house.get("/v1/rosters/leo-w51").ok()["state"], "published");

    let audit = house.get("/v1/audit").ok();
    let entries = audit["items"].as_array().expect("entries");
    let publication =
        entries.iter().find(|entry| entry["action"] == "POST /v1/rosters/{roster}/publish").expect("an entry");
    assert_eq!(publication["actor"], json!({"by": "user", "id": "dora"}), "who did it, by her own name");

    hand.set(at("2026-12-14T08:00:00Z"));
    assert_eq!(status(&mut dora, "/board/leo-w51"), 303, "a session of a week ago has ended");
    assert_eq!(Browser::at(&house).link("dora@example.org"), None, "nobody had to take it away");
    hand.set(at("2026-12-13T20:00:00Z"));
    let mut dora = Browser::signed_in(&house, "dora@example.org");
    assert_eq!(status(&mut dora, "/board/leo-w51"), 200, "until the evening of the last day");
    hand.set(at("2026-12-14T06:00:00Z"));
    assert_eq!(status(&mut dora, "/board/leo-w51"), 404, "and then it ends in the middle of whatever she does");
    assert_eq!(dora.ask("POST", "/board/leo-w51", Some("do=publish")).status, 404);
    let still: Value = house.get("/v1/users/dora").ok();
    assert_eq!(still["grants"][0]["until"], "2026-12-13", "what she was stays on record");
}

//! How a week stood before a search, beside how it stands: what changed, who gains and who loses, and the way back.

mod common;

use common::board::{at, page, sent};
use common::browser::Browser;
use common::{House, sample};
use releve::store::checkpoints::{self, Checkpoint};
use serde_json::json;
use std::time::Duration;

/// A draft of one shelter where Karim and Lea work, and one shift for one of them at least.
fn house() -> House {
    let house = House::open();
    for (site, who) in [("SIS", ["karim", "lea"]), ("LEO", ["max", "noor"])] {
        house.post("/v1/sites", sample::site(site)).created();
        house.post("/v1/locations", sample::location(site, site)).created();
        for person in who {
            let mut body = sample::employee(person, site);
            body["given_name"] = json!(person);
            house.post("/v1/people", body).created();
        }
        let shift = json!({"id": site, "site": site, "date": "2026-12-01", "pattern": sample::pattern(site)});
        house.post("/v1/shifts", shift).created();
    }
    house.roster("r", "2026-W49", "SIS");
    for (office, site) in [("coordinator", "SIS"), ("reader", "SIS")] {
        let grant = json!({"office": office, "reach": {"at": "sites", "sites": [site]}});
        let user = json!({"id": office, "name": office, "mail": format!("{office}@example.org"), "locale": "en", "grants": [grant]});
        house.post("/v1/users", user).created();
    }
    house
}

fn searched(house: &House) {
    house.post("/v1/rosters/r/solve", json!({"seconds": 1})).accepted();
    house.work();
}

fn send(browser: &mut Browser<'_>, form: &str) -> String {
    sent(browser, "/board/r/drafts", form)
}

/// The draft that the page goes back to.
fn draft(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"draft\" value=\"").expect("a draft");
    rest.split('"').next().expect("its end").to_owned()
}

#[test]
fn before_the_first_search_there_is_nothing_to_compare_with() {
    let house = house();
    let mut coordinator = at(&house, "coordinator");
    let shown = page(&mut coordinator, "/board/r/drafts");
    assert!(shown.contains("Nothing to compare yet.") && shown.contains("Save the week as it stands now"), "{shown}");
    assert!(page(&mut coordinator, "/board/r").contains("/board/r/drafts\">Earlier drafts</a>"));
    let kept = send(&mut coordinator, "do=keep");
    assert!(kept.contains("It is kept.") && kept.contains("kept on 21 November, 13:00"), "{kept}");
    assert!(kept.contains("Everybody stands at the same place in both."), "{kept}");
}

#[test]
fn a_search_is_compared_with_before_undone_and_done_again() {
    let house = house();
    searched(&house);
    let mut coordinator = at(&house, "coordinator");
    let shown = page(&mut coordinator, "/board/r/drafts");
    for said in ["before the search of 21 November, 13:00", "+ karim Peeters", "+ lea Peeters", "0 shifts (0 h)"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(shown.contains("<span class=\"more\">+7:30 h</span>"), "{shown}");
    let undone = send(&mut coordinator, &format!("do=return&draft={}", draft(&shown)));
    assert!(undone.contains("The week is as it was then.") && !undone.contains("Peeters"), "{undone}");
    assert_eq!(house.get("/v1/rosters/r").ok()["assignments"], json!([]));
    let shown = page(&mut coordinator, "/board/r/drafts");
    assert!(shown.contains("before going back on 21 November, 13:00") && shown.contains("− karim Peeters"), "{shown}");
    let again = send(&mut coordinator, &format!("do=return&draft={}", draft(&shown)));
    assert!(again.contains("The week is as it was then."), "{again}");
    assert_eq!(house.get("/v1/rosters/r").ok()["assignments"].as_array().map(Vec::len), Some(2));
}

#[test]
fn two_earlier_ones_are_compared_too() {
    let house = house();
    searched(&house);
    let mut coordinator = at(&house, "coordinator");
    let empty = draft(&page(&mut coordinator, "/board/r/drafts"));
    let full = draft(&send(&mut coordinator, "do=keep"));
    assert_ne!(empty, full);
    let shown = page(&mut coordinator, &format!("/board/r/drafts?first={full}&second={empty}"));
    assert!(shown.contains("− karim Peeters") && !shown.contains("+ karim"), "{shown}");
}

#[test]
fn what_cannot_be_put_back_is_told() {
    let house = house();
    searched(&house);
    let mut coordinator = at(&house, "coordinator");
    let empty = draft(&page(&mut coordinator, "/board/r/drafts"));
    let all = house.get("/v1/rosters/r").ok()["assignments"].clone();
    let karims = all.as_array().expect("assignments").iter().find(|own| own["person"] == "karim").expect("his").clone();
    house.put(&format!("/v1/rosters/r/assignments/{}/lock", karims["id"].as_str().expect("an id")), json!({}));
    let undone = send(&mut coordinator, &format!("do=return&draft={empty}"));
    assert!(undone.contains("as far as it can be.") && undone.contains("+ karim Peeters"), "{undone}");
    assert!(!undone.contains("lea Peeters"), "{undone}");
}

#[test]
fn who_reads_plans_alone_sees_how_many_and_changes_nothing() {
    let house = house();
    searched(&house);
    let mut reader = at(&house, "reader");
    let shown = page(&mut reader, "/board/r/drafts");
    assert!(shown.contains("Places short of the minimum") && shown.contains("+ somebody"), "{shown}");
    assert!(!shown.contains("Peeters") && !shown.contains("name=\"do\""), "{shown}");
    let refused = reader.ask("POST", "/board/r/drafts", Some("do=keep"));
    assert!(refused.status == 422 && refused.text.contains("You have no right to do that here."), "{}", refused.text);
    let garbled = reader.ask("POST", "/board/r/drafts", Some("do=return"));
    assert!(garbled.text.contains("The form is not complete."), "{}", garbled.text);
}

#[test]
fn a_search_shows_how_the_week_is_covered() {
    let house = house();
    searched(&house);
    let shown = page(&mut at(&house, "coordinator"), "/board/r/search");
    for said in ["1 of 1 places", "100 %", "Maison", "/board/r/drafts\">See what changed</a>"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

#[test]
fn while_it_is_searched_the_map_shows_the_best_so_far_and_not_how_the_week_stands() {
    let house = house();
    let mut coordinator = at(&house, "coordinator");
    let solve = house.post("/v1/rosters/r/solve", json!({"seconds": 1})).accepted();
    let empty = page(&mut coordinator, "/board/r/search");
    assert!(empty.contains("0 of 1 places") && !empty.contains("100 %"), "{empty}");
    let checkpoint = Checkpoint {
        solve: solve["id"].as_str().expect("an id").parse().expect("an id"),
        problem: "p".into(),
        searched: Duration::from_secs(1),
        roster: "[]".into(),
        filling: json!([{"site": "SIS", "date": "2026-12-01", "cover": {"filled": 1, "least": 1}}]).to_string(),
    };
    house.store.write_blocking(|tx| checkpoints::keep(tx, &checkpoint)).expect("a checkpoint");
    let filled = page(&mut coordinator, "/board/r/search");
    assert!(filled.contains("1 of 1 places") && filled.contains("100 %"), "{filled}");
    assert_eq!(house.get("/v1/rosters/r").ok()["assignments"], json!([]));
}

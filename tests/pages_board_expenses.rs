//! A site's expenses of a month on the board: what is due, that it was given, and what was not after all.

mod common;

use common::board::{at, page, sent, text, with_camille};
use common::worked::{house as worked, noted};
use common::{House, sample};
use serde_json::json;

/// Camille coordinates the hotel, where Awa came on two evenings.
fn house(a_day: i64) -> House {
    let house = worked();
    if a_day > 0 {
        let mut profile = sample::profile("volunteers");
        profile["kind"] = json!("volunteer");
        profile["parameters"] = json!({"expenses_a_day": a_day});
        house.post("/v1/rule-profiles", profile).created();
    }
    house.put("/v1/people/awa/expense-claims", json!({})).ok();
    house.put(&noted("awa-LEO-19-18", "attendance"), json!({"present": true})).ok();
    with_camille(&house, "LEO");
    house
}

#[test]
fn what_is_due_is_given_and_taken_back() {
    let house = house(2000);
    let mut browser = at(&house, "camille");
    let path = "/board/expenses?month=2026-11&site=LEO";
    let told = text(&page(&mut browser, path));
    assert!(told.contains("Awa Diallo 1 day €20.00 Total €20.00 Note that €20.00 was given"), "{told}");
    assert!(told.contains("Of 1 place of a volunteer nobody has noted"), "{told}");
    let stale = browser.ask("POST", "/board/expenses", Some("do=settle&month=2026-11&site=LEO&sum=4000"));
    assert_eq!(stale.status, 422);
    assert!(text(&stale.text).contains("Another sum is due by now"), "{}", text(&stale.text));
    let told = text(&sent(&mut browser, "/board/expenses", "do=settle&month=2026-11&site=LEO&sum=2000"));
    assert!(
        told.contains("Noted: it was given.") && told.contains("Nothing more is to be given for this month."),
        "{told}"
    );
    assert!(told.contains("Thursday 19 November · Awa Diallo · €20.00"), "{told}");
    let id = house.get("/v1/expenses").ok()["items"][0]["id"].as_str().expect("an id").to_owned();
    let form = format!("do=take-back&month=2026-11&site=LEO&expense={id}");
    let unsure = browser.ask("POST", "/board/expenses", Some(&form));
    assert_eq!(unsure.status, 422, "nobody takes money back by a slip");
    let told = text(&sent(&mut browser, "/board/expenses", &format!("{form}&sure=yes")));
    assert!(told.contains("Noted: it was not given.") && told.contains("Note that €20.00 was given"), "{told}");
}

#[test]
fn a_house_that_gives_nothing_says_where_to_begin() {
    let house = house(0);
    let mut browser = at(&house, "camille");
    let told = text(&page(&mut browser, "/board/expenses?month=2026-11&site=LEO"));
    assert!(told.contains("Whoever keeps the rules can enter an amount for a day"), "{told}");
    let other = browser.ask("POST", "/board/expenses", Some("do=settle&month=2026-11&site=AMR"));
    assert_eq!(other.status, 404);
}

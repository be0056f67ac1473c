//! The first visit: an empty house is led to its first week, or tried with invented people.

mod common;

use common::board::{at, page, sent};
use common::browser::Browser;
use common::{House, sample};
use serde_json::json;

fn house() -> House {
    let house = House::open();
    let user = |id: &str, office: &str| {
        let grant = json!({"office": office, "reach": {"at": "everywhere"}});
        let user =
            json!({"id": id, "name": id, "mail": format!("{id}@example.org"), "locale": "en", "grants": [grant]});
        house.post("/v1/users", user).created();
    };
    user("ada", "administrator");
    user("camille", "coordinator");
    user("robin", "reader");
    house
}

/// The step that comes next, by its name.
fn next(page: &str) -> &str {
    let (_, step) = page.split_once("class=\"next\"").expect("a step");
    let (_, name) = step.split_once("<h2>").expect("its name");
    name.split('<').next().expect("its end")
}

fn send(browser: &mut Browser<'_>, form: &str) -> String {
    sent(browser, "/board/", form)
}

#[test]
fn an_empty_house_is_led_to_its_first_week_in_five_steps() {
    let house = house();
    let mut camille = at(&house, "camille");
    let shown = page(&mut camille, "/board/");
    assert!(shown.contains("Welcome") && !shown.contains("Nothing planned yet."), "{shown}");
    assert_eq!(next(&shown), "Your houses and services");
    house.post("/v1/sites", sample::site("LEO")).created();
    house.post("/v1/locations", sample::location("LEO", "LEO")).created();
    assert_eq!(next(&page(&mut camille, "/board/")), "What is done there");
    house.post("/v1/templates", sample::template("day", "LEO", "LEO")).created();
    assert_eq!(next(&page(&mut camille, "/board/")), "Who works and who volunteers");
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    let ready = page(&mut camille, "/board/");
    assert_eq!(next(&ready), "The first week");
    assert!(ready.contains("Read the rules") && ready.contains("Plan this week"), "{ready}");
    let planned = send(&mut camille, "do=plan&week=2026-W50");
    assert!(planned.contains("Week 50") && planned.contains("Accueil"), "{planned}");
    let after = page(&mut camille, "/board/");
    assert!(after.contains("Your weeks") && !after.contains("Welcome"), "{after}");
}

#[test]
fn who_administers_tries_an_empty_house_with_invented_people_and_takes_them_out_again() {
    let house = house();
    assert!(!page(&mut at(&house, "camille"), "/board/").contains("value=\"try\""));
    let mut ada = at(&house, "ada");
    assert!(page(&mut ada, "/board/").contains("value=\"try\""));
    let tried = send(&mut ada, "do=try");
    assert!(tried.contains("The invented people are there.") && tried.contains("Plan this week"), "{tried}");
    assert_eq!(next(&tried), "The first week");
    assert!(!tried.contains("value=\"try\"") && tried.contains("value=\"end_trial\""), "{tried}");
    send(&mut ada, "do=plan&week=2026-W51");
    let ended = send(&mut ada, "do=end_trial");
    assert!(ended.contains("The house is empty again.") && ended.contains("value=\"try\""), "{ended}");
}

#[test]
fn nobody_real_is_taken_out_by_one_word() {
    let house = house();
    let mut ada = at(&house, "ada");
    send(&mut ada, "do=try");
    house.post("/v1/people", sample::volunteer("awa")).created();
    let refused = ada.ask("POST", "/board/", Some("do=end_trial"));
    assert!(refused.status == 422 && refused.text.contains("as soon as somebody real is in it"), "{}", refused.text);
    assert!(refused.text.contains("Welcome"));
}

#[test]
fn who_reads_plans_alone_is_led_nowhere() {
    let house = house();
    let shown = page(&mut at(&house, "robin"), "/board/");
    assert!(shown.contains("Your weeks") && !shown.contains("Welcome"), "{shown}");
    let refused = at(&house, "robin").ask("POST", "/board/", Some("do=try"));
    assert!(refused.text.contains("You have no right to do that here."), "{}", refused.text);
}

//! A day with a session, in a real browser and by a clock that the test holds: an intern prepares a training in the morning and
//! invites ten volunteers, each of whom answers by the link of a mail; the intern ticks who came, a coordinator says that it counts,
//! and in the evening a search puts two of them on a women's shift, beside somebody who has been there before.
//!
//! It asks for chromedriver, and says so where there is none.

mod common;
mod webdriver;

use common::{House, sample};
use mail_parser::MessageParser;
use releve::clock::{Clock, Hand};
use releve::mail::Outgoing;
use releve::store::assignments;
use serde_json::{Value, json};
use webdriver::{Browser, Driver};

/// Monday morning.
const MORNING: &str = "2026-12-07T07:30:00Z";

#[test]
fn a_training_in_the_morning_and_a_first_evening_booked_at_night() {
    let Some(driver) = Driver::start("a day with a session") else { return };
    let hand = Hand::at(instant(MORNING));
    let house = house(Clock::Held(hand));
    driver.run(async |browser| {
        sign_in(&house, browser, "ines").await;
        let session = prepared(&house, browser).await;
        browser.click("details:has([name=person]) summary").await;
        browser.click("button[value=invite]").await;
        assert!(browser.text("main").await.contains("10 without an answer"));

        let invitations = letters(&house);
        assert_eq!(invitations.len(), 10);
        for invitation in &invitations {
            browser.go(&link(&house, invitation)).await;
            browser.click("button[name=attend][value=yes]").await;
            assert!(browser.text("[role=status]").await.contains("you have a place"));
        }

        // The training itself, in the afternoon: all but Nina come.
        hand.set(instant("2026-12-07T13:30:00Z"));
        browser.go(&session).await;
        assert!(browser.text("main").await.contains("10 people of 10 places"));
        for number in 1..10 {
            browser.click(&format!("form:has([value=n{number}]) button[value=present]")).await;
        }
        browser.click("form:has([value=n0]) button[value=absent]").await;
        let ticked = browser.text("main").await;
        assert!(
            ticked.contains("9 people came") && ticked.contains("permanent staff have yet to validate"),
            "{ticked}"
        );
        assert!(!browser.is_there("button[value=validate]").await, "an intern validates nothing");

        hand.set(instant("2026-12-07T17:00:00Z"));
        sign_in(&house, browser, "camille").await;
        browser.go(&session).await;
        browser.click("button[value=validate]").await;
        assert!(browser.text("[role=status]").await.contains("The training is validated"));

        browser.go(&format!("{}/board/", at(&house))).await;
        browser.click("form:has([value='2026-W51']) button[value=plan]").await;
        let week = browser.address().await;
        browser.click("button[value=search]").await;
        letters(&house);
        browser.wait_until_gone("[data-events]").await;
        browser.go(&week).await;
        assert!(browser.text("#week").await.contains("vera"), "{}", browser.text("#week").await);
    });
    let chosen = on_the_evening(&house);
    assert_eq!(chosen.len(), 3, "{chosen:?}");
    assert!(chosen.contains(&"vera".to_owned()), "nobody's first evening is among newcomers alone: {chosen:?}");
    let new: Vec<&String> = chosen.iter().filter(|id| *id != "vera").collect();
    assert!(new.iter().all(|id| id.starts_with('n') && *id != "n0" && *id != "n9"), "trained women: {chosen:?}");
}

fn instant(text: &str) -> chrono::DateTime<chrono::Utc> {
    text.parse().expect("an instant")
}

/// A house for women, with one evening a week to cover: three of them, trained, one of whom has been there before.
fn house(clock: Clock) -> House {
    let house = House::held(clock);
    house.post("/v1/sites", sample::site("SIS")).created();
    house.post("/v1/locations", sample::location("sis", "SIS")).created();
    let rule =
        json!({"only": "woman", "kinds": ["volunteer"], "reason": "A house for women.", "approved_by": "The board"});
    let pattern = json!({
        "activity": "soirée", "location": "sis", "start": "18:00", "end": "21:00", "gender_rule": rule,
        "prerequisites": ["gender_and_migration"], "beside_experienced": true,
        "positions": [{"roles": ["volunteer"], "minimum": 3, "ideal": 3}],
    });
    house.post("/v1/templates", json!({"id": "evening", "site": "SIS", "weekdays": [3], "pattern": pattern})).created();
    volunteer(&house, "vera", "woman", None);
    for number in 0..10 {
        let gender = if number == 9 { "man" } else { "woman" };
        volunteer(&house, &format!("n{number}"), gender, Some("2026-11-30"));
    }
    for (id, office) in [("ines", "intern"), ("camille", "coordinator")] {
        let grant = json!({"office": office, "until": "2027-03-31", "reach": {"at": "sites", "sites": ["SIS"]}});
        let user =
            json!({"id": id, "name": id, "mail": format!("{id}@example.org"), "locale": "en", "grants": [grant]});
        house.post("/v1/users", user).created();
    }
    house
}

/// Somebody who can come on every evening; onboarded on a day, or trained since nobody knows when.
fn volunteer(house: &House, id: &str, gender: &str, onboarded: Option<&str>) {
    let mut held = vec![json!({"clearance": "information_note"}), json!({"clearance": "insurance"})];
    match onboarded {
        Some(day) => held.push(json!({"clearance": "onboarding", "from": day})),
        None => held.extend([json!({"clearance": "onboarding"}), json!({"clearance": "gender_and_migration"})]),
    }
    let person = json!({
        "id": id, "kind": "volunteer", "given_name": id, "family_name": "Diallo", "mail": format!("{id}@example.org"),
        "locale": "en", "gender": gender, "birth_date": "1990-01-01", "roles": [{"role": "volunteer"}], "clearances": held,
        "workplace": {"at": "sites", "sites": ["SIS"]},
    });
    house.post("/v1/people", person).created();
    let evenings: Vec<Value> = (1..=7).map(|day| json!({"weekday": day, "start": "17:00", "end": "22:00"})).collect();
    house.put_at(0, &format!("/v1/people/{id}/availability"), json!({"weekly": evenings, "wanted": 1})).ok();
}

/// Prepares the training of the afternoon, and gives its page.
async fn prepared(house: &House, browser: &Browser) -> String {
    browser.go(&format!("{}/board/sessions/new", at(house))).await;
    browser.choose("[name=kind]", "gender_and_migration").await;
    browser.set("[name=date]", "2026-12-07").await;
    browser.set("[name=start]", "14:00").await;
    browser.set("[name=end]", "16:00").await;
    browser.set("[name=places]", "10").await;
    browser.click("button[value=add]").await;
    let page = browser.text("main").await;
    assert!(page.contains("Training in gender and migration") && page.contains("10 people wait"), "{page}");
    browser.address().await.split('?').next().expect("an address").to_owned()
}

async fn sign_in(house: &House, browser: &Browser, who: &str) {
    browser.go(&format!("{}/sign-in", at(house))).await;
    browser.fill("input[type=email]", &format!("{who}@example.org")).await;
    browser.click("form button").await;
    let mail = letters(house).pop().expect("a mail");
    browser.go(&link(house, &mail)).await;
    browser.click("form button").await;
}

fn at(house: &House) -> String {
    house.outward.public_url.as_str().to_owned()
}

/// Does what waits, beside the browser, and gives the letters that left.
fn letters(house: &House) -> Vec<Outgoing> {
    std::thread::scope(|scope| scope.spawn(|| house.work().letters()).join().expect("work"))
}

/// The link of a letter.
fn link(house: &House, letter: &Outgoing) -> String {
    let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
    let text = mail.body_text(0).expect("a text").into_owned();
    let start = at(house);
    let found = text.split_whitespace().find(|word| word.starts_with(&start));
    found.unwrap_or_else(|| panic!("no link: {text}")).to_owned()
}

/// Who was put on the evening, in order.
fn on_the_evening(house: &House) -> Vec<String> {
    let rosters = house.get("/v1/rosters?week=2026-W51").ok();
    let roster = rosters["items"][0]["id"].as_str().expect("a roster").to_owned();
    let roster = roster.parse().expect("an id");
    let all = house.store.read_blocking(|tx| assignments::of_roster(tx, &roster)).expect("assignments");
    let mut who: Vec<String> = all.iter().map(|one| one.person.to_string()).collect();
    who.sort();
    who
}

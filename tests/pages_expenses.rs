//! Flat-rate expenses on a volunteer's own page: asked for or not, and nobody asks why.

mod common;

use common::evenings::{house, read, send};
use common::{House, sample};
use releve::clock::{Clock, Hand};
use releve::domain::expense::Expense;
use releve::store::links::{self, Link, Opens};
use releve::store::{expenses, fingerprint};
use serde_json::json;

/// The house gives twenty euros a day.
fn giving() -> House {
    with_a_rate(house())
}

fn with_a_rate(house: House) -> House {
    let mut profile = sample::profile("volunteers");
    profile["kind"] = json!("volunteer");
    profile["parameters"] = json!({"expenses_a_day": 2000});
    house.post("/v1/rule-profiles", profile).created();
    house
}

#[test]
fn a_house_that_gives_nothing_asks_nobody() {
    let house = house();
    assert!(!read(&house, "awa", "").text.contains("name=\"expenses\""));
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    let form = b"expenses=ask&year=2026&elsewhere=0".to_vec();
    let path = format!("/l/{}", common::evenings::secret("awa"));
    assert_eq!(house.ask("POST", &path, &headers, Some(form)).status, 400, "there is no such form");
}

#[test]
fn a_volunteer_asks_for_expenses_and_says_what_they_had_elsewhere() {
    let house = giving();
    let page = read(&house, "awa", "").text;
    assert!(page.contains("20,00\u{a0}€ pour chaque jour") && page.contains("44,02\u{a0}€ par jour"), "{page}");
    assert!(page.contains("1\u{202f}760,83\u{a0}€ par an"), "{page}");
    assert!(page.contains("Je le souhaite en 2026"), "{page}");
    let page = send(&house, "awa", "expenses=ask&year=2026&elsewhere=120.50");
    assert!(page.contains("Votre défraiement est noté") && page.contains("value=\"120.50\""), "{page}");
    assert!(page.contains("Rien n’est encore noté"), "{page}");
    let claims = house.get("/v1/people/awa/expense-claims").ok()["items"].clone();
    assert_eq!((&claims[0]["year"], &claims[0]["elsewhere"]), (&json!(2026), &json!(12_050)));
    let noted = house.get("/v1/audit?person=awa").ok()["items"][0].clone();
    assert_eq!((&noted["action"], &noted["subject"]), (&json!("page: ask for expenses"), &json!("person")));
    assert_eq!(read(&house, "awa", "?data").json()["expense_claims"][0]["elsewhere"], 12_050);
    let page = send(&house, "awa", "expenses=stop&year=2026");
    assert!(page.contains("plus de défraiement"), "{page}");
    assert_eq!(house.get("/v1/people/awa/expense-claims").ok()["items"], json!([]));
}

#[test]
fn whoever_is_employed_is_not_asked() {
    let house = giving();
    assert!(!read(&house, "eva", "").text.contains("name=\"expenses\""));
}

/// December is settled in January: until March both years are asked.
#[test]
fn last_year_can_be_asked_for_as_long_as_it_is_settled() {
    let hand = Hand::at("2027-01-04T12:00:00Z".parse().expect("an instant"));
    let house = with_a_rate(common::evenings::house_at(Clock::Held(hand)));
    let lasting = Link {
        person: "awa".parse().expect("an id"),
        opens: Opens::Page,
        created_at: common::NOW.parse().expect("an instant"),
        expires_at: "2027-12-31T00:00:00Z".parse().expect("an instant"),
        revoked_at: None,
    };
    let hash = fingerprint(&common::evenings::secret("lasting"));
    house.store.write_blocking(|tx| links::insert(tx, &hash, &lasting)).expect("a link");
    let page = send(&house, "lasting", "expenses=ask&year=2026&elsewhere=300");
    assert!(page.contains("Vous l’avez demandé pour 2026") && page.contains("Je le souhaite en 2027"), "{page}");
    let claims = house.get("/v1/people/awa/expense-claims").ok()["items"].clone();
    assert_eq!((claims.as_array().expect("a list").len(), &claims[0]["year"]), (1, &json!(2026)));
    hand.set("2027-04-01T12:00:00Z".parse().expect("an instant"));
    assert!(!read(&house, "lasting", "").text.contains("value=\"2026\""));
}

/// What was given outlives the wish to be forgotten, and whoever wishes it is told so.
#[test]
fn who_is_erased_is_told_what_stays() {
    let house = giving();
    let given = json!({
        "id": "g", "person": "awa", "name": "AWA Diallo", "site": "SIS", "date": "2026-11-20", "cents": 2000,
        "made_at": common::NOW,
    });
    let given: Expense = serde_json::from_value(given).expect("an expense");
    house.store.write_blocking(|tx| expenses::insert_all(tx, std::slice::from_ref(&given))).expect("it is given");
    send(&house, "awa", "expenses=ask&year=2026&elsewhere=0");
    send(&house, "awa", "consents=2&allow=telephone");
    send(&house, "awa", "wanted=1");
    assert!(read(&house, "awa", "").text.contains("reste sept ans avec votre nom"));
    let erased = |who: &str| {
        let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
        let path = format!("/l/{}", common::evenings::secret(who));
        house.ask("POST", &path, &headers, Some(b"erase=yes".to_vec())).text
    };
    assert!(erased("awa").contains("sauf ce qui vous a été donné en défraiement"));
    assert!(!erased("bob").contains("défraiement"));
    let entries = house.get("/v1/audit?limit=500").ok().to_string();
    assert!(!entries.contains("\"awa\""), "no entry calls her any more: {entries}");
}

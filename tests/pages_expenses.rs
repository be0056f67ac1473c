//! Flat-rate expenses on a volunteer's own page: asked for or not, and nobody asks why.

mod common;

use common::evenings::{house, read, send};
use common::{House, sample};
use serde_json::json;

/// The house gives twenty euros a day.
fn giving() -> House {
    let house = house();
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
    let form = b"expenses=ask&elsewhere=0".to_vec();
    let path = format!("/l/{}", common::evenings::secret("awa"));
    assert_eq!(house.ask("POST", &path, &headers, Some(form)).status, 400, "there is no such form");
}

#[test]
fn a_volunteer_asks_for_expenses_and_says_what_they_had_elsewhere() {
    let house = giving();
    let page = read(&house, "awa", "").text;
    assert!(page.contains("20,00\u{a0}€ pour chaque jour") && page.contains("1\u{202f}760,83\u{a0}€ par an"), "{page}");
    assert!(page.contains("Je le souhaite en 2026"), "{page}");
    let page = send(&house, "awa", "expenses=ask&elsewhere=120.50");
    assert!(page.contains("Votre défraiement est noté") && page.contains("value=\"120.50\""), "{page}");
    assert!(page.contains("Rien n’est encore noté"), "{page}");
    let claims = house.get("/v1/people/awa/expense-claims").ok()["items"].clone();
    assert_eq!((&claims[0]["year"], &claims[0]["elsewhere"]), (&json!(2026), &json!(12_050)));
    let noted = house.get("/v1/audit?person=awa").ok()["items"][0].clone();
    assert_eq!((&noted["action"], &noted["subject"]), (&json!("page: ask for expenses"), &json!("expense_claim")));
    assert_eq!(read(&house, "awa", "?data").json()["expense_claims"][0]["elsewhere"], 12_050);
    let page = send(&house, "awa", "expenses=stop");
    assert!(page.contains("plus de défraiement"), "{page}");
    assert_eq!(house.get("/v1/people/awa/expense-claims").ok()["items"], json!([]));
}

#[test]
fn whoever_is_employed_is_not_asked() {
    let house = giving();
    assert!(!read(&house, "eva", "").text.contains("name=\"expenses\""));
}

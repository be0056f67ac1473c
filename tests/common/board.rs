//! Who looks at the coordinators' board, and what they find there.

use super::browser::Browser;
use super::evenings::{house, send};
use super::{House, sample};
use serde_json::{Value, json};

/// The house of three evenings, on the first of which Awa comes; Camille coordinates it, Robin reads it, Sam coordinates another.
pub fn published() -> House {
    let house = house();
    send(&house, "awa", "shift=s1&position=0&take=come");
    with_users(&house);
    house
}

/// Adds them to a house of evenings.
pub fn with_users(house: &House) {
    house.post("/v1/sites", sample::site("LEO")).created();
    let user = |id: &str, office: &str, site: &str| {
        let grant = json!({"office": office, "reach": {"at": "sites", "sites": [site]}});
        let user =
            json!({"id": id, "name": id, "mail": format!("{id}@example.org"), "locale": "en", "grants": [grant]});
        house.post("/v1/users", user).created();
    };
    user("camille", "coordinator", "SIS");
    user("robin", "reader", "SIS");
    user("sam", "coordinator", "LEO");
}

/// Adds Camille alone, who coordinates a site and reads English.
pub fn with_camille(house: &House, site: &str) {
    let grant = json!({"office": "coordinator", "reach": {"at": "sites", "sites": [site]}});
    let user =
        json!({"id": "camille", "name": "Camille", "mail": "camille@example.org", "locale": "en", "grants": [grant]});
    house.post("/v1/users", user).created();
}

/// A browser in which one of them has signed in.
pub fn at<'a>(house: &'a House, who: &str) -> Browser<'a> {
    Browser::signed_in(house, &format!("{who}@example.org"))
}

/// A page as it is shown.
pub fn page(browser: &mut Browser<'_>, path: &str) -> String {
    browser.ask("GET", path, None).there().text
}

/// The page that a form leads to.
pub fn sent(browser: &mut Browser<'_>, path: &str, form: &str) -> String {
    let done = browser.ask("POST", path, Some(form));
    assert_eq!(done.status, 303, "{}", done.text);
    let there = done.header("location").strip_prefix("https://releve.example.org").expect("a page of ours").to_owned();
    page(browser, &there)
}

/// What the page says after something was done on a shift, and where its place stands in the API.
pub fn after(browser: &mut Browser<'_>, shift: &str, form: &str) -> String {
    let path = format!("/board/w49/shifts/{shift}");
    let done = browser.ask("POST", &path, Some(form));
    if done.status != 303 {
        return done.text;
    }
    let there = done.header("location").strip_prefix("https://releve.example.org").expect("a page of ours").to_owned();
    page(browser, &there)
}

/// Who stands on a shift of the week, and how.
pub fn standing(house: &House, shift: &str) -> Vec<String> {
    let all = house.get("/v1/rosters/w49").ok()["assignments"].as_array().expect("assignments").clone();
    let word = |value: &Value| value.as_str().expect("a word").to_owned();
    let told = |own: &Value| format!("{} {}", word(&own["person"]), word(&own["state"]));
    all.iter().filter(|own| own["shift"] == shift).map(told).collect()
}

/// What a page says, without its tags and its frame, blanks as one.
pub fn text(page: &str) -> String {
    let page = page.split("<main").nth(1).expect("a page");
    let mut told = String::new();
    let mut is_tag = false;
    for letter in page.chars() {
        match letter {
            '<' => {
                is_tag = true;
                told.push(' ');
            }
            '>' => is_tag = false,
            _ if !is_tag => told.push(letter),
            _ => {}
        }
    }
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

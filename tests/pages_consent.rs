//! What people let us do with their data: chosen on their own page, and kept to.

mod common;

use common::House;
use common::evenings::{house, read, send};
use releve::domain::PersonId;
use releve::planning::{checkup, today};
use releve::store::{checkups, mails};
use serde_json::json;

const ALL: &str = "consents=2&allow=telephone&allow=full_name_at_the_door&allow=first_time_at_the_door&allow=announcements&allow=checkups";

fn who(id: &str) -> PersonId {
    PersonId::new(id).expect("an id")
}

fn consents(house: &House, id: &str) -> Vec<(String, bool, bool)> {
    let all = house.get(&format!("/v1/people/{id}/consents")).ok();
    let one = |one: &serde_json::Value| {
        let of = one["use"].as_str().expect("a name").to_owned();
        (of, one["given"].as_bool().expect("a yes or a no"), one["wording"] == 2)
    };
    all["items"].as_array().expect("items").iter().map(one).collect()
}

#[test]
fn what_is_done_is_shown_and_what_is_chosen_is_kept_with_when_and_in_which_words() {
    let house = house();
    let page = read(&house, "awa", "").text;
    assert!(page.contains("Ce que nous pouvons faire") && page.contains("name=\"consents\" value=\"2\""), "{page}");
    assert_eq!(page.matches("name=\"allow\"").count(), 5);
    assert_eq!(page.matches("checked> La coordination peut voir mon numéro").count(), 1);
    assert!(page.contains("au plus 2 fois par semaine de remplacer quelqu’un ou d’échanger"), "{page}");
    assert!(consents(&house, "awa").iter().all(|(_, given, in_words)| *given && !in_words));

    let page = send(&house, "awa", "consents=2&allow=full_name_at_the_door&allow=checkups");
    assert!(page.contains("Nous nous en tiendrons à ce que vous avez choisi"), "{page}");
    let expected = [
        ("telephone".to_owned(), false, true),
        ("full_name_at_the_door".to_owned(), true, true),
        ("first_time_at_the_door".to_owned(), false, true),
        ("announcements".to_owned(), false, true),
        ("checkups".to_owned(), true, true),
    ];
    assert_eq!(consents(&house, "awa"), expected);
    let noted = house.get("/v1/audit?person=awa").ok()["items"][0].clone();
    assert_eq!((&noted["action"], &noted["subject"]), (&json!("page: say what we may do"), &json!("consent")));
    assert_eq!(noted["after"]["telephone"], false);
    assert_eq!(noted["after"]["checkups"], true);
    let data = read(&house, "awa", "?data").json();
    assert_eq!(data["consents"][0], json!({"use": "telephone", "given": false, "at": common::NOW, "wording": 2}));
    send(&house, "awa", ALL);
    assert!(consents(&house, "awa").iter().all(|(_, given, _)| *given));
}

#[test]
fn what_was_asked_in_other_words_is_asked_again() {
    let house = house();
    assert!(send(&house, "awa", "consents=3").contains("a changé entre-temps"));
    assert_eq!(house.get("/v1/audit?person=awa").ok()["items"], json!([]));
    assert!(consents(&house, "awa").iter().all(|(_, given, _)| *given));
}

#[test]
fn a_contract_says_what_is_done_with_the_data_of_who_is_employed() {
    let house = house();
    assert!(!read(&house, "eva", "").text.contains("name=\"consents\""));
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    let path = format!("/l/{}", common::evenings::secret("eva"));
    assert_eq!(house.ask("POST", &path, &headers, Some(b"consents=2".to_vec())).status, 400);
    assert_eq!(consents(&house, "eva"), []);
}

#[test]
fn at_the_door_people_are_called_as_they_allow() {
    let house = house();
    send(&house, "awa", "shift=s1&position=0&take=come");
    let expected = || {
        let evening = "2026-12-01T16:00:00Z".parse().expect("an instant");
        let day = house.store.read_blocking(|tx| today::of_site(tx, &"SIS".parse().expect("a code"), evening));
        let awa = day.expect("a day").shifts[0].people[0].clone();
        (awa.name, awa.is_new)
    };
    assert_eq!(expected(), ("AWA Diallo".to_owned(), true));
    send(&house, "awa", "consents=2&allow=first_time_at_the_door");
    assert_eq!(expected(), ("AWA D.".to_owned(), true));
    send(&house, "awa", "consents=2&allow=full_name_at_the_door");
    assert_eq!(expected(), ("AWA Diallo".to_owned(), false));
}

#[test]
fn who_does_not_want_to_be_asked_whether_all_is_right_is_not() {
    let house = house();
    let ask = |at: &str| {
        let now = at.parse().expect("an instant");
        house.store.write_blocking(|tx| checkup::ask_due(tx, &common::outward(), now)).expect("a round");
    };
    ask("2026-11-21T12:00:00Z");
    send(&house, "awa", "consents=2&allow=telephone");
    ask("2027-06-01T12:00:00Z");
    let letters = |id: &str| house.store.read_blocking(|tx| mails::of_person(tx, &who(id))).expect("mails").len();
    assert_eq!((letters("awa"), letters("bob")), (0, 1));
    let late = "2027-05-01T00:00:00Z".parse().expect("an instant");
    let waiting = house.store.read_blocking(|tx| checkups::asked_before(tx, late, 9)).expect("people");
    assert_eq!(waiting, [], "they are thought of again in half a year, for they may change their mind");
}

#[test]
fn what_somebody_allows_goes_with_them() {
    let house = house();
    send(&house, "awa", "consents=2");
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    let path = format!("/l/{}", common::evenings::secret("awa"));
    assert_eq!(house.ask("POST", &path, &headers, Some(b"erase=yes".to_vec())).status, 200);
    let mut left = Vec::new();
    house.store.export(&mut left).expect("an export");
    assert!(!String::from_utf8(left).expect("text").contains("[\"consents\""));
}

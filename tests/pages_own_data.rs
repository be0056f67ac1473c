//! What is kept of somebody: theirs to read, theirs to erase, and theirs to be left alone with.

mod common;

use common::House;
use common::evenings::{house, read, secret, send};
use releve::domain::PersonId;
use releve::domain::roster::AssignmentState;
use releve::store::{assignments, availability};
use serde_json::Value;

fn post(house: &House, id: &str, form: &str) -> common::Answer {
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    house.ask("POST", &format!("/l/{}", secret(id)), &headers, Some(form.as_bytes().to_vec()))
}

fn who(id: &str) -> PersonId {
    PersonId::new(id).expect("an id")
}

/// All that the house knows, as text.
fn everything(house: &House) -> String {
    let mut out = Vec::new();
    house.store.export(&mut out).expect("an export");
    String::from_utf8(out).expect("text")
}

#[test]
fn all_that_is_kept_of_somebody_is_one_file_for_them_alone() {
    let house = house();
    send(&house, "awa", "shift=s1&position=0&take=come");
    send(&house, "bob", "shift=s2&position=0&take=come");
    let answer = read(&house, "awa", "?data");
    assert!(
        answer.header("content-disposition").contains("attachment") && answer.header("cache-control") == "no-store"
    );
    let data: Value = answer.json();
    assert_eq!(data["person"]["mail"], "awa@example.org");
    assert_eq!(data["availability"]["wanted"], 1);
    assert_eq!(
        (data["shifts"][0]["state"].as_str(), data["shifts"].as_array().map(Vec::len)),
        (Some("confirmed"), Some(1))
    );
    assert!(
        !answer.text.contains("bob") && !answer.text.contains("rue Cachée") && !answer.text.contains(&secret("awa"))
    );
    assert_eq!(read(&house, "eva", "?data").json()["person"]["kind"], "night_watch", "employees read theirs as well");
}

#[test]
fn who_wants_to_be_forgotten_is() {
    let house = house();
    send(&house, "awa", "shift=s1&position=0&take=come");
    house.put("/v1/rosters/w49/assignments", serde_json::json!({"person": "awa", "shift": "s2", "position": 0}));
    assert!(everything(&house).contains("awa@example.org"));
    assert!(house.get("/v1/rosters/w49").ok_text().contains("awa"));
    let page = post(&house, "awa", "erase=yes");
    assert!(page.status == 200 && page.text.contains("C’est effacé"), "{}", page.text);
    let left = everything(&house);
    assert!(!left.contains("awa") && !left.contains("AWA"), "{left}");
    assert_eq!(read(&house, "awa", "").status, 404, "their link opens nothing");
    let of_the_evening = house.get("/v1/rosters/w49").ok();
    assert!(!of_the_evening.to_string().contains("awa"), "what was read before is read anew");
    let states: Vec<&str> = of_the_evening["assignments"]
        .as_array()
        .expect("assignments")
        .iter()
        .map(|own| own["state"].as_str().expect("a state"))
        .collect();
    assert!(!states.contains(&"confirmed"), "their place is free: {states:?}");
    let searches = house.get("/v1/rosters/w49/replacements").ok();
    assert_eq!(searches["items"][0]["state"], "open", "and somebody is looked for");
}

#[test]
fn an_employers_records_are_not_erased_by_a_link() {
    let house = house();
    assert_eq!(post(&house, "eva", "erase=yes").status, 400);
    assert!(read(&house, "eva", "").text.contains("ne s’efface pas ici"));
    assert_eq!(post(&house, "awa", "erase=no").status, 400);
}

#[test]
fn no_more_questions_and_not_before_a_day() {
    let house = house();
    let form = "wanted=2&short-notice=1&not-before=2027-01-04&may-be-called=no&may-be-called=yes";
    assert!(send(&house, "awa", form).contains("value=\"2027-01-04\""));
    let offer =
        || house.store.read_blocking(|tx| availability::find(tx, &who("awa"))).expect("a look").expect("one").value;
    assert_eq!(
        (offer().not_before.map(|day| day.to_string()), offer().may_be_called),
        (Some("2027-01-04".into()), true)
    );
    let page = send(&house, "awa", "stop=yes");
    assert!(page.contains("nous ne vous demanderons plus rien"), "{page}");
    assert_eq!(offer().wanted, 0);
    send(&house, "awa", "shift=s1&position=0&take=come");
    let own = house.store.read_blocking(|tx| assignments::of_person(tx, &who("awa"))).expect("theirs");
    assert_eq!(own.first().map(|own| own.state), Some(AssignmentState::Confirmed), "who offers themselves is welcome");
}

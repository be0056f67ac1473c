//! What a volunteer may take without being asked: over HTTP, without scripts.

mod common;

use common::House;
use common::evenings::{house, read, secret, send};
use releve::domain::PersonId;
use releve::domain::roster::AssignmentState;
use releve::store::assignments;

fn open(house: &House, id: &str) -> String {
    read(house, id, "?open").text
}

fn states(house: &House, id: &str) -> Vec<AssignmentState> {
    let id = PersonId::new(id).expect("an id");
    let all = house.store.read_blocking(|tx| assignments::of_person(tx, &id)).expect("theirs");
    all.into_iter().map(|own| own.state).collect()
}

#[test]
fn what_is_free_is_shown_with_its_meeting_point_and_never_its_address() {
    let house = house();
    let page = open(&house, "awa");
    assert_eq!(page.matches("Je viens").count(), 3);
    assert!(
        page.contains("Mardi 1er décembre, de\u{a0}17h30 à\u{a0}20h30") && page.contains("Hub, entrée des bénévoles")
    );
    assert!(page.contains("Il manque encore quelqu’un ici") && !page.contains("rue Cachée"));
    assert!(read(&house, "awa", "").text.contains("href=\"?open\""));
}

#[test]
fn a_place_is_taken_with_one_click_and_the_next_waits() {
    let house = house();
    let page = send(&house, "awa", "shift=s1&position=0&take=come");
    assert!(page.contains("C’est confirmé") && page.contains("12 rue Cachée"), "it is theirs, and the address with it");
    let page = send(&house, "bob", "shift=s1&position=0&take=come");
    assert!(page.contains("liste d’attente") && !page.contains("rue Cachée"));
    assert_eq!(
        (states(&house, "awa"), states(&house, "bob")),
        (vec![AssignmentState::Confirmed], vec![AssignmentState::Waiting])
    );
    assert_eq!(open(&house, "bob").matches("Je viens").count(), 2);
}

#[test]
fn if_nobody_else_can_and_not_sure_yet() {
    let house = house();
    let page = send(&house, "awa", "shift=s1&position=0&take=standby");
    assert!(page.contains("Si personne d’autre ne peut, nous vous écrivons"));
    let page = send(&house, "awa", "shift=s2&position=0&take=interested");
    assert!(page.contains("Si l’on a besoin de vous") && !page.contains("rue Cachée"));
    let mut states = states(&house, "awa");
    states.sort_by_key(|state| state.code());
    assert_eq!(states, [AssignmentState::Interested, AssignmentState::Standby]);
}

#[test]
fn who_is_employed_is_shown_their_roster_and_takes_nothing() {
    let house = house();
    assert!(!open(&house, "eva").contains("value=\"come\""));
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    let path = format!("/l/{}", secret("eva"));
    let answer = house.ask("POST", &path, &headers, Some(b"shift=s1&position=0&take=come".to_vec()));
    assert_eq!(answer.status, 400);
    assert!(states(&house, "eva").is_empty());
}

#[test]
fn what_is_not_there_changes_nothing() {
    let house = house();
    for form in ["shift=s9&position=0&take=come", "shift=s1&position=7&take=come"] {
        let page = send(&house, "awa", form);
        assert!(page.contains("Cela a changé entre-temps"), "{form}: {page}");
    }
    assert!(states(&house, "awa").is_empty());
}

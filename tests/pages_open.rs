//! What a volunteer may take without being asked: over HTTP, without scripts.

mod common;

use common::{Answer, House, NOW};
use releve::domain::PersonId;
use releve::domain::availability::Availability;
use releve::domain::person::Person;
use releve::domain::roster::{AssignmentState, Roster};
use releve::domain::shift::Shift;
use releve::domain::site::{Location, Site};
use releve::store::links::{self, Link, Opens};
use releve::store::{assignments, availability, fingerprint, locations, people, rosters, shifts, sites};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn made<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a thing of the domain")
}

/// A published week with three evenings of one place each, two volunteers and a watchman, each with a link.
fn house() -> House {
    let house = House::open();
    let site: Site = made(json!({"id": "SIS", "name": "Sisters’ House", "time_zone": "Europe/Brussels"}));
    let location: Location = made(json!({
        "id": "sis", "site": "SIS", "name": "Sisters’ House", "address": "12 rue Cachée", "disclosure": "after_confirmation",
        "meeting_point": "Hub, entrée des bénévoles", "zone": "brussels",
    }));
    let person = |id: &str, kind: &str| -> Person {
        made(json!({
            "id": id, "kind": kind, "given_name": "Awa", "family_name": "Diallo", "mail": format!("{id}@example.org"),
            "birth_date": "1990-01-01", "roles": [{"role": kind}], "workplace": {"at": "everywhere"},
            "clearances": [{"clearance": "information_note"}, {"clearance": "insurance"}, {"clearance": "onboarding"}],
        }))
    };
    let evening = |day: u8| -> Shift {
        let date = format!("2026-12-0{day}");
        made(json!({
            "id": format!("s{day}"), "site": "SIS", "date": date,
            "starts_at": format!("{date}T16:30:00Z"), "ends_at": format!("{date}T19:30:00Z"),
            "pattern": {
                "activity": "soirée", "location": "sis", "start": "17:30", "end": "20:30", "unpaid_break": 0,
                "positions": [{"roles": ["volunteer"], "minimum": 1, "ideal": 1}], "minimum_age": 16,
            },
        }))
    };
    let roster: Roster = made(json!({
        "id": "w49", "week": "2026-W49", "sites": ["SIS"], "state": "published", "published_at": NOW, "version": 1,
    }));
    let everyone = [person("awa", "volunteer"), person("bob", "volunteer"), person("eva", "night_watch")];
    let link = |id: &str| Link {
        person: PersonId::new(id).expect("an id"),
        opens: Opens::Page,
        created_at: NOW.parse().expect("an instant"),
        expires_at: "2026-12-31T00:00:00Z".parse().expect("an instant"),
        revoked_at: None,
    };
    house
        .store
        .write_blocking(|tx| {
            sites::insert(tx, &site)?;
            locations::insert(tx, &location)?;
            people::insert_all(tx, &everyone)?;
            shifts::insert_all(tx, &[evening(1), evening(2), evening(3)])?;
            rosters::insert(tx, &roster)?;
            for person in &everyone {
                let offer = Availability { wanted: 1, ..Availability::default() };
                availability::put(tx, &person.id, &offer, None)?;
                links::insert(tx, &fingerprint(&secret(person.id.as_str())), &link(person.id.as_str()))?;
            }
            Ok(())
        })
        .expect("a world");
    house
}

fn secret(id: &str) -> String {
    format!("{id}-Q2xhaXIgZXQgbmV0LCB2b2ls")
}

fn open(house: &House, id: &str) -> String {
    read(house, id, "?open").text
}

fn read(house: &House, id: &str, query: &str) -> Answer {
    house.ask("GET", &format!("/l/{}{query}", secret(id)), &[("authorization", "")], None)
}

/// Sends a form, and gives what the page says afterwards.
fn send(house: &House, id: &str, form: &str) -> String {
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    let answer = house.ask("POST", &format!("/l/{}", secret(id)), &headers, Some(form.as_bytes().to_vec()));
    assert_eq!(answer.status, 303, "{form}");
    let query = answer.header("location").to_owned();
    read(house, id, &query).text
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

//! A published week with three evenings of one place each, two volunteers and a watchman, each with a link.

use super::{Answer, House, NOW};
use releve::clock::Clock;
use releve::domain::PersonId;
use releve::domain::availability::Availability;
use releve::domain::person::Person;
use releve::domain::roster::Roster;
use releve::domain::shift::Shift;
use releve::domain::site::{Location, Site};
use releve::store::links::{self, Link, Opens};
use releve::store::{availability, fingerprint, locations, people, rosters, shifts, sites};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn made<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a thing of the domain")
}

/// The house.
pub fn house() -> House {
    furnished(House::open())
}

/// The same at the time of a clock.
pub fn house_at(clock: Clock) -> House {
    furnished(House::held(clock))
}

fn furnished(house: House) -> House {
    let site: Site = made(json!({"id": "SIS", "name": "Sisters’ House", "time_zone": "Europe/Brussels"}));
    let location: Location = made(json!({
        "id": "sis", "site": "SIS", "name": "Sisters’ House", "address": "12 rue Cachée", "disclosure": "after_confirmation",
        "meeting_point": "Hub, entrée des bénévoles", "zone": "brussels",
    }));
    let person = |id: &str, kind: &str| -> Person {
        made(json!({
            "id": id, "kind": kind, "given_name": id.to_uppercase(), "family_name": "Diallo", "mail": format!("{id}@example.org"),
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

/// What a person's link ends with.
pub fn secret(id: &str) -> String {
    format!("{id}-Q2xhaXIgZXQgbmV0LCB2b2ls")
}

/// Opens a person's page.
pub fn read(house: &House, id: &str, query: &str) -> Answer {
    house.ask("GET", &format!("/l/{}{query}", secret(id)), &[("authorization", "")], None)
}

/// Sends a form, and gives what the page says afterwards.
pub fn send(house: &House, id: &str, form: &str) -> String {
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    let answer = house.ask("POST", &format!("/l/{}", secret(id)), &headers, Some(form.as_bytes().to_vec()));
    assert_eq!(answer.status, 303, "{form}");
    let query = answer.header("location").to_owned();
    read(house, id, &query).text
}

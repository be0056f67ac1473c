//! A small world for the store's own tests: three sites, three people.

use super::{Store, people, sites};
use crate::domain::person::{Clearance, Contract, Gender, HeldClearance, HeldRole, Kind, Person, Workplace};
use crate::domain::site::{PlacesFrom, Site};
use crate::domain::{Language, Minutes, Role, Validity};
use crate::error::Error;

/// A database with everything below in it.
pub(crate) fn world() -> Store {
    let store = Store::in_memory().expect("a database in memory");
    store
        .write_blocking(|tx| {
            for code in ["LEO", "AMR", "SIS"] {
                sites::insert(tx, &site(code))?;
            }
            people::insert_all(tx, &["amina", "bert", "vera"].map(person))
        })
        .expect("a world");
    store
}

/// A site by its code.
pub(crate) fn site(code: &str) -> Site {
    Site {
        id: code.parse().expect("a code"),
        name: format!("House {code}"),
        time_zone: chrono_tz::Europe::Brussels,
        validity: Validity { from: "2026-01-01".parse().ok(), until: None },
        places: vec![PlacesFrom { from: "2026-01-01".parse().expect("a date"), places: 67 }],
        minors: code == "AMR",
    }
}

/// Amina works at LEO, Bert at AMR and LEO, and Vera volunteers everywhere.
pub(crate) fn person(id: &str) -> Person {
    let sites = |codes: &[&str]| Workplace::Sites(codes.iter().map(|code| site(code).id).collect());
    let (kind, role, workplace) = match id {
        "amina" => (Kind::Employee, Role::ShelterWorker, sites(&["LEO"])),
        "bert" => (Kind::NightWatch, Role::NightWatch, sites(&["AMR", "LEO"])),
        _ => (Kind::Volunteer, Role::Volunteer, Workplace::Everywhere),
    };
    let contract = Contract {
        weekly_minutes: Minutes::hours(38),
        validity: Validity::ALWAYS,
        profile: None,
        variable_part_time: false,
    };
    Person {
        id: id.parse().expect("an id"),
        kind,
        given_name: id.to_owned(),
        family_name: if id == "amina" { "Éloïse-Benali".into() } else { "Peeters".into() },
        mail: Some(format!("{id}@example.org")),
        phone: None,
        locale: crate::domain::language::Locale::Dutch,
        gender: Some(Gender::Woman),
        birth_date: "1990-05-01".parse().ok(),
        roles: vec![HeldRole { role, validity: Validity::ALWAYS }],
        languages: vec![Language::French, Language::Tigrinya],
        clearances: vec![HeldClearance { clearance: Clearance::Extract596_2, validity: Validity::ALWAYS }],
        contracts: if kind.is_assigned() { vec![contract] } else { Vec::new() },
        workplace,
        guest_places: None,
    }
}

/// The code of the conflict that was expected.
pub(crate) fn code<T: std::fmt::Debug>(result: &Result<T, Error>) -> &'static str {
    match result {
        Err(Error::Conflict { code, .. }) => code,
        other => panic!("a conflict was expected, not {other:?}"),
    }
}

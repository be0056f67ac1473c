//! A small world for the store's own tests: three sites with a location each, three people, four shifts, one roster.

use super::{DatabaseUrl, Store, locations, people, rosters, shifts, sites};
use crate::domain::person::{Clearance, Contract, Gender, HeldClearance, HeldRole, Kind, Person, Workplace};
use crate::domain::roster::{Assignment, AssignmentState, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::site::{Disclosure, Location, PlacesFrom, Site, Zone};
use crate::domain::template::{Pattern, Position, Template};
use crate::domain::time::IsoWeekday;
use crate::domain::{Language, Minutes, Role, Validity};
use crate::error::Error;

#[path = "../../tests/common/database.rs"]
mod database;

/// An empty database of its own: in memory, or a new one on the server where there is one.
pub(crate) fn empty() -> Store {
    match new_on_the_server() {
        Some(url) => Store::open(&url),
        None => Store::in_memory(),
    }
    .expect("a database")
}

/// The same empty database opened by two processes, as it were; it goes with the folder.
pub(crate) fn shared() -> (tempfile::TempDir, [Store; 2]) {
    let (folder, url) = place();
    (folder, [0, 1].map(|_| Store::open(&url).expect("a database")))
}

/// Where a database may be made that several can open; it goes with the folder.
pub(crate) fn place() -> (tempfile::TempDir, DatabaseUrl) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = DatabaseUrl::Sqlite(folder.path().join("releve.db").display().to_string());
    (folder, new_on_the_server().unwrap_or(file))
}

fn new_on_the_server() -> Option<DatabaseUrl> {
    database::new_on_the_server().map(|url| url.parse().expect("an address"))
}

/// A database with everything below in it.
pub(crate) fn world() -> Store {
    let store = empty();
    store
        .write_blocking(|tx| {
            sites::insert_all(tx, &["LEO", "AMR", "SIS"].map(site))?;
            locations::insert_all(tx, &["LEO", "AMR", "SIS"].map(location))?;
            people::insert_all(tx, &["amina", "bert", "vera"].map(person))?;
            let shifts = [
                shift("leo-mon", "LEO", "2026-11-30"),
                shift("amr-mon", "AMR", "2026-11-30"),
                shift("leo-sun", "LEO", "2026-12-06"),
                shift("leo-next", "LEO", "2026-12-07"),
            ];
            shifts::insert_all(tx, &shifts)?;
            rosters::insert(tx, &roster())
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
        customs: crate::domain::site::Customs::default(),
        exceptions: Vec::new(),
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
        mail_fails: false,
        phone: None,
        locale: crate::domain::language::Locale::Dutch,
        gender: Some(Gender::Woman),
        birth_date: "1990-05-01".parse().ok(),
        roles: vec![HeldRole { role, validity: Validity::ALWAYS }],
        languages: vec![Language::French, Language::Tigrinya],
        clearances: vec![HeldClearance { clearance: Clearance::Extract596_2, validity: Validity::ALWAYS }],
        contracts: if kind.is_assigned() { vec![contract] } else { Vec::new() },
        workplace,
        reminders: crate::domain::reminder::Reminder::custom(),
        guest_places: None,
    }
}

/// The location of a site.
pub(crate) fn location(code: &str) -> Location {
    let hidden = code == "SIS";
    Location {
        id: format!("at-{code}").parse().expect("an id"),
        site: site(code).id,
        name: code.to_owned(),
        address: (!hidden).then(|| "1 street".to_owned()),
        disclosure: if hidden { Disclosure::AfterConfirmation } else { Disclosure::Public },
        meeting_point: "at the desk".into(),
        zone: Zone::Brussels,
    }
}

/// A night of two at a site, on Mondays.
pub(crate) fn template(id: &str, at: &str) -> Template {
    Template {
        id: id.parse().expect("an id"),
        site: site(at).id,
        weekdays: vec![IsoWeekday(chrono::Weekday::Mon)],
        recurrence: None,
        validity: Validity::ALWAYS,
        closed_on_holidays: false,
        changes: Vec::new(),
        exceptions: Vec::new(),
        pattern: Pattern {
            activity: "night".into(),
            translations: std::collections::BTreeMap::new(),
            location: location(at).id,
            start: "22:00".parse().expect("a time"),
            end: "07:00".parse().expect("a time"),
            unpaid_break: Minutes(0),
            paid_break: Minutes(30),
            positions: vec![Position { roles: vec![Role::NightWatch], languages: Vec::new(), minimum: 2, ideal: 2 }],
            team: Vec::new(),
            gender_rule: None,
            prerequisites: Vec::new(),
            pair: true,
            beside_experienced: true,
            meeting: false,
            minimum_age: 18,
        },
    }
}

/// Such a night on a day.
pub(crate) fn shift(id: &str, at: &str, date: &str) -> Shift {
    let date: chrono::NaiveDate = date.parse().expect("a date");
    let starts_at = date.and_hms_opt(21, 0, 0).expect("a time").and_utc();
    Shift {
        id: id.parse().expect("an id"),
        site: site(at).id,
        template: None,
        date,
        starts_at,
        ends_at: starts_at + chrono::Duration::hours(9),
        pattern: template("night", at).pattern,
    }
}

/// LEO and AMR in the week from 30 November 2026 on.
pub(crate) fn roster() -> Roster {
    Roster {
        id: "roster".parse().expect("an id"),
        week: "2026-W49".parse().expect("a week"),
        sites: vec![site("AMR").id, site("LEO").id],
        state: RosterState::Draft,
        published_at: None,
        version: 1,
    }
}

/// The code of the conflict that was expected.
pub(crate) fn code<T: std::fmt::Debug>(result: &Result<T, Error>) -> &'static str {
    match result {
        Err(Error::Conflict { code, .. }) => code,
        other => panic!("a conflict was expected, not {other:?}"),
    }
}

/// Somebody on the first place of a shift of the roster, chosen and not told yet.
pub(crate) fn assignment(who: &str, shift: &str) -> Assignment {
    Assignment {
        id: format!("{who}-{shift}").parse().expect("an id"),
        roster: roster().id,
        shift: shift.parse().expect("an id"),
        position: 0,
        person: person(who).id,
        state: AssignmentState::Proposed,
        locked: false,
        override_reason: None,
    }
}

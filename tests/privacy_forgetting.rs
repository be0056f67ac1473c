//! Who has not been active for half a year is nowhere any more: not in a table, in a file beside it, in a backup.

mod common;

use common::{House, NOW, sample};
use releve::clock::Clock;
use releve::config::Retention;
use releve::domain::language::Locale;
use releve::planning;
use releve::planning::retention::forget_due;
use releve::store::{DatabaseUrl, Store, people};
use serde_json::json;
use std::path::Path;

const CANARY: [&str; 4] = ["Zephyrine", "Quetzal", "zephyrine.quetzal@example.org", "470 98 76 54"];

fn clock(instant: &str) -> Clock {
    Clock::Fixed(instant.parse().expect("an instant"))
}

fn forget(store: &Store, instant: &str) -> usize {
    store.write_blocking(|tx| forget_due(tx, clock(instant), &Retention::default())).expect("it is done")
}

/// A house in which one person has done all that leaves something: their data changed, an absence, the information note read, a use of
/// their data refused.
fn lived_in() -> House {
    let house = House::open();
    let mut canary = sample::volunteer("canary");
    for (field, value) in ["given_name", "family_name", "mail", "phone"].iter().zip(CANARY) {
        canary[*field] = json!(value);
    }
    canary["phone"] = json!("+32 470 98 76 54");
    let headers = [("idempotency-key", "once")];
    house.ask("POST", "/v1/people", &headers, Some(canary.to_string().into_bytes())).created();
    canary["locale"] = json!("nl");
    canary["phone"] = json!("+32 470 98 76 54 ");
    house.put_at(1, "/v1/people/canary", canary).ok();
    let away = json!({"kind": "leave", "starts_at": "2026-12-01T00:00:00Z", "ends_at": "2026-12-02T00:00:00Z"});
    house.post("/v1/people/canary/absences", away).created();
    let texts = json!({"fr": "Bonjour"});
    let note = json!({"id": "note", "valid_from": "2026-01-01", "texts": texts, "must_be_read_again": true});
    house.post("/v1/information-notes", note).created();
    house
        .store
        .write_blocking(|tx| {
            let canary = people::get(tx, &"canary".parse().expect("an id"))?;
            let (note, now) = ("note".parse().expect("an id"), NOW.parse().expect("an instant"));
            planning::note::read(tx, now, &canary, &note, Locale::French)
        })
        .expect("a reading");
    house.delete("/v1/people/canary/consents/telephone").done();
    house.post("/v1/people", sample::volunteer("stays")).created();
    forget(&house.store, NOW);
    house
}

/// Everything that a store holds, as it can be read.
fn all_of(store: &Store) -> String {
    let mut text = Vec::new();
    store.export(&mut text).expect("an export");
    String::from_utf8(text).expect("text")
}

fn holds_a_canary(text: &str) -> Option<&'static str> {
    CANARY.into_iter().find(|canary| text.contains(canary))
}

#[test]
fn half_a_year_after_their_last_activity_nobody_finds_them() {
    let house = lived_in();
    assert!(holds_a_canary(&all_of(&house.store)).is_some(), "it would be found");
    assert_eq!(forget(&house.store, "2027-05-20T12:00:00Z"), 0, "not yet");
    house
        .store
        .write_blocking(|tx| {
            // Somebody has done something about the other one since.
            let entry = releve::domain::audit::Entry {
                id: releve::store::audit::next_id("2027-05-01T12:00:00Z".parse().expect("an instant")),
                at: "2027-05-01T12:00:00Z".parse().expect("an instant"),
                actor: releve::domain::audit::Actor::Person("stays".into()),
                action: "page: confirm".into(),
                subject: "person".into(),
                subject_id: "stays".into(),
                person: "stays".parse().ok(),
                fields: Vec::new(),
                before: None,
                after: None,
            };
            releve::store::audit::insert(tx, &entry)
        })
        .expect("a deed");
    assert_eq!(forget(&house.store, "2027-06-20T12:00:00Z"), 1);
    assert_eq!(holds_a_canary(&all_of(&house.store)), None);
    house.get("/v1/people/canary").refused(404, "not_found");
    assert_eq!(house.get("/v1/information-notes/note").ok()["readers"], 1, "of what they read a number stays");
    let left = all_of(&house.store);
    assert!(!left.contains("[\"readings\"") && !left.contains("[\"consents\""), "{left}");
    house.get("/v1/people/stays").ok();
}

#[test]
fn nothing_is_left_in_the_file_beside_it_or_in_a_backup() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("house.db");
    let store = Store::open(&DatabaseUrl::Sqlite(path.display().to_string())).expect("a database");
    lived_in().store.copy_to(&store).expect("a copy");
    store.gather().expect("a gathering");
    assert!(bytes_hold_a_canary(folder.path()).is_some(), "it would be found");
    assert_eq!(forget(&store, "2027-06-20T12:00:00Z"), 2, "both have been silent");
    store.gather().expect("a gathering");
    assert_eq!(bytes_hold_a_canary(folder.path()), None);
    let backup = folder.path().join("backup");
    std::fs::create_dir(&backup).expect("a folder");
    let copy = Store::open(&DatabaseUrl::Sqlite(backup.join("copy.db").display().to_string())).expect("a database");
    store.copy_to(&copy).expect("a copy");
    copy.gather().expect("a gathering");
    assert_eq!(bytes_hold_a_canary(&backup), None);
}

fn bytes_hold_a_canary(folder: &Path) -> Option<&'static str> {
    let files = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    files.filter(|path| path.is_file()).find_map(|path| {
        let bytes = std::fs::read(&path).expect("a file");
        CANARY.into_iter().find(|canary| bytes.windows(canary.len()).any(|window| window == canary.as_bytes()))
    })
}

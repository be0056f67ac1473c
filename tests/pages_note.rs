//! The information note behind a volunteer's link: asked for kindly, read once, and proof from then on.

mod common;

use common::evenings::{house as evenings, read, secret, send};
use common::{Answer, House, NOW};
use releve::clock::Clock;
use releve::domain::PersonId;
use releve::domain::person::{Clearance, HeldClearance, Person};
use releve::domain::time::Validity;
use releve::planning::own_data;
use releve::store::{fingerprint, notes, people};
use serde_json::{Value, json};

const FRENCH: &str = "# Qui nous sommes\n\nUne maison.";
const ASKED: &str = "Avant de venir";
const CHANGED: &str = "Notre note d’information a changé";

fn who(id: &str) -> PersonId {
    PersonId::new(id).expect("an id")
}

/// A house where Awa has not been told of the note, and where Bob was, nobody knows when.
fn house() -> House {
    let house = evenings();
    hold(&house, "awa", &[]);
    add(&house, "one", "2026-01-01", false);
    house
}

fn add(house: &House, id: &str, valid_from: &str, must_be_read_again: bool) {
    let texts = json!({"fr": FRENCH, "nl": "# Wie we zijn\n\nEen huis."});
    let note = json!({"id": id, "valid_from": valid_from, "texts": texts, "must_be_read_again": must_be_read_again});
    house.post("/v1/information-notes", note).created();
}

/// The days of their clearance, in place of those that they had.
fn hold(house: &House, id: &str, days: &[(&str, Option<&str>)]) {
    let day = |text: &str| text.parse().ok();
    let held = days.iter().map(|(from, until)| HeldClearance {
        clearance: Clearance::InformationNote,
        validity: Validity { from: day(from), until: until.and_then(day) },
    });
    house
        .store
        .write_blocking(|tx| {
            let person = people::get(tx, &who(id))?;
            let mut clearances = person.value.clearances.clone();
            clearances.retain(|held| held.clearance != Clearance::InformationNote);
            clearances.extend(held.clone());
            people::update(tx, &Person { clearances, ..person.value }, person.version)
        })
        .expect("a clearance");
}

fn held(house: &House, id: &str) -> Vec<(Option<String>, Option<String>)> {
    let person = house.store.read_blocking(|tx| people::get(tx, &who(id))).expect("a person").value;
    let note = person.clearances.into_iter().filter(|held| held.clearance == Clearance::InformationNote);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    note.map(|held| (day(held.validity.from), day(held.validity.until))).collect()
}

fn readings(house: &House, id: &str) -> Value {
    house.get(&format!("/v1/people/{id}/readings")).ok()["items"].clone()
}

fn post(house: &House, id: &str, form: &str) -> Answer {
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    house.ask("POST", &format!("/l/{}", secret(id)), &headers, Some(form.as_bytes().to_vec()))
}

#[test]
fn who_has_not_read_it_is_asked_first_and_reading_it_counts_from_that_day() {
    let house = house();
    send(&house, "bob", "shift=s1&position=0&take=come");
    let page = read(&house, "awa", "").text;
    assert!(page.find(ASKED) < page.find("Rien n’est prévu") && page.contains("href=\"?note\""), "{page}");
    let note = read(&house, "awa", "?note").text;
    assert!(note.contains("<h2>Qui nous sommes</h2>") && note.contains("<p>Une maison.</p>"), "{note}");
    assert_eq!(readings(&house, "awa"), json!([]), "to look changes nothing");
    assert!(
        read(&house, "awa", "?open").text.contains("Il n’y a pas de créneau"),
        "who has not read it is not offered a shift"
    );

    let done = send(&house, "awa", "note=one&language=fr");
    assert!(done.contains("Merci\u{a0}! Nous avons noté que vous avez lu"), "{done}");
    assert!(!done.contains(ASKED), "{done}");
    assert!(done.contains("Vous avez lu la version 1 de notre note d’information le 21 novembre 2026."), "{done}");
    assert!(done.contains("href=\"?note=one\""), "{done}");
    let proof = json!([{
        "note": "one", "number": 1, "at": NOW, "locale": "fr", "sha256": fingerprint(FRENCH),
    }]);
    assert_eq!(readings(&house, "awa"), proof);
    assert_eq!(house.get("/v1/information-notes/one").ok()["readers"], 1);
    assert_eq!(held(&house, "awa"), [(Some("2026-11-21".into()), None)]);
    assert!(read(&house, "awa", "?open").text.contains("name=\"take\""), "the engine counts it");
    let again = read(&house, "awa", "?note=one").text;
    assert!(again.contains("Vous avez lu cette version") && !again.contains("<form"), "{again}");
    let noted = house.get("/v1/audit?person=awa&subject=information_note").ok();
    assert_eq!(noted["items"][0]["action"], "page: read the information note");
    assert_eq!(noted["items"][0]["subject_id"], "one");
}

#[test]
fn nothing_that_was_promised_waits_for_it() {
    let house = evenings();
    send(&house, "awa", "shift=s1&position=0&take=come");
    add(&house, "one", "2026-01-01", true);
    let page = read(&house, "awa", "").text;
    assert!(page.find(CHANGED) < page.find("C’est confirmé"), "{page}");
    assert!(page.contains("Tout ce que vous avez confirmé reste confirmé"), "{page}");
    assert_eq!(held(&house, "awa"), [(None, None)], "what they were told before stays");
    assert!(send(&house, "awa", "shift=s2&position=0&take=come").contains("C’est confirmé"));
}

#[test]
fn who_was_told_by_hand_is_asked_when_it_must_be_read_again() {
    let house = house();
    let page = |id: &str| read(&house, id, "").text;
    assert!(!page("bob").contains(CHANGED) && page("bob").contains("href=\"?note\""), "they may read it");
    add(&house, "typo", "2026-02-01", false);
    assert!(!page("bob").contains(CHANGED));
    send(&house, "awa", "note=typo&language=fr");
    add(&house, "today", "2026-11-21", true);
    assert!(page("awa").contains(CHANGED), "it changed on the day on which they read it");

    let changed = evenings();
    add(&changed, "one", "2026-01-01", true);
    add(&changed, "later", "2026-12-01", true);
    hold(&changed, "bob", &[("2025-12-31", None)]);
    assert!(read(&changed, "bob", "").text.contains(CHANGED));
    send(&changed, "bob", "note=one&language=nl");
    assert!(!read(&changed, "bob", "").text.contains(CHANGED));
    assert_eq!(held(&changed, "bob"), [(Some("2025-12-31".into()), None)], "it goes on");
    assert_eq!(readings(&changed, "bob")[0]["locale"], "nl");
    hold(&changed, "awa", &[("2026-06-01", None)]);
    assert!(!read(&changed, "awa", "").text.contains(CHANGED), "they were told by hand what is in force");
}

#[test]
fn what_has_ended_begins_anew() {
    let house = house();
    hold(&house, "awa", &[("2025-01-01", Some("2025-12-31")), ("2027-01-01", Some("2027-12-31"))]);
    assert!(read(&house, "awa", "").text.contains(ASKED));
    send(&house, "awa", "note=one&language=fr");
    let expected = [(Some("2025-01-01".into()), Some("2025-12-31".into())), (Some("2026-11-21".into()), None)];
    assert_eq!(held(&house, "awa"), expected);
    hold(&house, "awa", &[("2026-01-01", Some("2026-11-20"))]);
    assert!(read(&house, "awa", "?note").text.contains("Je l’ai lue"), "once more, where a coordinator says so");
    send(&house, "awa", "note=one&language=nl");
    assert_eq!(readings(&house, "awa").as_array().map(Vec::len), Some(1), "the first proof stays");
    assert_eq!(readings(&house, "awa")[0]["locale"], "fr");
}

#[test]
fn only_the_version_in_force_is_read_in_a_language_that_it_has() {
    let house = house();
    add(&house, "two", "2026-11-21", true);
    add(&house, "three", "2026-11-22", true);
    for (form, what) in [
        ("note=one&language=fr", "an older one"),
        ("note=three&language=fr", "one that is not in force"),
        ("note=none&language=fr", "none"),
        ("note=two&language=ar", "a language that it has not"),
    ] {
        assert!(send(&house, "awa", form).contains("a changé entre-temps"), "{what}");
    }
    assert_eq!(post(&house, "awa", "note=two").status, 400);
    assert_eq!(post(&house, "awa", "note=two&language=tlh").status, 400);
    assert!(send(&house, "eva", "note=two&language=fr").contains("a changé entre-temps"), "who is employed reads none");
    assert_eq!((readings(&house, "awa"), readings(&house, "eva")), (json!([]), json!([])));
    let opens = |id: &str, query: &str| read(&house, id, query).status;
    assert_eq!(opens("awa", "?note=one"), 200, "an older one can be read again");
    for (id, query) in [("awa", "?note=three"), ("awa", "?note=none"), ("awa", "?note=a/b"), ("eva", "?note")] {
        assert_eq!(opens(id, query), 404, "{id} {query}");
    }
    let nothing = evenings();
    assert_eq!(read(&nothing, "awa", "?note").status, 404, "there is none");
    assert!(!read(&nothing, "awa", "").text.contains("?note"));
}

#[test]
fn it_is_read_in_ones_own_language_or_kindly_in_french() {
    let house = house();
    send(&house, "awa", "locale=nl");
    let dutch = read(&house, "awa", "?note").text;
    assert!(dutch.contains("Wie we zijn") && dutch.contains("lang=\"nl\" dir=\"ltr\">\n<h2>"), "{dutch}");
    send(&house, "awa", "locale=ar");
    let arabic = read(&house, "awa", "?note").text;
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">") && arabic.contains("Qui nous sommes"), "{arabic}");
    assert!(arabic.contains("وها هو بالفرنسية") && arabic.contains("name=\"language\" value=\"fr\""), "{arabic}");
    send(&house, "awa", "note=one&language=fr");
    assert_eq!(readings(&house, "awa")[0]["sha256"], fingerprint(FRENCH));
}

#[test]
fn what_somebody_has_read_is_in_their_file_and_of_who_is_erased_a_number_stays() {
    let house = house();
    send(&house, "awa", "note=one&language=fr");
    let data: Value = read(&house, "awa", "?data").json();
    assert_eq!(data["information_notes_read"][0]["number"], 1);
    assert_eq!(post(&house, "awa", "erase=yes").status, 200);
    let clock = Clock::Fixed(NOW.parse().expect("an instant"));
    house
        .store
        .write_blocking(|tx| {
            let bob = people::get(tx, &who("bob"))?.value;
            own_data::forget(tx, clock, &bob)
        })
        .expect("forgotten");
    let mut left = Vec::new();
    house.store.export(&mut left).expect("an export");
    let left = String::from_utf8(left).expect("text");
    assert!(!left.contains("[\"readings\""), "{left}");
    let note = house.store.read_blocking(|tx| notes::get(tx, &"one".parse().expect("an id"))).expect("a version");
    assert_eq!(note.readers, 1, "Awa counts, and Bob had read nothing");
}

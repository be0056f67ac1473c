//! A published week as it reaches people: one letter each, with a calendar file for each shift, and never an address.

mod common;

use chrono::{DateTime, Utc};
use mail_parser::{Message, MessageParser, MimeHeaders};
use releve::clock::Clock;
use releve::domain::person::Person;
use releve::domain::roster::{Assignment, Roster};
use releve::domain::shift::Shift;
use releve::domain::site::{Location, Site};
use releve::domain::{PersonId, TimeOfDay};
use releve::planning::{letter, publish, zone};
use releve::store::{Store, Tx, assignments, locations, mails, people, rosters, shifts, sites};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::time::Duration;

const ADDRESS: &str = "12 rue Cachée";

fn made<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a thing of the domain")
}

/// One of Sisters' House's nights, from 22:00 to 07:00, in a roster of its week that nobody has been told of.
struct Night {
    store: Store,
    now: DateTime<Utc>,
}

impl Night {
    fn of(date: &str, week: &str) -> Self {
        let zone = chrono_tz::Europe::Brussels;
        let time = |text: &str| text.parse::<TimeOfDay>().expect("a time");
        let when = zone::interval(zone, date.parse().expect("a date"), time("22:00"), time("07:00"));
        let site: Site = made(json!({"id": "SIS", "name": "Sisters’ House", "time_zone": "Europe/Brussels"}));
        let location: Location = made(json!({
            "id": "sis", "site": "SIS", "name": "Sisters’ House", "address": ADDRESS, "disclosure": "after_confirmation",
            "meeting_point": "Hub, entrée des bénévoles", "zone": "brussels",
        }));
        let shift: Shift = made(json!({
            "id": "night", "site": "SIS", "date": date, "starts_at": when.start, "ends_at": when.end,
            "pattern": {
                "activity": "nuit", "location": "sis", "start": "22:00", "end": "07:00",
                "positions": [
                    {"roles": ["volunteer"], "minimum": 1, "ideal": 2},
                    {"roles": ["night_watch"], "minimum": 1, "ideal": 1},
                ],
                "minimum_age": 18,
            },
        }));
        let roster: Roster =
            made(json!({"id": "week", "week": week, "sites": ["SIS"], "state": "draft", "version": 1}));
        let person = |id: &str, kind: &str, locale: &str| -> Person {
            let shown = ["information_note", "insurance", "onboarding", "health_check"];
            let clearances: Vec<Value> = shown.iter().map(|clearance| json!({"clearance": clearance})).collect();
            made(json!({
                "id": id, "kind": kind, "given_name": id, "family_name": "Diallo", "mail": format!("{id}@example.org"),
                "locale": locale, "roles": [{"role": kind}], "workplace": {"at": "everywhere"},
                "birth_date": "1990-01-01", "clearances": clearances,
            }))
        };
        let given = |person: &str, position: u16, state: &str| -> Assignment {
            made(json!({
                "id": format!("a-{person}"), "roster": "week", "shift": "night", "position": position,
                "person": person, "state": state, "locked": false,
            }))
        };
        let store = common::store();
        let fill = |tx: &mut Tx| {
            sites::insert(tx, &site)?;
            locations::insert(tx, &location)?;
            let all = [
                person("Awa", "volunteer", "fr"),
                person("Bea", "volunteer", "nl"),
                person("Cleo", "night_watch", "en"),
            ];
            people::insert_all(tx, &all)?;
            shifts::insert(tx, &shift)?;
            rosters::insert(tx, &roster)?;
            let all = [given("Awa", 0, "proposed"), given("Bea", 0, "proposed"), given("Cleo", 1, "assigned")];
            assignments::insert_all(tx, &all)
        };
        store.write_blocking(fill).expect("a world");
        Self { store, now: when.start - chrono::TimeDelta::days(20) }
    }

    fn publish(&self) {
        let clock = Clock::Fixed(self.now);
        let week = "week".parse().expect("an id");
        let told = self.store.write_blocking(|tx| publish::publish(tx, clock, Duration::ZERO, &week, None, None));
        let told = told.expect("published");
        assert_eq!(told.written_to, 3, "{told:?}");
        for person in ["Awa", "Bea", "Cleo"] {
            let person = PersonId::new(person).expect("an id");
            let write = |tx: &mut Tx| letter::write(tx, &common::outward(), &person, self.now);
            self.store.write_blocking(write).expect("a letter");
        }
    }

    /// The one letter to a person, as it will be sent.
    fn letter(&self, person: &str) -> Vec<u8> {
        let person = PersonId::new(person).expect("an id");
        let letter = self.store.read_blocking(|tx| {
            let theirs = mails::of_person(tx, &person)?;
            assert_eq!(theirs.len(), 1, "one letter a person");
            mails::unsent(tx, &theirs[0].id)
        });
        letter.expect("a look").expect("a letter").bytes
    }
}

fn text(mail: &Message<'_>) -> String {
    mail.body_text(0).expect("a text").replace("\r\n", "\n")
}

fn calendar(mail: &Message<'_>) -> String {
    let parts: Vec<_> = mail.attachments().collect();
    assert_eq!(parts.len(), 1, "a file for the one shift");
    assert_eq!(parts[0].content_type().map(mail_parser::ContentType::ctype), Some("text"));
    parts[0].text_contents().expect("a text").replace("\r\n ", "")
}

#[test]
fn each_is_written_to_in_their_language_and_asked_or_told() {
    let night = Night::of("2026-12-01", "2026-W49");
    night.publish();
    let cases = [
        ("Awa", "Pourriez-vous venir\u{a0}? Mardi 1er décembre", "Vous êtes libre de dire non", "METHOD:PUBLISH"),
        ("Bea", "Kun je komen? Dinsdag 1 december", "Je mag altijd nee zeggen", "METHOD:PUBLISH"),
        ("Cleo", "Your roster from 30 November to 6 December", "night watch", "METHOD:REQUEST"),
    ];
    for (person, subject, sentence, method) in cases {
        let letter = night.letter(person);
        let mail = MessageParser::default().parse(&letter).expect("a mail");
        assert_eq!(mail.subject(), Some(subject));
        assert!(text(&mail).contains(sentence), "{}", text(&mail));
        assert!(calendar(&mail).contains(method), "{}", calendar(&mail));
        assert!(text(&mail).contains("https://releve.example.org/l/"), "{}", text(&mail));
    }
}

#[test]
fn an_address_of_limited_disclosure_is_in_no_letter_and_no_calendar() {
    let night = Night::of("2026-12-01", "2026-W49");
    night.publish();
    for person in ["Awa", "Bea", "Cleo"] {
        let letter = night.letter(person);
        let mail = MessageParser::default().parse(&letter).expect("a mail");
        let everything: String = mail.parts.iter().filter_map(|part| part.text_contents()).collect();
        assert!(everything.contains("Hub"), "the meeting point is there: {everything}");
        for hidden in ["Cach", "12 rue"] {
            assert!(!everything.contains(hidden) && !String::from_utf8_lossy(&letter).contains(hidden), "{person}");
        }
    }
}

#[test]
fn the_night_on_which_the_clocks_go_back_lasts_ten_hours() {
    let night = Night::of("2026-10-24", "2026-W43");
    night.publish();
    for (person, warning) in [("Awa", "10 heures en tout"), ("Bea", "10 uur in totaal"), ("Cleo", "10 hours in all")] {
        let letter = night.letter(person);
        let mail = MessageParser::default().parse(&letter).expect("a mail");
        assert!(text(&mail).contains(warning), "{}", text(&mail));
        let file = calendar(&mail);
        assert!(file.contains("DTSTART:20261024T200000Z") && file.contains("DTEND:20261025T060000Z"), "{file}");
    }
}

#[test]
fn the_night_on_which_the_clocks_go_forward_lasts_eight_hours() {
    let night = Night::of("2027-03-27", "2027-W12");
    night.publish();
    for (person, warning) in [("Awa", "8 heures en tout"), ("Bea", "8 uur in totaal"), ("Cleo", "8 hours in all")] {
        let letter = night.letter(person);
        let mail = MessageParser::default().parse(&letter).expect("a mail");
        assert!(text(&mail).contains(warning), "{}", text(&mail));
        let file = calendar(&mail);
        assert!(file.contains("DTSTART:20270327T210000Z") && file.contains("DTEND:20270328T050000Z"), "{file}");
    }
}

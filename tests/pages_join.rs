//! Whoever has a session's link asks to come, known here or not: over HTTP, by mail, without scripts.

mod common;

use common::evenings::{house, house_at};
use common::{Answer, House, sample};
use mail_parser::MessageParser;
use releve::clock::{Clock, Hand};
use releve::store::{applicants, mails};
use serde_json::{Value, json};

const GOOD: &str = "given_name=Nadia&family_name=El+Amrani&mail=Nadia%40example.org";

/// An information session at Sisters' House with a place for each of `places`, open to whoever has its link.
fn open(house: House, places: u16) -> House {
    let pattern = json!({
        "activity": "séance d'information", "location": "sis", "start": "18:00", "end": "20:00", "unpaid_break": 0,
        "positions": [{"roles": ["intern"], "minimum": 1, "ideal": 1}],
    });
    let shift = json!({"id": "n", "site": "SIS", "date": "2026-12-04", "pattern": pattern});
    let session = json!({"id": "info", "kind": "information", "shift": shift, "places": places, "languages": ["fr"], "by_link": true});
    house.post("/v1/sessions", session).created();
    house
}

fn get(house: &House, path: &str) -> Answer {
    house.ask("GET", path, &[("authorization", ""), ("accept-language", "fr")], None)
}

fn post(house: &House, path: &str, form: &str) -> Answer {
    let headers =
        [("authorization", ""), ("accept-language", "fr"), ("content-type", "application/x-www-form-urlencoded")];
    house.ask("POST", path, &headers, Some(form.as_bytes().to_vec()))
}

/// The letters that leave now: to whom, their subject, and the path of their link.
fn letters(house: &House) -> Vec<(String, String, String)> {
    let read = |letter: &releve::mail::Outgoing| {
        let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
        let text = mail.body_text(0).expect("a text").into_owned();
        let link = text.lines().find(|line| line.starts_with("http")).expect("a link").trim().to_owned();
        let path = link.split_once("://").and_then(|(_, rest)| rest.split_once('/')).expect("a path").1.to_owned();
        assert!(!text.contains("Cachée") && (!text.contains("/j/") || !text.contains("Nadia")), "{text}");
        (letter.to.clone(), mail.subject().expect("a subject").to_owned(), format!("/{path}"))
    };
    house.work().letters().iter().map(read).collect()
}

fn attendees(house: &House) -> Vec<(String, String)> {
    let session: Value = house.get("/v1/sessions/info").ok();
    let word = |one: &Value, field: &str| one[field].as_str().unwrap_or_default().to_owned();
    session["attendees"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| (word(one, "person"), word(one, "sign_up")))
        .collect()
}

#[test]
fn a_stranger_asks_confirms_and_has_a_place_and_a_page_of_their_own() {
    let house = open(house(), 5);
    let page = get(&house, "/j/info").there().text;
    for said in [
        "Séance d’information – Sisters’ House",
        "Vendredi 4 décembre",
        "Hub, entrée des bénévoles",
        "Je voudrais venir",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("rue Cachée"), "{page}");
    assert!(get(&house, "/j/info?lang=nl").text.contains("Ik wil graag komen"));

    let sent = post(&house, "/j/info", GOOD);
    assert!(sent.status == 200 && sent.text.contains("Regardez vos messages"), "{}", sent.text);
    assert_eq!(attendees(&house), [], "nobody is known before they have confirmed");
    let people = |house: &House| house.get("/v1/people?kind=volunteer").ok()["items"].as_array().expect("people").len();
    let before = people(&house);
    let letters_sent = letters(&house);
    let [(to, subject, link)] = &letters_sent[..] else { panic!("one letter: {letters_sent:?}") };
    assert_eq!((to.as_str(), subject.contains("confirmez")), ("nadia@example.org", true));

    let knock = get(&house, link);
    assert!(knock.status == 200 && knock.text.contains("Un clic, et votre inscription"), "{}", knock.text);
    assert!(knock.text.contains("Nadia El Amrani"), "whoever confirms sees as whom: {}", knock.text);
    assert_eq!((attendees(&house).len(), people(&house)), (0, before), "scanners of mails look too");
    let come = post(&house, link, "");
    assert_eq!(come.status, 303, "{}", come.text);
    let own = come.header("location").split_once("/l/").expect("a page of their own").1.to_owned();
    let page = get(&house, &format!("/l/{own}")).there().text;
    assert!(page.contains("Nadia") && page.contains("Vous venez. À bientôt"), "{page}");
    let [(person, stands)] = &attendees(&house)[..] else { panic!("one attendee") };
    assert_eq!(stands, "coming");
    let known = house.get(&format!("/v1/people/{person}")).ok();
    assert_eq!(
        (&known["given_name"], &known["family_name"], &known["mail"], &known["kind"], &known["clearances"]),
        (&json!("Nadia"), &json!("El Amrani"), &json!("nadia@example.org"), &json!("volunteer"), &json!([]))
    );
    let welcomed = letters(&house);
    assert!(welcomed.len() == 1 && welcomed[0].1.starts_with("Bienvenue"), "{welcomed:?}");

    let again = post(&house, link, "");
    assert!(again.status == 404 && again.text.contains("a déjà servi"), "{}", again.text);
    assert_eq!((attendees(&house).len(), people(&house)), (1, before + 1));
}

/// Whoever asks learns nothing of who is known here: the page says the same, and the mail goes to the address alone.
#[test]
fn who_is_known_is_not_added_twice_and_nobody_hears_of_it() {
    let house = open(house(), 5);
    let stranger = post(&house, "/j/info", GOOD);
    let known = post(&house, "/j/info", "given_name=Somebody&family_name=Else&mail=AWA%40example.org");
    assert_eq!((stranger.status, &stranger.text), (known.status, &known.text));
    let sent = letters(&house);
    let link = &sent.iter().find(|(to, ..)| to == "awa@example.org").expect("a letter").2;
    assert_eq!(post(&house, link, "").status, 303);
    assert_eq!(attendees(&house), [("awa".to_owned(), "coming".to_owned())]);
    assert_eq!(house.get("/v1/people/awa").ok()["given_name"], "AWA", "nobody renames somebody else");
}

#[test]
fn who_works_here_is_told_so_and_nothing_is_noted() {
    let house = open(house(), 5);
    let mut karim = sample::employee("karim", "SIS");
    karim["mail"] = json!("karim@example.org");
    house.post("/v1/people", karim).created();
    post(&house, "/j/info", "given_name=Karim&family_name=P&mail=karim%40example.org");
    let sent = letters(&house);
    let told = post(&house, &sent[0].2, "");
    assert!(told.status == 200 && told.text.contains("déjà partie de l’équipe"), "{}", told.text);
    assert_eq!(attendees(&house), []);
}

#[test]
fn all_that_is_wrong_is_said_at_once_and_nothing_leaves() {
    let house = open(house(), 5);
    let cases = [
        ("", 3),
        ("given_name=+&family_name=A&mail=a%40b.be", 1),
        ("given_name=Win+1000&family_name=http%3A%2F%2Fevil.example&mail=a", 3),
        ("given_name=%3Cscript%3E&family_name=B&mail=a%40b", 2),
    ];
    for (form, faults) in cases {
        let again = post(&house, "/j/info", form);
        assert_eq!(again.status, 422, "{form}");
        assert_eq!(again.text.matches("aria-invalid").count(), faults, "{form}: {}", again.text);
        assert!(!again.text.contains("<script>"), "{}", again.text);
    }
    assert_eq!(letters(&house), []);
}

#[test]
fn one_address_is_not_written_to_again_and_again() {
    let hand = Hand::at("2026-11-21T12:00:00Z".parse().expect("an instant"));
    let house = open(house_at(Clock::Held(hand)), 5);
    for _ in 0..5 {
        assert_eq!(post(&house, "/j/info", GOOD).status, 200, "whoever asks sees the same");
    }
    assert_eq!(letters(&house).len(), 1, "one within ten minutes");
    for minute in [11, 22, 33, 44] {
        hand.set(format!("2026-11-21T12:{minute}:00Z").parse().expect("an instant"));
        post(&house, "/j/info", GOOD);
    }
    assert_eq!(letters(&house).len(), 2, "three a day");
}

#[test]
fn two_sessions_are_asked_for_and_confirmed_each_by_itself() {
    let house = open(house(), 5);
    let shift = json!({"id": "m", "site": "SIS", "date": "2026-12-05", "pattern": {
        "activity": "accueil", "location": "sis", "start": "10:00", "end": "12:00", "unpaid_break": 0,
        "positions": [{"roles": ["intern"], "minimum": 1, "ideal": 1}],
    }});
    house.post("/v1/sessions", json!({"id": "other", "shift": shift, "places": 5, "by_link": true})).created();
    post(&house, "/j/info", GOOD);
    post(&house, "/j/other", GOOD);
    let sent = letters(&house);
    assert_eq!(sent.len(), 2);
    for (_, _, link) in &sent {
        assert_eq!(post(&house, link, "").status, 303, "{link}");
    }
    let of = |id: &str| house.get(&format!("/v1/sessions/{id}")).ok()["attendees"][0]["person"].clone();
    assert!(of("info").is_string() && of("info") == of("other"), "one person at both");
}

#[test]
fn whose_mails_came_back_is_reached_again() {
    let house = open(house(), 5);
    let mut awa = house.get("/v1/people/awa").ok();
    awa.as_object_mut().expect("a person").remove("version");
    awa["mail_fails"] = json!(true);
    house.put_at(1, "/v1/people/awa", awa).ok();
    post(&house, "/j/info", "given_name=A&family_name=B&mail=awa%40example.org");
    post(&house, &letters(&house)[0].2, "");
    assert_eq!(house.get("/v1/people/awa").ok()["mail_fails"], json!(null));
    assert_eq!(letters(&house).len(), 1, "and welcome");
}

#[test]
fn strangers_mails_have_a_limit_in_all() {
    let house = open(house(), 5);
    for number in 0..100 {
        let (tens, ones) = (b'a' + number / 10, b'a' + number % 10);
        let form = format!("given_name=A&family_name=B&mail={}{}%40example.org", tens as char, ones as char);
        assert_eq!(post(&house, "/j/info", &form).status, 200, "{form}");
    }
    assert_eq!(post(&house, "/j/info", GOOD).status, 429);
    assert!(letters(&house).iter().all(|(to, ..)| to != "nadia@example.org"));
}

#[test]
fn what_is_not_confirmed_is_forgotten_after_two_days() {
    let hand = Hand::at("2026-11-21T12:00:00Z".parse().expect("an instant"));
    let house = open(house_at(Clock::Held(hand)), 5);
    post(&house, "/j/info", GOOD);
    let link = letters(&house)[0].2.clone();
    hand.set("2026-11-23T12:00:01Z".parse().expect("an instant"));
    assert_eq!(get(&house, &link).status, 404);
    assert_eq!(post(&house, &link, "").status, 404);
    house.store.write_blocking(releve::jobs::round::begin).expect("a round");
    house.work();
    assert!(!kept(&house).contains("nadia@example.org"));
}

/// A server that refuses a mistyped address leaves a letter that is kept whole: not beyond the two days.
#[test]
fn a_letter_that_was_refused_is_forgotten_too() {
    let house = open(house(), 5);
    post(&house, "/j/info", GOOD);
    let before = kept(&house);
    let (_, id) = before.split_once("\"message_id\":\"<").expect("a letter");
    let id = id.split('@').next().and_then(|id| id.parse().ok()).expect("its id");
    house.store.write_blocking(|tx| mails::failed(tx, &id)).expect("it is refused");
    house.delete_at(1, "/v1/sessions/info").done();
    let sweep = |at: &str| {
        let before = at.parse().expect("an instant");
        house.store.write_blocking(|tx| applicants::forget_before(tx, before)).expect("it is done");
        kept(&house).contains("nadia@example.org")
    };
    assert!(sweep("2026-11-21T11:59:59Z") && !sweep("2026-11-21T12:00:00Z"));
}

/// All that the house keeps, as it can be read.
fn kept(house: &House) -> String {
    let mut all = Vec::new();
    house.store.export(&mut all).expect("an export");
    String::from_utf8_lossy(&all).into_owned()
}

#[test]
fn a_session_that_is_full_has_a_waiting_list_and_one_that_is_closed_none() {
    let house = open(house(), 1);
    post(&house, "/j/info", GOOD);
    let first = letters(&house)[0].2.clone();
    post(&house, "/j/info", "given_name=Omar&family_name=Sy&mail=omar%40example.org");
    let second = letters(&house)[0].2.clone();
    post(&house, &first, "");
    assert!(get(&house, "/j/info").text.contains("Les places sont prises"));
    let own = post(&house, &second, "").header("location").split_once("/l/").expect("a page").1.to_owned();
    assert!(get(&house, &format!("/l/{own}")).text.contains("la première qui se libère"));
    let stands: Vec<String> = attendees(&house).into_iter().map(|(_, stands)| stands).collect();
    assert!(stands.contains(&"coming".to_owned()) && stands.contains(&"waiting".to_owned()), "{stands:?}");

    let session = house.get("/v1/sessions/info");
    let version: i64 = session.header("etag").trim_matches('"').parse().expect("a version");
    house.put_at(version, "/v1/sessions/info", json!({"places": 2, "languages": [], "by_link": false})).ok();
    for path in ["/j/info", "/j/none", "/j/..%2F", "/j/"] {
        let closed = get(&house, path);
        assert!(
            closed.status == 404 && closed.text.contains("Pas d’inscription par ce lien"),
            "{path}: {}",
            closed.text
        );
        assert_eq!(post(&house, path, GOOD).status, 404, "{path}");
    }
    let kept = house.get("/v1/sessions/info").ok();
    assert_eq!(kept["attendees"].as_array().map(Vec::len), Some(2), "whoever has signed up stays");
}

#[test]
fn a_click_after_the_beginning_is_too_late() {
    let hand = Hand::at("2026-12-04T12:00:00Z".parse().expect("an instant"));
    let house = open(house_at(Clock::Held(hand)), 5);
    post(&house, "/j/info", GOOD);
    let link = letters(&house)[0].2.clone();
    hand.set("2026-12-04T17:00:00Z".parse().expect("an instant"));
    for late in [get(&house, &link), post(&house, &link, ""), get(&house, "/j/info"), post(&house, "/j/info", GOOD)] {
        assert!(late.status == 404 && late.text.contains("Pas d’inscription par ce lien"), "{}", late.text);
    }
    assert_eq!(attendees(&house), []);
}

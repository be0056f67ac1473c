//! Two people exchange their places on the pages behind their links: over HTTP, without scripts.

mod common;

use common::evenings::{house, read, secret, send};
use common::{Answer, House};
use releve::domain::PersonId;
use releve::store::availability;
use releve::store::{assignments, mails};

/// Awa comes on Tuesday, Bob on Wednesday; both can on every evening.
fn two_evenings() -> House {
    let house = house();
    for id in ["awa", "bob"] {
        let days: Vec<_> =
            (1..=7).map(|day| serde_json::json!({"weekday": day, "start": "17:00", "end": "22:00"})).collect();
        let offer = serde_json::from_value(serde_json::json!({"weekly": days, "wanted": 2})).expect("an offer");
        house.store.write_blocking(|tx| availability::put(tx, &who(id), &offer, None)).expect("an offer");
    }
    send(&house, "awa", "shift=s1&position=0&take=come");
    send(&house, "bob", "shift=s2&position=0&take=come");
    house
}

fn who(id: &str) -> PersonId {
    PersonId::new(id).expect("an id")
}

/// What each comes for.
fn on(house: &House, id: &str) -> Vec<String> {
    let all = house.store.read_blocking(|tx| assignments::of_person(tx, &who(id))).expect("theirs");
    all.into_iter().filter(|own| own.state.is_fixed()).map(|own| own.shift.to_string()).collect()
}

/// What stands after a mark in a page, up to the next quotation mark.
fn after<'a>(page: &'a str, mark: &str) -> &'a str {
    page.split(mark).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("{mark}: {page}"))
}

fn post(house: &House, id: &str, form: &str) -> Answer {
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    house.ask("POST", &format!("/l/{}", secret(id)), &headers, Some(form.as_bytes().to_vec()))
}

/// Awa asks for Bob's evening.
fn asked(house: &House) -> String {
    let link = after(&read(house, "awa", "").text, "href=\"?swap=").to_owned();
    let page = send(house, "awa", &format!("give={link}&shift=s2&position=0"));
    assert!(page.contains("C’est demandé"), "{page}");
    after(&page, "name=\"swap\" value=\"").to_owned()
}

#[test]
fn an_evening_for_another_with_three_clicks_and_no_name() {
    let house = two_evenings();
    let link = after(&read(&house, "awa", "").text, "href=\"?swap=").to_owned();
    let list = read(&house, "awa", &format!("?swap={link}")).text;
    assert!(list.contains("Mercredi 2 décembre") && list.contains("Hub, entrée des bénévoles"), "{list}");
    assert!(!list.contains("Jeudi") && !list.contains("rue Cachée") && !list.contains("BOB"), "{list}");
    let swap = asked(&house);
    let page = read(&house, "awa", "").text;
    assert!(page.contains("Vous avez proposé de l’échanger contre ceci\u{a0}: mercredi 2 décembre"), "{page}");
    let page = read(&house, "bob", "").text;
    assert!(page.contains("Un échange vous est proposé") && !page.contains("AWA"), "{page}");
    assert_eq!(after(&page, "name=\"swap\" value=\""), swap);
    assert_eq!((on(&house, "awa"), on(&house, "bob")), (vec!["s1".to_owned()], vec!["s2".to_owned()]), "nothing yet");
    let page = send(&house, "bob", &format!("swap={swap}&exchange=yes"));
    assert!(page.contains("C’est échangé") && page.contains("12 rue Cachée"), "{page}");
    assert_eq!((on(&house, "awa"), on(&house, "bob")), (vec!["s2".to_owned()], vec!["s1".to_owned()]));
    let again = send(&house, "bob", &format!("swap={swap}&exchange=yes"));
    assert!(again.contains("C’est échangé"), "a click too many changes nothing");
    assert_eq!((on(&house, "awa"), on(&house, "bob")), (vec!["s2".to_owned()], vec!["s1".to_owned()]));
}

#[test]
fn a_no_and_a_change_of_mind() {
    let house = two_evenings();
    let swap = asked(&house);
    let page = send(&house, "bob", &format!("swap={swap}&exchange=no"));
    assert!(page.contains("Rien ne vous sera reproché") && !page.contains("name=\"exchange\""), "{page}");
    let page = read(&house, "awa", "").text;
    assert!(page.contains("href=\"?swap=") && !page.contains("Vous avez proposé"), "{page}");
    let another = send(&house, "awa", &format!("swap={swap}&exchange=take-back"));
    assert!(another.contains("C’est noté\u{a0}: vous gardez votre place"), "{another}");
    let late = send(&house, "bob", &format!("swap={swap}&exchange=yes"));
    assert!(late.contains("Cet échange n’est plus à faire"), "{late}");
    assert_eq!((on(&house, "awa"), on(&house, "bob")), (vec!["s1".to_owned()], vec!["s2".to_owned()]));
}

#[test]
fn reading_changes_nothing_and_what_is_not_theirs_is_not_there() {
    let house = two_evenings();
    let link = after(&read(&house, "awa", "").text, "href=\"?swap=").to_owned();
    for query in [format!("?swap={link}&give={link}&shift=s2&position=0"), format!("?give={link}&shift=s2&position=0")]
    {
        assert_eq!(read(&house, "awa", &query).status, 200);
    }
    assert_eq!(house.get("/v1/swaps").ok()["items"], serde_json::json!([]));
    assert!(house.store.read_blocking(|tx| mails::of_person(tx, &who("bob"))).expect("mails").is_empty());
    for query in [format!("?swap={link}"), "?swap=none".to_owned(), "?swap=..%2Fx".to_owned()] {
        assert_eq!(read(&house, "bob", &query).status, 404, "{query}");
    }
    let swap = asked(&house);
    let page = send(&house, "eva", &format!("swap={swap}&exchange=yes"));
    assert!(page.contains("Cela a changé entre-temps"), "she was not asked: {page}");
    let page = send(&house, "bob", &format!("swap={swap}&exchange=take-back"));
    assert!(page.contains("Cela a changé entre-temps"), "{page}");
    assert_eq!(post(&house, "bob", &format!("swap={swap}&exchange=perhaps")).status, 400);
    assert_eq!((on(&house, "awa"), on(&house, "bob")), (vec!["s1".to_owned()], vec!["s2".to_owned()]));
}

#[test]
fn who_is_erased_leaves_no_trace_in_what_was_exchanged() {
    let house = two_evenings();
    let swap = asked(&house);
    send(&house, "bob", &format!("swap={swap}&exchange=yes"));
    let data = read(&house, "bob", "?data").json();
    assert_eq!((&data["swaps"][0]["gave"], &data["swaps"][0]["took"]), (&"s2".into(), &"s1".into()));
    assert_eq!(data["asked_to_swap_at"].as_array().map(Vec::len), Some(1));
    assert!(!data.to_string().contains("awa"), "{data}");
    assert_eq!(post(&house, "bob", "erase=yes").status, 200);
    let mut left = Vec::new();
    house.store.export(&mut left).expect("an export");
    assert!(!String::from_utf8(left).expect("text").contains("bob"));
}

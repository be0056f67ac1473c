//! A link that opens nothing any more, and another one by mail.

mod common;

use common::{House, sample};
use mail_parser::MessageParser;
use releve::domain::PersonId;
use releve::store::mails;

const OLD: &str = "/l/an-old-link-that-has-expired";

/// A house with Awa, whose old link opens nothing.
fn house() -> House {
    let house = House::open();
    house.post("/v1/people", sample::volunteer("awa")).created();
    house
}

fn ask_for_a_link(house: &House, path: &str, address: &str) -> (u16, String) {
    let form: String = form_urlencoded::Serializer::new(String::new()).append_pair("renew", address).finish();
    let headers =
        [("authorization", ""), ("content-type", "application/x-www-form-urlencoded"), ("accept-language", "en")];
    let answer = house.ask("POST", path, &headers, Some(form.into_bytes()));
    (answer.status, answer.text)
}

/// The links that Awa was sent.
fn links(house: &House) -> Vec<String> {
    let awa = PersonId::new("awa").expect("an id");
    let letters = house.store.read_blocking(|tx| {
        let known = mails::of_person(tx, &awa)?;
        known.iter().map(|mail| mails::unsent(tx, &mail.id)).collect::<Result<Vec<_>, _>>()
    });
    let link = |letter: releve::mail::Outgoing| {
        let mail = MessageParser::default().parse(&letter.bytes).expect("a mail");
        let text = mail.body_text(0).expect("a text").into_owned();
        let link = text.lines().find(|line| line.starts_with("https://")).expect("a link");
        link.trim().trim_start_matches("https://releve.example.org").to_owned()
    };
    letters.expect("letters").into_iter().flatten().map(link).collect()
}

#[test]
fn who_has_lost_their_link_is_sent_another() {
    let house = house();
    let closed = house.ask("GET", OLD, &[("authorization", ""), ("accept-language", "en")], None);
    assert!(closed.status == 404 && closed.text.contains("name=\"renew\""), "{}", closed.text);
    let (status, text) = ask_for_a_link(&house, OLD, " AWA@example.org ");
    assert!(status == 200 && text.contains("If we know this address"), "{text}");
    let [link] = links(&house).try_into().expect("one letter");
    let page = house.ask("GET", &link, &[("authorization", "")], None);
    assert!(page.status == 200 && page.text.contains("Awa"), "{}", page.text);
    ask_for_a_link(&house, OLD, "awa@example.org");
    assert_eq!(links(&house).len(), 1, "she has just been written to");
}

#[test]
fn nobody_learns_whose_addresses_are_known() {
    let house = house();
    let known = ask_for_a_link(&house, OLD, "awa@example.org");
    for other in ["bob@example.org", "", "%", "<script>", "a@", &"x".repeat(10_000)] {
        assert_eq!(ask_for_a_link(&house, OLD, other), known, "{other}");
    }
    assert_eq!(ask_for_a_link(&house, "/l/x", "awa@example.org"), known, "whatever the link was");
    assert_eq!(links(&house).len(), 1);
}

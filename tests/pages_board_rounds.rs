//! Rounds on the board: the depot plans one, the house that receives says that it takes it.

mod common;

use common::board::{at, page, published};
use common::browser::Browser;
use common::forms::{form, send, with};
use common::{House, sample};
use serde_json::json;

const NEW: &str = "/board/rounds/new";

/// The house of evenings, whose Lou plans the depot SIS, and Sam the house LEO.
fn house() -> House {
    let house = published();
    house.post("/v1/locations", sample::location("depot", "SIS")).created();
    // Whoever sends rounds out reads the plans of those who receive.
    let grant = |office: &str, site: &str| json!({"office": office, "reach": {"at": "sites", "sites": [site]}});
    let grants = [grant("coordinator", "SIS"), grant("reader", "LEO")];
    let lou = json!({"id": "lou", "name": "Lou", "mail": "lou@example.org", "locale": "en", "grants": grants});
    house.post("/v1/users", lou).created();
    house.work();
    house
}

/// The form of a new round, filled and sent.
fn planned(lou: &mut Browser<'_>, changes: &[(&str, &str)]) -> (u16, String) {
    let begun = page(lou, NEW);
    let mut fields = form(&begun, NEW);
    let mut first = |name: &str, value: &str| {
        let field = fields.iter_mut().find(|(known, _)| known == name).expect("a field");
        value.clone_into(&mut field.1);
    };
    for (name, value) in [
        ("kind", "surplus_food"),
        ("location", "depot"),
        ("date", "2026-12-02"),
        ("stop_site", "LEO"),
        ("stop_place", "the yard"),
        ("stop_from", "10:00"),
        ("stop_until", "11:00"),
        ("stop_what", "12 crates"),
    ]
    .iter()
    .chain(changes)
    {
        first(name, value);
    }
    send(lou, NEW, &with(fields, &[("do", "add")]))
}

#[test]
fn a_round_is_planned_accepted_changed_and_called_off() {
    let house = house();
    let mut lou = at(&house, "lou");
    let empty = page(&mut lou, "/board/rounds");
    for said in ["Nothing is announced at present.", "No round is planned.", "No vehicle yet."] {
        assert!(empty.contains(said), "{said}: {empty}");
    }
    let vehicle = with(form(&empty, "/board/rounds"), &[("name", "The white van"), ("do", "add")]);
    let (_, added) = send(&mut lou, "/board/rounds", &vehicle);
    assert!(added.contains("The vehicle is added.") && added.contains("The white van"), "{added}");
    let van = house.get("/v1/vehicles").ok()["items"][0]["id"].as_str().expect("an id").to_owned();

    let (status, shown) = planned(&mut lou, &[("vehicle", &van)]);
    assert_eq!(status, 303, "{shown}");
    for said in [
        "The round is planned.",
        "Surplus food collection",
        "12 crates",
        "the yard",
        "An answer is awaited.",
        "The white van",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let round = house.get("/v1/rounds").ok()["items"][0]["id"].as_str().expect("an id").to_owned();
    let path = format!("/board/rounds/{round}");
    let twice = format!(
        "id={round}&kind=surplus_food&location=depot&date=2026-12-02&start=09:00&end=13:00&helpers=1\
        &stop_site=LEO&stop_place=&stop_from=10:00&stop_until=11:00&stop_what=12+crates&do=add"
    );
    let (_, again) = send(&mut lou, NEW, &twice);
    assert!(again.contains("The round is planned."), "whoever presses twice has planned one: {again}");
    assert_eq!(house.get("/v1/rounds").ok()["items"].as_array().map(Vec::len), Some(1));

    let mut sam = at(&house, "sam");
    let list = page(&mut sam, "/board/rounds");
    for said in ["12 crates", "We take it", "Not possible", "Sisters’ House"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    let yes = with(form(&list, &path), &[("note", "by the back door"), ("do", "accepted")]);
    let (_, done) = send(&mut sam, &path, &yes);
    assert!(done.contains("Noted: you take it.") && done.contains("Accepted by sam"), "{done}");
    assert!(done.contains("by the back door") && !done.contains("Change the round"), "{done}");
    let list = page(&mut lou, "/board/rounds");
    assert!(list.contains("1 stop") && !list.contains("awaited"), "{list}");

    let shown = page(&mut lou, &path);
    let start = shown.find("Change the round").expect("a form to change it");
    let fields = form(&shown[start..], &path);
    let changed = with(fields, &[("stop_from", "10:30"), ("do", "save")]);
    let (_, saved) = send(&mut lou, &path, &changed);
    assert!(
        saved.contains("It is saved.") && saved.contains("An answer is awaited."),
        "another time is asked anew: {saved}"
    );

    let version = house.get(&format!("/v1/rounds/{round}")).ok()["version"].clone();
    let off = format!("version={version}&sure=yes&do=call-off");
    let (_, gone) = send(&mut lou, &path, &off);
    assert!(gone.contains("The round is called off.") && gone.contains("No round is planned."), "{gone}");
}

#[test]
fn what_is_wrong_is_told_beside_what_was_typed() {
    let house = house();
    let mut lou = at(&house, "lou");
    let (status, told) = planned(&mut lou, &[("stop_from", "08:00"), ("stop_what", "12 boxes")]);
    assert!(status == 422 && told.contains("the round has other hours") && told.contains("12 boxes"), "{told}");
    let (status, told) = planned(&mut lou, &[("date", ""), ("helpers", "many")]);
    assert_eq!(status, 422);
    assert!(told.contains("Day: this is missing"), "{told}");
    let again = send(&mut lou, "/board/rounds/none", "do=accepted&stop=none&version=1");
    assert_eq!(again.0, 404);
}

#[test]
fn who_reads_plans_looks_and_changes_nothing() {
    let house = house();
    let mut lou = at(&house, "lou");
    planned(&mut lou, &[]);
    let mut robin = at(&house, "robin");
    let list = page(&mut robin, "/board/rounds");
    assert!(list.contains("Surplus food") && !list.contains("Plan a round"), "{list}");
    assert_eq!(robin.ask("GET", NEW, None).status, 404);
    let round = house.get("/v1/rounds").ok()["items"][0]["id"].as_str().expect("an id").to_owned();
    let shown = page(&mut robin, &format!("/board/rounds/{round}"));
    assert!(
        shown.contains("12 crates") && !shown.contains("We take it") && !shown.contains("Change the round"),
        "{shown}"
    );
}

//! A site's page of the day: who is here, who comes, who is new, and who came.

mod common;

use common::{Answer, House, NOW};
use releve::domain::person::Person;
use releve::domain::roster::{Assignment, Roster};
use releve::domain::round::Round;
use releve::domain::shift::Shift;
use releve::domain::site::{Location, Site};
use releve::store::{assignments, locations, people, rosters, rounds, shifts, sites};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn made<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a thing of the domain")
}

/// A Saturday at 13:00 in Brussels, at a house with a morning, an afternoon and a night; Bob was there last week.
fn house() -> House {
    let house = House::open();
    let person = |id: &str, name: &str| -> Person {
        made(json!({
            "id": id, "kind": "volunteer", "given_name": name, "family_name": "Diallo",
            "roles": [{"role": "volunteer"}], "workplace": {"at": "everywhere"},
        }))
    };
    let shift = |id: &str, site: &str, date: &str, start: &str, end: &str| -> Shift {
        let night = if end < start { "2026-11-22" } else { date };
        made(json!({
            "id": id, "site": site, "date": date,
            "starts_at": format!("{date}T{start}:00+01:00"), "ends_at": format!("{night}T{end}:00+01:00"),
            "pattern": {
                "activity": id, "location": site, "start": start, "end": end, "unpaid_break": 0,
                "positions": [{"roles": ["volunteer"], "minimum": 2, "ideal": 2}], "minimum_age": 16,
            },
        }))
    };
    let on = |shift: &str, person: &str, roster: &str, state: &str| -> Assignment {
        made(json!({
            "id": format!("{shift}-{person}"), "roster": roster, "shift": shift, "position": 0, "person": person,
            "state": state, "locked": false,
        }))
    };
    let roster = |id: &str, week: &str, sites: &[&str]| -> Roster {
        made(json!({"id": id, "week": week, "sites": sites, "state": "published", "published_at": NOW, "version": 1}))
    };
    house
        .store
        .write_blocking(|tx| {
            for code in ["LEO", "BIS"] {
                let site: Site =
                    made(json!({"id": code, "name": format!("Maison {code}"), "time_zone": "Europe/Brussels"}));
                let location: Location = made(json!({
                    "id": code, "site": code, "name": code, "disclosure": "public", "meeting_point": "la porte",
                    "zone": "brussels",
                }));
                sites::insert(tx, &site)?;
                locations::insert(tx, &location)?;
            }
            people::insert_all(tx, &[person("awa", "Awa"), person("bob", "Bob"), person("cleo", "Cleo")])?;
            shifts::insert_all(
                tx,
                &[
                    shift("before", "LEO", "2026-11-14", "09:00", "12:00"),
                    shift("morning", "LEO", "2026-11-21", "07:00", "12:30"),
                    shift("noon", "LEO", "2026-11-21", "12:30", "18:00"),
                    shift("night", "LEO", "2026-11-21", "22:00", "07:00"),
                    shift("other", "BIS", "2026-11-21", "12:00", "18:00"),
                ],
            )?;
            rosters::insert(tx, &roster("w46", "2026-W46", &["LEO"]))?;
            rosters::insert(tx, &roster("w47", "2026-W47", &["LEO", "BIS"]))?;
            assignments::insert_all(
                tx,
                &[
                    on("before", "bob", "w46", "confirmed"),
                    on("morning", "cleo", "w47", "confirmed"),
                    on("noon", "awa", "w47", "confirmed"),
                    on("noon", "bob", "w47", "confirmed"),
                    on("noon", "cleo", "w47", "offered"),
                    on("night", "awa", "w47", "declined"),
                    on("other", "cleo", "w47", "confirmed"),
                ],
            )
        })
        .expect("a world");
    house
}

/// The path of a link to the house's page.
fn link(house: &House) -> String {
    let url = house.post("/v1/sites/LEO/door-links", None).ok()["url"].as_str().expect("a URL").to_owned();
    url[url.find("/d/").expect("a path")..].to_owned()
}

fn read(house: &House, path: &str) -> Answer {
    house.ask("GET", path, &[("authorization", ""), ("accept-language", "en")], None)
}

fn tick(house: &House, path: &str, form: &str) -> Answer {
    let headers = [("authorization", ""), ("content-type", "application/x-www-form-urlencoded")];
    house.ask("POST", path, &headers, Some(form.as_bytes().to_vec()))
}

#[test]
fn who_is_here_who_comes_and_who_is_new() {
    let house = house();
    let page = read(&house, &link(&house));
    assert_eq!(page.status, 200);
    let page = page.text;
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    assert!(place("Here now") < place("Awa Diallo") && place("Awa Diallo") < place("Still to come"));
    assert!(place("Still to come") < place("Just over") && place("Just over") < place("Cleo Diallo"));
    assert_eq!(page.matches("first time here").count(), 2, "Awa and Cleo, and not Bob");
    assert!(page.contains("2 places to fill."), "the night");
    assert_eq!(page.matches("Cleo").count(), 1, "who has not answered is not expected");
    assert!(!page.contains("BIS"), "another house's people are nobody's business here");
}

#[test]
fn who_came_is_ticked_corrected_and_read_by_the_coordinator() {
    let house = house();
    let path = link(&house);
    assert_eq!(tick(&house, &path, "assignment=noon-awa&present=yes").status, 303);
    assert_eq!(tick(&house, &path, "assignment=noon-bob&present=no").status, 303);
    let noted = house.get("/v1/rosters/w47/attendance").ok();
    let noted: Vec<(&str, bool)> = noted["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|one| (one["assignment"].as_str().expect("an id"), one["present"].as_bool().expect("a mark")))
        .collect();
    assert_eq!(noted, [("noon-awa", true), ("noon-bob", false)]);
    assert!(read(&house, &path).text.contains("did not come"));
    tick(&house, &path, "assignment=noon-bob&present=unknown");
    assert_eq!(house.get("/v1/rosters/w47/attendance").ok()["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn nobody_of_another_house_is_ticked_there() {
    let house = house();
    let path = link(&house);
    tick(&house, &path, "assignment=other-cleo&present=no");
    assert_eq!(house.get("/v1/rosters/w47/attendance").ok()["items"].as_array().map(Vec::len), Some(0));
    assert_eq!(tick(&house, &path, "assignment=noon-awa&present=perhaps").status, 400);
}

#[test]
fn by_the_api_from_two_hours_before() {
    let house = house();
    let came = |assignment: &str| {
        house.put(&format!("/v1/rosters/w47/assignments/{assignment}/attendance"), json!({"present": true}))
    };
    assert_eq!(came("noon-awa").ok()["present"], true);
    assert_eq!(came("noon-cleo").status, 409, "who has not said yes is not expected");
    assert_eq!(house.delete("/v1/rosters/w47/assignments/noon-awa/attendance").status, 204);
    assert_eq!(house.get("/v1/rosters/w47/attendance").ok()["items"], json!([]));
}

#[test]
fn a_link_that_is_closed_or_another_ones_opens_nothing() {
    let house = house();
    let path = link(&house);
    let closed = read(&house, "/d/Q2xhaXIgZXQgbmV0LCB2b2lsYQ");
    assert_eq!(closed.status, 404);
    assert_eq!(read(&house, &path.replace("/d/", "/l/")).status, 404, "it is nobody's own page");
    assert_eq!(house.delete("/v1/sites/LEO/door-links").status, 204);
    let revoked = read(&house, &path);
    assert_eq!((revoked.status, &revoked.text), (404, &closed.text), "one and the same answer");
}

#[test]
fn who_comes_along_for_a_day_counts_is_expected_and_is_soon_forgotten() {
    let house = house();
    let night = "/v1/shifts/night/guests";
    let guest = json!({"name": "Une amie de Bob", "position": 0, "informed": true});
    house.post(night, json!({"name": "Une amie", "position": 0, "informed": false})).refused(422, "invalid");
    house.post(night, json!({"name": "Une amie", "position": 1, "informed": true})).refused(422, "invalid");
    let invited = house.post(night, guest).created();
    let page = read(&house, &link(&house)).text;
    assert!(page.contains("Une amie de Bob") && page.contains("for one day"), "{page}");
    assert!(page.contains("One place to fill."), "one of the two is there");
    let missing = |house: &House| house.get("/v1/rosters/w47/gaps").ok().to_string().contains("\"night\"");
    assert!(missing(&house), "one is still missing");
    let second = house.post(night, json!({"name": "Un ami", "position": 0, "informed": true})).created();
    assert!(!missing(&house), "nobody is missing any more");
    let later = "2026-12-30T12:00:00Z".parse().expect("an instant");
    house.store.write_blocking(|tx| releve::planning::guests::forget_due(tx, later)).expect("it is forgotten");
    let names = house.get(night).ok();
    assert_eq!((names["items"][0]["name"].as_str(), names["items"][1]["name"].as_str()), (Some("–"), Some("–")));
    for guest in [invited, second] {
        assert_eq!(house.delete(&format!("{night}/{}", guest["id"].as_str().expect("an id"))).status, 204);
    }
    assert_eq!(house.get(night).ok()["items"], json!([]));
}

#[test]
fn what_is_brought_today_is_there_and_noted_where_it_comes() {
    let house = house();
    let stop = |id: &str, site: &str, from: &str, what: &str| json!({"id": id, "site": site, "place": "Dock", "from": from, "until": "17:00", "what": what});
    let round = |id: &str, shift: &str, stops: Vec<Value>| -> Round {
        made(json!({"id": id, "shift": shift, "kind": "delivery", "stops": stops}))
    };
    let declined = json!({"answer": "declined", "at": "2026-11-20T10:00:00Z"});
    let mut refused = stop("no", "LEO", "15:00", "20 chairs");
    refused["word"] = declined;
    let all = [
        round(
            "today",
            "other",
            vec![stop("here", "LEO", "14:00", "12 crates"), stop("there", "BIS", "16:00", "9 beds"), refused],
        ),
        round("past", "before", vec![stop("old", "LEO", "10:00", "yesterday’s bread")]),
    ];
    house.store.write_blocking(|tx| all.iter().try_for_each(|round| rounds::insert(tx, round))).expect("rounds");
    let path = link(&house);
    let page = read(&house, &path).text;
    assert!(
        page.contains("Deliveries today") && page.contains("Dock: 12 crates") && page.contains("14:00–17:00"),
        "{page}"
    );
    for others in ["9 beds", "20 chairs", "bread"] {
        assert!(!page.contains(others), "{others}: {page}");
    }
    assert_eq!(tick(&house, &path, "stop=there&result=delivered").status, 303);
    assert_eq!(tick(&house, &path, "stop=here&result=in_part").status, 303);
    let round = house.get("/v1/rounds/today").ok();
    assert_eq!(
        (&round["stops"][0]["outcome"]["result"], &round["stops"][1]["outcome"]),
        (&json!("in_part"), &Value::Null)
    );
    let page = read(&house, &path).text;
    assert!(page.contains("Delivered in part</b>") && !page.contains("value=\"not_delivered\""), "{page}");
    assert_eq!(tick(&house, &path, "stop=here&result=perhaps").status, 400);
}

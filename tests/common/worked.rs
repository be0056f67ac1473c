//! A week that is nearly over: Karim by day and Mona by night at the Hôtel Leopold, Karim once at Amran; Awa comes as a volunteer.

use super::{House, NOW, sample};
use releve::domain::PersonId;
use releve::domain::roster::{Assignment, AssignmentState, Roster};
use releve::domain::shift::Shift;
use releve::store::links::{self, Link, Opens};
use releve::store::{assignments, fingerprint, rosters, shifts};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn made<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a thing of the domain")
}

/// On the Saturday at noon. Karim has days on Monday to Wednesday and on Sunday (7 h 30 paid each), and 4 h at Amran on Thursday;
/// Mona has the nights to Tuesday and to Wednesday (9 h); Awa came to the hotel on two evenings, and to Amran on the second's morning.
pub fn house() -> House {
    let house = House::open();
    for (site, name) in [("LEO", "Hôtel Leopold"), ("AMR", "Centre Amran")] {
        let mut body = sample::site(site);
        body["name"] = json!(name);
        house.post("/v1/sites", body).created();
        house.post("/v1/locations", sample::location(site, site)).created();
    }
    house.post("/v1/people", sample::employee("karim", "LEO")).created();
    let mut mona = sample::employee("mona", "LEO");
    mona["kind"] = json!("night_watch");
    mona["given_name"] = json!("Mona");
    mona["roles"] = json!([{"role": "night_watch"}]);
    house.post("/v1/people", mona).created();
    house.post("/v1/people", sample::volunteer("awa")).created();
    let roster: Roster = made(json!({
        "id": "w47", "week": "2026-W47", "sites": ["LEO", "AMR"], "state": "published",
        "published_at": "2026-11-01T08:00:00Z", "version": 1,
    }));
    let day = |date: &str, site: &str, (from, until): (&str, &str), unpaid_break: i32| -> Shift {
        made(json!({
            "id": format!("{site}-{date}-{}", from.get(..2).expect("an hour")), "site": site, "date": format!("2026-11-{date}"),
            "starts_at": instant(date, from), "ends_at": instant(date, until),
            "pattern": {
                "activity": "accueil", "location": site, "start": from, "end": until.get(until.len() - 5..), "unpaid_break": unpaid_break,
                "positions": [{"roles": ["shelter_worker", "night_watch", "volunteer"], "minimum": 1, "ideal": 2}],
            },
        }))
    };
    let hours = ("07:00", "15:00");
    let all = [
        (day("16", "LEO", hours, 30), "karim"),
        (day("17", "LEO", hours, 30), "karim"),
        (day("18", "LEO", hours, 30), "karim"),
        (day("22", "LEO", hours, 30), "karim"),
        (day("19", "AMR", ("09:00", "13:00"), 0), "karim"),
        (day("16", "LEO", ("22:00", "17T07:00"), 0), "mona"),
        (day("17", "LEO", ("22:00", "18T07:00"), 0), "mona"),
        (day("19", "LEO", ("18:00", "21:00"), 0), "awa"),
        (day("20", "LEO", ("18:00", "21:00"), 0), "awa"),
        (day("20", "AMR", ("10:00", "12:00"), 0), "awa"),
    ];
    let on: Vec<Assignment> = all
        .iter()
        .map(|(shift, who)| {
            let state = if *who == "awa" { AssignmentState::Confirmed } else { AssignmentState::Published };
            Assignment { state, ..sample::proposed(&format!("{who}-{}", shift.id), "w47", shift.id.as_str(), who) }
        })
        .collect();
    house
        .store
        .write_blocking(|tx| {
            rosters::insert(tx, &roster)?;
            for (shift, _) in &all {
                shifts::insert(tx, shift)?;
            }
            assignments::insert_all(tx, &on)
        })
        .expect("a week");
    house
}

/// A time on the clocks of Brussels in November 2026, of a day or, as `17T07:00`, of another.
fn instant(day: &str, time: &str) -> String {
    let (day, time) = time.split_once('T').unwrap_or((day, time));
    format!("2026-11-{day}T{time}:00+01:00")
}

/// The path of what is noted of a place.
pub fn noted(own: &str, part: &str) -> String {
    format!("/v1/rosters/w47/assignments/{own}/{part}")
}

/// What somebody reads on their own page.
pub fn own_page(house: &House, id: &str) -> String {
    let secret = format!("{id}-Q2xhaXIgZXQgbmV0LCB2b2ls");
    let link = Link {
        person: PersonId::new(id).expect("an id"),
        opens: Opens::Page,
        created_at: NOW.parse().expect("an instant"),
        expires_at: "2026-12-31T00:00:00Z".parse().expect("an instant"),
        revoked_at: None,
    };
    house.store.write_blocking(|tx| links::insert(tx, &fingerprint(&secret), &link)).expect("a link");
    house.ask("GET", &format!("/l/{secret}"), &[("authorization", "")], None).text
}

/// Puts somebody on one more shift at the hotel, of which they were told.
pub fn also(house: &House, id: &str, who: &str, (from, until): (&str, &str)) {
    let at = |time: &str| format!("2026-11-{time}:00+01:00");
    let (day, _) = from.split_once('T').expect("a day and a time");
    let shift: Shift = made(json!({
        "id": id, "site": "LEO", "date": format!("2026-11-{day}"), "starts_at": at(from), "ends_at": at(until),
        "pattern": {
            "activity": "renfort", "location": "LEO", "start": "08:00", "end": "12:00", "unpaid_break": 0,
            "positions": [{"roles": ["shelter_worker"], "minimum": 1, "ideal": 1}],
        },
    }));
    let own = Assignment { state: AssignmentState::Published, ..sample::proposed(id, "w47", id, who) };
    house
        .store
        .write_blocking(|tx| {
            shifts::insert(tx, &shift)?;
            assignments::insert_all(tx, std::slice::from_ref(&own))
        })
        .expect("a shift");
}

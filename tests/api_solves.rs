//! Searches over HTTP: asked for, followed, stopped. What a worker does is put into the database by hand here.

mod common;

use common::{House, sample};
use releve::domain::SolveId;
use releve::domain::solve::{Cost, Progress, Summary};
use releve::store::solves;
use serde_json::{Value, json};
use std::io::BufRead;
use std::time::{Duration, Instant};

/// A house with a draft of one week.
fn house() -> House {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    house.roster("draft", "2026-W49", "LEO");
    house
}

/// A search that was asked for.
fn asked(house: &House) -> (String, SolveId) {
    let answer = house.post("/v1/rosters/draft/solve", json!({"seconds": 5, "seed": 7}));
    let path = answer.header("location").to_owned();
    let solve = answer.accepted();
    assert_eq!((&solve["state"], &solve["roster"]), (&json!("queued"), &json!("draft")));
    assert_eq!(solve["options"], json!({"seconds": 5, "threads": 2, "seed": 7}));
    (path, solve["id"].as_str().expect("an id").parse().expect("an id"))
}

fn progress(iterations: u64) -> Progress {
    let score = Cost { minimum_cover: 10 - iterations as i64, ..Cost::default() };
    Progress { seconds: 0.5, iterations, score, bound: Cost::default() }
}

fn summary() -> Summary {
    let Progress { seconds, iterations, score, bound } = progress(9);
    Summary { seconds, iterations, score, bound, optimal: false, rules: Vec::new() }
}

#[test]
fn a_search_is_asked_for_once_and_stopped() {
    let house = house();
    let (path, id) = asked(&house);
    house.post("/v1/rosters/draft/solve", None).refused(409, "solve_under_way");
    assert_eq!(house.get(&path).ok()["stop_requested"], false);
    assert_eq!(house.post(&format!("{path}/stop"), None).accepted()["stop_requested"], true);
    let now = releve::clock::Clock::System.now();
    house.store.write_blocking(|tx| solves::end_without(tx, &id, now, None)).expect("the end");
    assert_eq!(house.get(&path).ok()["state"], "stopped");
    house.post(&format!("{path}/stop"), None).refused(409, "solve_over");
    assert_eq!(house.get("/v1/rosters/draft").ok()["solve"]["state"], "stopped");
    house.post("/v1/rosters/draft/solve", None).accepted();
}

#[test]
fn what_is_asked_is_checked() {
    let house = house();
    house.post("/v1/rosters/none/solve", None).refused(404, "not_found");
    house.get("/v1/solves/none").refused(404, "not_found");
    house.get("/v1/solves/none/events").refused(404, "not_found");
    house.post("/v1/solves/none/stop", None).refused(404, "not_found");
    let absurd = json!({"seconds": 0, "threads": 65, "seed": -1, "speed": "high"});
    assert_eq!(
        house.post("/v1/rosters/draft/solve", absurd).faults(),
        ["/seconds range", "/seed range", "/speed unknown_field", "/threads range"]
    );
    assert_eq!(house.get("/v1/rosters/draft").ok().get("solve"), None);
}

/// The next event's data.
fn next(events: &mut impl BufRead) -> Option<Value> {
    let mut line = String::new();
    loop {
        line.clear();
        if events.read_line(&mut line).expect("a line") == 0 {
            return None;
        }
        if let Some(data) = line.strip_prefix("data:") {
            return Some(serde_json::from_str(data).expect("JSON"));
        }
    }
}

#[test]
fn a_search_is_followed_to_its_end() {
    let house = house();
    let (path, id) = asked(&house);
    let mut events = house.events(&format!("{path}/events"));
    assert_eq!(next(&mut events).expect("an event")["state"], "queued");
    let now = releve::clock::Clock::System.now();
    house.store.write_blocking(|tx| solves::begin(tx, &id, now)).expect("a beginning");
    assert_eq!(next(&mut events).expect("an event")["state"], "running");
    house.store.write_blocking(|tx| solves::note(tx, &id, &progress(3))).expect("a note");
    assert_eq!(next(&mut events).expect("an event")["progress"]["score"]["minimum_cover"], 7);
    house.store.write_blocking(|tx| solves::end(tx, &id, now, &summary(), &json!([]))).expect("the end");
    let last = next(&mut events).expect("an event");
    assert_eq!((&last["state"], &last["summary"]["iterations"]), (&json!("done"), &json!(9)));
    assert_eq!(next(&mut events), None);
}

#[test]
fn the_end_of_the_service_ends_its_streams() {
    let house = house();
    let (path, _) = asked(&house);
    let mut events = house.events(&format!("{path}/events"));
    next(&mut events).expect("an event");
    let start = Instant::now();
    drop(house);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert_eq!(next(&mut events), None);
}

#[test]
fn rosters_are_listed_by_week_site_and_state_and_removed() {
    let house = house();
    house.post("/v1/sites", sample::site("AMR")).created();
    house.roster("other", "2026-W50", "AMR");
    let ids = |query: &str| {
        let items = house.get(&format!("/v1/rosters{query}")).ok()["items"].clone();
        let ids = items.as_array().expect("items").iter().map(|item| item["id"].as_str().expect("an id").to_owned());
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(""), "draft other");
    assert_eq!(ids("?week=2026-W50"), "other");
    assert_eq!(ids("?site=LEO&state=draft"), "draft");
    assert_eq!(ids("?state=published"), "");
    let whole = house.get("/v1/rosters/draft");
    assert_eq!(whole.header("etag"), "\"1\"");
    let whole = whole.ok();
    assert_eq!((&whole["week"], &whole["shifts"], &whole["assignments"]), (&json!("2026-W49"), &json!([]), &json!([])));
    house.delete("/v1/rosters/draft").refused(428, "version_required");
    house.delete_at(1, "/v1/rosters/draft").done();
    house.get("/v1/rosters/draft").refused(404, "not_found");
}

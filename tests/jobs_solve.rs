//! A solve from its request to the roster, with the engine in a process of its own.

mod common;

use releve::clock::Clock;
use releve::domain::availability::{Absence, Availability, WeeklyWindow};
use releve::domain::person::{Kind, Person};
use releve::domain::profile::RuleProfile;
use releve::domain::roster::{AssignmentState, Roster, RosterState};
use releve::domain::shift::Shift;
use releve::domain::solve::{Solve, SolveOptions, SolveState};
use releve::domain::{RosterId, SiteId, SolveId};
use releve::jobs::{self};
use releve::store::{
    Store, absences, assignments, availability, locations, people, profiles, rosters, shifts, sites, solves,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a value of the domain")
}

#[derive(Clone, Copy)]
enum Who {
    /// One volunteer, who offers Mondays.
    Vera,
    /// Ten of whom each would do as well as another.
    Ten,
    Nobody,
}

/// A desk with two seats in the week from 30 November 2026 on.
fn desk(who: Who) -> (Store, RosterId) {
    let store = common::store();
    let roster: RosterId = "R".parse().expect("an id");
    let site: SiteId = "HUB".parse().expect("a code");
    let pattern = json!({
        "activity": "desk", "location": "hub", "start": "09:00", "end": "13:00", "minimum_age": 16,
        "positions": [{"roles": ["volunteer"], "minimum": 2, "ideal": 2}],
    });
    let shift: Shift = read(json!({
        "id": "monday", "site": "HUB", "date": "2026-11-30", "pattern": pattern,
        "starts_at": "2026-11-30T08:00:00Z", "ends_at": "2026-11-30T12:00:00Z",
    }));
    let volunteer = |id: &str| -> Person {
        read(json!({
            "id": id, "kind": "volunteer", "given_name": id, "family_name": "Peeters", "birth_date": "1990-01-01",
            "roles": [{"role": "volunteer"}], "workplace": {"at": "everywhere"},
            "clearances": [{"clearance": "information_note"}, {"clearance": "insurance"}, {"clearance": "onboarding"}],
        }))
    };
    let everyone: Vec<Person> = match who {
        Who::Vera => vec![volunteer("vera")],
        Who::Ten => (0..10).map(|number| volunteer(&format!("v{number}"))).collect(),
        Who::Nobody => Vec::new(),
    };
    let offer = Availability {
        weekly: vec![read::<WeeklyWindow>(json!({"weekday": 1, "start": "08:00", "end": "18:00"}))],
        wanted: 1,
        ..Availability::default()
    };
    store
        .write_blocking(|tx| {
            sites::insert(tx, &read(json!({"id": "HUB", "name": "Hub", "time_zone": "Europe/Brussels"})))?;
            let hub = json!({
                "id": "hub", "site": "HUB", "name": "Hub", "disclosure": "public", "meeting_point": "desk",
                "zone": "brussels",
            });
            locations::insert(tx, &read(hub))?;
            let standard: Vec<_> = Kind::ALL.iter().filter_map(|kind| RuleProfile::standard(*kind)).collect();
            profiles::insert_all(tx, &standard)?;
            for person in &everyone {
                people::insert(tx, person)?;
                availability::put(tx, &person.id, &offer, None)?;
            }
            shifts::insert(tx, &shift)?;
            let week = "2026-W49".parse().map_err(releve::error::Error::internal)?;
            let state = RosterState::Draft;
            let sites = vec![site.clone()];
            rosters::insert(tx, &Roster { id: roster.clone(), week, sites, state, published_at: None, version: 1 })
        })
        .expect("a desk");
    (store, roster)
}

fn solved(store: &Store, roster: &RosterId) -> (SolveId, Solve) {
    searched(store, roster, 1)
}

fn searched(store: &Store, roster: &RosterId, seed: u64) -> (SolveId, Solve) {
    let options = SolveOptions { seconds: 20, threads: 1, seed };
    let ask = |tx: &mut releve::store::Tx| jobs::solve::request(tx, roster, options, Clock::System.now());
    let id: SolveId = store.write_blocking(ask).expect("a solve");
    assert_eq!(jobs::worker::run_all(&common::work::context(store, Clock::System)).expect("work"), 1);
    let solve = store.read_blocking(|tx| solves::get(tx, &id)).expect("a solve");
    (id, solve)
}

#[test]
fn a_house_without_people_gets_its_gaps() {
    let (store, roster) = desk(Who::Nobody);
    let (id, solve) = solved(&store, &roster);
    assert_eq!((solve.state, solve.failure), (SolveState::Done, None));
    assert!(solve.summary.is_some_and(|summary| summary.optimal && summary.score.minimum_cover == 2));
    let gaps: Vec<Value> = store.read_blocking(|tx| solves::gaps(tx, &id)).expect("a look").expect("gaps");
    assert_eq!((&gaps[0]["shift"], &gaps[0]["missing"]), (&json!("monday"), &json!(2)));
}

#[test]
fn a_solve_proposes_whom_it_can_and_says_what_is_missing() {
    let (store, roster) = desk(Who::Vera);
    let (id, solve) = solved(&store, &roster);
    assert_eq!((solve.state, solve.failure), (SolveState::Done, None));
    let summary = solve.summary.expect("a summary");
    assert_eq!((summary.score.law, summary.score.minimum_cover, summary.optimal), (0, 1, true));

    let placed = store.read_blocking(|tx| assignments::of_roster(tx, &roster)).expect("assignments");
    let placed: Vec<_> = placed.iter().map(|one| (one.person.as_str(), one.shift.as_str(), one.state)).collect();
    assert_eq!(placed, [("vera", "monday", AssignmentState::Proposed)]);

    let gaps: Vec<Value> = store.read_blocking(|tx| solves::gaps(tx, &id)).expect("a look").expect("gaps");
    assert_eq!((&gaps[0]["shift"], &gaps[0]["missing"]), (&json!("monday"), &json!(1)));
}

fn who_comes(store: &Store, roster: &RosterId) -> BTreeSet<String> {
    let placed = store.read_blocking(|tx| assignments::of_roster(tx, roster)).expect("assignments");
    placed.into_iter().map(|one| one.person.to_string()).collect()
}

#[test]
fn a_search_of_a_draft_moves_nobody_for_nothing() {
    let (store, roster) = desk(Who::Ten);
    solved(&store, &roster);
    let first = who_comes(&store, &roster);
    for seed in 2..8 {
        let (_, again) = searched(&store, &roster, seed);
        assert!(again.summary.is_some_and(|summary| summary.optimal && summary.score.preferences == 0));
        assert_eq!(who_comes(&store, &roster), first, "seed {seed}");
    }
}

#[test]
fn when_somebody_cannot_come_the_others_of_a_draft_stay() {
    let (store, roster) = desk(Who::Ten);
    solved(&store, &roster);
    for seed in 2..6 {
        let before = who_comes(&store, &roster);
        let away = before.first().expect("somebody");
        let absence: Absence = read(json!({
            "id": format!("a{seed}"), "person": away, "kind": "leave",
            "starts_at": "2026-11-29T23:00:00Z", "ends_at": "2026-12-06T23:00:00Z",
        }));
        store.write_blocking(|tx| absences::insert(tx, &absence)).expect("an absence");
        searched(&store, &roster, seed);
        let after = who_comes(&store, &roster);
        assert_eq!(after.len(), 2);
        assert_eq!(before.difference(&after).collect::<Vec<_>>(), [away], "seed {seed}");
    }
}

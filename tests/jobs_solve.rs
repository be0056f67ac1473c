//! A solve from its request to the roster, with the engine in a process of its own.

mod common;

use releve::clock::Clock;
use releve::domain::availability::{Availability, WeeklyWindow};
use releve::domain::person::{Kind, Person, Workplace};
use releve::domain::profile::RuleProfile;
use releve::domain::roster::{AssignmentState, Roster, RosterState};
use releve::domain::shift::Shift;
use releve::domain::solve::{Solve, SolveOptions, SolveState};
use releve::domain::{RosterId, SiteId, SolveId};
use releve::jobs::{self};
use releve::store::{Store, assignments, availability, locations, people, profiles, rosters, shifts, sites, solves};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a value of the domain")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    /// One volunteer, who offers Mondays.
    Vera,
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
    let vera: Person = read(json!({
        "id": "vera", "kind": "volunteer", "given_name": "Vera", "family_name": "Peeters", "birth_date": "1990-01-01",
        "roles": [{"role": "volunteer"}], "workplace": {"at": "everywhere"},
        "clearances": [{"clearance": "information_note"}, {"clearance": "insurance"}, {"clearance": "onboarding"}],
    }));
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
            if who == Who::Vera {
                people::insert(tx, &vera)?;
                assert_eq!(vera.workplace, Workplace::Everywhere);
                availability::put(tx, &vera.id, &offer, None)?;
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
    let options = SolveOptions { seconds: 20, threads: 1, seed: 1 };
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

//! What coordinators and volunteers do with a roster, through the store.

mod answers;
mod drafts;
mod edits;
mod letters;
mod more_offers;
mod narrowed;
mod publications;
mod reminders;
mod replacements;
mod reshaped;
mod searches;
mod snapshots;
mod swaps;
mod willing;

use super::letter;
use super::publish::{Publication, publish};
use super::samples::{house, offering, person, shift};
use crate::clock::Clock;
use crate::config::Outward;
use crate::domain::person::Kind;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::{PersonId, Role, RosterId};
use crate::error::Error;
use crate::planning::house::House;
use crate::store::{self, Store, Tx, sample};
use std::time::Duration;

/// The house as the store holds it.
fn stored(house: &House) -> Store {
    let store = sample::empty();
    fill(&store, house);
    store
}

fn fill(store: &Store, house: &House) {
    store
        .write_blocking(|tx| {
            let sites: Vec<_> = house.sites.values().cloned().collect();
            store::sites::insert_all(tx, &sites)?;
            let locations: Vec<_> = house.locations.values().cloned().collect();
            store::locations::insert_all(tx, &locations)?;
            store::profiles::insert_all(tx, &house.profiles)?;
            store::people::insert_all(tx, &house.people)?;
            let offers: Vec<_> = house.availability.clone().into_iter().collect();
            store::availability::insert_all(tx, &offers)?;
            store::absences::insert_all(tx, &house.absences)?;
            store::shifts::insert_all(tx, &house.shifts)?;
            store::rosters::insert(tx, &house.roster)?;
            store::assignments::insert_all(tx, &house.assignments)
        })
        .expect("a filled store");
}

fn do_it<T>(store: &Store, work: impl Fn(&mut Tx) -> Result<T, Error>) -> T {
    store.write_blocking(work).expect("it is done")
}

fn roster() -> RosterId {
    "r".parse().expect("an id")
}

fn who(code: &str) -> PersonId {
    code.parse().expect("an id")
}

/// Monday to Thursday of the week before last are working days: nine of them before 30 November.
fn in_time() -> Clock {
    at("2026-11-16T09:00:00Z")
}

fn at(instant: &str) -> Clock {
    Clock::Fixed(instant.parse().expect("an instant"))
}

fn published(store: &Store, clock: Clock) -> Publication {
    try_publish(store, clock, None).expect("a publication")
}

fn try_publish(store: &Store, clock: Clock, reason: Option<&str>) -> Result<Publication, Error> {
    let publication = store.write_blocking(|tx| publish(tx, clock, Duration::ZERO, &roster(), None, reason))?;
    for code in ["a", "b", "c", "e"] {
        store.write_blocking(|tx| letter::write(tx, &Outward::sample(), &who(code), clock.now()))?;
    }
    Ok(publication)
}

fn assignment(store: &Store, person: &str) -> Assignment {
    all(store).into_iter().find(|one| one.person == who(person)).expect("an assignment")
}

fn all(store: &Store) -> Vec<Assignment> {
    store.read_blocking(|tx| store::assignments::of_roster(tx, &roster())).expect("assignments")
}

/// The codes of what was wrong, with where.
fn faults(error: Error) -> Vec<(String, &'static str)> {
    match error {
        Error::Invalid(faults) => faults.into_iter().map(|fault| (fault.pointer, fault.code)).collect(),
        other => panic!("{other}"),
    }
}

/// A supper on Tuesday with a seat and an ideal of two, three volunteers who are asked to come, and nobody told yet.
fn supper() -> House {
    let mut supper = shift("LEO 2026-12-01 18:00 20:00", Role::Volunteer);
    supper.pattern.positions[0].ideal = 2;
    let mut house = offering(house(vec![supper], ["a", "b", "c"].map(|code| person(code, Kind::Volunteer)).to_vec()));
    for person in &mut house.people {
        person.mail = Some(format!("{}@example.org", person.id));
    }
    house.assignments = house
        .people
        .iter()
        .map(|person| super::samples::assignment(&house.shifts[0], person, AssignmentState::Proposed))
        .collect();
    house
}

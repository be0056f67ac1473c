//! The generated network beside the figures that it was asked to have, so that the problem is not made easy.
//!
//! The figures are those of the synthetic network's description (`network.json`, which took the places and some staff
//! totals from the organisation's own job advertisements); they stand here again, apart from the generator's.
//! A count is exact. A share of people is drawn as a quota and must be within one person of it, or within what
//! the law of large numbers leaves where it follows from other draws. How often people answer or come is nobody's
//! quality here, by law and by design, and is not drawn.

mod shifts;
mod sizes;
mod staff;
mod table;
mod volunteers;

use chrono::NaiveDate;
use releve::demo::{Size, World};
use releve::domain::Week;
use releve::domain::availability::Availability;
use releve::domain::person::{Kind, Person};
use std::collections::BTreeMap;

const SEED: u64 = 1;

fn week() -> Week {
    "2026-W49".parse().expect("a week")
}

fn monday() -> NaiveDate {
    week().monday()
}

fn large() -> World {
    World::new(Size::L, SEED, week()).expect("a world")
}

/// The volunteers who offer something, each with their offer.
fn active(world: &World) -> Vec<(&Person, &Availability)> {
    let offers: BTreeMap<_, _> = world.offers.iter().map(|(id, offer)| (id, offer)).collect();
    let volunteers = world.people.iter().filter(|person| person.kind == Kind::Volunteer);
    volunteers.filter_map(|person| Some((person, *offers.get(&person.id)?))).collect()
}

//! A page to open: that of a volunteer who has been asked.

use crate::clock::Clock;
use crate::domain::person::Kind;
use crate::domain::roster::AssignmentState;
use crate::domain::{PersonId, RosterId};
use crate::error::Error;
use crate::planning::house::House;
use crate::planning::{link, load, zone};
use crate::store::Store;
use std::collections::BTreeMap;

/// The path of a link of its own to the page of a volunteer with the most offers, at Sisters' House where there is one:
/// its address shows there once they said yes. None where nobody was asked.
///
/// # Errors
/// `NotFound` where there is no such roster.
pub fn volunteers_link(store: &Store, clock: Clock, roster: &RosterId) -> Result<Option<String>, Error> {
    let house = store.read_blocking(|tx| load::house(tx, roster))?;
    let Some(person) = asked_most(&house) else { return Ok(None) };
    let until = zone::week(house.zone(), house.week()).end;
    store.write_blocking(|tx| link::make(tx, person, clock.now(), until)).map(Some)
}

fn asked_most(house: &House) -> Option<&PersonId> {
    let mut offers: BTreeMap<&PersonId, (bool, usize)> = BTreeMap::new();
    for assignment in house.assignments.iter().filter(|assignment| assignment.state == AssignmentState::Offered) {
        let at_sisters = house.shift(&assignment.shift).is_some_and(|shift| shift.pattern.location.as_str() == "SIS");
        let (one_there, count) = offers.entry(&assignment.person).or_default();
        *one_there |= at_sisters;
        *count += 1;
    }
    let volunteers = house.people.iter().filter(|person| person.kind == Kind::Volunteer);
    volunteers.filter_map(|person| Some((offers.get(&person.id)?, &person.id))).max().map(|(_, id)| id)
}

//! What is posed, told by what the engine then says stands between a person and a shift.

mod asks;
mod binds;
mod keeps;
mod random;
mod shows;
mod teams;

use super::{Posed, pose};
use crate::planning::house::House;
use solver::Roster;
use solver::explain::{Edit, WhatIf, what_if};
use solver::problem::PositionIndex;
use solver::roster::Cell;

/// What putting a person on the first position of a shift would do, beside what is fixed.
fn put(house: &House, person: &str, shift: &str) -> WhatIf {
    let posed = checked(house);
    let person = posed.index.people.iter().position(|id| id.as_str() == person).expect("the person").into();
    let shift = posed.index.shifts.iter().position(|id| id.as_str() == shift).expect("the shift").into();
    let cell = Cell { shift, position: PositionIndex(0) };
    what_if(&posed.problem, &Roster::fixed(&posed.problem), Edit::Put { person, cell })
}

/// The names of what stands against the only person on the only shift, or on the last one of several.
fn stops(house: &House) -> String {
    let last = house.shifts.last().expect("a shift").id.to_string();
    stops_on(house, &last)
}

fn stops_on(house: &House, shift: &str) -> String {
    let person = house.people.first().expect("a person").id.to_string();
    let told = put(house, &person, shift);
    told.obstacles.iter().map(|obstacle| obstacle.code().to_owned()).collect::<Vec<_>>().join(" ")
}

fn checked(house: &House) -> Posed {
    let posed = pose(house);
    assert_eq!(posed.problem.check(), Ok(()));
    posed
}

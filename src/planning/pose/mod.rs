//! From the house to the engine's problem. The same house poses the same problem, byte for byte.
//!
//! - `calendar`: minutes from the week's Monday 00:00; time zones end here.
//! - `tags`: what a person can be and a position can ask, numbered.
//! - `shifts`: what each position asks of one person. `team`: what a team must have together.
//! - `people`: what each holds, when they can, what is fixed. `rules`: which rules bind them, from the figures of their
//!   profile, their contract and what they worked before.

mod calendar;
mod long_week;
mod people;
mod rules;
mod shifts;
mod tags;
pub(in crate::planning) mod team;

pub(in crate::planning) use shifts::Seat;
pub use tags::{Qualification, Tags};

use super::house::House;
use super::travel;
use crate::domain::shift::Shift;
use crate::domain::{LocationId, PersonId, ShiftId, SiteId};
use calendar::Calendar;
use solver::Problem;
use solver::problem::{Label, Minutes, PersonIndex, Place, ShiftIndex, Travel};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A problem, and what its numbers stand for.
#[derive(Debug, Clone)]
pub struct Posed {
    /// For the engine.
    pub problem: Problem,
    /// The way back.
    pub index: Index,
}

/// What the numbers of a problem stand for.
#[derive(Debug, Clone, Default)]
pub struct Index {
    shifts: Vec<ShiftId>,
    numbers: HashMap<ShiftId, ShiftIndex>,
    people: Vec<PersonId>,
    tags: Tags,
}

impl Index {
    /// The shift at an index.
    pub fn shift(&self, index: ShiftIndex) -> &ShiftId {
        &self.shifts[index.at()]
    }

    /// The person at an index.
    pub fn person(&self, index: PersonIndex) -> &PersonId {
        &self.people[index.at()]
    }

    /// Where a shift stands in the problem.
    pub fn shift_index(&self, id: &ShiftId) -> Option<ShiftIndex> {
        self.numbers.get(id).copied()
    }

    /// Where a person stands in the problem.
    pub fn person_index(&self, id: &PersonId) -> Option<PersonIndex> {
        self.people.binary_search(id).ok().map(PersonIndex::from)
    }

    /// What the tags stand for.
    pub const fn tags(&self) -> &Tags {
        &self.tags
    }
}

/// Poses the problem of a roster.
pub fn pose(house: &House) -> Posed {
    let calendar = Calendar::new(house.zone(), house.week());
    let shifts = in_order(&house.shifts);
    let labels = Labels::of_all(house, &shifts);
    let places = Places::of(house);
    let asked = shifts.iter().flat_map(|shift| {
        let positions = shift.pattern.positions.iter();
        positions.flat_map(|position| shifts::asks(house, shift, position)).flat_map(|asked| asked.any_of)
    });
    let tags = Tags::of(asked.chain(team::qualifications(house, &shifts)).collect());
    let posed: Vec<_> =
        shifts.iter().map(|shift| shifts::shift(house, shift, &calendar, &tags, &labels, &places)).collect();
    let ids: Vec<ShiftId> = shifts.iter().map(|shift| shift.id.clone()).collect();
    let ground = people::Ground {
        house,
        calendar,
        tags: &tags,
        labels: &labels,
        places: &places,
        shifts: &shifts,
        posed: &posed,
    };
    let people::Peopled { people, rules, ids: person_ids } = people::pose(&ground);
    let problem = Problem {
        days: calendar.days(),
        weekends: vec![calendar.weekend(&house.words, 0)],
        shifts: posed,
        people,
        rules,
        team_rules: team::rules(house, &shifts, &calendar, &tags),
        travel: places.travel(house),
    };
    let numbers = ids.iter().enumerate().map(|(place, id)| (id.clone(), ShiftIndex::from(place))).collect();
    Posed { problem, index: Index { shifts: ids, numbers, people: person_ids, tags } }
}

fn in_order(shifts: &[Shift]) -> Vec<&Shift> {
    let mut shifts: Vec<&Shift> = shifts.iter().collect();
    shifts.sort_by(|a, b| (a.starts_at, &a.id).cmp(&(b.starts_at, &b.id)));
    shifts
}

/// What shifts are called by, for those who say what they are willing for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Called {
    Site(SiteId),
    Activity(String),
    Meeting,
}

/// The numbers of labels.
struct Labels(BTreeMap<Called, Label>);

impl Labels {
    fn of_all(house: &House, shifts: &[&Shift]) -> Self {
        let all: BTreeSet<Called> = shifts.iter().flat_map(|shift| Self::called(house, shift)).collect();
        Self(all.into_iter().enumerate().map(|(place, called)| (called, Label::from(place))).collect())
    }

    fn called(house: &House, shift: &Shift) -> Vec<Called> {
        let meeting = house.is_meeting(shift).then_some(Called::Meeting);
        let own = [Called::Site(shift.site.clone()), Called::Activity(shift.pattern.activity.clone())];
        own.into_iter().chain(meeting).collect()
    }

    fn of(&self, house: &House, shift: &Shift) -> Vec<Label> {
        self.numbers(&Self::called(house, shift))
    }

    fn numbers(&self, called: &[Called]) -> Vec<Label> {
        called.iter().filter_map(|called| self.0.get(called).copied()).collect()
    }

    fn meeting(&self) -> Vec<Label> {
        self.numbers(&[Called::Meeting])
    }
}

/// The numbers of locations: those that somebody works at.
struct Places(Vec<LocationId>);

impl Places {
    fn of(house: &House) -> Self {
        let elsewhere = house.elsewhere.iter().map(|work| &work.shift);
        let worked: BTreeSet<&LocationId> =
            house.shifts.iter().chain(elsewhere).map(|shift| &shift.pattern.location).collect();
        Self(worked.into_iter().cloned().collect())
    }

    fn number(&self, location: &LocationId) -> Place {
        Place::from(self.0.binary_search(location).unwrap_or_default())
    }

    fn travel(&self, house: &House) -> Travel {
        let minutes = |from: &LocationId, to: &LocationId| match (house.locations.get(from), house.locations.get(to)) {
            (Some(from), Some(to)) => Minutes(travel::between(from, to).0),
            _ => Minutes(0),
        };
        Travel::new(self.0.iter().map(|from| self.0.iter().map(|to| minutes(from, to)).collect()).collect())
    }
}

#[cfg(test)]
mod tests;

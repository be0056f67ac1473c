//! Two rosters of a week side by side: which places others have, who gains and who loses.

use super::occupancy::Occupancy;
use crate::domain::person::Person;
use crate::domain::shift::Shift;
use crate::domain::time::Minutes;
use crate::domain::{PersonId, ShiftId};
use std::collections::{BTreeMap, BTreeSet};

/// A place at which others are in one of two rosters.
#[derive(Debug, Clone)]
pub struct Changed<'a> {
    /// Of which shift.
    pub shift: &'a Shift,
    /// Which of its positions, from 0.
    pub position: u16,
    /// Who is there in both.
    pub stay: Vec<&'a Person>,
    /// Who is there in the first alone.
    pub gone: Vec<&'a Person>,
    /// Who is there in the second alone.
    pub come: Vec<&'a Person>,
}

/// What somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// Shifts.
    pub shifts: u32,
    /// Paid time.
    pub minutes: Minutes,
}

/// Somebody who works more or less in one of two rosters.
#[derive(Debug, Clone)]
pub struct Shifted<'a> {
    /// Who.
    pub person: &'a Person,
    /// In the first.
    pub before: Load,
    /// In the second.
    pub after: Load,
}

/// What is another in the second of two rosters of the same shifts.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    /// Where others are, in the order of the shifts.
    pub places: Vec<Changed<'a>>,
    /// Who works more or less, those first for whom it is most.
    pub people: Vec<Shifted<'a>>,
}

impl<'a> Comparison<'a> {
    /// Of two rosters.
    pub fn of(before: &'a Occupancy, after: &'a Occupancy) -> Self {
        let places = after.shifts.iter().flat_map(|shift| {
            let positions = 0..shift.pattern.positions.len() as u16;
            positions.filter_map(move |position| changed(before, after, shift, position))
        });
        Self { places: places.collect(), people: shifted(before, after) }
    }
}

fn changed<'a>(before: &'a Occupancy, after: &'a Occupancy, shift: &'a Shift, position: u16) -> Option<Changed<'a>> {
    let [first, second] = [before, after].map(|week| at(week, &shift.id, position));
    let only = |some: &BTreeMap<&PersonId, &'a Person>, other: &BTreeMap<&PersonId, &'a Person>| {
        by_name(some.iter().filter(|(id, _)| !other.contains_key(**id)).map(|(_, person)| *person))
    };
    let (gone, come) = (only(&first, &second), only(&second, &first));
    let stay = by_name(second.iter().filter(|(id, _)| first.contains_key(**id)).map(|(_, person)| *person));
    (!gone.is_empty() || !come.is_empty()).then_some(Changed { shift, position, stay, gone, come })
}

fn at<'a>(week: &'a Occupancy, shift: &ShiftId, position: u16) -> BTreeMap<&'a PersonId, &'a Person> {
    let there = week.there(shift).filter(|(own, _)| own.position == position);
    there.map(|(own, person)| (&own.person, person)).collect()
}

fn by_name<'a>(people: impl Iterator<Item = &'a Person>) -> Vec<&'a Person> {
    let mut people: Vec<&Person> = people.collect();
    people.sort_by_key(|person| person.full_name());
    people
}

fn shifted<'a>(before: &'a Occupancy, after: &'a Occupancy) -> Vec<Shifted<'a>> {
    let [first, second] = [before, after].map(loads);
    let who: BTreeSet<&PersonId> = first.keys().chain(second.keys()).copied().collect();
    let shifted = who.into_iter().filter_map(|id| {
        let [before, after] = [&first, &second].map(|loads| loads.get(id).map_or(Load::default(), |(_, load)| *load));
        let (person, _) = second.get(id).or_else(|| first.get(id))?;
        (before != after).then_some(Shifted { person, before, after })
    });
    let mut shifted: Vec<Shifted<'a>> = shifted.collect();
    shifted.sort_by_key(|one| (-(one.after.minutes.0 - one.before.minutes.0).abs(), one.person.full_name()));
    shifted
}

fn loads(week: &Occupancy) -> BTreeMap<&PersonId, (&Person, Load)> {
    let mut loads: BTreeMap<&PersonId, (&Person, Load)> = BTreeMap::new();
    for shift in &week.shifts {
        for (own, person) in week.there(&shift.id) {
            let (_, load) = loads.entry(&own.person).or_insert((person, Load::default()));
            load.shifts += 1;
            load.minutes.0 += shift.paid().0;
        }
    }
    loads
}

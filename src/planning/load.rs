//! The house of a roster, read from the store.

use super::house::{Elsewhere, House};
use super::words::Words;
use super::zone;
use crate::domain::person::Person;
use crate::domain::profile::RuleProfile;
use crate::domain::roster::{Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, RosterId, ShiftId};
use crate::error::Error;
use crate::store::{
    Tx, absences, assignments, availability, locations, people, profiles, rosters, sessions, shifts, sites,
};
use chrono::{Duration, Weekday};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Weeks before the roster's that count for its rules, and weeks after it.
const WEEKS_BEFORE: i64 = 4;
const WEEKS_AFTER: i64 = 1;

/// Everything that a roster is made from.
///
/// # Errors
/// `NotFound` where there is no such roster.
pub fn house(tx: &mut Tx, roster: &RosterId) -> Result<House, Error> {
    let roster = rosters::get(tx, roster)?;
    let week = roster.week;
    let sites: BTreeMap<_, _> = sites::all(tx)?.into_iter().map(|site| (site.id.clone(), site)).collect();
    let shifts = shifts::of_sites(tx, &roster.sites, week.monday(), week.day(Weekday::Sun))?;
    let ids: Vec<ShiftId> = shifts.iter().map(|shift| shift.id.clone()).collect();
    let assignments = assignments::of_roster(tx, &roster.id)?;
    let mut house = House {
        locations: locations::all(tx)?.into_iter().map(|location| (location.id.clone(), location)).collect(),
        people: everyone(tx, &roster, assignments.iter().map(|assignment| &assignment.person))?,
        availability: availability::all(tx)?.into_iter().collect(),
        absences: Vec::new(),
        sessions: sessions::among(tx, &ids)?.into_iter().collect(),
        profiles: RuleProfile::with_the_standard(profiles::all(tx)?),
        elsewhere: elsewhere(tx, &roster)?,
        words: Words::STANDARD,
        roster,
        sites,
        shifts,
        assignments,
    };
    let when = zone::week(house.zone(), week);
    house.absences = absences::between(tx, when.start, when.end + Duration::days(1))?;
    Ok(house)
}

/// Who works at the sites, and whoever is on the roster all the same.
fn everyone<'a>(
    tx: &mut Tx,
    roster: &Roster,
    placed: impl Iterator<Item = &'a PersonId>,
) -> Result<Vec<Person>, Error> {
    let mut people = people::working_at(tx, &roster.sites)?;
    let known: BTreeSet<&PersonId> = people.iter().map(|person| &person.id).collect();
    let others: BTreeSet<PersonId> = placed.filter(|id| !known.contains(id)).cloned().collect();
    let others: Vec<PersonId> = others.into_iter().collect();
    people.extend(people::find_all(tx, &others)?.into_iter().map(|person| person.value));
    people.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(people)
}

/// Work in the published rosters of the weeks around, and in those of the same week.
fn elsewhere(tx: &mut Tx, roster: &Roster) -> Result<Vec<Elsewhere>, Error> {
    let (first, last) = (roster.week.plus(-WEEKS_BEFORE), roster.week.plus(WEEKS_AFTER));
    let published: BTreeSet<RosterId> = rosters::of_weeks(tx, first, last)?
        .into_iter()
        .filter(|other| other.id != roster.id && other.state == RosterState::Published)
        .map(|other| other.id)
        .collect();
    if published.is_empty() {
        return Ok(Vec::new());
    }
    let (from, until) = (first.monday(), last.day(Weekday::Sun));
    let shifts: HashMap<ShiftId, Shift> =
        shifts::between(tx, from, until)?.into_iter().map(|shift| (shift.id.clone(), shift)).collect();
    let work = assignments::between(tx, from, until)?.into_iter().filter(|other| published.contains(&other.roster));
    let work = work.filter_map(|assignment| {
        let shift = shifts.get(&assignment.shift)?.clone();
        Some(Elsewhere { assignment, shift })
    });
    Ok(work.filter(|work| work.counts(roster.week)).collect())
}

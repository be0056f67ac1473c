//! The house of a roster, read from the store.

use super::house::{Elsewhere, House};
use super::words::Words;
use super::zone;
use crate::domain::availability::{Absence, AbsenceKind};
use crate::domain::person::{Clearance, HeldClearance, Kind, Person};
use crate::domain::profile::RuleProfile;
use crate::domain::roster::{Assignment, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{AbsenceId, PersonId, RosterId, ShiftId};
use crate::error::Error;
use crate::store::{
    Page, Tx, absences, assignments, availability, came, guests, locations, people, profiles, rosters, sessions,
    shifts, sites,
};
use chrono::{DateTime, Duration, Utc, Weekday};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::slice;

/// Weeks before the roster's that count for its rules, and weeks after it.
const WEEKS_BEFORE: i64 = 4;
const WEEKS_AFTER: i64 = 1;

/// Everything that a roster is made from.
///
/// # Errors
/// `NotFound` where there is no such roster.
pub fn house(tx: &mut Tx, roster: &RosterId) -> Result<House, Error> {
    let roster = rosters::get(tx, roster)?;
    let mut house = grounds(tx, &roster)?;
    house.people = everyone(tx, &roster, house.assignments.iter().map(|assignment| &assignment.person))?;
    house.availability = availability::all(tx)?.into_iter().collect();
    house.absences = absences(tx, &house)?;
    house.elsewhere = elsewhere(tx, &roster, None)?;
    house.newcomers = newcomers(tx, &house)?;
    Ok(house)
}

/// The same with nothing in it but what has a part in whether somebody is on a shift, see [`House::narrow_to`]: read in a tenth of
/// the time.
///
/// # Errors
/// `NotFound` where there is no such roster.
pub fn house_around(tx: &mut Tx, roster: &RosterId, person: &PersonId, shift: &ShiftId) -> Result<House, Error> {
    let roster = rosters::get(tx, roster)?;
    let mut house = grounds(tx, &roster)?;
    let is_placed = house.assignments.iter().any(|own| own.person == *person);
    house.availability = availability::of(tx, slice::from_ref(person))?.into_iter().collect();
    house.narrow_to(person, shift);
    let there: BTreeSet<&PersonId> = house.assignments.iter().map(|own| &own.person).chain([person]).collect();
    let there: Vec<PersonId> = there.into_iter().cloned().collect();
    house.people = people::find_all(tx, &there)?.into_iter().map(|person| person.value).collect();
    house.people.retain(|one| one.id != *person || is_placed || one.workplace.is_at(&roster.sites));
    house.availability = availability::of(tx, &there)?.into_iter().collect();
    house.absences = absences(tx, &house)?;
    // Among minors it matters who else is there, from another roster too.
    let is_among_minors = house.shift(shift).is_some_and(|shift| house.minors_site(shift).is_some());
    house.elsewhere = elsewhere(tx, &roster, Some(person).filter(|_| !is_among_minors))?;
    house.newcomers = newcomers(tx, &house)?;
    Ok(house)
}

/// The same with nobody in it but one person, whether or not they work at its sites: enough to say what stands against them on
/// any of its shifts, and read in a hundredth of the time. Everybody's assignments are in it.
///
/// # Errors
/// `NotFound` where there is no such roster, or no such person.
pub fn house_of(tx: &mut Tx, roster: &RosterId, person: &PersonId) -> Result<House, Error> {
    let roster = rosters::get(tx, roster)?;
    let house = grounds(tx, &roster)?;
    with_nobody_but(tx, house, person)
}

/// The same with no shifts in it but theirs and one more: enough to say what stands against them on that one, and read in no time.
/// Among minors, where it matters who else is there, it is the whole roster.
///
/// # Errors
/// `NotFound` where there is no such roster, shift or person.
pub fn house_about(tx: &mut Tx, roster: &RosterId, person: &PersonId, shift: &ShiftId) -> Result<House, Error> {
    let roster = rosters::get(tx, roster)?;
    let mut here = assignments::of_person(tx, person)?;
    here.retain(|own| own.roster == roster.id && own.shift != *shift);
    let filter = assignments::Filter {
        roster: Some(roster.id.clone()),
        shift: Some(shift.clone()),
        ..assignments::Filter::default()
    };
    let ids: Vec<ShiftId> = here.iter().map(|own| own.shift.clone()).chain([shift.clone()]).collect();
    here.extend(assignments::list(tx, &filter, &Page::first(u16::MAX))?);
    let shifts = shifts::find_all(tx, &ids)?;
    let house = stocked(tx, &roster, shifts, here)?;
    let target = house.shift(shift).ok_or(Error::not_found("shift"))?;
    if house.minors_site(target).is_some() {
        return house_of(tx, &roster.id, person);
    }
    with_nobody_but(tx, house, person)
}

fn with_nobody_but(tx: &mut Tx, mut house: House, person: &PersonId) -> Result<House, Error> {
    let roster = house.roster.clone();
    house.people = vec![people::get(tx, person)?.value];
    let offer = availability::find(tx, person)?.map(|offer| (person.clone(), offer.value));
    house.availability = offer.into_iter().collect();
    house.absences = absences(tx, &house)?;
    house.absences.retain(|away| away.person == *person);
    // Among minors it matters who else is there, from another roster too.
    let is_among_minors = house.shifts.iter().any(|shift| house.minors_site(shift).is_some());
    house.elsewhere = elsewhere(tx, &roster, Some(person).filter(|_| !is_among_minors))?;
    Ok(house)
}

/// The sites, their shifts and who is on them.
fn grounds(tx: &mut Tx, roster: &Roster) -> Result<House, Error> {
    let week = roster.week;
    let shifts = shifts::of_sites(tx, &roster.sites, week.monday(), week.day(Weekday::Sun))?;
    let assignments = assignments::of_roster(tx, &roster.id)?;
    stocked(tx, roster, shifts, assignments)
}

fn stocked(tx: &mut Tx, roster: &Roster, shifts: Vec<Shift>, assignments: Vec<Assignment>) -> Result<House, Error> {
    let sites: BTreeMap<_, _> = sites::all(tx)?.into_iter().map(|site| (site.id.clone(), site)).collect();
    let ids: Vec<ShiftId> = shifts.iter().map(|shift| shift.id.clone()).collect();
    Ok(House {
        locations: locations::all(tx)?.into_iter().map(|location| (location.id.clone(), location)).collect(),
        people: Vec::new(),
        availability: BTreeMap::new(),
        absences: Vec::new(),
        newcomers: BTreeSet::new(),
        sessions: sessions::among(tx, &ids)?.into_iter().collect(),
        profiles: RuleProfile::with_the_standard(profiles::all(tx)?),
        guests: guests(tx, &ids)?,
        elsewhere: Vec::new(),
        words: Words::STANDARD,
        roster: roster.clone(),
        sites,
        shifts,
        assignments,
    })
}

fn guests(tx: &mut Tx, shifts: &[ShiftId]) -> Result<BTreeMap<(ShiftId, u16), u16>, Error> {
    let mut there = BTreeMap::new();
    for guest in guests::among(tx, shifts)? {
        *there.entry((guest.shift, guest.position)).or_default() += 1;
    }
    Ok(there)
}

fn absences(tx: &mut Tx, house: &House) -> Result<Vec<Absence>, Error> {
    let when = zone::week(house.zone(), house.week());
    let end = when.end + Duration::days(1);
    let mut away = absences::between(tx, when.start, end)?;
    away.extend(at_sessions(tx, when.start, end)?);
    Ok(away)
}

/// Whoever comes to a session is nowhere else meanwhile.
fn at_sessions(tx: &mut Tx, start: DateTime<Utc>, end: DateTime<Utc>) -> Result<Vec<Absence>, Error> {
    let sessions = sessions::beginning(tx, start - Duration::days(1), end)?;
    let ids: Vec<ShiftId> = sessions.iter().map(|session| session.value.shift.clone()).collect();
    let shifts: HashMap<ShiftId, Shift> =
        shifts::find_all(tx, &ids)?.into_iter().map(|shift| (shift.id.clone(), shift)).collect();
    let mut away = Vec::new();
    for session in &sessions {
        let Some(shift) = shifts.get(&session.value.shift) else { continue };
        for person in session.value.expected() {
            away.push(Absence {
                id: AbsenceId::from_bits(0),
                person: person.clone(),
                kind: AbsenceKind::Training,
                starts_at: shift.starts_at,
                ends_at: shift.ends_at,
            });
        }
    }
    Ok(away)
}

/// Volunteers of the house who have not been on a shift before its week, where one of its shifts minds that. Who was onboarded on a
/// day that nobody knows is taken to have been there.
fn newcomers(tx: &mut Tx, house: &House) -> Result<BTreeSet<PersonId>, Error> {
    if !house.shifts.iter().any(|shift| shift.pattern.beside_experienced) {
        return Ok(BTreeSet::new());
    }
    let came = came::done(tx, house.week().monday())?;
    let is_known = |person: &Person| {
        let onboarded = |held: &HeldClearance| held.clearance == Clearance::Onboarding;
        person.clearances.iter().any(|held| onboarded(held) && held.validity.from.is_none())
    };
    let is_new =
        |person: &&Person| person.kind == Kind::Volunteer && !came.contains_key(&person.id) && !is_known(person);
    Ok(house.people.iter().filter(is_new).map(|person| person.id.clone()).collect())
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

/// Work in the published rosters of the weeks around, and in those of the same week: everybody's, or one person's.
fn elsewhere(tx: &mut Tx, roster: &Roster, whose: Option<&PersonId>) -> Result<Vec<Elsewhere>, Error> {
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
    let (work, shifts) = match whose {
        Some(person) => {
            let work = assignments::of_person(tx, person)?;
            let ids: Vec<ShiftId> = work.iter().map(|own| own.shift.clone()).collect();
            (work, shifts::find_all(tx, &ids)?)
        }
        None => (assignments::between(tx, from, until)?, shifts::between(tx, from, until)?),
    };
    let shifts: HashMap<ShiftId, Shift> = shifts.into_iter().map(|shift| (shift.id.clone(), shift)).collect();
    let work = work.into_iter().filter(|other| published.contains(&other.roster)).filter_map(|assignment| {
        let shift = shifts.get(&assignment.shift)?.clone();
        Some(Elsewhere { assignment, shift })
    });
    Ok(work.filter(|work| work.counts(roster.week)).collect())
}

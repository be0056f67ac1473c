//! A site's day, for whoever is at its door: who is here, who comes, who leaves, who is new.

use super::places::Places;
use super::{consent, round, zone};
use crate::domain::consent::Use;
use crate::domain::person::{Kind, Person};
use crate::domain::roster::{Assignment, Presence, RosterState};
use crate::domain::round::Round;
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, PersonId, Role, RosterId, SiteId, StopId};
use crate::error::Error;
use crate::store::rounds::{self, Filter};
use crate::store::{
    Page, Tx, Versioned, assignments, came, guests, locations, people, presences, rosters, shifts, sites,
};
use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;
use std::collections::{BTreeSet, HashMap};

/// What is over stays on the page for so long: people leave slowly, and ticks are forgotten.
const LINGERS: TimeDelta = TimeDelta::hours(4);
/// The day ends so long after the next midnight.
const MORNING: TimeDelta = TimeDelta::hours(10);

/// A site's day as it stands.
#[derive(Debug, Clone)]
pub struct Today {
    /// The site's name.
    pub site: String,
    /// Its time zone.
    pub zone: Tz,
    /// What takes place there, in the order of its start.
    pub shifts: Vec<Here>,
    /// What is brought there or fetched today, in the order of its time.
    pub deliveries: Vec<Delivery>,
}

/// A stop of a round at the site.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The round, as it stands.
    pub round: Versioned<Round>,
    /// Whether it is the site's own.
    pub is_own: bool,
    /// Which of its stops.
    pub stop: StopId,
    /// Whether what came of it can be said by now.
    pub may_be_noted: bool,
}

/// A shift that takes place there.
#[derive(Debug, Clone)]
pub struct Here {
    /// The shift.
    pub shift: Shift,
    /// The location's name.
    pub place: String,
    /// Who is expected.
    pub people: Vec<Expected>,
    /// Who comes along for a day, by name.
    pub guests: Vec<String>,
    /// How many are missing for the least that it takes.
    pub missing: u32,
}

/// Somebody who is expected.
#[derive(Debug, Clone)]
pub struct Expected {
    /// Their assignment.
    pub assignment: AssignmentId,
    /// Their name, whole or with an initial, as they allow it.
    pub name: String,
    /// As what they come.
    pub role: Role,
    /// Whether they have never been on a shift there before, and let it be said.
    pub is_new: bool,
    /// Whether they came; none: nobody has said.
    pub present: Option<bool>,
}

/// A site's day: what is over since a few hours, what is on, what comes until the next morning.
///
/// # Errors
/// `NotFound`.
pub fn of_site(tx: &mut Tx, id: &SiteId, now: DateTime<Utc>) -> Result<Today, Error> {
    let site = sites::get(tx, id)?.value;
    let today = zone::date_of(site.time_zone, now);
    let tomorrow = today + Days::new(1);
    let until = zone::midnight(site.time_zone, tomorrow) + MORNING;
    let places: BTreeSet<_> =
        locations::all(tx)?.into_iter().filter(|location| location.site == *id).map(|location| location.id).collect();
    let around = shifts::between(tx, today - Days::new(1), tomorrow)?;
    let here = around.into_iter().filter(|shift| {
        places.contains(&shift.pattern.location) && shift.ends_at > now - LINGERS && shift.starts_at < until
    });
    let mut names = Places::default();
    let mut found = Vec::new();
    let mut published: HashMap<RosterId, bool> = HashMap::new();
    for shift in here {
        let theirs = on(tx, &shift, &mut published)?;
        let people = expected(tx, id, &shift, &theirs)?;
        let missing = missing(tx, &shift, &theirs)?;
        let place = names.location(tx, &shift.pattern.location)?.name;
        let guests: Vec<String> =
            guests::among(tx, std::slice::from_ref(&shift.id))?.into_iter().map(|guest| guest.name).collect();
        if !people.is_empty() || !guests.is_empty() || missing > 0 {
            found.push(Here { shift, place, people, guests, missing });
        }
    }
    let deliveries = deliveries(tx, id, site.time_zone, now)?;
    Ok(Today { site: site.name, zone: site.time_zone, shifts: found, deliveries })
}

/// The stops there of rounds of today, but those that the site does not take.
fn deliveries(tx: &mut Tx, id: &SiteId, zone: Tz, now: DateTime<Utc>) -> Result<Vec<Delivery>, Error> {
    let today = zone::date_of(zone, now);
    let filter = Filter { sites: Some(vec![id.clone()]), after: Some(now - LINGERS), ..Filter::default() };
    let mut found = Vec::new();
    for round in rounds::list(tx, &filter, &Page::first(u16::MAX))? {
        let shift = shifts::get(tx, &round.value.shift)?.value;
        if shift.date != today {
            continue;
        }
        let may_be_noted = round::may_be_noted(&shift, now);
        for stop in &round.value.stops {
            if stop.site.as_ref() == Some(id) && !stop.is_declined() {
                let delivery =
                    Delivery { round: round.clone(), is_own: shift.site == *id, stop: stop.id.clone(), may_be_noted };
                found.push((stop.from, delivery));
            }
        }
    }
    found.sort_by_key(|(from, _)| *from);
    Ok(found.into_iter().map(|(_, delivery)| delivery).collect())
}

/// Who has confirmed, or was told, in a published roster.
fn on(tx: &mut Tx, shift: &Shift, published: &mut HashMap<RosterId, bool>) -> Result<Vec<Assignment>, Error> {
    let filter = assignments::Filter { shift: Some(shift.id.clone()), ..assignments::Filter::default() };
    let mut there = Vec::new();
    for own in assignments::list(tx, &filter, &Page::first(u16::MAX))? {
        if !published.contains_key(&own.roster) {
            let known = rosters::get(tx, &own.roster)?.state == RosterState::Published;
            published.insert(own.roster.clone(), known);
        }
        if published[&own.roster] && own.state.is_fixed() {
            there.push(own);
        }
    }
    Ok(there)
}

fn expected(tx: &mut Tx, site: &SiteId, shift: &Shift, theirs: &[Assignment]) -> Result<Vec<Expected>, Error> {
    let who: Vec<PersonId> = theirs.iter().map(|own| own.person.clone()).collect();
    let known = came::known_at(tx, site, &who, shift.starts_at)?;
    let ids: Vec<AssignmentId> = theirs.iter().map(|own| own.id.clone()).collect();
    let noted: HashMap<AssignmentId, bool> = presences::of(tx, &ids)?
        .into_iter()
        .map(|Presence { assignment, present, .. }| (assignment, present))
        .collect();
    let everyone: HashMap<PersonId, Person> =
        people::find_all(tx, &who)?.into_iter().map(|person| (person.value.id.clone(), person.value)).collect();
    let full_name = consent::allowing(tx, Use::FullNameAtTheDoor, everyone.values())?;
    let first_time = consent::allowing(tx, Use::FirstTimeAtTheDoor, everyone.values())?;
    let mut expected: Vec<Expected> = theirs
        .iter()
        .filter_map(|own| {
            let person = everyone.get(&own.person)?;
            Some(Expected {
                assignment: own.id.clone(),
                name: if full_name.contains(&person.id) { person.full_name() } else { person.short_name() },
                role: shift.role_of(person, own.position),
                is_new: person.kind != Kind::HostHousehold
                    && !known.contains(&own.person)
                    && first_time.contains(&person.id),
                present: noted.get(&own.id).copied(),
            })
        })
        .collect();
    expected.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(expected)
}

fn missing(tx: &mut Tx, shift: &Shift, theirs: &[Assignment]) -> Result<u32, Error> {
    let mut missing = 0;
    for (position, place) in (0_u16..).zip(&shift.pattern.positions) {
        let there = super::seats::taken(tx, &shift.id, position, |own| theirs.iter().any(|known| known.id == own.id))?;
        missing += place.missing(there);
    }
    Ok(missing)
}

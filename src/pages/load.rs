//! What a link opens: its owner, what published rosters say of them, what others ask of them, and what they offer.

mod sessions;
mod swaps;

pub use swaps::choices;

use super::consent::Chosen;
use super::open::OpenSeen;
use super::session::SessionSeen;
use super::stops::StopSeen;
use super::swap::{Exchange, Question};
use super::view::{Feed, Owner, Seen, Theirs};
use crate::domain::activity::Month;
use crate::domain::availability::Availability;
use crate::domain::consent::Consent;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, RosterState};
use crate::domain::timesheet::HoursSums;
use crate::domain::{RosterId, ShiftId};
use crate::error::Error;
use crate::planning::note::{self, Standing};
use crate::planning::places::{self, Places};
use crate::planning::{consent, expenses, link, open_shifts, timesheet, zone};
use crate::store::links::Opens;
use crate::store::{Tx, Versioned, assignments, availability, fingerprint, links, people, rosters, rounds, shifts};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Everything that a person's page is made from.
#[derive(Debug)]
pub struct Visit {
    /// Whose page it is.
    pub person: Person,
    /// Their shifts in published rosters, in order.
    pub seen: Vec<Seen>,
    /// Exchanges that others ask them for.
    pub swaps: Vec<Question>,
    /// Sessions that they are invited to.
    pub sessions: Vec<SessionSeen>,
    /// What they offer.
    pub offer: Availability,
    /// Whether a calendar may fetch their shifts.
    pub has_calendar: bool,
    /// Where they stand with the information note.
    pub note: Standing,
    /// What they say to uses of their data.
    pub consents: Vec<Consent>,
    /// Where they stand with expenses, by year; nothing where they are given none.
    pub expenses: Vec<expenses::Standing>,
    /// What they worked last month and in this one, of those who are told what they work.
    pub hours: Vec<(Month, HoursSums)>,
}

impl Visit {
    /// What stands on the page.
    pub fn theirs(&self) -> Theirs<'_> {
        Theirs { shifts: &self.seen, swaps: &self.swaps, sessions: &self.sessions }
    }

    /// The owner as the page greets them.
    pub fn owner(&self) -> Owner {
        let person = &self.person;
        Owner {
            given_name: person.given_name.clone(),
            kind: person.kind,
            locale: person.locale,
            reminders: person.reminders.clone(),
            calendar: if self.has_calendar { Feed::Known } else { Feed::None },
            note: self.note.clone(),
            chosen: Chosen::of(self.consents.clone(), &self.offer),
            expenses: self.expenses.clone(),
            hours: self.hours.clone(),
        }
    }
}

/// The person whom a secret lets in; none where it is unknown, expired or revoked, opens something else, or is no secret at
/// all.
pub fn enter(tx: &mut Tx, secret: &str, opens: Opens, now: DateTime<Utc>) -> Result<Option<Versioned<Person>>, Error> {
    if !link::is_like_one(secret) {
        return Ok(None);
    }
    match links::find(tx, &fingerprint(secret), opens, now)? {
        Some(link) => people::find(tx, &link.person),
        None => Ok(None),
    }
}

/// What a person sees when they come in.
pub fn visit(tx: &mut Tx, person: Person, now: DateTime<Utc>) -> Result<Visit, Error> {
    let has_calendar = links::has_any(tx, &person.id, Opens::Calendar, now)?;
    let offer = availability::find(tx, &person.id)?.map(|offer| offer.value).unwrap_or_default();
    let mut seen = seen(tx, &person)?;
    swaps::mark(tx, &person, &mut seen, now)?;
    let swaps = swaps::questions(tx, &person)?;
    let sessions = sessions::seen(tx, &person, now)?;
    let note = note::standing(tx, now, &person)?;
    let consents = consent::of_person(tx, &person)?;
    let today = zone::date_of(places::house_zone(tx)?, now);
    let expenses = expenses::standing(tx, &person, today)?;
    let hours = worked(tx, &person, now)?;
    Ok(Visit { person, seen, swaps, sessions, offer, has_calendar, note, consents, expenses, hours })
}

/// What somebody worked who was told what they work, last month and in this one.
fn worked(tx: &mut Tx, person: &Person, now: DateTime<Utc>) -> Result<Vec<(Month, HoursSums)>, Error> {
    let this_month = Month::of(zone::date_of(places::house_zone(tx)?, now));
    timesheet::own(tx, now, &person.id, [this_month.plus(-1), this_month])
}

/// What they may take without being asked.
pub fn open(tx: &mut Tx, person: &Person, now: DateTime<Utc>) -> Result<Vec<OpenSeen>, Error> {
    let mut places = Places::default();
    let mut seen = Vec::new();
    for open in open_shifts::of_person(tx, now, person)? {
        let location = places.location(tx, &open.shift.pattern.location)?;
        let zone = places.zone(tx, &open.shift.site)?;
        seen.push(OpenSeen {
            starts: open.shift.starts_at.with_timezone(&zone),
            ends: open.shift.ends_at.with_timezone(&zone),
            shift: open.shift.id,
            position: open.position,
            activity: open.shift.pattern.activity_in(person.locale).to_owned(),
            place: location.name,
            meeting_point: location.meeting_point,
            is_needed: open.is_needed,
        });
    }
    Ok(seen)
}

fn seen(tx: &mut Tx, person: &Person) -> Result<Vec<Seen>, Error> {
    let theirs = assignments::of_person(tx, &person.id)?;
    let mut is_published: HashMap<RosterId, bool> = HashMap::new();
    for assignment in &theirs {
        if !is_published.contains_key(&assignment.roster) {
            let roster = rosters::get(tx, &assignment.roster)?;
            is_published.insert(roster.id, roster.state == RosterState::Published);
        }
    }
    let published: HashMap<ShiftId, &Assignment> = theirs
        .iter()
        .filter(|assignment| is_published[&assignment.roster])
        .map(|assignment| (assignment.shift.clone(), assignment))
        .collect();
    let ids: Vec<ShiftId> = published.keys().cloned().collect();
    let rounds = rounds::of_shifts(tx, &ids)?;
    let mut places = Places::default();
    let mut seen = Vec::new();
    for shift in shifts::find_all(tx, &ids)? {
        let assignment = published[&shift.id];
        let location = places.location(tx, &shift.pattern.location)?;
        let zone = places.zone(tx, &shift.site)?;
        let round = rounds.iter().find(|round| round.shift == shift.id);
        let stops = round.map(|round| StopSeen::of(tx, &mut places, round)).transpose()?.unwrap_or_default();
        seen.push(Seen {
            assignment: assignment.id.clone(),
            state: assignment.state,
            starts: shift.starts_at.with_timezone(&zone),
            ends: shift.ends_at.with_timezone(&zone),
            role: shift.role_of(person, assignment.position),
            activity: shift.pattern.activity_in(person.locale).to_owned(),
            shift: shift.id,
            place: location.name,
            meeting_point: location.meeting_point,
            address: location.address,
            disclosure: location.disclosure,
            stops,
            swap: Exchange::No,
        });
    }
    Ok(seen)
}

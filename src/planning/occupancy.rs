//! Who is at which place of a roster: what a table, a grid and a shift's page say of it alike. What may be told of it, and to whom,
//! is theirs to decide.

use super::settle::assignment_id;
use crate::domain::guest::Guest;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, Roster};
use crate::domain::shift::Shift;
use crate::domain::snapshot::Place;
use crate::domain::{PersonId, RosterId, ShiftId, SiteId};
use crate::error::Error;
use crate::store::{Tx, assignments, fingerprint, guests, people, shifts};
use chrono::Weekday;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Who is at which place of some sites' shifts of a roster.
#[derive(Debug, Clone)]
pub struct Occupancy {
    /// The shifts, in the order of their start.
    pub shifts: Vec<Shift>,
    on: HashMap<ShiftId, Vec<Assignment>>,
    people: HashMap<PersonId, Person>,
    guests: HashMap<ShiftId, Vec<Guest>>,
}

impl Occupancy {
    /// Of all that these sites have in a roster's week.
    ///
    /// # Errors
    /// What the database says.
    pub fn of_sites(tx: &mut Tx, roster: &Roster, sites: &[SiteId]) -> Result<Self, Error> {
        let shifts = shifts::of_sites(tx, sites, roster.week.monday(), roster.week.day(Weekday::Sun))?;
        let all = assignments::of_sites(tx, &roster.id, sites)?;
        Self::of(tx, shifts, all)
    }

    /// Of one shift.
    ///
    /// # Errors
    /// What the database says.
    pub fn of_shift(tx: &mut Tx, roster: &Roster, shift: Shift) -> Result<Self, Error> {
        let mut all = assignments::of_sites(tx, &roster.id, std::slice::from_ref(&shift.site))?;
        all.retain(|own| own.shift == shift.id);
        Self::of(tx, vec![shift], all)
    }

    /// The same shifts with these people there instead, and with nothing else known of them than who stands where.
    ///
    /// # Errors
    /// What the database says.
    pub fn with(&self, tx: &mut Tx, roster: &RosterId, places: Vec<Place>) -> Result<Self, Error> {
        let known: BTreeSet<&ShiftId> = self.shifts.iter().map(|shift| &shift.id).collect();
        let here = places.into_iter().filter(|place| known.contains(&place.shift));
        let own = |Place { shift, position, person }: Place| Assignment {
            id: assignment_id(roster, &shift, &person),
            roster: roster.clone(),
            shift,
            position,
            person,
            state: AssignmentState::Proposed,
            locked: false,
            override_reason: None,
        };
        Self::of(tx, self.shifts.clone(), here.map(own).collect())
    }

    fn of(tx: &mut Tx, shifts: Vec<Shift>, all: Vec<Assignment>) -> Result<Self, Error> {
        let who: BTreeSet<&PersonId> = all.iter().map(|own| &own.person).collect();
        let who: Vec<PersonId> = who.into_iter().cloned().collect();
        let people = people::find_all(tx, &who)?.into_iter().map(|one| (one.value.id.clone(), one.value)).collect();
        let ids: Vec<ShiftId> = shifts.iter().map(|shift| shift.id.clone()).collect();
        let mut brought: HashMap<ShiftId, Vec<Guest>> = HashMap::new();
        for guest in guests::among(tx, &ids)? {
            brought.entry(guest.shift.clone()).or_default().push(guest);
        }
        let mut on: HashMap<ShiftId, Vec<Assignment>> = HashMap::new();
        for own in all {
            on.entry(own.shift.clone()).or_default().push(own);
        }
        Ok(Self { shifts, on, people, guests: brought })
    }

    /// Everybody who has or had anything to do with a shift, whether they count there or not.
    pub fn on(&self, shift: &ShiftId) -> impl Iterator<Item = (&Assignment, &Person)> {
        let all = self.on.get(shift).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter_map(|own| Some((own, self.people.get(&own.person)?)))
    }

    /// Those who count on a shift.
    pub fn there(&self, shift: &ShiftId) -> impl Iterator<Item = (&Assignment, &Person)> {
        self.on(shift).filter(|(own, _)| own.state.counts())
    }

    /// Who comes along for a day at one of a shift's positions.
    pub fn guests(&self, shift: &ShiftId, position: u16) -> impl Iterator<Item = &Guest> {
        let all = self.guests.get(shift).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(move |guest| guest.position == position)
    }

    /// A short text that is another one as soon as anything at a shift is: who is there, how that stands, the shift itself. Two who
    /// look at a shift see the same when they see the same mark.
    pub fn mark(&self, shift: &Shift) -> String {
        let own = self.on.get(&shift.id).map(Vec::as_slice).unwrap_or_default();
        let guests = self.guests.get(&shift.id).map(Vec::as_slice).unwrap_or_default();
        let mut mark = fingerprint(&format!("{shift:?}{own:?}{guests:?}"));
        mark.truncate(12);
        mark
    }

    /// The marks of all shifts.
    pub fn marks(&self) -> BTreeMap<ShiftId, String> {
        self.shifts.iter().map(|shift| (shift.id.clone(), self.mark(shift))).collect()
    }

    /// How many there are at one of a shift's positions, with who comes along for a day; of households, their guests' places.
    pub fn headcount(&self, shift: &ShiftId, position: u16) -> u32 {
        let there = self.there(shift).filter(|(own, _)| own.position == position);
        there.map(|(_, person)| person.seats()).sum::<u32>() + self.guests(shift, position).count() as u32
    }
}

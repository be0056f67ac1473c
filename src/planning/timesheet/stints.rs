//! Shifts of those who are told what they work, each with what was noted of it.

use crate::domain::person::Person;
use crate::domain::roster::{Assignment, HoursWorked, Presence, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, Minutes, PersonId, RosterId, ShiftId, Week};
use crate::error::Error;
use crate::store::{Tx, assignments, people, presences, rosters, shifts};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeSet, HashMap, HashSet};

/// A shift of somebody who is told what they work, in a published roster, with what was noted of it.
#[derive(Debug, Clone)]
pub struct Stint {
    /// Their place on it.
    pub own: Assignment,
    /// The shift.
    pub shift: Shift,
    /// What was noted; none: nothing.
    pub noted: Option<Presence>,
}

impl Stint {
    /// Whether it is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.shift.ends_at <= now
    }

    /// Whether it is over, and nothing was noted.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.is_over(now) && self.noted.is_none()
    }

    /// Whether it was noted that they did not come.
    pub fn is_absent(&self) -> bool {
        self.noted.as_ref().is_some_and(|noted| !noted.present)
    }

    /// When they really worked, where that was noted.
    pub fn hours(&self) -> Option<HoursWorked> {
        self.noted.as_ref().filter(|noted| noted.present).and_then(|noted| noted.hours)
    }

    /// When they worked: as it was noted, or else as it was planned. Nothing where they did not come.
    pub fn worked(&self) -> Option<HoursWorked> {
        let planned = HoursWorked { starts_at: self.shift.starts_at, ends_at: self.shift.ends_at };
        (!self.is_absent()).then(|| self.hours().unwrap_or(planned))
    }

    /// Paid minutes of it.
    pub fn done(&self) -> Minutes {
        self.worked().map_or(Minutes(0), |worked| worked.paid(self.shift.pattern.unpaid_break))
    }
}

/// Those who are told what they work, and what that was.
#[derive(Debug, Default)]
pub struct Staff {
    /// Who they are.
    pub people: HashMap<PersonId, Person>,
    /// What each of them worked.
    pub stints: HashMap<PersonId, Vec<Stint>>,
}

/// Everybody, and what they work at all sites on shifts that belong to a day from `first` to `last`, in the order of their start.
pub fn of_all(tx: &mut Tx, (first, last): (NaiveDate, NaiveDate)) -> Result<Staff, Error> {
    let mut owned = assignments::between(tx, first, last)?;
    owned.retain(|own| own.state.is_fixed());
    let who: BTreeSet<&PersonId> = owned.iter().map(|own| &own.person).collect();
    let who: Vec<PersonId> = who.into_iter().cloned().collect();
    let everyone = people::find_all(tx, &who)?.into_iter().map(|person| person.value);
    let everyone: HashMap<PersonId, Person> =
        everyone.filter(|person| person.kind.is_assigned()).map(|person| (person.id.clone(), person)).collect();
    owned.retain(|own| everyone.contains_key(&own.person));
    let mut stints: HashMap<PersonId, Vec<Stint>> = HashMap::new();
    for stint in with_shifts(tx, owned, (first, last))? {
        stints.entry(stint.own.person.clone()).or_default().push(stint);
    }
    Ok(Staff { people: everyone, stints })
}

/// The same of one person, whoever they are, without reading everybody's.
pub fn of_one(tx: &mut Tx, person: &PersonId, days: (NaiveDate, NaiveDate)) -> Result<Vec<Stint>, Error> {
    let mut owned = assignments::of_person(tx, person)?;
    owned.retain(|own| own.state.is_fixed());
    with_shifts(tx, owned, days)
}

fn with_shifts(
    tx: &mut Tx,
    mut owned: Vec<Assignment>,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Vec<Stint>, Error> {
    let published: HashSet<RosterId> = rosters::of_weeks(tx, Week::of(first), Week::of(last))?
        .into_iter()
        .filter(|roster| roster.state == RosterState::Published)
        .map(|roster| roster.id)
        .collect();
    owned.retain(|own| published.contains(&own.roster));
    let which: BTreeSet<&ShiftId> = owned.iter().map(|own| &own.shift).collect();
    let which: Vec<ShiftId> = which.into_iter().cloned().collect();
    let mut on: HashMap<ShiftId, Shift> =
        shifts::find_all(tx, &which)?.into_iter().map(|shift| (shift.id.clone(), shift)).collect();
    on.retain(|_, shift| (first..=last).contains(&shift.date));
    let ids: Vec<AssignmentId> = owned.iter().map(|own| own.id.clone()).collect();
    let mut noted: HashMap<AssignmentId, Presence> =
        presences::of(tx, &ids)?.into_iter().map(|noted| (noted.assignment.clone(), noted)).collect();
    let mut stints: Vec<Stint> = owned
        .into_iter()
        .filter_map(|own| {
            let (shift, noted) = (on.get(&own.shift).cloned()?, noted.remove(&own.id));
            Some(Stint { own, shift, noted })
        })
        .collect();
    stints.sort_by(|a, b| (a.shift.starts_at, &a.own.id).cmp(&(b.shift.starts_at, &b.own.id)));
    Ok(stints)
}

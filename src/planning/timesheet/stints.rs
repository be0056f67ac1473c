//! Shifts of those who are told what they work, each with what was noted of it.

use crate::domain::availability::Absence;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, HoursWorked, Presence, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{AbsenceId, AssignmentId, Minutes, PersonId, RosterId, ShiftId, Week};
use crate::error::Error;
use crate::planning::away;
use crate::store::{Tx, absences, assignments, people, presences, rosters, shifts};
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
    /// Whether an absence of theirs says that they were away then, and nobody put them there in spite of it.
    pub is_away: bool,
}

impl Stint {
    /// Whether it is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.shift.ends_at <= now
    }

    /// Whether it is over and nothing was noted, and nothing says that they were away.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.is_over(now) && self.noted.is_none() && !self.is_away
    }

    /// Whether they did not come: as it was noted, or else by their absences.
    pub fn is_absent(&self) -> bool {
        self.noted.as_ref().map_or(self.is_away, |noted| !noted.present)
    }

    /// When they really worked, where that was noted.
    pub fn hours(&self) -> Option<HoursWorked> {
        self.noted.as_ref().filter(|noted| noted.present).and_then(|noted| noted.hours)
    }

    /// When they worked: as it was noted, or else as it was planned. Nothing where they did not come.
    pub fn worked(&self) -> Option<HoursWorked> {
        (!self.is_absent()).then(|| self.hours().unwrap_or(HoursWorked::planned(&self.shift)))
    }

    /// Paid minutes of it.
    pub fn done(&self) -> Minutes {
        self.worked().map_or(Minutes(0), |worked| worked.paid(&self.shift))
    }
}

/// Those who are told what they work, and what that was.
#[derive(Debug)]
pub struct Staff {
    /// Who they are.
    pub people: HashMap<PersonId, Person>,
    /// What each of them worked.
    pub stints: HashMap<PersonId, Vec<Stint>>,
}

/// Everybody, and what they work at all sites on shifts that belong to a day from `first` to `last`, in the order of their start.
pub fn of_all(tx: &mut Tx, (first, last): (NaiveDate, NaiveDate)) -> Result<Staff, Error> {
    let mut owned = assignments::between(tx, first, last)?;
    owned.retain(is_worked);
    let who: BTreeSet<&PersonId> = owned.iter().map(|own| &own.person).collect();
    let who: Vec<PersonId> = who.into_iter().cloned().collect();
    let everyone = people::find_all(tx, &who)?.into_iter().map(|person| person.value);
    let everyone: HashMap<PersonId, Person> = everyone.map(|person| (person.id.clone(), person)).collect();
    let mut stints: HashMap<PersonId, Vec<Stint>> = HashMap::new();
    for stint in with_shifts(tx, owned, (first, last))? {
        stints.entry(stint.own.person.clone()).or_default().push(stint);
    }
    Ok(Staff { people: everyone, stints })
}

/// The same of one person, whoever they are, without reading everybody's.
pub fn of_one(tx: &mut Tx, person: &PersonId, days: (NaiveDate, NaiveDate)) -> Result<Vec<Stint>, Error> {
    let mut owned = assignments::of_person(tx, person)?;
    owned.retain(is_worked);
    with_shifts(tx, owned, days)
}

/// Whether somebody was told to work there. What they are by now says nothing of then: a volunteer may be employed meanwhile.
fn is_worked(own: &Assignment) -> bool {
    own.state == AssignmentState::Published
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
    let away = Away::of(tx, &owned, on.values())?;
    let mut stints: Vec<Stint> = owned
        .into_iter()
        .filter_map(|own| {
            let (shift, noted) = (on.get(&own.shift).cloned()?, noted.remove(&own.id));
            let is_away = away.holds(&own, &shift);
            Some(Stint { own, shift, noted, is_away })
        })
        .collect();
    stints.sort_by(|a, b| (a.shift.starts_at, &a.own.id).cmp(&(b.shift.starts_at, &b.own.id)));
    Ok(stints)
}

/// When people were away.
struct Away {
    absences: HashMap<PersonId, Vec<Absence>>,
    /// Where somebody was put in spite of which absence.
    in_spite: HashSet<(RosterId, ShiftId, AbsenceId)>,
}

impl Away {
    fn of<'a>(tx: &mut Tx, owned: &[Assignment], shifts: impl Iterator<Item = &'a Shift>) -> Result<Self, Error> {
        let mut span: Option<(DateTime<Utc>, DateTime<Utc>)> = None;
        for shift in shifts {
            let (start, end) = span.unwrap_or((shift.starts_at, shift.ends_at));
            span = Some((start.min(shift.starts_at), end.max(shift.ends_at)));
        }
        let mut all = Self { absences: HashMap::new(), in_spite: HashSet::new() };
        let Some((start, end)) = span else { return Ok(all) };
        let who: HashSet<&PersonId> = owned.iter().map(|own| &own.person).collect();
        for absence in absences::between(tx, start, end)? {
            if who.contains(&absence.person) {
                all.absences.entry(absence.person.clone()).or_default().push(absence);
            }
        }
        let rosters: BTreeSet<&RosterId> =
            owned.iter().filter(|own| all.absences.contains_key(&own.person)).map(|own| &own.roster).collect();
        for roster in rosters {
            let stay = away::all_the_same(tx, roster)?;
            all.in_spite.extend(stay.into_iter().map(|(shift, absence)| (roster.clone(), shift, absence)));
        }
        Ok(all)
    }

    fn holds(&self, own: &Assignment, shift: &Shift) -> bool {
        let meets = |absence: &&Absence| absence.starts_at < shift.ends_at && shift.starts_at < absence.ends_at;
        let mut theirs = self.absences.get(&own.person).into_iter().flatten().filter(meets);
        let stays =
            |absence: &Absence| self.in_spite.contains(&(own.roster.clone(), shift.id.clone(), absence.id.clone()));
        theirs.any(|absence| !stays(absence))
    }
}

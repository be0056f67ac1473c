//! Somebody who is away can't come: the places that they have still, and how all of them are freed at once.

use super::answer;
use super::zone::Interval;
use crate::clock::Clock;
use crate::domain::availability::Absence;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::{AbsenceId, RosterId, ShiftId, SiteId};
use crate::error::Error;
use crate::store::{Tx, assignments, edits, shifts};
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Which shifts of a roster somebody is on in spite of which absence: whoever put them there has said why, and they stay. An absence
/// that was entered later is another thing.
///
/// # Errors
/// What the database says.
pub fn all_the_same(tx: &mut Tx, roster: &RosterId) -> Result<HashSet<(ShiftId, AbsenceId)>, Error> {
    edits::in_spite_of_absences(tx, roster)
}

/// The places at which somebody is expected during an absence of theirs: told, asked or promised, and to come, for of what has begun it
/// is known at the door who is there. Those at which they were put all the same are not among them.
///
/// # Errors
/// What the database says.
pub fn expected(tx: &mut Tx, absence: &Absence, now: DateTime<Utc>) -> Result<Vec<(Assignment, Shift)>, Error> {
    let mut theirs = assignments::of_person(tx, &absence.person)?;
    theirs.retain(|own| is_expected(own.state));
    let ids: Vec<ShiftId> = theirs.iter().map(|own| own.shift.clone()).collect();
    let away = Interval { start: absence.starts_at, end: absence.ends_at };
    let mut meanwhile: HashMap<ShiftId, Shift> = HashMap::new();
    for shift in shifts::find_all(tx, &ids)? {
        if shift.starts_at > now && away.overlaps(Interval { start: shift.starts_at, end: shift.ends_at }) {
            meanwhile.insert(shift.id.clone(), shift);
        }
    }
    let here = theirs.into_iter().filter_map(|own| meanwhile.get(&own.shift).cloned().map(|shift| (own, shift)));
    let mut places: Vec<_> = here.collect();
    let rosters: BTreeSet<RosterId> = places.iter().map(|(own, _)| own.roster.clone()).collect();
    for roster in rosters {
        let stay = all_the_same(tx, &roster)?;
        places.retain(|(own, _)| own.roster != roster || !stay.contains(&(own.shift.clone(), absence.id.clone())));
    }
    places.sort_by(|(_, a), (_, b)| (a.starts_at, &a.id).cmp(&(b.starts_at, &b.id)));
    Ok(places)
}

/// Frees those of them that are at sites which `may` holds, as if each had been said by telephone: who waits has the place, or
/// somebody is looked for. As they stood before, and as they stand now.
///
/// # Errors
/// What the database says.
pub fn release(
    tx: &mut Tx,
    clock: Clock,
    absence: &Absence,
    may: impl Fn(&SiteId) -> bool,
) -> Result<Vec<(Assignment, Assignment)>, Error> {
    let mut freed = Vec::new();
    for (before, _) in expected(tx, absence, clock.now())?.into_iter().filter(|(_, shift)| may(&shift.site)) {
        answer::release(tx, clock, &absence.person, &before.id)?;
        let now = assignments::get(tx, &before.id)?;
        freed.push((before, now));
    }
    Ok(freed)
}

/// Whether somebody knows that they shall come, or was asked: before that, nobody waits for them.
const fn is_expected(state: AssignmentState) -> bool {
    state.is_fixed() || matches!(state, AssignmentState::Offered)
}

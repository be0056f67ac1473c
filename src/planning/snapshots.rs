//! Rosters as they stood once: kept before a search or a return changes them, to compare them with and to go back to.

use super::company;
use super::desk::report_of;
use super::house::House;
use super::load;
use super::report::Breach;
use super::settle::{Changes, settle};
use crate::clock::Clock;
use crate::domain::roster::Assignment;
use crate::domain::snapshot::{Occasion, Place, Snapshot};
use crate::domain::{PersonId, RosterId, ShiftId, SiteId, SnapshotId};
use crate::error::Error;
use crate::store::{Tx, assignments, rosters, snapshots};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// So many of a roster are kept, the newest.
pub const MOST: usize = 8;

/// What came of going back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// How many places were given to somebody again.
    pub put: usize,
    /// How many were taken from somebody who had none there.
    pub taken: usize,
    /// How many people stand elsewhere on the same shift again.
    pub moved: usize,
    /// Who stays as they are: since then something stands against what they had.
    pub staying: BTreeSet<PersonId>,
    /// The roster's version.
    pub version: i64,
}

/// Keeps a roster as it stands. One that stands as the newest that is kept is not kept twice.
///
/// # Errors
/// `NotFound` where the roster is gone.
pub fn keep(tx: &mut Tx, now: DateTime<Utc>, roster: &RosterId, occasion: Occasion) -> Result<Snapshot, Error> {
    let version = rosters::get(tx, roster)?.version;
    let places = standing(&assignments::of_roster(tx, roster)?);
    let known = snapshots::of_roster(tx, roster)?;
    if let Some(newest) = known.first()
        && snapshots::places(tx, &newest.id)? == places
    {
        return Ok(newest.clone());
    }
    let id = SnapshotId::from_bits(rand::random());
    let snapshot = Snapshot { id, roster: roster.clone(), version, kept_at: now, occasion };
    snapshots::insert(tx, &snapshot, &places)?;
    let old: Vec<SnapshotId> = known.into_iter().skip(MOST - 1).map(|old| old.id).collect();
    snapshots::delete(tx, &old)?;
    Ok(snapshot)
}

/// Who counts where: by shift, position and person.
pub fn standing(assignments: &[Assignment]) -> Vec<Place> {
    let mut places: Vec<Place> = assignments.iter().filter(|own| own.state.counts()).map(place).collect();
    places.sort();
    places
}

/// Goes back to a roster as it stood: to what no coordinator has locked, and nobody was promised or has answered, since. How it
/// stands now is kept before.
///
/// Somebody for whom something stands against it by now, the law, an absence, minors who would be left alone, stays as they are.
/// `seen` is the roster's version that the coordinator saw.
///
/// # Errors
/// `NotFound`; `Conflict` (`version_mismatch`).
pub fn go_back(tx: &mut Tx, clock: Clock, id: &SnapshotId, seen: Option<i64>) -> Result<Returned, Error> {
    let snapshot = snapshots::get(tx, id)?;
    let wanted = snapshots::places(tx, id)?;
    keep(tx, clock.now(), &snapshot.roster, Occasion::Return)?;
    let house = load::house(tx, &snapshot.roster)?;
    let (changes, staying) = towards(&house, &wanted);
    changes.make(tx)?;
    let version = rosters::touch(tx, &snapshot.roster, seen)?;
    let Changes { added, moved, removed } = changes;
    Ok(Returned { put: added.len(), taken: removed.len(), moved: moved.len(), staying, version })
}

/// What leads from a house to these places, and who can't be led there. Whoever would be in trouble that they are not in now
/// stays, and so on until nobody is.
fn towards(house: &House, wanted: &[Place]) -> (Changes, BTreeSet<PersonId>) {
    let known = report_of(house).breaches;
    let mut staying = BTreeSet::new();
    loop {
        let changes = settle(house, &aim(house, wanted, &staying));
        let then = after(house, &changes);
        let more: BTreeSet<PersonId> =
            troubled(house, &then, &known, &changes).into_iter().filter(|person| !staying.contains(person)).collect();
        if more.is_empty() {
            return (changes, staying);
        }
        staying.extend(more);
    }
}

/// Where everybody would stand: who stays, where they are; all others, where they were.
fn aim(house: &House, wanted: &[Place], staying: &BTreeSet<PersonId>) -> Vec<Place> {
    let back = wanted.iter().filter(|place| !staying.contains(&place.person)).cloned();
    let here = house.assignments.iter().filter(|own| own.state.counts() && staying.contains(&own.person)).map(place);
    back.chain(here).collect()
}

/// The house when changes are made.
fn after(house: &House, changes: &Changes) -> House {
    let mut then = house.clone();
    then.assignments.retain(|own| !changes.removed.contains(&own.id));
    for moved in &changes.moved {
        if let Some(own) = then.assignments.iter_mut().find(|own| own.id == moved.id) {
            own.position = moved.position;
        }
    }
    then.assignments.extend(changes.added.iter().cloned());
    then
}

/// Who would break a rule that they do not break now, and at houses for minors everybody whom a change concerns that would leave
/// volunteers alone with them.
fn troubled(house: &House, then: &House, known: &[Breach], changes: &Changes) -> BTreeSet<PersonId> {
    let is_known = |breach: &Breach| {
        known.iter().any(|old| old.person == breach.person && old.cause == breach.cause && old.amount >= breach.amount)
    };
    let breaches = report_of(then).breaches.into_iter().filter(|breach| !is_known(breach));
    let mut troubled: BTreeSet<PersonId> = breaches.map(|breach| breach.person).collect();
    let now = company::left_alone(house, &house.assignments);
    let alone: Vec<ShiftId> = company::left_alone(then, &then.assignments);
    let sites: BTreeSet<&SiteId> =
        alone.iter().filter(|shift| !now.contains(shift)).filter_map(|shift| minors_at(house, shift)).collect();
    let gone = house.assignments.iter().filter(|own| changes.removed.contains(&own.id));
    let all = changes.added.iter().chain(&changes.moved).chain(gone);
    let concerned = all.filter(|own| minors_at(house, &own.shift).is_some_and(|site| sites.contains(site)));
    troubled.extend(concerned.map(|own| own.person.clone()));
    troubled
}

fn minors_at<'a>(house: &'a House, shift: &ShiftId) -> Option<&'a SiteId> {
    house.minors_site(house.shift(shift)?).map(|site| &site.id)
}

fn place(own: &Assignment) -> Place {
    Place { shift: own.shift.clone(), position: own.position, person: own.person.clone() }
}

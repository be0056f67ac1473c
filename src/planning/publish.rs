//! Publishing a roster: what was chosen is told, by mail, to those whom it concerns.
//!
//! Proposals become offers, assignments become published; each person gets one letter with their shifts and a link to their
//! own page ([`letter`]), a little later, so that what is published together is told together. Publishing again tells only
//! those for whom something changed.

mod check;
mod notice;
mod preview;
mod unsaid;

pub use notice::Due;
pub use preview::{Hears, Preview, preview};
pub use unsaid::is_unsaid;

use super::desk::Desk;
use super::events;
use super::house::House;
use super::letter;
use super::news::News;
use crate::clock::Clock;
use crate::domain::edit::{Edit, EditKind};
use crate::domain::roster::{Assignment, AssignmentState, Roster, RosterState, Told};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, PersonId, RosterId};
use crate::error::{Error, Fault};
use crate::jobs::{more_offers, write};
use crate::store::{Tx, assignments, edits, rosters, solves, to_tell, told};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

/// What came of publishing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The roster as it stands now.
    pub roster: Roster,
    /// People whose letters are on their way.
    pub written_to: usize,
    /// Those who must be told in another way: there is no mail address, or they work at other sites by now.
    pub to_be_told: Vec<PersonId>,
    /// Whose schedule comes later than it had better.
    pub short_notice: Vec<PersonId>,
}

/// Publishes a roster, once or again.
///
/// Letters wait for `settle`, unless something begins within a day. `seen` is the version that the coordinator saw, absent
/// where any will do; `reason` is why it is published although the notice that the law asks for has passed.
///
/// # Errors
/// `NotFound`; `Conflict` (`version_mismatch`, `solve_under_way`); `Invalid` at `/assignments/…` with the name of what
/// stands against telling somebody by now (a clearance that ended, an absence entered since), whatever reason is
/// written, or with `notice_too_short` for each variable part-time schedule that comes too late, where none is.
pub fn publish(
    tx: &mut Tx,
    clock: Clock,
    settle: Duration,
    id: &RosterId,
    seen: Option<i64>,
    reason: Option<&str>,
) -> Result<Publication, Error> {
    if solves::of_roster(tx, id)?.iter().any(|solve| !solve.state.is_over()) {
        return Err(Error::conflict("solve_under_way", "this roster is being solved: stop that first, or wait for it"));
    }
    let now = clock.now();
    let version = rosters::touch(tx, id, seen)?;
    let Prepared { mut house, fresh, faults, notice } = prepare(tx, id, now)?;
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    match reason {
        None if !notice.faults.is_empty() => return Err(Error::Invalid(notice.faults)),
        Some(reason) if !notice.faults.is_empty() => record(tx, id, now, reason)?,
        _ => {}
    }
    for assignment in &fresh {
        assignments::update(tx, assignment)?;
    }
    let (state, published_at) = (RosterState::Published, house.roster.published_at.or(Some(now)));
    let published = Roster { state, published_at, version, ..house.roster.clone() };
    let version = rosters::update(tx, &published)?;
    house.roster = Roster { version, ..published };
    let tidings = Tidings::of(&house, &told::of_roster(tx, id)?, now);
    told::note(tx, id, &tidings.otherwise, now)?;
    to_tell::note(tx, id, &tidings.by_letter, now)?;
    write::request(tx, &tidings.by_letter, settle)?;
    if fresh.iter().any(|own| own.state == AssignmentState::Offered) {
        more_offers::request(tx, id)?;
    }
    events::published(tx, now, &house)?;
    Ok(Publication {
        roster: house.roster,
        written_to: tidings.by_letter.len(),
        to_be_told: tidings.otherwise.into_iter().map(|(person, _)| person).collect(),
        short_notice: notice.short,
    })
}

/// A roster as it will be published, and what stands against that.
struct Prepared {
    house: House,
    fresh: Vec<Assignment>,
    faults: Vec<Fault>,
    notice: notice::Notice,
}

fn prepare(tx: &mut Tx, id: &RosterId, now: DateTime<Utc>) -> Result<Prepared, Error> {
    let desk = Desk::open(tx, id)?;
    let fresh = fresh(&desk.house, now);
    let faults = check::faults(&desk, &fresh);
    let notice = notice::look(&desk.house, &fresh, now);
    let mut house = desk.house;
    let known: HashMap<&AssignmentId, &Assignment> = fresh.iter().map(|own| (&own.id, own)).collect();
    for own in &mut house.assignments {
        if let Some(fresh) = known.get(&own.id) {
            own.state = fresh.state;
        }
    }
    Ok(Prepared { house, fresh, faults, notice })
}

/// Who has news, and how they hear of it.
#[derive(Debug, Default)]
struct Tidings {
    /// By letter; `true`: at once.
    by_letter: Vec<(PersonId, bool)>,
    /// In another way, with what is told.
    otherwise: Vec<(PersonId, Vec<Told>)>,
    /// What each of them hears.
    hears: Vec<Hears>,
}

impl Tidings {
    fn of(house: &House, known: &BTreeMap<PersonId, Vec<Told>>, now: DateTime<Utc>) -> Self {
        let shifts: HashMap<&str, &Shift> = house.shifts.iter().map(|shift| (shift.id.as_str(), shift)).collect();
        let mut theirs: BTreeMap<&PersonId, Vec<(&Assignment, &Shift, &str)>> = BTreeMap::new();
        for assignment in &house.assignments {
            let Some(shift) = shifts.get(assignment.shift.as_str()) else { continue };
            let location = house.locations.get(&shift.pattern.location);
            let meets = location.map_or("", |location| location.meeting_point.as_str());
            theirs.entry(&assignment.person).or_default().push((assignment, shift, meets));
        }
        let everyone: BTreeSet<&PersonId> = theirs.keys().copied().chain(known.keys()).collect();
        let mut tidings = Self::default();
        for id in everyone {
            let before = known.get(id).map(Vec::as_slice).unwrap_or_default();
            let Some(person) = house.person(id) else {
                if before.iter().any(|told| told.ends_at > now) {
                    tidings.otherwise.push((id.clone(), Vec::new()));
                }
                continue;
            };
            let news = News::of(person, theirs.remove(id).unwrap_or_default(), before, now);
            if !news.is_any() {
                continue;
            }
            tidings.hears.push(Hears::of(person, &news, before));
            if letter::can_be_written_to(person) {
                tidings.by_letter.push((id.clone(), news.is_urgent(now)));
            } else {
                tidings.otherwise.push((id.clone(), news.told));
            }
        }
        tidings
    }
}

/// What becomes known with this publication: proposals and assignments of shifts that are not over.
fn fresh(house: &House, now: DateTime<Utc>) -> Vec<Assignment> {
    let shifts: HashMap<&str, &Shift> = house.shifts.iter().map(|shift| (shift.id.as_str(), shift)).collect();
    let is_to_come =
        |assignment: &&Assignment| shifts.get(assignment.shift.as_str()).is_some_and(|shift| shift.ends_at > now);
    let published = |assignment: &Assignment| {
        let state = match assignment.state {
            AssignmentState::Proposed => AssignmentState::Offered,
            AssignmentState::Assigned => AssignmentState::Published,
            _ => return None,
        };
        Some(Assignment { state, ..assignment.clone() })
    };
    house.assignments.iter().filter(is_to_come).filter_map(published).collect()
}

fn record(tx: &mut Tx, roster: &RosterId, now: DateTime<Utc>, reason: &str) -> Result<(), Error> {
    let edit = Edit {
        roster: roster.clone(),
        at: now,
        kind: EditKind::Publish,
        person: None,
        shift: None,
        against: vec![notice::TOO_SHORT.to_owned()],
        absences: Vec::new(),
        reason: Some(reason.to_owned()),
    };
    edits::insert(tx, &edit)
}

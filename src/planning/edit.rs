//! Changes by hand: putting somebody on a shift, taking them off, locking a place.
//!
//! A coordinator may override labour law and the house's rules with a written reason, which is recorded and shown. The
//! gender rule, the extract, a clearance, an age, minors without an employee, a double booking and a person's no are
//! overridden by nobody.

use super::desk::Desk;
use super::house::House;
use super::load;
use super::replacement;
use super::report::{Cause, Effect, Reason};
use super::rule::Rule;
use super::scales::Scales;
use super::settle::assignment_id;
use super::willing;
use crate::clock::Clock;
use crate::domain::edit::{Edit, EditKind};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::{AbsenceId, AssignmentId, PersonId, RosterId, ShiftId};
use crate::error::{Error, Fault};
use crate::store::{Tx, absences, assignments, edits, rosters, shifts};

/// Somebody to be put on a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placing {
    /// Who.
    pub person: PersonId,
    /// On which shift.
    pub shift: ShiftId,
    /// On which of its positions.
    pub position: u16,
    /// Why, in writing, where a rule stands against it.
    pub reason: Option<String>,
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The assignment as it stands now, or as it was before it was taken away.
    pub assignment: Assignment,
    /// What the change did.
    pub effect: Effect,
    /// The roster's version.
    pub version: i64,
}

/// What putting somebody on a place would do, without doing it.
///
/// # Errors
/// `NotFound`, `Invalid` where there is no such place.
pub fn consider(tx: &mut Tx, roster: &RosterId, placing: &Placing) -> Result<Effect, Error> {
    Scales::at(&desk_for(tx, roster, placing)?.0).putting(placing)
}

/// Puts somebody on a place and locks it. A volunteer is asked, an employee told, when the roster is published next.
///
/// `seen` is the roster's version that the coordinator saw; absent where any will do.
///
/// # Errors
/// `Invalid` with a fault for each thing that stands against it: those that nobody may override at `/person`, those that
/// a written reason would override at `/reason`. `NotFound`; `Conflict` (`version_mismatch`).
pub fn put(
    tx: &mut Tx,
    clock: Clock,
    roster: &RosterId,
    placing: &Placing,
    seen: Option<i64>,
) -> Result<Edited, Error> {
    let (desk, before) = desk_for(tx, roster, placing)?;
    let effect = Scales::at(&desk).putting(placing)?;
    let reason = written(placing.reason.as_deref());
    refuse(&effect.against, reason.is_some())?;
    let is_overridden = !effect.against.is_empty();
    let assignment = placed(&desk.house, placing, reason.clone().filter(|_| is_overridden))?;
    if let Some(before) = before {
        assignments::delete(tx, &before.id)?;
    }
    assignments::insert(tx, &assignment)?;
    replacement::notice(tx, &assignment)?;
    let absences = absences_then(tx, &desk.house, placing)?;
    record(tx, clock, &assignment, EditKind::Put, &effect.against, absences, reason)?;
    let version = rosters::touch(tx, roster, seen)?;
    Ok(Edited { assignment, effect, version })
}

/// What taking somebody off a shift would do, without doing it.
///
/// # Errors
/// `NotFound`; `Conflict` (`not_there`).
pub fn consider_taking(tx: &mut Tx, id: &AssignmentId) -> Result<Effect, Error> {
    let (desk, assignment) = open(tx, id)?;
    Scales::at(&desk).taking(&assignment)
}

/// Takes somebody off a shift. Who was told hears of it when the roster is published next.
///
/// # Errors
/// `Invalid` at `/reason` where somebody was told or has confirmed and no reason is written (an employee's published
/// shift changes with their recorded agreement), and where minors would be left with volunteers alone, which no reason
/// overrides; `NotFound`; `Conflict` (`version_mismatch`, `not_there`).
pub fn take(
    tx: &mut Tx,
    clock: Clock,
    id: &AssignmentId,
    reason: Option<&str>,
    seen: Option<i64>,
) -> Result<Edited, Error> {
    let (desk, assignment) = open(tx, id)?;
    let effect = Scales::at(&desk).taking(&assignment)?;
    let reason = written(reason);
    let mut faults = Vec::new();
    if assignment.state.is_fixed() && reason.is_none() {
        faults.push(Fault::new("/reason", "required", "they were told or have confirmed: say why, in writing"));
    }
    if effect.against.iter().any(|reason| reason.cause == Cause::Rule(Rule::Accompanied)) {
        faults.push(Fault::new("", Rule::Accompanied.code(), "volunteers would be left alone with minors"));
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    assignments::delete(tx, id)?;
    let shift = shifts::get(tx, &assignment.shift)?.value;
    willing::promote(tx, clock.now(), &assignment.roster, &shift, assignment.position)?;
    record(tx, clock, &assignment, EditKind::Take, &[], Vec::new(), reason)?;
    let version = rosters::touch(tx, &assignment.roster, seen)?;
    Ok(Edited { assignment, effect, version })
}

/// Where somebody goes who is moved within a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// To which shift.
    pub shift: ShiftId,
    /// To which of its positions.
    pub position: u16,
    /// Why, in writing, where a rule stands against it or they were told of where they are.
    pub reason: Option<String>,
}

impl Target {
    fn placing(&self, person: &PersonId) -> Placing {
        let Self { shift, position, reason } = self.clone();
        Placing { person: person.clone(), shift, position, reason }
    }
}

/// What moving somebody would do, without doing it.
///
/// # Errors
/// `NotFound`, `Invalid` where there is no such place, `Conflict` (`not_there`).
pub fn consider_moving(tx: &mut Tx, id: &AssignmentId, target: &Target) -> Result<Effect, Error> {
    let assignment = assignments::get(tx, id)?;
    there(&assignment)?;
    let (roster, person) = (&assignment.roster, &assignment.person);
    let before = load::house_around(tx, roster, person, &assignment.shift)?;
    let left = Scales::at(&Desk::of(before)).taking(&assignment)?;
    let placing = target.placing(person);
    let mut house = load::house_around(tx, roster, person, &placing.shift)?;
    house.take_back(|own| own.id == *id || is_open_yes(own, &placing));
    Ok(after(left, Scales::at(&Desk::of(house)).putting(&placing)?))
}

/// Moves somebody to another place of the roster, in one: they are nowhere else meanwhile, and stay where they are where they may
/// not go.
///
/// # Errors
/// Those of [`take`] and of [`put`].
pub fn transfer(
    tx: &mut Tx,
    clock: Clock,
    id: &AssignmentId,
    target: &Target,
    seen: Option<i64>,
) -> Result<Edited, Error> {
    let left = take(tx, clock, id, target.reason.as_deref(), seen)?;
    let come = put(tx, clock, &left.assignment.roster, &target.placing(&left.assignment.person), None)?;
    Ok(Edited { effect: after(left.effect, come.effect), ..come })
}

/// What two changes do, one after the other: the second says how things stand in the end.
fn after(first: Effect, second: Effect) -> Effect {
    let mut against = first.against;
    against.extend(second.against);
    against.sort();
    against.dedup();
    Effect { change: first.change + second.change, against, breaches: second.breaches }
}

/// Locks a place: no solve moves it. Locking twice is locking once.
///
/// # Errors
/// `NotFound`; `Conflict` (`version_mismatch`, `not_there`).
pub fn lock(tx: &mut Tx, clock: Clock, id: &AssignmentId, seen: Option<i64>) -> Result<(Assignment, i64), Error> {
    turn(tx, clock, id, true, seen)
}

/// Takes a lock off. What was published or confirmed stays fixed all the same.
///
/// # Errors
/// `NotFound`; `Conflict` (`version_mismatch`, `not_there`).
pub fn unlock(tx: &mut Tx, clock: Clock, id: &AssignmentId, seen: Option<i64>) -> Result<(Assignment, i64), Error> {
    turn(tx, clock, id, false, seen)
}

fn turn(
    tx: &mut Tx,
    clock: Clock,
    id: &AssignmentId,
    locked: bool,
    seen: Option<i64>,
) -> Result<(Assignment, i64), Error> {
    let before = assignments::get(tx, id)?;
    there(&before)?;
    let version = rosters::touch(tx, &before.roster, seen)?;
    let kind = if locked { EditKind::Lock } else { EditKind::Unlock };
    let assignment = Assignment { locked, ..before };
    assignments::update(tx, &assignment)?;
    record(tx, clock, &assignment, kind, &[], Vec::new(), None)?;
    Ok((assignment, version))
}

fn open(tx: &mut Tx, id: &AssignmentId) -> Result<(Desk, Assignment), Error> {
    let assignment = assignments::get(tx, id)?;
    there(&assignment)?;
    let house = load::house_around(tx, &assignment.roster, &assignment.person, &assignment.shift)?;
    Ok((Desk::of(house), assignment))
}

fn there(assignment: &Assignment) -> Result<(), Error> {
    if assignment.state.counts() {
        Ok(())
    } else {
        Err(Error::conflict("not_there", "this person is not on the shift: they said no"))
    }
}

/// The roster as if they had not said that they would come, where they have; and what they have said.
fn desk_for(tx: &mut Tx, roster: &RosterId, placing: &Placing) -> Result<(Desk, Option<Assignment>), Error> {
    let mut house = load::house_around(tx, roster, &placing.person, &placing.shift)?;
    let before = house.take_back(|own| is_open_yes(own, placing)).pop();
    Ok((Desk::of(house), before))
}

/// Whether it is what they themselves have said of that shift, unasked.
fn is_open_yes(own: &Assignment, placing: &Placing) -> bool {
    own.person == placing.person && own.shift == placing.shift && own.is_open()
}

/// Everything that stands against it, at once.
fn refuse(against: &[Reason], has_reason: bool) -> Result<(), Error> {
    let faults: Vec<Fault> = against
        .iter()
        .filter(|reason| reason.cause.is_final() || !has_reason)
        .map(|reason| {
            let pointer = if reason.cause.is_final() { "/person" } else { "/reason" };
            Fault::new(pointer, reason.cause.code(), "this stands against it")
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

fn placed(house: &House, placing: &Placing, override_reason: Option<String>) -> Result<Assignment, Error> {
    let kind = house.person(&placing.person).ok_or(Error::not_found("person"))?.kind;
    Ok(Assignment {
        id: assignment_id(&house.roster.id, &placing.shift, &placing.person),
        roster: house.roster.id.clone(),
        shift: placing.shift.clone(),
        position: placing.position,
        person: placing.person.clone(),
        state: if kind.is_assigned() { AssignmentState::Assigned } else { AssignmentState::Proposed },
        locked: true,
        override_reason,
    })
}

/// During which absences of theirs it is.
fn absences_then(tx: &mut Tx, house: &House, placing: &Placing) -> Result<Vec<AbsenceId>, Error> {
    let shift = house.shift(&placing.shift).ok_or(Error::not_found("shift"))?;
    let away = absences::between(tx, shift.starts_at, shift.ends_at)?.into_iter();
    Ok(away.filter(|away| away.person == placing.person).map(|away| away.id).collect())
}

fn written(reason: Option<&str>) -> Option<String> {
    reason.map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned)
}

fn record(
    tx: &mut Tx,
    clock: Clock,
    assignment: &Assignment,
    kind: EditKind,
    against: &[Reason],
    absences: Vec<AbsenceId>,
    reason: Option<String>,
) -> Result<(), Error> {
    let edit = Edit {
        roster: assignment.roster.clone(),
        at: clock.now(),
        kind,
        person: Some(assignment.person.clone()),
        shift: Some(assignment.shift.clone()),
        against: against.iter().map(|reason| reason.cause.code().to_owned()).collect(),
        absences,
        reason,
    };
    edits::insert(tx, &edit)
}

//! Who stands where in a roster, changed by hand: put, taken, locked; and answers that came by telephone.

use super::call::Call;
use super::door::read::{flag, integer, prose};
use super::door::{Fields, reference};
use super::reply::Reply;
use crate::domain::right::Right;
use crate::domain::roster::{Assignment, RosterState};
use crate::domain::{AssignmentId, PersonId, ShiftId};
use crate::error::Error;
use crate::planning::answer::{self, Answered};
use crate::planning::edit::{self, Placing, Target};
use crate::planning::report::Effect;
use crate::store::{Tx, assignments, rosters, shifts};
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody to be put on a place.
#[derive(Debug, Clone, ToSchema)]
pub struct Put {
    /// Who.
    pub person: PersonId,
    /// On which shift of the roster.
    pub shift: ShiftId,
    /// On which of its positions, from 0.
    #[schema(maximum = 11)]
    pub position: u16,
    /// Whether searches must leave them there; true where nobody says.
    #[schema(required = false)]
    pub locked: bool,
    /// Why, in writing, where a labour rule stands against it.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: Option<String>,
}

/// Where somebody goes who is moved.
#[derive(Debug, Clone, ToSchema)]
pub struct Moving {
    /// To which shift of the roster.
    pub shift: ShiftId,
    /// To which of its positions, from 0.
    #[schema(maximum = 11)]
    pub position: u16,
    /// Why, in writing, where a labour rule stands against it, or where they were told of where they are.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: Option<String>,
}

/// Why something is done, where that is asked.
#[derive(Debug, Clone, ToSchema)]
pub struct InWriting {
    /// In writing.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: Option<String>,
}

/// What a change by hand does, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct Changed {
    /// The assignment as it stands now, or as it was before it was taken away; absent where it was only asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignment: Option<Assignment>,
    /// How the roster's cost changes, and what stands against it.
    #[serde(flatten)]
    pub effect: Effect,
    /// The roster's version.
    pub version: i64,
}

/// An assignment and the version that its roster has now.
#[derive(Debug, Serialize, ToSchema)]
pub struct Standing {
    /// The assignment as it stands now.
    pub assignment: Assignment,
    /// The roster's version.
    pub version: i64,
}

/// What came of an answer.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// They are on the shift.
    Confirmed,
    /// They said yes, and others were faster: thanks, and the waiting list.
    WaitingList,
    /// They said yes, and something stands against it by now: their rest, their hours.
    NotPossible,
    /// They said no.
    Declined,
    /// They had said yes, and can't come after all.
    Withdrawn,
}

/// What came of an answer by telephone.
#[derive(Debug, Serialize, ToSchema)]
pub struct Heard {
    /// What came of it.
    pub outcome: Outcome,
    /// The assignment as it stands now.
    pub assignment: Assignment,
}

/// Puts somebody on a place, or only asks what that would do.
pub fn put(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let seen = call.may_see(roster.version)?;
    let door = call.door();
    let preview = door.query(&call.query, preview);
    let asked = door.body(&call.body, super::door::object(asked));
    let (preview, asked) = door.pass(tx, preview.zip(asked))?;
    let shift = shifts::get(tx, &asked.shift)?.value;
    if !preview && roster.state == RosterState::Published {
        call.must(Right::Publish, &shift.site)?;
    }
    let placing = Placing { person: asked.person, shift: asked.shift, position: asked.position, reason: asked.reason };
    if preview {
        let effect = edit::consider(tx, &roster.id, &placing)?;
        return Ok(Reply::found(&Changed { assignment: None, effect, version: roster.version }));
    }
    let clock = call.state.clock;
    let mut edited = edit::put(tx, clock, &roster.id, &placing, seen)?;
    if !asked.locked {
        (edited.assignment, edited.version) = edit::unlock(tx, clock, &edited.assignment.id, None)?;
    }
    call.trail.tell("assignment", &edited.assignment.id, None, Some(&edited.assignment))?;
    Ok(changed(edited))
}

/// Takes somebody off a place, or only asks what that would do.
pub fn take(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (assignment, version) = standing(call, tx)?;
    let seen = call.may_see(version)?;
    let door = call.door();
    let preview = door.query(&call.query, preview);
    let reason = door.body(&call.body, super::door::object(in_writing));
    let (preview, reason) = door.leave(preview.zip(reason))?;
    if preview {
        let effect = edit::consider_taking(tx, &assignment.id)?;
        return Ok(Reply::found(&Changed { assignment: None, effect, version }));
    }
    may_change(call, tx, &assignment)?;
    let edited = edit::take(tx, call.state.clock, &assignment.id, reason.reason.as_deref(), seen)?;
    call.trail.tell("assignment", &assignment.id, Some(&assignment), None)?;
    Ok(changed(edited))
}

/// Moves somebody to another place, or only asks what that would do.
pub fn transfer(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (before, version) = standing(call, tx)?;
    let seen = call.may_see(version)?;
    let door = call.door();
    let preview = door.query(&call.query, preview);
    let moving = door.body(&call.body, super::door::object(moving));
    let (preview, Moving { shift, position, reason }) = door.pass(tx, preview.zip(moving))?;
    let target = Target { shift, position, reason };
    if preview {
        let effect = edit::consider_moving(tx, &before.id, &target)?;
        return Ok(Reply::found(&Changed { assignment: None, effect, version }));
    }
    may_change(call, tx, &before)?;
    if rosters::get(tx, &before.roster)?.state == RosterState::Published {
        call.must(Right::Publish, &shifts::get(tx, &target.shift)?.value.site)?;
    }
    let edited = edit::transfer(tx, call.state.clock, &before.id, &target, seen)?;
    call.trail.tell("assignment", &before.id, Some(&before), None)?;
    call.trail.tell("assignment", &edited.assignment.id, None, Some(&edited.assignment))?;
    Ok(changed(edited))
}

/// Locks a place: searches leave it as it is.
pub fn lock(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    turn(call, tx, edit::lock)
}

/// Takes a lock off.
pub fn unlock(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    turn(call, tx, edit::unlock)
}

/// A yes that came by telephone.
pub fn confirm(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    hear(call, tx, |tx, person, id| answer::confirm(tx, call.state.clock, person, id))
}

/// A no that came by telephone.
pub fn decline(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    hear(call, tx, |tx, person, id| answer::decline(tx, call.state.clock, person, id))
}

/// Somebody can't come after all, or is ill: by telephone, and without a cause.
pub fn withdraw(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    hear(call, tx, |tx, person, id| answer::release(tx, call.state.clock, person, id))
}

fn hear(
    call: &Call,
    tx: &mut Tx,
    said: impl Fn(&mut Tx, &PersonId, &AssignmentId) -> Result<Answered, Error>,
) -> Result<Reply, Error> {
    let (before, _) = standing(call, tx)?;
    let outcome = match said(tx, &before.person, &before.id)? {
        Answered::Confirmed => Outcome::Confirmed,
        Answered::WaitingList => Outcome::WaitingList,
        Answered::NotPossible => Outcome::NotPossible,
        Answered::Declined => Outcome::Declined,
        Answered::Withdrawn => Outcome::Withdrawn,
    };
    let assignment = assignments::get(tx, &before.id)?;
    call.trail.tell("assignment", &before.id, Some(&before), Some(&assignment))?;
    Ok(Reply::found(&Heard { outcome, assignment }))
}

type Turn = fn(&mut Tx, crate::clock::Clock, &AssignmentId, Option<i64>) -> Result<(Assignment, i64), Error>;

fn turn(call: &Call, tx: &mut Tx, turn: Turn) -> Result<Reply, Error> {
    let (assignment, version) = standing(call, tx)?;
    let seen = call.may_see(version)?;
    may_change(call, tx, &assignment)?;
    let (turned, version) = turn(tx, call.state.clock, &assignment.id, seen)?;
    call.trail.tell("assignment", &assignment.id, Some(&assignment), Some(&turned))?;
    let assignment = turned;
    Ok(Reply::found(&Standing { assignment, version }).at_version(version))
}

fn changed(edit::Edited { assignment, effect, version }: edit::Edited) -> Reply {
    Reply::found(&Changed { assignment: Some(assignment), effect, version }).at_version(version)
}

/// Who drafts may not change what is published, unless they may publish there.
fn may_change(call: &Call, tx: &mut Tx, assignment: &Assignment) -> Result<(), Error> {
    if rosters::get(tx, &assignment.roster)?.state != RosterState::Published {
        return Ok(());
    }
    call.must(Right::Publish, &shifts::get(tx, &assignment.shift)?.value.site)
}

/// The assignment, where it is of the roster whose path it is asked under, and the roster's version.
pub(super) fn standing(call: &Call, tx: &mut Tx) -> Result<(Assignment, i64), Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let assignment = assignments::get(tx, &call.id("assignment")?)?;
    if assignment.roster == roster.id { Ok((assignment, roster.version)) } else { Err(Error::not_found("assignment")) }
}

fn preview(fields: &mut Fields<'_>) -> Option<bool> {
    fields.or("preview", false, flag)
}

fn asked(fields: &mut Fields<'_>) -> Option<Put> {
    let person = fields.required("person", reference::person);
    let shift = fields.required("shift", reference::shift);
    let position = fields.required("position", integer(0..=11));
    let locked = fields.or("locked", true, flag);
    let reason = fields.optional("reason", prose(1..=500));
    Some(Put { person: person?, shift: shift?, position: position?, locked: locked?, reason: reason? })
}

fn moving(fields: &mut Fields<'_>) -> Option<Moving> {
    let shift = fields.required("shift", reference::shift);
    let position = fields.required("position", integer(0..=11));
    let reason = fields.optional("reason", prose(1..=500));
    Some(Moving { shift: shift?, position: position?, reason: reason? })
}

/// Reads a reason, where one is given.
pub fn in_writing(fields: &mut Fields<'_>) -> Option<InWriting> {
    Some(InWriting { reason: fields.optional("reason", prose(1..=500))? })
}

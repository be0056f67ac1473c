//! Rosters as they stood once: kept, read, gone back to.

use super::call::Call;
use super::part::Part;
use super::reply::Reply;
use super::view::Listed;
use crate::domain::PersonId;
use crate::domain::roster::Roster;
use crate::domain::snapshot::{Occasion, Place, Snapshot};
use crate::error::Error;
use crate::planning::snapshots as planning;
use crate::store::{Tx, rosters, snapshots};
use serde::Serialize;
use utoipa::ToSchema;

/// A roster as it stood once, with who stood where.
#[derive(Debug, Serialize, ToSchema)]
pub struct WholeSnapshot {
    /// The snapshot.
    #[serde(flatten)]
    snapshot: Snapshot,
    /// Who stood where, as far as people and shifts are still there.
    places: Vec<Place>,
}

/// What came of going back.
#[derive(Debug, Serialize, ToSchema)]
pub struct WentBack {
    /// How many places were given to somebody again.
    put: usize,
    /// How many were taken from somebody who had none there.
    taken: usize,
    /// How many people stand elsewhere on the same shift again.
    moved: usize,
    /// Who stays as they are: since then something stands against what they had.
    staying: Vec<PersonId>,
    /// The roster's version.
    version: i64,
}

/// Those of a roster, the newest first.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    Ok(Listed::whole(snapshots::of_roster(tx, &roster.id)?).into())
}

/// One of them, as far as it concerns whoever asks.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (roster, snapshot) = known(call, tx)?;
    let part = Part::of(call, tx, &roster)?;
    let mut places = snapshots::places(tx, &snapshot.id)?;
    places.retain(|place| part.has(&place.shift));
    Ok(Reply::found(&WholeSnapshot { snapshot, places }))
}

/// Keeps a roster as it stands.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let snapshot = planning::keep(tx, call.now, &roster.id, Occasion::Wish)?;
    call.trail.tell("snapshot", &snapshot.id, None, Some(&snapshot))?;
    Ok(Reply::created(format!("/v1/rosters/{}/snapshots/{}", roster.id, snapshot.id), &snapshot))
}

/// Goes back to one.
pub fn go_back(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (roster, snapshot) = known(call, tx)?;
    let seen = call.may_see(roster.version)?;
    let planning::Returned { put, taken, moved, staying, version } =
        planning::go_back(tx, call.state.clock, &snapshot.id, seen)?;
    let staying = staying.into_iter().collect();
    Ok(Reply::found(&WentBack { put, taken, moved, staying, version }).at_version(version))
}

/// The snapshot, where it is of the roster whose path it is asked under.
fn known(call: &Call, tx: &mut Tx) -> Result<(Roster, Snapshot), Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let known = snapshots::get(tx, &call.id("snapshot")?)?;
    if known.roster == roster.id { Ok((roster, known)) } else { Err(Error::not_found("snapshot")) }
}

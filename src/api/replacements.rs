//! Somebody to step in: looked for, watched, given up.

use super::call::Call;
use super::door::read::{instant, integer};
use super::door::{Fields, reference};
use super::part::Part;
use super::reply::Reply;
use super::view::Listed;
use crate::domain::replacement::{Ask, Replacement};
use crate::domain::roster::AssignmentState;
use crate::domain::{ReplacementId, ShiftId};
use crate::error::Error;
use crate::planning::replacement::{self, WAVE, Wishes};
use crate::store::{Tx, assignments, replacements, rosters};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use utoipa::ToSchema;

/// A place that somebody is looked for.
#[derive(Debug, Clone, ToSchema)]
#[schema(as = NewReplacement)]
pub struct New {
    /// On which shift of the roster.
    pub shift: ShiftId,
    /// On which of its positions, from 0.
    #[schema(maximum = 11)]
    pub position: u16,
    /// People who should be there; absent: the position's minimum.
    #[schema(minimum = 1, maximum = 200)]
    pub target: Option<u16>,
    /// How many are asked at a time; 3 where nobody says.
    #[schema(required = false, minimum = 1, maximum = 20)]
    pub wave: u16,
    /// Minutes between two times; absent: what suits the time that there is, from 20 minutes to a day.
    #[schema(minimum = 5, maximum = 2880)]
    pub pause_minutes: Option<u16>,
    /// When the coordinators are told that nobody has said yes; absent: before the shift by a quarter of the time that there
    /// is, from two hours to a day.
    pub escalate_at: Option<DateTime<Utc>>,
}

/// Somebody who was asked, and what they said.
#[derive(Debug, Serialize, ToSchema)]
pub struct Answer {
    /// Who, and when.
    #[serde(flatten)]
    pub ask: Ask,
    /// Where their assignment stands; absent: they are asked no more, for somebody else has the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<AssignmentState>,
}

/// A search for somebody, and who was asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct Search {
    /// The search.
    #[serde(flatten)]
    pub replacement: Replacement,
    /// Who was asked, the first first.
    pub asked: Vec<Answer>,
}

/// Begins to look for somebody to take a place of a published roster.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let new = call.body(tx, new)?;
    let wishes = Wishes {
        target: new.target,
        wave: new.wave,
        pause: new.pause_minutes.map(|minutes| TimeDelta::minutes(minutes.into())),
        escalate_at: new.escalate_at,
        patient: false,
    };
    let opened = replacement::open(tx, call.now, &roster.id, &new.shift, new.position, wishes)?;
    let path = format!("/v1/rosters/{}/replacements/{}", roster.id, opened.id);
    Ok(Reply::created(path, &searched(tx, opened)?))
}

/// All of a roster, the newest first.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let part = Part::of(call, tx, &roster)?;
    let mut found = replacements::of_roster(tx, &roster.id)?;
    found.retain(|search| part.has(&search.shift));
    Ok(Listed::whole(found).into())
}

/// One of them, with who was asked.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let known = known(call, tx)?;
    Ok(Reply::found(&searched(tx, known)?))
}

/// Gives it up: who was asked is thanked.
pub fn close(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let known = known(call, tx)?;
    let closed = replacement::close(tx, call.now, &known.id)?;
    Ok(Reply::found(&searched(tx, closed)?))
}

/// The search, where it is of the roster whose path it is asked under.
fn known(call: &Call, tx: &mut Tx) -> Result<Replacement, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let known = replacements::get(tx, &call.id::<ReplacementId>("replacement")?)?;
    if known.roster == roster.id { Ok(known) } else { Err(Error::not_found("replacement")) }
}

fn searched(tx: &mut Tx, replacement: Replacement) -> Result<Search, Error> {
    let mut asked = Vec::new();
    for ask in replacements::asks_of(tx, &replacement.id)? {
        let own = assignments::find_on(tx, &replacement.roster, &replacement.shift, &ask.person)?;
        asked.push(Answer { ask, state: own.map(|own| own.state) });
    }
    Ok(Search { replacement, asked })
}

fn new(fields: &mut Fields<'_>) -> Option<New> {
    let shift = fields.required("shift", reference::shift);
    let position = fields.required("position", integer(0..=11));
    let target = fields.optional("target", integer(1..=200));
    let wave = fields.or("wave", WAVE, integer(1..=20));
    let pause_minutes = fields.optional("pause_minutes", integer(5..=2880));
    let escalate_at = fields.optional("escalate_at", instant);
    Some(New {
        shift: shift?,
        position: position?,
        target: target?,
        wave: wave?,
        pause_minutes: pause_minutes?,
        escalate_at: escalate_at?,
    })
}

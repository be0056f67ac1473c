//! What a roster lacks, who could help, and who was asked.

use super::call::Call;
use super::door::read::{integer, word};
use super::door::reference;
use super::part::Part;
use super::reply::Reply;
use super::view::Listed;
use crate::domain::language::Locale;
use crate::domain::roster::{Assignment, AssignmentState};
use crate::error::Error;
use crate::planning::report::{Gap, Report};
use crate::planning::{candidates, desk, explain};
use crate::store::{Tx, assignments, edits, rosters};
use serde::Serialize;
use utoipa::ToSchema;

/// How a roster stands: its cost, what it lacks and why, what it breaks.
pub fn report(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&within(call, tx)?))
}

/// Empty seats of minimum cover, and why they are.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExplainedGap {
    /// What is missing.
    #[serde(flatten)]
    gap: Gap,
    /// Why, in a sentence or two for people.
    sentence: String,
}

/// The empty seats of minimum cover, and why each is empty.
pub fn gaps(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let locale = call.query(tx, |fields| fields.or("locale", Locale::default(), word))?;
    let gaps = within(call, tx)?.gaps;
    let explained = |gap: Gap| ExplainedGap { sentence: explain::gap(locale.into(), &gap), gap };
    Ok(Listed::whole(gaps.into_iter().map(explained).collect()).into())
}

/// What was changed by hand, the newest first.
pub fn edits(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let part = Part::of(call, tx, &roster)?;
    let mut edits = edits::of_roster(tx, &roster.id)?;
    edits.retain(|edit| edit.shift.as_ref().is_none_or(|shift| part.has(shift)));
    Ok(Listed::whole(edits).into())
}

/// Who could take a place, the best first.
pub fn candidates(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let (shift, position, limit) = call.query(tx, |fields| {
        let shift = fields.required("shift", reference::shift);
        let position = fields.required("position", integer(0..=11));
        let limit = fields.or("limit", 20, integer::<u16>(1..=500));
        Some((shift?, position?, limit?))
    })?;
    let found = candidates::candidates(tx, &roster.id, &shift, position, limit.into())?;
    Ok(Listed::whole(found).into())
}

/// What volunteers and households are asked, and what they answered.
pub fn proposals(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let state = call.query(tx, |fields| fields.optional("state", word::<AssignmentState>))?;
    let part = Part::of(call, tx, &roster)?;
    let mut found = assignments::of_roster(tx, &roster.id)?;
    found.retain(|assignment| part.has(&assignment.shift));
    found.retain(|assignment| is_proposal(assignment) && state.is_none_or(|state| state == assignment.state));
    Ok(Listed::whole(found).into())
}

/// A roster's report, as far as it concerns whoever asks.
fn within(call: &Call, tx: &mut Tx) -> Result<Report, Error> {
    let roster = rosters::get(tx, &call.id("roster")?)?;
    let part = Part::of(call, tx, &roster)?;
    Ok(part.of_report(desk::report(tx, &roster.id)?))
}

fn is_proposal(assignment: &Assignment) -> bool {
    !matches!(assignment.state, AssignmentState::Assigned | AssignmentState::Published)
}

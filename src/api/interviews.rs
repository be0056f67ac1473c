//! How many interviews a permanence had.

use super::call::Call;
use super::door::read::{each_once, integer, word};
use super::door::{Fields, object};
use super::reply::Reply;
use super::view::Listed;
use crate::domain::ShiftId;
use crate::domain::interview::{InterviewCount, MOST};
use crate::error::Error;
use crate::planning::interviews as planning;
use crate::store::{Tx, interviews, shifts};
use utoipa::ToSchema;

/// How many there were, each kind once; what is not named there was none of.
#[derive(Debug, Clone, ToSchema)]
pub struct InterviewsHeld {
    /// By what they were about.
    #[schema(max_items = 6)]
    pub interviews: Vec<InterviewCount>,
}

/// What was noted.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let shift = shifts::get(tx, &call.id::<ShiftId>("shift")?)?.value;
    Ok(Listed::whole(interviews::of_shift(tx, &shift.id)?).into())
}

/// Notes how many there were.
pub fn note(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let shift = shifts::get(tx, &call.id::<ShiftId>("shift")?)?.value;
    let held = call.body(tx, held)?;
    planning::note(tx, call.now, &shift.id, &held.interviews)?;
    Ok(Listed::whole(interviews::of_shift(tx, &shift.id)?).into())
}

fn held(fields: &mut Fields<'_>) -> Option<InterviewsHeld> {
    let count = |fields: &mut Fields<'_>| {
        let kind = fields.required("kind", word);
        let count = fields.required("count", integer(1..=i64::from(MOST)));
        Some(InterviewCount { kind: kind?, count: count? })
    };
    let interviews = fields.required("interviews", each_once(0..=6, "kind", object(count), |one| &one.kind))?;
    Some(InterviewsHeld { interviews })
}

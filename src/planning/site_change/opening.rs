//! Shifts that are added because a site is open.

use super::Turning;
use super::tally::{Tally, planned_from};
use crate::error::Error;
use crate::planning::draft;
use crate::store::Tx;

/// Adds what the templates ask for to the weeks that are planned already.
pub fn apply(tx: &mut Tx, turning: &Turning<'_>, tally: &mut Tally) -> Result<(), Error> {
    for roster in planned_from(tx, &turning.site.id, turning.from)? {
        tally.added(&roster.id, draft::complete(tx, &roster.id)?);
    }
    Ok(())
}

//! Shifts that do not take place any more: nobody stands on them, and who would have come hears of it when the week is published.
//! What others would have brought is declined.

use super::Turning;
use super::tally::Tally;
use crate::domain::edit::EditKind;
use crate::domain::roster::AssignmentState::{Confirmed, Offered, Published};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::planning::{reshape, round, session, swap};
use crate::store::locations::Filter;
use crate::store::{Page, Tx, assignments, edits, locations, replacements, rounds, sessions, shifts};

/// Takes the shifts to come away, with all that hangs on them.
pub fn apply(tx: &mut Tx, turning: &Turning<'_>, tally: &mut Tally) -> Result<(), Error> {
    for shift in turning.to_come(tx)? {
        call_off(tx, turning, &shift.value)?;
        swap::end_of_shift(tx, turning.outward, turning.now(), &shift.value.id)?;
        for own in reshape::on(tx, &shift.value.id)? {
            assignments::delete(tx, &own.id)?;
            if !own.state.counts() {
                continue;
            }
            if matches!(own.state, Offered | Confirmed | Published) {
                tally.told(&own);
            }
            let record = reshape::record(&own, turning.clock, EditKind::Take, Some(turning.reason.to_owned()));
            edits::insert(tx, &record)?;
        }
        replacements::forget(tx, &shift.value.id)?;
        shifts::delete(tx, &shift.value.id, shift.version)?;
        tally.shift(&shift.value);
    }
    let note: String = turning.reason.chars().take(round::LONGEST_NOTE).collect();
    round::decline_at(tx, turning.outward, turning.now(), &turning.site.id, turning.from, Some(&note))
}

/// How many shifts other sites have planned in its houses: they stay there.
pub fn of_others(tx: &mut Tx, turning: &Turning<'_>) -> Result<u32, Error> {
    let mut count = 0;
    for location in locations::list(tx, &Filter { site: Some(turning.site.id.clone()) }, &Page::first(u16::MAX))? {
        count += shifts::count_of_others(tx, &location.value.id, &turning.site.id, turning.from)?;
    }
    u32::try_from(count).map_err(Error::internal)
}

/// Who would have attended a session hears of it at once, and so do the sites where a round would have stopped.
fn call_off(tx: &mut Tx, turning: &Turning<'_>, shift: &Shift) -> Result<(), Error> {
    let filter = sessions::Filter { shift: Some(shift.id.clone()), ..sessions::Filter::default() };
    for session in sessions::list(tx, &filter, &Page::first(1))? {
        session::call_off(tx, turning.outward, turning.now(), &session)?;
    }
    let filter = rounds::Filter { shift: Some(shift.id.clone()), ..rounds::Filter::default() };
    for round in rounds::list(tx, &filter, &Page::first(1))? {
        round::call_off(tx, turning.outward, turning.now(), &round)?;
    }
    Ok(())
}

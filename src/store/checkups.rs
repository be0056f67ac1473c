//! When people were last asked whether what is kept of them is still right.

use super::column::{instant, parsed};
use super::connection::on_both;
use super::schema::{checkups, people};
use super::{CHUNK, Tx};
use crate::domain::PersonId;
use crate::error::Error;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Those who were asked before an instant, the longest ago first, so many at the most.
pub fn asked_before(tx: &mut Tx, then: DateTime<Utc>, most: i64) -> Result<Vec<PersonId>, Error> {
    let query = checkups::table.filter(checkups::at.lt(instant(then))).order((checkups::at, checkups::person));
    let ids: Vec<String> = query.limit(most).select(checkups::person).load(tx)?;
    ids.iter().map(|id| parsed(id)).collect()
}

/// Those of whom it is not known.
pub fn unknown(tx: &mut Tx) -> Result<Vec<PersonId>, Error> {
    let known = checkups::table.select(checkups::person);
    let ids: Vec<String> = people::table.filter(people::id.ne_all(known)).select(people::id).load(tx)?;
    ids.iter().map(|id| parsed(id)).collect()
}

/// Notes that they are asked now.
pub fn note(tx: &mut Tx, all: &[PersonId], now: DateTime<Utc>) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let theirs = checkups::person.eq_any(some.iter().map(PersonId::as_str));
        diesel::delete(checkups::table.filter(theirs)).execute(tx)?;
        let row = |person: &PersonId| (checkups::person.eq(person.to_string()), checkups::at.eq(instant(now)));
        let rows: Vec<_> = some.iter().map(row).collect();
        on_both!(tx, tx => diesel::insert_into(checkups::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

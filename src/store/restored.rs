//! Whether this database was filled from a backup, and when. What waited at that moment may have been done since the backup
//! was made, by the database that was lost.

use super::Tx;
use super::column::{at, instant};
use super::schema::restored;
use crate::error::Error;
use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::prelude::*;

/// Notes that the house was put back just now.
pub fn note(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    diesel::insert_into(restored::table).values(restored::at.eq(instant(now))).execute(tx)?;
    Ok(())
}

/// When it was put back for the last time.
pub fn last(tx: &mut Tx) -> Result<Option<DateTime<Utc>>, Error> {
    Ok(restored::table.select(max(restored::at)).first::<Option<_>>(tx)?.map(at))
}

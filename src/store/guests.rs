//! Who comes along for one day.

use super::column::{at, instant, parsed};
use super::connection::on_both;
use super::schema::{guests, shifts};
use super::{CHUNK, Tx};
use crate::domain::guest::Guest;
use crate::domain::{GuestId, ShiftId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// What stands in the place of a name that is forgotten.
const FORGOTTEN: &str = "–";

type Row = (String, String, i32, String, NaiveDateTime);

fn guest((id, shift, position, name, created_at): Row) -> Result<Guest, Error> {
    let position = u16::try_from(position).map_err(Error::internal)?;
    Ok(Guest { id: parsed(&id)?, shift: parsed(&shift)?, position, name, created_at: at(created_at) })
}

/// Invites somebody.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn insert(tx: &mut Tx, guest: &Guest) -> Result<(), Error> {
    let row = (
        guests::id.eq(guest.id.as_str()),
        guests::shift.eq(guest.shift.as_str()),
        guests::position.eq(i32::from(guest.position)),
        guests::name.eq(&guest.name),
        guests::created_at.eq(instant(guest.created_at)),
    );
    on_both!(tx, tx => diesel::insert_into(guests::table).values(row).execute(tx))?;
    Ok(())
}

/// Those of these shifts, in the order in which they were invited.
pub fn among(tx: &mut Tx, ids: &[ShiftId]) -> Result<Vec<Guest>, Error> {
    let mut found = Vec::new();
    for ids in ids.chunks(CHUNK) {
        let these = guests::shift.eq_any(ids.iter().map(ShiftId::as_str));
        let rows: Vec<Row> = guests::table.filter(these).order((guests::created_at, guests::id)).load(tx)?;
        for row in rows {
            found.push(guest(row)?);
        }
    }
    Ok(found)
}

/// Takes an invitation back.
///
/// # Errors
/// `NotFound` where there is none to this shift.
pub fn delete(tx: &mut Tx, shift: &ShiftId, id: &GuestId) -> Result<(), Error> {
    match diesel::delete(guests::table.find(id.as_str()).filter(guests::shift.eq(shift.as_str()))).execute(tx)? {
        0 => Err(Error::not_found("guest")),
        _ => Ok(()),
    }
}

/// Forgets the names of those whose shift ended before an instant.
pub fn forget(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), Error> {
    let over = shifts::table.filter(shifts::ends_at.lt(instant(before))).select(shifts::id);
    let theirs = guests::table.filter(guests::name.ne(FORGOTTEN)).filter(guests::shift.eq_any(over));
    diesel::update(theirs).set(guests::name.eq(FORGOTTEN)).execute(tx)?;
    Ok(())
}

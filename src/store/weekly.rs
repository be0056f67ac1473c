//! Who is written to about the weeks to come, a week's letter after the other.

use super::column::parsed;
use super::connection::on_both;
use super::schema::{people, weekly};
use super::{CHUNK, Tx};
use crate::domain::reminder::Reminder;
use crate::domain::{PersonId, Week};
use crate::error::Error;
use diesel::prelude::*;

/// Those who wish for it and have not been thought of for this week yet.
pub fn due(tx: &mut Tx, week: Week) -> Result<Vec<PersonId>, Error> {
    let thought_of = weekly::table.filter(weekly::monday.ge(week.monday())).select(weekly::person);
    let wish = format!("%\"{}\"%", Reminder::Weekly.code());
    let query = people::table.filter(people::reminders.like(wish)).filter(people::id.ne_all(thought_of));
    let ids: Vec<String> = query.order(people::id).select(people::id).load(tx)?;
    ids.iter().map(|id| parsed(id)).collect()
}

/// Notes that they are to be written to for this week.
pub fn note(tx: &mut Tx, all: &[PersonId], week: Week) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let theirs = weekly::person.eq_any(some.iter().map(PersonId::as_str));
        diesel::delete(weekly::table.filter(theirs)).execute(tx)?;
        let row = |person: &PersonId| {
            (weekly::person.eq(person.to_string()), weekly::monday.eq(week.monday()), weekly::said.eq(false))
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        on_both!(tx, tx => diesel::insert_into(weekly::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// Whether a person is to be written to; from now on they are not.
pub fn take(tx: &mut Tx, person: &PersonId) -> Result<bool, Error> {
    let waits = weekly::table.find(person.as_str()).filter(weekly::said.eq(false));
    Ok(diesel::update(waits).set(weekly::said.eq(true)).execute(tx)? > 0)
}

/// Whether a person is to be written to.
pub fn waits(tx: &mut Tx, person: &PersonId) -> Result<bool, Error> {
    let waits = weekly::table.find(person.as_str()).filter(weekly::said.eq(false));
    Ok(diesel::select(diesel::dsl::exists(waits)).get_result(tx)?)
}

//! Of which rosters people have news that no letter has told them yet.

use super::column::{at, instant, parsed};
use super::connection::on_both;
use super::schema::to_tell;
use super::{CHUNK, Tx};
use crate::domain::{PersonId, RosterId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeSet;

/// News that waits for its letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToTell {
    /// Of which roster.
    pub roster: RosterId,
    /// Whether it must not wait.
    pub urgent: bool,
    /// Since when it waits.
    pub at: DateTime<Utc>,
}

/// Notes that people have news of a roster; `true`: that it must not wait.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn note(tx: &mut Tx, roster: &RosterId, all: &[(PersonId, bool)], now: DateTime<Utc>) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let theirs = to_tell::person.eq_any(some.iter().map(|(person, _)| person.as_str()));
        diesel::delete(to_tell::table.filter(to_tell::roster.eq(roster.as_str())).filter(theirs)).execute(tx)?;
        let row = |(person, urgent): &(PersonId, bool)| {
            (
                to_tell::person.eq(person.to_string()),
                to_tell::roster.eq(roster.to_string()),
                to_tell::urgent.eq(*urgent),
                to_tell::at.eq(instant(now)),
            )
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        on_both!(tx, tx => diesel::insert_into(to_tell::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// What waits to be told to a person, the oldest first.
pub fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<ToTell>, Error> {
    let theirs = to_tell::table.filter(to_tell::person.eq(person.as_str())).order((to_tell::at, to_tell::roster));
    let rows: Vec<(String, bool, NaiveDateTime)> =
        theirs.select((to_tell::roster, to_tell::urgent, to_tell::at)).load(tx)?;
    rows.into_iter()
        .map(|(roster, urgent, since)| Ok(ToTell { roster: parsed(&roster)?, urgent, at: at(since) }))
        .collect()
}

/// Whose letter with news of a roster is on its way.
pub fn of_roster(tx: &mut Tx, roster: &RosterId) -> Result<BTreeSet<PersonId>, Error> {
    let waiting = to_tell::table.filter(to_tell::roster.eq(roster.as_str())).select(to_tell::person);
    let people: Vec<String> = waiting.load(tx)?;
    people.iter().map(|person| parsed(person)).collect()
}

/// Says that a person has been told.
pub fn clear(tx: &mut Tx, person: &PersonId) -> Result<(), Error> {
    diesel::delete(to_tell::table.filter(to_tell::person.eq(person.as_str()))).execute(tx)?;
    Ok(())
}

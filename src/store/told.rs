//! What each person was last told of a roster.

use super::column::{from_json, instant, json, parsed};
use super::connection::on_both;
use super::schema::told;
use super::{CHUNK, Tx};
use crate::domain::roster::Told;
use crate::domain::{PersonId, RosterId};
use crate::error::Error;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// What was told of a roster, by person.
pub fn of_roster(tx: &mut Tx, roster: &RosterId) -> Result<BTreeMap<PersonId, Vec<Told>>, Error> {
    let query = told::table.filter(told::roster.eq(roster.as_str())).select((told::person, told::shifts));
    let rows: Vec<(String, String)> = query.load(tx)?;
    rows.into_iter().map(|(person, shifts)| Ok((parsed(&person)?, from_json(&shifts)?))).collect()
}

/// What one person was told of a roster.
pub fn of_person(tx: &mut Tx, roster: &RosterId, person: &PersonId) -> Result<Vec<Told>, Error> {
    let shifts: Option<String> =
        told::table.find((roster.as_str(), person.as_str())).select(told::shifts).first(tx).optional()?;
    shifts.map_or(Ok(Vec::new()), |shifts| from_json(&shifts))
}

/// Forgets what a person was told: it did not reach them.
pub fn forget(tx: &mut Tx, person: &PersonId) -> Result<(), Error> {
    diesel::delete(told::table.filter(told::person.eq(person.as_str()))).execute(tx)?;
    Ok(())
}

/// Notes what somebody knows by now without having been told: when they were is left as it is.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn amend(
    tx: &mut Tx,
    roster: &RosterId,
    person: &PersonId,
    shifts: &[Told],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let theirs = told::table.find((roster.as_str(), person.as_str()));
    match diesel::update(theirs).set(told::shifts.eq(json(&shifts)?)).execute(tx)? {
        0 => note(tx, roster, &[(person.clone(), shifts.to_vec())], now),
        _ => Ok(()),
    }
}

/// Notes what people are told now, in place of what they were told before.
///
/// # Errors
/// `Conflict` (`broken_reference`).
pub fn note(tx: &mut Tx, roster: &RosterId, all: &[(PersonId, Vec<Told>)], now: DateTime<Utc>) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let theirs = told::person.eq_any(some.iter().map(|(person, _)| person.as_str()));
        diesel::delete(told::table.filter(told::roster.eq(roster.as_str())).filter(theirs)).execute(tx)?;
        let mut rows = Vec::with_capacity(some.len());
        for (person, shifts) in some {
            rows.push((
                told::roster.eq(roster.as_str()),
                told::person.eq(person.as_str()),
                told::shifts.eq(json(shifts)?),
                told::at.eq(instant(now)),
            ));
        }
        on_both!(tx, tx => diesel::insert_into(told::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

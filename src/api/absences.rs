//! When people are away. Of sickness no cause is asked.

use super::call::Call;
use super::door::availability::{NewAbsence, new_absence};
use super::door::read::integer;
use super::door::{Expected, own_id};
use super::reply::Reply;
use super::view::Listed;
use crate::domain::availability::Absence;
use crate::domain::leave::ExtraLegalBalance;
use crate::domain::roster::Assignment;
use crate::domain::{AbsenceId, PersonId};
use crate::error::Error;
use crate::planning::{away, leave, places, zone};
use crate::store::absences::{self, Filter};
use crate::store::{Page, Tx, people};
use chrono::Datelike;
use serde::Serialize;
use utoipa::ToSchema;

/// Places that somebody had while they are away.
#[derive(Debug, Serialize, ToSchema)]
pub struct Freed {
    /// The assignments as they stand now, in the order in which their shifts start.
    pub freed: Vec<Assignment>,
}

/// A person's absences, in the order of their identifiers.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let person = person(call, tx)?;
    let page = call.page()?;
    let filter = Filter { person: Some(person), ..Filter::default() };
    let found = absences::list(tx, &filter, &Page { limit: page.limit + 1, ..page.clone() })?;
    Ok(Listed::of(found, page.limit, |absence| absence.id.to_string()).map(|absence| absence.value).into())
}

/// Enters an absence.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let whose = people::get(tx, &call.id("person")?)?.value;
    let person = whose.id.clone();
    let NewAbsence { id, kind, starts_at, ends_at } = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Fresh(AbsenceId::from_bits(rand::random())));
        new_absence(fields, id)
    })?;
    let absence = Absence { id, person, kind, starts_at, ends_at };
    leave::check(tx, &whose, &absence)?;
    absences::insert(tx, &absence)?;
    call.trail.tell("absence", &absence.id, None, Some(&absence))?;
    Ok(Reply::created(format!("/v1/people/{}/absences/{}", absence.person, absence.id), &absence))
}

/// What somebody has of extra-legal days in a year.
pub fn extra_legal(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let whose = people::get(tx, &call.id("person")?)?.value;
    let this_year = zone::date_of(places::house_zone(tx)?, call.now).year();
    let year = call.query(tx, |fields| fields.or("year", this_year, integer(2000..=2199)))?;
    let none = ExtraLegalBalance { year, days: 0, taken: 0, due_from: None };
    Ok(Reply::found(&leave::balance(tx, &whose, year)?.unwrap_or(none)))
}

/// One absence.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&theirs(call, tx)?.0))
}

/// Takes an absence back.
pub fn remove(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (absence, version) = theirs(call, tx)?;
    absences::delete(tx, &absence.id, version)?;
    call.trail.tell("absence", &absence.id, Some(&absence), None)?;
    Ok(Reply::done())
}

/// Frees the places that they have in published rosters during it.
pub fn release(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (absence, _) = theirs(call, tx)?;
    let within = call.within();
    let mut freed = Vec::new();
    for (before, now) in away::release(tx, call.state.clock, &absence, |site| within.holds(site))? {
        call.trail.tell("assignment", &now.id, Some(&before), Some(&now))?;
        freed.push(now);
    }
    Ok(Reply::found(&Freed { freed }))
}

fn person(call: &Call, tx: &mut Tx) -> Result<PersonId, Error> {
    Ok(people::get(tx, &call.id("person")?)?.value.id)
}

/// The absence, where it is of the person whose path it is asked under.
fn theirs(call: &Call, tx: &mut Tx) -> Result<(Absence, i64), Error> {
    let found = absences::get(tx, &call.id("absence")?)?;
    if found.person == call.id("person")? { Ok((found.value, found.version)) } else { Err(Error::not_found("absence")) }
}

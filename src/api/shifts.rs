//! Shifts of single days: those of the templates, and those of their own.

use super::call::{Call, page};
use super::door::read::week;
use super::door::template::{ChangedShift, NewShift, changed_shift, new_shift};
use super::door::{code, reference};
use super::reply::Reply;
use super::view::{Listed, Shown};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::planning::reshape::{self, Reshaping};
use crate::planning::{round, session, zone};
use crate::store::shifts::{self, Filter};
use crate::store::{Page, Tx, Versioned, rosters, sites};

/// The shifts of a week or of a site, in the order of their identifiers.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let week = fields.optional("week", week);
        let site = fields.optional("site", reference::site);
        let page = page(fields);
        Some((Filter { week: week?, sites: fields.reach().narrowed(site?) }, page?))
    })?;
    let found = shifts::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    let shown = |Versioned { value, version }| Shown { value, version };
    Ok(Listed::of(found, page.limit, |shift| shift.id.to_string()).map(shown).into())
}

/// One shift.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let Versioned { value, version } = shifts::get(tx, &call.id("shift")?)?;
    Ok(Reply::found(&Shown { value, version }).at_version(version))
}

/// Adds a shift that comes from no template.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let new = call.body(tx, new_shift)?;
    let shift = dated(tx, new, "")?;
    shifts::insert(tx, &shift)?;
    rosters::touch_at(tx, &shift.site, shift.date)?;
    call.trail.tell("shift", &shift.id, None, Some(&shift))?;
    Ok(Reply::created(format!("/v1/shifts/{}", shift.id), &Shown { value: shift, version: 1 }).at_version(1))
}

/// Moves a shift, or makes another one of it. What that means for who is on it, they are told when the roster is published
/// next.
pub fn replace(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id = call.id("shift")?;
    let known = shifts::get(tx, &id)?;
    let seen = call.sees(known.version)?;
    let ChangedShift { date, pattern, reason } = call.body(tx, changed_shift)?;
    let Versioned { value, version } =
        reshape::reshape(tx, call.state.clock, &id, seen, &Reshaping { date, pattern, reason })?;
    session::moved(tx, &call.state.outward, call.now, &known.value, &value)?;
    round::moved(tx, &call.state.outward, call.now, &known.value, &value)?;
    call.trail.tell("shift", &id, Some(&known.value), Some(&value))?;
    Ok(Reply::found(&Shown { value, version }).at_version(version))
}

/// Removes a shift that nobody stands on.
pub fn remove(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let id = call.id("shift")?;
    let shift = shifts::get(tx, &id)?;
    shifts::delete(tx, &id, call.sees(shift.version)?)?;
    call.trail.tell("shift", &id, Some(&shift.value), None)?;
    rosters::touch_at(tx, &shift.site, shift.date)?;
    Ok(Reply::done())
}

/// The shift with its instants in the site's time zone. `below` is the pointer of its fields.
///
/// # Errors
/// `Invalid` where the site is not open on its date.
pub fn dated(tx: &mut Tx, new: NewShift, below: &str) -> Result<Shift, Error> {
    let NewShift { id, site, date, pattern } = new;
    let site = sites::get(tx, &site)?.value;
    if !site.validity.holds_on(date) {
        return Err(Error::invalid(format!("{below}/date"), code::CLOSED, "the site is not open on that day"));
    }
    let when = zone::interval(site.time_zone, date, pattern.start, pattern.end);
    Ok(Shift { id, site: site.id, template: None, date, starts_at: when.start, ends_at: when.end, pattern })
}

//! Hours as they were done: when somebody really worked, that a month went as planned, and what it comes to for whoever pays.

use super::call::Call;
use super::door::read::{instant, month, word};
use super::door::{Fields, code, reference};
use super::reply::Reply;
use super::sheets;
use crate::domain::activity::Month;
use crate::domain::language::Locale;
use crate::domain::roster::HoursWorked;
use crate::domain::shift::Shift;
use crate::domain::timesheet::Timesheet;
use crate::domain::{PersonId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::planning::sheet::Sheet;
use crate::planning::{attendance, timesheet};
use crate::store::{Tx, people, presences, shifts, sites};
use chrono::TimeDelta;
use serde::Serialize;
use utoipa::ToSchema;

/// Nobody begins or ends further away from what was planned than this.
const FURTHEST: TimeDelta = TimeDelta::hours(12);

/// The month that went as planned.
#[derive(Debug, Clone, ToSchema)]
pub struct MonthAsPlanned {
    /// Which.
    pub month: Month,
}

/// How much went as planned.
#[derive(Debug, Serialize, ToSchema)]
pub struct HoursConfirmed {
    /// So many places of which nothing had been noted.
    confirmed: u32,
}

/// Notes when somebody really worked.
pub fn note(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (assignment, _) = super::assignments::standing(call, tx)?;
    let shift = shifts::get(tx, &assignment.shift)?.value;
    let hours = call.body(tx, |fields: &mut Fields<'_>| hours(fields, &shift))?;
    keep(call, tx, Some(hours))
}

/// Notes that somebody worked as it was planned.
pub fn forget(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    keep(call, tx, None)
}

/// Notes that everybody of whom nothing was noted worked as it was planned.
pub fn confirm(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let site = sites::get(tx, &call.id::<SiteId>("site")?)?.value;
    let asked =
        call.body(tx, |fields: &mut Fields<'_>| Some(MonthAsPlanned { month: fields.required("month", month)? }))?;
    let confirmed = attendance::confirm_all(tx, call.now, &site.id, asked.month)?;
    Ok(Reply::found(&HoursConfirmed { confirmed }))
}

/// The hours of a month as data.
pub fn report(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&of(call, tx)?.0))
}

/// As a spreadsheet.
pub fn xlsx(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (name, tables) = tables(call, tx)?;
    sheets::spreadsheet(&tables, &name, call.now)
}

/// By person as a table of plain text.
pub fn csv(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (name, tables) = tables(call, tx)?;
    let by_person = tables.first().ok_or_else(|| Error::internal("there is a table by person"))?;
    sheets::plain(by_person, &name)
}

fn keep(call: &Call, tx: &mut Tx, hours: Option<HoursWorked>) -> Result<Reply, Error> {
    let (assignment, _) = super::assignments::standing(call, tx)?;
    let before = presences::find(tx, &assignment.id)?;
    let noted = attendance::note_hours(tx, call.now, &assignment.id, hours)?;
    call.trail.tell("assignment", &assignment.id, before.as_ref(), Some(&noted))?;
    Ok(Reply::found(&noted))
}

fn hours(fields: &mut Fields<'_>, shift: &Shift) -> Option<HoursWorked> {
    let starts_at = fields.required("starts_at", instant);
    let ends_at = fields.required("ends_at", instant);
    let near = [("starts_at", starts_at, shift.starts_at), ("ends_at", ends_at, shift.ends_at)];
    for (name, at, planned) in near {
        if at.is_some_and(|at| (at - planned).abs() > FURTHEST) {
            fields.fault(name, code::OUTSIDE_SHIFT, "this is more than twelve hours away from what was planned");
        }
    }
    let (starts_at, ends_at) = (starts_at?, ends_at?);
    if ends_at <= starts_at {
        fields.fault("ends_at", code::ENDS_BEFORE_START, "it ends after it begins");
    }
    Some(HoursWorked { starts_at, ends_at })
}

/// A name that says nothing but the month: files are mailed on and left in folders.
fn tables(call: &Call, tx: &mut Tx) -> Result<(String, Vec<Sheet>), Error> {
    let (hours, locale) = of(call, tx)?;
    let who: Vec<PersonId> = hours.people.iter().map(|one| one.person.clone()).collect();
    let names = people::names(tx, &who)?;
    let name = |id: &PersonId| names.get(id).cloned().unwrap_or_default();
    Ok((hours.month.to_string(), timesheet::sheets(Words::from(locale), &hours, &name)))
}

fn of(call: &Call, tx: &mut Tx) -> Result<(Timesheet, Locale), Error> {
    let (of, site, locale) = call.query(tx, |fields| {
        let of = fields.required("month", month);
        let site = fields.optional("site", reference::site);
        let locale = fields.or("locale", Locale::default(), word);
        Some((of?, site?, locale?))
    })?;
    let within = call.within();
    let is_asked = |id: &SiteId| within.holds(id) && site.as_ref().is_none_or(|site| id == site);
    let theirs: Vec<SiteId> = sites::all(tx)?.into_iter().map(|site| site.id).filter(is_asked).collect();
    Ok((timesheet::of_month(tx, call.now, of, &theirs)?, locale))
}

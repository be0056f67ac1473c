//! Extra-legal days of leave: how many somebody has, has taken, and may take still. Each day of the calendar that such an absence
//! touches is one of them.

use super::{places, zone};
use crate::domain::availability::{Absence, AbsenceKind};
use crate::domain::leave::{ExtraLegal, ExtraLegalBalance};
use crate::domain::person::Person;
use crate::domain::profile::RuleProfile;
use crate::error::{Error, Fault};
use crate::store::absences::{self, Filter};
use crate::store::{Page, Tx, profiles};
use chrono::{Datelike, Days, Months, NaiveDate};
use chrono_tz::Tz;
use std::collections::BTreeSet;

/// What somebody has of them in a calendar year; none where nothing grants them any.
///
/// # Errors
/// What the database says.
pub fn balance(tx: &mut Tx, person: &Person, year: i32) -> Result<Option<ExtraLegalBalance>, Error> {
    let Some(granted) = granted(tx, person, year)? else { return Ok(None) };
    let zone = places::house_zone(tx)?;
    let taken = entered(tx, person)?.iter().map(|absence| days(zone, absence, year).len()).sum::<usize>();
    let taken = u32::try_from(taken).unwrap_or(u32::MAX);
    Ok(Some(ExtraLegalBalance { year, days: granted.days, taken, due_from: due_from(person, granted) }))
}

/// Whether an absence of theirs may be entered as such days.
///
/// # Errors
/// `Invalid` at `/kind` (`kind`) where nothing grants them any, at `/starts_at` (`not_yet_due`) before they are due, at `/ends_at`
/// (`used_up`) where fewer are left in a year.
pub fn check(tx: &mut Tx, person: &Person, absence: &Absence) -> Result<(), Error> {
    if absence.kind != AbsenceKind::ExtraLegal {
        return Ok(());
    }
    let zone = places::house_zone(tx)?;
    let first = zone::date_of(zone, absence.starts_at);
    let years: BTreeSet<i32> = touched(zone, absence).map(|day| day.year()).collect();
    let mut faults = Vec::new();
    for year in years {
        let Some(balance) = balance(tx, person, year)? else {
            return Err(Error::invalid("/kind", "kind", "their rule profile grants no extra-legal days"));
        };
        if let Some(due) = balance.due_from.filter(|due| first < *due) {
            let message = format!("extra-legal days are due from {due} on");
            faults.push(Fault::new("/starts_at".to_owned(), "not_yet_due", message));
            break;
        }
        let wanted = u32::try_from(days(zone, absence, year).len()).unwrap_or(u32::MAX);
        if wanted > balance.left() {
            let message = format!("{} extra-legal days are left in {year}, and these are {wanted}", balance.left());
            faults.push(Fault::new("/ends_at".to_owned(), "used_up", message));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

fn granted(tx: &mut Tx, person: &Person, year: i32) -> Result<Option<ExtraLegal>, Error> {
    let all = RuleProfile::with_the_standard(profiles::all(tx)?);
    let end = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default();
    // Who leaves in the course of a year has what their contract gave them until then.
    let last = person.contracts.iter().filter_map(|contract| contract.validity.until).max();
    let open = person.contracts.iter().any(|contract| contract.validity.until.is_none());
    let on = last.filter(|last| !open && *last < end).unwrap_or(end);
    Ok(RuleProfile::binding(&all, person, on).and_then(|profile| profile.parameters.extra_legal()))
}

/// Some months after the first contract began; none where nobody knows when that was.
fn due_from(person: &Person, granted: ExtraLegal) -> Option<NaiveDate> {
    let first = person.contracts.iter().map(|contract| contract.validity.from).min()??;
    first.checked_add_months(Months::new(granted.after_months.into()))
}

fn entered(tx: &mut Tx, person: &Person) -> Result<Vec<Absence>, Error> {
    let filter = Filter { person: Some(person.id.clone()), ..Filter::default() };
    let all = absences::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|found| found.value);
    Ok(all.filter(|absence| absence.kind == AbsenceKind::ExtraLegal).collect())
}

/// The days of a year that an absence touches.
fn days(zone: Tz, absence: &Absence, year: i32) -> Vec<NaiveDate> {
    touched(zone, absence).filter(|day| day.year() == year).collect()
}

/// One that ends at midnight has nothing of the day that begins then.
fn touched(zone: Tz, absence: &Absence) -> impl Iterator<Item = NaiveDate> {
    let last = zone::date_of(zone, absence.ends_at - chrono::TimeDelta::milliseconds(1));
    let first = zone::date_of(zone, absence.starts_at);
    // Longer than anybody has days: what is longer still is too long already.
    first.iter_days().take_while(move |day| *day <= last && *day <= first + Days::new(800))
}

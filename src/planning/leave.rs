//! Extra-legal days of leave: how many somebody has, has taken, and may take still. Each day of the calendar that such an absence
//! touches is one of them.

use super::{places, zone};
use crate::domain::Validity;
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
    let zone = places::house_zone(tx)?;
    Ok(account(tx, zone, person, year)?.map(|(balance, _)| balance))
}

/// Whether an absence of theirs may be entered as such days. A day that is entered already is no other one.
///
/// # Errors
/// `Invalid` at `/kind` (`kind`) where nothing grants them any, at `/starts_at` (`not_yet_due`) before they are due, at `/ends_at`
/// (`used_up`) where fewer are left in a year.
pub fn check(tx: &mut Tx, person: &Person, absence: &Absence) -> Result<(), Error> {
    if absence.kind != AbsenceKind::ExtraLegal {
        return Ok(());
    }
    let zone = places::house_zone(tx)?;
    let wanted: BTreeSet<NaiveDate> = touched(zone, absence).collect();
    let years: BTreeSet<i32> = wanted.iter().map(Datelike::year).collect();
    let mut faults = Vec::new();
    for year in years {
        let Some((balance, taken)) = account(tx, zone, person, year)? else {
            return Err(Error::invalid("/kind", "kind", "nothing grants them extra-legal days in that year"));
        };
        if let Some(due) = balance.due_from.filter(|due| wanted.first().is_some_and(|first| first < due)) {
            let message = format!("extra-legal days are due from {due} on");
            faults.push(Fault::new("/starts_at".to_owned(), "not_yet_due", message));
            break;
        }
        let new = wanted.iter().filter(|day| day.year() == year && !taken.contains(day)).count();
        if u32::try_from(new).unwrap_or(u32::MAX) > balance.left() {
            let message = format!("{} extra-legal days are left in {year}, and these are {new}", balance.left());
            faults.push(Fault::new("/ends_at".to_owned(), "used_up", message));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// What somebody has in a year, and which days of it are entered.
fn account(
    tx: &mut Tx,
    zone: Tz,
    person: &Person,
    year: i32,
) -> Result<Option<(ExtraLegalBalance, BTreeSet<NaiveDate>)>, Error> {
    let Some((granted, since)) = granted(tx, person, year)? else { return Ok(None) };
    let all = entered(tx, person)?;
    let taken: BTreeSet<NaiveDate> =
        all.iter().flat_map(|absence| touched(zone, absence)).filter(|day| day.year() == year).collect();
    let due_from = since.and_then(|since| since.checked_add_months(Months::new(granted.after_months.into())));
    let count = u32::try_from(taken.len()).unwrap_or(u32::MAX);
    Ok(Some((ExtraLegalBalance { year, days: granted.days, taken: count, due_from }, taken)))
}

/// What the profile grants that binds them on their last day of contract in a year, and since when they have been employed without a gap
/// by then; nothing where they have no contract in it.
fn granted(tx: &mut Tx, person: &Person, year: i32) -> Result<Option<(ExtraLegal, Option<NaiveDate>)>, Error> {
    let (Some(first), Some(last)) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31)) else {
        return Ok(None);
    };
    let within = Validity { from: Some(first), until: Some(last) };
    let theirs = person.contracts.iter().map(|contract| contract.validity).filter(|span| span.overlaps(within));
    let Some(on) = theirs.map(|span| span.until.map_or(last, |until| until.min(last))).max() else { return Ok(None) };
    let all = RuleProfile::with_the_standard(profiles::all(tx)?);
    let granted = RuleProfile::binding(&all, person, on).and_then(|profile| profile.parameters.extra_legal());
    Ok(granted.map(|granted| (granted, employed_since(person, on))))
}

/// The first day of the contracts that lead to a day without a gap; none where they have been since ever.
fn employed_since(person: &Person, on: NaiveDate) -> Option<NaiveDate> {
    let mut since = on;
    loop {
        // One that ends on the day before leads to it too.
        let leads =
            |span: &Validity| span.holds_on(since) || since.pred_opt().is_some_and(|before| span.holds_on(before));
        let spans = person.contracts.iter().map(|contract| contract.validity).filter(leads);
        let earliest = spans.map(|span| span.from).min()??;
        if earliest >= since {
            return Some(since);
        }
        since = earliest;
    }
}

fn entered(tx: &mut Tx, person: &Person) -> Result<Vec<Absence>, Error> {
    let filter = Filter { person: Some(person.id.clone()), ..Filter::default() };
    let all = absences::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|found| found.value);
    Ok(all.filter(|absence| absence.kind == AbsenceKind::ExtraLegal).collect())
}

/// The days that an absence touches. One that ends at midnight has nothing of the day that begins then.
fn touched(zone: Tz, absence: &Absence) -> impl Iterator<Item = NaiveDate> {
    let last = zone::date_of(zone, absence.ends_at - chrono::TimeDelta::milliseconds(1));
    let first = zone::date_of(zone, absence.starts_at);
    // Longer than anybody has days: what is longer still is too long already.
    first.iter_days().take_while(move |day| *day <= last && *day <= first + Days::new(800))
}

//! Of which shifts people were reminded, or need not be any more.

use super::column::{at, instant, named, parsed};
use super::connection::on_both;
use super::schema::{assignments, reminders, rosters, shifts, told};
use super::{CHUNK, Tx};
use crate::domain::reminder::Reminder;
use crate::domain::roster::{AssignmentState, RosterState};
use crate::domain::{AssignmentId, PersonId, SiteId};
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Somebody's shift that begins soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// Whose.
    pub person: PersonId,
    /// At which site.
    pub site: SiteId,
    /// When the shift begins.
    pub starts_at: DateTime<Utc>,
    /// When they were last told of their week.
    pub told_at: Option<DateTime<Utc>>,
    /// Which reminders of it are settled.
    pub settled: HashSet<Reminder>,
}

/// What was confirmed or published and begins between two instants.
pub fn coming(tx: &mut Tx, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<Coming>, Error> {
    type Row = (String, String, String, NaiveDateTime, Option<NaiveDateTime>);
    let day = TimeDelta::days(1);
    let (first, last) = ((from - day).date_naive(), (until + day).date_naive());
    let rows: Vec<Row> = assignments::table
        .inner_join(shifts::table.on(shifts::id.eq(assignments::shift)))
        .inner_join(rosters::table.on(rosters::id.eq(assignments::roster)))
        .left_join(told::table.on(told::roster.eq(assignments::roster).and(told::person.eq(assignments::person))))
        .filter(shifts::date.between(first, last))
        .filter(shifts::starts_at.gt(instant(from)).and(shifts::starts_at.le(instant(until))))
        .filter(rosters::state.eq(super::column::name(&RosterState::Published)?))
        .filter(assignments::state.eq_any([AssignmentState::Confirmed.code(), AssignmentState::Published.code()]))
        .order((assignments::person, shifts::starts_at, assignments::id))
        .select((assignments::id, assignments::person, shifts::site, shifts::starts_at, told::at.nullable()))
        .load(tx)?;
    let mut settled = settled(tx, &rows.iter().map(|(id, ..)| id.as_str()).collect::<Vec<_>>())?;
    rows.into_iter()
        .map(|(assignment, person, site, starts_at, told_at)| {
            Ok(Coming {
                settled: settled.remove(&assignment).unwrap_or_default(),
                assignment: parsed(&assignment)?,
                person: parsed(&person)?,
                site: parsed(&site)?,
                starts_at: at(starts_at),
                told_at: told_at.map(at),
            })
        })
        .collect()
}

fn settled(tx: &mut Tx, ids: &[&str]) -> Result<HashMap<String, HashSet<Reminder>>, Error> {
    let mut settled: HashMap<String, HashSet<Reminder>> = HashMap::new();
    for some in ids.chunks(CHUNK) {
        let query = reminders::table.filter(reminders::assignment.eq_any(some));
        let rows: Vec<(String, String)> = query.select((reminders::assignment, reminders::reminder)).load(tx)?;
        for (assignment, reminder) in rows {
            settled.entry(assignment).or_default().insert(named(&reminder)?);
        }
    }
    Ok(settled)
}

/// Notes reminders that are to be said (`false`), or need not be any more (`true`). One that is noted already stays as it is.
pub fn note(tx: &mut Tx, all: &[(AssignmentId, Reminder, bool)], now: DateTime<Utc>) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let row = |(assignment, reminder, said): &(AssignmentId, Reminder, bool)| {
            (
                reminders::assignment.eq(assignment.to_string()),
                reminders::reminder.eq(reminder.code()),
                reminders::at.eq(instant(now)),
                reminders::said.eq(*said),
            )
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        on_both!(tx, tx => diesel::insert_into(reminders::table).values(&rows).on_conflict_do_nothing().execute(tx))?;
    }
    Ok(())
}

/// Forgets what people were reminded of: it is another thing now.
pub fn forget(tx: &mut Tx, all: &[AssignmentId]) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let these = reminders::table.filter(reminders::assignment.eq_any(some.iter().map(AssignmentId::as_str)));
        diesel::delete(these).execute(tx)?;
    }
    Ok(())
}

/// Of which of a person's assignments they are to be reminded, and since when.
pub fn to_say(tx: &mut Tx, person: &PersonId) -> Result<HashMap<AssignmentId, DateTime<Utc>>, Error> {
    let rows: Vec<(String, NaiveDateTime)> = reminders::table
        .inner_join(assignments::table.on(assignments::id.eq(reminders::assignment)))
        .filter(assignments::person.eq(person.as_str()))
        .filter(reminders::said.eq(false))
        .select((reminders::assignment, reminders::at))
        .load(tx)?;
    rows.into_iter().map(|(assignment, since)| Ok((parsed(&assignment)?, at(since)))).collect()
}

/// Says that they were reminded of these.
pub fn said(tx: &mut Tx, all: &[AssignmentId]) -> Result<(), Error> {
    for some in all.chunks(CHUNK) {
        let these = reminders::table.filter(reminders::assignment.eq_any(some.iter().map(AssignmentId::as_str)));
        diesel::update(these).set(reminders::said.eq(true)).execute(tx)?;
    }
    Ok(())
}

//! What is kept for long enough is forgotten by itself: people who have not been active, mails, what stood in fields.

use super::own_data;
use crate::clock::Clock;
use crate::config::Retention;
use crate::domain::audit::{Actor, Entry};
use crate::domain::person::{Kind, Person};
use crate::error::Error;
use crate::store::{Tx, announcements, audit, expenses, people, restored, retention, rounds};
use chrono::{DateTime, Months, TimeDelta, Utc};

/// So many people at a time at the most: what each leaves takes a while.
const AT_A_TIME: i64 = 20;
/// After a restore nobody is forgotten for so long: what they did meanwhile may be lost.
const AFTER_A_RESTORE: TimeDelta = TimeDelta::days(30);

/// Forgets what is due by now, and gives how many people that were.
///
/// Volunteers and households so long after their last activity; whom an employer must keep, so long after the end of their last
/// contract. What was done stands to the account of nobody, so that the counts stay.
///
/// # Errors
/// What the database says.
pub fn forget_due(tx: &mut Tx, clock: Clock, keeps: &Retention) -> Result<usize, Error> {
    let now = clock.now();
    retention::note_new(tx, now)?;
    if restored::last(tx)?.is_some_and(|restored| now < restored + AFTER_A_RESTORE) {
        return Ok(0);
    }
    retention::forget_mails(tx, before(now, keeps.keep_mails_months))?;
    announcements::forget_before(tx, before(now, keeps.keep_mails_months))?;
    rounds::forget_before(tx, before(now, keeps.keep_mails_months))?;
    expenses::forget_before(tx, before(now, keeps.keep_expenses_months))?;
    retention::forget_audit_values(tx, before(now, keeps.keep_audit_values_months))?;
    let mut forgotten = 0;
    let unpaid = before(now, keeps.keep_volunteers_months);
    for id in retention::silent_since(tx, &[Kind::Volunteer, Kind::HostHousehold], unpaid, AT_A_TIME)? {
        let person = people::get(tx, &id)?.value;
        own_data::forget(tx, clock, &person)?;
        forgotten += 1;
    }
    let paid = before(now, keeps.keep_employees_months);
    for id in retention::silent_since(tx, &[Kind::Employee, Kind::NightWatch, Kind::Intern], paid, AT_A_TIME)? {
        let person = people::get(tx, &id)?.value;
        if ended_before(&person, paid) {
            own_data::forget(tx, clock, &person)?;
            forgotten += 1;
        }
    }
    if forgotten > 0 {
        audit::insert(tx, &entry(now, forgotten))?;
    }
    Ok(forgotten)
}

fn before(now: DateTime<Utc>, months: u32) -> DateTime<Utc> {
    now.checked_sub_months(Months::new(months)).unwrap_or(DateTime::<Utc>::MIN_UTC)
}

/// Whether somebody's last contract ended before an instant. Who never had one has nothing that would have to be kept.
fn ended_before(person: &Person, then: DateTime<Utc>) -> bool {
    person.contracts.iter().all(|contract| contract.validity.until.is_some_and(|last| last < then.date_naive()))
}

/// That people were forgotten is noted, and not who.
fn entry(now: DateTime<Utc>, people: usize) -> Entry {
    Entry {
        id: audit::next_id(now),
        at: now,
        actor: Actor::Service,
        action: format!("forget {people}"),
        subject: "people".to_owned(),
        subject_id: String::new(),
        person: None,
        fields: Vec::new(),
        before: None,
        after: None,
    }
}

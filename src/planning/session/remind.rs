//! What time brings to sessions: whoever comes is reminded a day before; a place that somebody left by being forgotten goes to who
//! waits.

use super::{settle, tell};
use crate::config::Outward;
use crate::domain::person::Person;
use crate::domain::reminder::Reminder;
use crate::domain::session::{Attendee, SignUp};
use crate::error::Error;
use crate::mail::SessionWhy;
use crate::store::{Tx, people, restored, sessions, shifts, sites};
use chrono::{DateTime, TimeDelta, Utc};

/// So long before.
pub(super) const LEAD: TimeDelta = TimeDelta::days(1);
/// Who has said yes so shortly before that need not be reminded of what they know.
pub(super) const FRESH: TimeDelta = TimeDelta::hours(12);
/// How far ahead places are looked after.
const AHEAD: TimeDelta = TimeDelta::days(90);

/// Does what is due by now.
///
/// # Errors
/// What the database says.
pub fn pass(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>) -> Result<(), Error> {
    for session in sessions::beginning(tx, now, now + AHEAD)? {
        if session.value.has_room() && session.value.last_in_line().is_some() {
            let shift = shifts::get(tx, &session.value.shift)?.value;
            settle(tx, outward, now, session, &shift)?;
        }
    }
    remind_due(tx, outward, now)
}

/// Reminds those who come to a session that begins within a day, once, unless they have chosen otherwise. What was due before the
/// house was put back from a backup may have been said then.
fn remind_due(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>) -> Result<(), Error> {
    let restored = restored::last(tx)?;
    for mut session in sessions::beginning(tx, now, now + LEAD)? {
        let shift = shifts::get(tx, &session.value.shift)?.value;
        let due_at = shift.starts_at - LEAD;
        let is_due = |one: &Attendee| one.sign_up == SignUp::Coming && !one.reminded && one.since <= due_at - FRESH;
        let due: Vec<_> =
            session.value.attendees.iter().filter(|one| is_due(one)).map(|one| one.person.clone()).collect();
        if due.is_empty() {
            continue;
        }
        for attendee in session.value.attendees.iter_mut().filter(|one| due.contains(&one.person)) {
            attendee.reminded = true;
        }
        sessions::update(tx, &session.value, session.version)?;
        if restored.is_some_and(|restored| due_at <= restored) {
            continue;
        }
        let customs = sites::get(tx, &shift.site)?.value.customs.reminders;
        // Who has chosen nothing is reminded as the site does it.
        let wants = |person: &Person| {
            let wanted = if person.reminders == Reminder::custom() { &customs } else { &person.reminders };
            wanted.contains(&Reminder::Day)
        };
        let known = people::find_all(tx, &due)?;
        let wanting = known.iter().filter(|person| wants(person)).map(|person| &person.id);
        tell::these(tx, outward, now, (&session.value, &shift), wanting, SessionWhy::Reminded)?;
    }
    Ok(())
}

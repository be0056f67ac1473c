//! Who has not been active for a long time, and what is kept for long enough.

use super::column::{at, instant, name, parsed};
use super::connection::on_both;
use super::schema::{assignments, attendees, audit, audit_values, known_since, mails, people, sessions, shifts};
use super::{CHUNK, Tx};
use crate::domain::PersonId;
use crate::domain::person::Kind;
use crate::domain::roster::AssignmentState;
use crate::error::Error;
use crate::store::mails::MailState;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use std::collections::HashMap;

/// Notes since when those are known of whom that is not noted.
pub fn note_new(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    let known = known_since::table.select(known_since::person);
    let ids: Vec<String> = people::table.filter(people::id.ne_all(known)).select(people::id).load(tx)?;
    for some in ids.chunks(CHUNK) {
        let row = |id: &String| (known_since::person.eq(id.clone()), known_since::at.eq(instant(now)));
        let rows: Vec<_> = some.iter().map(row).collect();
        on_both!(tx, tx => diesel::insert_into(known_since::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// Since when people are known.
pub fn known_since(tx: &mut Tx) -> Result<HashMap<PersonId, DateTime<Utc>>, Error> {
    let rows: Vec<(String, NaiveDateTime)> = known_since::table.load(tx)?;
    rows.into_iter().map(|(person, since)| Ok((parsed(&person)?, at(since)))).collect()
}

/// Those of some kinds of whom nothing is known since an instant: no shift, no session, nothing that they or anybody did about
/// them; so many at the most.
pub fn silent_since(tx: &mut Tx, kinds: &[Kind], since: DateTime<Utc>, most: i64) -> Result<Vec<PersonId>, Error> {
    let at = instant(since);
    let comes = [AssignmentState::Confirmed.code(), AssignmentState::Published.code()];
    let shift = assignments::table
        .inner_join(shifts::table.on(shifts::id.eq(assignments::shift)))
        .filter(assignments::person.eq(people::id))
        .filter(assignments::state.eq_any(comes))
        .filter(shifts::ends_at.ge(at));
    let session = attendees::table
        .inner_join(sessions::table.on(sessions::id.eq(attendees::session)))
        .inner_join(shifts::table.on(shifts::id.eq(sessions::shift)))
        .filter(attendees::person.eq(people::id))
        // To be invited is nothing that somebody does.
        .filter(attendees::sign_up.eq_any(["coming", "waiting"]).or(attendees::attendance.eq("present")))
        .filter(shifts::ends_at.ge(at));
    let deed = audit::table.filter(audit::person.eq(people::id.nullable())).filter(audit::at.ge(at));
    let known_longer = known_since::table.filter(known_since::person.eq(people::id)).filter(known_since::at.lt(at));
    let query = people::table
        .filter(people::kind.eq_any(kinds.iter().map(|kind| kind.code())))
        .filter(exists(known_longer))
        .filter(diesel::dsl::not(exists(shift)))
        .filter(diesel::dsl::not(exists(session)))
        .filter(diesel::dsl::not(exists(deed)))
        .order(people::id)
        .limit(most);
    let ids: Vec<String> = query.select(people::id).load(tx)?;
    ids.iter().map(|id| parsed(id)).collect()
}

/// Removes what is left of mails that were written before an instant and do not wait any more.
pub fn forget_mails(tx: &mut Tx, before: DateTime<Utc>) -> Result<usize, Error> {
    let old =
        mails::table.filter(mails::created_at.lt(instant(before))).filter(mails::state.ne(name(&MailState::Waiting)?));
    Ok(diesel::delete(old).execute(tx)?)
}

/// Empties what stood in the fields of entries of the audit that are older than an instant.
pub fn forget_audit_values(tx: &mut Tx, before: DateTime<Utc>) -> Result<usize, Error> {
    let old = audit::table.filter(audit::at.lt(instant(before))).select(audit::id);
    Ok(diesel::delete(audit_values::table.filter(audit_values::entry.eq_any(old))).execute(tx)?)
}

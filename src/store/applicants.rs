//! Who has asked to come to a session by its link. What is kept of the secret that they were sent is its SHA-256.

use super::column::{at, instant, name, named, parsed};
use super::mails::MailState;
use super::schema::{applicants, mails};
use super::{CHUNK, Tx};
use crate::domain::SessionId;
use crate::domain::applicant::Applicant;
use crate::error::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = applicants)]
struct Row {
    hash: String,
    session: String,
    given_name: String,
    family_name: String,
    mail: String,
    locale: String,
    asked_at: NaiveDateTime,
}

impl Row {
    fn applicant(self) -> Result<Applicant, Error> {
        Ok(Applicant {
            session: parsed(&self.session)?,
            given_name: self.given_name,
            family_name: self.family_name,
            mail: self.mail,
            locale: named(&self.locale)?,
            asked_at: at(self.asked_at),
        })
    }
}

/// Keeps what somebody wrote, under the fingerprint of the secret that they are sent.
///
/// # Errors
/// `Conflict` (`broken_reference`) where there is no such session.
pub fn insert(tx: &mut Tx, hash: &str, applicant: &Applicant) -> Result<(), Error> {
    let row = Row {
        hash: hash.to_owned(),
        session: applicant.session.to_string(),
        given_name: applicant.given_name.clone(),
        family_name: applicant.family_name.clone(),
        mail: applicant.mail.clone(),
        locale: name(&applicant.locale)?,
        asked_at: instant(applicant.asked_at),
    };
    diesel::insert_into(applicants::table).values(row).execute(tx)?;
    Ok(())
}

/// Who asked with this secret after an instant.
pub fn find(tx: &mut Tx, hash: &str, since: DateTime<Utc>) -> Result<Option<Applicant>, Error> {
    let query = applicants::table.find(hash).filter(applicants::asked_at.gt(instant(since)));
    query.select(Row::as_select()).first(tx).optional()?.map(Row::applicant).transpose()
}

/// What was asked with this address after an instant: of which sessions, and when.
pub fn asked_with(tx: &mut Tx, mail: &str, since: DateTime<Utc>) -> Result<Vec<(SessionId, DateTime<Utc>)>, Error> {
    let theirs = applicants::table.filter(applicants::mail.eq(mail)).filter(applicants::asked_at.gt(instant(since)));
    let asked: Vec<(String, NaiveDateTime)> = theirs.select((applicants::session, applicants::asked_at)).load(tx)?;
    asked.into_iter().map(|(session, when)| Ok((parsed(&session)?, at(when)))).collect()
}

/// How many asked after an instant.
pub fn count_since(tx: &mut Tx, since: DateTime<Utc>) -> Result<i64, Error> {
    Ok(applicants::table.filter(applicants::asked_at.gt(instant(since))).count().get_result(tx)?)
}

/// Forgets what was asked of one session with an address: it is answered.
pub fn settle(tx: &mut Tx, mail: &str, session: &SessionId) -> Result<(), Error> {
    let theirs = applicants::table.filter(applicants::mail.eq(mail)).filter(applicants::session.eq(session.as_str()));
    diesel::delete(theirs).execute(tx)?;
    forget_letters(tx, &[mail.to_owned()])
}

/// Forgets all that was asked with an address, and that they were written to about it.
pub fn forget(tx: &mut Tx, mail: &str) -> Result<(), Error> {
    diesel::delete(applicants::table.filter(applicants::mail.eq(mail))).execute(tx)?;
    forget_letters(tx, &[mail.to_owned()])
}

/// The same of all who asked up to an instant, and of every letter until then that was to nobody who is known here: what a server
/// refused is kept whole otherwise.
pub fn forget_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), Error> {
    diesel::delete(applicants::table.filter(applicants::asked_at.le(instant(before)))).execute(tx)?;
    let old = mails::table.filter(mails::person.is_null().and(mails::created_at.le(instant(before))));
    diesel::delete(old.filter(mails::state.ne(name(&MailState::Waiting)?))).execute(tx)?;
    Ok(())
}

/// Letters to people who are known here stay as long as those are.
fn forget_letters(tx: &mut Tx, addresses: &[String]) -> Result<(), Error> {
    for some in addresses.chunks(CHUNK) {
        let to_strangers = mails::table.filter(mails::person.is_null().and(mails::recipient.eq_any(some)));
        diesel::delete(to_strangers.filter(mails::state.ne(name(&MailState::Waiting)?))).execute(tx)?;
    }
    Ok(())
}

//! Who has asked to come to a session by its link. What is kept of the secret that they were sent is its SHA-256.

use super::column::{at, instant, name, named, parsed};
use super::mails::MailState;
use super::schema::{applicants, mails};
use super::{CHUNK, Tx};
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

/// When somebody asked with this address after an instant, whatever its case, the earliest first.
pub fn asked_with(tx: &mut Tx, mail: &str, since: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>, Error> {
    let theirs = applicants::table.filter(applicants::mail.eq(mail)).filter(applicants::asked_at.gt(instant(since)));
    let times: Vec<NaiveDateTime> = theirs.order(applicants::asked_at).select(applicants::asked_at).load(tx)?;
    Ok(times.into_iter().map(at).collect())
}

/// How many asked after an instant.
pub fn count_since(tx: &mut Tx, since: DateTime<Utc>) -> Result<i64, Error> {
    Ok(applicants::table.filter(applicants::asked_at.gt(instant(since))).count().get_result(tx)?)
}

/// Forgets all that was asked with an address, and that they were written to about it.
pub fn forget(tx: &mut Tx, mail: &str) -> Result<(), Error> {
    diesel::delete(applicants::table.filter(applicants::mail.eq(mail))).execute(tx)?;
    forget_letters(tx, &[mail.to_owned()])
}

/// The same of all who asked up to an instant.
pub fn forget_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), Error> {
    let old = applicants::asked_at.le(instant(before));
    let addresses: Vec<String> = applicants::table.filter(old).select(applicants::mail).load(tx)?;
    diesel::delete(applicants::table.filter(old)).execute(tx)?;
    forget_letters(tx, &addresses)
}

/// Letters to people who are known here stay as long as those are.
fn forget_letters(tx: &mut Tx, addresses: &[String]) -> Result<(), Error> {
    for some in addresses.chunks(CHUNK) {
        let to_strangers = mails::table.filter(mails::person.is_null().and(mails::recipient.eq_any(some)));
        diesel::delete(to_strangers.filter(mails::state.ne(name(&MailState::Waiting)?))).execute(tx)?;
    }
    Ok(())
}

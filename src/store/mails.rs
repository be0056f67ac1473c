//! Mails: rendered once, kept until they are sent. What stays afterwards is that they were, and to whom.

use super::column::{at, instant, name, named, parsed};
use super::connection::on_both;
use super::schema::mails;
use super::{CHUNK, Tx};
use crate::domain::{MailId, PersonId};
use crate::error::Error;
use crate::mail::Outgoing;
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// Where a mail stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// To be sent.
    Waiting,
    /// A server or a folder took it.
    Sent,
    /// Refused, or tried too often. It is still kept whole.
    Failed,
    /// It could not leave before it was of no use to anybody.
    Expired,
}

/// What is known of a mail, whatever became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Identifier.
    pub id: MailId,
    /// Its Message-ID, with the angle brackets.
    pub message_id: String,
    /// To whom.
    pub person: PersonId,
    /// Where it stands.
    pub state: MailState,
    /// When it was rendered.
    pub created_at: DateTime<Utc>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
}

/// A mail to be sent to a person.
#[derive(Debug, Clone)]
pub struct NewMail {
    /// Identifier.
    pub id: MailId,
    /// To whom among the people; none: to somebody who signs in.
    pub person: Option<PersonId>,
    /// The mail itself.
    pub outgoing: Outgoing,
    /// After this it is of no use, and is not sent.
    pub not_after: Option<DateTime<Utc>>,
}

/// Keeps mails until they are sent. Whoever calls this enqueues their sending in the same transaction
/// (`jobs::send::post`).
///
/// # Errors
/// `Internal` where a mail is not text: lettre encodes what is not.
pub fn insert_all(tx: &mut Tx, all: &[NewMail], now: DateTime<Utc>) -> Result<(), Error> {
    let waiting = name(&MailState::Waiting)?;
    for some in all.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(some.len());
        for mail in some {
            rows.push((
                mails::id.eq(mail.id.as_str()),
                mails::message_id.eq(&mail.outgoing.message_id),
                mails::person.eq(mail.person.as_ref().map(PersonId::as_str)),
                mails::sender.eq(&mail.outgoing.from),
                mails::recipient.eq(&mail.outgoing.to),
                mails::rendered.eq(std::str::from_utf8(&mail.outgoing.bytes).map_err(Error::internal)?),
                mails::state.eq(&waiting),
                mails::created_at.eq(instant(now)),
                mails::not_after.eq(mail.not_after.map(instant)),
            ));
        }
        on_both!(tx, tx => diesel::insert_into(mails::table).values(&rows).execute(tx))?;
    }
    Ok(())
}

/// Whom the mail with a Message-ID, without its brackets, was for; none where there was no such mail.
pub fn recipient_of(tx: &mut Tx, message_id: &str) -> Result<Option<PersonId>, Error> {
    let query = mails::table.filter(mails::message_id.eq(format!("<{message_id}>"))).select(mails::person);
    let person: Option<Option<String>> = query.first(tx).optional()?;
    person.flatten().map(|person| parsed(&person)).transpose()
}

/// The mail itself, unless it was sent, or is not there any more.
pub fn unsent(tx: &mut Tx, id: &MailId) -> Result<Option<Outgoing>, Error> {
    let query = mails::table.find(id.as_str()).filter(mails::state.ne(name(&MailState::Sent)?));
    let columns = (mails::message_id, mails::sender, mails::recipient, mails::rendered);
    let row: Option<(String, String, String, String)> = query.select(columns).first(tx).optional()?;
    Ok(row.map(|(message_id, from, to, rendered)| Outgoing { message_id, from, to, bytes: rendered.into_bytes() }))
}

/// Whether a mail was to be sent when the house was put back from a backup: it may have left since the backup was made.
pub fn is_in_doubt(tx: &mut Tx, id: &MailId) -> Result<bool, Error> {
    let Some(restored) = super::restored::last(tx)? else { return Ok(false) };
    let query = mails::table.find(id.as_str()).filter(mails::created_at.le(instant(restored)));
    Ok(diesel::select(diesel::dsl::exists(query)).get_result(tx)?)
}

/// Says that a mail was sent, and forgets its text and its address.
pub fn sent(tx: &mut Tx, id: &MailId, now: DateTime<Utc>) -> Result<(), Error> {
    let change = (
        mails::state.eq(name(&MailState::Sent)?),
        mails::sent_at.eq(instant(now)),
        mails::recipient.eq(""),
        mails::rendered.eq(""),
    );
    diesel::update(mails::table.find(id.as_str())).set(change).execute(tx)?;
    Ok(())
}

/// Whether it is too late for a mail.
pub fn is_late(tx: &mut Tx, id: &MailId, now: DateTime<Utc>) -> Result<bool, Error> {
    let query = mails::table.find(id.as_str()).filter(mails::not_after.lt(instant(now)));
    Ok(diesel::select(diesel::dsl::exists(query)).get_result(tx)?)
}

/// Says that it was too late for a mail, and forgets its text and its address.
pub fn expired(tx: &mut Tx, id: &MailId) -> Result<(), Error> {
    let change = (mails::state.eq(name(&MailState::Expired)?), mails::recipient.eq(""), mails::rendered.eq(""));
    diesel::update(mails::table.find(id.as_str())).set(change).execute(tx)?;
    Ok(())
}

/// Says that a mail could not be sent.
pub fn failed(tx: &mut Tx, id: &MailId) -> Result<(), Error> {
    let change = mails::state.eq(name(&MailState::Failed)?);
    diesel::update(mails::table.find(id.as_str())).set(change).execute(tx)?;
    Ok(())
}

/// Says that a mail that could not be sent is to be sent all the same.
pub fn wait_again(tx: &mut Tx, id: &MailId) -> Result<(), Error> {
    let failed = mails::table.find(id.as_str()).filter(mails::state.eq(name(&MailState::Failed)?));
    diesel::update(failed).set(mails::state.eq(name(&MailState::Waiting)?)).execute(tx)?;
    Ok(())
}

/// To whom a mail is, or none where it is not there any more.
pub fn recipient(tx: &mut Tx, id: &MailId) -> Result<Option<PersonId>, Error> {
    let person: Option<Option<String>> = mails::table.find(id.as_str()).select(mails::person).first(tx).optional()?;
    person.flatten().as_deref().map(parsed).transpose()
}

/// How many were sent after an instant.
pub fn sent_since(tx: &mut Tx, since: DateTime<Utc>) -> Result<i64, Error> {
    Ok(mails::table.filter(mails::sent_at.gt(instant(since))).count().get_result(tx)?)
}

/// When the mails to a person were written that are newer than an instant, the oldest first.
pub fn written_since(tx: &mut Tx, person: &PersonId, since: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>, Error> {
    let theirs = mails::table.filter(mails::person.eq(person.as_str())).filter(mails::created_at.gt(instant(since)));
    let rows: Vec<NaiveDateTime> = theirs.select(mails::created_at).order(mails::created_at).load(tx)?;
    Ok(rows.into_iter().map(at).collect())
}

/// All to a person, the oldest first.
pub fn of_person(tx: &mut Tx, person: &PersonId) -> Result<Vec<Mail>, Error> {
    type Row = (String, String, String, NaiveDateTime, Option<NaiveDateTime>);
    let columns = (mails::id, mails::message_id, mails::state, mails::created_at, mails::sent_at);
    let query = mails::table.filter(mails::person.eq(person.as_str())).order((mails::created_at, mails::id));
    let mail = |(id, message_id, state, created_at, sent_at): Row| {
        Ok(Mail {
            id: parsed(&id)?,
            message_id,
            person: person.clone(),
            state: named(&state)?,
            created_at: at(created_at),
            sent_at: sent_at.map(at),
        })
    };
    query.select(columns).load::<Row>(tx)?.into_iter().map(mail).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{DatabaseUrl, Store, sample};

    #[test]
    fn a_mail_is_kept_whole_until_it_is_sent() {
        let world = sample::world();
        let now = "2026-11-20T09:00:00Z".parse().expect("an instant");
        let outgoing = Outgoing {
            message_id: "<1@releve>".into(),
            from: "releve@example.org".into(),
            to: "vera@example.org".into(),
            bytes: b"Subject: x\r\n\r\ny\r\n".to_vec(),
        };
        let mail = NewMail {
            id: "m".parse().expect("an id"),
            person: Some(sample::person("vera").id),
            outgoing: outgoing.clone(),
            not_after: None,
        };
        let kept = || world.read_blocking(|tx| unsent(tx, &mail.id)).expect("a look");
        world.write_blocking(|tx| insert_all(tx, std::slice::from_ref(&mail), now)).expect("a mail");
        assert_eq!(kept(), Some(outgoing.clone()));
        world.write_blocking(|tx| failed(tx, &mail.id)).expect("a failure");
        assert_eq!(kept(), Some(outgoing));

        world.write_blocking(|tx| sent(tx, &mail.id, now)).expect("a mail");
        assert_eq!(kept(), None);
        let known = world.read_blocking(|tx| of_person(tx, &sample::person("vera").id)).expect("a list");
        assert_eq!((known[0].state, known[0].sent_at), (MailState::Sent, Some(now)));
    }

    #[test]
    fn what_has_left_is_nowhere_in_the_file_any_more() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("releve.db");
        let store = Store::open(&DatabaseUrl::Sqlite(path.display().to_string())).expect("a database");
        let now = "2026-11-20T09:00:00Z".parse().expect("an instant");
        let mut person = sample::person("vera");
        person.workplace = crate::domain::person::Workplace::Everywhere;
        let mail = |number: usize| NewMail {
            id: format!("m{number}").parse().expect("an id"),
            person: Some(person.id.clone()),
            outgoing: Outgoing {
                message_id: format!("<{number}@releve>"),
                from: "releve@example.org".into(),
                to: "vera@example.org".into(),
                bytes: format!("{} https://releve/l/secret-{number} {}", "x".repeat(3_000), "y".repeat(3_000))
                    .into_bytes(),
            },
            not_after: None,
        };
        let all: Vec<NewMail> = (0..40).map(mail).collect();
        store
            .write_blocking(|tx| crate::store::people::insert(tx, &person).and_then(|()| insert_all(tx, &all, now)))
            .expect("mails");
        for mail in &all {
            store.write_blocking(|tx| sent(tx, &mail.id, now)).expect("it leaves");
        }
        store.gather().expect("a tidy file");
        for file in std::fs::read_dir(folder.path()).expect("files") {
            let bytes = std::fs::read(file.expect("a file").path()).expect("bytes");
            assert!(!bytes.windows(9).any(|nine| nine == b"/l/secret"));
        }
    }
}

//! What people are told of a session, by mail and in their language.

use crate::config::Outward;
use crate::domain::session::Session;
use crate::domain::shift::Shift;
use crate::domain::{MailId, PersonId};
use crate::error::Error;
use crate::jobs::send;
use crate::mail::{SessionNote, SessionWhy};
use crate::planning::places::Places;
use crate::planning::{letter, link};
use crate::store::mails::NewMail;
use crate::store::{Tx, people};
use chrono::{DateTime, TimeDelta, Utc};

/// How long the link opens its page after the session.
pub(super) const OPENS: TimeDelta = TimeDelta::days(28);

/// Tells these, as far as they can be written to.
pub(super) fn these<'a>(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    (session, shift): (&Session, &Shift),
    who: impl IntoIterator<Item = &'a PersonId>,
    why: SessionWhy,
) -> Result<(), Error> {
    let who: Vec<PersonId> = who.into_iter().cloned().collect();
    if who.is_empty() {
        return Ok(());
    }
    let line = super::line(tx, &mut Places::default(), session, shift)?;
    let mut mails = Vec::new();
    for person in people::find_all(tx, &who)?.into_iter().filter(|person| letter::can_be_written_to(person)) {
        let note = SessionNote {
            to: letter::recipient(&person),
            why,
            session: line.clone(),
            is_full: session.has_a_line(),
            link: outward.public_url.of(&link::make(tx, &person.id, now, shift.ends_at + OPENS)?),
        };
        let id = MailId::from_bits(rand::random());
        let outgoing = note.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
        mails.push(NewMail { id, person: Some(person.value.id), outgoing, not_after: Some(shift.starts_at) });
    }
    send::post(tx, &mails, now)
}

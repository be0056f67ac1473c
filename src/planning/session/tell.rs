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
const OPENS: TimeDelta = TimeDelta::days(28);

/// Tells one person, where they can be written to.
pub(super) fn one(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    session: &Session,
    shift: &Shift,
    person: &PersonId,
    why: SessionWhy,
) -> Result<(), Error> {
    let person = people::find(tx, person)?.map(|person| person.value);
    let Some(person) = person.filter(letter::can_be_written_to) else { return Ok(()) };
    let mut places = Places::default();
    let zone = places.zone(tx, &shift.site)?;
    let location = places.location(tx, &shift.pattern.location)?;
    let path = link::make(tx, &person.id, now, shift.ends_at + OPENS)?;
    let note = SessionNote {
        to: letter::recipient(&person),
        why,
        kind: session.kind,
        starts: shift.starts_at.with_timezone(&zone),
        ends: shift.ends_at.with_timezone(&zone),
        place: location.name,
        meeting_point: location.meeting_point,
        languages: session.languages.clone(),
        is_full: session.has_a_line(),
        link: outward.public_url.of(&path),
    };
    let id = MailId::from_bits(rand::random());
    let outgoing = note.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
    let mail = NewMail { id, person: Some(person.id), outgoing, not_after: Some(shift.starts_at) };
    send::post(tx, &[mail], now)
}

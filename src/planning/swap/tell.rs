//! What people are told of an exchange, by mail and in their language.

use super::{held, pending};
use crate::config::Outward;
use crate::domain::person::Person;
use crate::domain::swap::{Swap, SwapPlace, SwapState};
use crate::domain::{MailId, PersonId};
use crate::error::Error;
use crate::jobs::send;
use crate::mail::{MailError, Outgoing, SwapConsent, SwapLine, SwapOver, SwapQuestion, SwapWhy};
use crate::planning::places::Places;
use crate::planning::{letter, link};
use crate::store::mails::NewMail;
use crate::store::{Tx, people, shifts};
use chrono::{DateTime, TimeDelta, Utc};

/// How long the link in a question opens its page after the question has ended.
const OPENS: TimeDelta = TimeDelta::days(28);

/// Asks somebody whether they would exchange their place.
pub(super) fn question(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    swap: &Swap,
    person: &PersonId,
) -> Result<(), Error> {
    let Some(person) = reached(tx, person)? else { return Ok(()) };
    let path = link::make(tx, &person.id, now, swap.expires_at + OPENS)?;
    let question = SwapQuestion {
        to: letter::recipient(&person),
        theirs: line(tx, &person, &swap.takes)?,
        offered: line(tx, &person, &swap.gives)?,
        link: outward.public_url.of(&path),
    };
    post(tx, &person, now, Some(swap.expires_at), |id| question.render(&outward.mail_from, id, now))
}

/// Asks a coordinator for their consent. Gives whether they could be written to.
pub(super) fn coordinator(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    swap: &Swap,
    person: &Person,
) -> Result<bool, Error> {
    if !letter::can_be_written_to(person) {
        return Ok(false);
    }
    let places = [line(tx, person, &swap.gives)?, line(tx, person, &swap.takes)?];
    let consent = SwapConsent { to: letter::recipient(person), places };
    post(tx, person, now, Some(swap.expires_at), |id| consent.render(&outward.mail_from, id, now))?;
    Ok(true)
}

/// Says to those who are still asked that they need not answer: somebody else has.
pub(super) fn others(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, swap: &Swap) -> Result<(), Error> {
    for ask in pending(tx, swap)? {
        if ask.at.is_some() && swap.partner.as_ref() != Some(&ask.person) {
            over_for(tx, outward, now, &ask.person, &swap.takes, SwapWhy::NotNeeded)?;
        }
    }
    Ok(())
}

/// Says that nothing comes of it: to who asked, unless they took it back or have the place no more; to who said yes; and to
/// those who have not answered.
pub(super) fn over(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    swap: &Swap,
    state: SwapState,
) -> Result<(), Error> {
    let why = if state == SwapState::Refused { SwapWhy::Refused } else { SwapWhy::NotDone };
    if state != SwapState::TakenBack && held(tx, now, &swap.person, &swap.gives)?.is_some() {
        over_for(tx, outward, now, &swap.person, &swap.gives, why)?;
    }
    if let Some(partner) = &swap.partner {
        if held(tx, now, partner, &swap.takes)?.is_some() {
            over_for(tx, outward, now, partner, &swap.takes, why)?;
        }
    } else if swap.state == SwapState::Asked {
        others(tx, outward, now, swap)?;
    }
    Ok(())
}

fn over_for(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    person: &PersonId,
    kept: &SwapPlace,
    why: SwapWhy,
) -> Result<(), Error> {
    let Some(person) = reached(tx, person)? else { return Ok(()) };
    let note = SwapOver { to: letter::recipient(&person), kept: line(tx, &person, kept)?, why };
    post(tx, &person, now, Some(note.kept.starts.to_utc()), |id| note.render(&outward.mail_from, id, now))
}

/// Who is to be written to, where they can be.
fn reached(tx: &mut Tx, person: &PersonId) -> Result<Option<Person>, Error> {
    let person = people::find(tx, person)?.map(|person| person.value);
    Ok(person.filter(letter::can_be_written_to))
}

/// A place as somebody reads of it.
fn line(tx: &mut Tx, reader: &Person, place: &SwapPlace) -> Result<SwapLine, Error> {
    let shift = shifts::get(tx, &place.shift)?.value;
    let mut places = Places::default();
    let zone = places.zone(tx, &shift.site)?;
    let location = places.location(tx, &shift.pattern.location)?;
    Ok(SwapLine {
        starts: shift.starts_at.with_timezone(&zone),
        ends: shift.ends_at.with_timezone(&zone),
        activity: shift.pattern.activity_in(reader.locale).to_owned(),
        role: reader.kind.is_assigned().then(|| shift.role_of(reader, place.position)),
        place: location.name,
        meeting_point: location.meeting_point,
    })
}

fn post(
    tx: &mut Tx,
    person: &Person,
    now: DateTime<Utc>,
    not_after: Option<DateTime<Utc>>,
    render: impl FnOnce(&str) -> Result<Outgoing, MailError>,
) -> Result<(), Error> {
    let id = MailId::from_bits(rand::random());
    let outgoing = render(id.as_str()).map_err(Error::internal)?;
    send::post(tx, &[NewMail { id, person: Some(person.id.clone()), outgoing, not_after }], now)
}

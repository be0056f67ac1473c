//! The letter of one of those to whom an announcement is sent.

use super::audience;
use crate::config::Outward;
use crate::domain::announcement::Announcement;
use crate::domain::consent::Use;
use crate::domain::person::Person;
use crate::domain::shift::Shift;
use crate::domain::{AnnouncementId, MailId, PersonId};
use crate::error::Error;
use crate::jobs::send;
use crate::mail::{AnnouncementLetter, AnnouncementShift, Recipient};
use crate::planning::places::Places;
use crate::planning::{consent, letter, link};
use crate::store::mails::NewMail;
use crate::store::{Tx, announcements, people};
use chrono::{DateTime, TimeDelta, Utc};

/// How long the link opens their page.
const OPENS: TimeDelta = TimeDelta::days(28);

/// Writes to one of those to whom an announcement is sent, if that is still right: they may have said in the meantime that they do
/// not wish it, or do not come after all.
///
/// # Errors
/// What the database says; `Internal` where the letter could not be put together.
pub fn write(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    id: &AnnouncementId,
    person: &PersonId,
) -> Result<(), Error> {
    if !announcements::is_to(tx, id, person)? {
        return Ok(());
    }
    let announcement = announcements::get(tx, id)?;
    let person = people::get(tx, person)?.value;
    let wishes =
        announcement.audience.is_agreed() || consent::allowing(tx, Use::Announcements, [&person])?.contains(&person.id);
    let theirs: Vec<Shift> = audience::coming(tx, now, &announcement.site, &announcement.audience)?
        .into_iter()
        .filter(|(who, _)| *who == person.id)
        .map(|(_, shift)| shift)
        .collect();
    let is_over = announcement.audience.is_agreed() && theirs.is_empty();
    if !wishes || is_over || !letter::can_be_written_to(&person) {
        return Ok(());
    }
    let not_after = theirs.iter().map(|shift| shift.starts_at).max();
    let page = outward.public_url.of(&link::make(tx, &person.id, now, now + OPENS)?);
    let letter = letter_to(tx, &announcement, letter::recipient(&person), &theirs, page)?;
    let id = MailId::from_bits(rand::random());
    let outgoing = letter.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
    let Person { id: to, .. } = person;
    send::post(tx, &[NewMail { id, person: Some(to), outgoing, not_after }], now)
}

/// The letter to somebody, of the shifts that they come to.
pub(super) fn letter_to(
    tx: &mut Tx,
    announcement: &Announcement,
    to: Recipient,
    theirs: &[Shift],
    link: String,
) -> Result<AnnouncementLetter, Error> {
    let mut places = Places::default();
    let zone = places.zone(tx, &announcement.site)?;
    let mut shifts = Vec::with_capacity(theirs.len());
    for shift in theirs {
        let location = places.location(tx, &shift.pattern.location)?;
        shifts.push(AnnouncementShift {
            starts: shift.starts_at.with_timezone(&zone),
            ends: shift.ends_at.with_timezone(&zone),
            activity: shift.pattern.activity_in(to.locale).to_owned(),
            place: location.name,
            meeting_point: location.meeting_point,
        });
    }
    shifts.sort_by_key(|shift| shift.starts);
    let (text_in, text) = announcement.texts.read_in(to.locale);
    Ok(AnnouncementLetter {
        site: places.name(tx, &announcement.site)?,
        is_agreed: announcement.audience.is_agreed(),
        text: text.clone(),
        text_in,
        shifts,
        link,
        to,
    })
}

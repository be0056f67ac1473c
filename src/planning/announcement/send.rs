//! An announcement is sent, once.

use super::{audience, budget};
use crate::domain::PersonId;
use crate::domain::announcement::{Announcement, LeftOut};
use crate::error::Error;
use crate::jobs::announce;
use crate::store::announcements::Filter;
use crate::store::{Page, Tx, announcements};
use chrono::TimeDelta;

/// The same words are not sent to the same people twice within an hour: somebody has clicked twice.
const AGAIN: TimeDelta = TimeDelta::hours(1);

/// Keeps an announcement and enqueues a letter to each of those who are written to; gives it with how many those are.
///
/// # Errors
/// `NotFound` where there is no such site; `Conflict` (`already_exists`, `just_sent`, `nobody_to_write_to`).
pub fn send(tx: &mut Tx, announcement: Announcement) -> Result<Announcement, Error> {
    let now = announcement.sent_at;
    let of_site = Filter { sites: Some(vec![announcement.site.clone()]) };
    let is_same = |other: &Announcement| {
        other.sent_at > now - AGAIN && other.audience == announcement.audience && other.texts == announcement.texts
    };
    let sent = announcements::list(tx, &of_site, &Page::first(u16::MAX))?;
    if sent.iter().any(|other| other.id == announcement.id) {
        return Err(Error::conflict("already_exists", "this announcement was sent already"));
    }
    if sent.iter().any(is_same) {
        return Err(Error::conflict("just_sent", "the same words were sent to the same people within the last hour"));
    }
    let (to, left_out) = who(tx, &announcement)?;
    if to.is_empty() {
        return Err(Error::conflict("nobody_to_write_to", "nobody of them can be written to now"));
    }
    let recipients = u32::try_from(to.len()).map_err(Error::internal)?;
    let sent = Announcement { recipients, left_out, ..announcement };
    announcements::insert(tx, &sent, &to)?;
    announce::request(tx, &sent.id, &to)?;
    Ok(sent)
}

fn who(tx: &mut Tx, announcement: &Announcement) -> Result<(Vec<PersonId>, LeftOut), Error> {
    let now = announcement.sent_at;
    let meant = audience::of(tx, now, &announcement.site, &announcement.audience)?;
    let (to, left_out) = budget::sift(tx, now, &announcement.audience, meant)?;
    Ok((to.into_iter().map(|person| person.id).collect(), left_out))
}

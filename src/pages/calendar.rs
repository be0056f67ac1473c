//! What people's calendars are given: the file of one shift, and all that somebody comes for, fetched again and again.

use super::desk::trouble;
use super::load::{self, Visit};
use super::notice::NoticePage;
use super::view::Seen;
use super::{Pages, reply};
use crate::domain::language::Locale;
use crate::locales::Words;
use crate::mail::ics;
use crate::store::links::Opens;
use chrono::{DateTime, TimeDelta, Utc};
use warp::reply::Response;

/// All that somebody comes for, for a calendar that fetches it by itself. Changes nothing.
pub async fn feed(pages: &Pages, secret: String, locale: Locale) -> Response {
    let now = pages.clock.now();
    let visit = pages.store.read(move |tx| {
        let person = load::enter(tx, &secret, Opens::Calendar, now)?;
        person.map(|person| load::visit(tx, person.value, now)).transpose()
    });
    let visit = match visit.await {
        Ok(Some(visit)) => visit,
        Ok(None) => return reply::closed(&NoticePage::closed(locale)),
        Err(error) => return trouble(&error, locale),
    };
    let words = Words::from(visit.person.locale);
    let settled = visit.seen.iter().filter(|seen| seen.state.is_fixed() && seen.ends > now - KEPT);
    let texts: Vec<_> = settled.map(|seen| (seen, texts(words, &visit, seen))).collect();
    let entries: Vec<_> = texts.iter().map(|(seen, texts)| entry(pages, &visit, seen, texts)).collect();
    reply::feed(ics::feed(&entries, &words.say("calendar-name"), now))
}

/// What is over stays in a calendar for so long.
const KEPT: TimeDelta = TimeDelta::days(60);

/// The file of a shift that is settled, or that takes it out of the calendar again. It holds the meeting point, never the address.
pub(super) fn file(pages: &Pages, visit: &Visit, id: &str, now: DateTime<Utc>) -> Option<String> {
    let is_it = |seen: &&Seen| seen.assignment.as_str() == id && (seen.state.is_fixed() || seen.state.is_no());
    let seen = visit.seen.iter().find(is_it)?;
    let texts = texts(Words::from(visit.person.locale), visit, seen);
    let entry = entry(pages, visit, seen, &texts);
    let theirs = visit.person.mail.as_deref().unwrap_or_default();
    let standing = if seen.state.is_no() { ics::Standing::CancelledFor(theirs) } else { entry.standing };
    Some(ics::file(&ics::Entry { standing, ..entry }, now))
}

/// A shift's title and description.
fn texts(words: Words, visit: &Visit, seen: &Seen) -> (String, String) {
    let role = visit.person.kind.is_assigned().then_some(seen.role);
    let summary = words.task(&seen.activity, &seen.place, role);
    (summary, words.clock_change(seen.starts, seen.ends).unwrap_or_default())
}

fn entry<'a>(
    pages: &'a Pages,
    visit: &Visit,
    seen: &'a Seen,
    (summary, description): &'a (String, String),
) -> ics::Entry<'a> {
    ics::Entry {
        uid: ics::uid(&seen.shift, &visit.person.id),
        starts: seen.starts.to_utc(),
        ends: seen.ends.to_utc(),
        summary,
        description,
        meeting_point: &seen.meeting_point,
        standing: ics::Standing::Settled,
        organizer: pages.outward.mail_from.email.as_ref(),
    }
}

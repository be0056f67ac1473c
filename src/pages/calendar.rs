//! What people's calendars are given: the file of one shift, and all that somebody comes for, fetched again and again.

use super::desk::trouble;
use super::load::{self, Visit};
use super::notice::NoticePage;
use super::session::SessionSeen;
use super::view::Seen;
use super::{Pages, reply};
use crate::domain::ShiftId;
use crate::domain::language::Locale;
use crate::locales::Words;
use crate::mail::{SessionLine, ics};
use crate::store::links::Opens;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
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
    let shifts = settled.map(|seen| Noted::shift(words, &visit, seen));
    let sure = visit.sessions.iter().filter(|session| session.is_sure());
    let noted: Vec<Noted<'_>> = shifts.chain(sure.map(|seen| Noted::session(words, seen))).collect();
    let entries: Vec<_> = noted.iter().map(|noted| noted.entry(pages, &visit)).collect();
    reply::feed(ics::feed(&entries, &words.say("calendar-name"), now))
}

/// What is over stays in a calendar for so long.
pub(super) const KEPT: TimeDelta = TimeDelta::days(60);

/// The file of a shift that is settled, or that takes it out of the calendar again. It holds the meeting point, never the address.
pub(super) fn file(pages: &Pages, visit: &Visit, id: &str, now: DateTime<Utc>) -> Option<String> {
    let is_it = |seen: &&Seen| seen.assignment.as_str() == id && (seen.state.is_fixed() || seen.state.is_no());
    let seen = visit.seen.iter().find(is_it)?;
    let noted = Noted::shift(Words::from(visit.person.locale), visit, seen);
    let entry = noted.entry(pages, visit);
    let theirs = visit.person.mail.as_deref().unwrap_or_default();
    let standing = if seen.state.is_no() { ics::Standing::CancelledFor(theirs) } else { entry.standing };
    Some(ics::file(&ics::Entry { standing, ..entry }, now))
}

/// The file of a session that they come to.
pub(super) fn session(pages: &Pages, visit: &Visit, id: &str, now: DateTime<Utc>) -> Option<String> {
    let seen = visit.sessions.iter().find(|session| session.id.as_str() == id && session.is_sure())?;
    let noted = Noted::session(Words::from(visit.person.locale), seen);
    Some(ics::file(&noted.entry(pages, visit), now))
}

/// What a calendar notes.
struct Noted<'a> {
    shift: &'a ShiftId,
    starts: DateTime<Tz>,
    ends: DateTime<Tz>,
    meeting_point: &'a str,
    summary: String,
    description: String,
}

impl<'a> Noted<'a> {
    fn shift(words: Words, visit: &Visit, seen: &'a Seen) -> Self {
        let role = visit.person.kind.is_assigned().then_some(seen.role);
        let Seen { shift, starts, ends, meeting_point, .. } = seen;
        let summary = words.task(&seen.activity, &seen.place, role);
        Self::of(words, shift, (*starts, *ends), meeting_point, summary)
    }

    fn session(words: Words, seen: &'a SessionSeen) -> Self {
        let SessionLine { starts, ends, meeting_point, .. } = &seen.line;
        Self::of(words, &seen.shift, (*starts, *ends), meeting_point, seen.line.what(words))
    }

    fn of(
        words: Words,
        shift: &'a ShiftId,
        (starts, ends): (DateTime<Tz>, DateTime<Tz>),
        meeting_point: &'a str,
        summary: String,
    ) -> Self {
        let description = words.clock_change(starts, ends).unwrap_or_default();
        Self { shift, starts, ends, meeting_point, summary, description }
    }

    fn entry<'e>(&'e self, pages: &'e Pages, visit: &Visit) -> ics::Entry<'e> {
        ics::Entry {
            uid: ics::uid(self.shift, &visit.person.id),
            starts: self.starts.to_utc(),
            ends: self.ends.to_utc(),
            summary: &self.summary,
            description: &self.description,
            meeting_point: self.meeting_point,
            standing: ics::Standing::Settled,
            organizer: pages.outward.mail_from.email.as_ref(),
        }
    }
}

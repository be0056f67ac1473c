//! Sessions of somebody who is invited: for their page as long as they may answer, and for their calendar.

use crate::domain::person::Person;
use crate::error::Error;
use crate::pages::calendar::KEPT;
use crate::pages::session::SessionSeen;
use crate::planning::places::Places;
use crate::planning::session;
use crate::store::sessions::{self, Filter};
use crate::store::{Page, Tx, shifts};
use chrono::{DateTime, Utc};

/// Those that are not long over, by when they begin.
pub fn seen(tx: &mut Tx, person: &Person, now: DateTime<Utc>) -> Result<Vec<SessionSeen>, Error> {
    let filter = Filter { attendee: Some(person.id.clone()), after: Some(now - KEPT), ..Filter::default() };
    let mut places = Places::default();
    let mut seen = Vec::new();
    for session in sessions::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|session| session.value) {
        let shift = shifts::get(tx, &session.shift)?.value;
        let Some(own) = session.attendee(&person.id) else { continue };
        let line = session::line(tx, &mut places, &session, &shift)?;
        seen.push(SessionSeen {
            sign_up: own.sign_up,
            is_full: session.has_a_line(),
            is_open: session::is_open(&shift, now),
            id: session.id,
            shift: shift.id,
            line,
        });
    }
    seen.sort_by_key(|session| session.line.starts);
    Ok(seen)
}

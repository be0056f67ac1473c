//! Whom a session would be for, and who is invited to none of its kind yet.

use crate::domain::person::{Clearance, Kind, Person};
use crate::domain::session::{Session, SessionKind, SignUp};
use crate::domain::shift::Shift;
use crate::domain::{PersonId, SiteId};
use crate::error::Error;
use crate::planning::letter;
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, availability, sessions};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::HashSet;

/// How far ahead another session of the kind is looked for to which somebody is invited already.
const AHEAD: TimeDelta = TimeDelta::days(90);

/// Whether a session of this kind is of any use to somebody by a day: a newcomer is informed and received, who was received is
/// trained. What they hold already they need not be asked to again.
pub fn is_for(kind: SessionKind, person: &Person, day: NaiveDate) -> bool {
    let holds = |clearance| person.is_cleared(clearance, day);
    person.kind == Kind::Volunteer
        && match kind {
            SessionKind::Information | SessionKind::Onboarding => !holds(Clearance::Onboarding),
            SessionKind::GenderAndMigration => holds(Clearance::Onboarding) && !holds(Clearance::GenderAndMigration),
        }
}

/// Volunteers whom these sites concern, for whom the session would be, who can be written to and are invited to none of its kind that
/// is to come, nor came to one; by name. Who has asked not to be asked any more is not among them.
///
/// # Errors
/// What the database says.
pub fn who_waits(
    tx: &mut Tx,
    now: DateTime<Utc>,
    within: Option<Vec<SiteId>>,
    session: &Session,
    shift: &Shift,
) -> Result<Vec<Person>, Error> {
    let others = sessions::beginning(tx, now, now + AHEAD)?;
    let same_kind = others.iter().filter(|other| other.kind == session.kind).flat_map(|other| &other.value.attendees);
    let is_awaited = |sign_up: SignUp| sign_up != SignUp::Declined;
    let invited: HashSet<&PersonId> =
        same_kind.filter(|one| is_awaited(one.sign_up)).chain(&session.attendees).map(|one| &one.person).collect();
    let filter = Filter { kind: Some(Kind::Volunteer), within, ..Filter::default() };
    let all = people::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|person| person.value);
    let came = sessions::who_came_to(tx, session.kind)?;
    let offers = availability::all(tx)?;
    let wants_rest = |person: &PersonId| offers.get(person).is_some_and(|offer| offer.wanted == 0);
    let waits = |person: &Person| {
        !invited.contains(&person.id)
            && !came.contains_key(&person.id)
            && !wants_rest(&person.id)
            && is_for(session.kind, person, shift.date)
            && letter::can_be_written_to(person)
    };
    let mut waiting: Vec<Person> = all.filter(waits).collect();
    waiting.sort_by_cached_key(|person| (person.full_name(), person.id.clone()));
    Ok(waiting)
}

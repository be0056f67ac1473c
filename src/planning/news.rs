//! What somebody has not been told of a published roster yet.

use crate::domain::AssignmentId;
use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, Told};
use crate::domain::shift::Shift;
use crate::error::Error;
use crate::store::{Tx, locations, people, told};
use chrono::{DateTime, TimeDelta, Utc};

/// What begins sooner than this must not wait to be told.
const SOON: TimeDelta = TimeDelta::days(1);

/// What one person comes for from now on, beside what they were told.
#[derive(Debug)]
pub struct News<'a> {
    /// What they come for, in order.
    pub coming: Vec<(&'a Assignment, &'a Shift)>,
    /// The same as it will have been told.
    pub told: Vec<Told>,
    /// Whether each of them is a place that they were waiting for.
    pub freed: Vec<bool>,
    /// Whether they have never heard of each of them.
    pub unheard: Vec<bool>,
    /// What they were told of, is still to come and is not theirs any more. Their own no is no news to them.
    pub gone: Vec<Told>,
    /// Whether anything that they come for is new to them, or not as they were told.
    pub has_new: bool,
    /// When the first of what is new or gone begins.
    first: Option<DateTime<Utc>>,
}

impl<'a> News<'a> {
    /// From a person's assignments of a roster, of every state, with their shifts and where people meet for them, and what
    /// they were told before.
    pub fn of(
        person: &Person,
        theirs: impl IntoIterator<Item = (&'a Assignment, &'a Shift, &'a str)>,
        before: &[Told],
        now: DateTime<Utc>,
    ) -> Self {
        let is_spoken_of = |state: AssignmentState| state.counts() || state == AssignmentState::Asked;
        let (theirs, settled): (Vec<_>, Vec<_>) =
            theirs.into_iter().partition(|(assignment, ..)| is_spoken_of(assignment.state));
        let is_to_come = |own: &Assignment, shift: &Shift| is_told(own.state) && shift.ends_at > now;
        let mut coming: Vec<_> = theirs.into_iter().filter(|(own, shift, _)| is_to_come(own, shift)).collect();
        coming.sort_by_key(|(_, shift, _)| (shift.starts_at, &shift.id));
        let told: Vec<Told> =
            coming.iter().map(|(assignment, shift, meets)| as_told(person, assignment, shift, meets)).collect();
        let coming: Vec<_> = coming.into_iter().map(|(assignment, shift, _)| (assignment, shift)).collect();
        let is_gone = |known: &&Told| {
            let is_theirs = told.iter().any(|own| own.shift == known.shift);
            let is_settled = settled.iter().any(|(own, shift, _)| shift.id == known.shift && knows(person, own));
            // What was asked is no question any more once it has begun.
            let is_to_come = if known.step_in { known.starts_at > now } else { known.ends_at > now };
            is_to_come && !is_theirs && !is_settled && !known.waiting
        };
        let gone: Vec<Told> = before.iter().filter(is_gone).cloned().collect();
        let new = || told.iter().filter(|told| !before.iter().any(|known| known.says(told)));
        let first = new().chain(&gone).map(|told| told.starts_at).min();
        let has_new = new().next().is_some();
        let waited = |told: &Told| before.iter().any(|known| known.waiting && known.shift == told.shift);
        let is_freed =
            coming.iter().zip(&told).map(|((assignment, _), told)| assignment.state.is_fixed() && waited(told));
        let freed = is_freed.collect();
        let unheard = told.iter().map(|told| !before.iter().any(|known| known.shift == told.shift)).collect();
        Self { coming, told, freed, unheard, gone, has_new, first }
    }

    /// Whether there is anything to tell.
    pub fn is_any(&self) -> bool {
        self.has_new || !self.gone.is_empty()
    }

    /// What they come for at another time than they were told: what they were reminded of is another thing now.
    pub fn moved(&self, before: &[Told]) -> Vec<AssignmentId> {
        let is_moved =
            |shift: &Shift| before.iter().any(|known| known.shift == shift.id && known.starts_at != shift.starts_at);
        self.coming.iter().filter(|(_, shift)| is_moved(shift)).map(|(own, _)| own.id.clone()).collect()
    }

    /// Whether some of it begins within a day.
    pub fn is_urgent(&self, now: DateTime<Utc>) -> bool {
        self.first.is_some_and(|first| first < now + SOON)
    }
}

/// Notes that somebody knows how it stands with a shift of theirs: they have just said so.
///
/// # Errors
/// What the database says.
pub(super) fn know(tx: &mut Tx, now: DateTime<Utc>, assignment: &Assignment, shift: &Shift) -> Result<(), Error> {
    let person = people::get(tx, &assignment.person)?.value;
    let meets = locations::get(tx, &shift.pattern.location)?.value.meeting_point;
    let mut known = told::of_person(tx, &assignment.roster, &person.id)?;
    known.retain(|told| told.shift != shift.id);
    known.push(as_told(&person, assignment, shift, &meets));
    told::amend(tx, &assignment.roster, &person.id, &known, now)
}

/// What they said themselves is no news to them. Who is employed says it to a coordinator, and their calendar hears of it.
const fn knows(person: &Person, own: &Assignment) -> bool {
    !(person.kind.is_assigned() && matches!(own.state, AssignmentState::Withdrawn))
}

const fn is_told(state: AssignmentState) -> bool {
    use AssignmentState::{Asked, Confirmed, Offered, Published};
    matches!(state, Offered | Asked | Confirmed | Published)
}

/// A shift as somebody is told of it.
pub(super) fn as_told(person: &Person, assignment: &Assignment, shift: &Shift, meeting_point: &str) -> Told {
    Told {
        shift: shift.id.clone(),
        starts_at: shift.starts_at,
        ends_at: shift.ends_at,
        location: shift.pattern.location.clone(),
        meeting_point: meeting_point.to_owned(),
        activity: shift.pattern.activity_in(person.locale).to_owned(),
        role: shift.role_of(person, assignment.position),
        step_in: assignment.state == AssignmentState::Asked,
        waiting: assignment.state.is_willing(),
        asked: Some(matches!(assignment.state, AssignmentState::Offered | AssignmentState::Asked)),
    }
}

//! What somebody has not been told of a published roster yet.

use crate::domain::person::Person;
use crate::domain::roster::{Assignment, AssignmentState, Told};
use crate::domain::shift::Shift;
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
    /// What they were told of, is still to come and is not theirs any more. Their own no is no news to them.
    pub gone: Vec<Told>,
    /// Whether anything that they come for is new to them, or not as they were told.
    pub has_new: bool,
    /// When the first of what is new or gone begins.
    first: Option<DateTime<Utc>>,
}

impl<'a> News<'a> {
    /// From a person's assignments of a roster, of every state, with their shifts, and what they were told before.
    pub fn of(
        person: &Person,
        theirs: impl IntoIterator<Item = (&'a Assignment, &'a Shift)>,
        before: &[Told],
        now: DateTime<Utc>,
    ) -> Self {
        // What they said of it themselves is no news to them.
        let is_spoken_of = |state: AssignmentState| state.counts() || state == AssignmentState::Asked;
        let (theirs, settled): (Vec<_>, Vec<_>) =
            theirs.into_iter().partition(|(assignment, _)| is_spoken_of(assignment.state));
        let mut coming: Vec<_> =
            theirs.into_iter().filter(|(assignment, shift)| is_told(assignment.state) && shift.ends_at > now).collect();
        coming.sort_by_key(|(_, shift)| (shift.starts_at, &shift.id));
        let told: Vec<Told> = coming.iter().map(|(assignment, shift)| as_told(person, assignment, shift)).collect();
        let is_gone = |known: &&Told| {
            let is_theirs = told.iter().any(|own| own.shift == known.shift);
            let is_settled = settled.iter().any(|(_, shift)| shift.id == known.shift);
            known.ends_at > now && !is_theirs && !is_settled && !known.waiting
        };
        let gone: Vec<Told> = before.iter().filter(is_gone).cloned().collect();
        let new = || told.iter().filter(|told| !before.contains(told));
        let first = new().chain(&gone).map(|told| told.starts_at).min();
        let has_new = new().next().is_some();
        let waited = |told: &Told| before.iter().any(|known| known.waiting && known.shift == told.shift);
        let is_freed =
            coming.iter().zip(&told).map(|((assignment, _), told)| assignment.state.is_fixed() && waited(told));
        let freed = is_freed.collect();
        Self { coming, told, freed, gone, has_new, first }
    }

    /// Whether there is anything to tell.
    pub fn is_any(&self) -> bool {
        self.has_new || !self.gone.is_empty()
    }

    /// Whether some of it begins within a day.
    pub fn is_urgent(&self, now: DateTime<Utc>) -> bool {
        self.first.is_some_and(|first| first < now + SOON)
    }
}

const fn is_told(state: AssignmentState) -> bool {
    use AssignmentState::{Asked, Confirmed, Offered, Published};
    matches!(state, Offered | Asked | Confirmed | Published)
}

/// A shift as somebody is told of it.
pub(super) fn as_told(person: &Person, assignment: &Assignment, shift: &Shift) -> Told {
    Told {
        shift: shift.id.clone(),
        starts_at: shift.starts_at,
        ends_at: shift.ends_at,
        location: shift.pattern.location.clone(),
        activity: shift.pattern.activity.clone(),
        role: shift.role_of(person, assignment.position),
        step_in: assignment.state == AssignmentState::Asked,
        waiting: assignment.state.is_willing(),
    }
}

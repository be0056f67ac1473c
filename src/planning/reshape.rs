//! A shift that is moved or becomes another one, and what that means for those who are on it.
//!
//! Nobody is written to before the roster is published again: who rearranges a week may try it out first.

use super::rule::Rule;
use super::{company, load, yes, zone};
use crate::clock::Clock;
use crate::domain::edit::{Edit, EditKind};
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::shift::Shift;
use crate::domain::template::Pattern;
use crate::domain::{ShiftId, Week};
use crate::error::{Error, Fault};
use crate::store::{Page, Tx, Versioned, assignments, edits, rosters, shifts, sites};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What a shift is to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reshaping {
    /// The local day on which it starts, in the same week.
    pub date: NaiveDate,
    /// What it is.
    pub pattern: Pattern,
    /// Why, in writing, and that those agree who are employed and were told of it.
    pub reason: Option<String>,
}

/// Changes a shift. Where its time or its place is another one, who has confirmed is asked again, for they said yes to
/// something else: on their page at once, by mail when the roster is published next; who is employed and was told hears of it
/// then, and a written reason stands for their agreement (Act of 3 October 2022).
///
/// # Errors
/// `NotFound`; `Conflict` (`version_mismatch`); `Invalid` at `/date` (`closed`, `other_week`), at `/pattern/positions` (`occupied`)
/// where somebody stands on a position that is left out, at `/reason` (`required`), at `/assignments/…` or as a whole where the
/// change adds what nobody may override.
pub fn reshape(
    tx: &mut Tx,
    clock: Clock,
    id: &ShiftId,
    version: i64,
    to: &Reshaping,
) -> Result<Versioned<Shift>, Error> {
    let before = shifts::get(tx, id)?.value;
    let site = sites::get(tx, &before.site)?.value;
    let when = zone::interval(site.time_zone, to.date, to.pattern.start, to.pattern.end);
    let after = Shift {
        date: to.date,
        starts_at: when.start,
        ends_at: when.end,
        pattern: to.pattern.clone(),
        ..before.clone()
    };
    let there = on(tx, id)?;
    let is_moved = (before.starts_at, before.ends_at, &before.pattern.location)
        != (after.starts_at, after.ends_at, &after.pattern.location);
    let told: Vec<&Assignment> = there.iter().filter(|own| own.state == AssignmentState::Published).collect();
    let mut faults = Vec::new();
    if !site.validity.holds_on(to.date) {
        faults.push(Fault::new("/date", "closed", "the site is not open on that day"));
    }
    if Week::of(to.date) != Week::of(before.date) {
        faults.push(Fault::new("/date", "other_week", "take it away, and add another one in that week"));
    }
    if there.iter().any(|own| own.state.counts() && usize::from(own.position) >= to.pattern.positions.len()) {
        faults.push(Fault::new("/pattern/positions", "occupied", "somebody stands on a position that is left out"));
    }
    if is_moved && !told.is_empty() && to.reason.is_none() {
        faults.push(Fault::new("/reason", "required", "employees were told of it: say why, and that they agree"));
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let stood = against(tx, &after, &there)?;
    let version = shifts::update(tx, &after, version)?;
    // What stood there before is no reason to refuse: only what the change adds.
    let added: Vec<Fault> = against(tx, &after, &there)?.into_iter().filter(|fault| !stood.contains(fault)).collect();
    if !added.is_empty() {
        return Err(Error::Invalid(added));
    }
    if is_moved {
        for own in told {
            edits::insert(tx, &record(own, clock, EditKind::Move, to.reason.clone()))?;
        }
        ask_again(tx, &there)?;
    }
    rosters::touch_at(tx, &after.site, after.date)?;
    Ok(Versioned { value: after, version })
}

/// What stands against those on the shift that nobody may override, and where volunteers are alone with minors in the rosters
/// that it is in. A written reason overrides labour law, and nothing of this.
fn against(tx: &mut Tx, shift: &Shift, there: &[Assignment]) -> Result<Vec<Fault>, Error> {
    let mut faults = Vec::new();
    for own in there.iter().filter(|own| own.state.counts()) {
        let pointer = format!("/assignments/{}", own.id);
        let found = yes::stands_against(tx, own)?.into_iter().filter(|reason| reason.cause.is_final());
        faults.extend(found.map(|reason| Fault::new(pointer.as_str(), reason.cause.code(), "this stands against it")));
    }
    if company::is_among_minors(tx, shift)? {
        let rosters: BTreeSet<_> = there.iter().map(|own| own.roster.clone()).collect();
        for roster in rosters {
            let house = load::house(tx, &roster)?;
            let alone = company::left_alone(&house, &house.assignments).into_iter();
            let left = |shift| format!("volunteers would be left alone with minors: {shift}");
            faults.extend(alone.map(|shift| Fault::new("", Rule::Accompanied.code(), left(shift))));
        }
    }
    Ok(faults)
}

/// Who is on a shift, in whichever state.
pub(super) fn on(tx: &mut Tx, shift: &ShiftId) -> Result<Vec<Assignment>, Error> {
    let filter = assignments::Filter { shift: Some(shift.clone()), ..assignments::Filter::default() };
    assignments::list(tx, &filter, &Page::first(u16::MAX))
}

/// Who said yes said it to another time: they keep the place until they have answered anew. Who would have come if needed
/// would perhaps come then.
pub(super) fn ask_again(tx: &mut Tx, there: &[Assignment]) -> Result<(), Error> {
    for own in there {
        let is_published = rosters::get(tx, &own.roster)?.state == RosterState::Published;
        if is_published && own.state == AssignmentState::Confirmed {
            let state = AssignmentState::Offered;
            assignments::update(tx, &Assignment { state, locked: true, ..own.clone() })?;
        } else if own.state.is_willing() {
            assignments::update(tx, &Assignment { state: AssignmentState::Interested, ..own.clone() })?;
        }
    }
    Ok(())
}

/// That somebody's shift was moved, or is not theirs any more, and why.
pub(super) fn record(own: &Assignment, clock: Clock, kind: EditKind, reason: Option<String>) -> Edit {
    Edit {
        roster: own.roster.clone(),
        at: clock.now(),
        kind,
        person: Some(own.person.clone()),
        shift: Some(own.shift.clone()),
        against: Vec::new(),
        absences: Vec::new(),
        reason,
    }
}

//! Shifts that are at another place or hour, and who stands on them: whoever can be there then is asked again or told, whoever
//! cannot is free.

use super::Turning;
use super::tally::{Tally, planned_from};
use crate::domain::edit::{Edit, EditKind};
use crate::domain::exception::{self, TemplateException};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::domain::template::{Hours, Template};
use crate::domain::{LocationId, RosterId, ShiftId};
use crate::error::Error;
use crate::planning::report::Reason;
use crate::planning::rule::Rule;
use crate::planning::{company, load, reshape, round, session, yes, zone};
use crate::store::{Tx, Versioned, assignments, edits, people, shifts};
use chrono::TimeDelta;

/// A shift that becomes another one, and who stands on it.
struct Moved {
    before: Versioned<Shift>,
    after: Shift,
    there: Vec<Standing>,
}

/// Somebody on it, and what stands against that already: it is no reason to take them off. None where nothing can be added by it.
struct Standing {
    own: Assignment,
    against: Option<Vec<Reason>>,
}

/// Changes the shifts to come as `change` says. All are changed before anybody is looked at: two that move together are where they
/// are then.
pub fn apply(tx: &mut Tx, turning: &Turning<'_>, tally: &mut Tally, change: impl Fn(&mut Shift)) -> Result<(), Error> {
    let mut moved = Vec::new();
    for before in turning.to_come(tx)? {
        let mut after = before.value.clone();
        change(&mut after);
        // What would have begun by now stays as it is.
        if after != before.value && after.starts_at > turning.now() {
            let there = standing(tx, &before.value, &after)?;
            moved.push(Moved { before, after, there });
        }
    }
    let minors = Minors::around(tx, turning, &moved)?;
    for Moved { before, after, .. } in &moved {
        shifts::update(tx, after, before.version)?;
        session::moved(tx, turning.outward, turning.now(), &before.value, after)?;
        round::moved(tx, turning.outward, turning.now(), &before.value, after)?;
        tally.shift(after);
    }
    for standing in moved.iter().flat_map(|moved| &moved.there) {
        settle(tx, turning, tally, standing)?;
    }
    minors.free_whoever_is_alone(tx, turning, tally)?;
    for Moved { after, .. } in &moved {
        let left = reshape::on(tx, &after.id)?;
        reshape::ask_again(tx, &left)?;
    }
    Ok(())
}

fn standing(tx: &mut Tx, before: &Shift, after: &Shift) -> Result<Vec<Standing>, Error> {
    let is_elsewhere_alone = (before.starts_at, before.ends_at) == (after.starts_at, after.ends_at);
    let is_among_minors = company::is_among_minors(tx, after)?;
    let mut all = Vec::new();
    for own in reshape::on(tx, &before.id)?.into_iter().filter(|own| own.state.counts()) {
        let may_be_stopped = !is_elsewhere_alone || is_among_minors || has_other_work_near(tx, &own, after)?;
        let against = may_be_stopped.then(|| yes::stands_against(tx, &own)).transpose()?;
        all.push(Standing { own, against });
    }
    Ok(all)
}

/// How far other work may lie away for the way between the two to matter.
const NEAR: TimeDelta = TimeDelta::days(1);

fn has_other_work_near(tx: &mut Tx, own: &Assignment, shift: &Shift) -> Result<bool, Error> {
    let others = assignments::of_person(tx, &own.person)?;
    let others = others.into_iter().filter(|other| other.shift != own.shift && other.state.counts());
    let others: Vec<ShiftId> = others.map(|other| other.shift).collect();
    let others = shifts::find_all(tx, &others)?;
    Ok(others.iter().any(|other| other.starts_at < shift.ends_at + NEAR && other.ends_at > shift.starts_at - NEAR))
}

fn settle(tx: &mut Tx, turning: &Turning<'_>, tally: &mut Tally, standing: &Standing) -> Result<(), Error> {
    let Standing { own, against } = standing;
    if let Some(before) = against {
        let mut added = yes::stands_against(tx, own)?;
        added.retain(|reason| !before.contains(reason));
        if !added.is_empty() {
            let against = added.iter().map(|reason| reason.cause.code().to_owned()).collect();
            return free(tx, turning, tally, own, against);
        }
    }
    match own.state {
        AssignmentState::Published => {
            tally.told(own);
            let record = reshape::record(own, turning.clock, EditKind::Move, Some(turning.reason.to_owned()));
            edits::insert(tx, &record)
        }
        AssignmentState::Confirmed | AssignmentState::Offered => {
            tally.asked_again(own);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Takes somebody off, with the record of what stands against their being there then.
fn free(
    tx: &mut Tx,
    turning: &Turning<'_>,
    tally: &mut Tally,
    own: &Assignment,
    against: Vec<String>,
) -> Result<(), Error> {
    assignments::delete(tx, &own.id)?;
    let record = reshape::record(own, turning.clock, EditKind::Take, Some(turning.reason.to_owned()));
    tally.freed(own, &against);
    edits::insert(tx, &Edit { against, ..record })
}

/// Where volunteers were alone among minors before anything moved, roster by roster; none where no minors are concerned.
struct Minors(Vec<(RosterId, Vec<ShiftId>)>);

impl Minors {
    fn around(tx: &mut Tx, turning: &Turning<'_>, moved: &[Moved]) -> Result<Self, Error> {
        let mut is_any = false;
        for Moved { before, after, .. } in moved {
            is_any = is_any || company::is_among_minors(tx, &before.value)? || company::is_among_minors(tx, after)?;
        }
        let mut alone = Vec::new();
        if is_any {
            for roster in planned_from(tx, &turning.site.id, turning.from)? {
                let shifts = alone_in(tx, &roster.id)?;
                alone.push((roster.id, shifts));
            }
        }
        Ok(Self(alone))
    }

    /// An employee who left, or comes at other hours, may leave volunteers alone on a shift that did not move: nobody overrides that.
    fn free_whoever_is_alone(self, tx: &mut Tx, turning: &Turning<'_>, tally: &mut Tally) -> Result<(), Error> {
        for (roster, before) in self.0 {
            for shift in alone_in(tx, &roster)?.into_iter().filter(|shift| !before.contains(shift)) {
                for own in reshape::on(tx, &shift)?.into_iter().filter(|own| own.roster == roster && own.state.counts())
                {
                    if !people::get(tx, &own.person)?.value.kind.is_assigned() {
                        free(tx, turning, tally, &own, vec![Rule::Accompanied.code().to_owned()])?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn alone_in(tx: &mut Tx, roster: &RosterId) -> Result<Vec<ShiftId>, Error> {
    let house = load::house(tx, roster)?;
    Ok(company::left_alone(&house, &house.assignments))
}

/// Puts a shift of a template at other hours, where it is at the template's usual ones: what was decided of a single day stays.
pub fn reschedule(site: &Site, before: &Template, after: &Template, shift: &mut Shift) {
    let is_of_it = shift.template.as_ref() == Some(&before.id);
    let is_usual = before.hours(shift.date) == (Hours { start: shift.pattern.start, end: shift.pattern.end });
    let on_that_day = exception::on(&before.exceptions, shift.date);
    let has_its_own = matches!(on_that_day, Some(TemplateException::Hours { .. }));
    if !is_of_it || !is_usual || has_its_own {
        return;
    }
    let hours = after.hours(shift.date);
    (shift.pattern.start, shift.pattern.end) = (hours.start, hours.end);
    let when = zone::interval(site.time_zone, shift.date, hours.start, hours.end);
    (shift.starts_at, shift.ends_at) = (when.start, when.end);
}

/// How many shifts other sites have planned at a place that is left: they stay there.
pub fn of_others(tx: &mut Tx, turning: &Turning<'_>, location: &LocationId) -> Result<u32, Error> {
    let count = shifts::count_of_others(tx, location, &turning.site.id, turning.from)?;
    u32::try_from(count).map_err(Error::internal)
}

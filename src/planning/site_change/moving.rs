//! Shifts that are at another place or hour, and who stands on them: whoever can be there then is asked again or told, whoever
//! cannot is free.

use super::Turning;
use super::tally::Tally;
use crate::domain::exception::{self, TemplateException};
use crate::domain::roster::{Assignment, AssignmentState};
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::domain::template::{Hours, Template};
use crate::domain::{LocationId, edit::EditKind};
use crate::error::Error;
use crate::planning::report::Reason;
use crate::planning::{reshape, round, session, yes, zone};
use crate::store::{Tx, Versioned, assignments, edits, people, shifts};

/// A shift that becomes another one, and who stands on it.
struct Moved {
    before: Versioned<Shift>,
    after: Shift,
    there: Vec<Standing>,
}

/// Somebody on it, and what stands against that already: it is no reason to take them off.
struct Standing {
    own: Assignment,
    against: Vec<Reason>,
}

/// Changes the shifts to come as `change` says. All are changed before anybody is looked at: two that move together are where they
/// are then.
pub fn apply(tx: &mut Tx, turning: &Turning<'_>, tally: &mut Tally, change: impl Fn(&mut Shift)) -> Result<(), Error> {
    let mut moved = Vec::new();
    for before in turning.to_come(tx)? {
        let mut after = before.value.clone();
        change(&mut after);
        if after != before.value {
            let there = standing(tx, &before.value)?;
            moved.push(Moved { before, after, there });
        }
    }
    for Moved { before, after, .. } in &moved {
        shifts::update(tx, after, before.version)?;
        session::moved(tx, turning.outward, turning.now(), &before.value, after)?;
        round::moved(tx, turning.outward, turning.now(), &before.value, after)?;
        tally.shift(after);
    }
    for Moved { after, there, .. } in &moved {
        for standing in there {
            settle(tx, turning, tally, standing)?;
        }
        let left = reshape::on(tx, &after.id)?;
        reshape::ask_again(tx, &left)?;
    }
    Ok(())
}

/// Those who count on a shift, who is employed first: where volunteers may not be alone, it matters who of them stays.
fn standing(tx: &mut Tx, shift: &Shift) -> Result<Vec<Standing>, Error> {
    let mut there = reshape::on(tx, &shift.id)?;
    there.retain(|own| own.state.counts());
    let mut all = Vec::with_capacity(there.len());
    for own in there {
        let is_volunteer = !people::get(tx, &own.person)?.value.kind.is_assigned();
        let against = yes::stands_against(tx, &own)?;
        all.push((is_volunteer, own.id.clone(), Standing { own, against }));
    }
    all.sort_by(|(a, x, _), (b, y, _)| (a, x).cmp(&(b, y)));
    Ok(all.into_iter().map(|(.., standing)| standing).collect())
}

fn settle(tx: &mut Tx, turning: &Turning<'_>, tally: &mut Tally, standing: &Standing) -> Result<(), Error> {
    let Standing { own, against } = standing;
    let mut added = yes::stands_against(tx, own)?;
    added.retain(|reason| !against.contains(reason));
    let reason = Some(turning.reason.to_owned());
    if !added.is_empty() {
        assignments::delete(tx, &own.id)?;
        let mut record = reshape::record(own, turning.clock, EditKind::Take, reason);
        record.against = added.iter().map(|reason| reason.cause.code().to_owned()).collect();
        tally.freed(own, &record.against);
        return edits::insert(tx, &record);
    }
    match own.state {
        AssignmentState::Published => {
            tally.told(own);
            edits::insert(tx, &reshape::record(own, turning.clock, EditKind::Move, reason))
        }
        AssignmentState::Confirmed | AssignmentState::Offered => {
            tally.asked_again(own);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Puts a shift of a template at other hours, where it is at the template's usual ones: what was decided of a single day stays.
pub fn reschedule(site: &Site, template: &Template, hours: Hours, shift: &mut Shift) {
    let is_of_it = shift.template.as_ref() == Some(&template.id);
    let is_usual = template.hours(shift.date) == (Hours { start: shift.pattern.start, end: shift.pattern.end });
    let on_that_day = exception::on(&template.exceptions, shift.date);
    let has_its_own = matches!(on_that_day, Some(TemplateException::Hours { .. }));
    if !is_of_it || !is_usual || has_its_own {
        return;
    }
    (shift.pattern.start, shift.pattern.end) = (hours.start, hours.end);
    let when = zone::interval(site.time_zone, shift.date, hours.start, hours.end);
    (shift.starts_at, shift.ends_at) = (when.start, when.end);
}

/// How many shifts other sites have planned at a place that is left: they stay there.
pub fn of_others(tx: &mut Tx, turning: &Turning<'_>, location: &LocationId) -> Result<u32, Error> {
    let count = shifts::count_of_others(tx, location, &turning.site.id, turning.from)?;
    u32::try_from(count).map_err(Error::internal)
}

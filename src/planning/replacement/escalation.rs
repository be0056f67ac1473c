//! The coordinators are told that nobody has said yes: of all that there is to tell about a site in one letter.

use super::{pending, standing};
use crate::config::Outward;
use crate::domain::replacement::{Replacement, ReplacementState};
use crate::domain::roster::AssignmentState;
use crate::domain::shift::Shift;
use crate::domain::{MailId, SiteId};
use crate::error::Error;
use crate::jobs::{alert, send};
use crate::mail::{Escalation, Unfilled};
use crate::planning::places::Places;
use crate::planning::{coordinators, letter};
use crate::store::mails::NewMail;
use crate::store::{Tx, assignments, replacements, shifts};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::time::Duration;

/// What begins sooner is told at once.
const SOON: TimeDelta = TimeDelta::hours(3);

/// Notes that the coordinators of the site are to be told, a moment later: what else is to be told then is told together.
pub(super) fn note(
    tx: &mut Tx,
    outward: &Outward,
    now: DateTime<Utc>,
    replacement: &Replacement,
    shift: &Shift,
) -> Result<(), Error> {
    replacements::note_to_say(tx, &replacement.id)?;
    let settle = if shift.starts_at - now < SOON { Duration::ZERO } else { outward.settle() };
    alert::request(tx, &shift.site, settle)
}

/// Writes to a site's coordinators and their deputies of the places for which nobody has said yes, and of which they have not
/// been told. Nothing where somebody has, meanwhile.
///
/// # Errors
/// `Internal` where the letter could not be put together.
pub fn alert(tx: &mut Tx, outward: &Outward, now: DateTime<Utc>, site: &SiteId) -> Result<(), Error> {
    let mut open = Vec::new();
    for replacement in replacements::to_say(tx, site)? {
        let shift = shifts::get(tx, &replacement.shift)?.value;
        let taken = standing(tx, &shift, replacement.position)?;
        let is_filled = taken >= u32::from(replacement.target);
        if replacement.state == ReplacementState::Escalated && !is_filled && now < shift.starts_at {
            let missing = u32::from(replacement.target).saturating_sub(taken);
            let counts = Counts::of(tx, &replacement, missing)?;
            open.push((replacement, shift, counts));
        }
    }
    replacements::said(tx, site)?;
    let Some(last) = open.iter().map(|(_, shift, _)| shift.starts_at).max() else { return Ok(()) };
    open.sort_by(|(_, a, _), (_, b, _)| (a.starts_at, &a.id).cmp(&(b.starts_at, &b.id)));
    let mut places = Places::default();
    let zone = places.zone(tx, site)?;
    let mut told = 0;
    let days: Vec<NaiveDate> = open.iter().map(|(_, shift, _)| shift.date).collect();
    for person in coordinators::of(tx, site, &days)? {
        let mut unfilled = Vec::with_capacity(open.len());
        for (replacement, shift, counts) in &open {
            let place = shift.pattern.positions.get(usize::from(replacement.position));
            unfilled.push(Unfilled {
                starts: shift.starts_at.with_timezone(&zone),
                ends: shift.ends_at.with_timezone(&zone),
                activity: shift.pattern.activity_in(person.locale).to_owned(),
                place: places.location(tx, &shift.pattern.location)?.name,
                roles: place.map(|place| place.roles.clone()).unwrap_or_default(),
                languages: place.map(|place| place.languages.clone()).unwrap_or_default(),
                missing: counts.missing,
                again: counts.again,
                asked: counts.asked,
                declined: counts.declined,
                silent: counts.silent,
            });
        }
        let notice = Escalation { to: letter::recipient(&person), unfilled };
        let id = MailId::from_bits(rand::random());
        let outgoing = notice.render(&outward.mail_from, id.as_str(), now).map_err(Error::internal)?;
        send::post(tx, &[NewMail { id, person: Some(person.id), outgoing, not_after: Some(last) }], now)?;
        told += 1;
    }
    if told == 0 {
        tracing::warn!(%site, "nobody has said yes, and no coordinator of the site can be written to");
    }
    Ok(())
}

/// How many are missing and were asked, and what those said.
struct Counts {
    missing: u32,
    again: bool,
    asked: usize,
    declined: usize,
    silent: usize,
}

impl Counts {
    fn of(tx: &mut Tx, replacement: &Replacement, missing: u32) -> Result<Self, Error> {
        let asks = replacements::asks_of(tx, &replacement.id)?;
        let mut declined = 0;
        for ask in &asks {
            let answer = assignments::find_on(tx, &replacement.roster, &replacement.shift, &ask.person)?;
            declined += usize::from(answer.is_some_and(|own| own.state == AssignmentState::Declined));
        }
        let was_filled = |other: &Replacement| {
            let is_same = other.shift == replacement.shift && other.position == replacement.position;
            is_same && other.state == ReplacementState::Filled
        };
        let again = replacements::of_roster(tx, &replacement.roster)?.iter().any(was_filled);
        Ok(Self { missing, again, asked: asks.len(), declined, silent: pending(tx, replacement)?.len() })
    }
}

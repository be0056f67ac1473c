//! How often people are asked for something at short notice: to step in for somebody, or to exchange a place. One measure
//! holds for both, for it is the same person whose telephone rings.

use crate::domain::PersonId;
use crate::domain::availability::Availability;
use crate::domain::person::Kind;
use crate::error::Error;
use crate::store::{Tx, availability, people, replacements, swaps};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;

/// How far back asks count.
pub(super) const WEEK: TimeDelta = TimeDelta::days(7);
/// So many times in seven days an employee or an intern may be asked; volunteers say themselves how often.
const EMPLOYEES: usize = 3;

/// When each person was asked after an instant, whatever for, the first first.
///
/// # Errors
/// What the database says.
pub(super) fn since(tx: &mut Tx, since: DateTime<Utc>) -> Result<HashMap<PersonId, Vec<DateTime<Utc>>>, Error> {
    let mut asked = replacements::asks_since(tx, since)?;
    for (person, more) in swaps::asks_since(tx, since)? {
        let times = asked.entry(person).or_default();
        times.extend(more);
        times.sort_unstable();
    }
    Ok(asked)
}

/// Whether somebody may be asked once more, after they were asked at these times.
pub(super) fn may_be_asked(
    kind: Kind,
    offer: Option<&Availability>,
    asked: Option<&Vec<DateTime<Utc>>>,
    now: DateTime<Utc>,
) -> bool {
    let lately = asked.map_or(0, |asked| asked.iter().filter(|at| **at > now - WEEK).count());
    lately < if kind.is_assigned() { EMPLOYEES } else { usize::from(offer.map_or(0, Availability::at_short_notice)) }
}

/// Whether somebody who was found a moment ago may still be asked: others may have asked them since, or they may have said
/// that they want to be asked no more.
///
/// # Errors
/// What the database says.
pub(super) fn may_still_be_asked(tx: &mut Tx, now: DateTime<Utc>, person: &PersonId) -> Result<bool, Error> {
    let Some(kind) = people::find(tx, person)?.map(|person| person.value.kind) else { return Ok(false) };
    let offer = availability::find(tx, person)?.map(|offer| offer.value);
    Ok(may_be_asked(kind, offer.as_ref(), since(tx, now - WEEK)?.get(person), now))
}

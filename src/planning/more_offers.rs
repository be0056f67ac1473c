//! Offers to more people than are needed, where experience says that some will not come: the first yes has the place, the
//! others are thanked and wait. As many as it takes and no more, and nobody is asked for two in one go.

use super::desk::Desk;
use super::house::House;
use super::{candidates, letter, load, responses, yes};
use crate::domain::person::Person;
use crate::domain::response::Rates;
use crate::domain::roster::{Assignment, AssignmentState, RosterState};
use crate::domain::shift::Shift;
use crate::domain::{AssignmentId, PersonId, RosterId, ShiftId};
use crate::error::Error;
use crate::jobs::write;
use crate::store::{Tx, assignments, replacements, rosters, to_tell};
use chrono::{DateTime, TimeDelta, Utc};
use solver::explain::Questions;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

/// What begins sooner is not offered to more: somebody is looked for where too few say yes.
const AHEAD: TimeDelta = TimeDelta::days(3);
/// At most so many times the least that a place takes are offered it, whatever experience says.
const MOST: u32 = 2;

/// A place that more people are to be offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// On which shift.
    pub shift: ShiftId,
    /// Which of its positions, from 0.
    pub position: u16,
    /// How many more.
    pub more: u32,
}

/// The places of a roster that more people are to be offered than are needed, for as many to come as must.
///
/// Up to the best number of a place, the fewest offers of which the least number that it takes is expected to say yes: there is
/// room for everybody. Beyond it, the most of which no more than half a person too many is expected: who is turned away is few, and
/// waits for the place of who withdraws.
pub fn wanted(house: &House, rates: &Rates, now: DateTime<Utc>) -> Vec<Wanted> {
    let mut there: HashMap<(&ShiftId, u16), (u32, u32)> = HashMap::new();
    for own in &house.assignments {
        let (fixed, offered) = there.entry((&own.shift, own.position)).or_default();
        let seats = house.person(&own.person).map_or(1, Person::seats);
        match own.state {
            AssignmentState::Offered | AssignmentState::Proposed => *offered += seats,
            state if state.counts() => *fixed += seats,
            _ => {}
        }
    }
    let is_one = |shift: &&Shift| {
        let customs = house.sites.get(&shift.site).map(|site| &site.customs);
        shift.starts_at > now + AHEAD && customs.is_some_and(|customs| customs.offers_to_more)
    };
    let mut wanted = Vec::new();
    for shift in house.shifts.iter().filter(is_one) {
        let Some(rate) = rates.get(&responses::circumstances(&house.roster, shift, now)) else { continue };
        for (at, place) in shift.pattern.positions.iter().enumerate() {
            let position = at as u16;
            let (fixed, offered) = there.get(&(&shift.id, position)).copied().unwrap_or_default();
            let guests = house.guests.get(&(shift.id.clone(), position)).copied().map_or(0, u32::from);
            let minimum = u32::from(place.minimum);
            let missing = minimum.saturating_sub(fixed + guests);
            if offered == 0 || missing == 0 {
                continue;
            }
            let room = u32::from(place.ideal.max(place.minimum)).saturating_sub(fixed + guests);
            let offers = rate.at_least(missing).min(room).max(rate.at_most(missing)).min(missing * MOST);
            let more = offers.saturating_sub(offered);
            if more > 0 {
                wanted.push(Wanted { shift: shift.id.clone(), position, more });
            }
        }
    }
    wanted
}

/// Whom else to offer what: those whom nothing stops, as the roster is the better for it, and among equals who was asked the
/// longest ago. Reads the whole house and writes nothing, so that it keeps nobody waiting.
///
/// # Errors
/// `NotFound`.
pub fn look(tx: &mut Tx, now: DateTime<Utc>, roster: &RosterId) -> Result<Vec<Assignment>, Error> {
    if rosters::get(tx, roster)?.state != RosterState::Published {
        return Ok(Vec::new());
    }
    let house = load::house(tx, roster)?;
    let wanted = wanted(&house, &responses::rates(tx, now)?, now);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let asked = replacements::asks_since(tx, now - TimeDelta::weeks(4))?;
    let last = |person: &PersonId| asked.get(person).and_then(|asks| asks.last()).copied();
    let desk = Desk::of(house);
    let on: BTreeSet<(&PersonId, &ShiftId)> =
        desk.house.assignments.iter().map(|own| (&own.person, &own.shift)).collect();
    let questions = Questions::new(&desk.posed.problem, desk.roster.clone());
    let mut chosen: BTreeMap<PersonId, Assignment> = BTreeMap::new();
    for Wanted { shift, position, more } in wanted {
        let mut found = candidates::among(&desk, &questions, &shift, position, usize::MAX)?;
        let may_be_offered = |candidate: &super::report::Candidate| {
            let person = &candidate.person;
            candidate.against.is_empty()
                && !chosen.contains_key(person)
                && !on.contains(&(person, &shift))
                && desk.house.person(person).is_some_and(letter::can_be_written_to)
        };
        found.retain(may_be_offered);
        for equals in found.chunk_by_mut(|a, b| a.change == b.change) {
            equals.sort_by_key(|candidate| last(&candidate.person));
        }
        for candidate in found.into_iter().take(more as usize) {
            let offer = Assignment {
                id: AssignmentId::from_bits(rand::random()),
                roster: roster.clone(),
                shift: shift.clone(),
                position,
                person: candidate.person.clone(),
                state: AssignmentState::Offered,
                locked: false,
                override_reason: None,
            };
            chosen.insert(candidate.person, offer);
        }
    }
    Ok(chosen.into_values().collect())
}

/// Offers them what was found, as far as nothing stands against it at this moment. Letters wait for `settle`, as those of the
/// publication do: who has both gets one.
///
/// # Errors
/// `NotFound` where there is no such roster any more.
pub fn offer(
    tx: &mut Tx,
    now: DateTime<Utc>,
    settle: Duration,
    roster: &RosterId,
    chosen: &[Assignment],
) -> Result<(), Error> {
    let mut offered = Vec::new();
    for offer in chosen {
        let is_on_it = assignments::find_on(tx, roster, &offer.shift, &offer.person)?.is_some();
        let against = match yes::stands_against(tx, offer) {
            // The shift, or they, have gone since.
            Err(Error::NotFound { .. } | Error::Invalid(_)) => continue,
            against => against?,
        };
        if !is_on_it && against.is_empty() {
            assignments::insert(tx, offer)?;
            offered.push((offer.person.clone(), false));
        }
    }
    if offered.is_empty() {
        return Ok(());
    }
    rosters::touch(tx, roster, None)?;
    to_tell::note(tx, roster, &offered, now)?;
    write::request(tx, &offered, settle)
}

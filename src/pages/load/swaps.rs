//! Exchanges, for the page of one of the two.

use crate::domain::AssignmentId;
use crate::domain::person::Person;
use crate::domain::shift::Shift;
use crate::domain::swap::{SwapPlace, SwapState};
use crate::error::Error;
use crate::pages::swap::{ChoicesSeen, Exchange, PlaceSeen, Question};
use crate::pages::view::Seen;
use crate::planning::places::Places;
use crate::planning::swap;
use crate::store::{Tx, shifts, swaps};
use chrono::{DateTime, Utc};

/// What they may ask to have in exchange for a place of theirs; none where it is no place of theirs.
pub fn choices(
    tx: &mut Tx,
    person: &Person,
    give: &AssignmentId,
    now: DateTime<Utc>,
) -> Result<Option<ChoicesSeen>, Error> {
    let Some(choices) = swap::choices(tx, now, person, give)? else { return Ok(None) };
    let mut places = Places::default();
    let own = seen(tx, &mut places, person, &choices.own.shift, choices.own.assignment.position)?;
    let mut found = Vec::new();
    for (shift, position) in choices.places {
        let seen = seen(tx, &mut places, person, &shift, position)?;
        found.push((shift.id, position, seen));
    }
    Ok(Some(ChoicesSeen { give: give.clone(), own, places: found }))
}

/// Says of each shift that stands whether it may be exchanged, or what they have asked for.
pub fn mark(tx: &mut Tx, person: &Person, seen: &mut [Seen], now: DateTime<Utc>) -> Result<(), Error> {
    let under_way = swaps::of_person(tx, &person.id)?;
    let mut places = Places::default();
    for one in seen.iter_mut().filter(|one| one.state.is_fixed() && now < one.starts) {
        let theirs = under_way.iter().find(|swap| {
            let is_asked = swap.person == person.id && swap.gives.shift == one.shift;
            let is_partner = swap.partner.as_ref() == Some(&person.id) && swap.takes.shift == one.shift;
            is_asked || is_partner
        });
        one.swap = if let Some(swap) = theirs {
            let has_asked = swap.person == person.id;
            let other = if has_asked { &swap.takes } else { &swap.gives };
            let other = Box::new(found(tx, &mut places, person, other)?);
            match swap.state {
                SwapState::Agreed => Exchange::Agreed(swap.id.clone(), has_asked, other),
                _ => Exchange::Asked(swap.id.clone(), other),
            }
        } else {
            let shift = shifts::get(tx, &one.shift)?.value;
            let is_possible = swap::may_be_asked_for(tx, &mut places, now, &shift)?;
            if is_possible { Exchange::Possible } else { Exchange::No }
        };
    }
    Ok(())
}

/// Exchanges that others ask them for.
pub fn questions(tx: &mut Tx, person: &Person) -> Result<Vec<Question>, Error> {
    let mut places = Places::default();
    let mut questions = Vec::new();
    for swap in swaps::asked_of(tx, &person.id)? {
        let theirs = found(tx, &mut places, person, &swap.takes)?;
        let offered = found(tx, &mut places, person, &swap.gives)?;
        questions.push(Question { id: swap.id, theirs, offered });
    }
    Ok(questions)
}

fn found(tx: &mut Tx, places: &mut Places, reader: &Person, place: &SwapPlace) -> Result<PlaceSeen, Error> {
    let shift = shifts::get(tx, &place.shift)?.value;
    seen(tx, places, reader, &shift, place.position)
}

fn seen(tx: &mut Tx, places: &mut Places, reader: &Person, shift: &Shift, position: u16) -> Result<PlaceSeen, Error> {
    let location = places.location(tx, &shift.pattern.location)?;
    let zone = places.zone(tx, &shift.site)?;
    Ok(PlaceSeen {
        starts: shift.starts_at.with_timezone(&zone),
        ends: shift.ends_at.with_timezone(&zone),
        activity: shift.pattern.activity_in(reader.locale).to_owned(),
        role: reader.kind.is_assigned().then(|| shift.role_of(reader, position)),
        place: location.name,
        meeting_point: location.meeting_point,
    })
}

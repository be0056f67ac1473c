//! Where else somebody who is on a shift could be: what stands against each place of the roster, told before they are moved.

use super::desk::Desk;
use super::edit::Placing;
use super::load;
use super::pose::Seat;
use super::report::{Breach, Effect, Reason};
use super::scales::Scales;
use crate::domain::roster::Assignment;
use crate::domain::time::Minutes;
use crate::domain::{AssignmentId, PersonId, ShiftId, SiteId};
use crate::error::Error;
use crate::store::{Tx, assignments, guests};
use std::collections::{BTreeSet, HashMap};

/// Somebody, and where else they could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moves {
    /// Who.
    pub person: PersonId,
    /// What they work in the week beside the shift that they would leave.
    pub beside: Minutes,
    /// What their contract has, if they have one.
    pub agreed: Option<Minutes>,
    /// The places for people of their kind, in the order of the shifts.
    pub places: Vec<Place>,
}

/// A place that they could be moved to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// On which shift.
    pub shift: ShiftId,
    /// On which of its positions.
    pub position: u16,
    /// What they would work in the week.
    pub hours: Minutes,
    /// What stands against it: nothing, or what a written reason overrides.
    pub against: Vec<Reason>,
    /// What their week would break, and how far.
    pub breaches: Vec<Breach>,
    /// Whether something stands against it that nobody may override.
    pub is_closed: bool,
    /// How many are there without them.
    pub there: u32,
    /// How many are missing there for the least that it needs.
    pub missing: u32,
    /// How many are wanted there at most.
    pub wanted: u32,
}

/// Where else in the roster somebody could be, at these sites: of those of others who asks may hear nothing.
///
/// # Errors
/// `NotFound`.
pub fn of(tx: &mut Tx, id: &AssignmentId, sites: &[SiteId]) -> Result<Moves, Error> {
    let own = assignments::get(tx, id)?;
    let mut house = load::house_of(tx, &own.roster, &own.person)?;
    house.take_back(|other| other.id == *id || (other.person == own.person && other.is_open()));
    let ids: Vec<ShiftId> = house.shifts.iter().map(|shift| shift.id.clone()).collect();
    let mut there: HashMap<(ShiftId, u16), u32> = HashMap::new();
    let here = house.assignments.iter().filter(|other| other.state.counts());
    let guests = guests::among(tx, &ids)?;
    let places = here.map(|own| (own.shift.clone(), own.position));
    for place in places.chain(guests.into_iter().map(|guest| (guest.shift, guest.position))) {
        *there.entry(place).or_default() += 1;
    }
    // Of the others it matters only who is beside them among minors.
    let among_minors: BTreeSet<ShiftId> =
        house.shifts.iter().filter(|shift| house.minors_site(shift).is_some()).map(|shift| shift.id.clone()).collect();
    house.assignments.retain(|other| other.person == own.person || among_minors.contains(&other.shift));
    let desk = Desk::of(house);
    let house = &desk.house;
    let person = house.person(&own.person).ok_or(Error::not_found("person"))?;
    let is_theirs = |other: &Assignment| other.person == own.person && other.state.counts();
    let here = house.assignments.iter().filter(|other| is_theirs(other)).filter_map(|other| house.shift(&other.shift));
    let week = house.week();
    let elsewhere = house.elsewhere.iter().filter(|work| is_theirs(&work.assignment) && week.contains(work.shift.date));
    let beside = here.chain(elsewhere.map(|work| &work.shift)).map(|shift| shift.paid().0).sum();
    let scales = Scales::at(&desk);
    let mut places = Vec::new();
    for shift in house.shifts.iter().filter(|shift| shift.id != own.shift && sites.contains(&shift.site)) {
        for (position, asked) in (0_u16..).zip(&shift.pattern.positions) {
            if !Seat::of(asked).kinds().contains(&person.kind) {
                continue;
            }
            let here = there.get(&(shift.id.clone(), position)).copied().unwrap_or_default();
            let placing = Placing { person: own.person.clone(), shift: shift.id.clone(), position, reason: None };
            let Effect { against, breaches, .. } = scales.putting(&placing)?;
            places.push(Place {
                shift: shift.id.clone(),
                position,
                hours: Minutes(beside + shift.paid().0),
                there: here,
                missing: asked.missing(here),
                wanted: asked.ideal.max(asked.minimum).into(),
                is_closed: against.iter().any(|reason| reason.cause.is_final()),
                against,
                breaches,
            });
        }
    }
    let agreed = person.contract_on(week.monday()).map(|contract| contract.weekly_minutes);
    Ok(Moves { person: own.person.clone(), beside: Minutes(beside), agreed, places })
}

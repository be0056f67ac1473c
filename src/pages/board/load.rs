//! What somebody sees of a week: its shifts, who is on them, and the places that they are at.

use super::gate::Visitor;
use crate::domain::guest::Guest;
use crate::domain::person::Person;
use crate::domain::right::Right;
use crate::domain::roster::{Assignment, Roster};
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::{LocationId, PersonId, RosterId, SiteId};
use crate::error::Error;
use crate::store::{Tx, assignments, guests, locations, people, rosters, shifts, sites};
use chrono::Weekday;
use std::collections::{BTreeSet, HashMap};

/// A week as far as it concerns somebody.
#[derive(Debug, Clone)]
pub struct Week {
    /// The roster.
    pub roster: Roster,
    /// Its sites that concern them, in the order of their names.
    pub sites: Vec<Site>,
    /// Where shifts are.
    pub locations: HashMap<LocationId, Location>,
    /// The shifts of these sites, in the order of their start.
    pub shifts: Vec<Shift>,
    /// Everyone on them.
    pub assignments: Vec<Assignment>,
    /// Those whose names may be read.
    pub people: HashMap<PersonId, Person>,
    /// Who comes along for a day.
    pub guests: Vec<Guest>,
}

/// What concerns somebody of a roster.
///
/// # Errors
/// `NotFound` where nothing of it does.
pub fn week(tx: &mut Tx, id: &RosterId, visitor: &Visitor) -> Result<Week, Error> {
    let roster = rosters::get(tx, id)?;
    let reach = visitor.reach();
    let theirs: BTreeSet<SiteId> = roster.sites.iter().filter(|site| reach.holds(site)).cloned().collect();
    if theirs.is_empty() {
        return Err(Error::not_found("roster"));
    }
    let mut sites: Vec<Site> = sites::all(tx)?.into_iter().filter(|site| theirs.contains(&site.id)).collect();
    sites.sort_by(|a, b| a.name.cmp(&b.name));
    let ids: Vec<SiteId> = theirs.into_iter().collect();
    let shifts = shifts::of_sites(tx, &ids, roster.week.monday(), roster.week.day(Weekday::Sun))?;
    let assignments = assignments::of_sites(tx, &roster.id, &ids)?;
    let named: HashMap<&str, bool> =
        shifts.iter().map(|shift| (shift.id.as_str(), visitor.powers.may(Right::ReadPeople, &shift.site))).collect();
    let who: BTreeSet<PersonId> = assignments
        .iter()
        .filter(|own| named.get(own.shift.as_str()).copied().unwrap_or_default())
        .map(|own| own.person.clone())
        .collect();
    let who: Vec<PersonId> = who.into_iter().collect();
    let people =
        people::find_all(tx, &who)?.into_iter().map(|person| (person.value.id.clone(), person.value)).collect();
    let locations = locations::all(tx)?.into_iter().map(|location| (location.id.clone(), location)).collect();
    let all: Vec<_> = shifts.iter().map(|shift| shift.id.clone()).collect();
    let guests = guests::among(tx, &all)?;
    Ok(Week { roster, sites, locations, shifts, assignments, people, guests })
}

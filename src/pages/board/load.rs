//! What somebody sees of a week: its shifts, who is on them, and the places that they are at.

use super::gate::Visitor;
use crate::domain::right::Right;
use crate::domain::roster::Roster;
use crate::domain::site::{Location, Site};
use crate::domain::{LocationId, RosterId, ShiftId, SiteId};
use crate::error::Error;
use crate::planning::occupancy::Occupancy;
use crate::store::{Tx, locations, rosters, shifts, sites};
use std::collections::{BTreeSet, HashMap};

/// A week as far as it concerns somebody.
#[derive(Debug, Clone)]
pub struct Week {
    /// The roster.
    pub roster: Roster,
    /// Its sites that concern them, in the order of their names.
    pub sites: Vec<Site>,
    /// Those of them at which they may read who people are.
    pub named: BTreeSet<SiteId>,
    /// Where shifts are.
    pub locations: HashMap<LocationId, Location>,
    /// Who is where at these sites.
    pub occupancy: Occupancy,
}

/// What concerns somebody of a roster.
///
/// # Errors
/// `NotFound` where nothing of it does.
pub fn week(tx: &mut Tx, id: &RosterId, visitor: &Visitor) -> Result<Week, Error> {
    of(tx, id, visitor, |_| true)
}

fn of(tx: &mut Tx, id: &RosterId, visitor: &Visitor, is_asked: impl Fn(&SiteId) -> bool) -> Result<Week, Error> {
    let roster = rosters::get(tx, id)?;
    let reach = visitor.reach();
    let mut sites = sites::all(tx)?;
    sites.retain(|site| roster.sites.contains(&site.id) && reach.holds(&site.id) && is_asked(&site.id));
    if sites.is_empty() {
        return Err(Error::not_found("roster"));
    }
    sites.sort_by(|a, b| a.name.cmp(&b.name));
    let ids: Vec<SiteId> = sites.iter().map(|site| site.id.clone()).collect();
    let named = ids.iter().filter(|site| visitor.may(Right::ReadPeople, site)).cloned().collect();
    let occupancy = Occupancy::of_sites(tx, &roster, &ids)?;
    let locations = locations::all(tx)?.into_iter().map(|location| (location.id.clone(), location)).collect();
    Ok(Week { roster, sites, named, locations, occupancy })
}

/// The same of the sites alone whose shifts are asked for.
///
/// # Errors
/// `NotFound` where nothing of the roster concerns them.
pub fn sites_of(tx: &mut Tx, id: &RosterId, visitor: &Visitor, asked: &[ShiftId]) -> Result<Week, Error> {
    let theirs: BTreeSet<SiteId> = shifts::find_all(tx, asked)?.into_iter().map(|shift| shift.site).collect();
    of(tx, id, visitor, |site| theirs.contains(site))
}

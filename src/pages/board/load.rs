//! What somebody sees of a week: its shifts, who is on them, and the places that they are at.

use super::gate::Visitor;
use crate::domain::right::Right;
use crate::domain::roster::{Assignment, Roster};
use crate::domain::shift::Shift;
use crate::domain::site::{Location, Site};
use crate::domain::{AbsenceId, LocationId, PersonId, RosterId, ShiftId, SiteId};
use crate::error::Error;
use crate::planning::away;
use crate::planning::occupancy::Occupancy;
use crate::planning::zone::{self, Interval};
use crate::store::{Tx, absences, locations, rosters, shifts, sites};
use chrono::Duration;
use std::collections::{BTreeSet, HashMap, HashSet};

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
    /// When people are away, as far as it touches the week.
    pub absences: HashMap<PersonId, Vec<(AbsenceId, Interval)>>,
    /// On which shifts somebody stays in spite of which absence.
    pub all_the_same: HashSet<(ShiftId, AbsenceId)>,
}

impl Week {
    /// Whether somebody is away while a shift is on at which they are expected still. Whoever put them there all the same has said why.
    pub fn is_away(&self, own: &Assignment, shift: &Shift) -> bool {
        let theirs = self.absences.get(&own.person).map(Vec::as_slice).unwrap_or_default();
        let when = Interval { start: shift.starts_at, end: shift.ends_at };
        let stays = |absence: &AbsenceId| self.all_the_same.contains(&(shift.id.clone(), absence.clone()));
        theirs.iter().any(|(absence, away)| when.overlaps(*away) && !stays(absence))
    }
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
    let mut absences: HashMap<PersonId, Vec<(AbsenceId, Interval)>> = HashMap::new();
    let zone = sites.first().map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
    let span = zone::week(zone, roster.week);
    for away in absences::between(tx, span.start, span.end + Duration::days(1))? {
        absences.entry(away.person).or_default().push((away.id, Interval { start: away.starts_at, end: away.ends_at }));
    }
    let all_the_same = away::all_the_same(tx, &roster.id)?;
    Ok(Week { roster, sites, named, locations, occupancy, absences, all_the_same })
}

/// The same of the sites alone whose shifts are asked for.
///
/// # Errors
/// `NotFound` where nothing of the roster concerns them.
pub fn sites_of(tx: &mut Tx, id: &RosterId, visitor: &Visitor, asked: &[ShiftId]) -> Result<Week, Error> {
    let theirs: BTreeSet<SiteId> = shifts::find_all(tx, asked)?.into_iter().map(|shift| shift.site).collect();
    of(tx, id, visitor, |site| theirs.contains(site))
}

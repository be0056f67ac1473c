//! A new roster: the week of some sites, with the shifts that their templates ask for.

use super::expand;
use crate::domain::roster::{Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::domain::{RosterId, ShiftId, SiteId, Week};
use crate::error::{Error, Fault};
use crate::store::{Tx, rosters, shifts, sites, templates};
use chrono::{NaiveDate, Weekday};
use std::collections::BTreeSet;
use std::slice;

/// Makes a draft of a week for some sites, and the shifts of that week that are not there yet.
///
/// # Errors
/// `Invalid` where no site is named, one is unknown or named twice, or they lie in several time zones; `Conflict`
/// (`roster_exists`) where one of them has a roster of that week.
pub fn create(tx: &mut Tx, week: Week, sites: &[SiteId]) -> Result<Roster, Error> {
    let sites = known(tx, sites)?;
    let ids: Vec<SiteId> = sites.iter().map(|site| site.id.clone()).collect();
    if rosters::of_weeks(tx, week, week)?.iter().any(|other| other.sites.iter().any(|site| ids.contains(site))) {
        return Err(Error::conflict("roster_exists", "one of the sites has a roster of that week"));
    }
    let roster = Roster {
        id: RosterId::from_bits(rand::random()),
        week,
        sites: ids,
        state: RosterState::Draft,
        published_at: None,
        version: 1,
    };
    rosters::insert(tx, &roster)?;
    add_missing_shifts(tx, week, &sites)?;
    Ok(roster)
}

/// Adds the shifts that the roster's templates ask for and that are not there yet, and tells how many. Those that are
/// there stay as they are.
///
/// # Errors
/// `NotFound` where there is no such roster.
pub fn complete(tx: &mut Tx, roster: &RosterId) -> Result<usize, Error> {
    let roster = rosters::get(tx, roster)?;
    let sites: Vec<Site> =
        roster.sites.iter().map(|site| Ok(sites::get(tx, site)?.value)).collect::<Result<_, Error>>()?;
    let added = add_missing_shifts(tx, roster.week, &sites)?;
    if added > 0 {
        rosters::touch(tx, &roster.id, None)?;
    }
    Ok(added)
}

/// Adds the shifts that a site's templates ask for in a week from a day on and that are not there yet, and tells how many.
///
/// # Errors
/// What the database says.
pub fn add_from(tx: &mut Tx, week: Week, site: &Site, from: NaiveDate) -> Result<usize, Error> {
    add_missing(tx, week, slice::from_ref(site), |shift| shift.date >= from)
}

fn known(tx: &mut Tx, ids: &[SiteId]) -> Result<Vec<Site>, Error> {
    let mut faults = Vec::new();
    if ids.is_empty() {
        faults.push(Fault::new("/sites", "required", "at least one site"));
    }
    let mut sites: Vec<Site> = Vec::with_capacity(ids.len());
    for (at, id) in ids.iter().enumerate() {
        let pointer = format!("/sites/{at}");
        match sites::find(tx, id)? {
            None => faults.push(Fault::new(pointer, "unknown", "there is no such site")),
            Some(site) if sites.iter().any(|known| known.id == site.id) => {
                faults.push(Fault::new(pointer, "duplicate", "this site is named twice"));
            }
            Some(site) if sites.first().is_some_and(|first| first.time_zone != site.time_zone) => {
                faults.push(Fault::new(pointer, "time_zone", "the sites of a roster share one time zone"));
            }
            Some(site) => sites.push(site.value),
        }
    }
    if faults.is_empty() { Ok(sites) } else { Err(Error::Invalid(faults)) }
}

fn add_missing_shifts(tx: &mut Tx, week: Week, sites: &[Site]) -> Result<usize, Error> {
    add_missing(tx, week, sites, |_| true)
}

fn add_missing(tx: &mut Tx, week: Week, sites: &[Site], is_meant: impl Fn(&Shift) -> bool) -> Result<usize, Error> {
    let ids: Vec<SiteId> = sites.iter().map(|site| site.id.clone()).collect();
    let (first, last) = (week.monday(), week.day(Weekday::Sun));
    let templates = templates::holding(tx, &ids, first, last)?;
    let asked: Vec<Shift> =
        sites.iter().flat_map(|site| expand::week(site, &templates, week)).filter(is_meant).collect();
    let asked_ids: Vec<ShiftId> = asked.iter().map(|shift| shift.id.clone()).collect();
    let there: BTreeSet<ShiftId> = shifts::find_all(tx, &asked_ids)?.into_iter().map(|shift| shift.id).collect();
    let missing: Vec<Shift> = asked.into_iter().filter(|shift| !there.contains(&shift.id)).collect();
    shifts::insert_all(tx, &missing)?;
    Ok(missing.len())
}

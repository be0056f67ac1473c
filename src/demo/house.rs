//! The week of a world as planning sees it, without a database: for the posed problem alone.

use super::fill::absences;
use super::population::World;
use crate::domain::availability::Absence;
use crate::domain::roster::{Roster, RosterState};
use crate::domain::{RosterId, Week};
use crate::error::Error;
use crate::planning::expand;
use crate::planning::house::House;
use crate::planning::words::Words;
use crate::planning::zone::{self, Interval};
use chrono::Duration;
use chrono_tz::Europe::Brussels;
use std::collections::BTreeSet;

/// Everything that the roster of a week is made from, where nobody worked before.
///
/// # Errors
/// `Internal` where an identifier is none.
pub fn house(world: &World, week: Week) -> Result<House, Error> {
    let rostered: BTreeSet<_> = world.rostered.iter().collect();
    let sites = world.sites.iter().filter(|site| rostered.contains(&site.id));
    // As far as the absences are read from a database.
    let reach = zone::week(Brussels, week);
    let reach = Interval { end: reach.end + Duration::days(1), ..reach };
    let touches = |away: &Absence| reach.overlaps(Interval { start: away.starts_at, end: away.ends_at });
    Ok(House {
        roster: Roster {
            id: RosterId::new(week.to_string()).map_err(Error::internal)?,
            week,
            sites: world.rostered.clone(),
            state: RosterState::Draft,
            published_at: None,
            version: 1,
        },
        shifts: sites.flat_map(|site| expand::week(site, &world.templates, week)).collect(),
        sites: world.sites.iter().map(|site| (site.id.clone(), site.clone())).collect(),
        locations: world.locations.iter().map(|place| (place.id.clone(), place.clone())).collect(),
        people: world.people.clone(),
        availability: world.offers.iter().cloned().collect(),
        absences: absences(world)?.into_iter().filter(touches).collect(),
        newcomers: BTreeSet::new(),
        sessions: BTreeSet::new(),
        profiles: world.profiles.clone(),
        assignments: Vec::new(),
        guests: std::collections::BTreeMap::new(),
        elsewhere: Vec::new(),
        words: Words::STANDARD,
    })
}

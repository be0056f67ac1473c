//! Sites and locations, each read once.

use crate::domain::site::{Location, Site, Swaps};
use crate::domain::{LocationId, SiteId};
use crate::error::Error;
use crate::store::{Page, Tx, locations, sites};
use chrono_tz::Tz;
use std::collections::HashMap;

/// The time zone of the house: that of the first of its sites.
///
/// # Errors
/// What the database says.
pub fn house_zone(tx: &mut Tx) -> Result<Tz, Error> {
    let first = sites::list(tx, &sites::Filter::default(), &Page::first(1))?.pop();
    Ok(first.map_or(Tz::UTC, |site| site.value.time_zone))
}

/// What was read so far.
#[derive(Debug, Default)]
pub struct Places {
    sites: HashMap<SiteId, Site>,
    locations: HashMap<LocationId, Location>,
}

impl Places {
    /// A site's time zone.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn zone(&mut self, tx: &mut Tx, id: &SiteId) -> Result<Tz, Error> {
        self.site(tx, id).map(|site| site.time_zone)
    }

    /// A site's name.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn name(&mut self, tx: &mut Tx, id: &SiteId) -> Result<String, Error> {
        self.site(tx, id).map(|site| site.name.clone())
    }

    /// Whether people exchange their places at a site.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn swaps(&mut self, tx: &mut Tx, id: &SiteId) -> Result<Swaps, Error> {
        self.site(tx, id).map(|site| site.customs.swaps)
    }

    fn site(&mut self, tx: &mut Tx, id: &SiteId) -> Result<&Site, Error> {
        if !self.sites.contains_key(id) {
            self.sites.insert(id.clone(), sites::get(tx, id)?.value);
        }
        self.sites.get(id).ok_or(Error::not_found("site"))
    }

    /// A location.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn location(&mut self, tx: &mut Tx, id: &LocationId) -> Result<Location, Error> {
        if let Some(location) = self.locations.get(id) {
            return Ok(location.clone());
        }
        let location = locations::get(tx, id)?.value;
        self.locations.insert(id.clone(), location.clone());
        Ok(location)
    }
}

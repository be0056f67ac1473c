//! Sites' zones and locations, each read once.

use crate::domain::site::Location;
use crate::domain::{LocationId, SiteId};
use crate::error::Error;
use crate::store::{Tx, locations, sites};
use chrono_tz::Tz;
use std::collections::HashMap;

/// What was read so far.
#[derive(Debug, Default)]
pub struct Places {
    zones: HashMap<SiteId, Tz>,
    locations: HashMap<LocationId, Location>,
}

impl Places {
    /// A site's time zone.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn zone(&mut self, tx: &mut Tx, id: &SiteId) -> Result<Tz, Error> {
        if let Some(zone) = self.zones.get(id) {
            return Ok(*zone);
        }
        let zone = sites::get(tx, id)?.value.time_zone;
        self.zones.insert(id.clone(), zone);
        Ok(zone)
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

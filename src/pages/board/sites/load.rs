//! A site as a visitor may read it.

use crate::api::resource::Resource;
use crate::domain::right::{Reach, Right};
use crate::domain::site::{Location, Site};
use crate::domain::{LocationId, SiteId};
use crate::error::Error;
use crate::pages::board::gate::Visitor;
use crate::store::locations::Filter;
use crate::store::{Page, Tx, Versioned, locations, sites};

/// A site that concerns the visitor.
#[derive(Debug)]
pub struct Known {
    /// It.
    pub site: Site,
    /// How often it was changed.
    pub version: i64,
    /// Its locations as the API shows them, in the order of their names.
    pub locations: Vec<Versioned<Location>>,
    /// Whether the visitor may change it.
    pub may_keep: bool,
    /// Whether they may remove it.
    pub may_remove: bool,
}

impl Known {
    /// The one with a code.
    ///
    /// # Errors
    /// `NotFound` where there is none for them.
    pub fn of(tx: &mut Tx, visitor: &Visitor, id: &SiteId) -> Result<Self, Error> {
        if !visitor.reach().holds(id) {
            return Err(Error::not_found("site"));
        }
        let found = sites::get(tx, id)?;
        let filter = Filter { site: Some(id.clone()) };
        let mut locations = locations::list(tx, &filter, &Page::first(u16::MAX))?;
        for location in &mut locations {
            location.value = location.value.clone().shown();
        }
        locations.sort_by_key(|location| location.value.name.to_lowercase());
        Ok(Self {
            may_keep: visitor.may(Right::KeepSites, id),
            may_remove: makes_sites(visitor),
            site: found.value,
            version: found.version,
            locations,
        })
    }

    /// One of its locations.
    ///
    /// # Errors
    /// `NotFound` where it is none of its own.
    pub fn location(&self, id: &LocationId) -> Result<&Versioned<Location>, Error> {
        self.locations.iter().find(|location| location.value.id == *id).ok_or(Error::not_found("location"))
    }
}

/// Whether somebody makes and removes sites: who keeps them everywhere.
pub fn makes_sites(visitor: &Visitor) -> bool {
    visitor.powers.reach(Right::KeepSites) == Some(&Reach::Everywhere)
}

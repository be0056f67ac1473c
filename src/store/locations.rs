//! Locations. Whoever shows one asks its disclosure first: the address stands here for the page behind a link only.

use super::column::{name, named, parsed};
use super::entity::entity;
use super::schema::locations;
use super::{Page, Tx, Versioned};
use crate::domain::site::Location;
use crate::domain::{LocationId, SiteId};
use crate::error::Error;
use diesel::prelude::*;

/// Which locations a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this site.
    pub site: Option<SiteId>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = locations, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    site: String,
    name: String,
    address: Option<String>,
    disclosure: String,
    meeting_point: String,
    zone: String,
    version: i64,
}

impl Row {
    fn of(location: &Location, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: location.id.to_string(),
            site: location.site.to_string(),
            name: location.name.clone(),
            address: location.address.clone(),
            disclosure: name(&location.disclosure)?,
            meeting_point: location.meeting_point.clone(),
            zone: name(&location.zone)?,
            version,
        })
    }

    fn versioned(self) -> Result<Versioned<Location>, Error> {
        let value = Location {
            id: parsed(&self.id)?,
            site: parsed(&self.site)?,
            name: self.name,
            address: self.address,
            disclosure: named(&self.disclosure)?,
            meeting_point: self.meeting_point,
            zone: named(&self.zone)?,
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(locations, Location, LocationId, "location");

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Location>>, Error> {
    let mut query = locations::table.filter(locations::id.gt(page.start())).into_boxed();
    if let Some(site) = &filter.site {
        query = query.filter(locations::site.eq(site.as_str()));
    }
    let query = query.order(locations::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

/// Every location, in the order of their identifiers.
pub fn all(tx: &mut Tx) -> Result<Vec<Location>, Error> {
    let rows = locations::table.order(locations::id).select(Row::as_select()).load(tx)?;
    rows.into_iter().map(|row| Ok(row.versioned()?.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample;

    #[test]
    fn a_location_comes_back_as_it_went() {
        let world = sample::world();
        let found = world.read_blocking(|tx| get(tx, &sample::location("SIS").id)).expect("a location");
        assert_eq!(found.value, sample::location("SIS"));
    }

    #[test]
    fn a_site_has_its_locations() {
        let of = |site: Option<&str>| {
            let filter = Filter { site: site.map(|code| sample::site(code).id) };
            let found = sample::world().read_blocking(|tx| list(tx, &filter, &Page::first(10))).expect("locations");
            found.iter().map(|location| location.id.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of(Some("LEO")), "at-LEO");
        assert_eq!(of(None), "at-AMR at-LEO at-SIS");
    }
}

//! Vehicles.

use super::column::parsed;
use super::entity::entity;
use super::schema::vehicles;
use super::{Page, Tx, Versioned};
use crate::domain::round::Vehicle;
use crate::domain::{SiteId, Validity, VehicleId};
use crate::error::Error;
use chrono::NaiveDate;
use diesel::prelude::*;

/// Which vehicles a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of one of these sites.
    pub sites: Option<Vec<SiteId>>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = vehicles, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    site: String,
    name: String,
    valid_from: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
    version: i64,
}

impl Row {
    #[allow(clippy::unnecessary_wraps, reason = "as every entity's")]
    fn of(vehicle: &Vehicle, version: i64) -> Result<Self, Error> {
        Ok(Self {
            id: vehicle.id.to_string(),
            site: vehicle.site.to_string(),
            name: vehicle.name.clone(),
            valid_from: vehicle.validity.from,
            valid_until: vehicle.validity.until,
            version,
        })
    }

    fn versioned(self) -> Result<Versioned<Vehicle>, Error> {
        let value = Vehicle {
            id: parsed(&self.id)?,
            site: parsed(&self.site)?,
            name: self.name,
            validity: Validity { from: self.valid_from, until: self.valid_until },
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(vehicles, Vehicle, VehicleId, "vehicle");

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Vehicle>>, Error> {
    let mut query = vehicles::table.filter(vehicles::id.gt(page.start())).into_boxed();
    if let Some(sites) = &filter.sites {
        query = query.filter(vehicles::site.eq_any(sites.iter().map(SiteId::as_str)));
    }
    let query = query.order(vehicles::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sample;

    #[test]
    fn a_vehicle_comes_back_as_it_went() {
        let world = sample::world();
        let until = "2027-06-30".parse().ok();
        let van = Vehicle {
            id: "van".parse().expect("an id"),
            site: sample::site("LEO").id,
            name: "La camionnette".into(),
            validity: Validity { from: None, until },
        };
        world.write_blocking(|tx| insert(tx, &van)).expect("a vehicle");
        assert_eq!(world.read_blocking(|tx| get(tx, &van.id)).expect("it").value, van);
        let of = |code: &str| {
            let filter = Filter { sites: Some(vec![sample::site(code).id]) };
            world.read_blocking(|tx| list(tx, &filter, &Page::first(9))).expect("a page").len()
        };
        assert_eq!((of("LEO"), of("AMR")), (1, 0));
    }
}

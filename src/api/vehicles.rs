//! Vehicles.

use super::door::{self, Fields, reference};
use super::resource::{Resource, stored_in};
use crate::domain::VehicleId;
use crate::domain::round::Vehicle;
use crate::error::Error;
use crate::store::vehicles::{self, Filter};
use crate::store::{Page, Tx, Versioned};

impl Resource for Vehicle {
    type Id = VehicleId;
    const NAME: &'static str = "vehicle";
    const PATH: &'static str = "/v1/vehicles";

    fn read(fields: &mut Fields<'_>, id: Option<VehicleId>, _known: Option<&Self>) -> Option<Self> {
        door::round::vehicle(fields, id)
    }

    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        let site = fields.optional("site", reference::site)?;
        Some(Filter { sites: fields.reach().narrowed(site) })
    }

    stored_in!(vehicles, Filter);
}

//! Vehicles.

use super::door::{self, Fields, reference};
use super::resource::Resource;
use crate::domain::VehicleId;
use crate::domain::round::Vehicle;
use crate::error::Error;
use crate::planning::round;
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

    type Filter = Filter;

    fn id(&self) -> &VehicleId {
        &self.id
    }

    fn fresh_id() -> VehicleId {
        VehicleId::from_bits(rand::random())
    }

    fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<Self>>, Error> {
        vehicles::list(tx, filter, page)
    }

    fn get(tx: &mut Tx, id: &VehicleId) -> Result<Versioned<Self>, Error> {
        vehicles::get(tx, id)
    }

    fn insert(tx: &mut Tx, vehicle: &Self) -> Result<(), Error> {
        vehicles::insert(tx, vehicle)
    }

    /// What is planned with it stays possible.
    fn update(tx: &mut Tx, vehicle: &Self, version: i64) -> Result<i64, Error> {
        round::keep_vehicle(tx, vehicle)?;
        vehicles::update(tx, vehicle, version)
    }

    fn delete(tx: &mut Tx, id: &VehicleId, version: i64) -> Result<(), Error> {
        vehicles::delete(tx, id, version)
    }
}

//! Locations. An address of limited disclosure is in no answer.

use super::door::{self, Fields, reference};
use super::resource::{Resource, stored_in};
use crate::domain::LocationId;
use crate::domain::site::{Disclosure, Location};
use crate::error::Error;
use crate::store::locations::{self, Filter};
use crate::store::{Page, Tx, Versioned, templates};

impl Resource for Location {
    type Id = LocationId;
    const NAME: &'static str = "location";
    const PATH: &'static str = "/v1/locations";

    fn read(fields: &mut Fields<'_>, id: Option<LocationId>, known: Option<&Self>) -> Option<Self> {
        door::location::location(fields, id, known.and_then(|known| known.address.as_deref()))
    }

    fn shown(self) -> Self {
        match self.disclosure {
            Disclosure::Public => self,
            Disclosure::AfterConfirmation => Self { address: None, ..self },
        }
    }

    /// Something may take place there only later.
    fn before_removal(tx: &mut Tx, id: &LocationId) -> Result<(), Error> {
        if templates::go_to(tx, id)? {
            return Err(Error::conflict("broken_reference", "a template takes place there from some day on"));
        }
        Ok(())
    }

    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        Some(Filter { site: fields.optional("site", reference::site)? })
    }

    stored_in!(locations, Filter);
}

//! Sites.

use super::door::{self, Fields};
use super::resource::{Resource, stored_in};
use crate::domain::SiteId;
use crate::domain::site::Site;
use crate::error::Error;
use crate::store::sites::{self, Filter};
use crate::store::{Page, Tx, Versioned};

impl Resource for Site {
    type Id = SiteId;
    const NAME: &'static str = "site";
    const PATH: &'static str = "/v1/sites";
    const NAMED_BY_PEOPLE: bool = true;

    fn read(fields: &mut Fields<'_>, id: Option<SiteId>, _known: Option<&Self>) -> Option<Self> {
        door::site::site(fields, id)
    }

    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        Some(Filter { among: fields.reach().narrowed(None) })
    }

    stored_in!(sites, Filter);
}

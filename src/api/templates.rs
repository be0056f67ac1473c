//! Shift templates.

use super::door::{self, Fields, reference};
use super::resource::{Resource, stored_in};
use crate::domain::TemplateId;
use crate::domain::template::Template;
use crate::error::Error;
use crate::store::templates::{self, Filter};
use crate::store::{Page, Tx, Versioned, rosters, shifts};

impl Resource for Template {
    type Id = TemplateId;
    const NAME: &'static str = "template";
    const PATH: &'static str = "/v1/templates";

    fn read(fields: &mut Fields<'_>, id: Option<TemplateId>, _known: Option<&Self>) -> Option<Self> {
        door::template::template(fields, id)
    }

    /// Its shifts stay, and do not name it any more.
    fn before_removal(tx: &mut Tx, id: &TemplateId) -> Result<(), Error> {
        for (site, date) in shifts::days_of_template(tx, id)? {
            rosters::touch_at(tx, &site, date)?;
        }
        Ok(())
    }

    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        let site = fields.optional("site", reference::site)?;
        Some(Filter { sites: fields.reach().narrowed(site) })
    }

    stored_in!(templates, Filter);
}

//! Shift templates.

use super::door::{self, Fields, reference};
use super::resource::{Resource, stored_in};
use crate::domain::TemplateId;
use crate::domain::template::Template;
use crate::error::Error;
use crate::store::templates::{self, Filter};
use crate::store::{Page, Tx, Versioned};

impl Resource for Template {
    type Id = TemplateId;
    const NAME: &'static str = "template";
    const PATH: &'static str = "/v1/templates";

    fn read(fields: &mut Fields<'_>, id: Option<TemplateId>, _known: Option<&Self>) -> Option<Self> {
        door::template::template(fields, id)
    }

    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        Some(Filter { site: fields.optional("site", reference::site)? })
    }

    stored_in!(templates, Filter);
}

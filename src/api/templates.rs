//! Shift templates.

use super::call::Call;
use super::door::read::list;
use super::door::{self, Door, Expected, Fields, object, own_id, reference};
use super::reply::Reply;
use super::resource::{Resource, stored_in};
use super::{together, trail};
use crate::domain::TemplateId;
use crate::domain::right::Reach;
use crate::domain::template::Template;
use crate::error::Error;
use crate::store::templates::{self, Filter};
use crate::store::{Page, Tx, Versioned, rosters, shifts};
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa::openapi::schema::Array;

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

/// Templates to be added together.
#[derive(Debug, Clone, ToSchema)]
#[schema(as = NewTemplates)]
pub struct NewTemplates {
    /// Each as it would be added by itself.
    #[schema(schema_with = bodies)]
    pub templates: Vec<Template>,
}

fn bodies() -> Array {
    together::bodies::<Template>()
}

/// What came of adding templates together.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddedTemplates {
    /// Their identifiers, in the order in which they were sent.
    ids: Vec<TemplateId>,
}

/// Adds many templates: all of them, or none and every fault of each.
pub fn import(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let new = call.body(tx, new_templates)?;
    are_new(tx, &new)?;
    templates::insert_all(tx, &new.templates)?;
    for template in &new.templates {
        trail::add(call, tx, "template", &template.id, template)?;
    }
    Ok(Reply::found(&AddedTemplates { ids: new.templates.into_iter().map(|template| template.id).collect() }))
}

/// Whether an import would be done, without doing it: for whom it is shown to first.
///
/// # Errors
/// What the import would be refused for.
pub fn would_import(tx: &mut Tx, today: NaiveDate, reach: &Reach, body: &Value) -> Result<(), Error> {
    let door = Door::new(today, reach.clone(), false);
    let new = door.body(body, object(new_templates));
    let new = door.pass(tx, new)?;
    are_new(tx, &new)
}

fn new_templates(fields: &mut Fields<'_>) -> Option<NewTemplates> {
    let template = |fields: &mut Fields<'_>| {
        let id = own_id(fields, Expected::Fresh(TemplateId::from_bits(rand::random())));
        door::template::template(fields, id)
    };
    Some(NewTemplates { templates: fields.required("templates", list(1..=together::MOST, object(template)))? })
}

fn are_new(tx: &mut Tx, new: &NewTemplates) -> Result<(), Error> {
    let ids: Vec<TemplateId> = new.templates.iter().map(|template| template.id.clone()).collect();
    let known = templates::known(tx, &ids)?;
    together::are_new("templates", &ids, &known)
}

//! Words in which a site's volunteers may be written to.

use super::column::{at, from_json, instant, json, parsed};
use super::entity::entity;
use super::schema::announcement_templates;
use super::{Page, Tx, Versioned};
use crate::domain::announcement::{AnnouncementTemplate, Approval};
use crate::domain::{AnnouncementTemplateId, SiteId};
use crate::error::Error;
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// Which templates a list holds: those to which everything that is present applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of one of these sites.
    pub sites: Option<Vec<SiteId>>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = announcement_templates, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Row {
    id: String,
    site: String,
    name: String,
    texts: String,
    approved_by: Option<String>,
    approved_at: Option<NaiveDateTime>,
    version: i64,
}

impl Row {
    fn of(template: &AnnouncementTemplate, version: i64) -> Result<Self, Error> {
        let approval = template.approval.as_ref();
        Ok(Self {
            id: template.id.to_string(),
            site: template.site.to_string(),
            name: template.name.clone(),
            texts: json(&template.texts)?,
            approved_by: approval.and_then(|approval| approval.by.as_ref()).map(ToString::to_string),
            approved_at: approval.map(|approval| instant(approval.at)),
            version,
        })
    }

    fn versioned(self) -> Result<Versioned<AnnouncementTemplate>, Error> {
        let by = self.approved_by.as_deref().map(parsed).transpose()?;
        let value = AnnouncementTemplate {
            id: parsed(&self.id)?,
            site: parsed(&self.site)?,
            name: self.name,
            texts: from_json(&self.texts)?,
            approval: self.approved_at.map(|when| Approval { by, at: at(when) }),
        };
        Ok(Versioned { value, version: self.version })
    }
}

entity!(announcement_templates, AnnouncementTemplate, AnnouncementTemplateId, "announcement_template");

/// A page of those that pass the filter, in the order of their identifiers.
pub fn list(tx: &mut Tx, filter: &Filter, page: &Page) -> Result<Vec<Versioned<AnnouncementTemplate>>, Error> {
    let mut query = announcement_templates::table.filter(announcement_templates::id.gt(page.start())).into_boxed();
    if let Some(sites) = &filter.sites {
        query = query.filter(announcement_templates::site.eq_any(sites.iter().map(SiteId::as_str)));
    }
    let query = query.order(announcement_templates::id).limit(page.limit());
    query.select(Row::as_select()).load(tx)?.into_iter().map(Row::versioned).collect()
}

//! Words in which a site's volunteers may be written to, and who stands behind them.

use super::call::Call;
use super::door::announcement::announcement_template;
use super::door::{Expected, Fields, own_id, reference};
use super::reply::Reply;
use super::resource::{Resource, stored_in};
use super::view::Shown;
use crate::domain::announcement::{AnnouncementTemplate, Approval};
use crate::domain::right::Right;
use crate::domain::{AnnouncementTemplateId, SiteId};
use crate::error::Error;
use crate::planning::announcement;
use crate::store::announcement_templates::{self, Filter};
use crate::store::{Page, Tx, Versioned};

impl Resource for AnnouncementTemplate {
    type Id = AnnouncementTemplateId;
    const NAME: &'static str = "announcement_template";
    const PATH: &'static str = "/v1/announcement-templates";

    fn read(fields: &mut Fields<'_>, id: Option<Self::Id>, _known: Option<&Self>) -> Option<Self> {
        announcement_template(fields, id)
    }

    fn filter(fields: &mut Fields<'_>) -> Option<Filter> {
        let site = fields.optional("site", reference::site);
        Some(Filter { sites: fields.reach().narrowed(site?) })
    }

    stored_in!(announcement_templates, Filter);
}

/// Adds one. Whoever may approve has approved it so.
pub fn create(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let template = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Fresh(AnnouncementTemplate::fresh_id()));
        announcement_template(fields, id)
    })?;
    let template = worded(call, tx, template)?;
    announcement_templates::insert(tx, &template)?;
    call.trail.tell(AnnouncementTemplate::NAME, &template.id, None, Some(&template))?;
    let path = format!("{}/{}", AnnouncementTemplate::PATH, template.id);
    Ok(Reply::created(path, &Shown { value: template, version: 1 }).at_version(1))
}

/// Replaces one. Whoever may approve has approved it so; whoever may not takes the approval away.
pub fn replace(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let known = known(call, tx)?;
    let template = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Exactly(known.value.id.clone()));
        announcement_template(fields, id)
    })?;
    let template = worded(call, tx, template)?;
    changed(call, tx, &known, template)
}

/// Stands behind the words of one.
pub fn approve(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let known = known(call, tx)?;
    let template = AnnouncementTemplate { approval: approval(call, &known.value.site), ..known.value.clone() };
    changed(call, tx, &known, template)
}

/// Stands behind them no more.
pub fn disapprove(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let known = known(call, tx)?;
    let template = AnnouncementTemplate { approval: None, ..known.value.clone() };
    changed(call, tx, &known, template)
}

/// The template that a call changes, at the version that it saw.
fn known(call: &Call, tx: &mut Tx) -> Result<Versioned<AnnouncementTemplate>, Error> {
    let known = announcement_templates::get(tx, &call.id(AnnouncementTemplate::NAME)?)?;
    let version = call.sees(known.version)?;
    Ok(Versioned { version, ..known })
}

fn changed(
    call: &Call,
    tx: &mut Tx,
    known: &Versioned<AnnouncementTemplate>,
    template: AnnouncementTemplate,
) -> Result<Reply, Error> {
    let version = announcement_templates::update(tx, &template, known.version)?;
    call.trail.tell(AnnouncementTemplate::NAME, &template.id, Some(&known.value), Some(&template))?;
    Ok(Reply::found(&Shown { value: template, version }).at_version(version))
}

/// A template in words that may stand in a mail, approved where whoever wrote it may approve.
fn worded(call: &Call, tx: &mut Tx, template: AnnouncementTemplate) -> Result<AnnouncementTemplate, Error> {
    announcement::check(tx, &template.site, &template.texts)?;
    Ok(AnnouncementTemplate { approval: approval(call, &template.site), ..template })
}

fn approval(call: &Call, site: &SiteId) -> Option<Approval> {
    let may = call.who.may(Right::ApproveAnnouncements, site);
    may.then(|| Approval { by: call.who.user().cloned(), at: call.now })
}

//! An announcement and the templates that it is written from.

use super::read::{prose, text, week};
use super::{Fields, Spot, code, object, reference};
use crate::domain::announcement::{AnnouncementTemplate, Audience, Text, Texts};
use crate::domain::{AnnouncementId, AnnouncementTemplateId, SiteId};
use serde_json::Value;
use utoipa::ToSchema;

/// An announcement to be sent, or to be looked at before.
#[derive(Debug, Clone, ToSchema)]
pub struct NewAnnouncement {
    /// Identifier; absent: one is made.
    #[schema(required = false)]
    pub id: AnnouncementId,
    /// To whose volunteers.
    pub site: SiteId,
    /// To which of them.
    pub audience: Audience,
    /// From which template, which is the site's and was approved. Either this or `texts`.
    pub template: Option<AnnouncementTemplateId>,
    /// In words of its own, which takes the right to approve. Either these or `template`.
    pub texts: Option<Texts>,
}

/// A template to be kept.
#[derive(Debug, Clone, ToSchema)]
pub struct NewAnnouncementTemplate {
    /// Identifier; absent: one is made, or the path has it.
    #[schema(required = false)]
    pub id: AnnouncementTemplateId,
    /// Of which site.
    pub site: SiteId,
    /// What it is called, 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// What is written.
    pub texts: Texts,
}

/// In which words.
#[derive(Debug, Clone)]
pub enum Worded {
    /// A template's.
    As(AnnouncementTemplateId),
    /// Its own.
    Own(Texts),
}

/// Reads an announcement with the identifier that it shall have; the other things apart, as they are known once both are read.
pub fn new_announcement(
    fields: &mut Fields<'_>,
    id: Option<AnnouncementId>,
) -> Option<(AnnouncementId, SiteId, Audience, Worded)> {
    let site = fields.required("site", reference::site);
    let audience = fields.required("audience", object(audience));
    let template = fields.optional("template", reference::announcement_template);
    let own = fields.optional("texts", object(texts));
    let (site, audience) = (site?, audience?);
    let worded = match (template?, own?) {
        (Some(template), None) => Worded::As(template),
        (None, Some(texts)) => Worded::Own(texts),
        _ => {
            fields.fault("texts", code::ONE_OF, "either a template or texts of its own");
            return None;
        }
    };
    Some((id?, site, audience, worded))
}

/// Reads a template with the identifier that it has, or shall have. Nobody has approved it yet.
pub fn announcement_template(
    fields: &mut Fields<'_>,
    id: Option<AnnouncementTemplateId>,
) -> Option<AnnouncementTemplate> {
    let site = fields.required("site", reference::site);
    let name = fields.required("name", text(1..=80));
    let texts = fields.required("texts", object(texts));
    Some(AnnouncementTemplate { id: id?, site: site?, name: name?, texts: texts?, approval: None })
}

fn audience(fields: &mut Fields<'_>) -> Option<Audience> {
    let of = fields.required("of", |spot: &Spot<'_>| {
        const KNOWN: [&str; 3] = ["site", "activity", "week"];
        let known = spot.value.as_str().and_then(|of| KNOWN.into_iter().find(|known| *known == of));
        known.or_else(|| match spot.value {
            Value::String(_) => spot.fault(code::UNKNOWN_WORD, format!("known are {}", KNOWN.join(", "))),
            _ => spot.fault(code::TYPE, "a text is expected"),
        })
    });
    match of? {
        "activity" => Some(Audience::Activity { activity: fields.required("activity", text(1..=80))? }),
        "week" => Some(Audience::Week { week: fields.required("week", week)? }),
        _ => Some(Audience::Site),
    }
}

fn texts(fields: &mut Fields<'_>) -> Option<Texts> {
    let fr = fields.required("fr", object(one));
    let nl = fields.optional("nl", object(one));
    let en = fields.optional("en", object(one));
    let ar = fields.optional("ar", object(one));
    Some(Texts { fr: fr?, nl: nl?, en: en?, ar: ar? })
}

fn one(fields: &mut Fields<'_>) -> Option<Text> {
    let subject = fields.required("subject", text(1..=Text::LONGEST_SUBJECT));
    let body = fields.required("body", prose(1..=Text::LONGEST_BODY));
    Some(Text { subject: subject?, body: body? })
}

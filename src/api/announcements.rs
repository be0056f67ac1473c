//! What a site's volunteers are written to beyond their own shifts.

use super::call::{Call, page};
use super::door::announcement::{Worded, new_announcement};
use super::door::{Expected, own_id, reference};
use super::reply::Reply;
use super::view::Listed;
use crate::domain::AnnouncementId;
use crate::domain::announcement::{Announcement, LeftOut};
use crate::domain::right::Right;
use crate::error::Error;
use crate::planning::announcement;
use crate::store::announcements::{self, Filter};
use crate::store::{Page, Tx, announcement_templates};

/// Those that were sent, in the order of their identifiers.
pub fn list(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let (filter, page) = call.query(tx, |fields| {
        let site = fields.optional("site", reference::site);
        let page = page(fields);
        Some((Filter { sites: fields.reach().narrowed(site?) }, page?))
    })?;
    let found = announcements::list(tx, &filter, &Page { limit: page.limit + 1, ..page })?;
    Ok(Listed::of(found, page.limit, |announcement| announcement.id.to_string()).into())
}

/// One of them.
pub fn read(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    Ok(Reply::found(&announcements::get(tx, &call.id("announcement")?)?))
}

/// Sends one.
pub fn send(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let announcement = composed(call, tx)?;
    let sent = announcement::send(tx, announcement)?;
    call.trail.tell("announcement", &sent.id, None, Some(&sent))?;
    Ok(Reply::created(format!("/v1/announcements/{}", sent.id), &sent))
}

/// Looks at what sending one would do.
pub fn preview(call: &Call, tx: &mut Tx) -> Result<Reply, Error> {
    let announcement = composed(call, tx)?;
    Ok(Reply::found(&announcement::preview(tx, &call.state.outward, &announcement)?))
}

/// The announcement that a body describes, in words that whoever asks may send.
fn composed(call: &Call, tx: &mut Tx) -> Result<Announcement, Error> {
    let (id, site, audience, worded) = call.body(tx, |fields| {
        let id = own_id(fields, Expected::Fresh(AnnouncementId::from_bits(rand::random())));
        new_announcement(fields, id)
    })?;
    let (template, texts) = match worded {
        Worded::Own(texts) => {
            call.must(Right::ApproveAnnouncements, &site)?;
            (None, texts)
        }
        Worded::As(id) => {
            let template = announcement_templates::get(tx, &id)?.value;
            if template.site != site {
                return Err(Error::invalid("/template", "unknown_template", "there is no such template of this site"));
            }
            if template.approval.is_none() {
                return Err(Error::conflict(
                    "not_approved",
                    "nobody who coordinates the site has approved these words",
                ));
            }
            (Some(template.name), template.texts)
        }
    };
    // What was approved may name an address that is not for everybody since.
    announcement::check(tx, &site, &texts)?;
    Ok(Announcement {
        id,
        site,
        audience,
        template,
        texts,
        sent_at: call.now,
        sent_by: call.who.user().cloned(),
        recipients: 0,
        left_out: LeftOut::default(),
    })
}

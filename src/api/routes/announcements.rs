//! Announcements: what a site's volunteers are written to, and in which words.

use super::id;
use crate::api::door::announcement::{NewAnnouncement, NewAnnouncementTemplate};
use crate::api::reply::Success;
use crate::api::resource::{list, read, remove};
use crate::api::route::{Route, asking, delete, get, post, put};
use crate::api::{announcement_templates, announcements};
use crate::domain::announcement::{Announcement, AnnouncementTemplate};
use crate::planning::announcement::Preview;

/// Announcements: what a site's volunteers are written to, and in which words.
pub(super) fn all() -> Vec<Route> {
    vec![
        get("/v1/announcement-templates", list::<AnnouncementTemplate>, "Words in which volunteers may be written to.")
            .may_ask("site", "Only those of this site.", id())
            .pages_of::<AnnouncementTemplate>(),
        post(
            "/v1/announcement-templates",
            announcement_templates::create,
            "Adds words in which a site's volunteers may be written to. Whoever may approve them has done so by that; else somebody \
            does so later.",
        )
        .takes::<NewAnnouncementTemplate>()
        .adds::<AnnouncementTemplate>(),
        get("/v1/announcement-templates/{announcement_template}", read::<AnnouncementTemplate>, "A template.")
            .shows::<AnnouncementTemplate>(),
        put(
            "/v1/announcement-templates/{announcement_template}",
            announcement_templates::replace,
            "Replaces a template. Whoever may approve it has done so by that; whoever may not takes the approval away.",
        )
        .takes::<NewAnnouncementTemplate>()
        .shows::<AnnouncementTemplate>()
        .at_a_version(),
        delete(
            "/v1/announcement-templates/{announcement_template}",
            remove::<AnnouncementTemplate>,
            "Removes a template. What was sent from it stays.",
        )
        .at_a_version(),
        put(
            "/v1/announcement-templates/{announcement_template}/approval",
            announcement_templates::approve,
            "Stands behind the words of a template, as they are at this version.",
        )
        .shows::<AnnouncementTemplate>()
        .at_a_version(),
        delete(
            "/v1/announcement-templates/{announcement_template}/approval",
            announcement_templates::disapprove,
            "Stands behind them no more: nobody sends them.",
        )
        .when(Success::Found)
        .shows::<AnnouncementTemplate>()
        .at_a_version(),
        get("/v1/announcements", announcements::list, "What volunteers were written to beyond their own shifts.")
            .may_ask("site", "Only to those of this site.", id())
            .lists::<Announcement>(),
        post(
            "/v1/announcements",
            announcements::send,
            "Writes to a site's volunteers and households, each in their language: from a template that was approved, or, with the \
            right to approve, in words of its own. Nobody is written to who does not wish it, wants no shift at present, or has had \
            two announcements within seven days; but who comes in a week hears what is to be known of it.",
        )
        .takes::<NewAnnouncement>()
        .gives::<Announcement>()
        .when(Success::Created),
        asking(
            "/v1/announcements/preview",
            announcements::preview,
            "What sending it would do: how many would be written to, who would be left out and why, and the letter in each language.",
        )
        .takes::<NewAnnouncement>()
        .gives::<Preview>(),
        get("/v1/announcements/{announcement}", announcements::read, "An announcement that was sent.")
            .gives::<Announcement>(),
    ]
}

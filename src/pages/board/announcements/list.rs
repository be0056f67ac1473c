//! What was sent, and the templates.

use crate::domain::announcement::{Announcement, AnnouncementTemplate, Audience};
use crate::domain::language::Locale;
use crate::domain::right::Right;
use crate::domain::site::Site;
use crate::domain::{SiteId, UserId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::{Page, Tx, announcement_templates, announcements, sites, users};
use askama::Template;
use chrono_tz::Tz;
use std::collections::HashMap;
use warp::http::HeaderMap;
use warp::reply::Response;

/// So many of the last announcements are shown.
const SHOWN: usize = 60;

#[derive(Debug, Template)]
#[template(path = "pages/board/announcements/list.html", config = "src/askama.toml")]
struct ListPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    said: Option<String>,
    fault: Option<String>,
    templates: Vec<TemplateRow>,
    sent: Vec<SentRow>,
}

#[derive(Debug)]
struct TemplateRow {
    id: String,
    name: String,
    site: String,
    /// In which languages there are texts.
    languages: String,
    standing: String,
    is_approved: bool,
}

#[derive(Debug)]
struct SentRow {
    subject: String,
    to: String,
    when: String,
    reached: String,
    left_out: Option<String>,
    /// Its text in the reader's language, or in French.
    paragraphs: Vec<String>,
    locale: Locale,
}

struct Loaded {
    templates: Vec<AnnouncementTemplate>,
    sent: Vec<Announcement>,
    sites: HashMap<SiteId, Site>,
    users: HashMap<UserId, String>,
}

/// Shows both, of the sites at which a visitor writes to volunteers.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let said = Sent::of(query.as_bytes()).find("said");
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, read, move |visitor, loaded| {
        let words = Words::from(visitor.locale());
        let page = ListPage {
            words,
            base,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            said: said.map(|said| words.choose("announcement-said", &said)),
            fault: None,
            templates: loaded.templates.iter().map(|template| loaded.template(words, template)).collect(),
            sent: loaded.sent.iter().map(|one| loaded.sent(words, one)).collect(),
        };
        reply::board(&page, is_packed)
    })
    .await
}

fn read(tx: &mut Tx, visitor: &Visitor) -> Result<Loaded, Error> {
    let reach = visitor.powers.reach(Right::SendAnnouncements).ok_or(Error::not_found("announcement"))?.narrowed(None);
    let filter = announcement_templates::Filter { sites: reach.clone() };
    let all = announcement_templates::list(tx, &filter, &Page::first(u16::MAX))?;
    let mut templates: Vec<AnnouncementTemplate> = all.into_iter().map(|one| one.value).collect();
    templates.sort_by_cached_key(|template| (template.site.clone(), template.name.to_lowercase(), template.id.clone()));
    let mut sent = announcements::list(tx, &announcements::Filter { sites: reach }, &Page::first(u16::MAX))?;
    sent.sort_by(|a, b| (b.sent_at, &b.id).cmp(&(a.sent_at, &a.id)));
    sent.truncate(SHOWN);
    Ok(Loaded {
        templates,
        sent,
        sites: sites::all(tx)?.into_iter().map(|site| (site.id.clone(), site)).collect(),
        users: users::all(tx)?.into_iter().map(|user| (user.id, user.name)).collect(),
    })
}

impl Loaded {
    fn site(&self, site: &SiteId) -> (String, Tz) {
        self.sites.get(site).map_or_else(|| (site.to_string(), Tz::UTC), |site| (site.name.clone(), site.time_zone))
    }

    fn user(&self, words: Words, user: Option<&UserId>) -> String {
        user.and_then(|user| self.users.get(user)).cloned().unwrap_or_else(|| words.say("announcement-somebody"))
    }

    fn template(&self, words: Words, template: &AnnouncementTemplate) -> TemplateRow {
        let languages = template.texts.all().map(|(locale, _)| words.choose("language", locale.code()));
        let languages: Vec<String> = languages.collect();
        let (site, zone) = self.site(&template.site);
        let standing = template.approval.as_ref().map_or_else(
            || words.say("announcement-waits"),
            |approval| {
                let date = words.full_date(approval.at.with_timezone(&zone).date_naive());
                let by = self.user(words, approval.by.as_ref());
                words.say_with("announcement-approved", [("name", by.into()), ("date", date.into())])
            },
        );
        TemplateRow {
            id: template.id.to_string(),
            name: template.name.clone(),
            site,
            languages: sentence(&languages.join(&words.say("comma"))),
            standing,
            is_approved: template.approval.is_some(),
        }
    }

    fn sent(&self, words: Words, announcement: &Announcement) -> SentRow {
        let (site, zone) = self.site(&announcement.site);
        let date = words.full_date(announcement.sent_at.with_timezone(&zone).date_naive());
        let by = self.user(words, announcement.sent_by.as_ref());
        let (locale, text) = announcement.texts.read_in(words.locale());
        SentRow {
            subject: text.subject.clone(),
            to: format!("{site} – {}", audience(words, &announcement.audience)),
            when: words.say_with("announcement-when", [("date", date.into()), ("name", by.into())]),
            reached: words.count("announcement-reached", announcement.recipients),
            left_out: super::new::left_out(words, &announcement.left_out),
            paragraphs: text.paragraphs().map(ToOwned::to_owned).collect(),
            locale,
        }
    }
}

/// « toutes et tous les bénévoles ».
fn audience(words: Words, audience: &Audience) -> String {
    match audience {
        Audience::Site => words.say("announcement-to-site"),
        Audience::Activity { activity } => {
            words.say_with("announcement-to-activity", [("activity", activity.as_str().into())])
        }
        Audience::Week { week } => {
            let (first, last) = words.first_and_last(*week, *week);
            words.say_with("announcement-to-week", [("first", first.into()), ("last", last.into())])
        }
    }
}

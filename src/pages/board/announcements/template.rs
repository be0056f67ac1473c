//! The words of one template: shown, written, approved, removed.

use super::CALLED;
use super::typed::{self, Shown, Typed};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::announcement::AnnouncementTemplate;
use crate::domain::right::Right;
use crate::domain::{AnnouncementTemplateId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::assets;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::choice::{self, Choice};
use crate::pages::board::form::faults;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::{Tx, Versioned, announcement_templates, sites};
use askama::Template;
use serde_json::{Value, json};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/announcements/template.html", config = "src/askama.toml")]
struct TemplatePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    said: Option<String>,
    faults: Vec<String>,
    /// Which it is; none: a new one.
    id: Option<String>,
    /// Where its forms go.
    at: String,
    fresh: String,
    version: i64,
    title: String,
    sites: Vec<Choice>,
    /// Whether whoever looks may stand behind the words.
    may_approve: bool,
    is_approved: bool,
    name: String,
    texts: Vec<Shown>,
}

/// What somebody did last, and what they had typed.
#[derive(Debug, Default)]
struct Last {
    said: Option<String>,
    refused: Option<Refused>,
    form: Option<Form>,
    fresh: Option<AnnouncementTemplateId>,
    site: String,
}

/// A template as it is typed.
#[derive(Debug, Clone)]
struct Form {
    site: String,
    name: String,
    texts: Vec<Typed>,
}

impl Form {
    fn of(form: &[u8]) -> Self {
        let sent = Sent::of(form);
        Self { site: sent.one("site"), name: sent.one("name"), texts: typed::of(form) }
    }

    fn body(&self) -> Value {
        json!({"site": self.site, "name": self.name, "texts": typed::texts(&self.texts)})
    }
}

/// What is done with a template, at the version that was seen.
#[derive(Debug, Clone)]
enum Deed {
    /// It says this from now on.
    Save(i64, Form),
    /// Somebody stands behind it.
    Approve(i64),
    /// Nobody does any more.
    Disapprove(i64),
    /// It is removed.
    Remove(i64),
}

impl Deed {
    fn of(form: &[u8]) -> Option<Self> {
        let sent = Sent::of(form);
        let version = sent.one("version").parse().ok()?;
        match sent.one("do").as_str() {
            "save" => Some(Self::Save(version, Form::of(form))),
            "approve" => Some(Self::Approve(version)),
            "disapprove" => Some(Self::Disapprove(version)),
            "remove" => sent.is_ticked("sure").then_some(Self::Remove(version)),
            _ => None,
        }
    }

    fn asked(&self, id: &AnnouncementTemplateId) -> Asked {
        let path = format!("/v1/announcement-templates/{id}");
        let (version, method, path, body) = match self {
            Self::Save(version, form) => (*version, Method::PUT, path, form.body()),
            Self::Approve(version) => (*version, Method::PUT, format!("{path}/approval"), Value::Null),
            Self::Disapprove(version) => (*version, Method::DELETE, format!("{path}/approval"), Value::Null),
            Self::Remove(version) => (*version, Method::DELETE, path, Value::Null),
        };
        Asked { version: Some(version), method, path, body }
    }

    const fn code(&self) -> &'static str {
        match self {
            Self::Save(..) => "saved",
            Self::Approve(_) => "approved",
            Self::Disapprove(_) => "disapproved",
            Self::Remove(_) => "removed",
        }
    }
}

struct Loaded {
    known: Option<Versioned<AnnouncementTemplate>>,
    sites: Vec<(SiteId, String)>,
}

/// A template's page, with what was said last.
pub async fn show(pages: &Pages, headers: &HeaderMap, id: &str, query: &str) -> Response {
    let Ok(id) = id.parse() else { return gate::nothing(headers) };
    let said = Sent::of(query.as_bytes()).find("said");
    open(pages, headers, Some(id), Last { said, ..Last::default() }).await
}

/// A page for a new one.
pub async fn begin(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let site = Sent::of(query.as_bytes()).one("site");
    open(pages, headers, None, Last { site, ..Last::default() }).await
}

/// Adds one.
pub async fn add(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let typed = Form::of(form);
    let fresh: Option<AnnouncementTemplateId> = Sent::of(form).find("id").and_then(|id| id.parse().ok());
    let mut body = typed.body();
    if let Some(id) = &fresh {
        body["id"] = json!(id);
    }
    let asked = Asked { version: None, method: Method::POST, path: "/v1/announcement-templates".to_owned(), body };
    match done(pages, api, headers, move |_, visitor| may_write(visitor).map(|()| asked.clone())).await {
        Ok(added) => see(pages, &format!("/templates/{}?said=added", added["id"].as_str().unwrap_or_default())),
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => {
            open(pages, headers, None, Last { refused: Some(refused), form: Some(typed), fresh, ..Last::default() })
                .await
        }
    }
}

/// Does what a form says, and shows what came of it.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, id: &str, form: &[u8]) -> Response {
    let Ok(id) = id.parse::<AnnouncementTemplateId>() else { return gate::nothing(headers) };
    let Some(deed) = Deed::of(form) else {
        return open(pages, headers, Some(id), Last { refused: Some(Refused::garbled()), ..Last::default() }).await;
    };
    let asked = deed.asked(&id);
    match done(pages, api, headers, move |_, visitor| may_write(visitor).map(|()| asked.clone())).await {
        Ok(_) if matches!(deed, Deed::Remove(_)) => see(pages, "?said=removed"),
        Ok(_) => see(pages, &format!("/templates/{id}?said={}", deed.code())),
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) if refused.code == "not_found" => gate::nothing(headers),
        Err(Undone::Refused(refused)) => {
            let form = if let Deed::Save(_, form) = deed { Some(form) } else { None };
            open(pages, headers, Some(id), Last { refused: Some(refused), form, ..Last::default() }).await
        }
    }
}

fn see(pages: &Pages, path: &str) -> Response {
    reply::see(&pages.outward.public_url.of(&format!("/board/announcements{path}")))
}

fn may_write(visitor: &Visitor) -> Result<(), Error> {
    if visitor.may_anywhere(Right::SendAnnouncements) { Ok(()) } else { Err(Error::not_found("announcement template")) }
}

async fn open(pages: &Pages, headers: &HeaderMap, id: Option<AnnouncementTemplateId>, last: Last) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, id.as_ref()),
        move |visitor, loaded| {
            let page = page(visitor, loaded, base, last);
            if page.faults.is_empty() { reply::board(&page, is_packed) } else { reply::board_again(&page) }
        },
    )
    .await
}

fn read(tx: &mut Tx, visitor: &Visitor, id: Option<&AnnouncementTemplateId>) -> Result<Loaded, Error> {
    may_write(visitor)?;
    let known = id.map(|id| announcement_templates::get(tx, id)).transpose()?;
    let writes = |site: &SiteId| visitor.may(Right::SendAnnouncements, site);
    if known.as_ref().is_some_and(|known| !writes(&known.value.site)) {
        return Err(Error::not_found("announcement template"));
    }
    let theirs = sites::all(tx)?.into_iter().filter(|site| writes(&site.id));
    let mut sites: Vec<(SiteId, String)> = theirs.map(|site| (site.id, site.name)).collect();
    sites.sort_by_cached_key(|(id, name)| (name.to_lowercase(), id.clone()));
    Ok(Loaded { known, sites })
}

fn page(visitor: &Visitor, loaded: Loaded, base: String, last: Last) -> TemplatePage {
    let words = Words::from(visitor.locale());
    let Loaded { known, sites } = loaded;
    let template = known.as_ref().map(|known| &known.value);
    let standing = || Form {
        site: template.map_or_else(|| last.site.clone(), |template| template.site.to_string()),
        name: template.map(|template| template.name.clone()).unwrap_or_default(),
        texts: typed::from(template.map(|template| &template.texts)),
    };
    let form = last.form.clone().unwrap_or_else(standing);
    let wrong = last.refused.as_ref().map(|refused| refused.pointers.clone()).unwrap_or_default();
    let id = template.map(|template| template.id.to_string());
    let fresh = last.fresh.unwrap_or_else(|| AnnouncementTemplateId::from_bits(rand::random()));
    let may_approve = match template {
        Some(template) => visitor.may(Right::ApproveAnnouncements, &template.site),
        None => visitor.may_anywhere(Right::ApproveAnnouncements),
    };
    TemplatePage {
        words,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        said: last.said.map(|said| words.choose("announcement-said", &said)),
        faults: last.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused)),
        at: format!("{base}/board/announcements/templates/{}", id.as_deref().unwrap_or("new")),
        base,
        fresh: fresh.to_string(),
        version: known.as_ref().map_or(0, |known| known.version),
        title: template.map_or_else(|| words.say("announcement-template-new"), |template| template.name.clone()),
        sites: choice::sites(&sites, std::slice::from_ref(&form.site)),
        may_approve,
        is_approved: template.is_some_and(|template| template.approval.is_some()),
        name: form.name,
        texts: typed::shown(words, &form.texts, &wrong),
        id,
    }
}

//! One template: shown, added, changed, removed; and the days on which it is not as ever.

use super::load::{Around, Known};
use super::page::{Last, OnePage};
use super::typed::Typed;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::TemplateId;
use crate::error::Error;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::days::Typed as Day;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::Tx;
use serde_json::{Value, json};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// A template's page, with what was said last, and the day that is chosen in its calendar.
pub async fn show(pages: &Pages, headers: &HeaderMap, id: &str, query: &str) -> Response {
    let Ok(id) = id.parse() else { return gate::nothing(headers) };
    let sent = Sent::of(query.as_bytes());
    let last =
        Last { said: sent.find("said"), day: Day { date: sent.one("day"), ..Day::default() }, ..Last::default() };
    open(pages, headers, id, last).await
}

/// A page for a new one.
pub async fn begin(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let site = Sent::of(query.as_bytes()).one("site");
    open_new(pages, headers, Last { site, ..Last::default() }).await
}

/// Adds one.
pub async fn add(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let typed = Typed::of(form);
    let fresh: Option<TemplateId> = Sent::of(form).find("id").and_then(|id| id.parse().ok());
    let mut body = typed.body(None);
    if let Some(id) = &fresh {
        body["id"] = json!(id);
    }
    let asked = Asked { version: None, method: Method::POST, path: "/v1/templates".to_owned(), body };
    let added = done(pages, api, headers, move |tx, visitor| {
        Around::of(tx, visitor, None)?;
        Ok(asked.clone())
    });
    match added.await {
        Ok(added) => see(pages, &format!("/{}?said=added", added["id"].as_str().unwrap_or_default())),
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => {
            open_new(pages, headers, Last { refused: Some(refused), typed: Some(typed), fresh, ..Last::default() })
                .await
        }
    }
}

/// What is done with a template.
#[derive(Debug, Clone)]
enum Deed {
    /// It is as it is typed from now on.
    Save(i64, Box<Typed>),
    /// A day is not as others, or is again.
    Note(i64, Day),
    /// It is removed.
    Remove(i64),
}

impl Deed {
    fn of(form: &[u8]) -> Option<Self> {
        let sent = Sent::of(form);
        let version = sent.one("version").parse().ok()?;
        match sent.one("do").as_str() {
            "save" => Some(Self::Save(version, Box::new(Typed::of(form)))),
            "day" => Some(Self::Note(version, Day::of(form))),
            "remove" => sent.is_ticked("sure").then_some(Self::Remove(version)),
            _ => None,
        }
    }

    fn asked(&self, known: &Known) -> Result<Asked, Error> {
        let mut standing = serde_json::to_value(&known.template).map_err(Error::internal)?;
        let (version, method, body) = match self {
            Self::Save(version, typed) => (*version, Method::PUT, typed.body(Some(&standing))),
            Self::Note(version, day) => {
                standing["exceptions"] = day.put(&standing["exceptions"]);
                (*version, Method::PUT, standing)
            }
            Self::Remove(version) => (*version, Method::DELETE, Value::Null),
        };
        Ok(Asked { version: Some(version), method, path: format!("/v1/templates/{}", known.template.id), body })
    }

    fn refused(self, refused: Refused) -> Last {
        let last = Last { refused: Some(refused), ..Last::default() };
        match self {
            Self::Save(_, typed) => Last { typed: Some(*typed), ..last },
            Self::Note(_, day) => Last { day, ..last },
            Self::Remove(_) => last,
        }
    }
}

/// Does what a form says, and shows what came of it.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, id: &str, form: &[u8]) -> Response {
    let Ok(id) = id.parse::<TemplateId>() else { return gate::nothing(headers) };
    let Some(deed) = Deed::of(form) else {
        let typed = Sent::of(form).find("site").map(|_| Typed::of(form));
        return open(pages, headers, id, Last { refused: Some(Refused::garbled()), typed, ..Last::default() }).await;
    };
    let (wanted, which) = (deed.clone(), id.clone());
    match done(pages, api, headers, move |tx, visitor| wanted.asked(&Known::of(tx, visitor, &which)?)).await {
        Ok(_) => match deed {
            Deed::Save(..) => see(pages, &format!("/{id}?said=saved")),
            Deed::Note(..) => see(pages, &format!("/{id}?said=day")),
            Deed::Remove(_) => see(pages, "?said=removed"),
        },
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => open(pages, headers, id, deed.refused(refused)).await,
    }
}

fn see(pages: &Pages, path: &str) -> Response {
    reply::see(&pages.outward.public_url.of(&format!("/board/templates{path}")))
}

async fn open(pages: &Pages, headers: &HeaderMap, id: TemplateId, last: Last) -> Response {
    let load = move |tx: &mut Tx, visitor: &Visitor| {
        let known = Known::of(tx, visitor, &id)?;
        let around = Around::of(tx, visitor, Some(&known))?;
        Ok((Some(known), around))
    };
    render(pages, headers, load, last).await
}

async fn open_new(pages: &Pages, headers: &HeaderMap, last: Last) -> Response {
    render(pages, headers, |tx: &mut Tx, visitor: &Visitor| Ok((None, Around::of(tx, visitor, None)?)), last).await
}

async fn render(
    pages: &Pages,
    headers: &HeaderMap,
    load: impl Fn(&mut Tx, &Visitor) -> Result<(Option<Known>, Around), Error> + Send + 'static,
    last: Last,
) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, load, move |visitor, (known, around)| {
        let page = OnePage::of(visitor, known.as_ref(), &around, base, last);
        if page.has_faults() { reply::board_again(&page) } else { reply::board(&page, is_packed) }
    })
    .await
}

//! One profile: shown, written down, changed, removed; and a new one, with the figures of another to begin with.

use super::load::{self, Known};
use super::page::{Last, OnePage};
use super::typed::Typed;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::ProfileId;
use crate::error::Error;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, desk, language, reply};
use crate::store::Tx;
use serde_json::{Value, json};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// A profile's page, with what was said last.
pub async fn show(pages: &Pages, headers: &HeaderMap, id: &str, query: &str) -> Response {
    let Ok(id) = id.parse() else { return gate::nothing(headers) };
    open(pages, headers, id, Last { said: Sent::of(query.as_bytes()).find("said"), ..Last::default() }).await
}

/// A page for a new one, with the figures of the one that the address names.
pub async fn begin(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    open_new(pages, headers, Sent::of(query.as_bytes()).one("of").parse().ok(), Last::default()).await
}

/// Adds one.
pub async fn add(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let typed = Typed::of(form);
    let fresh: Option<ProfileId> = Sent::of(form).find("id").and_then(|id| id.parse().ok());
    let asked = added(fresh.as_ref(), &typed);
    match done(pages, api, headers, move |_, visitor| may_keep(visitor).map(|()| asked.clone())).await {
        Ok(added) => see(pages, &format!("/{}?said=added", added["id"].as_str().unwrap_or_default())),
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => {
            let last = Last { refused: Some(refused), typed: Some(typed), fresh, ..Last::default() };
            open_new(pages, headers, None, last).await
        }
    }
}

/// What is done with a profile.
#[derive(Debug, Clone)]
enum Deed {
    /// It is as it is typed from now on; without a version it is written down for the first time.
    Save(Option<i64>, Box<Typed>),
    /// It is removed.
    Remove(i64),
}

impl Deed {
    fn of(form: &[u8]) -> Option<Self> {
        let sent = Sent::of(form);
        let version = || sent.one("version").parse().ok();
        match sent.one("do").as_str() {
            "save" => Some(Self::Save(Some(version()?), Box::new(Typed::of(form)))),
            "write-down" => Some(Self::Save(None, Box::new(Typed::of(form)))),
            "remove" if sent.is_ticked("sure") => version().map(Self::Remove),
            _ => None,
        }
    }

    fn asked(&self, known: &Known) -> Asked {
        let path = format!("/v1/rule-profiles/{}", known.profile.id);
        match self {
            Self::Save(None, typed) => added(Some(&known.profile.id), typed),
            Self::Save(version, typed) => Asked { version: *version, method: Method::PUT, path, body: typed.body() },
            Self::Remove(version) => Asked { version: Some(*version), method: Method::DELETE, path, body: Value::Null },
        }
    }
}

fn added(id: Option<&ProfileId>, typed: &Typed) -> Asked {
    let mut body = typed.body();
    if let Some(id) = id {
        body["id"] = json!(id);
    }
    Asked { version: None, method: Method::POST, path: "/v1/rule-profiles".to_owned(), body }
}

/// Does what a form says, and shows what came of it.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, id: &str, form: &[u8]) -> Response {
    let Ok(id) = id.parse::<ProfileId>() else { return gate::nothing(headers) };
    let Some(deed) = Deed::of(form) else {
        let typed = Sent::of(form).find("name").map(|_| Typed::of(form));
        return open(pages, headers, id, Last { refused: Some(Refused::garbled()), typed, ..Last::default() }).await;
    };
    let (wanted, which) = (deed.clone(), id.clone());
    match done(pages, api, headers, move |tx, visitor| Ok(wanted.asked(&Known::of(tx, visitor, &which)?))).await {
        Ok(_) if matches!(deed, Deed::Remove(_)) => see(pages, "?said=removed"),
        Ok(_) => see(pages, &format!("/{id}?said=saved")),
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => {
            let typed = match deed {
                Deed::Save(_, typed) => Some(*typed),
                Deed::Remove(_) => None,
            };
            open(pages, headers, id, Last { refused: Some(refused), typed, ..Last::default() }).await
        }
    }
}

fn see(pages: &Pages, path: &str) -> Response {
    reply::see(&pages.outward.public_url.of(&format!("/board/rules{path}")))
}

fn may_keep(visitor: &Visitor) -> Result<(), Error> {
    if load::keeps(visitor) { Ok(()) } else { Err(Error::not_found("profile")) }
}

async fn open(pages: &Pages, headers: &HeaderMap, id: ProfileId, last: Last) -> Response {
    render(pages, headers, move |tx, visitor| Known::of(tx, visitor, &id).map(Some), false, last).await
}

async fn open_new(pages: &Pages, headers: &HeaderMap, of: Option<ProfileId>, last: Last) -> Response {
    let load = move |tx: &mut Tx, visitor: &Visitor| {
        may_keep(visitor)?;
        of.as_ref().map(|id| Known::of(tx, visitor, id)).transpose()
    };
    render(pages, headers, load, true, last).await
}

async fn render(
    pages: &Pages,
    headers: &HeaderMap,
    load: impl Fn(&mut Tx, &Visitor) -> Result<Option<Known>, Error> + Send + 'static,
    is_new: bool,
    last: Last,
) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let locale = language::of(headers);
    gate::show(pages, headers, load, move |visitor, known| {
        match OnePage::of(visitor, known.as_ref(), is_new, base, last) {
            Ok(page) if page.has_faults() => reply::board_again(&page),
            Ok(page) => reply::board(&page, is_packed),
            Err(error) => desk::trouble(&error, locale),
        }
    })
    .await
}

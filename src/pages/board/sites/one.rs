//! One site: shown, added, changed, removed; its locations; and the days that are not as others.

use super::load::{Known, makes_sites};
use super::page::{Last, OnePage};
use super::place;
use super::typed::Typed;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::{LocationId, SiteId};
use crate::error::Error;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::days::Typed as Day;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::Tx;
use serde_json::Value;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// A site's page, with what was said last, and the day that is chosen in its calendar.
pub async fn show(pages: &Pages, headers: &HeaderMap, id: &str, query: &str) -> Response {
    let Ok(id) = id.parse() else { return gate::nothing(headers) };
    let sent = Sent::of(query.as_bytes());
    let day = Day { date: sent.one("day"), ..Day::default() };
    open(pages, headers, id, Last { said: sent.find("said"), day, ..Last::default() }).await
}

/// A page for a new one.
pub async fn begin(pages: &Pages, headers: &HeaderMap) -> Response {
    open_new(pages, headers, Last::default()).await
}

/// Adds one.
pub async fn add(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let typed = Typed::of(form);
    let asked = Asked { version: None, method: Method::POST, path: "/v1/sites".to_owned(), body: typed.body(None) };
    let added = done(pages, api, headers, move |_, visitor| may_make(visitor).map(|()| asked.clone()));
    match added.await {
        Ok(added) => see(pages, &format!("/{}?said=added", added["id"].as_str().unwrap_or_default())),
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => {
            open_new(pages, headers, Last { refused: Some(refused), typed: Some(typed), ..Last::default() }).await
        }
    }
}

/// What is done with a site.
#[derive(Debug, Clone)]
enum Deed {
    /// It is as it is typed from now on.
    Save(i64, Box<Typed>),
    /// A day is not as others, or is again.
    Note(i64, Day),
    /// It is removed.
    Remove(i64),
    /// A location is added, or is as it is typed from now on.
    Place(Option<i64>, LocationId, place::Typed),
    /// A location is removed.
    RemovePlace(i64, LocationId),
}

impl Deed {
    fn of(form: &[u8]) -> Option<Self> {
        let sent = Sent::of(form);
        let version = || sent.one("version").parse().ok();
        let place = || sent.one("place").parse().ok();
        match sent.one("do").as_str() {
            "save" => Some(Self::Save(version()?, Box::new(Typed::of(form)))),
            "day" => Some(Self::Note(version()?, Day::of(form))),
            "remove" if sent.is_ticked("sure") => version().map(Self::Remove),
            "add-place" => Some(Self::Place(None, place()?, place::Typed::of(form))),
            "place" => Some(Self::Place(Some(version()?), place()?, place::Typed::of(form))),
            "remove-place" if sent.is_ticked("sure") => Some(Self::RemovePlace(version()?, place()?)),
            _ => None,
        }
    }

    fn asked(&self, known: &Known) -> Result<Asked, Error> {
        let mut standing = serde_json::to_value(&known.site).map_err(Error::internal)?;
        let own = format!("/v1/sites/{}", known.site.id);
        let at = |version: &i64, method, path, body| Asked { version: Some(*version), method, path, body };
        Ok(match self {
            Self::Save(version, typed) => at(version, Method::PUT, own, typed.body(Some(&standing))),
            Self::Note(version, day) => {
                standing["exceptions"] = day.put(&standing["exceptions"]);
                at(version, Method::PUT, own, standing)
            }
            Self::Remove(version) => at(version, Method::DELETE, own, Value::Null),
            Self::Place(None, id, typed) => {
                let body = typed.body(&known.site.id, Some(id), None);
                Asked { version: None, method: Method::POST, path: "/v1/locations".to_owned(), body }
            }
            Self::Place(Some(version), id, typed) => {
                let body = typed.body(&known.site.id, None, Some(&known.location(id)?.value));
                at(version, Method::PUT, format!("/v1/locations/{id}"), body)
            }
            Self::RemovePlace(version, id) => {
                known.location(id)?;
                at(version, Method::DELETE, format!("/v1/locations/{id}"), Value::Null)
            }
        })
    }

    const fn done(&self) -> &'static str {
        match self {
            Self::Save(..) | Self::Place(Some(_), ..) => "saved",
            Self::Note(..) => "day",
            Self::Place(None, ..) => "added",
            Self::Remove(_) | Self::RemovePlace(..) => "removed",
        }
    }

    fn refused(self, refused: Refused) -> Last {
        let last = Last { refused: Some(refused), ..Last::default() };
        match self {
            Self::Save(_, typed) => Last { typed: Some(*typed), ..last },
            Self::Note(_, day) => Last { day, ..last },
            Self::Place(_, id, typed) => Last { place: Some((id, typed)), ..last },
            Self::Remove(_) | Self::RemovePlace(..) => last,
        }
    }
}

/// Does what a form says, and shows what came of it.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, id: &str, form: &[u8]) -> Response {
    let Ok(id) = id.parse::<SiteId>() else { return gate::nothing(headers) };
    let Some(deed) = Deed::of(form) else {
        let typed = Sent::of(form).find("time_zone").map(|_| Typed::of(form));
        return open(pages, headers, id, Last { refused: Some(Refused::garbled()), typed, ..Last::default() }).await;
    };
    let (wanted, which) = (deed.clone(), id.clone());
    match done(pages, api, headers, move |tx, visitor| wanted.asked(&Known::of(tx, visitor, &which)?)).await {
        Ok(_) if matches!(deed, Deed::Remove(_)) => see(pages, "?said=removed"),
        Ok(_) => see(pages, &format!("/{id}?said={}", deed.done())),
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => open(pages, headers, id, deed.refused(refused)).await,
    }
}

fn see(pages: &Pages, path: &str) -> Response {
    reply::see(&pages.outward.public_url.of(&format!("/board/sites{path}")))
}

fn may_make(visitor: &Visitor) -> Result<(), Error> {
    if makes_sites(visitor) { Ok(()) } else { Err(Error::not_found("site")) }
}

async fn open(pages: &Pages, headers: &HeaderMap, id: SiteId, last: Last) -> Response {
    render(pages, headers, move |tx, visitor| Known::of(tx, visitor, &id).map(Some), last).await
}

async fn open_new(pages: &Pages, headers: &HeaderMap, last: Last) -> Response {
    render(pages, headers, |_, visitor| may_make(visitor).map(|()| None), last).await
}

async fn render(
    pages: &Pages,
    headers: &HeaderMap,
    load: impl Fn(&mut Tx, &Visitor) -> Result<Option<Known>, Error> + Send + 'static,
    last: Last,
) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, load, move |visitor, known| {
        let page = OnePage::of(visitor, known.as_ref(), base, last);
        if page.has_faults() { reply::board_again(&page) } else { reply::board(&page, is_packed) }
    })
    .await
}

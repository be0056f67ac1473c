//! One person: shown, added, changed, removed; and when they are away.

use super::absence::{self, Away};
use super::load::{Around, Known};
use super::page::{Last, OnePage};
use super::typed::Typed;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::availability::AbsenceKind;
use crate::domain::right::Right;
use crate::domain::{AbsenceId, PersonId};
use crate::error::Error;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, desk, language, reply};
use crate::store::Tx;
use form_urlencoded::parse;
use serde_json::{Value, json};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// A person's page, with what was said last.
pub async fn show(pages: &Pages, headers: &HeaderMap, id: &str, query: &str) -> Response {
    let Ok(id) = id.parse() else { return gate::nothing(headers) };
    let said = field(query.as_bytes(), "said");
    let week = field(query.as_bytes(), "week").and_then(|week| week.parse().ok());
    // Whoever comes from a shift finds its day in the form, and that they are ill, as most are. A reason stands in no address.
    let away = Away::of(query.as_bytes());
    let kind = if away.from.is_empty() { "" } else { absence::code(AbsenceKind::Sickness) };
    let away = Away { kind: kind.to_owned(), ..away };
    open(pages, headers, id, Last { said, week, away, ..Last::default() }).await
}

/// A page for somebody new.
pub async fn begin(pages: &Pages, headers: &HeaderMap) -> Response {
    open_new(pages, headers, Last::default()).await
}

/// Adds somebody.
pub async fn add(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let visitor = match gate::enter(pages, headers).await {
        Ok((visitor, _)) => visitor,
        Err(response) => return response,
    };
    let typed = Typed::of(form);
    let fresh: Option<PersonId> = field(form, "id").and_then(|id| id.parse().ok());
    let mut body = typed.body(None, &visitor.keeps_people());
    if let Some(id) = &fresh {
        body["id"] = json!(id);
    }
    match api.ask(headers, Method::POST, "/v1/people", &body).await {
        Ok(added) => see(pages, &format!("/{}?said=added", added["id"].as_str().unwrap_or_default())),
        Err(refused) => {
            let last = Last { refused: Some(refused), typed: Some(typed), fresh, ..Last::default() };
            open_new(pages, headers, last).await
        }
    }
}

/// What is done with somebody.
enum Deed {
    /// They are as it is typed from now on.
    Save(i64, Box<Typed>),
    /// They are removed.
    Remove(i64),
    /// They are away.
    Enter(Away),
    /// They are not away after all.
    TakeBack(AbsenceId),
    /// They can't come wherever they are expected meanwhile.
    Free(AbsenceId),
}

impl Deed {
    fn of(form: &[u8]) -> Option<Self> {
        let version = || field(form, "version")?.parse().ok();
        match field(form, "do")?.as_str() {
            "save" => Some(Self::Save(version()?, Box::new(Typed::of(form)))),
            "remove" => field(form, "sure").and_then(|_| version()).map(Self::Remove),
            "away" => Some(Self::Enter(Away::of(form))),
            "back" => Some(Self::TakeBack(field(form, "absence")?.parse().ok()?)),
            "free" => Some(Self::Free(field(form, "absence")?.parse().ok()?)),
            _ => None,
        }
    }

    /// What is asked of the API: at which version, how, under which path and with which body.
    fn asked(&self, visitor: &Visitor, known: &Known, around: &Around) -> Result<Asked, Error> {
        let path = format!("/v1/people/{}", known.person.id);
        Ok(match self {
            Self::Save(version, typed) => {
                let standing = serde_json::to_value(&known.person).map_err(Error::internal)?;
                let body = typed.body(Some((&known.person, standing)), &visitor.keeps_people());
                (Some(*version), Method::PUT, path, body)
            }
            Self::Remove(version) => (Some(*version), Method::DELETE, path, Value::Null),
            Self::Enter(away) => (None, Method::POST, format!("{path}/absences"), away.body(around.zone)),
            Self::TakeBack(absence) => (None, Method::DELETE, format!("{path}/absences/{absence}"), Value::Null),
            Self::Free(absence) => (None, Method::POST, format!("{path}/absences/{absence}/release"), Value::Null),
        })
    }

    const fn done(&self) -> &'static str {
        match self {
            Self::Save(..) => "saved",
            Self::Remove(_) => "removed",
            Self::Enter(_) => "away",
            Self::TakeBack(_) => "back",
            Self::Free(_) => "freed",
        }
    }

    fn refused(self, refused: Refused) -> Last {
        let last = Last { refused: Some(refused), ..Last::default() };
        match self {
            Self::Save(_, typed) => Last { typed: Some(*typed), ..last },
            Self::Enter(away) => Last { away, ..last },
            Self::Remove(_) | Self::TakeBack(_) | Self::Free(_) => last,
        }
    }
}

type Asked = (Option<i64>, Method, String, Value);

/// Does what a form says, and shows what came of it.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, id: &str, form: &[u8]) -> Response {
    let Ok(id) = id.parse::<PersonId>() else { return gate::nothing(headers) };
    let visitor = match gate::enter(pages, headers).await {
        Ok((visitor, _)) => visitor,
        Err(response) => return response,
    };
    let Some(deed) = Deed::of(form) else {
        let last = Last { refused: Some(Refused::garbled()), typed: typed(form), ..Last::default() };
        return open(pages, headers, id, last).await;
    };
    let (who, whom) = (visitor.clone(), id.clone());
    let loaded = pages.store.read(move |tx| Ok((Known::of(tx, &who, &whom)?, Around::of(tx, &who)?))).await;
    let asked = loaded.and_then(|(known, around)| deed.asked(&visitor, &known, &around));
    let (version, method, path, body) = match asked {
        Ok(asked) => asked,
        Err(Error::NotFound { .. }) => return gate::nothing(headers),
        Err(error) => return desk::trouble(&error, language::of(headers)),
    };
    match api.ask_at(version, headers, method, &path, &body).await {
        Ok(_) if matches!(deed, Deed::Remove(_)) => see(pages, "?said=removed"),
        Ok(told) => {
            // Where places became free, the way leads on to who could take them.
            let week = told["freed"][0]["roster"].as_str().map(|roster| format!("&week={roster}")).unwrap_or_default();
            see(pages, &format!("/{id}?said={}{week}", deed.done()))
        }
        Err(refused) => open(pages, headers, id, deed.refused(refused)).await,
    }
}

/// What was typed of a person, where the form had them.
fn typed(form: &[u8]) -> Option<Typed> {
    field(form, "kind").map(|_| Typed::of(form))
}

fn see(pages: &Pages, path: &str) -> Response {
    reply::see(&pages.outward.public_url.of(&format!("/board/people{path}")))
}

fn field(form: &[u8], name: &str) -> Option<String> {
    parse(form).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

async fn open(pages: &Pages, headers: &HeaderMap, id: PersonId, last: Last) -> Response {
    let load = move |tx: &mut Tx, visitor: &Visitor| Ok((Some(Known::of(tx, visitor, &id)?), Around::of(tx, visitor)?));
    render(pages, headers, load, last).await
}

async fn open_new(pages: &Pages, headers: &HeaderMap, last: Last) -> Response {
    let load = |tx: &mut Tx, visitor: &Visitor| {
        visitor.powers.reach(Right::KeepPeople).ok_or(Error::not_found("person"))?;
        Ok((None, Around::of(tx, visitor)?))
    };
    render(pages, headers, load, last).await
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

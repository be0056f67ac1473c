//! A round: where it stops, what was said to it; for whoever plans it, how it is to be.

use super::CALLED;
use super::load::{Around, Known};
use super::new::{Line, kinds, lines, vehicles};
use super::stop::StopRow;
use super::typed::Typed;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::roster::Roster;
use crate::domain::{RoundId, StopId, Week};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::assets;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::choice::Choice;
use crate::pages::board::form::faults;
use crate::pages::board::form::said;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::{Tx, rosters};
use askama::Template;
use serde_json::{Value, json};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/rounds/one.html", config = "src/askama.toml")]
struct RoundPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    id: String,
    version: i64,
    title: String,
    when: String,
    with: Option<String>,
    said: Option<String>,
    faults: Vec<String>,
    stops: Vec<StopRow>,
    /// Where its team stands, for whoever plans it and has a roster of that week.
    shift: Option<String>,
    /// Whether whoever looks may change it: it is theirs, and has not begun.
    may_change: bool,
    kinds: Vec<Choice>,
    vehicles: Vec<Choice>,
    lines: Vec<Line>,
}

/// What is done with a round.
#[derive(Debug, Clone)]
enum Deed {
    /// It is as it is typed from now on.
    Save(Box<Typed>),
    /// It does not take place.
    CallOff,
    /// A site takes what is brought, or not.
    Say(StopId, &'static str, String),
    /// What came of a stop.
    Note(StopId, &'static str, String),
}

impl Deed {
    fn of(form: &[u8]) -> Option<Self> {
        let sent = Sent::of(form);
        let (stop, note) = (sent.one("stop").parse().ok(), sent.one("note").replace("\r\n", "\n"));
        match sent.one("do").as_str() {
            "save" => Some(Self::Save(Box::new(Typed::of(form)))),
            "call-off" => sent.is_ticked("sure").then_some(Self::CallOff),
            "accepted" => Some(Self::Say(stop?, "accepted", note)),
            "declined" => Some(Self::Say(stop?, "declined", note)),
            "delivered" => Some(Self::Note(stop?, "delivered", note)),
            "in_part" => Some(Self::Note(stop?, "in_part", note)),
            "not_delivered" => Some(Self::Note(stop?, "not_delivered", note)),
            _ => None,
        }
    }

    fn asked(&self, id: &RoundId, version: Option<i64>) -> Asked {
        let path = format!("/v1/rounds/{id}");
        let (method, path, body) = match self {
            Self::Save(typed) => (Method::PUT, path, typed.body()),
            Self::CallOff => (Method::DELETE, path, Value::Null),
            Self::Say(stop, answer, note) => {
                (Method::PUT, format!("{path}/stops/{stop}/word"), json!({"answer": answer, "note": said(note)}))
            }
            Self::Note(stop, result, note) => {
                (Method::PUT, format!("{path}/stops/{stop}/outcome"), json!({"result": result, "note": said(note)}))
            }
        };
        Asked { version, method, path, body }
    }

    const fn code(&self) -> &'static str {
        match self {
            Self::Save(_) => "saved",
            Self::CallOff => "called-off",
            Self::Say(_, code, _) | Self::Note(_, code, _) => code,
        }
    }
}

/// What somebody did last, and what they had typed.
#[derive(Debug, Default)]
struct Last {
    said: Option<String>,
    refused: Option<Refused>,
    typed: Option<Typed>,
}

struct Loaded {
    known: Known,
    around: Around,
    roster: Option<Roster>,
}

/// A round, with what was said last.
pub async fn show(pages: &Pages, headers: &HeaderMap, id: &str, query: &str) -> Response {
    let Ok(id) = id.parse() else { return gate::nothing(headers) };
    let said = Sent::of(query.as_bytes()).find("said");
    open(pages, headers, id, Last { said, ..Last::default() }).await
}

/// Does what a form says, and shows what came of it.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, id: &str, form: &[u8]) -> Response {
    let Ok(id) = id.parse::<RoundId>() else { return gate::nothing(headers) };
    let Some(deed) = Deed::of(form) else {
        return open(pages, headers, id, Last { refused: Some(Refused::garbled()), ..Last::default() }).await;
    };
    let version: Option<i64> = Sent::of(form).one("version").parse().ok();
    let (asked, which) = (deed.asked(&id, version), id.clone());
    let asked = move |tx: &mut Tx, visitor: &Visitor| {
        Known::of(tx, visitor, &which)?;
        Ok(asked.clone())
    };
    match done(pages, api, headers, asked).await {
        Ok(_) if matches!(deed, Deed::CallOff) => {
            reply::see(&pages.outward.public_url.of("/board/rounds?said=called-off"))
        }
        Ok(_) => reply::see(&pages.outward.public_url.of(&format!("/board/rounds/{id}?said={}", deed.code()))),
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => {
            let typed = if let Deed::Save(typed) = deed { Some(*typed) } else { None };
            open(pages, headers, id, Last { refused: Some(refused), typed, ..Last::default() }).await
        }
    }
}

async fn open(pages: &Pages, headers: &HeaderMap, id: RoundId, last: Last) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(
        pages,
        headers,
        move |tx, visitor| load(tx, visitor, &id),
        move |visitor, loaded| {
            let page = page(visitor, &loaded, base, last);
            if page.faults.is_empty() { reply::board(&page, is_packed) } else { reply::board_again(&page) }
        },
    )
    .await
}

fn load(tx: &mut Tx, visitor: &Visitor, id: &RoundId) -> Result<Loaded, Error> {
    let known = Known::of(tx, visitor, id)?;
    let week = Week::of(known.shift.date);
    let is_theirs = |roster: &Roster| roster.sites.contains(&known.shift.site);
    let roster = rosters::of_weeks(tx, week, week)?.into_iter().find(is_theirs);
    let roster = roster.filter(|_| visitor.reach().holds(&known.shift.site));
    Ok(Loaded { around: Around::of(tx, visitor)?, roster, known })
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String, last: Last) -> RoundPage {
    let words = Words::from(visitor.locale());
    let Loaded { known, around, roster } = loaded;
    let Known { round, version, shift } = known;
    let typed = last.typed.unwrap_or_else(|| Typed::from_round(round));
    RoundPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        id: round.id.to_string(),
        version: *version,
        title: known.title(words, around),
        when: known.when(words, around),
        with: known.vehicle(around).map(|name| words.say_with("round-with", [("vehicle", name.into())])),
        said: last.said.map(|said| words.choose("round-done", &said)),
        faults: last.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused)),
        stops: round.stops.iter().map(|stop| StopRow::of(words, visitor, around, known, stop)).collect(),
        shift: roster.as_ref().map(|roster| format!("{}/shifts/{}", roster.id, shift.id)),
        may_change: known.is_planned_by(visitor) && !known.has_begun(visitor),
        kinds: kinds(words, &typed.kind),
        vehicles: vehicles(around, Some(&shift.site), &typed.vehicle),
        lines: lines(words, around, &typed.stops),
    }
}

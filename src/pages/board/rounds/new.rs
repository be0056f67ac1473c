//! One more round: when, with what, who drives and helps, and where it stops.

use super::CALLED;
use super::load::Around;
use super::typed::{Typed, TypedStop};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::right::Right;
use crate::domain::round::RoundKind;
use crate::domain::{LocationId, RoundId, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::choice::{self, Choice};
use crate::pages::board::form::faults;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::{Tx, locations};
use askama::Template;
use serde_json::json;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// Lines for stops, of a new round and beyond those that there are.
const LINES: usize = 3;

#[derive(Debug, Template)]
#[template(path = "pages/board/rounds/new.html", config = "src/askama.toml")]
struct NewPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    faults: Vec<String>,
    fresh: String,
    kinds: Vec<Choice>,
    locations: Vec<Choice>,
    vehicles: Vec<Choice>,
    typed: Typed,
    lines: Vec<Line>,
}

/// A stop in a form.
#[derive(Debug)]
pub struct Line {
    /// « Arrêt 1 ».
    pub title: String,
    /// At which site.
    pub sites: Vec<Choice>,
    /// The rest, as it is typed.
    pub typed: TypedStop,
}

/// What somebody had typed, and why it was refused.
#[derive(Debug, Default)]
struct Last {
    typed: Option<Typed>,
    refused: Option<Refused>,
    fresh: Option<RoundId>,
}

struct Loaded {
    around: Around,
    /// Where rounds may begin: locations of sites whose rounds the visitor plans.
    places: Vec<(LocationId, String, SiteId)>,
}

/// The form.
pub async fn show(pages: &Pages, headers: &HeaderMap, _query: &str) -> Response {
    open(pages, headers, Last::default()).await
}

/// Adds what was typed.
pub async fn add(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let typed = Typed::of(form);
    let fresh: Option<RoundId> = Sent::of(form).find("id").and_then(|id| id.parse().ok());
    let (wanted, id) = (typed.clone(), fresh.clone());
    let asked = move |tx: &mut Tx, visitor: &Visitor| {
        let loaded = load(tx, visitor)?;
        let site = loaded.places.iter().find(|(place, ..)| place.as_str() == wanted.location).map(|(.., site)| site);
        // What is none of them is for the API to refuse.
        let mut body = wanted.new_body(site.map(SiteId::as_str).unwrap_or_default());
        if let Some(id) = &id {
            body["id"] = json!(id);
        }
        Ok(Asked { version: None, method: Method::POST, path: "/v1/rounds".to_owned(), body })
    };
    match done(pages, api, headers, asked).await {
        Ok(added) => {
            let id = added["id"].as_str().unwrap_or_default();
            reply::see(&pages.outward.public_url.of(&format!("/board/rounds/{id}?said=planned")))
        }
        Err(Undone::Answered(response)) => *response,
        // Somebody has pressed twice.
        Err(Undone::Refused(refused)) if refused.code == "already_exists" && fresh.is_some() => {
            let id = fresh.map(|id| id.to_string()).unwrap_or_default();
            reply::see(&pages.outward.public_url.of(&format!("/board/rounds/{id}?said=planned")))
        }
        Err(Undone::Refused(refused)) => {
            open(pages, headers, Last { typed: Some(typed), refused: Some(refused), fresh }).await
        }
    }
}

async fn open(pages: &Pages, headers: &HeaderMap, last: Last) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, load, move |visitor, loaded| {
        let page = page(visitor, &loaded, base, last);
        if page.faults.is_empty() { reply::board(&page, is_packed) } else { reply::board_again(&page) }
    })
    .await
}

fn load(tx: &mut Tx, visitor: &Visitor) -> Result<Loaded, Error> {
    let planned = visitor.powers.reach(Right::KeepPatterns).cloned().ok_or(Error::not_found("round"))?;
    let around = Around::of(tx, visitor)?;
    let theirs = locations::all(tx)?.into_iter().filter(|location| planned.holds(&location.site));
    let mut places: Vec<_> = theirs
        .map(|location| {
            let name = format!("{} – {}", around.name(&location.site), location.name);
            (location.id, name, location.site)
        })
        .collect();
    places.sort_by_cached_key(|(id, name, _)| (name.to_lowercase(), id.clone()));
    Ok(Loaded { around, places })
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String, last: Last) -> NewPage {
    let words = Words::from(visitor.locale());
    let typed = last.typed.unwrap_or_else(Typed::fresh);
    let place = |(id, name, _): &(LocationId, String, SiteId)| {
        Choice::new(id.as_str(), name.as_str(), id.as_str() == typed.location)
    };
    NewPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        faults: last.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused)),
        fresh: last.fresh.unwrap_or_else(|| RoundId::from_bits(rand::random())).to_string(),
        kinds: kinds(words, &typed.kind),
        locations: loaded.places.iter().map(place).collect(),
        vehicles: vehicles(&loaded.around, None, &typed.vehicle),
        lines: lines(words, &loaded.around, &typed.stops),
        typed,
    }
}

/// What may be driven.
pub fn kinds(words: Words, chosen: &str) -> Vec<Choice> {
    let name = |kind: &RoundKind| sentence(&words.choose("round-kind", kind.code()));
    RoundKind::ALL.iter().map(|kind| Choice::new(kind.code(), name(kind), kind.code() == chosen)).collect()
}

/// The vehicles of a site, or of all that concern whoever looks.
pub fn vehicles(around: &Around, site: Option<&SiteId>, chosen: &str) -> Vec<Choice> {
    let theirs = around.vehicles.iter().filter(|vehicle| site.is_none_or(|site| vehicle.value.site == *site));
    theirs
        .map(|vehicle| {
            let id = vehicle.value.id.as_str();
            Choice::new(id, format!("{} ({})", vehicle.value.name, around.name(&vehicle.value.site)), id == chosen)
        })
        .collect()
}

/// The stops as lines of a form, with a few more.
pub fn lines(words: Words, around: &Around, stops: &[TypedStop]) -> Vec<Line> {
    let sites = around.named(&around.reach);
    let more = std::iter::repeat_n(TypedStop::default(), LINES);
    let line = |(at, typed): (usize, TypedStop)| {
        let mut choices = choice::sites(&sites, std::slice::from_ref(&typed.site));
        // A stop that somebody else has planned stays where it is.
        if let Some(site) = typed.site.parse::<SiteId>().ok().filter(|_| !choices.iter().any(|one| one.is_chosen)) {
            choices.push(Choice::new(site.as_str(), around.name(&site), true));
        }
        Line { title: words.count("round-stop", at + 1), sites: choices, typed }
    };
    stops.iter().cloned().chain(more).enumerate().map(line).collect()
}

//! What is to be received, the rounds of one's own houses, and their vehicles.

use super::CALLED;
use super::load::{Around, Known};
use super::stop::StopRow;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::VehicleId;
use crate::domain::right::Right;
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::assets;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::choice::{self, Choice};
use crate::pages::board::form::faults;
use crate::pages::board::form::said;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::Tx;
use askama::Template;
use serde_json::{Value, json};
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/rounds/list.html", config = "src/askama.toml")]
struct ListPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    said: Option<String>,
    faults: Vec<String>,
    /// Whether whoever looks plans rounds anywhere.
    may_plan: bool,
    /// What is brought to their houses, and they are asked about or were.
    received: Vec<StopRow>,
    own: Vec<RoundRow>,
    vehicles: Vec<VehicleRow>,
    /// Where they may add a vehicle.
    sites: Vec<Choice>,
    fresh: String,
    name: String,
}

#[derive(Debug)]
struct RoundRow {
    id: String,
    what: String,
    when: String,
    with: Option<String>,
    standing: String,
    is_past: bool,
}

#[derive(Debug)]
struct VehicleRow {
    id: String,
    version: i64,
    name: String,
    site: String,
    may_keep: bool,
}

/// What somebody did last, and what they had typed.
#[derive(Debug, Default)]
struct Last {
    said: Option<String>,
    refused: Option<Refused>,
    fresh: Option<VehicleId>,
    site: String,
    name: String,
}

/// All of it that concerns a visitor.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let said = Sent::of(query.as_bytes()).find("said");
    open(pages, headers, Last { said, ..Last::default() }).await
}

/// Adds a vehicle, or removes one.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let sent = Sent::of(form);
    let fresh: Option<VehicleId> = sent.find("id").and_then(|id| id.parse().ok());
    let last = Last { fresh: fresh.clone(), site: sent.one("site"), name: sent.one("name"), ..Last::default() };
    let version: Option<i64> = sent.one("version").parse().ok();
    let vehicle: Option<VehicleId> = sent.one("vehicle").parse().ok();
    let asked = match (sent.one("do").as_str(), vehicle) {
        ("add", _) => {
            let mut body = json!({"site": said(&last.site), "name": said(&last.name)});
            if let Some(id) = &fresh {
                body["id"] = json!(id);
            }
            Asked { version: None, method: Method::POST, path: "/v1/vehicles".to_owned(), body }
        }
        ("remove", Some(id)) if sent.is_ticked("sure") => {
            Asked { version, method: Method::DELETE, path: format!("/v1/vehicles/{id}"), body: Value::Null }
        }
        _ => return open(pages, headers, Last { refused: Some(Refused::garbled()), ..last }).await,
    };
    let code = if asked.method == Method::POST { "added" } else { "removed" };
    match done(pages, api, headers, move |_, visitor| may_plan(visitor).map(|()| asked.clone())).await {
        Ok(_) => reply::see(&pages.outward.public_url.of(&format!("/board/rounds?said={code}"))),
        Err(Undone::Answered(response)) => *response,
        // Somebody has pressed twice.
        Err(Undone::Refused(refused)) if refused.code == "already_exists" => {
            reply::see(&pages.outward.public_url.of("/board/rounds?said=added"))
        }
        Err(Undone::Refused(refused)) => open(pages, headers, Last { refused: Some(refused), ..last }).await,
    }
}

fn may_plan(visitor: &Visitor) -> Result<(), Error> {
    if visitor.may_anywhere(Right::KeepPatterns) { Ok(()) } else { Err(Error::not_found("vehicle")) }
}

async fn open(pages: &Pages, headers: &HeaderMap, last: Last) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let load = |tx: &mut Tx, visitor: &Visitor| Ok((Known::all(tx, visitor)?, Around::of(tx, visitor)?));
    gate::show(pages, headers, load, move |visitor, (rounds, around)| {
        let page = page(visitor, &rounds, &around, base, last);
        if page.faults.is_empty() { reply::board(&page, is_packed) } else { reply::board_again(&page) }
    })
    .await
}

fn page(visitor: &Visitor, rounds: &[Known], around: &Around, base: String, last: Last) -> ListPage {
    let words = Words::from(visitor.locale());
    let reach = visitor.reach();
    let received = rounds.iter().flat_map(|known| known.round.stops.iter().map(move |stop| (known, stop)));
    let theirs = received.filter(|(known, stop)| stop.asks(&known.shift.site).is_some_and(|site| reach.holds(site)));
    let planned = visitor.powers.reach(Right::KeepPatterns);
    let sites = planned.map(|reach| around.named(reach)).unwrap_or_default();
    let own = rounds.iter().filter(|known| reach.holds(&known.shift.site));
    ListPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        said: last.said.map(|said| words.choose("round-done", &said)),
        faults: last.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused)),
        may_plan: planned.is_some(),
        received: theirs.map(|(known, stop)| StopRow::of(words, visitor, around, known, stop)).collect(),
        own: own.map(|known| row(words, visitor, around, known)).collect(),
        vehicles: around
            .vehicles
            .iter()
            .map(|vehicle| VehicleRow {
                id: vehicle.value.id.to_string(),
                version: vehicle.version,
                name: vehicle.value.name.clone(),
                site: around.name(&vehicle.value.site),
                may_keep: visitor.may(Right::KeepPatterns, &vehicle.value.site),
            })
            .collect(),
        sites: choice::sites(&sites, std::slice::from_ref(&last.site)),
        fresh: last.fresh.unwrap_or_else(|| VehicleId::from_bits(rand::random())).to_string(),
        name: last.name,
    }
}

fn row(words: Words, visitor: &Visitor, around: &Around, known: &Known) -> RoundRow {
    let Known { round, shift, .. } = known;
    let counts = [
        ("round-stops", round.stops.len()),
        ("round-stops-awaited", round.stops.iter().filter(|stop| stop.is_awaited(&shift.site)).count()),
        ("round-stops-declined", round.stops.iter().filter(|stop| stop.is_declined()).count()),
    ];
    let told = counts.iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.count(key, *count));
    RoundRow {
        id: round.id.to_string(),
        what: known.title(words, around),
        when: known.when(words, around),
        with: known.vehicle(around).map(str::to_owned),
        standing: told.collect::<Vec<_>>().join(&words.say("comma")),
        is_past: shift.ends_at <= visitor.now,
    }
}

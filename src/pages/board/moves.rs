//! Where else somebody on a shift could be: a page, and the same for the grid, which shows it before anybody is dropped.

use super::gate::{self, Visitor};
use super::{assets, meanwhile, refused};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::person::{Kind, Person};
use crate::domain::right::Right;
use crate::domain::roster::{Assignment, Roster, RosterState};
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::domain::{AssignmentId, RosterId, ShiftId, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::{Pages, reply};
use crate::planning::explain;
use crate::planning::moves::{self, Moves, Place};
use crate::planning::occupancy::Occupancy;
use crate::store::{Tx, assignments, people, rosters, shifts, sites};
use askama::Template;
use form_urlencoded::parse;
use futures_util::FutureExt;
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use warp::http::header::ACCEPT;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// So many places are on the page.
const SHOWN: usize = 40;

#[derive(Debug, Template)]
#[template(path = "pages/board/moves.html", config = "src/askama.toml")]
struct MovesPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    roster: String,
    /// The shift where they are.
    shift: String,
    title: String,
    now: String,
    fault: Option<String>,
    /// What would be missing where they are.
    leaves: Option<String>,
    /// Whether they were told of where they are, so that moving them takes a reason.
    is_told: bool,
    places: Vec<Offer>,
}

/// A place with room for them.
#[derive(Debug)]
struct Offer {
    shift: String,
    position: u16,
    mark: String,
    what: String,
    when: String,
    hours: String,
    is_needed: bool,
    against: Vec<String>,
}

struct Loaded {
    roster: Roster,
    own: Assignment,
    shift: Shift,
    person: Person,
    sites: HashMap<String, Site>,
    moves: Moves,
    /// How many would be missing where they are.
    leaves: u32,
    occupancy: Option<Occupancy>,
}

/// Where else somebody could be.
pub async fn show(pages: &Pages, headers: &HeaderMap, at: (&str, &str)) -> Response {
    open(pages, headers, at, None).await
}

/// Moves them.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, at: (&str, &str), form: &[u8]) -> Response {
    let (Ok(roster), Ok(own)) = (at.0.parse::<RosterId>(), at.1.parse::<AssignmentId>()) else {
        return gate::nothing(headers);
    };
    let fields: HashMap<_, _> = parse(form).collect();
    let field = |name: &str| fields.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
    let target = field("shift").and_then(|shift| shift.parse::<ShiftId>().ok());
    let position = field("position").and_then(|position| position.parse::<u16>().ok());
    let Some((shift, position)) = target.zip(position) else {
        return open(pages, headers, at, Some(Refused::garbled())).await;
    };
    let mut body = json!({"shift": shift, "position": position});
    if let Some(reason) = field("reason") {
        body["reason"] = json!(reason);
    }
    let path = format!("/v1/rosters/{roster}/assignments/{own}/move");
    let at_once = |version| api.ask_at(version, headers, Method::POST, &path, &body).boxed();
    match meanwhile::unless(pages, &roster, &shift, field("mark"), at_once).await {
        Ok(told) if is_module(headers) => reply::told(&json!({"assignment": told["assignment"]["id"]}), true),
        Ok(_) => reply::see(&pages.outward.public_url.of(&format!("/board/{roster}/shifts/{shift}?said=moved"))),
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) => open(pages, headers, at, Some(refused)).await,
    }
}

/// Whether a module of ours asks, which shows what it hears itself.
fn is_module(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).is_some_and(|accepted| accepted == "application/json")
}

async fn open(pages: &Pages, headers: &HeaderMap, (roster, own): (&str, &str), refused: Option<Refused>) -> Response {
    let (Ok(roster), Ok(own)) = (roster.parse::<RosterId>(), own.parse::<AssignmentId>()) else {
        return gate::nothing(headers);
    };
    let base = pages.outward.public_url.as_str().to_owned();
    let (is_module, is_packed) = (is_module(headers), reply::unpacks(headers));
    gate::show(
        pages,
        headers,
        move |tx, visitor| read(tx, visitor, &roster, &own, is_module),
        move |visitor, loaded| {
            let words = Words::from(visitor.locale());
            let fault = refused.as_ref().map(|refused| refused::told(words, refused));
            match (fault, is_module) {
                (Some(fault), true) => reply::told(&json!({"fault": fault}), false),
                (None, true) => reply::told(&everywhere(words, &loaded), true),
                (Some(fault), false) => {
                    reply::board_again(&MovesPage { fault: Some(fault), ..page(visitor, &loaded, base) })
                }
                (None, false) => reply::board(&page(visitor, &loaded, base), is_packed),
            }
        },
    )
    .await
}

fn read(
    tx: &mut Tx,
    visitor: &Visitor,
    roster: &RosterId,
    own: &AssignmentId,
    is_module: bool,
) -> Result<Loaded, Error> {
    let roster = rosters::get(tx, roster)?;
    let own = assignments::get(tx, own)?;
    let shift = shifts::get(tx, &own.shift)?.value;
    let right = if roster.state == RosterState::Published { Right::Publish } else { Right::Draft };
    let concerns = |site: &SiteId| visitor.may(right, site) && visitor.may(Right::ReadPeople, site);
    if own.roster != roster.id || !own.state.counts() || !concerns(&shift.site) {
        return Err(Error::not_found("assignment"));
    }
    let all = sites::all(tx)?.into_iter().filter(|site| roster.sites.contains(&site.id) && concerns(&site.id));
    let sites: HashMap<String, Site> = all.map(|site| (site.id.to_string(), site)).collect();
    let person = people::get(tx, &own.person)?.value;
    let ids: Vec<SiteId> = sites.values().map(|site| site.id.clone()).collect();
    let moves = moves::of(tx, &own.id, &ids)?;
    let here = Occupancy::of_shift(tx, &roster, shift.clone())?.headcount(&shift.id, own.position);
    let asked = shift.pattern.positions.get(usize::from(own.position)).ok_or(Error::not_found("assignment"))?;
    let leaves = asked.missing(here.saturating_sub(person.seats()));
    // The grid shows by itself how many there are.
    let occupancy = if is_module { None } else { Some(Occupancy::of_sites(tx, &roster, &ids)?) };
    Ok(Loaded { roster, own, shift, person, sites, moves, leaves, occupancy })
}

/// What it would do to drop them on each shift: on the position that has the least against it, where they are needed most.
fn everywhere(words: Words, loaded: &Loaded) -> Value {
    let rank = |place: &Place| (place.is_closed, place.against.len(), beyond(loaded, place).is_some());
    let mut best: HashMap<&ShiftId, &Place> = HashMap::new();
    for place in &loaded.moves.places {
        let known = best.entry(&place.shift).or_insert(place);
        if rank(place) < rank(known) {
            *known = place;
        }
    }
    let told = |place: &Place| {
        let beyond = beyond(loaded, place);
        let is_spare = beyond.is_some() || (loaded.leaves > 0 && place.missing == 0);
        let how = match (place.is_closed, place.against.is_empty(), is_spare) {
            (true, ..) => "cannot",
            (false, false, _) => "care",
            (false, true, true) => "spare",
            (false, true, false) => "can",
        };
        let hours = (!place.is_closed).then(|| hours(words, loaded, place));
        let beyond = beyond.filter(|_| !place.is_closed).map(|(there, wanted)| {
            words.say_with("board-move-beyond", [("there", there.into()), ("wanted", wanted.into())])
        });
        let reasons = explain::against(words, &place.against, &place.breaches);
        let said: Vec<String> = hours.into_iter().chain(beyond).chain(reasons).collect();
        json!({"how": how, "position": place.position, "said": said.join(" · ")})
    };
    let places: Map<String, Value> = best.into_iter().map(|(id, place)| (id.to_string(), told(place))).collect();
    let leaves = leaves(words, loaded).unwrap_or_default();
    json!({"name": loaded.person.full_name(), "told": loaded.own.state.is_fixed(), "leaves": leaves, "places": places})
}

/// How many would be there for how many that are wanted, where that would be too many. Households count otherwise: by their guests.
fn beyond(loaded: &Loaded, place: &Place) -> Option<(u32, u32)> {
    let there = place.there + 1;
    (there > place.wanted && loaded.person.kind != Kind::HostHousehold).then_some((there, place.wanted))
}

/// What would be missing where they are now, if anything would.
fn leaves(words: Words, loaded: &Loaded) -> Option<String> {
    (loaded.leaves > 0).then(|| words.count("board-move-leaves", loaded.leaves))
}

/// « 38 h sur 38 h ».
fn hours(words: Words, loaded: &Loaded, place: &Place) -> String {
    let worked = words.hours(place.hours);
    match loaded.moves.agreed {
        Some(agreed) => {
            words.say_with("board-move-hours-of", [("hours", worked.into()), ("agreed", words.hours(agreed).into())])
        }
        None => words.say_with("board-move-hours", [("hours", worked.into())]),
    }
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String) -> MovesPage {
    let words = Words::from(visitor.locale());
    let by_id: HashMap<&ShiftId, &Shift> =
        loaded.occupancy.iter().flat_map(|week| &week.shifts).map(|shift| (&shift.id, shift)).collect();
    let mut places: Vec<(&Shift, Offer)> = Vec::new();
    for place in loaded.moves.places.iter().filter(|place| !place.is_closed) {
        let Some((shift, week)) = by_id.get(&place.shift).copied().zip(loaded.occupancy.as_ref()) else { continue };
        let asked = &shift.pattern.positions[usize::from(place.position)];
        let there = week.headcount(&shift.id, place.position);
        if shift.ends_at > visitor.now && there < u32::from(asked.ideal.max(asked.minimum)) {
            places.push((shift, offer(words, loaded, place, shift, asked.missing(there) > 0, week.mark(shift))));
        }
    }
    places.sort_by_key(|(shift, place)| (place.against.len(), !place.is_needed, shift.starts_at));
    let (what, when) = told(words, loaded, &loaded.shift);
    MovesPage {
        words,
        base,
        style: assets::style(),
        // Nobody else is let in here.
        reads_people: true,
        roster: loaded.roster.id.to_string(),
        shift: loaded.own.shift.to_string(),
        title: words.say_with("board-move-title", [("name", loaded.person.full_name().into())]),
        now: format!("{what}, {when}"),
        fault: None,
        leaves: leaves(words, loaded),
        is_told: loaded.own.state.is_fixed(),
        places: places.into_iter().map(|(_, place)| place).take(SHOWN).collect(),
    }
}

fn offer(words: Words, loaded: &Loaded, place: &Place, shift: &Shift, is_needed: bool, mark: String) -> Offer {
    let (what, when) = told(words, loaded, shift);
    Offer {
        shift: shift.id.to_string(),
        position: place.position,
        mark,
        what,
        when,
        hours: hours(words, loaded, place),
        is_needed,
        against: explain::against(words, &place.against, &place.breaches),
    }
}

/// What a shift is and where, and when.
fn told(words: Words, loaded: &Loaded, shift: &Shift) -> (String, String) {
    let site = loaded.sites.get(shift.site.as_str());
    let zone = site.map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
    let activity = sentence(shift.pattern.activity_in(words.locale()));
    let what = site.map_or_else(|| activity.clone(), |site| format!("{activity} – {}", site.name));
    (what, words.span(shift.starts_at.with_timezone(&zone), shift.ends_at.with_timezone(&zone)))
}

//! Exchanges that two people have agreed on, at sites that want to be asked: who coordinates lets them, or does not.

use super::gate::{self, Visitor};
use super::{assets, refused};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::right::{Reach, Right};
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::domain::swap::{Swap, SwapPlace, SwapState};
use crate::domain::{PersonId, ShiftId, SiteId, SwapId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::{Pages, reply};
use crate::planning::swap::asking;
use crate::store::swaps::{self, Filter};
use crate::store::{Page, Tx, people, shifts, sites};
use askama::Template;
use form_urlencoded::parse;
use serde_json::Value;
use std::collections::HashMap;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/swaps.html", config = "src/askama.toml")]
struct SwapsPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    said: Option<String>,
    fault: Option<String>,
    swaps: Vec<Waiting>,
}

/// An exchange that waits for a word.
#[derive(Debug)]
struct Waiting {
    id: String,
    /// Who gives what: both of them.
    gives: [String; 2],
}

struct Loaded {
    swaps: Vec<Swap>,
    names: HashMap<PersonId, String>,
    shifts: HashMap<ShiftId, Shift>,
    sites: HashMap<SiteId, Site>,
}

/// How many wait for a word of somebody's.
///
/// # Errors
/// What the database says.
pub fn waiting(tx: &mut Tx, visitor: &Visitor) -> Result<usize, Error> {
    theirs(tx, visitor).map(|swaps| swaps.len())
}

/// Those that wait for a word of somebody's: where they publish at each site that wants to be asked, and read who people are at both.
fn theirs(tx: &mut Tx, visitor: &Visitor) -> Result<Vec<Swap>, Error> {
    let reach = visitor.powers.reach(Right::Publish).cloned().unwrap_or_else(Reach::nowhere);
    let filter = Filter { roster: None, state: Some(SwapState::Agreed), sites: reach.narrowed(None) };
    let mut theirs = Vec::new();
    for swap in swaps::list(tx, &filter, &Page::first(u16::MAX))? {
        let both = shifts::find_all(tx, &[swap.gives.shift.clone(), swap.takes.shift.clone()])?;
        let reads = both.iter().all(|shift| visitor.may(Right::ReadPeople, &shift.site));
        if reads && asking(tx, &swap)?.iter().all(|site| visitor.may(Right::Publish, site)) {
            theirs.push(swap);
        }
    }
    Ok(theirs)
}

/// What waits, and what was said last.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str, refused: Option<Refused>) -> Response {
    let said = parse(query.as_bytes()).find(|(key, _)| key == "said").map(|(_, said)| said.into_owned());
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, read, move |visitor, loaded| {
        let words = Words::from(visitor.locale());
        let page = SwapsPage {
            words,
            base,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            said: said.map(|said| words.choose("board-swap-said", &said)),
            fault: refused.as_ref().map(|refused| refused::told(words, refused)),
            swaps: loaded.swaps.iter().map(|swap| told(words, &loaded, swap)).collect(),
        };
        if refused.is_some() { reply::board_again(&page) } else { reply::board(&page, is_packed) }
    })
    .await
}

/// Lets two people, or does not.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let fields: HashMap<_, _> = parse(form).collect();
    let swap = fields.get("swap").and_then(|id| id.parse::<SwapId>().ok());
    let word = fields.get("do").filter(|word| ["consent", "refusal"].contains(&word.as_ref()));
    let Some((swap, word)) = swap.zip(word) else {
        return show(pages, headers, "", Some(Refused::garbled())).await;
    };
    match api.ask(headers, Method::POST, &format!("/v1/swaps/{swap}/{word}"), &Value::Null).await {
        Ok(told) => {
            let state = told["state"].as_str().unwrap_or_default();
            reply::see(&pages.outward.public_url.of(&format!("/board/swaps?said={state}")))
        }
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) => show(pages, headers, "", Some(refused)).await,
    }
}

fn read(tx: &mut Tx, visitor: &Visitor) -> Result<Loaded, Error> {
    let swaps = theirs(tx, visitor)?;
    let who: Vec<PersonId> =
        swaps.iter().flat_map(|swap| [Some(&swap.person), swap.partner.as_ref()]).flatten().cloned().collect();
    let which: Vec<ShiftId> =
        swaps.iter().flat_map(|swap| [&swap.gives, &swap.takes]).map(|place| place.shift.clone()).collect();
    let names = people::names(tx, &who)?;
    let shifts = shifts::find_all(tx, &which)?.into_iter().map(|shift| (shift.id.clone(), shift));
    let sites = sites::all(tx)?.into_iter().map(|site| (site.id.clone(), site));
    Ok(Loaded { swaps, names, shifts: shifts.collect(), sites: sites.collect() })
}

fn told(words: Words, loaded: &Loaded, swap: &Swap) -> Waiting {
    let gives = |person: Option<&PersonId>, place: &SwapPlace| {
        let name = person.and_then(|person| loaded.names.get(person)).cloned();
        let name = name.unwrap_or_else(|| words.say("sheet-somebody"));
        let shift = loaded.shifts.get(&place.shift).map(|shift| described(words, loaded, shift)).unwrap_or_default();
        words.say_with("board-swap-gives", [("name", name.into()), ("shift", shift.into())])
    };
    Waiting {
        id: swap.id.to_string(),
        gives: [gives(Some(&swap.person), &swap.gives), gives(swap.partner.as_ref(), &swap.takes)],
    }
}

fn described(words: Words, loaded: &Loaded, shift: &Shift) -> String {
    let activity = sentence(shift.pattern.activity_in(words.locale()));
    let Some(site) = loaded.sites.get(&shift.site) else { return activity };
    let at = |instant: chrono::DateTime<chrono::Utc>| instant.with_timezone(&site.time_zone);
    format!("{activity} – {}, {}", site.name, words.span(at(shift.starts_at), at(shift.ends_at)))
}

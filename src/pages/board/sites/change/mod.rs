//! A site that moves, opens, closes, or has other hours or places: said, looked at, done.
//!
//! - [`typed`]: what stands in the form. [`load`]: what it needs besides. [`look`]: what would come of it, in words.
//!
//! Invariant: what is done is what was looked at.

mod load;
mod look;
mod typed;

use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::SiteId;
use crate::domain::right::Right;
use crate::locales::Words;
use crate::pages::board::assets;
use crate::pages::board::form::choice::Choice;
use crate::pages::board::form::faults::{self, Called};
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::planning::site_change::SiteChanged;
use askama::Template;
use load::Loaded;
use look::{Look, Waiting};
use typed::Typed;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// What whoever changes a site's weeks must have the right to.
const RIGHTS: [Right; 3] = [Right::KeepSites, Right::KeepPatterns, Right::Publish];

/// Whether a visitor may do it.
pub fn may(visitor: &Visitor, site: &SiteId) -> bool {
    RIGHTS.iter().all(|right| visitor.may(*right, site))
}

/// What the form calls its fields, and says of refusals.
const CALLED: Called = Called { fields: "site-change-field", refusals: "site-change-refused" };

#[derive(Debug, Template)]
#[template(path = "pages/board/sites/change/page.html", config = "src/askama.toml")]
struct ChangePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    said: Option<String>,
    faults: Vec<String>,
    site: SiteId,
    name: String,
    /// The first day that may be chosen.
    today: String,
    typed: Typed,
    wrong: Vec<String>,
    leaves: Vec<Choice>,
    to: Vec<Choice>,
    templates: Vec<Choice>,
    look: Option<Look>,
    waiting: Vec<Waiting>,
}

impl ChangePage {
    fn is_wrong(&self, field: &str) -> bool {
        faults::is_below(&self.wrong, field)
    }

    fn is(&self, what: &str) -> bool {
        self.typed.what == what
    }
}

/// What somebody did last, and what came of it.
#[derive(Debug, Default)]
struct Last {
    said: Option<String>,
    typed: Typed,
    refused: Option<Refused>,
    seen: Option<SiteChanged>,
    has_changed: bool,
}

/// The form of a site.
pub async fn show(pages: &Pages, headers: &HeaderMap, site: &str, query: &str) -> Response {
    let Ok(site) = site.parse() else { return gate::nothing(headers) };
    let said = Sent::of(query.as_bytes()).find("said");
    open(pages, headers, site, Last { said, typed: Typed::fresh(), ..Last::default() }).await
}

/// Looks at what was typed, or does what was looked at.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, site: &str, form: &[u8]) -> Response {
    let Ok(site) = site.parse::<SiteId>() else { return gate::nothing(headers) };
    let (typed, sent) = (Typed::of(form), Sent::of(form));
    let wants_it = sent.one("do") == "make";
    let path = format!("/v1/sites/{site}/changes");
    let seen = match api.ask(headers, Method::POST, &format!("{path}/preview"), &typed.body()).await {
        Ok(seen) => serde_json::from_value::<SiteChanged>(seen).ok(),
        Err(refused) => return refuse(pages, headers, site, typed, refused, wants_it).await,
    };
    let is_as_seen = seen.as_ref().is_some_and(|seen| typed.fingerprint(seen) == sent.one("seen"));
    if !(wants_it && is_as_seen) {
        return open(pages, headers, site, Last { typed, seen, has_changed: wants_it, ..Last::default() }).await;
    }
    match api.ask(headers, Method::POST, &path, &typed.body()).await {
        Ok(_) => made(pages, &site),
        Err(refused) => refuse(pages, headers, site, typed, refused, wants_it).await,
    }
}

/// What is refused where it is done already.
const SO_ALREADY: [&str; 2] = ["already_so", "unused"];

/// Says why not. Where somebody has pressed twice, it is done.
async fn refuse(
    pages: &Pages,
    headers: &HeaderMap,
    site: SiteId,
    typed: Typed,
    refused: Refused,
    wants_it: bool,
) -> Response {
    if refused.code == "no_token" {
        return reply::see(&pages.outward.public_url.of("/sign-in"));
    }
    let (of, wanted) = (site.clone(), typed.clone());
    let is_so = !refused.against.is_empty() && refused.against.iter().all(|code| SO_ALREADY.contains(&code.as_str()));
    if wants_it && is_so && pages.store.read(move |tx| load::stands(tx, &of, &wanted)).await.unwrap_or_default() {
        return made(pages, &site);
    }
    open(pages, headers, site, Last { typed, refused: Some(refused), ..Last::default() }).await
}

fn made(pages: &Pages, site: &SiteId) -> Response {
    reply::see(&pages.outward.public_url.of(&format!("/board/sites/{site}/change?said=made")))
}

async fn open(pages: &Pages, headers: &HeaderMap, site: SiteId, last: Last) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let seen = last.seen.clone();
    gate::show(
        pages,
        headers,
        move |tx, visitor| Loaded::of(tx, visitor, &site, seen.as_ref()),
        move |visitor, loaded| {
            let page = page(visitor, &loaded, base, last);
            if page.faults.is_empty() { reply::board(&page, is_packed) } else { reply::board_again(&page) }
        },
    )
    .await
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String, last: Last) -> ChangePage {
    let words = Words::from(visitor.locale());
    let mut faults = last.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused));
    if last.has_changed {
        faults.push(words.say("site-change-look-again"));
    }
    let look = last.seen.as_ref().map(|seen| Look::of(words, loaded, &last.typed, seen, visitor.reads_people()));
    ChangePage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        said: last.said.map(|said| words.choose("site-change-said", &said)),
        faults,
        site: loaded.site.id.clone(),
        name: loaded.site.name.clone(),
        today: loaded.today.to_string(),
        leaves: loaded.left(&last.typed),
        to: loaded.entered(&last.typed),
        templates: loaded.templates(words, &last.typed),
        wrong: last.refused.map(|refused| refused.pointers).unwrap_or_default(),
        typed: last.typed,
        look,
        waiting: loaded.waiting.iter().map(|waiting| Waiting::of(words, visitor, waiting)).collect(),
    }
}

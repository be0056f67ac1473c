//! The templates of the sites that concern a visitor, site by site.

use super::words;
use crate::domain::right::Right;
use crate::domain::site::Site;
use crate::domain::template::Template as ShiftTemplate;
use crate::domain::{LocationId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::assets;
use crate::pages::board::form::choice::Choice;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::planning::zone;
use crate::store::templates::Filter;
use crate::store::{Page, Tx, locations, sites, templates};
use askama::Template;
use std::collections::HashMap;
use warp::http::HeaderMap;
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/templates/list.html", config = "src/askama.toml")]
struct ListPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_keep: bool,
    said: Option<String>,
    /// The sites that there are to choose from, where there are several.
    sites: Vec<Choice>,
    /// Whether those are shown that have ended; none: there is none.
    past: Option<bool>,
    parts: Vec<Part>,
    /// The sites that have none.
    without: Option<String>,
}

/// A site's.
#[derive(Debug)]
struct Part {
    id: String,
    name: String,
    may_keep: bool,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    id: String,
    activity: String,
    when: String,
    hours: String,
    wanted: Vec<String>,
    location: String,
    period: String,
    is_past: bool,
}

/// Which are looked at.
#[derive(Debug, Clone, Default)]
struct Wanted {
    site: Option<SiteId>,
    shows_past: bool,
    said: Option<String>,
    added: Option<u32>,
}

struct Loaded {
    sites: Vec<Site>,
    templates: Vec<ShiftTemplate>,
    places: HashMap<LocationId, String>,
}

/// The list, of all of their sites or of one.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let sent = Sent::of(query.as_bytes());
    let wanted = Wanted {
        site: sent.one("site").parse().ok(),
        shows_past: sent.is_ticked("past"),
        said: sent.find("said"),
        added: sent.one("added").parse().ok(),
    };
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, load, move |visitor, loaded| {
        reply::board(&page(visitor, &loaded, wanted, base), is_packed)
    })
    .await
}

fn load(tx: &mut Tx, visitor: &Visitor) -> Result<Loaded, Error> {
    let reach = visitor.reach();
    let mut theirs: Vec<Site> = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id)).collect();
    theirs.sort_by_key(|site| site.name.to_lowercase());
    let filter = Filter { sites: reach.narrowed(None) };
    let templates = templates::list(tx, &filter, &Page::first(u16::MAX))?.into_iter().map(|found| found.value);
    let places = locations::all(tx)?.into_iter().map(|location| (location.id, location.name)).collect();
    Ok(Loaded { sites: theirs, templates: templates.collect(), places })
}

fn page(visitor: &Visitor, loaded: &Loaded, wanted: Wanted, base: String) -> ListPage {
    let words = Words::from(visitor.locale());
    let is_asked = |site: &&Site| wanted.site.as_ref().is_none_or(|asked| *asked == site.id);
    let mut parts: Vec<Part> =
        loaded.sites.iter().filter(is_asked).map(|site| part(words, visitor, site, loaded)).collect();
    let has_past = parts.iter().any(|part| part.rows.iter().any(|row| row.is_past));
    for part in &mut parts {
        part.rows.retain(|row| wanted.shows_past || !row.is_past);
    }
    let others: Vec<Part> =
        if wanted.site.is_none() { parts.extract_if(.., |part| part.rows.is_empty()).collect() } else { Vec::new() };
    let named = others.into_iter().map(|part| part.name).collect::<Vec<_>>().join(&words.say("comma"));
    let without = (!named.is_empty()).then(|| words.say_with("templates-without", [("sites", named.into())]));
    let site = |site: &Site| Choice::new(site.id.as_str(), site.name.as_str(), wanted.site.as_ref() == Some(&site.id));
    ListPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        may_keep: visitor.powers.reach(Right::KeepPatterns).is_some(),
        said: wanted
            .added
            .map(|added| words.count("templates-added", added))
            .or_else(|| wanted.said.map(|said| words.choose("form-said", &said))),
        sites: if loaded.sites.len() > 1 { loaded.sites.iter().map(site).collect() } else { Vec::new() },
        past: has_past.then_some(wanted.shows_past),
        parts,
        without,
    }
}

fn part(words: Words, visitor: &Visitor, site: &Site, loaded: &Loaded) -> Part {
    let today = zone::date_of(site.time_zone, visitor.now);
    let own = loaded.templates.iter().filter(|template| template.site == site.id);
    let mut own: Vec<ShiftTemplate> = own.map(|template| template.clone().as_of(today)).collect();
    own.sort_by_key(|template| (template.pattern.start, template.pattern.end, template.id.clone()));
    let row = |template: &ShiftTemplate| Row {
        id: template.id.to_string(),
        activity: words::activity(words, template),
        when: words::days_of(words, template),
        hours: words::hours(words, template),
        wanted: template.pattern.positions.iter().map(|position| words::wanted(words, position)).collect(),
        location: loaded.places.get(&template.pattern.location).cloned().unwrap_or_default(),
        period: words::period(words, template.validity),
        is_past: template.validity.until.is_some_and(|until| until < today),
    };
    Part {
        id: site.id.to_string(),
        name: site.name.clone(),
        may_keep: visitor.may(Right::KeepPatterns, &site.id),
        rows: own.iter().map(row).collect(),
    }
}

//! The sites that concern a visitor.

use super::days;
use super::load::makes_sites;
use crate::domain::exception::OnADay;
use crate::domain::site::{Location, Site};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::board::templates::period;
use crate::pages::{Pages, reply};
use crate::planning::zone;
use crate::store::{Tx, locations, sites};
use askama::Template;
use warp::http::HeaderMap;
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/sites/list.html", config = "src/askama.toml")]
struct ListPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    makes_sites: bool,
    said: Option<String>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    open: String,
    locations: String,
    /// The next days that are not as others.
    coming: Vec<String>,
    is_past: bool,
}

/// So many days that are not as others are told of a site.
const COMING: usize = 3;

/// All of them.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let said = Sent::of(query.as_bytes()).find("said");
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, load, move |visitor, (sites, locations)| {
        let words = Words::from(visitor.locale());
        let mut rows: Vec<Row> = sites.iter().map(|site| row(words, visitor, site, &locations)).collect();
        rows.sort_by_key(|row| (row.is_past, row.name.to_lowercase()));
        let page = ListPage {
            words,
            base,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            makes_sites: makes_sites(visitor),
            said: said.map(|said| words.choose("form-said", &said)),
            rows,
        };
        reply::board(&page, is_packed)
    })
    .await
}

fn load(tx: &mut Tx, visitor: &Visitor) -> Result<(Vec<Site>, Vec<Location>), Error> {
    let reach = visitor.reach();
    let theirs = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id)).collect();
    Ok((theirs, locations::all(tx)?))
}

fn row(words: Words, visitor: &Visitor, site: &Site, locations: &[Location]) -> Row {
    let today = zone::date_of(site.time_zone, visitor.now);
    let open = period(words, site.validity);
    let coming = site.exceptions.iter().map(OnADay::date).filter(|date| *date >= today).take(COMING);
    let own = locations.iter().filter(|location| location.site == site.id);
    Row {
        id: site.id.to_string(),
        name: site.name.clone(),
        open: sentence(&if open.is_empty() { words.say("sites-always") } else { open }),
        locations: own.map(|location| location.name.as_str()).collect::<Vec<_>>().join(&words.say("comma")),
        coming: coming
            .map(|date| {
                let said = days::look(words, site, date).said;
                words.say_with("form-fault-at", [("place", words.full_date(date).into()), ("fault", said.into())])
            })
            .collect(),
        is_past: site.validity.until.is_some_and(|until| until < today),
    }
}

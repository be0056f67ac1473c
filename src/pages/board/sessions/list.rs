//! The sessions to come, and those of the last weeks.

use crate::domain::right::Right;
use crate::domain::session::Session;
use crate::domain::shift::Shift;
use crate::domain::site::Site;
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::sessions::{self, Filter};
use crate::store::{Page, Tx, Versioned, shifts, sites};
use askama::Template;
use chrono::TimeDelta;
use form_urlencoded::parse;
use std::collections::HashMap;
use warp::http::HeaderMap;
use warp::reply::Response;

/// Those that ended longer ago are not shown.
const SHOWN: TimeDelta = TimeDelta::days(60);

#[derive(Debug, Template)]
#[template(path = "pages/board/sessions/list.html", config = "src/askama.toml")]
struct ListPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_hold: bool,
    said: Option<String>,
    fault: Option<String>,
    coming: Vec<Row>,
    past: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    /// Where it is read, for who reads the people at its site.
    id: Option<String>,
    what: String,
    when: String,
    coming: String,
    /// What the others said, or how many came once it has begun.
    standing: String,
}

struct Loaded {
    found: Vec<(Shift, Session)>,
    sites: HashMap<String, Site>,
}

/// All of them that concern a visitor.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    let said = parse(query.as_bytes()).find(|(key, _)| key == "said").map(|(_, said)| said.into_owned());
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    gate::show(pages, headers, read, move |visitor, loaded| {
        let words = Words::from(visitor.locale());
        let (past, coming): (Vec<_>, Vec<_>) = loaded.found.iter().partition(|(shift, _)| shift.ends_at <= visitor.now);
        let rows = |all: Vec<&(Shift, Session)>| all.into_iter().map(|one| row(words, &loaded, one, visitor)).collect();
        let page = ListPage {
            words,
            base,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            may_hold: visitor.may_anywhere(Right::HoldSessions),
            said: said.map(|said| words.choose("sessions-said", &said)),
            fault: None,
            coming: rows(coming),
            past: rows(past.into_iter().rev().collect()),
        };
        reply::board(&page, is_packed)
    })
    .await
}

/// By when they begin.
fn read(tx: &mut Tx, visitor: &Visitor) -> Result<Loaded, Error> {
    let after = Some(visitor.now - SHOWN);
    let filter = Filter { sites: visitor.reach().narrowed(None), after, ..Filter::default() };
    let all = sessions::list(tx, &filter, &Page::first(u16::MAX))?;
    let which: Vec<_> = all.iter().map(|one| one.value.shift.clone()).collect();
    let mut shifts: HashMap<_, _> =
        shifts::find_all(tx, &which)?.into_iter().map(|shift| (shift.id.clone(), shift)).collect();
    let with_shift = |one: Versioned<Session>| Some((shifts.remove(&one.value.shift)?, one.value));
    let mut found: Vec<(Shift, Session)> = all.into_iter().filter_map(with_shift).collect();
    found.sort_by_key(|(shift, session)| (shift.starts_at, session.id.clone()));
    let sites = sites::all(tx)?.into_iter().map(|site| (site.id.to_string(), site)).collect();
    Ok(Loaded { found, sites })
}

fn row(words: Words, loaded: &Loaded, (shift, session): &(Shift, Session), visitor: &Visitor) -> Row {
    let site = loaded.sites.get(shift.site.as_str());
    let zone = site.map_or(chrono_tz::Tz::UTC, |site| site.time_zone);
    let has_begun = shift.starts_at <= visitor.now;
    let may_open = visitor.may(Right::ReadPeople, &shift.site);
    let name = site.map(|site| site.name.as_str()).unwrap_or_default();
    Row {
        id: may_open.then(|| session.id.to_string()),
        what: format!("{} – {name}", sentence(&words.choose("session-kind", session.kind.code()))),
        when: words.span(shift.starts_at.with_timezone(&zone), shift.ends_at.with_timezone(&zone)),
        coming: super::row::coming(words, session),
        standing: super::row::standing(words, session, has_begun),
    }
}

//! A month's hours by person, and what is left to confirm of it.

use super::CALLED;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::activity::Month;
use crate::domain::site::Site;
use crate::domain::timesheet::{FourWeeks, PersonHours, Timesheet};
use crate::domain::{PersonId, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::ask::{Asked, Undone, done};
use crate::pages::board::form::choice::Choice;
use crate::pages::board::form::faults;
use crate::pages::board::form::sent::Sent;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::board::monthly::{Look, beside, kept, named, this_month};
use crate::pages::view::sums_noted;
use crate::pages::{Pages, reply};
use crate::planning::timesheet;
use crate::store::{Tx, people};
use askama::Template;
use serde_json::json;
use std::collections::HashMap;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/hours/month.html", config = "src/askama.toml")]
struct MonthPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    said: Option<String>,
    faults: Vec<String>,
    month: String,
    title: String,
    sites: Vec<Choice>,
    /// Other months: what the link says, and its query.
    others: Vec<(String, String)>,
    /// What the spreadsheet, and a person's page, are asked with.
    query: String,
    /// The chosen site, to be there again after a form; empty: all.
    site: String,
    to_confirm: Vec<Open>,
    rows: Vec<Row>,
}

/// A site with something to confirm.
#[derive(Debug)]
struct Open {
    site: String,
    said: String,
    button: String,
}

#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    kind: String,
    done: String,
    /// What was planned, where it is something else.
    planned: Option<String>,
    notes: Vec<String>,
    days: String,
    periods: Vec<Period>,
}

/// Four weeks in a line.
#[derive(Debug)]
struct Period {
    until: String,
    said: String,
    balance: String,
    /// Whether they worked more than was agreed.
    is_over: bool,
}

struct Loaded {
    sites: Vec<Site>,
    chosen: Option<SiteId>,
    this_month: Month,
    hours: Timesheet,
    names: HashMap<PersonId, String>,
}

/// The month that the address names; this one where it names none.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    open(pages, headers, Look::of(Sent::of(query.as_bytes()))).await
}

/// Notes that what is left of a month at a site went as it was planned.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let sent = Sent::of(form);
    let look = Look::of(sent);
    let at: Option<SiteId> = sent.one("at").parse().ok();
    let (Some(month), Some(at)) = (look.month, at.filter(|_| sent.one("do") == "confirm")) else {
        return open(pages, headers, Look { refused: Some(Refused::garbled()), ..look }).await;
    };
    let asked = move |tx: &mut Tx, visitor: &Visitor| {
        if !kept(tx, visitor)?.iter().any(|site| site.id == at) {
            return Err(Error::not_found("site"));
        }
        let path = format!("/v1/sites/{at}/hours");
        Ok(Asked { version: None, method: Method::POST, path, body: json!({"month": month}) })
    };
    match done(pages, api, headers, asked).await {
        Ok(_) => {
            let site = look.site.map(|site| format!("&site={site}")).unwrap_or_default();
            reply::see(&pages.outward.public_url.of(&format!("/board/hours?month={month}{site}&said=confirmed")))
        }
        Err(Undone::Answered(response)) => *response,
        Err(Undone::Refused(refused)) => open(pages, headers, Look { refused: Some(refused), ..look }).await,
    }
}

async fn open(pages: &Pages, headers: &HeaderMap, look: Look) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let (month, site) = (look.month, look.site.clone());
    gate::show(
        pages,
        headers,
        move |tx, visitor| load(tx, visitor, month, site.as_ref()),
        move |visitor, loaded| {
            let page = page(visitor, &loaded, base, look);
            if page.faults.is_empty() { reply::board(&page, is_packed) } else { reply::board_again(&page) }
        },
    )
    .await
}

fn load(tx: &mut Tx, visitor: &Visitor, month: Option<Month>, site: Option<&SiteId>) -> Result<Loaded, Error> {
    let sites = kept(tx, visitor)?;
    let this_month = this_month(visitor, &sites);
    let chosen = sites.iter().find(|one| Some(&one.id) == site).map(|one| one.id.clone());
    let ids = sites.iter().map(|site| site.id.clone());
    let of: Vec<SiteId> = ids.filter(|id| chosen.as_ref().is_none_or(|chosen| id == chosen)).collect();
    let hours = timesheet::of_month(tx, visitor.now, month.unwrap_or(this_month), &of)?;
    let who: Vec<PersonId> = hours.people.iter().map(|one| one.person.clone()).collect();
    let names = people::names(tx, &who)?;
    Ok(Loaded { sites, chosen, this_month, hours, names })
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String, look: Look) -> MonthPage {
    let words = Words::from(visitor.locale());
    let month = loaded.hours.month;
    let site = loaded.chosen.as_ref().map(|site| format!("&site={site}")).unwrap_or_default();
    let query = |month: Month| format!("month={month}{site}");
    let mut rows: Vec<Row> = loaded.hours.people.iter().map(|one| row(words, loaded, one)).collect();
    rows.sort_by_cached_key(|row| (row.name.to_lowercase(), row.id.clone()));
    MonthPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        said: look.said.map(|said| words.choose("hours-said", &said)),
        faults: look.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused)),
        month: month.to_string(),
        title: named(words, month),
        sites: loaded
            .sites
            .iter()
            .map(|one| Choice::new(one.id.as_str(), one.name.as_str(), loaded.chosen.as_ref() == Some(&one.id)))
            .collect(),
        others: beside(words, month, loaded.this_month, query),
        query: query(month),
        site: loaded.chosen.as_ref().map(ToString::to_string).unwrap_or_default(),
        to_confirm: to_confirm(words, loaded),
        rows,
    }
}

fn to_confirm(words: Words, loaded: &Loaded) -> Vec<Open> {
    let name = |id: &SiteId| loaded.sites.iter().find(|site| site.id == *id).map(|site| site.name.clone());
    let open = |open: &crate::domain::timesheet::ToConfirm| {
        let name = name(&open.site)?;
        Some(Open {
            site: open.site.to_string(),
            said: words.say_with("hours-open", [("site", name.clone().into()), ("count", open.places.into())]),
            button: words.say_with("hours-confirm", [("site", name.into())]),
        })
    };
    let mut all: Vec<Open> = loaded.hours.to_confirm.iter().filter_map(open).collect();
    all.sort_by_cached_key(|open| open.said.to_lowercase());
    all
}

fn row(words: Words, loaded: &Loaded, one: &PersonHours) -> Row {
    let sums = one.sums;
    Row {
        id: one.person.to_string(),
        name: loaded.names.get(&one.person).cloned().unwrap_or_default(),
        kind: sentence(&words.choose("board-kind", one.kind.code())),
        done: words.say_with("hours-so-many", [("hours", words.hours(sums.done).into())]),
        planned: (sums.planned != sums.done)
            .then(|| words.say_with("hours-of-planned", [("hours", words.hours(sums.planned).into())])),
        notes: sums_noted(words, &sums),
        days: words.count("hours-days-worked", sums.days),
        periods: one.periods.iter().map(|period| of_period(words, *period)).collect(),
    }
}

fn of_period(words: Words, period: FourWeeks) -> Period {
    let done = words.hours(period.done + period.to_come);
    Period {
        until: words.say_with("hours-period", [("day", words.day_of_month(period.until).into())]),
        said: words.say_with("hours-of-agreed", [("done", done.into()), ("agreed", words.hours(period.agreed).into())]),
        balance: words.difference(period.balance()),
        is_over: period.balance().0 > 0,
    }
}

//! Flat-rate expenses of a site's volunteers: what is due for a month, that it was given, and what was given already.

use super::assets;
use super::form::ask::{Asked, Undone, done};
use super::form::choice::Choice;
use super::form::faults::{self, Called};
use super::form::number;
use super::form::sent::Sent;
use super::gate::{self, Visitor};
use super::monthly::{Look, beside, kept, named, this_month};
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::domain::activity::Month;
use crate::domain::expense::{Cents, Expense, ExpensesDue, PersonDue};
use crate::domain::site::Site;
use crate::domain::{ExpenseId, PersonId, SiteId};
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::{Pages, reply};
use crate::planning::expenses as planning;
use crate::store::expenses::{self, Filter};
use crate::store::{Page, Tx, people};
use askama::Template;
use serde_json::{Value, json};
use std::collections::HashMap;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

/// What its forms call things.
const CALLED: Called = Called { fields: "form-field", refusals: "expense-refused" };

#[derive(Debug, Template)]
#[template(path = "pages/board/expenses.html", config = "src/askama.toml")]
struct ExpensesPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    said: Option<String>,
    faults: Vec<String>,
    month: String,
    title: String,
    site: String,
    sites: Vec<Choice>,
    /// Other months: what the link says, and its query.
    others: Vec<(String, String)>,
    /// What the spreadsheet is asked with.
    query: String,
    /// Whether the house gives anything in that month.
    is_given: bool,
    due: Vec<DueRow>,
    /// All of it together, and what the button says.
    sum: String,
    settle: Option<String>,
    /// The sum in cents, as it is looked at.
    seen: i32,
    notes: Vec<String>,
    given: Vec<GivenRow>,
    given_sum: String,
}

#[derive(Debug)]
struct DueRow {
    name: String,
    days: String,
    amount: String,
    beyond: Option<String>,
}

#[derive(Debug)]
struct GivenRow {
    id: String,
    day: String,
    name: String,
    amount: String,
}

struct Loaded {
    sites: Vec<Site>,
    site: SiteId,
    this_month: Month,
    month: Month,
    is_given: bool,
    due: ExpensesDue,
    names: HashMap<PersonId, String>,
    given: Vec<Expense>,
}

/// The month and the site that the address names; the last month, and the first site by name, where it names none.
pub async fn show(pages: &Pages, headers: &HeaderMap, query: &str) -> Response {
    open(pages, headers, Look::of(Sent::of(query.as_bytes()))).await
}

/// Notes that what is due was given, or that something was not.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    let sent = Sent::of(form);
    let look = Look::of(sent);
    let expense: Option<ExpenseId> = sent.one("expense").parse().ok();
    let (Some(month), Some(site)) = (look.month, look.site.clone()) else {
        return open(pages, headers, Look { refused: Some(Refused::garbled()), ..look }).await;
    };
    let (asked, code) = match (sent.one("do").as_str(), expense) {
        ("settle", _) => {
            let path = format!("/v1/sites/{site}/expenses");
            let body = json!({"month": month, "sum": number(&sent.one("sum"))});
            (Asked { version: None, method: Method::POST, path, body }, "settled")
        }
        ("take-back", Some(id)) if sent.is_ticked("sure") => {
            let path = format!("/v1/expenses/{id}");
            (Asked { version: None, method: Method::DELETE, path, body: Value::Null }, "taken-back")
        }
        _ => return open(pages, headers, Look { refused: Some(Refused::garbled()), ..look }).await,
    };
    let at = site.clone();
    let asked = move |tx: &mut Tx, visitor: &Visitor| {
        let is_theirs = kept(tx, visitor)?.iter().any(|one| one.id == at);
        if is_theirs { Ok(asked.clone()) } else { Err(Error::not_found("site")) }
    };
    match done(pages, api, headers, asked).await {
        Ok(_) => {
            let there = format!("/board/expenses?month={month}&site={site}&said={code}");
            reply::see(&pages.outward.public_url.of(&there))
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
    let month = month.unwrap_or(this_month.plus(-1));
    let chosen = sites.iter().find(|one| Some(&one.id) == site).or(sites.first()).ok_or(Error::not_found("site"))?;
    let site = chosen.id.clone();
    let due = planning::due(tx, visitor.now, &site, month)?;
    let who: Vec<PersonId> = due.people.iter().map(|one| one.person.clone()).collect();
    let names = people::names(tx, &who)?;
    let of_month = Filter {
        sites: Some(vec![site.clone()]),
        from: Some(month.first()),
        until: Some(month.last()),
        ..Filter::default()
    };
    let mut given = expenses::list(tx, &of_month, &Page::first(u16::MAX))?;
    given.sort_by_cached_key(|one| (one.date, one.name.to_lowercase(), one.id.clone()));
    let is_given = planning::are_given(tx, month)?;
    Ok(Loaded { sites, site, this_month, month, is_given, due, names, given })
}

fn page(visitor: &Visitor, loaded: &Loaded, base: String, look: Look) -> ExpensesPage {
    let words = Words::from(visitor.locale());
    let (month, site) = (loaded.month, &loaded.site);
    let sum = loaded.due.sum();
    let given: Cents = loaded.given.iter().map(|one| one.cents).sum();
    let counts = [("expense-not-noted", loaded.due.not_noted), ("expense-not-asking", loaded.due.not_asking)];
    let mut due: Vec<DueRow> = loaded.due.people.iter().map(|one| due_row(words, loaded, one)).collect();
    due.sort_by_cached_key(|row| row.name.to_lowercase());
    ExpensesPage {
        words,
        base,
        style: assets::style(),
        reads_people: visitor.reads_people(),
        said: look.said.map(|said| words.choose("expense-said", &said)),
        faults: look.refused.as_ref().map_or_else(Vec::new, |refused| faults::told(words, CALLED, refused)),
        month: month.to_string(),
        title: named(words, month),
        site: site.to_string(),
        sites: loaded
            .sites
            .iter()
            .map(|one| Choice::new(one.id.as_str(), one.name.as_str(), one.id == *site))
            .collect(),
        others: beside(words, month, loaded.this_month, |month| format!("month={month}&site={site}")),
        query: format!("site={site}&from={}&until={}", month.first(), month.last()),
        is_given: loaded.is_given,
        due,
        sum: words.euros(sum),
        settle: (sum > Cents(0)).then(|| words.say_with("expense-settle", [("amount", words.euros(sum).into())])),
        seen: sum.0,
        notes: counts.iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.count(key, *count)).collect(),
        given: loaded
            .given
            .iter()
            .map(|one| GivenRow {
                id: one.id.to_string(),
                day: sentence(&words.date(one.date)),
                name: one.name.clone(),
                amount: words.euros(one.cents),
            })
            .collect(),
        given_sum: words.euros(given),
    }
}

fn due_row(words: Words, loaded: &Loaded, one: &PersonDue) -> DueRow {
    DueRow {
        name: loaded.names.get(&one.person).cloned().unwrap_or_default(),
        days: words.count("hours-days-worked", one.days.len()),
        amount: words.euros(one.sum()),
        beyond: (!one.beyond.is_empty()).then(|| words.count("expense-beyond", one.beyond.len())),
    }
}

//! Whom a visitor may read: by name, in pages.

use super::lapse::{self, Lapse};
use crate::domain::SiteId;
use crate::domain::person::{Kind, Person};
use crate::domain::right::Right;
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::choice::Choice;
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::planning::{places, zone};
use crate::store::{Page, Tx, people, sites};
use askama::Template;
use chrono::NaiveDate;
use form_urlencoded::{Serializer, parse};
use warp::http::HeaderMap;
use warp::reply::Response;

/// So many are on a page.
const SHOWN: usize = 100;

/// Who is looked for. What it does not know it takes for nothing said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    name: String,
    kind: Option<Kind>,
    site: Option<SiteId>,
    page: usize,
    added: Option<u32>,
    offers: Option<u32>,
    removed: bool,
}

impl Wanted {
    /// From an address, or from a form.
    pub fn of(fields: &[u8]) -> Self {
        let mut wanted = Self { page: 1, ..Self::default() };
        for (key, value) in parse(fields) {
            match key.as_ref() {
                "name" => wanted.name = value.trim().chars().take(80).collect(),
                "kind" => wanted.kind = Kind::ALL.iter().copied().find(|kind| kind.code() == value),
                "site" => wanted.site = value.parse().ok(),
                "page" => wanted.page = value.parse().unwrap_or(1).max(1),
                "added" => wanted.added = value.parse().ok(),
                "offers" => wanted.offers = value.parse().ok(),
                "said" => wanted.removed = value == "removed",
                _ => {}
            }
        }
        wanted
    }

    /// The query of the address of one of its pages. A name stands in no address.
    fn query(&self, page: usize) -> String {
        let mut query = Serializer::for_suffix(String::from("?"), 1);
        if let Some(kind) = self.kind {
            query.append_pair("kind", kind.code());
        }
        if let Some(site) = &self.site {
            query.append_pair("site", site.as_str());
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }

    fn narrows(&self) -> bool {
        !self.name.is_empty() || self.kind.is_some() || self.site.is_some()
    }
}

#[derive(Debug, Template)]
#[template(path = "pages/board/people/list.html", config = "src/askama.toml")]
struct ListPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_keep: bool,
    said: Option<String>,
    wanted: Wanted,
    kinds: Vec<Choice>,
    sites: Vec<Choice>,
    found: String,
    rows: Vec<Row>,
    /// The pages before and after this one, and how each is called.
    turns: Vec<Turn>,
}

#[derive(Debug)]
struct Turn {
    name: String,
    page: usize,
    query: String,
}

#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    kind: String,
    roles: String,
    languages: String,
    lapses: Vec<Lapse>,
}

struct Loaded {
    sites: Vec<(SiteId, String)>,
    found: Vec<Person>,
    today: NaiveDate,
}

/// A page of them.
pub async fn show(pages: &Pages, headers: &HeaderMap, wanted: Wanted) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let asked = wanted.clone();
    gate::show(
        pages,
        headers,
        move |tx, visitor| load(tx, visitor, &asked),
        move |visitor, loaded| reply::board(&page(visitor, &loaded, wanted, base), is_packed),
    )
    .await
}

/// The same after a form. Where it names nobody, the page has an address of its own.
pub async fn look(pages: &Pages, headers: &HeaderMap, wanted: Wanted) -> Response {
    if wanted.name.is_empty() {
        let query = wanted.query(wanted.page);
        return reply::see(&pages.outward.public_url.of(&format!("/board/people{query}")));
    }
    show(pages, headers, wanted).await
}

fn load(tx: &mut Tx, visitor: &Visitor, wanted: &Wanted) -> Result<Loaded, Error> {
    let reach = visitor.powers.reach(Right::ReadPeople).ok_or(Error::not_found("person"))?;
    let filter = people::Filter {
        kind: wanted.kind,
        site: wanted.site.clone(),
        within: reach.narrowed(None),
        text: Some(wanted.name.clone()).filter(|name| !name.is_empty()),
    };
    // All of them: people look for each other by name, and names are in no order in the store.
    let found = people::list(tx, &filter, &Page::first(u16::MAX))?;
    let mut found: Vec<Person> = found.into_iter().map(|person| person.value).collect();
    found.sort_by_cached_key(|person| {
        (person.family_name.to_lowercase(), person.given_name.to_lowercase(), person.id.clone())
    });
    let sites = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id));
    Ok(Loaded {
        sites: sites.map(|site| (site.id, site.name)).collect(),
        found,
        today: zone::date_of(places::house_zone(tx)?, visitor.now),
    })
}

fn page(visitor: &Visitor, loaded: &Loaded, wanted: Wanted, base: String) -> ListPage {
    let words = Words::from(visitor.locale());
    let last = loaded.found.len().div_ceil(SHOWN).max(1);
    let at = wanted.page.min(last);
    let shown = loaded.found.iter().skip((at - 1) * SHOWN).take(SHOWN);
    let turn = |name: String, page: usize| Turn { name, page, query: wanted.query(page) };
    let before = (at > 1).then(|| turn(words.say("people-before"), at - 1));
    let next = (at < last).then(|| turn(words.say("people-next"), at + 1));
    let added = wanted.added.map(|added| words.count("people-added", added));
    let added = added.or_else(|| wanted.offers.map(|changed| words.count("people-offers-changed", changed)));
    let kind = |kind: &Kind| {
        Choice::new(kind.code(), sentence(&words.choose("board-kind", kind.code())), wanted.kind == Some(*kind))
    };
    let site =
        |(id, name): &(SiteId, String)| Choice::new(id.as_str(), name.as_str(), wanted.site.as_ref() == Some(id));
    ListPage {
        words,
        base,
        style: assets::style(),
        reads_people: true,
        may_keep: visitor.powers.reach(Right::KeepPeople).is_some(),
        said: added.or_else(|| wanted.removed.then(|| words.say("people-removed"))),
        kinds: Kind::ALL.iter().map(kind).collect(),
        sites: loaded.sites.iter().map(site).collect(),
        found: words.count("people-found", loaded.found.len()),
        rows: shown.map(|person| row(words, person, loaded.today)).collect(),
        turns: before.into_iter().chain(next).collect(),
        wanted,
    }
}

fn row(words: Words, person: &Person, today: NaiveDate) -> Row {
    let held = person.roles.iter().filter(|held| held.validity.until.is_none_or(|until| until >= today));
    let mut roles: Vec<String> = held.map(|held| words.role(held.role)).collect();
    roles.dedup();
    let languages = person.languages.iter().map(|language| words.choose("language", language.code()));
    Row {
        id: person.id.to_string(),
        name: person.full_name(),
        kind: sentence(&words.choose("board-kind", person.kind.code())),
        roles: roles.join(&words.say("comma")),
        languages: languages.collect::<Vec<_>>().join(&words.say("comma")),
        lapses: lapse::of(words, person, today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_no_address() {
        let wanted = Wanted::of(b"name=Diallo&kind=volunteer&site=LEO&page=3");
        assert_eq!(wanted.query(4), "?kind=volunteer&site=LEO&page=4");
        assert_eq!(Wanted::of(b"kind=cat&site=%00&page=0").query(1), "?");
    }
}

//! What many volunteers offer at once, out of a spreadsheet: pasted, or as its file; looked at, and said for all of them or for none.

use super::load::keeps;
use super::offer_sheet::{self, Column, Entry, Known};
use crate::api::availability::would_import;
use crate::domain::right::Right;
use crate::domain::site::Site;
use crate::domain::{PersonId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::assets;
use crate::pages::board::form::days;
use crate::pages::board::form::faults::Called;
use crate::pages::board::gate::Visitor;
use crate::pages::board::table::list::{List, Wrong};
use crate::pages::board::table::pasted::{self, Pasted};
use crate::pages::board::table::shown::{Shown, Texts};
use crate::pages::board::templates::weekdays;
use crate::planning::offer_sheet::grouped;
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, availability, sites};
use askama::Template;
use serde_json::{Value, json};
use std::collections::HashMap;

#[derive(Debug, Template)]
#[template(path = "pages/board/people/offers.html", config = "src/askama.toml")]
pub struct OffersPage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    list: Shown,
    rows: Vec<Row>,
}

/// Somebody whose offer would be another.
#[derive(Debug)]
struct Row {
    lines: String,
    name: String,
    when: Vec<String>,
    wanted: u8,
    at: String,
    activities: String,
}

/// What is read of it: whose offer would be another, and what is wrong, if anything is.
#[derive(Debug, Default)]
pub struct Looked {
    /// Whose offer changes.
    entries: Vec<Entry>,
    /// Who offers that already, by name.
    known: Vec<String>,
    wrong: Wrong,
    sites: HashMap<SiteId, String>,
}

impl List for Looked {
    type Column = Column;
    type Page = OffersPage;
    const AT: &'static str = "/board/people/offers";
    const BACK: &'static str = "/board/people";
    const AFTER: &'static str = "offers";
    const IMPORT: &'static str = "/v1/availability/import";
    const TEXTS: Texts = Texts {
        title: "people-offers",
        all: "people-all",
        nothing: "people-offers-nothing",
        known: "people-offers-known",
        all_known: "people-offers-all-known",
        would: "people-offers-would",
        add: "people-offers-change",
        hint: "people-offers-hint",
        columns: "people-offers-columns",
    };
    const CALLED: Called = super::CALLED;
    const RIGHT: Right = Right::KeepPeople;

    fn at(tx: &mut Tx, visitor: &Visitor, pasted: &Pasted) -> Result<Self, Error> {
        let reach = Self::reach(visitor)?;
        let filter = Filter { within: reach.narrowed(None), ..Filter::default() };
        let people: Vec<_> = people::list(tx, &filter, &Page::first(u16::MAX))?
            .into_iter()
            .map(|found| found.value)
            .filter(|person| keeps(reach, person))
            .collect();
        let all: Vec<Site> = sites::all(tx)?;
        let ids: Vec<PersonId> = people.iter().map(|person| person.id.clone()).collect();
        let offers = availability::versioned(tx, &ids)?;
        let around =
            Self { sites: all.iter().map(|site| (site.id.clone(), site.name.clone())).collect(), ..Self::default() };
        let entries = match offer_sheet::read(&pasted.text, &Known { people: &people, offers: &offers, sites: &all }) {
            Ok(entries) => entries,
            Err(unread) => return Ok(Self { wrong: Wrong::unread(unread), ..around }),
        };
        let (known, entries): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.is_so);
        let known: Vec<String> = known.into_iter().map(|entry| entry.name).collect();
        if entries.is_empty() {
            return Ok(Self { known, ..around });
        }
        let wrong = Wrong::of(would_import(tx, visitor.now.date_naive(), reach, &body(&entries)))?;
        Ok(Self { entries, known, wrong, ..around })
    }

    fn count(&self) -> usize {
        self.entries.len()
    }

    fn body(&self) -> Value {
        body(&self.entries)
    }

    fn known(&self, words: Words) -> String {
        self.known.join(&words.say("comma"))
    }

    fn wrong(&self) -> &Wrong {
        &self.wrong
    }

    fn line_of(&self, pointer: &str) -> (u64, String) {
        let (at, rest) = pasted::below(pointer, "/availability/");
        let entry = at.and_then(|at| self.entries.get(at));
        let cell = rest.split('/').next().unwrap_or_default();
        let line = entry.and_then(|entry| entry.lines.first()).copied();
        (line.unwrap_or_default(), cell.to_owned())
    }

    fn with(self, wrong: Wrong) -> Self {
        Self { wrong, ..self }
    }

    fn page(&self, visitor: &Visitor, base: String, pasted: &Pasted) -> OffersPage {
        let words = Words::from(visitor.locale());
        let list = Shown::of(words, &base, self, pasted);
        let rows = self.entries.iter().map(|entry| row(words, entry, self)).collect();
        OffersPage { words, base, style: assets::style(), reads_people: true, list, rows }
    }
}

fn body(entries: &[Entry]) -> Value {
    json!({"availability": entries.iter().map(|entry| &entry.body).collect::<Vec<_>>()})
}

/// What the API would make of it.
fn row(words: Words, entry: &Entry, looked: &Looked) -> Row {
    let offer = &entry.offer;
    let lines: Vec<String> = entry.lines.iter().map(ToString::to_string).collect();
    let comma = words.say("comma");
    let when = grouped(&offer.weekly).into_iter().map(|(on, hours)| {
        let is_all_day = hours.start == hours.end;
        let hours = if is_all_day { words.say("table-all-day") } else { days::hours(words, hours.start, hours.end) };
        format!("{}{comma}{hours}", weekdays(words, &on))
    });
    let sites: Vec<&str> =
        offer.sites.iter().map(|site| looked.sites.get(site).map_or(site.as_str(), String::as_str)).collect();
    Row {
        lines: lines.join(&comma),
        name: entry.name.clone(),
        when: when.collect(),
        wanted: offer.wanted,
        at: if sites.is_empty() { words.say("people-everywhere") } else { sites.join(&comma) },
        activities: offer.activities.join(&comma),
    }
}

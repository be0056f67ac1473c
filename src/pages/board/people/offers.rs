//! What many volunteers offer at once, out of a spreadsheet: pasted, or as its file; looked at, and said for all of them or for none.

use super::CALLED;
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
use crate::pages::board::gate::Visitor;
use crate::pages::board::table::list::{List, Wrong, print};
use crate::pages::board::table::pasted::{self, Pasted};
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
    at: String,
    style: &'static str,
    reads_people: bool,
    text: String,
    seed: String,
    seen: String,
    faults: Vec<String>,
    /// Whose offer would be another, where nothing is wrong.
    rows: Vec<Row>,
    change: String,
    /// Who offers that already, by name.
    known: Option<String>,
    /// Whether all of them do.
    is_all_known: bool,
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
    const IMPORT: &'static str = "/v1/availability/import";
    const AFTER: &'static str = "/board/people?offers=";

    fn may(visitor: &Visitor) -> Result<(), Error> {
        visitor.powers.reach(Right::KeepPeople).map(|_| ()).ok_or(Error::not_found("person"))
    }

    fn at(tx: &mut Tx, visitor: &Visitor, pasted: &Pasted) -> Result<Self, Error> {
        let reach = visitor.powers.reach(Right::KeepPeople).ok_or(Error::not_found("person"))?;
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
            Err(unread) => return Ok(Self { wrong: Wrong { unread, refused: None }, ..around }),
        };
        let (known, entries): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.is_so);
        let known: Vec<String> = known.into_iter().map(|entry| entry.name).collect();
        if entries.is_empty() {
            return Ok(Self { known, ..around });
        }
        match would_import(tx, visitor.now.date_naive(), reach, &body(&entries)) {
            Ok(()) => Ok(Self { entries, known, ..around }),
            Err(Error::Invalid(faults)) => {
                let wrong = Wrong { unread: Vec::new(), refused: Some(pasted::refused(faults)) };
                Ok(Self { entries, wrong, ..around })
            }
            Err(other) => Err(other),
        }
    }

    fn count(&self) -> usize {
        self.entries.len()
    }

    fn body(&self) -> Value {
        body(&self.entries)
    }

    fn wrong(&mut self) -> &mut Wrong {
        &mut self.wrong
    }

    fn page(&self, visitor: &Visitor, base: String, pasted: &Pasted) -> OffersPage {
        page(Words::from(visitor.locale()), base, pasted, self)
    }
}

impl Looked {
    /// The first line of whom a fault of the API is about, 0 where it is about nobody, and where in it.
    fn line_of(&self, pointer: &str) -> (u64, String) {
        let (number, rest) = pointer
            .strip_prefix("/availability/")
            .map_or(("", pointer), |below| below.split_once('/').unwrap_or((below, "")));
        let entry = number.parse::<usize>().ok().and_then(|at| self.entries.get(at));
        let cell = rest.split('/').next().unwrap_or_default();
        let line = entry.and_then(|entry| entry.lines.first()).copied();
        (line.unwrap_or_default(), cell.to_owned())
    }
}

fn body(entries: &[Entry]) -> Value {
    json!({"availability": entries.iter().map(|entry| &entry.body).collect::<Vec<_>>()})
}

fn page(words: Words, base: String, pasted: &Pasted, looked: &Looked) -> OffersPage {
    let is_well = looked.wrong.is_nothing();
    let entries: &[Entry] = if is_well { &looked.entries } else { &[] };
    let names = looked.known.join(&words.say("comma"));
    OffersPage {
        words,
        at: format!("{base}/board/people/offers"),
        base,
        style: assets::style(),
        reads_people: true,
        text: pasted.text.clone(),
        seed: pasted.seed(),
        seen: print(looked),
        faults: pasted::told(words, CALLED, &looked.wrong, |pointer| looked.line_of(pointer)),
        rows: entries.iter().map(|entry| row(words, entry, looked)).collect(),
        change: words.count("people-offers-change", entries.len()),
        known: (!names.is_empty()).then(|| words.say_with("people-offers-known", [("names", names.into())])),
        is_all_known: is_well && entries.is_empty() && !looked.known.is_empty(),
    }
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

//! Many templates at once, out of a spreadsheet: pasted, or as its file; looked at, and added all together or not at all.

use super::sheet::{self, Column, Entry};
use super::words as told;
use crate::api::templates::would_import;
use crate::domain::right::Right;
use crate::domain::site::{Location, Site};
use crate::domain::template::Template as ShiftTemplate;
use crate::domain::{LocationId, SiteId};
use crate::error::Error;
use crate::locales::Words;
use crate::pages::board::assets;
use crate::pages::board::form::faults::{Called, USUALLY};
use crate::pages::board::gate::Visitor;
use crate::pages::board::table::list::{List, Wrong};
use crate::pages::board::table::pasted::{self, Pasted};
use crate::pages::board::table::shown::{Shown, Texts};
use crate::pages::board::table::words::folded;
use crate::planning::zone;
use crate::store::templates::Filter;
use crate::store::{Page, Tx, locations, sites, templates};
use askama::Template;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::HashMap;

#[derive(Debug, Template)]
#[template(path = "pages/board/templates/paste.html", config = "src/askama.toml")]
pub struct PastePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    list: Shown,
    rows: Vec<Row>,
}

/// A template that would be added.
#[derive(Debug)]
struct Row {
    lines: String,
    site: String,
    activity: String,
    days: String,
    hours: String,
    /// Its breaks, and from when until when it holds.
    more: Vec<String>,
    wanted: Vec<String>,
    place: String,
}

/// What is read of it: what would be added, and what is wrong, if anything is.
#[derive(Debug, Default)]
pub struct Looked {
    /// What is new.
    entries: Vec<Entry>,
    /// What is not.
    known: Vec<ShiftTemplate>,
    wrong: Wrong,
    sites: HashMap<SiteId, String>,
    places: HashMap<LocationId, String>,
}

impl List for Looked {
    type Column = Column;
    type Page = PastePage;
    const AT: &'static str = "/board/templates/paste";
    const BACK: &'static str = "/board/templates";
    const AFTER: &'static str = "added";
    const IMPORT: &'static str = "/v1/templates/import";
    const TEXTS: Texts = Texts {
        title: "templates-paste",
        all: "templates-all",
        nothing: "templates-paste-nothing",
        known: "templates-paste-known",
        all_known: "templates-paste-all-known",
        would: "templates-paste-would",
        add: "templates-paste-add",
        hint: "templates-paste-hint",
        columns: "templates-paste-columns",
    };
    const CALLED: Called = USUALLY;
    const RIGHT: Right = Right::KeepPatterns;

    fn at(tx: &mut Tx, visitor: &Visitor, pasted: &Pasted) -> Result<Self, Error> {
        let reach = Self::reach(visitor)?;
        let kept: Vec<Site> = sites::all(tx)?.into_iter().filter(|site| reach.holds(&site.id)).collect();
        let all: Vec<Location> = locations::all(tx)?;
        let around = Self {
            sites: kept.iter().map(|site| (site.id.clone(), site.name.clone())).collect(),
            places: all.iter().map(|location| (location.id.clone(), location.name.clone())).collect(),
            ..Self::default()
        };
        let near: Vec<Location> = all.into_iter().filter(|location| visitor.reach().holds(&location.site)).collect();
        let entries = match sheet::read(&pasted.text, &kept, &near, pasted.seed) {
            Ok(entries) => entries,
            Err(unread) => return Ok(Self { wrong: Wrong::unread(unread), ..around }),
        };
        let filter = Filter { sites: Some(kept.iter().map(|site| site.id.clone()).collect()) };
        let there = templates::list(tx, &filter, &Page::first(u16::MAX))?;
        let there: Vec<ShiftTemplate> = there
            .into_iter()
            .map(|found| found.value)
            .filter_map(|template| {
                let zone = kept.iter().find(|site| site.id == template.site)?.time_zone;
                let today = zone::date_of(zone, visitor.now);
                template.validity.until.is_none_or(|until| until >= today).then(|| template.as_of(today))
            })
            .collect();
        let (mut known, mut new) = (Vec::new(), Vec::new());
        for entry in entries {
            match there.iter().find(|template| is_it(template, &entry.body)) {
                Some(template) => known.push(template.clone()),
                None => new.push(entry),
            }
        }
        if new.is_empty() && !known.is_empty() {
            return Ok(Self { known, ..around });
        }
        let wrong = Wrong::of(would_import(tx, visitor.now.date_naive(), reach, &body(&new)))?;
        Ok(Self { entries: new, known, wrong, ..around })
    }

    fn count(&self) -> usize {
        self.entries.len()
    }

    fn body(&self) -> Value {
        body(&self.entries)
    }

    fn known(&self, words: Words) -> String {
        let known: Vec<String> = self.known.iter().map(|template| in_a_line(words, template)).collect();
        known.join(&words.say("semicolon"))
    }

    fn wrong(&self) -> &Wrong {
        &self.wrong
    }

    fn line_of(&self, pointer: &str) -> (u64, String) {
        let (at, rest) = pasted::below(pointer, "/templates/");
        let lines = at.and_then(|at| self.entries.get(at)).map(|entry| entry.lines.as_slice());
        let lines = lines.unwrap_or_default();
        let field = rest.strip_prefix("pattern/").unwrap_or(rest);
        let mut steps = field.split('/');
        let line = match (steps.next(), steps.next().and_then(|at| at.parse::<usize>().ok())) {
            // A position has a line of its own.
            (Some("positions"), Some(at)) => lines.get(at),
            _ => lines.first(),
        };
        let cell =
            field.split('/').find(|step| !step.is_empty() && *step != "positions" && step.parse::<usize>().is_err());
        (line.copied().unwrap_or_default(), cell.unwrap_or_default().to_owned())
    }

    fn with(self, wrong: Wrong) -> Self {
        Self { wrong, ..self }
    }

    fn page(&self, visitor: &Visitor, base: String, pasted: &Pasted) -> PastePage {
        let words = Words::from(visitor.locale());
        let list = Shown::of(words, &base, self, pasted);
        let rows = self.entries.iter().filter_map(|entry| row(words, entry, self)).collect();
        PastePage { words, base, style: assets::style(), reads_people: visitor.reads_people(), list, rows }
    }
}

/// Whether a template is what a line speaks of: the same activity at the same site, on the same days at the same hours.
fn is_it(template: &ShiftTemplate, body: &Value) -> bool {
    let text = |at: &str| body.pointer(at).and_then(Value::as_str).unwrap_or_default();
    let pattern = &template.pattern;
    let said = folded(text("/pattern/activity"));
    let is_called =
        std::iter::once(&pattern.activity).chain(pattern.translations.values()).any(|name| folded(name) == said);
    let numbers = |days: &Value| {
        let mut numbers: Vec<u64> = days.as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        numbers.sort_unstable();
        numbers
    };
    let mut weekdays: Vec<u64> = template.weekdays.iter().map(|day| u8::from(*day).into()).collect();
    weekdays.sort_unstable();
    let rule = template.recurrence.as_ref().map(ToString::to_string).unwrap_or_default();
    template.site.as_str() == text("/site")
        && is_called
        && numbers(&body["weekdays"]) == weekdays
        && rule == text("/recurrence")
        && pattern.start.to_string() == text("/pattern/start")
        && pattern.end.to_string() == text("/pattern/end")
        && pattern.location.as_str() == text("/pattern/location")
        && is_said(template.validity.from, text("/from"))
        && is_said(template.validity.until, text("/until"))
}

/// Whether a day is what a line says, where it says anything.
fn is_said(day: Option<NaiveDate>, said: &str) -> bool {
    said.is_empty() || day.is_some_and(|day| day.to_string() == said)
}

fn body(entries: &[Entry]) -> Value {
    json!({"templates": entries.iter().map(|entry| &entry.body).collect::<Vec<_>>()})
}

/// « Repas, lu–ve, 18:00 à 21:00 ».
fn in_a_line(words: Words, template: &ShiftTemplate) -> String {
    let said = [told::activity(words, template), told::days_of(words, template), told::hours(words, template)];
    said.join(&words.say("comma"))
}

/// What the API would make of it; none only where it could not be read after all.
fn row(words: Words, entry: &Entry, looked: &Looked) -> Option<Row> {
    let template: ShiftTemplate = serde_json::from_value(entry.body.clone()).ok()?;
    let lines: Vec<String> = entry.lines.iter().map(ToString::to_string).collect();
    Some(Row {
        lines: lines.join(&words.say("comma")),
        site: looked.sites.get(&template.site).cloned().unwrap_or_default(),
        activity: told::activity(words, &template),
        days: told::days_of(words, &template),
        hours: told::hours(words, &template),
        more: more(words, &template),
        wanted: template.pattern.positions.iter().map(|position| told::wanted(words, position)).collect(),
        place: looked.places.get(&template.pattern.location).cloned().unwrap_or_default(),
    })
}

/// « Pause payée (minutes) : 30 », « dès le 1 décembre 2026 ».
fn more(words: Words, template: &ShiftTemplate) -> Vec<String> {
    let pattern = &template.pattern;
    let breaks = [("templates-unpaid", pattern.unpaid_break), ("templates-paid", pattern.paid_break)];
    let breaks = breaks.into_iter().filter(|(_, length)| length.0 > 0).map(|(key, length)| {
        words.say_with("form-fault-at", [("place", words.say(key).into()), ("fault", length.0.to_string().into())])
    });
    let period = told::period(words, template.validity);
    breaks.chain((!period.is_empty()).then_some(period)).collect()
}

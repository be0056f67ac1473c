//! Many people at once, out of a spreadsheet: pasted, or as its file; looked at, and added all together or not at all.

use super::sheet::{self, Column, Entry};
use crate::api::people::would_import;
use crate::domain::person::Person;
use crate::domain::right::Right;
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::faults::Called;
use crate::pages::board::gate::Visitor;
use crate::pages::board::table::list::{List, Wrong};
use crate::pages::board::table::pasted::{self, Pasted};
use crate::pages::board::table::shown::{Shown, Texts};
use crate::pages::board::table::words;
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, sites};
use askama::Template;
use serde_json::{Value, json};
use std::collections::HashSet;

#[derive(Debug, Template)]
#[template(path = "pages/board/people/paste.html", config = "src/askama.toml")]
pub struct PastePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    list: Shown,
    rows: Vec<Row>,
}

/// Somebody who would be added.
#[derive(Debug)]
struct Row {
    line: u64,
    name: String,
    mail: String,
    phone: String,
    kind: String,
    roles: String,
    languages: String,
    at: String,
}

/// What is read of it: who would be added, and what is wrong, if anything is.
#[derive(Debug, Default)]
pub struct Looked {
    /// Who is new.
    entries: Vec<Entry>,
    /// Who is not, by name.
    known: Vec<String>,
    wrong: Wrong,
}

impl List for Looked {
    type Column = Column;
    type Page = PastePage;
    const AT: &'static str = "/board/people/paste";
    const BACK: &'static str = "/board/people";
    const AFTER: &'static str = "added";
    const IMPORT: &'static str = "/v1/people/import";
    const TEXTS: Texts = Texts {
        title: "people-paste",
        all: "people-all",
        nothing: "people-paste-nobody",
        known: "people-paste-known",
        all_known: "people-paste-all-known",
        would: "people-paste-would",
        add: "people-paste-add",
        hint: "people-paste-hint",
        columns: "people-paste-columns",
    };
    const CALLED: Called = super::CALLED;
    const RIGHT: Right = Right::KeepPeople;

    fn at(tx: &mut Tx, visitor: &Visitor, pasted: &Pasted) -> Result<Self, Error> {
        let reach = Self::reach(visitor)?;
        let entries = match sheet::read(&pasted.text, &sites::all(tx)?, pasted.seed) {
            Ok(entries) => entries,
            Err(unread) => return Ok(Self { wrong: Wrong::unread(unread), ..Self::default() }),
        };
        let filter = Filter { within: reach.narrowed(None), ..Filter::default() };
        let there = people::list(tx, &filter, &Page::first(u16::MAX))?;
        let there = Known::of(there.iter().map(|person| &person.value));
        let (known, entries): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| there.holds(entry));
        let known: Vec<String> = known.iter().map(name).collect();
        if entries.is_empty() && !known.is_empty() {
            return Ok(Self { known, ..Self::default() });
        }
        let wrong = Wrong::of(would_import(tx, visitor.now.date_naive(), reach, &body(&entries)))?;
        Ok(Self { entries, known, wrong })
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
        let (at, rest) = pasted::below(pointer, "/people/");
        let entry = at.and_then(|at| self.entries.get(at));
        // A line has one cell for several languages: which of them it is, they see.
        let cell = rest.split('/').next().unwrap_or_default();
        (entry.map_or(0, |entry| entry.line), cell.to_owned())
    }

    fn with(self, wrong: Wrong) -> Self {
        Self { wrong, ..self }
    }

    fn page(&self, visitor: &Visitor, base: String, pasted: &Pasted) -> PastePage {
        let words = Words::from(visitor.locale());
        let list = Shown::of(words, &base, self, pasted);
        let rows = self.entries.iter().map(|entry| row(words, entry)).collect();
        PastePage { words, base, style: assets::style(), reads_people: true, list, rows }
    }
}

/// Those who are in the list already, as lines name them: by their first name and mail address, or by their name where a line has none.
struct Known {
    mails: HashSet<(String, String)>,
    names: HashSet<String>,
}

impl Known {
    fn of<'a>(people: impl Iterator<Item = &'a Person>) -> Self {
        let mut known = Self { mails: HashSet::new(), names: HashSet::new() };
        for person in people {
            let given = words::folded(&person.given_name);
            known.mails.extend(person.mail.as_ref().map(|mail| (given, mail.to_lowercase())));
            known.names.insert(words::folded(&person.full_name()));
        }
        known
    }

    fn holds(&self, entry: &Entry) -> bool {
        match entry.body["mail"].as_str() {
            Some(mail) => {
                let given = words::folded(entry.body["given_name"].as_str().unwrap_or_default());
                self.mails.contains(&(given, mail.to_lowercase()))
            }
            None => self.names.contains(&words::folded(&name(entry))),
        }
    }
}

fn name(entry: &Entry) -> String {
    let word = |name: &str| entry.body[name].as_str().unwrap_or_default().to_owned();
    format!("{} {}", word("given_name"), word("family_name")).trim().to_owned()
}

fn body(entries: &[Entry]) -> Value {
    json!({"people": entries.iter().map(|entry| &entry.body).collect::<Vec<_>>()})
}

fn row(words: Words, entry: &Entry) -> Row {
    let body = &entry.body;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let joined = |values: &Value, name: &dyn Fn(&Value) -> String| {
        let named: Vec<String> = values.as_array().map(|all| all.iter().map(name).collect()).unwrap_or_default();
        named.join(&words.say("comma"))
    };
    let role = |held: &Value| text(&held["role"]).parse().map_or_else(|_| String::new(), |role| words.role(role));
    Row {
        line: entry.line,
        name: name(entry),
        mail: text(&body["mail"]),
        phone: text(&body["phone"]),
        kind: sentence(&words.choose("board-kind", &text(&body["kind"]))),
        roles: joined(&body["roles"], &role),
        languages: joined(&body["languages"], &|code| words.choose("language", &text(code))),
        at: match body["workplace"]["sites"].as_array() {
            Some(_) => joined(&body["workplace"]["sites"], &text),
            None => words.say("people-everywhere"),
        },
    }
}

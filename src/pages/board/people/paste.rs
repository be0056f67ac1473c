//! Many people at once, out of a spreadsheet: pasted, or as its file; looked at, and added all together or not at all.

use super::CALLED;
use super::book::{self, Unreadable};
use super::sheet::{self, Entry, Unread};
use super::words;
use crate::api::Inside;
use crate::api::inside::Refused;
use crate::api::people::would_import;
use crate::domain::person::Person;
use crate::domain::right::Right;
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::{faults, file};
use crate::pages::board::gate::{self, Visitor};
use crate::pages::{Pages, reply};
use crate::store::people::{self, Filter};
use crate::store::{Page, Tx, sites};
use askama::Template;
use form_urlencoded::parse;
use serde_json::{Value, json};
use std::collections::HashSet;
use warp::http::{HeaderMap, Method};
use warp::reply::Response;

#[derive(Debug, Template)]
#[template(path = "pages/board/people/paste.html", config = "src/askama.toml")]
struct PastePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    text: String,
    seed: String,
    faults: Vec<String>,
    /// Who would be added, where nothing is wrong.
    rows: Vec<Row>,
    add: String,
    /// Who is in the list already, by name, and stays as they are.
    known: Option<String>,
    /// Whether all of them are.
    is_all_known: bool,
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

/// What is pasted.
#[derive(Debug, Clone, Default)]
struct Pasted {
    text: String,
    /// What the identifiers of those who are added are made of: who sends twice adds once.
    seed: u128,
    is_to_add: bool,
}

impl Pasted {
    fn of(form: &[u8]) -> Self {
        let mut pasted = Self { seed: rand::random(), ..Self::default() };
        for (key, value) in parse(form) {
            match key.as_ref() {
                "text" => pasted.text = value.into_owned(),
                "seed" => pasted.seed = u128::from_str_radix(&value, 16).unwrap_or(pasted.seed),
                "do" => pasted.is_to_add = value == "add",
                _ => {}
            }
        }
        pasted
    }
}

/// What is read of it: who would be added, and what is wrong, if anything is.
#[derive(Debug, Default)]
struct Looked {
    /// Who is new.
    entries: Vec<Entry>,
    /// Who is not, by name.
    known: Vec<String>,
    unread: Vec<(u64, Unread)>,
    refused: Option<Refused>,
}

impl Looked {
    fn at(tx: &mut Tx, visitor: &Visitor, pasted: &Pasted) -> Result<Self, Error> {
        let reach = visitor.powers.reach(Right::KeepPeople).ok_or(Error::not_found("person"))?;
        let entries = match sheet::read(&pasted.text, &sites::all(tx)?, pasted.seed) {
            Ok(entries) => entries,
            Err(unread) => return Ok(Self { unread, ..Self::default() }),
        };
        let filter = Filter { within: reach.narrowed(None), ..Filter::default() };
        let there = people::list(tx, &filter, &Page::first(u16::MAX))?;
        let there = Known::of(there.iter().map(|person| &person.value));
        let (known, entries): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| there.holds(entry));
        let known: Vec<String> = known.iter().map(name).collect();
        if entries.is_empty() && !known.is_empty() {
            return Ok(Self { known, ..Self::default() });
        }
        match would_import(tx, visitor.now.date_naive(), reach, &body(&entries)) {
            Ok(()) => Ok(Self { entries, known, ..Self::default() }),
            Err(Error::Invalid(faults)) => {
                let against = faults.iter().map(|fault| fault.code.to_owned()).collect();
                let pointers = faults.into_iter().map(|fault| fault.pointer).collect();
                let refused = Refused { code: "invalid".to_owned(), against, pointers };
                Ok(Self { entries, refused: Some(refused), ..Self::default() })
            }
            Err(other) => Err(other),
        }
    }

    fn is_well(&self) -> bool {
        self.unread.is_empty() && self.refused.is_none()
    }

    /// Everything that is wrong, by line.
    fn told(&self, words: Words) -> Vec<String> {
        let unread = self.unread.iter().map(|(line, unread)| (*line, unread_in_words(words, *unread)));
        let mut told: Vec<(u64, String)> = unread.collect();
        let faults = self.refused.iter().flat_map(|refused| refused.pointers.iter().zip(&refused.against));
        told.extend(faults.map(|(pointer, code)| self.fault(words, pointer, code)));
        told.sort_by_key(|(line, _)| *line);
        let mut told: Vec<String> = told.into_iter().map(|(line, fault)| at_line(words, line, fault)).collect();
        told.dedup();
        if told.is_empty() {
            told.extend(self.refused.iter().map(|refused| words.choose("people-refused", &refused.code)));
        }
        told
    }

    /// A fault of the API, with the line of whom it is about; 0 where it is about nobody.
    fn fault(&self, words: Words, pointer: &str, code: &str) -> (u64, String) {
        let (number, rest) = pointer
            .strip_prefix("/people/")
            .map_or(("", pointer), |below| below.split_once('/').unwrap_or((below, "")));
        let entry = number.parse::<usize>().ok().and_then(|at| self.entries.get(at));
        // A line has one cell for several languages: which of them it is, they see.
        let cell = rest.split('/').next().unwrap_or_default();
        (entry.map_or(0, |entry| entry.line), faults::at(words, CALLED, cell, code))
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

fn at_line(words: Words, line: u64, fault: String) -> String {
    if line == 0 {
        return fault;
    }
    let line = words.say_with("form-line", [("line", line.into())]);
    words.say_with("form-fault-at", [("place", sentence(&line).into()), ("fault", fault.into())])
}

fn unread_in_words(words: Words, unread: Unread) -> String {
    let column = |code: &'static str, at: usize| {
        words.say_with(code, [("column", i64::try_from(at + 1).unwrap_or(i64::MAX).into())])
    };
    match unread {
        Unread::Empty => words.say("people-paste-empty"),
        Unread::Heading(at) => column("people-paste-heading", at),
        Unread::Repeated(at) => column("people-paste-repeated", at),
        Unread::Longer => words.say("people-paste-longer"),
        Unread::Garbled => words.say("people-paste-garbled"),
        Unread::Twice(line) => words.say_with("people-paste-twice", [("line", line.into())]),
    }
}

/// Where people are pasted.
pub async fn show(pages: &Pages, headers: &HeaderMap) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let load = |_: &mut Tx, visitor: &Visitor| {
        visitor.powers.reach(Right::KeepPeople).map(|_| ()).ok_or(Error::not_found("person"))
    };
    gate::show(pages, headers, load, move |visitor, ()| {
        let page = page(Words::from(visitor.locale()), base, &Pasted::default(), Vec::new(), &Looked::default());
        reply::board(&page, is_packed)
    })
    .await
}

/// Looks at what is pasted or at a file, or adds all of them.
pub async fn act(pages: &Pages, api: &Inside, headers: &HeaderMap, form: &[u8]) -> Response {
    if file::is_in(headers) {
        return take(pages, headers, form).await;
    }
    let pasted = Pasted::of(form);
    if !pasted.is_to_add {
        return look(pages, headers, pasted, None).await;
    }
    let (visitor, _) = match gate::enter(pages, headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let text = pasted.clone();
    let entries = match pages.store.read(move |tx| Looked::at(tx, &visitor, &text)).await {
        Ok(looked) if looked.is_well() => looked.entries,
        Ok(_) | Err(Error::NotFound { .. }) => return look(pages, headers, pasted, None).await,
        Err(error) => return crate::pages::desk::trouble(&error, crate::pages::language::of(headers)),
    };
    if entries.is_empty() {
        // Somebody has pressed twice, or another one was quicker.
        return look(pages, headers, pasted, None).await;
    }
    match api.ask(headers, Method::POST, "/v1/people/import", &body(&entries)).await {
        Ok(_) => reply::see(&pages.outward.public_url.of(&format!("/board/people?added={}", entries.len()))),
        Err(refused) if refused.code == "no_token" => reply::see(&pages.outward.public_url.of("/sign-in")),
        Err(refused) => look(pages, headers, pasted, Some(refused)).await,
    }
}

/// Reads a file as if its lines were pasted.
async fn take(pages: &Pages, headers: &HeaderMap, form: &[u8]) -> Response {
    let read = match file::of(headers, form).await {
        // Whatever a file does to its reader, it does to nobody else.
        Some(file) => {
            tokio::task::spawn_blocking(move || book::lines(&file.bytes)).await.unwrap_or(Err(Unreadable::Unknown))
        }
        None => Err(Unreadable::Empty),
    };
    match read {
        Ok(text) => look(pages, headers, Pasted { text, seed: rand::random(), is_to_add: false }, None).await,
        Err(why) => {
            let refused = Refused { code: why.code().to_owned(), against: Vec::new(), pointers: Vec::new() };
            look(pages, headers, Pasted::default(), Some(refused)).await
        }
    }
}

/// Shows who would be added, or all that is wrong; and why nobody was, where that was wanted.
async fn look(pages: &Pages, headers: &HeaderMap, pasted: Pasted, refused: Option<Refused>) -> Response {
    let base = pages.outward.public_url.as_str().to_owned();
    let is_packed = reply::unpacks(headers);
    let text = pasted.clone();
    let load = move |tx: &mut Tx, visitor: &Visitor| Looked::at(tx, visitor, &text);
    gate::show(pages, headers, load, move |visitor, looked| {
        let words = Words::from(visitor.locale());
        let is_of_file = refused.as_ref().is_some_and(|refused| refused.code.starts_with("file_"));
        let unread = if is_of_file { Vec::new() } else { looked.unread.clone() };
        let looked = if looked.is_well() || is_of_file { Looked { unread, refused, ..looked } } else { looked };
        let page = page(words, base, &pasted, looked.told(words), &looked);
        if looked.is_well() { reply::board(&page, is_packed) } else { reply::board_again(&page) }
    })
    .await
}

fn page(words: Words, base: String, pasted: &Pasted, faults: Vec<String>, looked: &Looked) -> PastePage {
    let entries: &[Entry] = if looked.is_well() { &looked.entries } else { &[] };
    let names = looked.known.join(&words.say("comma"));
    PastePage {
        words,
        base,
        style: assets::style(),
        reads_people: true,
        text: pasted.text.clone(),
        seed: format!("{:x}", pasted.seed),
        faults,
        rows: entries.iter().map(|entry| row(words, entry)).collect(),
        add: words.count("people-paste-add", entries.len()),
        known: (!names.is_empty()).then(|| words.say_with("people-paste-known", [("names", names.into())])),
        is_all_known: looked.is_well() && entries.is_empty() && !looked.known.is_empty(),
    }
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

//! What is sent of a list, and what is told of it, line by line.

use super::book::{self, Unreadable};
use super::lines::{Column, Unread};
use super::list::Wrong;
use crate::api::inside::Refused;
use crate::error::Fault;
use crate::locales::{Words, sentence};
use crate::pages::board::form::faults::{self, Called};
use crate::pages::board::form::file;
use form_urlencoded::parse;
use warp::http::HeaderMap;

/// What is pasted.
#[derive(Debug, Clone, Default)]
pub struct Pasted {
    /// The lines.
    pub text: String,
    /// What the identifiers of what is added are made of: who sends twice adds once.
    pub seed: u128,
    /// The print of what somebody looked at; none: nothing yet.
    pub seen: Option<String>,
    /// Whether it is to be done, not only looked at.
    pub is_to_add: bool,
}

impl Pasted {
    /// What a form says.
    pub fn of(form: &[u8]) -> Self {
        let mut pasted = Self::fresh(String::new());
        for (key, value) in parse(form) {
            match key.as_ref() {
                "text" => pasted.text = value.into_owned(),
                "seed" => pasted.seed = u128::from_str_radix(&value, 16).unwrap_or(pasted.seed),
                "seen" => pasted.seen = Some(value.into_owned()),
                "do" => pasted.is_to_add = value == "add",
                _ => {}
            }
        }
        pasted
    }

    /// Lines that nobody has looked at.
    pub fn fresh(text: String) -> Self {
        Self { text, seed: rand::random(), ..Self::default() }
    }

    /// As it goes along with a form.
    pub fn seed(&self) -> String {
        format!("{:x}", self.seed)
    }
}

/// The lines of the file that came with a form.
///
/// # Errors
/// Why there are none, as a refusal of the whole.
pub async fn of_file<C: Column>(headers: &HeaderMap, form: &[u8]) -> Result<Pasted, Refused> {
    let read = match file::of(headers, form).await {
        // Whatever a file does to its reader, it does to nobody else.
        Some(file) => {
            let is_heading = |cell: &str| C::called(cell).is_some();
            let read = tokio::task::spawn_blocking(move || book::lines(&file.bytes, is_heading));
            read.await.unwrap_or(Err(Unreadable::Unknown))
        }
        None => Err(Unreadable::Empty),
    };
    let refused = |why: Unreadable| Refused { code: why.code().to_owned(), against: Vec::new(), pointers: Vec::new() };
    read.map(Pasted::fresh).map_err(refused)
}

/// What the API would refuse.
pub fn refused(faults: Vec<Fault>) -> Refused {
    let against = faults.iter().map(|fault| fault.code.to_owned()).collect();
    let pointers = faults.into_iter().map(|fault| fault.pointer).collect();
    Refused { code: "invalid".to_owned(), against, pointers }
}

/// Which of the things of a list a pointer is about, and what is left of it.
pub fn below<'a>(pointer: &'a str, list: &str) -> (Option<usize>, &'a str) {
    let Some(rest) = pointer.strip_prefix(list) else { return (None, pointer) };
    let (number, rest) = rest.split_once('/').unwrap_or((rest, ""));
    (number.parse().ok(), rest)
}

/// All that is wrong with lines, each in a sentence, in their order: what cannot be read, and what the API says of the others. `at`
/// gives the line that a pointer is about, 0 for none, and what is left of the pointer.
pub fn told(words: Words, called: Called, wrong: &Wrong, at: impl Fn(&str) -> (u64, String)) -> Vec<String> {
    let Wrong { unread, refused } = wrong;
    let mut told: Vec<(u64, String)> = unread.iter().map(|(line, unread)| (*line, in_words(words, *unread))).collect();
    for (pointer, code) in refused.iter().flat_map(|refused| refused.pointers.iter().zip(&refused.against)) {
        let (line, rest) = at(pointer);
        told.push((line, faults::at(words, called, &rest, code)));
    }
    told.sort_by_key(|(line, _)| *line);
    let mut told: Vec<String> = told.into_iter().map(|(line, fault)| at_line(words, line, fault)).collect();
    told.dedup();
    if told.is_empty() {
        told.extend(refused.iter().map(|refused| {
            let is_of_table = refused.code.starts_with("file_") || *refused == Refused::meanwhile();
            words.choose(if is_of_table { "table-refused" } else { called.refusals }, &refused.code)
        }));
    }
    told
}

fn at_line(words: Words, line: u64, fault: String) -> String {
    if line == 0 {
        return fault;
    }
    let line = words.say_with("form-line", [("line", line.into())]);
    words.say_with("form-fault-at", [("place", sentence(&line).into()), ("fault", fault.into())])
}

fn in_words(words: Words, unread: Unread) -> String {
    let column = |code: &'static str, at: usize| {
        words.say_with(code, [("column", i64::try_from(at + 1).unwrap_or(i64::MAX).into())])
    };
    match unread {
        Unread::Empty => words.say("table-empty"),
        Unread::Heading(at) => column("table-heading", at),
        Unread::Repeated(at) => column("table-repeated", at),
        Unread::Longer => words.say("table-longer"),
        Unread::Garbled => words.say("table-garbled"),
        Unread::Twice(line) => words.say_with("table-twice", [("line", line.into())]),
        Unread::Days => words.say("table-days"),
        Unread::Hours => words.say("table-hours"),
        Unread::Nobody => words.say("table-nobody"),
        Unread::Several => words.say("table-several"),
        Unread::Otherwise(line) => words.say_with("table-otherwise", [("line", line.into())]),
    }
}

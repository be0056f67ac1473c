//! What there is to choose from.

use crate::domain::language::Language;
use crate::domain::person::{Clearance, Kind};
use crate::domain::{Role, SiteId};
use crate::locales::{Words, sentence};

/// One of several things to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent of it.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl Choice {
    /// One of them.
    pub fn new(code: impl Into<String>, name: impl Into<String>, is_chosen: bool) -> Self {
        Self { code: code.into(), name: name.into(), is_chosen }
    }
}

/// The kinds of people, of which some are chosen.
pub fn kinds(words: Words, chosen: &[String]) -> Vec<Choice> {
    let name = |kind: &Kind| sentence(&words.choose("board-kind", kind.code()));
    Kind::ALL.iter().map(|kind| Choice::new(kind.code(), name(kind), is_among(chosen, kind.code()))).collect()
}

/// The roles, of which some are chosen.
pub fn roles(words: Words, chosen: &[String]) -> Vec<Choice> {
    let choice = |role: &Role| Choice::new(role.code(), sentence(&words.role(*role)), is_among(chosen, role.code()));
    Role::ALL.iter().map(choice).collect()
}

/// The languages, of which some are chosen.
pub fn languages(words: Words, chosen: &[String]) -> Vec<Choice> {
    let name = |code: &str| words.choose("language", code);
    let codes = Language::ALL.iter().map(|language| language.code());
    codes.map(|code| Choice::new(code, name(code), is_among(chosen, code))).collect()
}

/// The clearances, of which some are chosen.
pub fn clearances(words: Words, chosen: &[String]) -> Vec<Choice> {
    let name = |code: &str| sentence(&words.choose("clearance", code));
    let codes = Clearance::ALL.iter().map(|clearance| clearance.code());
    codes.map(|code| Choice::new(code, name(code), is_among(chosen, code))).collect()
}

/// Sites, of which some are chosen.
pub fn sites(sites: &[(SiteId, String)], chosen: &[String]) -> Vec<Choice> {
    sites.iter().map(|(id, name)| Choice::new(id.as_str(), name.as_str(), is_among(chosen, id.as_str()))).collect()
}

fn is_among(chosen: &[String], code: &str) -> bool {
    chosen.iter().any(|chosen| chosen == code)
}

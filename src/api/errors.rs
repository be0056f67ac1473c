//! The page at `/docs/errors`: what each code of a problem and of a fault means, and what to do. `type` leads to it.

mod conflicts;
mod faults;
mod remedies;

pub use conflicts::CONFLICTS;

use super::door::code;
use super::reply::{KINDS, Kind};
use crate::domain::language::Locale;
use crate::locales::Words;
use crate::planning::report::Cause;
use askama::Template;

/// Where the page is: `type` is an anchor on it.
pub const PATH: &str = "/docs/errors";

/// A code with what it means and what to do.
#[derive(Debug, Clone, Copy)]
pub struct Explained {
    /// The code.
    pub code: &'static str,
    /// What has happened.
    pub meaning: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

macro_rules! explained {
    ($($code:literal: $meaning:literal, $remedy:literal;)*) => {
        &[$($crate::api::errors::Explained { code: $code, meaning: $meaning, remedy: $remedy }),*]
    };
}
use explained;

#[derive(Template)]
#[template(path = "api/errors.html", config = "src/askama.toml")]
struct Page {
    version: &'static str,
    problems: Vec<(&'static Kind, &'static str)>,
    conflicts: &'static [Explained],
    faults: Vec<(&'static str, &'static str)>,
    causes: Vec<(&'static str, String)>,
}

/// Renders the page.
pub fn page() -> String {
    let page = Page {
        version: env!("CARGO_PKG_VERSION"),
        problems: KINDS.iter().map(|kind| (kind, remedies::of(kind.code).unwrap_or_default())).collect(),
        conflicts: CONFLICTS,
        faults: fault_codes().collect(),
        causes: causes().collect(),
    };
    page.render().unwrap_or_default()
}

/// Every name of a fault in what was sent, with what it means and what to do.
pub fn fault_codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    code::ALL.iter().chain(faults::OF_PLANNING).map(|(name, meaning)| (*name, meaning.trim()))
}

/// Every name of what may stand against a person at a place, as a coordinator reads it.
fn causes() -> impl Iterator<Item = (&'static str, String)> {
    let words = Words::from(Locale::English);
    Cause::all().map(move |cause| (cause.code(), words.choose("rule", cause.code())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_of_problem_has_a_remedy_and_nothing_else_has() {
        let kinds: BTreeSet<_> = KINDS.iter().map(|kind| kind.code).collect();
        let remedies: BTreeSet<_> = remedies::ALL.iter().map(|(code, _)| *code).collect();
        assert_eq!(kinds, remedies);
    }

    #[test]
    fn each_anchor_is_there_once() {
        let page = page();
        let anchors: Vec<_> = page.split("<dt id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let once: BTreeSet<_> = anchors.iter().collect();
        assert_eq!(once.len(), anchors.len(), "{anchors:?}");
    }
}

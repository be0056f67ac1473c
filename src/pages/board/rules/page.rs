//! The page of one profile, and of a new one: its figures in words, and as a form for who keeps the rules.

use super::figure::{self, GROUPS, Unit};
use super::load::Known;
use super::typed::Typed;
use super::{CALLED, list, spoken};
use crate::api::inside::Refused;
use crate::domain::ProfileId;
use crate::error::Error;
use crate::locales::{Words, sentence};
use crate::pages::board::assets;
use crate::pages::board::form::choice::{self, Choice};
use crate::pages::board::form::differs;
use crate::pages::board::form::faults::{self, is_below};
use crate::pages::board::gate::Visitor;
use askama::Template;
use serde_json::Value;

/// What somebody did last, and what they had typed.
#[derive(Debug, Default)]
pub struct Last {
    /// What was done.
    pub said: Option<String>,
    /// Why it was not.
    pub refused: Option<Refused>,
    /// A profile as it was typed; none: as it stands.
    pub typed: Option<Typed>,
    /// The identifier that a new one shall have: who presses twice adds one.
    pub fresh: Option<ProfileId>,
}

/// One profile's page.
#[derive(Debug, Template)]
#[template(path = "pages/board/rules/one.html", config = "src/askama.toml")]
pub struct OnePage {
    words: Words,
    base: String,
    style: &'static str,
    reads_people: bool,
    may_keep: bool,
    /// Which it is; none: a new one.
    id: Option<String>,
    /// Where its forms go.
    at: String,
    fresh: String,
    /// How often it was changed; none: nobody wrote it down.
    version: Option<i64>,
    title: String,
    binds: String,
    said: Option<String>,
    faults: Vec<String>,
    /// In what the form differs from how it stands by now, where somebody else changed it.
    differs: Option<String>,
    wrong: Vec<String>,
    typed: Typed,
    kinds: Vec<Choice>,
    groups: Vec<Group>,
}

/// Figures that are about one thing.
#[derive(Debug)]
struct Group {
    title: String,
    rows: Vec<Row>,
}

/// A figure.
#[derive(Debug)]
struct Row {
    code: &'static str,
    name: String,
    means: String,
    is_soft: bool,
    told: String,
    absent: String,
    typed: String,
    unit: Unit,
    is_wrong: bool,
}

impl Row {
    fn is_flag(&self) -> bool {
        self.unit == Unit::Flag
    }

    fn is_day(&self) -> bool {
        self.unit == Unit::Day
    }

    fn is_count(&self) -> bool {
        self.unit == Unit::Count
    }

    fn is_ticked(&self) -> bool {
        self.typed == "yes"
    }
}

impl OnePage {
    /// Of a profile; as a new one, it has the figures of the one that is known, and no day yet.
    ///
    /// # Errors
    /// None that is the visitor's.
    pub fn of(visitor: &Visitor, known: Option<&Known>, is_new: bool, base: String, last: Last) -> Result<Self, Error> {
        let words = Words::from(visitor.locale());
        let mut standing = known.map(|known| Typed::from_profile(&known.profile)).transpose()?.unwrap_or_default();
        if is_new {
            standing.valid_from.clear();
        }
        let is_stale = last.refused.as_ref().is_some_and(|refused| refused.code == "version_mismatch");
        let differs = last.typed.as_ref().filter(|_| is_stale && !is_new);
        let differs = differs.map(|typed| differs::told(words, CALLED, &typed.body(), &standing.body()));
        let figures = known.map(|known| figure::standing(&known.profile.parameters)).transpose()?.unwrap_or_default();
        let typed = last.typed.unwrap_or(standing);
        let wrong = last.refused.as_ref().map(|refused| refused.pointers.clone()).unwrap_or_default();
        let own = known.filter(|_| !is_new);
        let id = own.map(|known| known.profile.id.to_string());
        let row = |figure: &figure::Figure| Row {
            code: figure.code,
            name: sentence(&words.choose("rules-figure", figure.code)),
            means: words.choose("rules-means", figure.code),
            is_soft: figure.is_soft,
            told: figure.told(words, figures.get(figure.code).unwrap_or(&Value::Null)),
            absent: figure.absent(words),
            typed: typed.figures.get(figure.code).cloned().unwrap_or_default(),
            unit: figure.unit,
            is_wrong: is_below(&wrong, &format!("parameters/{}", figure.code)),
        };
        let group = |(name, figures): &(&str, &[figure::Figure])| Group {
            title: words.choose("rules-group", name),
            rows: figures.iter().map(row).collect(),
        };
        Ok(Self {
            words,
            style: assets::style(),
            reads_people: visitor.reads_people(),
            may_keep: super::load::keeps(visitor),
            at: format!("{base}/board/rules/{}", id.as_deref().unwrap_or("new")),
            base,
            id,
            fresh: last.fresh.unwrap_or_else(|| ProfileId::from_bits(rand::random())).to_string(),
            version: own.and_then(|known| known.version),
            title: own.map_or_else(|| words.say("rules-new"), |known| spoken(words, known.profile.clone()).name),
            binds: own.map(|known| list::binds(words, &known.profile)).unwrap_or_default(),
            said: last.said.map(|said| words.choose("form-said", &said)),
            faults: last.refused.as_ref().map(|refused| faults::told(words, CALLED, refused)).unwrap_or_default(),
            differs,
            kinds: choice::kinds(words, std::slice::from_ref(&typed.kind)),
            groups: GROUPS.iter().map(group).collect(),
            wrong,
            typed,
        })
    }

    /// Whether it shows why something was not done.
    pub fn has_faults(&self) -> bool {
        !self.faults.is_empty()
    }

    /// Whether there is something wrong at a field, or below it.
    fn is_wrong(&self, field: &str) -> bool {
        is_below(&self.wrong, field)
    }

    /// The day from which it counts, in words.
    fn since(&self) -> String {
        self.typed.valid_from.parse().map(|day| self.words.full_date(day)).unwrap_or_default()
    }
}
